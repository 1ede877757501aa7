"""`factlint baseline`: the findings of an archive that are not to be reported again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from factlint.cli.args import (
    Command,
    Configurations,
    Flag,
    Flags,
    demand_articles,
    files_of,
    shared,
    spare,
    write,
)
from factlint.cli.progress import Progress
from factlint.engine.baseline import (
    NAME,
    Baseline,
    baseline_of,
    load_baseline,
    pruned,
    save_baseline,
)
from factlint.engine.known import Entry
from factlint.engine.plan import Plan, plan_run
from factlint.engine.run import Execution, run
from factlint.errors import ExitCode, UsageError
from factlint.model.report import RunReport
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.report.wording import amount, failed, shell

F = TypeVar("F", bound=Callable[..., Any])
_HELP = {"help_option_names": ["-h", "--help"]}
_PLACE = click.option(
    "--baseline", "place", metavar="FILE", default=NAME, show_default=True, cls=Flag,
    envvar="FACTLINT_BASELINE", help="The file known findings are kept in.",
)  # fmt: skip


@click.group(context_settings=_HELP)
def baseline() -> None:
    """Keep the findings an archive has today, so that checks report only new ones.

    `factlint check --baseline FILE` counts what the baseline has as suppressed. A finding is
    known by its words and those beside them, never by its line: moving a paragraph keeps it,
    editing the sentence drops it.
    """


def _command(function: F) -> F:
    """Give a command the paths, the place of the baseline and the shared flags."""
    return click.argument("paths", nargs=-1, metavar="PATH...")(_PLACE(shared(function)))


@baseline.command("create", cls=Command, context_settings=_HELP)
@_command
def create(paths: tuple[str, ...], place: str, flags: Flags) -> int:
    """Write all findings of articles into a new baseline.

    Example: factlint baseline create archive/
    """
    demand_articles(paths, "factlint baseline create archive/")
    path = Path(place)
    if path.exists():
        hint = "`factlint baseline update` drops what is gone; delete the file to begin anew"
        raise UsageError(f"--baseline: {place}: is there already", hint=hint)
    report, plan = _checked(paths, flags, Baseline(path))
    made = baseline_of(path, report.files, plan)
    _save(made)
    files = amount(len(made.files), "file")
    count = amount(made.count(), "finding")
    lead = f"New ones alone: factlint check --baseline {shell(place)} {' '.join(map(shell, paths))}"
    write(f"{place}: {count} in {files}\n{lead}\n", flags.output)
    return _status(report)


@baseline.command("update", cls=Command, context_settings=_HELP)
@_command
def update(paths: tuple[str, ...], place: str, flags: Flags) -> int:
    """Drop what is gone from a baseline and say what it was; new findings are not added.

    Example: factlint baseline update archive/
    """
    demand_articles(paths, "factlint baseline update archive/")
    known = load_baseline(Path(place))
    report, plan = _checked(paths, flags, known)
    result = pruned(known, report.files, plan)
    if result.baseline != known:
        _save(result.baseline)
    lines = [f"gone: {line}" for line in _lines(result.gone)]
    gone = sum(map(len, result.gone.values()))
    new = sum(map(len, result.new.values()))
    left = amount(result.baseline.count(), "finding")
    lines.append(f"{place}: {gone:,} gone, {left} left; {new:,} new, which a check reports")
    write("\n".join(lines) + "\n", flags.output)
    return _status(report)


@baseline.command("show", cls=Command, context_settings=_HELP)
@_command
def show(paths: tuple[str, ...], place: str, flags: Flags) -> int:
    """List what a baseline has, all of it or that of files and folders; nothing is checked.

    Example: factlint baseline show archive/2016/
    """
    known = load_baseline(Path(place))
    chosen = {name: entries for name, entries in known.files.items() if _under(name, paths, known)}
    number = sum(map(len, chosen.values()))
    closing = f"{place}: {amount(number, 'finding')} in {amount(len(chosen), 'file')}"
    write("\n".join([*_lines(chosen), closing]) + "\n", flags.output)
    return ExitCode.CLEAN


def _checked(paths: Sequence[str], flags: Flags, known: Baseline) -> tuple[RunReport, Plan]:
    """Check articles against what is known; say what could not be checked."""
    configurations, host = Configurations(flags, known.of), PluginHost()
    found = files_of(paths, flags, configurations, host.suffixes)
    spare(found.files, known.path, "--baseline")
    plan = plan_run(found, configurations.request, host)
    with Progress(len(found.files)) as progress:
        report = run(found.files, plan, host, Execution(jobs=0, progress=progress))
    for failure in report.failures:
        sys.stderr.write(f"factlint: {clean(failed(failure))}\n")
    return report, plan


def _save(known: Baseline) -> None:
    try:
        save_baseline(known)
    except OSError as error:
        raise UsageError(f"--baseline: {known.path}: {error.strerror or error}") from None


def _under(name: str, paths: Sequence[str], known: Baseline) -> bool:
    keys = [known.key(path) for path in paths]
    return not keys or any(key in (".", name) or name.startswith(f"{key}/") for key in keys)


def _lines(files: Mapping[str, Sequence[Entry]]) -> list[str]:
    return [
        clean(f"{name}: {entry.code} {entry.words}".rstrip())
        for name, entries in sorted(files.items())
        for entry in entries
    ]


def _status(report: RunReport) -> int:
    return ExitCode.FAILED if report.failures else ExitCode.CLEAN
