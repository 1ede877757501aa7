"""Shares and changes of a headline: "a third of pubs", "up by a tenth", against the lead's.

A headline says "half of" where the text has 52%, so both are compared as numbers with what rounding in
words leaves open; and only where the lead has one share, or one change, and no other makes the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.api import Context, Span, lazy_regex
from factlint_rules.consistency._headlines import copy_of, heads_of, lead_of
from factlint_rules.consistency._passages import FiguredLine, lines
from factlint_rules.consistency._portions import NAMES, Portion, shares_of
from factlint_rules.consistency._ratios import Ratio, changes_of

#: "Third of pubs may shut": the article that a headline leaves out.
_BARE = lazy_regex(rf"\W*(?P<name>{'|'.join(NAMES)})(?= of\b)")
_CUE = lazy_regex(
    r"[%\d]|\b(?:per ?cent|half|halves|thirds?|quarters?|fifths?|tenths?|in|out of)\b", re.I
)
#: How far a share in words may be from the one it rounds, as a share.
_ROUND = Decimal("0.07")
#: "Six in 10" rounds what is nearer to it than to five or seven in 10.
_TENTH = Decimal("0.05")
_NAMED = lazy_regex(r"half|third|quarter|fifth|sixth|eighth|tenth")
#: How many sentences a scene has.
_SOON = 8
_WORD = lazy_regex(r"[a-z]{4,}")
#: What makes a share the other part: "60% do not".
_NOT = lazy_regex(r"\b(?:not|no|never|without|rest|others?|remain\w*|only|than|but)\b|n['’]t\b")


def head_shares(ctx: Context) -> Iterator[tuple[Span, Span]]:
    """Yield the place of a share in the headline, and of the only one of the lead, that differ."""
    heads = heads_of(ctx)
    if not heads or not _CUE.search(heads[0].of(ctx.text)):
        return
    end, found = lead_of(ctx), ctx.read(lines)
    above = [one for one in found if heads[0].contains(one.span)]
    copy = copy_of(ctx)
    below = [one for one in found if copy.contains(one.span)]
    lead = [one for one in below if one.span.end <= end]
    told = [(line, one) for line in above for one in _portions(line)]
    if len(told) == 1:
        yield from _portion(*told[0], lead, below)
    changes = [(line, one) for line in above for one in changes_of(line) if not one.multiple]
    if len(changes) == 1 and not told:
        yield from _change(*changes[0], lead, below)


def _portions(line: FiguredLine) -> Iterator[Portion]:
    bare = _BARE.match(line.text)
    if bare is not None:
        value = Decimal(1) / NAMES[bare["name"]]
        yield Portion(bare.start("name"), bare.end("name"), value, value, value)
    yield from (one for one in shares_of(line) if bare is None or one.start > bare.end())


def _portion(
    line: FiguredLine, head: Portion, lead: Sequence[FiguredLine], below: Sequence[FiguredLine]
) -> Iterator[tuple[Span, Span]]:
    all_of = [(one, share) for one in below for share in shares_of(one)]
    near = [(one, share) for one, share in all_of if one in lead]
    # Where the lead is a scene, the first share of the copy is the headline's.
    late = not near and bool(all_of) and all_of[0][0] in below[:_SOON]
    near = all_of[:1] if late else near
    if len(near) != 1 or not (late or _retold(line, near[0][0], lead)):
        return
    one, share = near[0]
    values = [each.value for _, each in all_of]
    slack = _ROUND if _NAMED.search(line.text, head.start, head.end) else _TENTH
    if any(abs(v - head.value) <= slack or abs(1 - v - head.value) <= slack for v in values):
        return
    if _NOT.search(one.text) or (head.high >= share.low and share.high >= head.low):
        return
    if share.value / 3 <= head.value <= share.value * 3:
        yield line.prose(head.start, head.end), one.prose(share.start, share.end)


def _change(
    line: FiguredLine, head: Ratio, lead: Sequence[FiguredLine], below: Sequence[FiguredLine]
) -> Iterator[tuple[Span, Span]]:
    all_of = [(one, each) for one in below for each in changes_of(one) if not each.multiple]
    near = [(one, each) for one, each in all_of if one in lead]
    if len(near) != 1 or not _retold(line, near[0][0], lead):
        return
    one, each = near[0]
    if head.down != each.down or any(_meet(head, other) for _, other in all_of):
        return
    yield line.prose(head.start, head.end), one.prose(each.start, each.end)


def _meet(one: Ratio, other: Ratio) -> bool:
    return one.low <= other.high and other.low <= one.high


def _retold(line: FiguredLine, one: FiguredLine, lead: Sequence[FiguredLine]) -> bool:
    """Return whether a sentence tells the headline again: it is the first, or has a word of it."""
    a, b = ({word[:4] for word in _WORD.findall(each.text)} for each in (line, one))
    return one is lead[0] or bool(a & b)
