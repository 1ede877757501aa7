"""Print the sizes of the word lists of claims, and entries that look drawn from a sample.

    python -m benchmarks.claims_words --gold FOLDER --corpus FOLDER [--fewer N]

An entry is suspicious when its words are in one labelled article of the split "dev" only and in
fewer than N articles of the corpus: it may be there for that article's sake. Whether it is an
ordinary member of its class is for a reader to say. Words in no labelled article are not listed.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from factlint.readings.claims.lexicon import Lexicon, lexicon
from factlint.readings.claims.predicate import ANY_DATE, Predicate
from factlint.readings.claims.words import tokenise


def entries(lists: Lexicon) -> Iterator[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    """Yield table, entry and for each of its words the forms that count."""
    seen: set[tuple[object, ...]] = set()
    for form in lists.at:
        for one in lists.predicates(form):
            base = one.forms.base if one.forms is not None else one.lemma.split()[0]
            key = one.kind, one.part, one.lemma, base, one.tail, one.objects
            if key not in seen:
                seen.add(key)
                entry = " ".join((base, *one.tail)) + " ..." * bool(one.objects)
                yield f"{one.kind}, {one.part}s", entry, _forms(one)
    for name, table in (("nouns", lists.nouns), ("not works", lists.not_works)):
        for word, kinds in table.items():
            yield f"{name}: {', '.join(sorted(kinds))}", word, ((word,),)
    for name, words in (("parts", lists.parts), ("heads", lists.heads), ("places", lists.places),
                        ("platforms", lists.platforms), *lists.speech.items()):  # fmt: skip
        for phrase in words:
            yield name, phrase, tuple((word.lower(),) for word in phrase.split())


def _forms(one: Predicate) -> tuple[tuple[str, ...], ...]:
    first = one.lemma.split()[0]
    verb = one.forms
    forms = (first, first + "s") if verb is None else (
        verb.base, verb.third, verb.past, verb.participle, verb.ing
    )  # fmt: skip
    tail = tuple((word,) for word in one.tail if word != ANY_DATE)
    return (forms, *tail, tuple(one.objects)) if one.objects else (forms, *tail)


def index_of(paths: Iterable[Path]) -> dict[str, set[int]]:
    """Return the articles, by number, in which each word is."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, path in enumerate(paths):
        for token in tokenise(path.read_text(encoding="utf-8", errors="replace"))[0]:
            found[token.low].add(number)
    return found


def articles_with(words: tuple[tuple[str, ...], ...], index: dict[str, set[int]]) -> int:
    """Return how many articles hold all words of an entry, in any of their forms."""
    return len(set.intersection(*(set().union(*(index.get(form, set()) for form in forms))
                                  for forms in words)))  # fmt: skip


def main() -> None:
    """Print sizes and suspicious entries."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--fewer", type=int, default=5)
    options = parser.parse_args()
    documents = map(json.loads, (options.gold / "docs.jsonl").read_text("utf-8").splitlines())
    read = [one["id"] for one in documents if one["split"] == "dev"]
    labelled = index_of(next((options.gold / "texts").glob(f"{name}.*")) for name in read)
    corpus = index_of(sorted(options.corpus.glob("*.txt")))
    sizes: dict[str, int] = defaultdict(int)
    suspicious: dict[str, list[str]] = defaultdict(list)
    for table, entry, words in entries(lexicon()):
        sizes[table] += 1
        if articles_with(words, labelled) == 1:
            count = articles_with(words, corpus)
            if count < options.fewer:
                suspicious[table].append(f"{entry} ({count})")
    for table, size in sizes.items():
        print(f"{size:5}  {table}: {', '.join(suspicious[table])}")
    print(f"{sum(sizes.values()):5}  in all, {sum(map(len, suspicious.values()))} suspicious")


if __name__ == "__main__":
    main()
