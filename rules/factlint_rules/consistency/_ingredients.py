"""Amounts of a recipe: what its list asks for, and what its method takes up with "the".

"200g unsalted butter" of the list is "the 150g of butter" of the method, unless the method takes
some of it now and the rest later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import Context, Span, lazy_regex, quantities_in, singular
from factlint_rules.consistency._spoons import taken_otherwise

_NUMBER = r"(?:\d{1,4}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_UNIT = r"(?:kg|g|ml|cl|l|oz|lb|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|grams|pints?)"
#: "200g unsalted butter, cubed", "3 medium eggs": up to what is done with it; no "1 x 400g tin", no "2-3 carrots".
_ITEM = lazy_regex(
    rf"(?:^|\n)[ \t]*(?:[-*•] )?(?P<number>{_NUMBER})(?:\s?(?P<unit>{_UNIT})\b)?(?:/[\w.½¼¾ ]{{1,8}}?(?:oz|lb)s?)?"
    r"\s+(?:of )?(?P<words>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,4})(?=\s*(?:[,(\n;]|$))",
    re.IGNORECASE,
)
#: A line that begins with a figure; a list may begin with "two eggs".
_LINE = lazy_regex(r"\n[ \t]*(?:[-*•] )?\d")
#: "the 150g of butter", "the two beaten eggs", before a word that goes on with the sentence.
_TAKEN = (
    rf"(?<!half )(?<!of )(?<!rest )\bthe (?P<all>(?P<figure>(?P<number>{_NUMBER})(?:\s?(?P<unit>{_UNIT})\b)?)\s+(?:of )?"
    r"(?:(?!of\b|the\b|and\b|or\b)[a-z-]+ ){0,2}?NOUNe?s?)(?=\s*[.,;:!)]|\s+(?:and|with|in|into|to|until|over|then|together|one|"
    r"through|gently|at|a|by|onto|on|along|well)\b)"
)
#: Some of it, or more of it: then the method may well take a part.
_PART = (
    r"\b(?:half|rest|remaining|remainder|some|little|knob|more|extra|another|each|other|reserved|last|first|part|third|quarter|bit)"
    r"(?: (?:of|the|a|your|of the))* (?:[a-z-]+ ){0,2}?NOUN|\bof the (?:[a-z-]+ ){0,2}?NOUN"
)
#: Fewer amounts in a row are no list of ingredients.
_LEAST = 3
_ENDS = frozenset("taste serve grease dust fry garnish glaze decorate drizzle".split())
#: "20 minutes reports" of an agenda: what follows is not counted.
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days week weeks year years".split()
)


class _Item(Struct, frozen=True):
    number: str
    unit: str
    noun: str
    span: Span
    end: int


def other_amounts(ctx: Context[Any]) -> Iterator[tuple[Span, str, Span, str]]:
    """Yield (place, words, place, words) of an amount of the method that is not the list's."""
    if len(_LINE.findall(ctx.text)) < _LEAST - 1:  # as most articles are no recipes
        return
    items = list(_items(ctx.text))
    if len(items) < _LEAST:
        return
    begin = items[0].span.start
    listed = ctx.document.lower[begin : items[-1].end]
    method = ctx.document.lower[items[-1].end :]
    for item in items:
        if item.noun not in method:  # as in a table of results: each search is one of its own
            continue
        noun = re.escape(item.noun)
        if len(re.findall(rf"\b{noun}", listed)) != 1:
            continue
        for begin, end in taken_otherwise(item.noun, item.number, item.unit, method):
            at = items[-1].end
            words = ctx.text[at + begin : at + end]
            yield Span(at + begin, at + end), words, item.span, item.span.of(ctx.text)
        taken = list(re.finditer(_TAKEN.replace("NOUN", noun), method))
        if len(taken) != 1 or re.search(_PART.replace("NOUN", noun), method):
            continue
        told = re.findall(rf"\b{_NUMBER}\s?{_UNIT}?\s+(?:of )?(?:[a-z-]+ ){{0,2}}?{noun}", method)
        if len(told) != 1:
            continue
        hit = taken[0]
        same_unit = singular(hit["unit"] or "") == item.unit
        if same_unit and _value(hit["number"]) != _value(item.number):
            at = items[-1].end + hit.start("all")
            words = ctx.text[at : at + len(hit["all"])]
            yield Span(at, at + len(hit["figure"])), words, item.span, item.span.of(ctx.text)


def _items(text: str) -> Iterator[_Item]:
    for hit in _ITEM.finditer(text):
        words = hit["words"].lower().split()
        if (len(words) > 1 and words[-1] in _ENDS) or words[0] in _TIMES:
            continue
        span = Span(hit.start("number"), hit.end("words"))
        noun, unit = singular(words[-1]), singular((hit["unit"] or "").lower())
        if len(noun) > 2:
            yield _Item(hit["number"].lower(), unit, noun, span, hit.end())


def _value(number: str) -> object:
    return quantities_in(f"{number} things")[0].value
