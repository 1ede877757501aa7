"""Characters a second of the date grammar, beside `dateparser.search`, in one run.

    python -m benchmarks.dates [FILE...] [--runs N]

Without files the articles of `seeds/` are read. Start-up and the first use, which compiles the
grammar, are left out for both; every text is read alone, against one publication date.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from factlint.model.date import DateContext
from factlint.readings.dates.reader import find_dates

SEEDS = Path(__file__).parents[1] / "seeds"
PUBLISHED = dt.date(2016, 5, 10)
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def rate(read: Callable[[str], object], texts: Sequence[str], runs: int) -> float:
    """Return characters a second, the best of `runs`."""
    best = float("inf")
    for _ in range(runs):
        begin = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - begin)
    return sum(map(len, texts)) / best


def main() -> None:
    """Print one line for each reader and each length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    files = options.files or sorted(SEEDS.glob("*.txt"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    context = DateContext(published=PUBLISHED)

    def ours(text: str) -> object:
        return find_dates(text, context)

    def dateparser_search(text: str) -> object:
        from dateparser.search import search_dates  # noqa: TID251 - measured, not used

        settings = {"RELATIVE_BASE": dt.datetime(2016, 5, 10)}
        return search_dates(text, languages=["en"], settings=settings)  # type: ignore[arg-type]

    for name, reader in (("factlint", ours), ("dateparser.search", dateparser_search)):
        reader(texts[0])
        print(f"{name:20} {rate(reader, texts, options.runs):>12,.0f} characters/s")
    whole = "\n\n".join(texts)
    for size in SIZES:
        text = (whole * (size // len(whole) + 1))[:size]
        print(f"factlint {size:>11,} {rate(ours, [text], 1):>12,.0f} characters/s")


if __name__ == "__main__":
    main()
