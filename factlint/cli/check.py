"""`factlint check`: articles in, report out."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Literal

import click
from msgspec.structs import replace

from factlint.cli.args import (
    Command,
    Configurations,
    Flag,
    Flags,
    demand_articles,
    demand_format,
    files_of,
    shared,
    write,
)
from factlint.cli.progress import with_progress
from factlint.engine.plan import Plan, plan_run
from factlint.engine.run import run
from factlint.errors import CRASHES, DEBUG_VARIABLE, ExitCode, in_one_line
from factlint.model.report import Failure, FileReport, Reporter, ReportOptions, RunReport
from factlint.model.settings import Settings
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.report.concise import Concise


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format",
    "format_name",
    default="full",
    metavar="NAME",
    cls=Flag,
    envvar="FACTLINT_FORMAT",
    help="full, concise, json, or a plugin's own.",
)
@click.option("--notes", type=click.Choice(["folded", "full"]), default="folded", cls=Flag,
              envvar="FACTLINT_NOTES", help="`full` shows notes one by one.")  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of a rule or plugin that fails.")
@shared
def check(
    *,
    paths: tuple[str, ...],
    format_name: str,
    notes: Literal["folded", "full"],
    debug: bool,
    flags: Flags,
) -> int:
    """Check articles: files, folders, or `-` for standard input.

    Example: factlint --date 2016-05-10 drafts/
    """
    demand_articles(paths, "factlint --date 2016-05-10 draft.txt")
    if debug:
        os.environ[DEBUG_VARIABLE] = "1"
    configurations = Configurations(flags)
    host = PluginHost()
    found = files_of(paths, flags, configurations, host.suffixes)
    plan = plan_run(found, configurations.request, host)
    reporters = host.reporters()
    broken = [f"{failure.what} {failure.message}" for failure in host.failures]
    demand_format(format_name, sorted(reporters), broken=broken)
    report = run(with_progress(found.files), plan, host)
    options = ReportOptions(
        width=shutil.get_terminal_size().columns,
        color=_color(flags.color, flags.output),
        notes=notes,
    )
    text, failure = rendered(reporters[format_name], report, options)
    if failure:
        report = replace(report, failures=(*report.failures, failure))
        text = Concise().render(report, options)  # what was found is not lost
    write(text, flags.output)
    return status(report, plan, exit_zero=flags.exit_zero)


def rendered(
    reporter: Reporter, report: RunReport, options: ReportOptions
) -> tuple[str, Failure | None]:
    """Return the report as text; one that cannot be made is a failure of its reporter."""
    try:
        text: object = reporter.render(report, options)
    except CRASHES as error:
        return "", Failure(None, f"reporter {reporter.name}", in_one_line(error))
    if isinstance(text, str):
        return text, None
    message = f"gave {type(text).__name__}, expected text"
    return "", Failure(None, f"reporter {reporter.name}", message)


def status(report: RunReport, plan: Plan, *, exit_zero: bool) -> int:
    """Return the exit status of a run: failures first, then findings."""
    if report.failures:
        return ExitCode.FAILED
    loud = any(_is_loud(one, plan.of(one.path).request.settings) for one in report.files)
    return ExitCode.FINDINGS if loud and not exit_zero else ExitCode.CLEAN


def _is_loud(file: FileReport, settings: Settings) -> bool:
    """Return whether a file has findings at the fail level of its configuration."""
    if settings.fail_level == "never":
        return False
    floor = Severity(settings.fail_level).rank
    return any(finding.severity.rank >= floor for finding in file.findings)


def _color(choice: str, output: str | None) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or output is not None:
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
