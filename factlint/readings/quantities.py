"""Quantities of a file: amounts of money, percentages, measures, lengths of time, counts, years.

A quantity is a number with what it counts: "£4.2m", "about 30%", "six miles", "1,200 jobs",
"12 of them".  Days of dates, clock times, scores ("3-1"), sections ("4.2.1"), phone numbers and
numbers that are names ("Boeing 747") are none.  Limits: the unit of a count is the next word,
which may be an adjective ("two major banks"); a bare "200m" is read as millions unless a race
follows; of a range ("£2m to £3m") each end is a quantity of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from factlint.model.article import Article
from factlint.readings.currencies import BEHIND, DOLLARS, LEADING, PHRASES, SIGNS
from factlint.readings.english_numbers import (
    FIGURE,
    FIGURES,
    MAGNITUDES,
    NUMBER_WORDS,
    SHARES,
    WORDS,
    in_figures,
    in_words,
)
from factlint.readings.quantity_places import places
from factlint.readings.units import COMPOUNDS, SCALES, SQUARES, UNITS
from factlint.text.any_case import finditer, small_of
from factlint.text.compiled import compiled
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span


class QuantityKind(StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage points"
    SHARE = "share"
    MEASURE = "measure"
    TIME = "time"
    COUNT = "count"
    YEAR = "year"


class Quantity(Struct, frozen=True):
    """One number with what it counts.

    Attributes:
        span: from the currency sign or number to the unit; a noun that is counted and
            approximations are left out.
        text: the words of the span.
        kind: what it measures.
        value: the number with its magnitude worked in ("4.2m" is 4200000; 30% is 30, a third
            is one third rounded to 28 digits).
        unit: ISO 4217 code of money, symbol of a measure ("km"), unit of time ("year"), the
            noun counted ("jobs"), "%" of a percentage, "" where nothing follows the number.
        approx: the approximating word before it ("about", "more than"), lower case, or "".
        places: decimal places as written, before the magnitude; 0 for words.
        magnitude: the power of ten that was worked in (6 for "m").
        worded: it is written in words.
    """

    span: Span
    text: str
    kind: QuantityKind
    value: Decimal
    unit: str
    approx: str = ""
    places: int = 0
    magnitude: int = 0
    worded: bool = False

    @property
    def half(self) -> Decimal:
        """Half of the last printed place: what rounding may have changed."""
        step = Decimal(1).scaleb(self.magnitude - self.places)
        return step / 2

    @property
    def low(self) -> Decimal:
        """The least value that is printed like this."""
        return self.value - self.half

    @property
    def high(self) -> Decimal:
        """The greatest value that is printed like this."""
        return self.value + self.half


_CURRENCIES = BEHIND | {"€": "EUR"}
#: Symbols of one letter that are beside figures only, without a space: "180C", "500g".
_LETTERS = frozenset(["g", "c", "f", "p", "m"])
_TIMES = {
    word: word for word in "year month week day hour minute second decade century".split()
} | {"min": "minute", "hr": "hour", "sec": "second", "yr": "year"}
#: "R1,500", "R2bn": an amount of rand; "R20" may be a road.
_OF_RAND = r"\d{1,3}(?:,\d{3})+\b|\d+(?:\.\d+)?\s?(?:m|bn|million|billion)\b"
_ANY_CASE = int(re.IGNORECASE)
_FIGURE = lazy_regex(FIGURE)
_HALF = Decimal("0.5")
#: The words, one of which every number and share in words has.
_WORDED = NUMBER_WORDS | {name.split()[-1] for name in SHARES}
#: Words after a number that are no noun it counts.
_NO_UNIT = frozenset(
    """
    a an and are as at be been but by can could each for from had has have he her his i if in is it
    its may of on or over per she since so than that the their then they this to under until was
    we were when which while who will with would ago later earlier more less out up down between
    were did does do not also only after before against all about across during into
    """.split()
)
#: Those named by what was done to them, and the other nouns in -ed.
_NOUNS_IN_ED = frozenset(
    "accused bed breed convicted deceased detained disabled feed infected injured jailed need reed "
    "retired seed shed sled speed steed unemployed weed wounded".split()
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
#: After these "60m" is a distance, not a sum.
_TRACK = frozenset(
    "sprint race final semi-final freestyle backstroke hurdles relay run dash".split()
)
_PEOPLE = frozenset("people men women children jobs staff pupils troops".split())


#: "A third fewer", "half as many".
_COMPARED = (
    r"more|fewer|less|higher|lower|bigger|larger|smaller|cheaper|dearer|faster|slower|"
    r"off|as\s(?:much|many)"
)


def _longest_first(words: Iterable[str]) -> list[str]:
    """Return words in an order that is the same in every process; a set's is not."""
    return sorted(sorted(words), key=len, reverse=True)


