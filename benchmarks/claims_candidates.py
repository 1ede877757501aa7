"""Count how many predicates of claims are candidates at all, by kind and by construction.

    python -m benchmarks.claims_candidates [FILE] [--missed]

FILE (`claims_candidates.txt` beside this module) has sentences with their claims marked:
«type words». A predicate is found when a candidate of its kind is in it; one of another kind, which
makes a claim as well, is counted beside it. `--missed` prints those that are not found, with the
candidates in them.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.claims.candidates import candidates
from factlint.readings.claims.reading import contexts

SENTENCES = Path(__file__).parent / "claims_candidates.txt"
_MARK = re.compile(r"«([a-z]+) ([^»]*)»")


class Predicate(Struct, frozen=True):
    """A marked predicate: its kind, its sentence and construction, and the candidates in it."""

    kind: str
    sentence: str
    construction: str
    found: frozenset[str]

    @property
    def is_found(self) -> bool:
        """Whether a candidate of its kind is in it."""
        return self.kind in self.found


def predicates(path: Path = SENTENCES) -> Iterator[Predicate]:
    """Yield the marked predicates of a file of sentences."""
    construction = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            construction = line.strip("= ")
        elif line and not line.startswith("#"):
            yield from _read(line, construction)


def _read(line: str, construction: str) -> Iterator[Predicate]:
    text, last, marks = "", 0, []
    for hit in _MARK.finditer(line):
        text += line[last : hit.start()]
        marks.append((hit[1], len(text), len(text) + len(hit[2])))
        text, last = text + hit[2], hit.end()
    text += line[last:]
    places = list(_candidates(text))
    for kind, start, end in marks:
        found = frozenset(name for name, first, last in places if first < end and start < last)
        yield Predicate(kind, line, construction, found)


def _candidates(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield kind and place of each candidate of a text."""
    for context in contexts(Article(PlainText().read(text.encode(), "x.txt"))):
        for together in candidates(context):
            for one in together:
                span = context.sentence.span_of(one.at, max(one.end, one.at + 1))
                yield one.predicate.type.value, span.start, span.end


def rows(marked: Sequence[Predicate]) -> Iterator[str]:
    """Yield a line with counts for each kind and construction, and for all."""
    all_, kind, any_ = Counter[str](), Counter[str](), Counter[str]()
    for one in marked:
        for name in ("all", one.kind, one.construction):
            all_[name] += 1
            kind[name] += one.is_found
            any_[name] += bool(one.found)
    for name, count in all_.items():
        yield (
            f"{name:40} {count:5} {kind[name]:5}  {kind[name] / count:.3f}   "
            f"{any_[name]:5}  {any_[name] / count:.3f}"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?", default=SENTENCES)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    marked = list(predicates(options.file))
    if options.missed:
        for one in marked:
            if not one.is_found:
                print(f"{one.kind}: {one.sentence}  {', '.join(sorted(one.found)) or '-'}")
        return
    print(f"{'':40}   all  of their kind     of any kind")
    print(*rows(marked), sep="\n")


if __name__ == "__main__":
    main()
