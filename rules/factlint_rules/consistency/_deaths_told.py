"""An age at death in a headline that is another in the copy below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from factlint.api import Age, Context, SegmentKind, Span, ages, lazy_regex

#: "Dies at 91", "has died aged 77", "dead at 43".
_DIES: Final = lazy_regex(
    r"\b(?:dies|dead|died|passes away),? (?:aged |at (?:the age of )?|age )(?P<years>\d{1,3})\b(?![.:]\d)",
    re.IGNORECASE,
)
#: Any age of a headline: another one means that two people are told of.
_ANY: Final = lazy_regex(r"(?<![\w£$€.,:-])\d{1,3}(?![\w%:-]|\.\d)")
#: "Eleven days after his wife died aged 91".
_KIN: Final = lazy_regex(
    r"\b(?:wife|husband|mother|father|son|daughter|brother|sister|partner|widow(?:er)?|friend)\b"
)


def ages_at_death(ctx: Context[Any]) -> Iterator[tuple[Age, Span]]:
    """Yield (age, place in the headline) of an age of the copy that the headline tells otherwise."""
    given = [one for one in ctx.read(ages) if not one.to_come]
    heads = [one for one in ctx.document.blocks if one.kind.is_head] if given else []
    for head in heads:
        if head.kind is SegmentKind.HEADING:
            continue
        words = head.span.of(ctx.text)
        hit = _DIES.search(words)
        if hit is None or len(_ANY.findall(words)) != 1:
            continue
        span = Span(head.span.start + hit.start("years"), head.span.start + hit.end("years"))
        body = [one for one in given if one.at_death and not _in_head(ctx, one)]
        told = [one for one in body if not _KIN.search(_before(ctx, one))]
        own = int(hit["years"])
        other = len({one.years for one in told}) == 1 and not _is_told(ctx, hit["years"])
        if other and may_be_slip(told[0].years, own):
            yield told[0], span
            return


def _is_told(ctx: Context[Any], number: str) -> bool:
    """Return whether the copy has a number of the headline: "hit a woman, 27, in Harwick"."""
    copy = (one for one in ctx.document.blocks if not one.kind.is_head)
    return any(re.search(rf"(?<![\d.,]){number}(?!\d)", one.span.of(ctx.text)) for one in copy)


def of_kin(ctx: Context[Any], number: Span) -> bool:
    """Return whether a number is the age of a relative: "11 days after his wife died aged 91"."""
    age = next((one for one in ctx.read(ages) if one.span == number), None)
    return age is not None and _KIN.search(_before(ctx, age)) is not None


def _before(ctx: Context[Any], age: Age) -> str:
    """Return the words before an age in its sentence."""
    return ctx.text[ctx.sentence(age.span).start : age.span.start]


def _in_head(ctx: Context[Any], age: Age) -> bool:
    block = ctx.document.block_at(age.span.start)
    return block is None or block.kind.is_head


def may_be_slip(one: int, other: int) -> bool:
    """Return whether an age may be a slip for another: not a child's for that of its killer."""
    a, b = str(one), str(other)
    figure = len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return abs(one - other) <= 3 or figure or a[::-1] == b
