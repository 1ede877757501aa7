"""Numbers in words and the notation of numbers in figures."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factlint.text.compiled import compiled

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
MAGNITUDES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9,
    "tn": 12, "trn": 12, "trillion": 12,
}  # fmt: skip

_ones = "|".join(sorted(_UNITS[1:10], key=len, reverse=True))
#: A number in words below a hundred: "twelve", "forty-one".
BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ones}))?|"
    rf"{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)
#: A number in words below a thousand: "twelve", "forty-one", "a hundred and six".
WORDS = rf"(?:(?:a|{_ones})[ -]hundred(?:\s+and\s+{BELOW_HUNDRED})?|{BELOW_HUNDRED})(?![\w-]*\w)"
#: The words, one of which every number in words has.
NUMBER_WORDS = frozenset([*_SMALL, "hundred"])
#: Shares in words.
SHARES = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3,
    "two thirds": Decimal(2) / 3, "a quarter": Decimal("0.25"), "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"), "a fifth": Decimal("0.2"), "one fifth": Decimal("0.2"),
    "two fifths": Decimal("0.4"), "three fifths": Decimal("0.6"), "four fifths": Decimal("0.8"),
    "a tenth": Decimal("0.1"), "one tenth": Decimal("0.1"), "a sixth": Decimal(1) / 6,
    "one sixth": Decimal(1) / 6, "an eighth": Decimal("0.125"), "one eighth": Decimal("0.125"),
}  # fmt: skip
#: Fractions of one character, as of "2½ miles".
_FRACTIONS = {
    "¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅛": "0.125", "⅜": "0.375",
    "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip
_FRACTION = f"[{''.join(_FRACTIONS)}]"
#: The first character of a number in figures.
FIGURE = rf"[\d{''.join(_FRACTIONS)}]"
#: A number in figures, thousands parted by commas or not.
FIGURES = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+|{_FRACTION})?|{_FRACTION}"


@lru_cache(maxsize=1024)
def in_figures(figures: str) -> tuple[Decimal, int]:
    """Return the value of a number in figures, as `FIGURES` finds it, and its decimal places."""
    fraction = _FRACTIONS.get(figures[-1])
    if fraction is not None:  # rounded no finer than to a tenth
        return Decimal(figures[:-1] or 0) + Decimal(fraction), 1
    return Decimal(figures.replace(",", "")), len(figures.partition(".")[2])


@lru_cache(maxsize=1024)
def in_words(words: str) -> Decimal:
    """Return the value of a number in words, as `WORDS` finds it."""
    total = 0
    for word in compiled(r"[\s-]+").split(words.lower()):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word == "a":
            total = 1
        elif word != "and":
            total += _SMALL[word]
    return Decimal(total)
