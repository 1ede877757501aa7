"""Score the claims reading against hand-labelled articles, in totals.

    python -m benchmarks.claims_score FOLDER [--split dev|test]

FOLDER holds `docs.jsonl` (id, doc, split, category), `gold.jsonl` (spans by offset into the source)
and `texts/`. A sentence is found rightly when a claim is read in it and one is labelled in it;
optional labels count neither way, nor does what is labelled "ignore". Nothing but totals is
printed, so that a split that is only scored stays unread.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.claims.reading import claims
from factlint.text.span import Span

Label = Mapping[str, Any]


class Found(Struct, frozen=True):
    """A claim as read: its place in the source, and whether a rule would ask about it."""

    span: Span
    flag: bool


def read_documents(folder: Path, split: str) -> Iterator[tuple[str, Article, list[Label]]]:
    """Yield category, article and labels of each document of a split."""
    labels: dict[str, list[Label]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] in ("release-claim", "ignore"):
            labels[record["doc"]].append(record)
    for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["split"] == split:
            (path,) = (folder / "texts").glob(f"{document['id']}.*")
            markup = Markdown() if path.suffix in (".md", ".mdx") else PlainText()
            article = Article(markup.read(path.read_bytes(), path.name))
            yield document["category"], article, labels[document["doc"]]


class Tally:
    """Sentences with a label, with a claim read, with both; by name of a table row."""

    def __init__(self) -> None:
        self.gold: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.hit: Counter[str] = Counter()

    def count(self, name: str, *, labelled: bool, read: bool) -> None:
        """Count a sentence in a row."""
        self.gold[name] += labelled
        self.found[name] += read
        self.hit[name] += labelled and read

    def rows(self) -> Iterator[str]:
        """Yield a line with precision, recall and F1 for each row."""
        for name in sorted(self.gold | self.found):
            gold, found, hit = self.gold[name], self.found[name], self.hit[name]
            f1 = 2 * hit / (gold + found)
            yield (
                f"{name:34} {gold:5} {found:5}   {hit / max(found, 1):.3f} "
                f"{hit / max(gold, 1):.3f} {f1:.3f}"
            )


def overlaps(start: int, end: int, label: Label) -> bool:
    """Return whether a label has something in common with the text between two offsets."""
    return bool(start < label["end"] and label["start"] < end)


def _touches(span: Span, labels: Iterable[Label]) -> bool:
    return any(overlaps(span.start, span.end, label) for label in labels)


def score_sentences(
    article: Article, wanted: Sequence[Label], neutral: Sequence[Label], found: Sequence[Span]
) -> Iterator[tuple[bool, bool]]:
    """Yield of each sentence that counts whether it is labelled and whether a claim is read."""
    document = article.document
    front = document.metadata.span.end if document.metadata is not None else 0
    placed = map(document.to_source, document.sentences)  # a title in front matter comes last
    sentences = sorted(span for span in placed if span.start >= front)
    starts = [span.start for span in sentences]
    read = {bisect_right(starts, span.start) - 1 for span in found}
    for number, span in enumerate(sentences):
        labelled = _touches(span, wanted)
        if labelled or not _touches(span, neutral):
            yield labelled, number in read


def main() -> None:
    """Print the totals of a split."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "test"))
    options = parser.parse_args()
    sentences, kinds = Tally(), Tally()
    for category, article, labels in read_documents(options.folder, options.split):
        place = article.document.to_source
        found = [Found(place(one.span), one.flag) for one in article.read(claims)]
        ignored = [label for label in labels if label["kind"] == "ignore"]
        core = [label for label in labels if label["kind"] != "ignore" and not label["optional"]]
        optional = [label for label in labels if label not in core]
        kept = [one for one in found if not _touches(one.span, ignored)]
        for view, wanted, spans in (
            ("all", core, [one.span for one in kept]),
            ("to flag", [one for one in core if one["flag"]], [o.span for o in kept if o.flag]),
        ):
            for labelled, read in score_sentences(article, wanted, optional, spans):
                for name in (f"{view}", f"{view}, {category}"):
                    sentences.count(name, labelled=labelled, read=read)
        for label in core:
            kinds.gold[label["type"]] += 1
            kinds.hit[label["type"]] += any(_touches(one.span, [label]) for one in found)
    print(f"{'sentences':34}  gold found precision recall F1")
    print(*sentences.rows(), sep="\n")
    print(f"\n{'recall of claims by type':34}  gold   hit recall")
    for kind, count in sorted(kinds.gold.items()):
        print(f"{kind:34} {count:5} {kinds.hit[kind]:5}  {kinds.hit[kind] / count:.3f}")


if __name__ == "__main__":
    main()