#: "Half an inch": measures of which there are halves. With half an hour one does not reckon.
_HALVED = (
    r"(?:inch|foot|yard|mile|acre|hectare|ounce|pound|pint|gallon|lit(?:re|er)|kilo(?:gram)?"
    r"|(?:kilo)?met(?:re|er)|ton(?:ne)?)\b"
)


@lru_cache(maxsize=1)
def _expression() -> str:
    sizes = "|".join(_longest_first(MAGNITUDES))
    tight = "|".join(re.escape(unit) for unit in _longest_first({*UNITS, "p"}) if len(unit) <= 4)
    shares = "|".join(_longest_first(SHARES)).replace(" ", r"[\s-]")
    squares = (
        rf"(?:square|sq) (?:{'|'.join(SQUARES)})|degrees (?:{'|'.join(SCALES)})|nautical miles?"
        "|deg(?:rees)? [cf]"
    )
    squares += f"|{'|'.join(_longest_first([*PHRASES, *COMPOUNDS]))}"
    phrases = shares.replace("|half", "")  # "in the first half."
    signs = "".join(SIGNS)
    leading = "|".join(_longest_first(word for word in LEADING if len(word) > 1))
    return (
        rf"(?P<all>(?<![\w.,:/{signs}#–-])(?:"
        rf"(?P<share>(?:{shares})(?=\s+(?:of|the|its|his|her|their|to|from|{_COMPARED})\b|\s*[(,–—-])|"
        rf"(?:{phrases}|(?<=\bby )half)(?=[.;]))|"
        rf"(?:(?P<prefix>{'|'.join(_longest_first(DOLLARS))})?(?P<sign>[{signs}])|"
        rf"(?P<lead>{leading})\.?|(?P<rand>r)(?={_OF_RAND}))\s?(?P<money>{FIGURES})"
        rf"(?:[ -]?(?P<money_size>{sizes})(?![a-z]))?(?![\w])|"
        # "three and a half hours"; "two and a half times" multiplies
        rf"(?:(?P<number>{FIGURES})|(?P<words>{WORDS})|(?P<halved>half\san?(?=\s{_HALVED})))(?P<half>\sand\sa\shalf(?=\s(?!times?\b)[a-z]))?"
        rf"(?:\s?(?P<size>{sizes})(?![a-z]))?(?!\d|:\d|/|[-–]\d|[.,]\d|(?:st(?!\s\d+[¼½¾]?lb)|nd|rd|th|s)\b)"
        r"(?:\s?(?P<percent>%|per\s?cent\b|(?<=\d)pc\b)|(?P<points>(?:\s|-)(?:percentage|(?P<basis>basis))(?:\s|-)points?\b)|"
        rf"(?P<tight>{tight}|€)(?![\w/])|"
        rf"(?P<gap>[ -]|(?=sq ))(?P<unit>{squares}|[a-z]+(?:/h)?)(?!\w)|(?!\w))))"
    )


_APPROX = lazy_regex(
    r"\b(about|around|some|roughly|nearly|almost|over|under|up to|at least|at most|more than|"
    r"less than|fewer than|just over|just under|an estimated|approximately|close to|well over)"
    r"\s+(?:a\s+record\s+)?$",
    re.IGNORECASE,
)
#: How these end, and "a record".
_APPROX_ENDS = tuple(
    "about around some roughly nearly almost over under to least most than estimated approximately "
    "record".split()
)
#: The longest of these, with some white space, in characters.
_LONGEST_APPROX = 40
_DAY_BEFORE = lazy_regex(rf"{_MONTH}\.?\s$")
_DAY_AFTER = lazy_regex(rf"(?:\s+of)?\s{_MONTH}|\s?(?:am|pm|a\.m|p\.m)\b|\s*o['’]clock")
#: "Boeing 747", "Chapter 11", "No 10": the number is part of the name before it.
_NAME_BEFORE = lazy_regex(
    r"(?<=\w\s)[A-Z]\w*\.?\s$|\b(?:[Nn]o|[Nn]umber|[Pp]age|[Cc]hapter|[Pp]art|[Ii]tem|[Qq]uestion"
    r"|[Pp]aragraph|[Ss]ection|[Cc]lause|[Rr]ule|[Aa]rticle|[Ss]tep|[Pp]latform|[Rr]oute|[Rr]oom"
    r"|[Gg]ate|[Gg]rade|[Ll]evel|[Kk]ey [Ss]tage|[Tt]ier|[Pp]hase)\.?\s$"
)


