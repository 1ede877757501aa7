"""Our own formats and reporters, registered as a stranger's plugin would register his."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.hookspecs import hookimpl
from factlint.markup.markdown import Markdown
from factlint.markup.plain import PlainText
from factlint.model.markup import Markup
from factlint.model.report import Reporter
from factlint.report.concise import Concise
from factlint.report.json_report import Json
from factlint.report.terminal import Full


@hookimpl
def factlint_markups() -> Iterable[Markup]:
    """Plain text and Markdown."""
    return (PlainText(), Markdown())


@hookimpl
def factlint_reporters() -> Iterable[Reporter]:
    """The reports for people, editors and programs."""
    return (Full(), Concise(), Json())
