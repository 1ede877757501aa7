"""A whole run from a test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.run import run
from factlint.model.report import RunReport
from factlint.model.rule import AnyRule
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of


def report_of(
    paths: Sequence[str | Path], request: Request | None = None, host: PluginHost | None = None
) -> RunReport:
    """Check files as the command does, by default with the installed plugins and no settings."""
    host = host or PluginHost()
    return run([str(path) for path in paths], make_plan(request or Request(), host), host)


def texts_of(rule: type[AnyRule], text: str, **conditions: str) -> list[str]:
    """Return the words that each finding of a rule marks."""
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def desk_messages(folder: Path, **articles: str) -> dict[str, list[str]]:
    """Return what the desk rules that read a whole run report, by article."""
    paths = []
    for name, text in articles.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    report = report_of(paths)
    assert report.failures == ()
    return {
        Path(one.path).stem: [f.message for f in one.findings if f.code in ("TKS005", "SUP001")]
        for one in report.files
    }
