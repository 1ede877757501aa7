"""`factlint fix`: apply what findings offer, ask about the rest, or show all of it as a patch."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from msgspec import Struct, field

from factlint.cli.args import (
    Command,
    Configurations,
    Flags,
    demand_articles,
    files_of,
    shared,
)
from factlint.cli.progress import with_progress
from factlint.cli.written import write_file
from factlint.engine.discover import STDIN
from factlint.engine.fix import Fixed, counted, edits_of, fix_file
from factlint.engine.meeting import applied
from factlint.engine.path_check import bytes_at, check_alone
from factlint.engine.plan import Plan, plan_run
from factlint.engine.read import bytes_of
from factlint.engine.session import Sessions, live_for, name_of, sessions
from factlint.errors import ExitCode, InputError, ReaderGone, UsageError
from factlint.files import replace_bytes
from factlint.model.edit import Edit
from factlint.model.finding import Finding
from factlint.model.report import Failure
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.report.patch import patch_of
from factlint.report.wording import amount, failed
from factlint.text.source import Source

_AROUND = 40


class Answers(Struct):
    """What is decided about changes that are not safe.

    Attributes:
        asking: whether they are asked about one by one.
        all: whether they are all taken, as for a patch.
        unsafe: whether those count, too, that are marked unsafe.
        rules: rules all of whose changes are taken.
    """

    asking: bool
    all: bool
    unsafe: bool
    rules: set[str] = field(default_factory=set)

    def decide(self, finding: Finding, source: Source) -> bool:
        """Return whether to apply the fix of a finding; ask where that is open."""
        safety = finding.fix.safety if finding.fix is not None else "unsafe"
        if safety == "safe":
            return True
        if safety == "unsafe" and not self.unsafe:
            return False
        if self.all or finding.code in self.rules:
            return True
        return self.asking and self._ask(finding, source)

    def _ask(self, finding: Finding, source: Source) -> bool:
        click.echo(_offer(finding, source))
        while True:
            click.echo(f"Apply? [y]es, [n]o, [a]ll of {finding.code}, [q]uit asking: ", nl=False)
            line = sys.stdin.readline()
            answer = line.strip().lower()[:1]
            if not line or answer == "q":
                self.asking = False
                click.echo("" if line else "\n", nl=False)
                return False
            if answer == "a":
                self.rules.add(finding.code)
            if answer in ("y", "n", "a"):
                return answer != "n"


class _Run(Struct):
    """What a run of `fix` comes to."""

    patches: list[bytes] = field(default_factory=list)
    applied: int = 0
    files: int = 0
    left: list[Finding] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--diff", is_flag=True, help="Show all changes as a patch; write no article.")
@click.option("--unsafe", is_flag=True, help="Offer changes, too, that may alter what is said.")
@shared
def fix(*, paths: tuple[str, ...], diff: bool, unsafe: bool, flags: Flags) -> int:
    """Apply the changes that findings offer to articles.

    Safe changes are applied. On a terminal the others are offered one by one; --diff shows all as
    a patch. With `-` the article is read from standard input and written to standard output.

    Example: factlint fix --diff drafts/
    """
    demand_articles(paths, "factlint fix draft.txt")
    if flags.output and not diff:
        raise UsageError("--output goes with --diff", hint="articles are changed where they are")
    configurations, host = Configurations(flags), PluginHost()
    found = files_of(paths, flags, configurations, host.suffixes)
    plan = plan_run(found, configurations.request, host)
    asking = not diff and STDIN not in paths and sys.stdin.isatty() and sys.stdout.isatty()
    answers = Answers(asking=asking, all=diff, unsafe=unsafe)
    result = _Run()
    with sessions(plan, host) as opened:
        for path in found.files if asking else with_progress(found.files):
            _fix_path(path, plan, opened, host, answers, result, diff=diff)
    of_run = [failure for live in opened.values() for failure in live.failures]
    planned = [failure for one in plan.each for failure in one.failures]
    result.failures = list(dict.fromkeys([*host.failures, *planned, *result.failures, *of_run]))
    if diff:
        _write_bytes(b"".join(result.patches), flags.output)
    _tell_of(result, diff=diff, to_stderr=diff or STDIN in paths)
    return _status(result, diff=diff, exit_zero=flags.exit_zero)


def _fix_path(
    path: str,
    plan: Plan,
    opened: Sessions,
    host: PluginHost,
    answers: Answers,
    result: _Run,
    *,
    diff: bool,
) -> None:
    """Fix one file, or keep its patch."""
    request = live_for(path, plan, opened).request
    name = name_of(path, request)
    try:
        data = bytes_at(path, request)
    except InputError as error:
        result.failures.append(Failure(name, "file", error.message.removeprefix(f"{name}: ")))
        return
    fixed = fix_file(data, lambda now: check_alone(now, path, plan, opened, host), answers.decide)
    result.failures += dict.fromkeys([*fixed.first.failures, *fixed.last.failures])
    result.refused += fixed.refused
    result.left += fixed.left
    changed = fixed.data != data
    if diff:
        result.patches.append(patch_of(name, data, fixed.data))
    elif path == STDIN:
        _write_bytes(fixed.data, None)
    elif changed and (failure := _replaced(path, data, fixed)):
        result.failures.append(failure)
        return
    if changed:
        result.files += 1
        result.applied += len(fixed.applied)
        if not diff and path != STDIN:
            click.echo(f"{clean(name)}: {_changes(len(fixed.applied))} ({counted(fixed.applied)})")


def _replaced(path: str, data: bytes, fixed: Fixed) -> Failure | None:
    """Write a file that was changed; return why where it cannot be."""
    target = Path(path).resolve()  # a link stays one
    try:
        if bytes_of(path) != data:
            return Failure(path, "file", "was changed meanwhile; it is left as it is")
        if not os.access(target, os.W_OK):
            return Failure(path, "file", "may not be written; it is left as it is")
        replace_bytes(target, [fixed.data])
    except InputError as error:
        return Failure(path, "file", error.message.removeprefix(f"{path}: "))
    except OSError as error:
        return Failure(path, "file", f"could not be written: {error.strerror or error}")
    return None


def _offer(finding: Finding, source: Source) -> str:
    """Return a finding and its change, with the words around it before and after."""
    edits = edits_of(finding.fix, source)
    first = min(edit.span.start for edit in edits)
    last = max(edit.span.end for edit in edits)
    text = source.text
    start = max(0, first - _AROUND, text.rfind("\n", 0, first) + 1)
    line_end = text.find("\n", last)
    end = min(len(text) if line_end < 0 else line_end, last + _AROUND)
    old = text[start:end]
    moved = [Edit(edit.span.shift(-start), edit.text) for edit in edits]
    where = f"{source.path}:{finding.location}"
    lines = [f"{where}: {finding.code} {finding.message}", f"- {old}", f"+ {applied(old, moved)}"]
    return "\n" + "\n".join(clean(line) for line in lines)


def _tell_of(result: _Run, *, diff: bool, to_stderr: bool) -> None:
    """Say what was done and what is left."""
    for line in [*map(failed, result.failures), *result.refused]:
        sys.stderr.write(f"factlint: {clean(line)}\n")
    where = f"in {amount(result.files, 'file')}"
    if diff:
        said = f"{_changes(result.applied)} offered {where}."
    else:
        said = f"{_changes(result.applied).capitalize()} made {where}."
    click.echo(said if result.applied else "Nothing to change.", err=to_stderr)
    for safety, one, many, how in (
        (
            "ask",
            "more needs a decision",
            "more need a decision",
            "run `factlint fix` on a terminal, or with --diff for a patch",
        ),
        ("unsafe", "more is marked unsafe", "more are marked unsafe", "--unsafe offers it, too"),
    ):
        number = len(_of_safety(result.left, safety))
        if number:
            click.echo(f"{amount(number, one, many)}: {how}.", err=to_stderr)


def _of_safety(findings: Iterable[Finding], safety: str) -> list[Finding]:
    return [one for one in findings if one.fix is not None and one.fix.safety == safety]


def _changes(number: int) -> str:
    return amount(number, "change")


def _status(result: _Run, *, diff: bool, exit_zero: bool) -> int:
    """Return 3 after a failure, 1 if changes were refused or a patch has any, else 0."""
    if result.failures:
        return ExitCode.FAILED
    open_ = result.refused or (diff and result.applied)
    return ExitCode.FINDINGS if open_ and not exit_zero else ExitCode.CLEAN


def _write_bytes(data: bytes, output: str | None) -> None:
    """Write bytes to a file, to standard output, or so that a terminal can show them.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is not None:
        write_file([data], output)
        return
    try:
        if sys.stdout.isatty():
            lines = data.decode("utf-8", "replace").splitlines()
            sys.stdout.write("".join(f"{clean(line)}\n" for line in lines))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGone from None
