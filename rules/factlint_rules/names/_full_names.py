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
    is_common_name,
    is_word,
    names,
    one_slip,
    pattern,
    plain,
    singular,
    sound,
)

_SHORTEST = 5
_LEAST = 3
#: Surnames that share so many first letters, and end in a vowel, are easily written for each other.
_ALIKE = 5
_ENDS = frozenset("aeio")


def surname_variants(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, earlier mention) of people with one first name and surnames that sound alike.

    "Marisol Quade ... Marisol Quaid". Two slips are looked for here only: with the first name the same
    a surname may be further from the other than a letter.
    """
    people: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in ctx.read(names).longer:
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
                people_both = is_person(given[usual][0]), is_person(given[rare][0])
                if not any(people_both) or (
                    not all(people_both) and singular(usual) == singular(rare)
                ):
                    continue  # the Lib Dem and the Lib Dems
                slips = _two_slips(usual, rare) or (
                    _two_letters(usual, rare) and _is_taken_up(ctx, given[usual], given[rare])
                )
                if slips and not _together(ctx, given[usual], given[rare]):
                    yield from ((mention, given[usual][0]) for mention in given[rare])
            for key in keys:
                alike[key].append(rare)


def _keys(surname: str) -> set[str]:
    """Return keys of which two surnames have one in common that `_two_slips` holds of."""
    word = plain(surname)
    found = {sound(surname), f"{word[:2]} {consonants(surname)}", f"{word[:_ALIKE]}-"}
    found.add(f"{word[:_BEGIN]}~{word[-1]}")
    if len(word) < _SHORTEST:
        found |= {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
    if "-" in word:
        found |= {f"{at}-{half}" for at, half in enumerate(word.split("-"))}
    return found


def is_person(name: Name) -> bool:
    """Return whether a name of two words is somebody's."""
    given = name.words[0].lower()
    if name.kind is NameKind.PERSON or given in GIVEN_NAMES:
        return True
    # "Cathal Drea": a first name that the list has not, and no word.
    other = name.kind is NameKind.OTHER and given not in COMMON_IN_NAMES and given.isalpha()
    return other and not (is_word(given) or name.words[1].lower() in _PLACES)


#: "Radloff Park" and "Radlof Ground" are no people.
_PLACES = frozenset(
    "park hall house road street lane square green hill bridge farm school club".split()
)


def _may_be_surname(name: Name) -> bool:
    last = name.words[1]
    return not name.headline and not last.isupper() and last.lower() not in COMMON_IN_NAMES


def _two_slips(one: str, other: str) -> bool:
    """Return whether two surnames are more than a slip apart and yet one to eye or ear."""
    a, b = plain(one), plain(other)
    short = max(len(a), len(b)) < _SHORTEST
    if a == b or min(len(a), len(b)) < _LEAST:
        return False
    if a[0] != b[0]:  # Kavanagh, Cavanagh
        return not short and sound(one) == sound(other)
    if short or one_slip(a, b):  # longer ones a slip apart are in NAM001's own comparison
        vowel = len(a) == len(b) and consonants(one) == consonants(other)  # Rask, Rusk
        slip = (one_slip(a, b) and len(a) != len(b)) or (vowel and a[0] == b[0])
        return short and (sound(one) == sound(other) or slip)
    if "-" in a and "-" in b:
        halves = zip(a.split("-"), b.split("-"), strict=False)
        return a.count("-") == b.count("-") and any(x == y for x, y in halves)
    if sound(one) == sound(other):
        return True
    long = min(len(a), len(b)) >= _SHORTEST
    if (
        min(len(a), len(b)) > _ALIKE
        and a[:_ALIKE] == b[:_ALIKE]
        and a[-1] in _ENDS
        and b[-1] in _ENDS
    ):
        return True  # Quintero, Quintana
    return long and a[:2] == b[:2] and consonants(one) == consonants(other)


#: So many first letters, and the last, are the same of surnames two letters apart that are one: Tebbs, Tedds.
_BEGIN = 2


def _two_letters(one: str, other: str) -> bool:
    """Return whether two surnames of one beginning and end are two letters apart: Tebbs, Tedds; Pollard, Pollod."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if is_common_name(a) and is_common_name(b):
        return False  # Turner and Tucker are two
    if len(a) < _SHORTEST or len(b) - len(a) > 1 or a[:_BEGIN] != b[:_BEGIN] or a[-1] != b[-1]:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == _BEGIN
    return any(
        sum(x != y for x, y in zip(a, b[:at] + b[at + 1 :], strict=True)) == 1
        for at in range(_BEGIN, len(b) - 1)
    )


#: "Ann Tebbs, a nurse", "Ann Tebbs (Lab)": somebody who is new to the reader.
_NEW = pattern(r",(?!\s+(?:he|she|they|who)\b)|\s\(|\s(?:of|from|who|at)\b")


def _is_taken_up(ctx: Context[Any], usual: list[Name], rare: list[Name]) -> bool:
    """Return whether a full name that is there once, and behind the other, is not introduced as somebody else's."""
    (name, *more), first = rare, usual[0]
    return (
        not more
        and first.span.start < name.span.start
        and not name.title
        and _NEW.match(ctx.text, name.span.end) is None
    )


def _together(ctx: Context[Any], one: list[Name], other: list[Name]) -> bool:
    sentences = [{ctx.sentence(name.span).start for name in group} for group in (one, other)]
    return not sentences[0].isdisjoint(sentences[1])
