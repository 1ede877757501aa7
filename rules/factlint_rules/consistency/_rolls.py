"""Lists that are called over one by one: titles in quotation marks, a cast, years, "five of us".

A list of titles is counted by their quotation marks, so a comma inside one parts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, SegmentKind, Span, lazy_regex, pattern

_COUNTS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), 2
    )
}
_COUNT = rf"(?P<count>(?i:{'|'.join(_COUNTS)}))"
_QUOTED = r"(?:“[^”\n]{1,60}”|\"[^\"\n]{1,60}\"|‘[^’\n]{1,60}’|(?<![*\w])\*[^*\n]{1,60}\*)"
#: Hours are no things that have titles; and of two counts the one nearer the colon counts them.
_TIME = r"(?:[a-z’'-]+ ){0,2}(?:seconds|minutes|hours|days|weeks|months|years|times)\b"
#: "Five chapters, each with a title card: “Seed,” “Wind” and “Salt.”", "four acts, titled “Brine” and “Crust”".
_TITLED = pattern(
    rf"\b{_COUNT} (?!{_TIME})(?P<things>(?:[a-z’'-]+ ){{0,2}}[a-z’'-]+s)\b(?:(?:(?!\b(?:{'|'.join(_COUNTS)})\b)[^.;:“”\"*\n]){{0,60}}:|,? (?:which are )?(?:en)?(?:titled|called|named|headed|labell?ed))"
    rf" (?P<items>(?:{_QUOTED}[,;]? )+(?:and|or) {_QUOTED})(?!,? (?:and|plus|as well as) (?:[“\"‘*]|\w+ (?:other|more)|the |an? ))",
    words=tuple(_COUNTS),
    clue=r"[”\"’*],? (?:and|or) [“\"‘*]",
)
_TITLE = lazy_regex(_QUOTED)
_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_NAME = rf"(?:(?:the )?{_WORD}(?: (?:of |the |de |la |van |von |& )?{_WORD}){{0,4}}(?: \([^()\n]{{1,30}}\))?)"
_NAMES = rf"(?P<items>(?:{_NAME}, )+{_NAME},? and {_NAME})(?=[.;]|$|\n)"
#: "A cast of four: Roe, Lund, Dale, Hay and Cole", "four of the founders remain: Roe, Lund and Dale".
_NAMED = pattern(
    rf"\b(?:(?P<things>cast|crew|team|panel|squad|jury|band|board|group|party|shortlist|field|line-up|choir) of {_COUNT}"
    rf"|{_COUNT.replace('count', 'some')} of (?:the|its|their|his|her|our) (?P<whole>[a-z’' -]{{3,30}}s|[a-z’' -]{{0,24}}people)\b[^.:;,\n]{{0,40}}): {_NAMES}",
    words=tuple(_COUNTS),
    clue=r": [A-ZÀ-Þ\w]",
    case=True,
)
_PARTS = lazy_regex(r",? and |, ")
#: What is won or held once in a year.
_YEARLY = (
    r"(?:titles|championships|cups|leagues|crowns|finals|trophies|premierships|elections|pennants|seasons|editions|festivals|"
    r"tournaments|doubles|grand slams)"
)
_YEAR = r"(?:1[89]|20)\d\d"
#: "Seven area titles, in 1971, 1974 and 1978".
_WON = pattern(
    rf"\b{_COUNT} (?P<things>(?:[a-zA-Z’'-]+ ){{0,3}}{_YEARLY}),? \(?in (?P<items>(?:{_YEAR}, )+{_YEAR},? and {_YEAR})(?![\d–-])(?!,? (?:and|as well|plus))",
    words=tuple(_COUNTS),
    clue=rf"{_YEAR},? and {_YEAR}",
)
#: "There were five of us: our guide, my wife and I, two students and a vet".
_OF_US = pattern(
    rf"\b{_COUNT} (?P<things>of (?:us|them)): (?P<items>[^.;:()\n–—]{{6,160}}?)(?=[.;)]|$|\n)",
    words=("us", "them"),
    clue=r"of (?:us|them): ",
)
_ONE = lazy_regex(
    rf"(?:(?:an?|one|another|my|our|his|her|their|the) (?![a-z’'-]*s\b)[a-z’'-]+|I\b|me\b|myself|{_WORD}(?: {_WORD})*$)"
)
_MANY = lazy_regex(
    rf"(?:(?:my|our|your|his|her|their|the) (?:other )?|\w+[’']s )?(?P<many>{'|'.join(_COUNTS)})\b(?!-)"
)
#: Of how many these are is open.
_PAIRS = lazy_regex(r"\b(?:couple|pair|family|twins|group|few|several|some|parents|children|\d+)\b")
#: What says something of the item before it.
_OF_ITEM = lazy_regex(r"(?:who|which|that|where|when|then|but|so|all|both|each|then)\b")
#: "There are just eight ingredients" above their list.
_INGREDIENTS = pattern(
    rf"\b(?:{_COUNT}|(?P<figure>\d{{1,2}})) (?:(?:simple|basic|main|everyday) )?ingredients\b(?! (?:for|from|of|plus|each)\b|,? (?:plus|not counting|apart|besides|excluding|(?:as well|along|together|in addition|other than)\b|and (?:some|a (?:little|bit|pinch))\b))",
    words=("ingredients",),
)
_NEEDED = lazy_regex(r"\b(?:ingredients?|needs?|shopping|goes in)\b", re.IGNORECASE)
_OFF, _FEWEST = 2, 3


def called_over(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield (place, count, length) of counts whose list has another length."""
    for hit in _TITLED.matches(ctx.document):
        yield from _judged(hit, "count", len(_TITLE.findall(hit["items"])), hit["things"])
    for hit in _NAMED.matches(ctx.document):
        group = "count" if hit["count"] else "some"
        things = "" if hit["count"] else f"of the {hit['whole']}"
        yield from _judged(hit, group, len(_PARTS.split(hit["items"])), things)
    for hit in _WON.matches(ctx.document):
        yield from _judged(hit, "count", len(_PARTS.split(hit["items"])), hit["things"])
    for hit in _OF_US.matches(ctx.document):
        yield from _judged(hit, "count", _people(hit["items"]), hit["things"])
    for hit in _INGREDIENTS.matches(ctx.document):
        yield from _of_recipe(ctx, hit)


