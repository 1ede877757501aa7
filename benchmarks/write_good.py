"""write-good's rules by write-good and by factlint: processor and wall time, and what both find.

    python -m benchmarks.write_good --style DIR --corpus DIR [--runs N] [--every N]

DIR of `--style` is write-good's rules as a package of Vale's (the folder `write-good` with its
eight rules). write-good itself is installed by npm into a temporary folder, unless `--program`
names it; all of its checks are on, E-Prime among them. Both programs run in turn over all articles,
and write one line for each finding. Findings are compared by line and kind. The two divide them
differently: for the one an adverb is a weasel word, for the other a kind of its own.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.paired import paired

BIN = Path(sys.executable).parent
PEER = "write-good@1.0.8"
#: What a finding of write-good's begins with.
HEAD = re.compile(r"^(?P<path>.+?):(?P<line>\d+):\d+:", re.MULTILINE)
#: What write-good says at the end of a finding, and the rule of the package.
KINDS = {
    "is a form of 'to be'": "E-Prime",
    "may be passive voice": "Passive",
    "can weaken meaning": "Weasel",
    "is a weasel word": "Weasel",
    "is wordy or unneeded": "TooWordy",
    "is a cliche": "Cliches",
    "is repeated": "Illusions",
    "adds no meaning": "So",
    "is unnecessary verbiage": "ThereIs",
}


def installed(folder: Path) -> Path:
    """Install write-good; return the program."""
    command = [
        "npm",
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(folder),
        PEER,
    ]
    subprocess.run(command, check=True)
    return folder / "node_modules" / ".bin" / "write-good"


def their_lines(output: str) -> set[tuple[str, int, str]]:
    """Return file, line and kind of each finding of write-good's.

    It quotes words as they stand: where they run over the end of a line, its finding does, too.
    """
    found = set()
    heads = list(HEAD.finditer(output))
    ends = [head.start() for head in heads[1:]] + [len(output)]
    for head, end in zip(heads, ends, strict=True):
        words = " ".join(output[head.end() : end].split())
        kind = next((kind for said, kind in KINDS.items() if said in words), words)
        found.add((head["path"], int(head["line"]), kind))
    return found


def our_lines(output: str) -> set[tuple[str, int, str]]:
    """Return the same of factlint's report, one JSON object a line."""
    import json

    rows = map(json.loads, output.splitlines())
    return {
        (row["path"], row["line"], row["origin"].rpartition(".")[2])
        for row in rows
        if (row.get("origin") or "").startswith("vale:")
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--style", type=Path, required=True, help="folder of the eight rules")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of .txt files")
    parser.add_argument("--program", type=Path, help="write-good; default: it is installed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, help="take every Nth file: a sample")
    given = parser.parse_args()
    files = [str(path) for path in sorted(given.corpus.rglob("*.txt"))[:: given.every]]
    if not files:
        parser.error(f"--corpus: no .txt file in {given.corpus}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        program = given.program or installed(folder)
        style = given.style.absolute()
        ini = folder / "vale.ini"
        ini.write_text(
            f"StylesPath = {style.parent}\nMinAlertLevel = suggestion\n"
            f"[*]\nBasedOnStyles = {style.name}\n"
        )
        node = ["node", str(program.resolve())]
        # Its status counts what it found, as one of a shell that ends well does not.
        theirs = [
            "sh",
            "-c",
            '"$@"; test $? -ne 127',
            "sh",
            *node,
            "--parse",
            "--yes-eprime",
            *files,
        ]
        ours = [
            str(BIN / "factlint"), "check", "--no-cache", "--jobs", "1", "--exit-zero", "--select",
            "vale", "--vale-ini", str(ini), *files,
        ]  # fmt: skip
        print(f"{'medians of whole processes':34} {'write-good':>10} {'factlint':>10}")
        timed = paired(theirs, [*ours, "--format", "concise"], runs=given.runs)
        print(timed.row(f"{len(files)} articles"), flush=True)
        wanted = their_lines(subprocess.run(theirs, capture_output=True, text=True).stdout)
        report = subprocess.run([*ours, "--format", "json-lines"], capture_output=True, text=True)
        compare(wanted, our_lines(report.stdout))


def compare(wanted: set[tuple[str, int, str]], got: set[tuple[str, int, str]]) -> None:
    """Print how many lines with a finding of a kind both have, and which kinds differ."""
    both, either = len(wanted & got), len(wanted | got)
    print(f"lines with a finding: write-good {len(wanted)}, factlint {len(got)}, both {both}"
          f"  ({both / max(either, 1):.2%})")  # fmt: skip
    for name, places in (("only write-good", wanted - got), ("only factlint", got - wanted)):
        for kind, count in Counter(place[2] for place in places).most_common():
            print(f"  {name:16} {count:6} {kind}")


if __name__ == "__main__":
    main()
