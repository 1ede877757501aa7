"""Full names of one article that share the first name and nearly share the surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    COMMON_IN_NAMES,
    GIVEN_NAMES,
    Context,
    Name,
    NameKind,
    consonants,
    names,
    one_slip,
    plain,
    singular,
    sound,
)

_SHORTEST = 5
_LEAST = 3


def surname_variants(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, earlier mention) of people with one first name and surnames that sound alike.

    "Marisol Quade ... Marisol Quaid". Two slips are looked for here only: with the first name the same
    a surname may be further from the other than a letter.
    """
    people: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in ctx.read(names).all:
        if len(name.words) == 2 and _may_be_surname(name):
            people[name.words[0]][name.words[1]].append(name)
    for given in people.values():
        if len(given) < 2:  # as of most first names
            continue
        ordered = sorted(given, key=lambda word: (-len(given[word]), given[word][0].span.start))
        alike: dict[str, list[str]] = defaultdict(list)
        for rare in ordered:
            keys = _keys(rare)
            for usual in dict.fromkeys(word for key in keys for word in alike[key]):
                people_both = _is_person(given[usual][0]), _is_person(given[rare][0])
                if not any(people_both) or (
                    not all(people_both) and singular(usual) == singular(rare)
                ):
                    continue  # the Lib Dem and the Lib Dems
                if _two_slips(usual, rare) and not _together(ctx, given[usual], given[rare]):
                    yield from ((mention, given[usual][0]) for mention in given[rare])
            for key in keys:
                alike[key].append(rare)


def _keys(surname: str) -> set[str]:
    """Return keys of which two surnames have one in common that `_two_slips` holds of."""
    word = plain(surname)
    found = {f"{word[:1]} {sound(surname)}", f"{word[:2]} {consonants(surname)}"}
    if len(word) < _SHORTEST:
        found |= {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
    if "-" in word:
        found |= {f"{at}-{half}" for at, half in enumerate(word.split("-"))}
    return found


def _is_person(name: Name) -> bool:
    return name.kind is NameKind.PERSON or name.words[0].lower() in GIVEN_NAMES


def _may_be_surname(name: Name) -> bool:
    last = name.words[1]
    return not name.headline and not last.isupper() and last.lower() not in COMMON_IN_NAMES


def _two_slips(one: str, other: str) -> bool:
    """Return whether two surnames are more than a slip apart and yet one to eye or ear."""
    a, b = plain(one), plain(other)
    short = max(len(a), len(b)) < _SHORTEST
    if a == b or a[0] != b[0] or min(len(a), len(b)) < _LEAST:
        return False
    if short or one_slip(a, b):  # longer ones a slip apart are in NAM001's own comparison
        return short and (sound(one) == sound(other) or (one_slip(a, b) and len(a) != len(b)))
    if "-" in a and "-" in b:
        halves = zip(a.split("-"), b.split("-"), strict=False)
        return a.count("-") == b.count("-") and any(x == y for x, y in halves)
    if sound(one) == sound(other):
        return True
    long = min(len(a), len(b)) >= _SHORTEST
    return long and a[:2] == b[:2] and consonants(one) == consonants(other)


def _together(ctx: Context[Any], one: list[Name], other: list[Name]) -> bool:
    sentences = [{ctx.sentence(name.span).start for name in group} for group in (one, other)]
    return not sentences[0].isdisjoint(sentences[1])