#: "FIRE FORCES 218 PEOPLE OUT": the words of a headline in capitals are no names.
_IN_CAPITALS = lazy_regex(r"[^a-z\n]*[A-Z]{3,} [\d,.]+ [A-Z]{3,}[^a-z\n]*(?:\n.*)?", re.DOTALL)


def quantities(article: Article) -> tuple[Quantity, ...]:
    """Return the quantities of a file, by position; none in code or addresses."""
    document = article.document
    text, small = document.text, document.small
    return tuple(
        one
        for part in _numbered(document)
        for one in _quantities(text, small, part.start, part.end)
        if not document.opaque(one.span)
    )


def _numbered(document: Document) -> Iterator[Span]:
    """Yield the stretches of a document with a figure, or with a word of a number or a share."""
    worded = set(document.stretches_with([_WORDED]))
    for part in document.stretches:
        if part in worded or _FIGURE.search(document.text, part.start, part.end):
            yield part


#: A basis point is a hundredth of a percentage point, as a power of ten.
_BASIS = -2
#: A longer row of figures is the number of a thing, not how many there are of it.
_LONGEST = 30


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, by position."""
    return tuple(_quantities(text, small_of(text), 0, len(text)))


def _quantities(text: str, small: str | None, start: int, end: int) -> Iterator[Quantity]:
    done = start
    for hit in _hits(text, small, start, end):
        found = _quantity(hit, _approx(text, done, hit.start()))
        done = hit.end()
        if found is not None:
            yield found


def _hits(text: str, small: str | None, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what `finditer` of the expression does; it is asked only where a number may begin."""
    if small is None:
        yield from finditer(_expression(), _ANY_CASE, text, small, start, end)
        return
    match = compiled(_expression(), _ANY_CASE).match
    for at in places(small, start, end):
        found = match(text, at, end) if at >= start else None
        if found is not None:
            yield found
            start = found.end()


def _approx(text: str, start: int, end: int) -> str:
    """Return the word that ends before a quantity and says that it is approximate, or ""."""
    if end == 0 or not text[end - 1].isspace():
        return ""
    first = max(start, end - _LONGEST_APPROX)
    if not text[first:end].rstrip().lower().endswith(_APPROX_ENDS):
        return ""
    found = _APPROX.search(text, first, end)
    return " ".join(found[1].lower().split()) if found is not None else ""


def _quantity(hit: re.Match[str], approx: str) -> Quantity | None:
    if hit["share"]:
        share = SHARES[compiled(r"[\s-]+").sub(" ", hit["share"].lower())]
        return _made(hit, approx, hit.end("share"), QuantityKind.SHARE, share, "")
    written = hit["money"] or hit["number"]
    if written and len(written) > _LONGEST:
        return None
    words = "" if written or hit["halved"] else hit["words"]
    number = in_words(words) if words else in_figures(written)[0] if written else _HALF
    size = hit["money_size"] or hit["size"]
    power = MAGNITUDES[size.lower()] if size else 0
    value = (number + (_HALF if hit["half"] else 0)).scaleb(power)
    if hit["money"]:
        lead = (hit["lead"] or hit["rand"] or "").lower()
        unit = (
            LEADING[lead]
            if lead
            else DOLLARS.get((hit["prefix"] or "").lower(), SIGNS[hit["sign"]])
        )
        return _made(hit, approx, hit.end("all"), QuantityKind.MONEY, value, unit, power)
    if hit["percent"]:
        return _made(hit, approx, hit.end("all"), QuantityKind.PERCENT, value, "%", power)
    if hit["basis"]:
        value, power = value.scaleb(_BASIS), power + _BASIS
    if hit["points"]:
        return _made(hit, approx, hit.end("all"), QuantityKind.POINTS, value, "%", power)
    return _counted(hit, approx, value, power)


