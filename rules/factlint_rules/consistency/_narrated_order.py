"""Days and years that a sentence tells one after the other, as the words between them order them.

"Was arrested on 5 May and charged on 3 May": two verbs of one subject joined by "and" are told in the order
in which they happened. "Until" leads to what is later, "having" and "after" lead back. No verb is asked for
by name; where the words say "first", "had" or "originally", nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from factlint.api import Context, Span, in_correction, lazy_regex, pattern

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_MONTH = rf"(?:{'|'.join((*_MONTHS, *_SHORT_MONTHS))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
#: A point in time with its preposition: "in 1954", "in May 2019", "on Friday 9 June", "on May 3, 2020".
_POINT = pattern(
    rf"\b(?P<lead>in|on|from|until|till|by|since|of|to)(?: (?:early|late|the|about|around))? (?P<point>{_WEEKDAY}"
    rf"(?:(?:(?P<d1>{_DAY}) (?:of )?(?P<m1>{_MONTH})|(?P<m2>{_MONTH}) (?P<d2>{_DAY})(?![\d:]))(?:,? (?P<y1>(?:1[5-9]|20)\d\d))?"
    rf"|(?:(?P<m3>{_MONTH}),? )?(?P<y2>(?:1[5-9]|20)\d\d)))(?![\w%]|[.,:/–-]\d)",
    words=(*_MONTHS, *_SHORT_MONTHS, "2000"),  # figures are alike in words that are looked for
)
_IRREGULAR = (
    r"(?:re)?built|shut|(?:re)?sold|left|won|lost|went|came|became|began|begun|took|taken|retook|made|remade|bought|fell|fallen|rose"
    r"|set|put|broke|broken|stood|ran|run|held|found|sunk|sank|met|(?:re)?wrote|written|got|gave|given|sang|struck|sent|spent|led"
    r"|laid|grew|grown|drew|drawn|fought|caught|taught|brought|sought|torn|drove|driven|flew|flown|chose|chosen|sworn|cut|hit"
    r"|quit|split|burnt|hung|shot|kept|swept|overthrown|withdrew|withdrawn|stolen|stole|forgotten|known|shown|thrown|threw"
    r"|frozen|froze|hid|hidden|dug|paid|repaid|told|heard|said|gone"
)
#: A verb of the past, or one of the present that plans: "opens", "ends".
_VERB = rf"(?:[a-z]{{2,}}ed|{_IRREGULAR}|opens?|closes?|ends?|begins?|starts?|leaves?|returns?|finishes|concludes)\b"
_ADVERB = r"(?:(?:was|were|is|are|then|later|finally|eventually|subsequently|duly|again|now|will|being) ){0,2}"
_PLAIN = r"[^,;:.()“”\"‘’–—\d]"
#: "... and charged", "but sold it", "only to be found again".
_AND = lazy_regex(
    rf",? (?:and|but|only to be)(?: (?:it|he|she|they))? {_ADVERB}{_VERB}{_PLAIN}{{0,50}}"
)
#: "The author, who was buried in 1988, died": a clause that the comma ends.
_RELATIVE = lazy_regex(r"\b(?:who|whom|whose|which|that|where|when)\b[^,]*$")
#: "... , launched": one of several.
_COMMA = lazy_regex(rf", (?:{_ADVERB})?{_VERB}{_PLAIN}{{0,12}}")
_UNTIL = lazy_regex(rf",? (?:and )?{_ADVERB}(?:{_VERB}{_PLAIN}{{0,30}} )?")
_FROM_TO = lazy_regex(rf" to (?:its|his|her|their|the) {_PLAIN}{{1,24}}")
_FROM = lazy_regex(rf"\bfrom (?:its|his|her|their|the) {_PLAIN}{{1,24}}$")
#: "After the war, which ended in 1945, he returned in": what comes after that.
_AFTER = lazy_regex(r"\W*(?:after|following|once) [^.;:()“”\"]{1,80}$")
#: "Elected in 1979, she became": a beginning told first.
_OPENED = lazy_regex(
    r"\W*(?:born|founded|built|opened|established|formed|created|launched|elected|appointed|hired|ordained|signed|commissioned"
    rf"|designed|planted|laid|married){_PLAIN}{{0,40}}$"
)
_MAIN = lazy_regex(
    rf",{_PLAIN}{{0,20}} (?:he|she|it|they|the [a-z]+|[a-z]+) {_ADVERB}{_VERB}{_PLAIN}{{0,40}}"
)
_BACK = lazy_regex(
    rf",? (?:having (?:been )?{_VERB}|after (?:[a-z]+ing|being [a-z]+))\b{_PLAIN}{{0,40}}"
)
#: "The bridge collapsed in 1879. Built in 1887, it": how the next sentence goes back to the beginning.
_BEGUN = lazy_regex(
    rf"\W*(?:born|founded|built|opened|established|formed|created|launched|completed|designed|dug|planted|laid){_PLAIN}{{0,30}} $"
)
_IT = lazy_regex(r",? (?:it|he|she|they) ")
_OTHERWISE = lazy_regex(
    r"\b(?:had|has|have|first|originally|previously|earlier|already|last|before|again|since|when|where|who|whose|which|while|"
    r"new|another|dates?|dating|also|both|like|as)\b"
)
_LEADS_OVER = ("in", "on")
#: Days without a year that are more months apart may be of two years: "from September ... in April".
_SAME_YEAR = 3


class Disorder(Struct, frozen=True):
    """A day or a year that its words make later, or earlier, than it can be."""

    span: Span
    other: Span
    later: bool


class _Point(Struct, frozen=True):
    lead: str
    start: int
    span: Span
    year: int
    month: int
    day: int


def narrated(ctx: Context) -> Iterator[Disorder]:
    """Yield the points in time that cannot be where the words of their sentence put them."""
    lower = ctx.document.lower
    points = [_point(hit) for hit in _POINT.matches(ctx.document)]
    for one, other in pairwise(points):
        if other.start - one.span.end > 100:
            continue
        sentence, next_one = ctx.sentence(one.span), ctx.sentence(other.span)
        if sentence != next_one:
            if _begun_later(ctx, one, other, next_one):
                yield Disorder(other.span, one.span, False)
            continue
        gap, before = lower[one.span.end : other.start].rstrip(), lower[sentence.start : one.start]
        order = _order(before, gap, one, other)
        later = _is_later(one, other)
        if order is None or later is None or later == order or ctx.document.opaque(one.span):
            continue
        if not in_correction(ctx.article, one.span):
            yield Disorder(other.span, one.span, order)


def _order(before: str, gap: str, one: _Point, other: _Point) -> bool | None:
    """Return whether the second point is told as the later one; None where nothing says so."""
    if one.lead == "from" or _OTHERWISE.search(gap.replace("having", "")):
        return None
    if other.lead in ("until", "till"):
        return True if one.lead in _LEADS_OVER and _UNTIL.fullmatch(f"{gap} ") else None
    if one.lead in ("in", "on", "until") and _FROM.search(before) and _FROM_TO.fullmatch(gap):
        return True
    if other.lead not in _LEADS_OVER or one.lead not in _LEADS_OVER:
        return None
    if _AND.fullmatch(gap) or (_COMMA.fullmatch(gap) and not _RELATIVE.search(before)):
        return True
    if _BACK.fullmatch(gap):
        return False
    opens = _AFTER.fullmatch(before) or _OPENED.fullmatch(before.rstrip())
    return True if opens and _MAIN.fullmatch(gap) else None


def _begun_later(ctx: Context, one: _Point, other: _Point, sentence: Span) -> bool:
    """Return whether a sentence goes back to a beginning that is after what was told before."""
    lower = ctx.document.lower
    opens = _BEGUN.fullmatch(lower[sentence.start : other.start])
    near = not ctx.text[ctx.sentence(one.span).end : sentence.start].strip(" ")
    later = _is_later(one, other)
    return bool(opens and near and later and _IT.match(lower, other.span.end))


def _is_later(one: _Point, other: _Point) -> bool | None:
    """Return whether the second of two points is the later; None where that is not said."""
    if bool(one.day) != bool(other.day):
        return None
    if one.day:
        year = one.year or other.year
        a, b = ((p.year or year, p.month, p.day) for p in (one, other))
        if a == b or (not (one.year and other.year) and abs(one.month - other.month) > _SAME_YEAR):
            return None
        return a < b
    if one.year == other.year:
        if one.month and other.month and one.month != other.month:
            return one.month < other.month
        return None
    return one.year < other.year


def _point(hit: re.Match[str]) -> _Point:
    month = (hit["m1"] or hit["m2"] or hit["m3"] or "").lower()
    number = next(
        (at for at, name in enumerate(_MONTHS, 1) if month and name.startswith(month[:3])), 0
    )
    day = re.sub(r"\D", "", hit["d1"] or hit["d2"] or "")
    year = int(hit["y1"] or hit["y2"] or 0)
    return _Point(
        hit["lead"].lower(), hit.start(), Span(*hit.span("point")), year, number, int(day or 0)
    )
