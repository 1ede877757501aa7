"""The same Vale rules by Vale and by factlint: findings compared, processor and wall time.

    python -m benchmarks.vale --styles DIR --corpus DIR [--runs N] [--vale FILE]
        [--every N] [--only corpus|one-file|many-rules]

DIR of `--styles` holds style packages as Vale has them; all of them are run. Vale 3.22.0 is built
from its Go module into a temporary folder unless `--vale` names the program. Three measurements:
the corpus, all of it as one file of at most 5 MB, and 9,500 rules of three words on 200 articles of
it. Both programs run in turn; factlint's cache of results is off, that of compiled tables is on, as
for any second run. Differences are counted by rule and printed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

BIN = Path(sys.executable).parent
MODULE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
ONE_FILE = 5_000_000
RULES, ARTICLES = 9_500, 200

#: A finding: file, line, first and last column, rule.
Place = tuple[str, int, int, int, str]


def built(folder: Path) -> Path:
    """Build Vale from its module."""
    environment = {**os.environ, "GOBIN": str(folder)}
    subprocess.run(["go", "install", MODULE], env=environment, check=True)
    return folder / "vale"


class Measurement:
    """One set of styles on some files, by both programs."""

    def __init__(self, vale: Path, styles: Path, files: list[Path], folder: Path) -> None:
        names = sorted(path.name for path in styles.iterdir() if path.is_dir())
        self._ini = folder / "vale.ini"
        self._ini.write_text(
            f"StylesPath = {styles.absolute()}\nMinAlertLevel = suggestion\n"
            f"[*]\nBasedOnStyles = {', '.join(names)}\n"
        )
        listed = [str(path) for path in files]
        self._out = folder / "out.json"
        self.theirs = [str(vale), "--no-global", "--output=JSON", f"--config={self._ini}", *listed]
        self.ours = [
            str(BIN / "factlint"), "check", "--no-cache", "--jobs", "1", "--exit-zero",
            "--select", "vale", "--vale-ini", str(self._ini), "--format", "json",
            "--output", str(self._out), *listed,
        ]  # fmt: skip

    def times(self, runs: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]], str]:
        """Return processor and wall seconds of all runs, theirs and ours, and Vale's output."""
        theirs, ours, output = [], [], ""
        _timed(self.ours)  # compiles the tables, as the first run of a configuration does
        for _ in range(runs):
            spent, output = _timed(self.theirs)
            theirs.append(spent)
            ours.append(_timed(self.ours)[0])
        return theirs, ours, output

    def our_places(self) -> set[Place]:
        """Return the findings of factlint's last run."""
        report = json.loads(self._out.read_text("utf-8"))
        return {
            (file["path"], one["line"], one["column"], last_column(one),
             one["origin"].removeprefix("vale:"))
            for file in report["files"]
            for one in file["findings"]
            if one["code"] == "VAL001"
        }  # fmt: skip


def last_column(finding: Mapping[str, Any]) -> int:
    """Return the last column of a finding as Vale counts it: on from the first, over line ends."""
    if finding["end_line"] > finding["line"]:
        return int(finding["column"]) + len(finding["text"]) - 1
    return max(int(finding["end_column"]), int(finding["column"]))


def their_places(output: str) -> set[Place]:
    """Return the findings of Vale's output."""
    return {
        (path, one["Line"], *one["Span"], one["Check"])
        for path, alerts in json.loads(output or "{}").items()
        for one in alerts
    }


def _timed(command: list[str]) -> tuple[tuple[float, float], str]:
    before, begin = os.times(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - begin, os.times()
    if done.returncode > 2:
        raise RuntimeError(f"{command[:3]}: {done.stderr[-500:]}")
    spent = after.children_user + after.children_system
    return (spent - before.children_user - before.children_system, wall), done.stdout


def report(name: str, measurement: Measurement, runs: int, *, compare: bool) -> None:
    """Measure and print."""
    theirs, ours, output = measurement.times(runs)
    for number, what in enumerate(("processor", "wall")):
        one, two = (statistics.median(run[number] for run in runs_) for runs_ in (theirs, ours))
        print(
            f"{name:22} {what:10} Vale {one:8.2f} s  factlint {two:8.2f} s  {one / two:6.1f} to 1"
        )
    if not compare:
        return
    wanted, got = their_places(output), measurement.our_places()
    both = len(wanted & got)
    print(f"{name:22} findings   Vale {len(wanted)}  factlint {len(got)}  same {both}"
          f"  ({both / max(len(wanted | got), 1):.4%})")  # fmt: skip
    for sign, places in (("only Vale", wanted - got), ("only factlint", got - wanted)):
        for rule, count in Counter(place[4] for place in places).most_common(20):
            print(f"{'':22} {sign:14} {count:6} {rule}", flush=True)


def many_rules(folder: Path, articles: list[Path]) -> Path:
    """Write a style of rules with three words of the articles each; return its folder."""
    text = " ".join(path.read_text("utf-8", "replace") for path in articles)
    words = sorted(set(re.findall(r"[a-z]{4,}", text.lower())))
    style = folder / "many" / "Many"
    style.mkdir(parents=True)
    for number in range(RULES):
        three = [words[(number * 3 + at * 7) % len(words)] + ("" if at else "s") for at in range(3)]
        tokens = "".join(f"  - '{word}'\n" for word in three)  # "true" is a word here
        (style / f"R{number}.yml").write_text(
            f"extends: existence\nmessage: \"'%s'\"\nignorecase: true\ntokens:\n{tokens}"
        )
    return style.parent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--styles", type=Path, required=True, help="folder of style packages")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of .txt files")
    parser.add_argument("--vale", type=Path, help="the program; default: it is built")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="take every Nth file: a sample")
    parser.add_argument("--only", choices=["corpus", "one-file", "many-rules"])
    given = parser.parse_args()
    files = sorted(given.corpus.rglob("*.txt"))[:: given.every]
    if not files:
        parser.error(f"--corpus: no .txt file in {given.corpus}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        vale = given.vale or built(folder)
        if given.only in (None, "corpus"):
            corpus = Measurement(vale, given.styles, files, folder)
            report("corpus", corpus, given.runs, compare=True)
        if given.only in (None, "one-file"):
            whole = folder / "whole.txt"
            text = "\n\n".join(path.read_text("utf-8", "replace") for path in files)
            whole.write_text(text[:ONE_FILE], encoding="utf-8")
            report("one file of 5 MB", Measurement(vale, given.styles, [whole], folder), 1,
                   compare=True)  # fmt: skip
        if given.only in (None, "many-rules"):
            some = files[:: max(1, len(files) // ARTICLES)][:ARTICLES]
            many = Measurement(vale, many_rules(folder, some), some, folder)
            report("9,500 rules", many, given.runs, compare=True)


if __name__ == "__main__":
    main()
