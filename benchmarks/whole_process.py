"""Start-up and a corpus, factlint beside proselint, as whole processes.

    python -m benchmarks.whole_process [--corpus FOLDER] [--runs N]

Both commands are run in turn, so that whatever else the machine does falls on both; a ratio is
factlint's median over proselint's. factlint's own rules run with proselint's checks among them, and
once more without these. Without a corpus the articles of `seeds/` are copied 40 times into a
temporary folder.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.paired import paired

BIN = Path(sys.executable).parent
ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
COPIES = 40


def corpus(folder: Path) -> Path:
    """Fill a folder with copies of the seed articles."""
    for number in range(COPIES):
        for seed in SEEDS.glob("*.txt"):
            shutil.copy(seed, folder / f"{seed.stem}-{number}.txt")
    return folder


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder of .txt files, at any depth")
    parser.add_argument("--runs", type=int, default=5, help="of the corpus; one article: 4 times")
    given = parser.parse_args()
    # pip compiles what it installs, but nothing of a checkout that is only pointed at.
    for package in (ROOT / "factlint", ROOT / "rules"):
        compileall.compile_dir(package, quiet=1)
    # A first run keeps compiled expressions where Python keeps compiled modules.
    subprocess.run(
        [BIN / "factlint", "--isolated", "--exit-zero", SEEDS],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.corpus or corpus(Path(temporary))
        files = sorted(str(path) for path in folder.rglob("*.txt"))
        if not files:
            parser.error(f"--corpus: no .txt file in {folder}")
        print(f"{'medians of whole processes':34} {'factlint':>10} {'proselint':>10}")
        one = [str(sorted(SEEDS.glob("*.txt"))[0])]
        _measure("one article", one, 4 * given.runs, warm=1)
        _measure(f"{len(files)} articles", files, given.runs, warm=0)


def _measure(name: str, files: list[str], runs: int, *, warm: int) -> None:
    ours = [str(BIN / "factlint"), "--isolated", "--date", "2005-02-01", "--format", "concise"]
    theirs = [str(BIN / "proselint"), "check", *files]
    for flags, which in (([], name), (["--ignore", "proselint"], "  without proselint's checks")):
        print(paired([*ours, *flags, *files], theirs, runs=runs, warm=warm).row(which), flush=True)


if __name__ == "__main__":
    main()
