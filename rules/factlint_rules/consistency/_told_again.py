"""What a headline, title or description counts, told again anywhere in the copy with another number.

The lead tells a headline again in other words, and a title or description is told again by any
paragraph. Both are sure to tell of one thing where the copy counts that noun once, or has one run
of wins, or hires once; a number that the copy has anywhere is the headline's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from factlint.api import (
    Context,
    Counted,
    Quantity,
    QuantityKind,
    Span,
    counted,
    lazy_regex,
    quantities,
    quantities_in,
    singular,
)
from factlint_rules.consistency._headlines import copy_of, heads_of, lead_of, titles_of

Pair = tuple[Span, Span]
#: Nouns of which an article counts many: the people of a place, its times and its money.
_ANYTHING = frozenset(
    """
    person people man woman child time way thing day week month year hour minute second night half
    point part one other million billion thousand hundred dozen percent cent pound dollar euro goal
    place number page item mile metre meter kilometre foot degree step
    """.split()
)
#: "Three of the schools", "another two schools", "two more": some of them.
_SOME = lazy_regex(
    r"\b(?:another|other|further|extra|first|last|next|only|these|those|every|each)\s$"
)
#: "Five of her swimmers".
_OF_HERS = lazy_regex(r" of (?:the|its|their|his|her|our) (?:[a-z]+ )?(?P<noun>[a-z]+s)\b")
_COMPOUND = lazy_regex(
    r"(?<![\w-])(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?P<noun>[a-z]{4,})(?![\w-])",
    re.IGNORECASE,
)
_WORD = lazy_regex(r"[a-z]{4,}")
#: Work that is made or lost, and those who do it: "320 jobs", "hire 350 people".
_JOBS = frozenset("job post role position vacancy".split())
_WORKERS = frozenset(
    "person people worker employee staff member engineer employee man woman colleague".split()
)
_MADE = lazy_regex(
    r"\b(?:creat|hir|recruit|employ|tak(?:e|ing) on|took on|jobs boost|new jobs|new posts|more jobs)",
    re.IGNORECASE,
)
_LOST = lazy_regex(
    r"\b(?:cut|ax|shed|los[est]|lay(?:ing)?(?: \w+)? off|laid off|redundan|job losses|slash|dismiss|sack|go\b|goes\b|made redundant)",
    re.IGNORECASE,
)
_OFF = 2
_ROUNDED = 100
_ORDINAL = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
_RESULTS = r"(?:wins?|victor(?:y|ies)|defeats?|loss(?:es)?|draws?|titles?|championships?)"
_ROW = r"(?:straight|successive|consecutive)"
_N = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ORD = rf"(?:{'|'.join(_ORDINAL)}|\d{{1,2}}(?:nd|rd|th))"
#: "Their fifth straight win", "a sixth defeat in a row", "nine wins in a row", "winning run to six".
_RUN = lazy_regex(
    rf"(?<![\w.-])(?:(?P<a>{_ORD}|{_N}) {_ROW}(?: [a-z]+)? (?P<ar>{_RESULTS})"
    rf"|(?P<b>{_ORD}|{_N})(?: [a-z]+)? (?P<br>{_RESULTS}) (?:in a row|in succession|on the (?:trot|bounce|spin))"
    rf"|(?P<cr>winning|unbeaten|losing|winless) (?:run|streak) to (?P<c>{_N})\b(?!-))",
    re.IGNORECASE,
)


#: "Smoky jollof for six", "a cake that serves 10", and the line of the recipe.
_FOR = lazy_regex(rf"\b(?:for|serves|feeds) (?P<n>{_N})(?=\s*$|[,.;:\n]| people\b)", re.IGNORECASE)
_SERVES = lazy_regex(
    rf"\b(?:Serves|SERVES|Feeds)(?::|\*\*)? (?P<n>{_N})\b(?! ?[-–]|,\d| (?:to|or)\b)", re.IGNORECASE
)


def told_again(ctx: Context[Any]) -> Iterator[Pair]:
    """Yield places of a number above the copy and of the other one that tells it again."""
    above = [*heads_of(ctx), *titles_of(ctx)]
    copy = copy_of(ctx)
    told = ctx.read(counted) if above else ()
    below = [one for one in told if copy.contains(one.quantity.span)]
    done: set[Span] = set()
    for head in dict.fromkeys(above):
        found = [one for one in told if head.contains(one.quantity.span)]
        found += _compounds(ctx.text, head)
        pairs = [(one, _count(ctx, one, below)) for one in found]
        pairs += [(one, _work(ctx, head, one, below)) for one in found]
        for one, other in pairs:
            if other is not None and other.span not in done:
                done.add(other.span)
                yield one.quantity.span, other.span
        yield from _magnitude(ctx, head, copy)
        yield from _runs(ctx, head, copy)
        yield from _servings(ctx, head, copy)


def _count(ctx: Context[Any], head: Counted, below: Sequence[Counted]) -> Quantity | None:
    """Return the one count of the noun in the copy, where it is another: "Four-bedroom", "five bedrooms"."""
    number = head.quantity
    if number.kind is not QuantityKind.COUNT or number.approx or head.other:
        return None
    noun = head.noun
    if noun in _ANYTHING or len(noun) < 4 or number.value < 2:
        return None
    alike = [one.quantity for one in below if not one.other and one.noun == noun]
    alike = [one for one in alike if _is_all(ctx, one)] or _of_hers(ctx, head, noun)
    values = {one.value for one in alike}
    if len(values) != 1 or number.value in values or _has(ctx, number, noun):
        return None
    one = alike[0]
    step = Decimal(1).scaleb(int(number.value.normalize().as_tuple().exponent))  # "26,000" rounds
    if number.value >= _ROUNDED and abs(one.value - number.value) < step:
        return None
    near = abs(one.value - number.value) <= max(Decimal(_OFF), number.value / 5)
    return one if near and not one.approx and one.value > 1 else None


def _compounds(text: str, head: Span) -> Iterator[Counted]:
    """Yield "four-bedroom" and "three-storey" as counts of bedrooms and storeys."""
    for hit in _COMPOUND.finditer(text, head.start, head.end):
        (number,) = quantities_in(f"{hit['n']} {hit['noun']}s")[:1] or (None,)
        if number is not None and number.kind is QuantityKind.COUNT:
            span = Span(*hit.span("n"))
            yield Counted(replace(number, span=span), hit["noun"], hit["noun"], False, False)


def _is_all(ctx: Context[Any], one: Quantity) -> bool:
    before = ctx.text[max(0, one.span.start - 16) : one.span.start]
    return not _SOME.search(before)


def _of_hers(ctx: Context[Any], head: Counted, noun: str) -> list[Quantity]:
    """Return "five of her swimmers" where the headline tells the same of four."""
    copy, found = copy_of(ctx), []
    about = _stems(ctx.sentence(head.quantity.span).of(ctx.text))
    for one in ctx.read(quantities):
        hit = _OF_HERS.match(ctx.text, one.span.end) if copy.contains(one.span) else None
        if hit is not None and singular(hit["noun"]) == noun and one.kind is QuantityKind.COUNT:
            told = about & _stems(ctx.sentence(one.span).of(ctx.text))
            found += [one] if len(told) > 1 else []
    return found


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(text.lower())}


def _has(ctx: Context[Any], number: Quantity, noun: str) -> bool:
    """Return whether a sentence of the copy that has the noun, or counts nothing else, has a number."""
    copy = copy_of(ctx)
    return any(
        one.value == number.value and (noun[:5] in ctx.sentence(one.span).of(ctx.text).lower())
        for one in ctx.read(quantities)
        if copy.contains(one.span) and one.kind in (QuantityKind.COUNT, QuantityKind.YEAR)
    )


def _work(ctx: Context[Any], head: Span, one: Counted, below: Sequence[Counted]) -> Quantity | None:
    """Return the workers that the lead hires or sheds, where the headline has another number of jobs."""
    number = one.quantity
    if not {one.noun} & (_JOBS | _WORKERS) or number.approx:
        return None
    if any(each.quantity.value == number.value for each in below):
        return None
    lead = [
        each
        for each in below
        if each.noun in _JOBS | _WORKERS and each.quantity.span.end <= lead_of(ctx)
    ]
    if len(lead) != 1 or lead[0].quantity.approx or lead[0].other:
        return None
    told = ctx.sentence(lead[0].quantity.span).of(ctx.text)
    words = head.of(ctx.text)
    both = any(form.search(words) and form.search(told) for form in (_MADE, _LOST))
    other = lead[0].quantity
    return other if both and number.value / 2 <= other.value <= number.value * 2 else None


def _magnitude(ctx: Context[Any], head: Span, copy: Span) -> Iterator[Pair]:
    """Yield "1.42 billion" where the copy has the same figures in millions, and never in billions."""
    numbers = ctx.read(quantities)
    body = [one for one in numbers if copy.contains(one.span)]
    for one in numbers:
        if not head.contains(one.span) or one.magnitude not in (6, 9, 12):
            continue
        figures = one.value.scaleb(-one.magnitude)
        if (
            figures == figures.to_integral_value() and figures < 100
        ):  # "2m" and "2bn" are of two things
            continue
        if any(each.value == one.value for each in body):
            continue
        for each in body:
            other = each.magnitude in (6, 9, 12) and each.magnitude != one.magnitude
            if other and each.kind is one.kind and each.value.scaleb(-each.magnitude) == figures:
                yield one.span, each.span
                break


def _runs(ctx: Context[Any], head: Span, copy: Span) -> Iterator[Pair]:
    above = [*_RUN.finditer(ctx.text, head.start, head.end)]
    below = [*_RUN.finditer(ctx.text, copy.start, lead_of(ctx))] if len(above) == 1 else []
    values = {_length(hit) for hit in below}
    if len(values) == 1 and abs(values.pop() - _length(above[0])) == 1:
        yield _place(above[0]), _place(below[0])


def _servings(ctx: Context[Any], head: Span, copy: Span) -> Iterator[Pair]:
    """Yield "jollof for six" where the recipe serves four."""
    above = [*_FOR.finditer(ctx.text, head.start, head.end)]
    below = [*_SERVES.finditer(ctx.text, copy.start, copy.end)] if len(above) == 1 else []
    if len(below) == 1:
        a, b = (quantities_in(f"{hit['n']} things")[0].value for hit in (above[0], below[0]))
        if a != b:
            yield Span(*above[0].span("n")), Span(*below[0].span("n"))


def _place(hit: re.Match[str]) -> Span:
    return Span(*hit.span(next(name for name in "abc" if hit[name])))


def _length(hit: re.Match[str]) -> Decimal:
    word = (hit["a"] or hit["b"] or hit["c"]).lower()
    if word in _ORDINAL:
        return Decimal(_ORDINAL[word])
    return (
        quantities_in(f"{word.rstrip('ndrth')} things")[0].value
        if word[0].isdigit()
        else (quantities_in(f"{word} things")[0].value)
    )