def _counted(hit: re.Match[str], approx: str, value: Decimal, power: int) -> Quantity | None:
    """Return an amount in words, a measure, a length of time, a year or a count."""
    end = hit.end("all")
    bare_end = max(map(hit.end, ("size", "half", "number", "words", "halved")))
    unit = (hit["unit"] or hit["tight"] or "").lower()
    spaced = hit["gap"] is not None
    if unit in _CURRENCIES and not (spaced and unit in _LETTERS):
        return _made(hit, approx, end, QuantityKind.MONEY, value, _CURRENCIES[unit], power)
    if hit["size"] == "m" and unit in _TRACK:
        value = value.scaleb(-power)
        return _made(hit, approx, hit.end("size"), QuantityKind.MEASURE, value, "m")
    if unit in UNITS and not (spaced and unit in _LETTERS | {"in"} and not _is_grams(hit, end)):
        return _made(hit, approx, end, QuantityKind.MEASURE, value, UNITS[unit], power)
    if spaced and unit.removesuffix("s") in _TIMES:
        time = _TIMES[unit.removesuffix("s")]
        return _made(hit, approx, end, QuantityKind.TIME, value, time, power)
    if _is_label(hit, bare_end):
        return None
    unit = unit if _is_noun(hit["unit"] or "") else ""
    if not approx and _is_year(hit, unit):
        return _made(hit, approx, bare_end, QuantityKind.YEAR, value, "")
    return _made(hit, approx, bare_end, QuantityKind.COUNT, value, unit, power)


def _is_grams(hit: re.Match[str], end: int) -> bool:
    """Return whether a letter behind a space is a unit: "155 g", "155 g)", "4 g of salt"."""
    written = hit["unit"] == "g" and hit["number"] is not None
    return written and compiled(r"[),.;]|\s+[a-z]|\s*$").match(hit.string, end) is not None


#: "Year 11 pupils".
_SCHOOL_YEAR = lazy_regex(r"\b[Yy]ears?\s$")
_PUPILS = lazy_regex(r"\s(?:pupils?|students?|class(?:es)?|boys?|girls?|groups?|children|heads?)\b")


def _is_no_day(hit: re.Match[str], text: str, end: int) -> bool:
    """Return whether a number before a month is too large for a day: "the 480 of July"."""
    many = (hit["number"] or "").isdigit() and int(hit["number"]) > _LAST_DAY
    return many and text.startswith(" of ", end)


_LAST_DAY = 31


def _is_label(hit: re.Match[str], end: int) -> bool:
    """Return whether a number is a day, a time of day, or part of a name."""
    text, start = hit.string, hit.start("all")
    year = hit["number"] and compiled(r"1\d\d\d|20\d\d").fullmatch(hit["number"])
    if _DAY_AFTER.match(text, end) and not _is_no_day(hit, text, end):
        return True
    if not year and _DAY_BEFORE.search(text, max(0, start - 12), start):
        return True
    if hit["tight"] or compiled(r"0\d").match(hit["number"] or ""):
        return True  # "0700"
    if _SCHOOL_YEAR.search(text, max(0, start - 8), start) and _PUPILS.match(text, end):
        return True
    if year or hit["size"] or hit["words"] is not None or "," in (hit["number"] or ""):
        return False
    if not _NAME_BEFORE.search(text, max(0, start - 24), start):
        return False
    return not _IN_CAPITALS.fullmatch(text, max(0, start - 24), min(len(text), end + 24))


def _is_year(hit: re.Match[str], unit: str) -> bool:
    if hit["size"] or not hit["number"]:
        return False
    year = compiled(r"1\d\d\d|20\d\d").fullmatch(hit["number"])
    return year is not None and unit not in _PEOPLE


def _is_noun(unit: str) -> bool:
    # "218 PEOPLE" of a headline in capitals; "12 NATO" counts nothing.
    lower = unit.islower() or unit.lower() in _PEOPLE
    if unit.endswith("ed") and unit not in _NOUNS_IN_ED:
        return False  # "of those, 206 used a lamp"
    return len(unit) > 1 and lower and unit not in _NO_UNIT


def _made(
    hit: re.Match[str],
    approx: str,
    end: int,
    kind: QuantityKind,
    value: Decimal,
    unit: str,
    power: int = 0,
) -> Quantity:
    span = Span(hit.start("all"), end)
    written = hit["money"] or hit["number"] or ""
    places = in_figures(written)[1] if written else int(hit["halved"] is not None)
    worded = not written
    text = span.of(hit.string)
    return Quantity(span, text, kind, value, unit, approx, places, power, worded)
