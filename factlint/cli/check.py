"""`factlint check`: articles in, report out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from msgspec import Struct
from msgspec.structs import replace

from factlint.cli.args import (
    Command,
    Configurations,
    Flag,
    Flags,
    cache_folder,
    demand_articles,
    demand_format,
    files_of,
    jobs_option,
    shared,
    spare,
    write,
)
from factlint.cli.progress import Progress
from factlint.cli.streams import ERRORS, terminal_width
from factlint.engine.discover import STDIN
from factlint.engine.plan import Plan, plan_run
from factlint.engine.run import Execution, run
from factlint.errors import CRASHES, DEBUG_VARIABLE, ExitCode, UsageError, in_one_line
from factlint.model.report import (
    Detail,
    Failure,
    FileReport,
    Reporter,
    ReportOptions,
    RunReport,
    parts_of,
)
from factlint.model.settings import Settings
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.report.concise import Concise
from factlint.report.wording import amount

if TYPE_CHECKING:
    from factlint.engine.baseline import Baseline
    from factlint.engine.changes import Changes

GITHUB = "github"
#: The formats that nobody parses.
FOR_PEOPLE = ("full", "concise", "grouped", "statistics")
STATISTICS = "statistics"


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=("full",),
    metavar="NAME[:FILE]",
    cls=Flag,
    envvar="FACTLINT_FORMAT",
    help="full, concise, grouped, statistics, json, json-lines, sarif, github, gitlab, junit, "
    "checkstyle, rdjson, rdjsonl, markdown, or a plugin's own; again for another report.",
)
@click.option("--notes", type=click.Choice(["folded", "full"]), default="folded", cls=Flag,
              envvar="FACTLINT_NOTES", help="`full` shows notes one by one.")  # fmt: skip
@click.option(
    "-q", "--quiet", "detail", flag_value="quiet", help="Print findings and failures, nothing else."
)
@click.option("-v", "--verbose", "detail", flag_value="verbose", default="normal",
              help="Print what was suppressed and left out, too.")  # fmt: skip
@click.option("--baseline", metavar="FILE", cls=Flag, envvar="FACTLINT_BASELINE",
              help="Known findings, which are not reported again.")  # fmt: skip
@click.option("--diff-base", metavar="REF", cls=Flag, envvar="FACTLINT_DIFF_BASE",
              help="Report only what is on lines changed since this commit or branch.")  # fmt: skip
@click.option("--diff", metavar="FILE", cls=Flag, envvar="FACTLINT_DIFF",
              help="Report only what is on lines this unified diff changes; `-` to pipe it in.",
)  # fmt: skip
@jobs_option
@click.option("--no-cache", is_flag=True, cls=Flag, envvar="FACTLINT_NO_CACHE",
              help="Check all files, also those that are known from the last run.")  # fmt: skip
@click.option("--cache-dir", metavar="DIR", cls=Flag, envvar="FACTLINT_CACHE_DIR",
              help="Where results are kept; default: your cache folder.")  # fmt: skip
@click.option("--max-warnings", type=click.IntRange(min=0), metavar="N", cls=Flag,
              envvar="FACTLINT_MAX_WARNINGS",
              help="Let so many warnings pass; one more ends with status 1.")  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of a rule or plugin that fails.")
@click.option("--statistics", is_flag=True, help="Print how often each rule speaks, instead.")
@click.option("--watch", is_flag=True, help="Check again when something is saved.")
@shared
def check(
    *,
    paths: tuple[str, ...],
    debug: bool,
    statistics: bool,
    watch: bool,
    flags: Flags,
    **choices: Any,
) -> int:
    """Check articles: files, folders, or `-` for standard input.

    Example: factlint --date 2016-05-10 drafts/
    """
    demand_articles(paths, "factlint --date 2016-05-10 draft.txt")
    if debug:
        os.environ[DEBUG_VARIABLE] = "1"
    chosen = CheckFlags(**choices)
    if statistics:
        others = () if chosen.formats == ("full",) else chosen.formats
        chosen = replace(chosen, formats=(*others, STATISTICS))
    if not watch:
        return check_once(paths, chosen, flags)[0]
    from factlint.cli.watch import watch as watch_paths

    outputs = [one for one in targets(chosen.formats, flags.output).values() if one is not None]
    suffixes = PluginHost().suffixes
    return watch_paths(paths, outputs, suffixes, lambda: check_once(paths, chosen, flags)[1])


class CheckFlags(Struct, frozen=True):
    """The flags of `check` alone, as given."""

    formats: tuple[str, ...]
    notes: Literal["folded", "full"]
    detail: Detail
    baseline: str | None
    diff_base: str | None
    diff: str | None
    jobs: int
    no_cache: bool
    cache_dir: str | None
    max_warnings: int | None


def check_once(paths: tuple[str, ...], chosen: CheckFlags, flags: Flags) -> tuple[int, Plan]:
    """Check articles and write the reports; return the status, and the plan of the run."""
    known = baseline_at(chosen.baseline)
    configurations = Configurations(flags, known.of if known is not None else None)
    host = PluginHost()
    found = files_of(paths, flags, configurations, host.suffixes)
    plan = plan_run(found, configurations.request, host)
    if chosen.diff_base is not None or chosen.diff is not None:
        plan = replace(plan, changes=changed_in(chosen.diff_base, chosen.diff, found.files, flags))
    reporters = host.reporters()
    broken = [f"{failure.what} {failure.message}" for failure in host.failures]
    reports = targets(chosen.formats, flags.output)
    for name, output in reports.items():
        demand_format(name, sorted(reporters), broken=broken)
        if output is not None:
            spare(found.files, Path(output), _flag(output, flags.output))
    cache = cache_folder(
        len(found.files),
        isolated=flags.isolated,
        no_cache=chosen.no_cache,
        chosen=chosen.cache_dir,
    )
    kept = Path(chosen.baseline).read_bytes() if chosen.baseline and cache else b""
    with Progress(len(found.files)) as progress:
        report = run(found.files, plan, host, Execution(chosen.jobs, progress, cache, kept))
    if known is not None:
        report = with_gone(report, known, plan)
    look = ReportOptions(width=terminal_width(), notes=chosen.notes, detail=chosen.detail)
    failures = write_reports(report, reports, reporters, look, flags)
    whole = with_failures(report, failures)
    most = chosen.max_warnings
    if most is not None and (warnings := _warnings(report)) > most:
        sys.stderr.write(f"factlint: {amount(warnings, 'warning')}; --max-warnings is {most}\n")
    ended = status(whole, plan, exit_zero=flags.exit_zero, most=most)
    return ended, plan


def write_reports(
    report: RunReport,
    reports: Mapping[str, str | None],
    reporters: Mapping[str, Reporter],
    look: ReportOptions,
    flags: Flags,
) -> list[Failure]:
    """Write a run in all formats that were asked for; return those of them that failed."""
    failures = []
    for name, output in reports.items():
        options = replace(look, color=_color(flags.color, output))
        parts, failure = rendered(reporters[name], report, options)
        if failure:
            failures.append(failure)
            # What was found is not lost.
            parts = [Concise().render(with_failures(report, [failure]), options)]
        for_people = name in FOR_PEOPLE or failure is not None
        write(parts, output, _flag(output, flags.output), for_people=for_people)
        if name == GITHUB and not flags.isolated:
            summarize(report, options)
    return failures


def with_failures(report: RunReport, failures: Sequence[Failure]) -> RunReport:
    """Return a report with further failures."""
    return replace(report, failures=(*report.failures, *failures))


def baseline_at(path: str | None) -> Baseline | None:
    """Read a baseline; None without one.

    Raises:
        ConfigError: it cannot be read.
    """
    if path is None:
        return None
    from factlint.engine.baseline import load_baseline

    return load_baseline(Path(path))


def with_gone(report: RunReport, known: Baseline, plan: Plan) -> RunReport:
    """Return a report that says how much of the baseline met no finding."""
    from factlint.engine.baseline import pruned

    gone = sum(map(len, pruned(known, report.files, plan).gone.values()))
    if not gone:
        return report
    met = f"{known.path}: {amount(gone, 'entry is', 'entries are')} gone"
    note = f"{met}; `factlint baseline update` drops what is"
    return replace(report, notes=(*report.notes, note))


def changed_in(base: str | None, diff: str | None, paths: Sequence[str], flags: Flags) -> Changes:
    """Return the changed lines of articles.

    Raises:
        UsageError: the flags exclude each other, there is no such commit, or the diff is none.
    """
    from factlint.engine.changed_since import changes_in, changes_since

    if base is not None and (diff is not None or flags.isolated):
        other = "--diff" if diff is not None else "--isolated"
        raise UsageError(
            f"--diff-base and {other} exclude each other", hint="an isolated run may take --diff"
        )
    if base is not None:
        changes = changes_since(base, paths)
    else:
        data, name = _diff(diff or "", paths)
        changes = changes_in(data, name, paths, flags.stdin_filename or STDIN)
    for note in changes.notes:
        sys.stderr.write(f"factlint: {clean(note)}\n")
    return changes


def _diff(diff: str, paths: Sequence[str]) -> tuple[bytes, str]:
    """Return the bytes of a diff and its name in messages."""
    if diff == STDIN:
        if STDIN in paths:
            raise UsageError("--diff -: standard input is an article already")
        return (sys.stdin.buffer.read() if sys.stdin is not None else b""), "--diff -"
    try:
        return Path(diff).read_bytes(), f"--diff: {diff}"
    except OSError as error:
        raise UsageError(f"--diff: {diff}: {error.strerror or error}") from None


def targets(formats: tuple[str, ...], output: str | None) -> dict[str, str | None]:
    """Return the formats that were asked for, each with the file it goes to; None is the screen.

    Raises:
        UsageError: a format is named twice, two go to one place, or `--output` is left without one.
    """
    found: dict[str, str | None] = {}
    for given in formats:
        name, colon, file = given.partition(":")
        if colon and not file:
            raise UsageError(
                f"--format: no file named in {given!r}", hint="for example: sarif:out.sarif"
            )
        if name in found:
            raise UsageError(f"--format: {name} is named twice")
        place = file or output
        if place in found.values():
            what = "standard output" if place is None else place
            raise UsageError(
                f"--format: two reports go to {what}",
                hint="name a file for one of them, for example: sarif:out.sarif",
            )
        found[name] = place
    if output is not None and output not in found.values():
        raise UsageError("--output: each format has a file of its own", hint="leave it out")
    return found


def summarize(report: RunReport, options: ReportOptions) -> None:
    """Append a run to the summary of the job, where GitHub Actions has one.

    Raises:
        UsageError: the file cannot be written.
    """
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from factlint.report.markdown_report import step_summary

    try:
        with Path(path).open("a", encoding="utf-8", errors=ERRORS) as file:
            file.write(step_summary(report, options))
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY: {path}: {error.strerror}") from None


def _flag(output: str | None, flag: str | None) -> str:
    return "--output" if output == flag else "--format"


def rendered(
    reporter: Reporter, report: RunReport, options: ReportOptions
) -> tuple[list[str], Failure | None]:
    """Return the report's text in parts; one that cannot be made is a failure of its reporter."""
    try:
        parts = parts_of(reporter, report, options)
    except CRASHES as error:
        return [], Failure(None, f"reporter {reporter.name}", in_one_line(error))
    odd = [type(part).__name__ for part in parts if not isinstance(part, str)]
    if not odd:
        return parts, None
    message = f"gave {odd[0]}, expected text"
    return [], Failure(None, f"reporter {reporter.name}", message)


