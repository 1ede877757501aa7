"""A whole run from a test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.run import run
from factlint.model.report import RunReport
from factlint.plugins import PluginHost


def report_of(
    paths: Sequence[str | Path], request: Request | None = None, host: PluginHost | None = None
) -> RunReport:
    """Check files as the command does, by default with the installed plugins and no settings."""
    host = host or PluginHost()
    return run([str(path) for path in paths], make_plan(request or Request(), host), host)
