"""Start-up and a corpus, factlint beside proselint, as whole processes.

    python -m benchmarks.whole_process [--corpus FOLDER] [--runs N]

Without a corpus the articles of `seeds/` are copied 40 times into a temporary folder.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.paired import paired

BIN = Path(sys.executable).parent
SEEDS = Path(__file__).parents[1] / "seeds"
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
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    article = sorted(SEEDS.glob("*.txt"))[0]
    print(f"{'':34} {'factlint':>10} {'proselint':>10}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.corpus or corpus(Path(temporary))
        files = sorted(str(path) for path in folder.glob("*.txt"))
        ours = [str(BIN / "factlint"), "--isolated", "--date", "2005-02-01", "--format", "concise"]
        theirs = [str(BIN / "proselint"), "check"]
        one = paired([*ours, str(article)], [*theirs, str(article)], runs=4 * given.runs)
        print(one.row("one article"), flush=True)
        all_files = paired([*ours, *files], [*theirs, *files], runs=given.runs, warm=0)
        print(all_files.row(f"{len(files)} articles"))


if __name__ == "__main__":
    main()