def _judged(
    hit: re.Match[str], group: str, listed: int, things: str
) -> Iterator[tuple[Span, str, int]]:
    promised = _COUNTS[hit[group].lower()]
    if listed and 0 < abs(listed - promised) <= _OFF:
        yield Span(*hit.span(group)), f"{hit[group]} {things}".strip(), listed


def _people(items: str) -> int:
    """Return how many people a list is of, 0 where one of its items does not say."""
    total = 0
    if _PAIRS.search(items):
        return 0
    for item in _PARTS.split(items):
        many = _MANY.match(item)
        if many is None and (_OF_ITEM.match(item) or not _ONE.match(item)):
            return 0
        total += _COUNTS[many["many"]] if many is not None else 1
    return total


def _of_recipe(ctx: Context[Any], hit: re.Match[str]) -> Iterator[tuple[Span, str, int]]:
    """Yield "eight ingredients" right above a list of nine."""
    block = ctx.document.block_at(hit.start())
    if block is None or block.kind is not SegmentKind.PARAGRAPH:
        return
    heading = ""
    group = "figure" if hit["figure"] else "count"
    promised = int(hit["figure"]) if hit["figure"] else _COUNTS[hit["count"].lower()]
    listed, level = 0, 0
    for one in ctx.document.blocks:
        if one.span.start <= block.span.start:
            continue
        if one.kind is SegmentKind.LIST_ITEM:
            level = level or one.level
            listed += one.level == level
        elif listed or heading or one.kind is not SegmentKind.HEADING:
            break
        else:
            heading = one.span.of(ctx.text)
    if heading and not _NEEDED.search(heading):
        return
    if listed >= _FEWEST and 0 < abs(listed - promised) <= _OFF:
        yield Span(*hit.span(group)), hit[0], listed
