"""A mean outside its range, and a record that the number beside it beats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factlint.api import Construction, Context, Quantity, constructions, figures
from factlint_rules.consistency._arithmetic import elliptic, same_measure

#: "Between 2.6 and 4.1 metres thick, with a mean of 2.4 metres".
_MEANS = (
    r"\b(?:between|from|ranged from|ranging from) (?P<a><N>|<P>) (?:and|to) (?P<b><N>|<P>)[^.;\ue000-\ue007]{0,40}"
    r"(?:,| and| with|:|\() ?(?:with |and )?(?:an? |the )?(?P<word>mean|average|median|averag(?:ing|es|ed))\b"
    r"(?: [a-z]+)?(?: of| was| is| being| at)? ?(?P<c><N>|<P>)",
)
_MORE = r"(?:largest|biggest|greatest|highest|longest|best|most|heaviest|tallest|record)"
_LESS = r"(?:smallest|lowest|shortest|fewest|least|lightest)"
#: "11,204, its largest of the season, against the 11,640 who came in August".
_RECORDS = (
    rf"(?P<a><N>|<P>)[^.;\ue000-\ue007]{{0,24}}, (?:its|the|their|his|her|our|a) (?P<word>{_MORE}|{_LESS})\b"
    r"[^.;\ue000-\ue007]{0,40}\b(?:against|compared (?:with|to)|beating|after|up from|down from|ahead of|above|below) "
    r"(?:the |a |its |last (?:year|season|month)['’]s )?(?P<b><N>|<P>)",
)


def outside(ctx: Context[Any]) -> Iterator[tuple[Construction, str]]:
    """Yield each mean that is outside its range, and what it is outside of."""
    for found in constructions(ctx.read(figures), *_MEANS):
        a, b, c = elliptic(found["b"], found["a"]), found["b"], found["c"]
        if same_measure(a, b, c) and a.value < b.value and not a.value <= c.value <= b.value:
            yield (
                found,
                f"a {_noun(found.word('word'))} of {c.text} is not between {a.text} and {b.text}",
            )


def beaten(ctx: Context[Any]) -> Iterator[tuple[Construction, str]]:
    """Yield each record that the number beside it beats."""
    for found in constructions(ctx.read(figures), *_RECORDS):
        a, b, word = found["a"], found["b"], found.word("word")
        fewer = word in ("smallest", "lowest", "shortest", "fewest", "least", "lightest")
        alike = same_measure(a, b) and _one_kind(a, b)
        if alike and (b.value < a.value if fewer else b.value > a.value):
            yield found, f"“{word}” is {a.text}, but {b.text} is {'less' if fewer else 'more'}"


def _one_kind(one: Quantity, other: Quantity) -> bool:
    """Return whether two numbers are of a size, as those of one thing in two years are."""
    return one.value / 3 <= other.value <= one.value * 3 and not (one.approx or other.approx)


def _noun(word: str) -> str:
    return "average" if word.startswith("averag") else word
