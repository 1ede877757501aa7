"""Spelled-out and written numbers: cardinals, ordinals, years, counts of units."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.readings.dates.vocabulary import HUNDREDS, ONES, ORDINALS, TENS

_ARTICLES = {"a": 1, "an": 1, "couple": 2, "dozen": 12, "handful": 5, "half": 0.5}


class Count(Struct, frozen=True):
    """How many units a phrase counts.

    Attributes:
        number: the number; None for "few", "several" and the like.
        rough: whether the words themselves leave it open ("a couple", "12 to 18").
    """

    number: float | None
    rough: bool = False


def cardinal(words: Sequence[str]) -> int | None:
    """Return the value of a cardinal in words or digits, None where it has none."""
    total = part = 0
    seen = False
    for word in words:
        if word in ONES:
            part += ONES[word]
        elif word in TENS:
            part += TENS[word]
        elif word in HUNDREDS:
            factor = HUNDREDS[word]
            part = max(part, 1) * factor
            if factor > 100:
                total, part = total + part, 0
        elif word.isdecimal():
            part = part * 1000 + int(word) if seen and len(word) == 3 else part + int(word)
        elif word in {"a", "an"} and len(words) > 1:
            continue
        elif word in _ARTICLES:
            part += int(_ARTICLES[word])
        else:
            continue
        seen = True
    return total + part if seen else None


def word_year(words: Sequence[str]) -> int | None:
    """Return the year of "nineteen ninety-six", "twenty sixteen", "two thousand and five"."""
    values = [ONES.get(word) or TENS.get(word) or 0 for word in words]
    values = [value for value in values if value]
    if any(word in HUNDREDS for word in words):
        return cardinal(words)
    if not values or not 10 <= values[0] <= 21:
        return None
    rest = sum(values[1:])
    return values[0] * 100 + rest if 10 <= rest <= 99 else None


def is_year(words: Sequence[str]) -> bool:
    """Return whether the words read as a year in two pairs of digits."""
    return word_year(words) is not None


def ordinal(words: Sequence[str]) -> int | None:
    """Return the value of "third", "21st", "twenty-third", or of a cardinal used as one."""
    total, seen = 0, False
    for word in words:
        value = ORDINALS.get(word) or ONES.get(word) or TENS.get(word)
        if value is None and word.isdecimal():
            value = int(word)
        if value is not None:
            total, seen = total + value, True
    return total if seen else None


def count(phrase: str) -> Count:
    """Return the count of a phrase such as "a couple of", "12 to 18", "two and a half"."""
    words = phrase.replace("-", " - ").replace("–", " – ").split()
    if not words:
        return Count(None)
    half = 0.5 if words[-2:] == ["a", "half"] and len(words) > 2 else 0.0
    if half:
        words = words[:-3]
    if any(
        word in {"few", "several", "some", "many", "various", "numerous", "countless"}
        for word in words
    ):
        return Count(None, rough=True)
    for mark in ("to", "or", "–"):
        if mark in words:
            low = count(" ".join(words[: words.index(mark)]))
            return Count(low.number, rough=True)
    if "-" in words and words[0].isdecimal() and words[-1].isdecimal():
        return Count(float(words[0]), rough=True)
    if "/" in phrase:
        half, words = _fraction(words)
    if len(words) == 1 and "." in words[0]:
        try:
            return Count(float(words[0]))
        except ValueError:
            return Count(None)
    if words[:1] == ["half"]:
        return Count(0.5)
    value = cardinal(
        [part for word in words for part in word.replace(",", " ").split() if word != "-"]
    )
    rough = "couple" in words or "handful" in words
    if value is None:
        return Count(half or None, rough)
    return Count(value + half, rough)


def _fraction(words: list[str]) -> tuple[float, list[str]]:
    top, _, bottom = words[-1].partition("/")
    if top.isdecimal() and bottom.isdecimal() and int(bottom):
        return int(top) / int(bottom), words[:-1]
    return 0.0, words