def status(report: RunReport, plan: Plan, *, exit_zero: bool, most: int | None = None) -> int:
    """Return the exit status of a run: failures first, then findings.

    Args:
        report: the run.
        plan: has the fail level of each file.
        exit_zero: whether findings count for nothing.
        most: warnings that pass, whatever the fail level; None leaves them to it.
    """
    if report.failures:
        return ExitCode.FAILED
    if exit_zero:
        return ExitCode.CLEAN
    if most is not None and _warnings(report) > most:
        return ExitCode.FINDINGS
    quiet = {Severity.WARNING} if most is not None else set[Severity]()
    loud = any(_is_loud(one, plan.of(one.path).request.settings, quiet) for one in report.files)
    return ExitCode.FINDINGS if loud else ExitCode.CLEAN


def _warnings(report: RunReport) -> int:
    return sum(one.severity is Severity.WARNING for file in report.files for one in file.findings)


def _is_loud(file: FileReport, settings: Settings, quiet: set[Severity]) -> bool:
    """Return whether a file has findings at the fail level of its configuration."""
    if settings.fail_level == "never":
        return False
    floor = Severity(settings.fail_level).rank
    return any(
        finding.severity.rank >= floor and finding.severity not in quiet
        for finding in file.findings
    )


def _color(choice: str, output: str | None) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or output is not None:
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
