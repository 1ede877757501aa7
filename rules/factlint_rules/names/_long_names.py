"""Names of several words that are one name with a slip in a word or in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Name, NameKind, names, one_slip, plain, singular

_FEWEST = 3
#: Words of fewer letters are other words, however much alike: Lords, Lards.
_SHORTEST = 5
#: Letters that two forms of one word have in common: Institute, Institution.
_COMMON = 4

_Words = tuple[str, ...]


def long_name_variants(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, other mention) of names of three words and more that are one name.

    They have all words but one in common, and that one in two forms ("the Fenland Rivers Trust",
    "the Fenland River Trust"; Institute, Institution), or the same words in another order. A plural
    at the end, or before "of", is left alone: it counts things of the name.
    """
    told: dict[_Words, list[Name]] = {}
    for name in ctx.read(names).all:
        words = tuple(name.text.replace("’", "'").rpartition(" & ")[2].split(" "))
        if len(words) >= _FEWEST and not name.headline and name.kind is not NameKind.PERSON:
            told.setdefault(words, []).append(name)
    if len(told) < 2:
        return
    alike: dict[tuple[object, ...], list[_Words]] = defaultdict(list)
    for words in told:
        alike[tuple(sorted(words))].append(words)
        for at in range(len(words)):
            alike[at, len(words), *words[:at], *words[at + 1 :]].append(words)
    for key, group in alike.items():
        for later in group[1:]:
            if isinstance(key[0], str) or _one_word(group[0], later, key[0]):
                yield _rarer(told[group[0]], told[later])


def _one_word(one: _Words, other: _Words, at: object) -> bool:
    """Return whether the words at one place of two names are two forms of a word."""
    assert isinstance(at, int)
    a, b = plain(one[at]), plain(other[at])
    if min(len(a), len(b)) < _SHORTEST - 1 or max(len(a), len(b)) < _SHORTEST:
        return False
    if a.replace("'", "") == b.replace("'", ""):
        return {a[-2:], b[-2:]} == {
            "'s",
            "s'",
        }  # "The Beekeeper's Winter", "The Beekeepers' Winter"
    if a.endswith("'s") != b.endswith("'s") or ("-" in a) != ("-" in b):
        return False
    counted = at == len(one) - 1 or one[at + 1] == "of"
    if counted and singular(a) == singular(b):
        return False
    long = max(_COMMON, min(len(a), len(b)) - 4)
    return (a[0] == b[0] and one_slip(a, b)) or (a[:long] == b[:long] and len(a) > long < len(b))


def _rarer(one: list[Name], other: list[Name]) -> tuple[Name, Name]:
    return (other[0], one[0]) if len(other) <= len(one) else (one[0], other[0])
