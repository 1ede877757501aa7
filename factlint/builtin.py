"""Built-in formats, reporters and evidence, registered through the public hooks.

A run reads files of one or two formats and writes one report: what reads and writes the others is
not imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from msgspec import Struct

from factlint.formats.shipped import FORMATS
from factlint.hookspecs import hookimpl
from factlint.model.evidence import EvidenceProvider, EvidenceTexts
from factlint.model.format import Format
from factlint.model.report import Reporter, ReportOptions, RunReport, parts_of
from factlint.model.settings import Settings


class LazyReporter(Struct):
    """A reporter whose module is imported when a report is rendered.

    Attributes:
        name: that of the reporter.
        module: the module it is in.
        attribute: the name of its class there.
    """

    name: str
    module: str
    attribute: str

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as text, as the reporter itself does."""
        return "".join(self.parts(report, options))

    def parts(self, report: RunReport, options: ReportOptions) -> Iterable[str]:
        """Return the text in the parts in which the reporter itself makes it."""
        made: Reporter = getattr(import_module(self.module), self.attribute)()
        return parts_of(made, report, options)


_REPORTERS = (
    LazyReporter("full", "factlint.report.terminal", "Full"),
    LazyReporter("concise", "factlint.report.concise", "Concise"),
    LazyReporter("grouped", "factlint.report.grouped", "Grouped"),
    LazyReporter("statistics", "factlint.report.statistics", "Statistics"),
    LazyReporter("json", "factlint.report.json_report", "Json"),
    LazyReporter("json-lines", "factlint.report.json_lines", "JsonLines"),
    LazyReporter("sarif", "factlint.report.sarif", "Sarif"),
    LazyReporter("github", "factlint.report.github", "GitHub"),
    LazyReporter("gitlab", "factlint.report.gitlab", "GitLab"),
    LazyReporter("junit", "factlint.report.junit", "JUnit"),
    LazyReporter("checkstyle", "factlint.report.checkstyle", "Checkstyle"),
    LazyReporter("rdjson", "factlint.report.rdjson", "RdJson"),
    LazyReporter("rdjsonl", "factlint.report.rdjson", "RdJsonLines"),
    LazyReporter("markdown", "factlint.report.markdown_report", "Markdown"),
)


@hookimpl
def factlint_formats() -> Iterable[Format]:
    """Plain text, Markdown and its dialects, HTML."""
    return FORMATS


@hookimpl
def factlint_reporters() -> Iterable[Reporter]:
    """The reports for people, editors and programs."""
    return _REPORTERS


@hookimpl
def factlint_evidence(settings: Settings, texts: EvidenceTexts) -> Iterable[EvidenceProvider]:
    """The folder of texts and the article itself; neither where nothing is on record."""
    folder = settings.evidence.folder
    if settings.facts is None and folder is None:
        return ()
    # Most runs hold claims against nothing, and need not load how.
    from factlint.evidence.folder import FolderEvidence
    from factlint.evidence.own_claims import ArticleEvidence

    article = ArticleEvidence()
    return (article,) if folder is None else (FolderEvidence(folder, texts), article)
