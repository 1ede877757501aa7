"""Several processes beside one, and a run that knows its files beside one that does not.

    python -m benchmarks.second_run FOLDER [--runs N] [--date DATE] [--against COMMAND]

Whole processes, in turn. `--against` is another command, such as codespell, given the folder.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import tempfile
from pathlib import Path

from benchmarks.paired import paired

FACTLINT = str(Path(sys.executable).parent / "factlint")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", help="articles")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--date", default="2005-02-01", help="publication date of all articles")
    parser.add_argument("--against", default="", help="a command to hold the second run against")
    given = parser.parse_args()
    check = [FACTLINT, "check", "--date", given.date, "--format", "concise", "--exit-zero"]
    cold = [*check, "--no-cache", given.folder]
    print(f"{'medians of whole processes':34} {'first':>10} {'second':>10}")
    jobs = paired([*cold, "--jobs", "1"], [*cold, "--jobs", "2"], runs=given.runs, warm=0)
    print(jobs.row("one process, two processes"), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        warm = [*check, "--cache-dir", folder, given.folder]
        # The first run of `warm` fills the cache; it is not counted.
        known = paired([*cold, "--jobs", "1"], warm, runs=given.runs, warm=1)
        print(known.row("all files new, all files known"), flush=True)
        if given.against:
            other = [*shlex.split(given.against), given.folder]
            print(paired(warm, other, runs=2 * given.runs).row(f"all known, {given.against}"))


if __name__ == "__main__":
    main()
