"""Score the claims reading on labelled copy that nothing is learned from, in totals.

    python -m benchmarks.claims_unread [FILE]

FILE (`claims_scored/copy.txt`) has invented copy with its claims marked as in `claims_examples/`.
What is missed in it was not looked at.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.claims_score import Label, Tally, overlaps, score_sentences
from benchmarks.claims_training import read_marked, rows_of
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.claims.reading import claims

COPY = Path(__file__).parent / "claims_scored" / "copy.txt"


def main() -> None:
    """Print the totals: sentences, and claims that are candidates at all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?", default=COPY)
    sentences, candidates = Tally(), Counter[str]()
    for text, marks in read_marked(parser.parse_args().file):
        data = text.encode()
        rows = rows_of(data, "x.txt")
        article = Article(PlainText().read(data, "x.txt"))
        found = [article.document.to_source(one.span) for one in article.read(claims)]
        labels: list[Label] = [{"start": at, "end": end, "type": kind} for at, end, kind in marks]
        core = [label for label in labels if label["type"] != "?"]
        neutral = [label for label in labels if label["type"] == "?"]
        for labelled, read in score_sentences(article, core, neutral, found):
            sentences.count("sentences", labelled=labelled, read=read)
        for label in core:
            kinds = {row.kind for row in rows if overlaps(row.start, row.end, label)}
            candidates["all"] += 1
            candidates["any kind"] += bool(kinds)
            candidates["their kind"] += label["type"] in kinds
    print(f"{'':34}  gold found precision recall F1")
    print(*sentences.rows(), sep="\n")
    for name in ("any kind", "their kind"):
        share = candidates[name] / candidates["all"]
        print(f"of {candidates['all']} claims are candidates, of {name}: {share:.3f}")


if __name__ == "__main__":
    main()
