"""One long text: a file of one line, with sentences and without an end of one.

    python -m benchmarks.long_texts --corpus FOLDER [--megabytes 0.5 1 2]

The articles of the folder are joined to one line, and cut to each length; a second file has no full
stops, question and exclamation marks. Times are processor seconds of whole processes over all rules
of the default profile. What a rule does in proportion to a text takes as long for each megabyte.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

FACTLINT = Path(sys.executable).parent / "factlint"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of .txt files")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.5, 1, 2])
    given = parser.parse_args()
    whole = " ".join(
        " ".join(path.read_text(encoding="utf-8", errors="replace").split())
        for path in sorted(given.corpus.rglob("*.txt"))
    )
    print(f"{'one line':20} {'seconds':>8} {'seconds for 1 MB':>17}")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("sentences", whole), ("no sentence ends", _endless(whole))):
            for size in given.megabytes:
                path = Path(folder) / "line.txt"
                length = int(size * 1_000_000)
                repeated = text * (1 + length // max(1, len(text)))
                path.write_text(f"{repeated[:length]}\n", encoding="utf-8")
                seconds = _seconds(path)
                print(f"{name:16} {size:g} {seconds:10.1f} {seconds / size:17.1f}", flush=True)


def _endless(text: str) -> str:
    return re.sub(r"[.!?…]", "", text)


def _seconds(path: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [FACTLINT, "--isolated", "--exit-zero", "--date", "2005-02-01", path],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
