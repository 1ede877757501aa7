"""What several cost together, and what is saved: "four for £60, a saving of £12" on £18 each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import Context, Quantity, Span, lazy_regex, pattern, quantities
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._passages import Slip

_COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a dozen": 12}
_SEVERALS = tuple(word for word, number in _COUNTS.items() if number > 1)
_M = r"[£$€]\d+(?:\.\d\d)?"
_PLAIN = r"[^£$€\d\n]"
_SAVED = rf"(?:a saving of|saving(?: you| them)?|saves?(?: you| them)?|you save|which saves) (?P<saved>{_M})(?![\d,]|\.\d)"
_CHILD = r"(?:child(?:ren)?|kids?|under[- ](?:\d\d|[a-z]+)s?|juniors?|concessions?|students?|pensioners?|members)"
#: "Adults are £9 and children £5. A family ticket for two adults and two children is £24, a saving of £4".
_FAMILY = pattern(
    rf"\badults?\b{_PLAIN}{{0,24}}(?P<adult>{_M}){_PLAIN}{{0,24}}\b{_CHILD}\b(?:[^£$€\n]{{0,24}})(?P<child>{_M})"
    rf"[^£$€\n]{{0,90}}?\b(?:two of each|two adults and (?P<kids>one|two|three|four) {_CHILD}|family of four)"
    rf"[^£$€\n]{{0,40}}?(?P<all>{_M})(?:{_PLAIN}{{0,30}}?[,–—(:]|[^£$€\n]{{0,12}} and| [–—-]) ?{_SAVED}",
    words=("adult", "adults"),
    clue=r"\bsav(?:ing|es?)\b",
)
#: "A day pass is $18, and four of them together cost $60, a saving of $12".
_SEVERAL = pattern(
    rf"\b(?:an?|each|one|every|the) [^£$€\n.]{{2,40}}?(?P<each>{_M})(?! (?:off|more|less|deposit)){_PLAIN}{{0,40}}?\b(?P<count>{'|'.join(_SEVERALS)})(?: of them| together| tickets| passes| bottles| for| copies| classes| visits| sessions| lessons| nights)"
    rf"{_PLAIN}{{0,24}}?(?P<all>{_M}){_PLAIN}{{0,20}}?[,–—(:-] ?{_SAVED}",
    words=(*(word for word in _SEVERALS if word != "a dozen"), "dozen"),
    clue=r"\bsav(?:ing|es?)\b",
)
#: What is saved on each, or on another price: "saving £4 a head", "a saving of £9 on the door price of £30".
_ELSE = lazy_regex(
    r"(?: (?:on|for))? ?(?:each|apiece|per|an?)\b"
    rf"|,? (?:on|off|against|over|compared|from)\b[^.;\n]{{0,40}}?{_M}"
)


def savings(ctx: Context) -> Iterator[Slip]:
    """Yield what is said to be saved where the prices that are told save another amount."""
    for hit in _FAMILY.matches(ctx.document):
        kids = _COUNTS[hit["kids"].lower()] if hit["kids"] else 2
        apart = 2 * _value(hit["adult"]) + kids * _value(hit["child"])
        yield from _judge(ctx, hit, apart, ("adult", "child", "all"))
    for hit in _SEVERAL.matches(ctx.document):
        apart = _COUNTS[hit["count"].lower()] * _value(hit["each"])
        yield from _judge(ctx, hit, apart, ("each", "all"))


def _judge(
    ctx: Context, hit: re.Match[str], apart: Decimal, names: tuple[str, ...]
) -> Iterator[Slip]:
    real = apart - _value(hit["all"])
    saved = Span(*hit.span("saved"))
    if real <= 0 or real == _value(hit["saved"]) or _ELSE.match(hit.string, hit.end()):
        return
    found = [_at(ctx, hit, name) for name in names]
    printed = _at(ctx, hit, "saved")
    if printed is not None:
        made = f"{amount(apart, printed)} less {hit['all']} is {amount(real, printed)}"
        yield Slip(saved, made, tuple(one for one in found if one is not None))


def _at(ctx: Context, hit: re.Match[str], name: str) -> Quantity | None:
    start = hit.start(name)
    return next((one for one in ctx.read(quantities) if one.span.start == start), None)


def _value(words: str) -> Decimal:
    return Decimal(words.lstrip("£$€"))
