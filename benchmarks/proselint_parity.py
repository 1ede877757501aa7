"""factlint's proselint family against proselint itself: the same findings at the same places.

    python -m benchmarks.proselint_parity --corpus FOLDER [--seconds]

Compares, file by file, the sets (check, start, end) with all of proselint's checks on. Ends
with status 1 if one is missing or extra. `--seconds` also says how long each took.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.registry.checks.types import ReverseExistence
from proselint.tools import LintFile

from factlint.engine.path_check import check_path
from factlint.engine.plan import Plan, make_plan
from factlint.engine.request import Request
from factlint.engine.session import Sessions, sessions
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from factlint.text.source import decode

Places = set[tuple[str, int, int]]
#: Checks whose spans begin one letter late.
_FROM_THE_SECOND_LETTER = {
    check.path for check in __register__ if isinstance(check.check_type, ReverseExistence)
}
#: More than any text has; proselint cuts in the order of its checks.
_NO_LIMIT = 10**9


def theirs(text: str) -> Places:
    """Return what proselint says of a text, its offsets moved to those of the text."""
    if not text:
        return set()
    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(__register__)
    checks = {check.path.partition(".")[0]: True for check in __register__}
    found = LintFile("text", text).lint({"max_errors": _NO_LIMIT, "checks": checks})
    return {
        (
            one.check_result.check_path,
            one.check_result.span[0] - 1 - (one.check_result.check_path in _FROM_THE_SECOND_LETTER),
            one.check_result.span[1] - 1,
        )
        for one in found
    }


def ours(path: str, plan: Plan, opened: Sessions) -> Places:
    """Return what factlint passes on of a file."""
    report = check_path(path, plan, opened)
    return {
        ((finding.origin or "").removeprefix("proselint:"), finding.span.start, finding.span.end)
        for finding in report.findings
    }


def main() -> int:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seconds", action="store_true")
    given = parser.parse_args()
    host, files = PluginHost(), sorted(given.corpus.rglob("*.txt"))
    plan = make_plan(Request(Settings(select=("proselint",))), host)  # its rules, and no others
    with sessions(plan, host) as opened:
        return compare(files, plan, opened, timed=given.seconds)


def compare(files: Sequence[Path], plan: Plan, opened: Sessions, *, timed: bool) -> int:
    """Print where the two differ; return the exit status."""
    same, missing, extra, seconds = 0, 0, 0, [0.0, 0.0]
    for file in files:
        begin = time.perf_counter()
        wanted = theirs(decode(file.read_bytes(), str(file)).text)
        middle = time.perf_counter()
        found = ours(str(file), plan, opened)
        seconds[0] += middle - begin
        seconds[1] += time.perf_counter() - middle
        same += len(wanted & found)
        missing += len(wanted - found)
        extra += len(found - wanted)
        for sign, places in (("missing", wanted - found), ("extra", found - wanted)):
            for check, start, end in sorted(places):
                print(f"{sign} {file}:{start}-{end} {check}")
    print(f"{len(files)} files: {same} equal, {missing} missing, {extra} extra")
    if timed:
        print(f"proselint {seconds[0]:.1f} s, factlint {seconds[1]:.1f} s")
    return 1 if missing or extra or not same else 0


if __name__ == "__main__":
    sys.exit(main())
