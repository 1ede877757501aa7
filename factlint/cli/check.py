"""`factlint check`: articles in, report out."""

from __future__ import annotations

import shutil
import sys

import click

from factlint.cli.args import (
    Command,
    Flag,
    Flags,
    demand_articles,
    demand_format,
    files_of,
    request_of,
    settings_of,
    shared,
    write,
)
from factlint.engine.runner import Runner
from factlint.errors import ExitCode
from factlint.model.report import ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.plugins import PluginHost


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="full", metavar="NAME", cls=Flag,
              envvar="FACTLINT_FORMAT", help="full, concise, json, or a plugin's own.")  # fmt: skip
@shared
def check(paths: tuple[str, ...], format_name: str, flags: Flags) -> int:
    """Check articles: files, folders, or `-` for standard input.

    Example: factlint --date 2016-05-10 drafts/
    """
    demand_articles(paths, "factlint --date 2016-05-10 draft.txt")
    settings = settings_of(flags)
    request = request_of(flags, settings)
    host = PluginHost()
    runner = Runner(request, host)
    reporters = host.reporters()
    broken = [f"{failure.what} {failure.message}" for failure in host.failures]
    demand_format(format_name, sorted(reporters), broken=broken)
    report = runner.run(files_of(paths, flags, settings, runner.suffixes))
    options = ReportOptions(
        width=shutil.get_terminal_size().columns, color=_color(flags.color, flags.output)
    )
    write(reporters[format_name].render(report, options), flags.output)
    return status(report, settings.fail_level, exit_zero=flags.exit_zero)


def status(report: RunReport, fail_level: str, *, exit_zero: bool) -> int:
    """Return the exit status of a run: failures first, then findings."""
    if report.failures:
        return ExitCode.FAILED
    if exit_zero or fail_level == "never":
        return ExitCode.CLEAN
    floor = Severity(fail_level).rank
    loud = any(f.severity.rank >= floor for one in report.files for f in one.findings)
    return ExitCode.FINDINGS if loud else ExitCode.CLEAN


def _color(choice: str, output: str | None) -> bool:
    import os

    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or output is not None:
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
