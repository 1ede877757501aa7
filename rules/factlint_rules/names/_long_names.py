"""Names of several words that are one name with a slip in a word or in their order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from factlint.api import (
    COMMON_IN_NAMES,
    GIVEN_NAMES,
    Context,
    Name,
    NameKind,
    Span,
    consonants,
    is_word,
    lazy_regex,
    names,
    one_slip,
    plain,
    singular,
)
from factlint_rules.names._name_forms import inflected

_FEWEST = 3
#: Words of fewer letters are other words, however much alike: Lords, Lards.
_SHORTEST = 5
#: Letters that two forms of one word have in common: Institute, Institution.
_COMMON = 4

#: How names of places end that are told apart by it.
_PLACE_END = lazy_regex(
    r"\w{4,}(?:field|wood|ford|ham|ton|ley|bury|brook|stone|dale|worth|gate|side|mere|hurst|well|bourne|land|mouth|combe|"
    r"croft|shaw|thorpe|wick|hill|bridge|water|view|mead|moor|more|hall|house)$"
)
_Words = tuple[str, ...]


def long_name_variants(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, other mention) of names of three words and more that are one name.

    They have all words but one in common, and that one in two forms ("the Fenland Rivers Trust",
    "the Fenland River Trust"; Institute, Institution), or the same words in another order. A plural
    at the end, or before "of", is left alone: it counts things of the name.
    """
    told: dict[_Words, list[Name]] = {}
    for name in ctx.read(names).longer:
        words = tuple(name.text.replace("’", "'").rpartition(" & ")[2].split(" "))
        person = name.kind is NameKind.PERSON and not words[0].endswith("'s")
        if len(words) >= _FEWEST and not name.headline and not person:
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
    # "The Wemyss Bequest Trust", "the Wemyss Benefit Trust": no other body is called so.
    middle = at == 1 and len(one) == _FEWEST and min(len(a), len(b)) > _SHORTEST
    own = not (is_word(one[0].lower()) or one[0].lower() in COMMON_IN_NAMES)
    if middle and own and a[:2] == b[:2] and one[-1].lower() in COMMON_IN_NAMES:
        return True
    long = max(_COMMON, min(len(a), len(b)) - 4)
    return (a[0] == b[0] and one_slip(a, b)) or (a[:long] == b[:long] and len(a) > long < len(b))


def _rarer(one: list[Name], other: list[Name]) -> tuple[Name, Name]:
    return (other[0], one[0]) if len(other) <= len(one) else (one[0], other[0])


def two_word_variants(ctx: Context[Any]) -> Iterator[tuple[Name, Name]]:
    """Yield (mention, other mention) of names of two words that share one and nearly share the other.

    "Analysts at Corbett Rowe ... Corbett Row kept its view"; "Larchfield House ... Larchwood House":
    the rarer is there once.
    """
    told: dict[_Words, list[Name]] = {}
    for name in ctx.read(names).longer:
        words = name.words[1:] if name.words[0] == "The" else name.words
        if len(words) != _FEWEST - 1 or name.headline or name.title:
            continue
        if name.kind is not NameKind.PERSON and words[0].lower() not in GIVEN_NAMES:
            told.setdefault(words, []).append(name)
    if len(told) < 2:
        return
    firsts, lasts = (Counter(words[at] for words in told) for at in (0, 1))
    alike: dict[str, list[_Words]] = defaultdict(list)
    for words in told:
        if firsts[words[0]] == lasts[words[1]] == 1:
            continue  # as most: it shares no word with another
        for key in _keys(*words):
            for earlier in alike[key]:
                once = len(told[words]) == 1 or len(told[earlier]) == 1
                last = words[0] == earlier[0] and _last_slip(words[1], earlier[1])
                first = words[1] == earlier[1] and (
                    _halves(words[0], earlier[0]) or _heard(words[0], earlier[0])
                )
                if once and (last or first) and not _together(ctx, told[words], told[earlier]):
                    yield _rarer(told[earlier], told[words])
            alike[key].append(words)


def _keys(first: str, last: str) -> Iterator[str]:
    """Yield keys of which two names have one in common that may be one name."""
    if last.lower() in COMMON_IN_NAMES:
        if _PLACE_END.search(first.lower()):
            yield f"{plain(first)[:5]} {last}"
        elif len(first) > _SHORTEST:
            yield f"{plain(first)[:4]} {consonants(first)} {last}"
    else:
        if len(first) > _SHORTEST and is_word(last.lower()):  # "Poltair Cables", "Poltare Cables"
            yield f"{plain(first)[:4]} {consonants(first)} {last}"
        word = plain(last)
        yield from {
            f"{first} {cut}"
            for at in range(1, len(word))
            for cut in (word, word[:at] + word[at + 1 :])
        }


def _last_slip(one: str, other: str) -> bool:
    """Return whether two last words of names are a slip or a sound apart: Rowe, Row."""
    a, b = plain(one), plain(other)
    common = a in COMMON_IN_NAMES or b in COMMON_IN_NAMES
    if (
        common
        or inflected(a, b)
        or singular(a) == singular(b)
        or a[0] != b[0]
        or min(len(a), len(b)) < 3
    ):
        return False
    return len(a) != len(b) and one_slip(a, b) and not a.isdigit()


def _halves(one: str, other: str) -> bool:
    """Return whether two long words begin alike and end as words do of which places are made: field, wood."""
    a, b = plain(one), plain(other)
    return a[:5] == b[:5] and all(_PLACE_END.search(word) for word in (a, b)) and a != b


def _heard(one: str, other: str) -> bool:
    """Return whether two first words that are no words are one to the ear: Poltair Hall, Poltare Hall."""
    a, b = plain(one), plain(other)
    same = consonants(one) == consonants(other) and a[:4] == b[:4]
    return same and a != b and not (is_word(a) or is_word(b) or inflected(a, b))


def split_names(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (place, other place) of a name in two words and in one: "West Bow", "Westbow"."""
    known = ctx.document.phrases
    split: dict[str, tuple[Name, int]] = {}
    for name in ctx.read(names).longer:
        for at, (one, other) in enumerate(pairwise(name.words)):
            joined = f"{one}{other}".lower()
            if joined.isascii() and joined.isalpha() and joined not in known:
                continue  # as nearly all: no word of the article
            lower = one[1:].islower() and other[1:].islower()
            if not name.headline and lower and min(len(one), len(other)) >= _LEAST_HALF:
                split.setdefault(joined, (name, at))
    found = [name for name in ctx.read(names).all if not name.headline] if split else []
    told: set[str] = set()
    for name in found:
        for at, word in enumerate(name.words):
            joined = word.lower()
            if joined not in split or joined in told or len(word) <= _SHORTEST:
                continue
            if word[1:].islower() and not is_word(joined):
                told.add(joined)
                halves, first = split[joined]
                placed = [span for _, span in _placed(halves)]
                whole = [span for _, span in _placed(name)][at]
                yield Span(placed[first].start, placed[first + 1].end), whole


def _placed(name: Name) -> Iterator[tuple[str, Span]]:
    """Yield the words of a name with their places."""
    at = name.span.start
    for word in name.words:
        yield word, Span(at, at + len(word))
        at += len(word) + 1


#: "De Silva" and "Desilva" are two people's.
_LEAST_HALF = 3


def _together(ctx: Context[Any], one: list[Name], other: list[Name]) -> bool:
    sentences = [{ctx.sentence(name.span).start for name in group} for group in (one, other)]
    return not sentences[0].isdisjoint(sentences[1])
