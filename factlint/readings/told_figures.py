"""Quantities with the words on both sides of them, and what these words make of them.

English has more orders of telling a sum than anybody lists: "sold 400 last year and 500 this
year, a rise of 25%", "the 500, a quarter more than the 400 of last year". What holds in all of
them is that small words beside a number say what it is: the older of two ("from", "last year"),
what is left over ("leaving"), all of them ("in total"), how far apart two are ("by", "more than").
These words are classes of the language. Rules compare numbers by what they are, not by the order.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from factlint.model.article import Article
from factlint.readings.counts import counted_words
from factlint.readings.figures import FigureSentence, figures
from factlint.readings.movement import MOVE
from factlint.readings.quantities import Quantity, QuantityKind
from factlint.text.lazy import lazy_regex

_PERIOD = (
    r"(?:year|season|month|week|quarter|decade|time|day|summer|winter|spring|autumn|term|election|"
    r"census)s?"
)
#: A length of time is one character here, as are all quantities: "five years ago".
_AGO = rf"(?:(?:\w+ )?{_PERIOD}|\ue005) (?:ago|earlier|before|previously)"
_PAST = (
    rf"last {_PERIOD}|(?:the|its|their|his|her)? ?previous(?: {_PERIOD})?|"
    rf"the (?:{_PERIOD}|one) before|"
    r"yesterday|originally|initially|at first|beforehand|once|used to|until (?:now|then|\w+)"
)
_PRESENT = rf"now|today|this {_PERIOD}|currently|at present|so far|these days"
#: What an older number has beside it, and a newer one: the nearest of these counts.
_WHEN_WORDS = rf"(?<!\w)(?:(?P<old>{_AGO}|{_PAST})|(?P<new>{_PRESENT}))\b"
_TIME_BEFORE = lazy_regex(
    rf"{_WHEN_WORDS}|\b(?:(?P<from>from|than|against|versus|compared (?:with|to)|instead of)|"
    r"(?P<to>to))\b"
)
_TIME_AFTER = lazy_regex(rf"[^,;]{{0,30}}?,? ?\(?{_WHEN_WORDS}")
#: How far before a number these words may be, in characters; "from" is in its clause.
_FAR, _NEAR = 40, 24
#: What is left over when the rest is taken away; "he left home at 16" has a verb.
_REST_BEFORE = lazy_regex(
    r"\b(?:leav(?:es?|ing)|(?<!the )(?<!\bhe )(?<!\bshe )(?<!\bwho )left(?!-)"
    r"|the (?:other|remaining)|still (?:needs|has)|owes?)\b"
    r"[^,;.]{0,24}$|"
    r"\bremain\w*\W+(?:\w+ )?$"
)
_REST_AFTER = lazy_regex(
    r" (?:is|are|was|were|will be)? ?(?:still )?"
    r"(?:to be (?:found|raised|paid|sold|filled)|outstanding|owed|missing)\b|"
    r"(?: \w+){0,2} (?:(?:left|remain(?:s|ing|ed)?|short|to go|to find)\b"
    r"|(?:unsold|unused|unpaid|spare|empty|free)\b(?! [a-z]+s\b))"
)
#: All of them.
_TOTAL_BEFORE = lazy_regex(
    r"\b(?:total(?:s|led|ling|ing)?|altogether|in all|sum|all told|aggregate|combined|tally)\b"
    r"(?: \w+)?(?: of| to|:)?(?: \w+)? ?$"
    r"|\b(?:making|makes?) (?:it )?$"
    r"|\b(?:brings?|brought|bringing|takes|taking)"
    r" (?:it|(?:the|its|their|his|her|this) [^,;.]{1,30}) to $"
)
_TOTAL_AFTER = lazy_regex(
    r"(?: \w+){0,2},? (?:in all(?! \w)|in total|altogether|all told|between them|combined|overall|"
    r"together)\b"
)
#: A sum that takes up the sentence before: "That brings the total to".
_BRINGS = lazy_regex(r"\b(?:that|this|which) (?:brings?|brought|takes|took)\b[^,;.]{1,40} to $")
_IN_ALL = lazy_regex(r"\W*(?:in all|in total|altogether|all told|together)\b")
#: How far apart two are.
_GAP_NOUN = (
    r"(?:gap|lead|margin|majority|difference|shortfall|surplus|deficit|rise|fall|increase|decrease|drop|gain|loss|cut|"
    r"reduction|saving|improvement|advantage)"
)
_NAMED_GAP = lazy_regex(
    rf"\b(?:the|that|this) (?:\w+ )?{_GAP_NOUN}(?: of| was| is)?(?: just| only| a)? ?$"
)
_GAP_BEFORE = lazy_regex(
    rf"\b{_GAP_NOUN}(?: of| was| is)?(?: just| only| a| between)? ?$"
    r"|(?:\b(?:rose|fell|gained|lost|dropped|grew|climbed)"
    r"|(?:^|[,(–—]|\b(?:is|was|are|were|and|now)) ?(?:up|down))(?: just| only| a)? ?$"
)
#: As long is no match of it, in characters.
_LONGEST_GAP = 40
_GAP_AFTER = lazy_regex(
    r"(?:[ -]\w+){0,1}? (?:more|fewer|less|ahead|behind|clear|above|below|up|down|\w{3,}er) "
    r"(?:than|of|on)\b"
    rf"|-\w+ {_GAP_NOUN}\b"
)
_MOVED = lazy_regex(MOVE)
_BY = lazy_regex(r"\bby(?: just| only| a)? ?$")
_LED = lazy_regex(
    r"\b(?:w[io]ns?|winning|beat\w*|leads?|led|leading|trail\w*|ahead|behind|miss\w*|exceed\w*|outnumber\w*|"
    r"short\w*|overr[au]n\w*|differ\w*|apart)\b"
)
_TO_OTHER = lazy_regex(r"(?: \w+)? to $")
_EACH = lazy_regex(
    r"(?: \w+){0,3},? (?:each|apiece|a head|an hour|a (?:ticket|time|day|week|month|year|person|"
    r"night|piece|copy|place|seat|share|unit))\b"
    r"|(?: \w+){0,1} (?:per|for (?:each|every)) \w+"
)
#: "Each £5", and "12 instalments of £5", "40 scarves at £5".
_EACH_BEFORE = lazy_regex(
    r"(?<=[a-z,;] )(?:each|every)\b[^,;]{0,30}$|^ [a-z]+s (?:of|at|for|costing|worth)(?: an?)? $"
)
#: What the number is a part of: "of the 400 homes", "out of 400".
_WHOLE_BEFORE = lazy_regex(
    r"\bof (?:the |its |their |his |her |all |these |those |our )?(?:\w+ )?$"
)
#: "30 waiters, four of them part-time", "30 waiters, of whom four are".
#: Also "lost £6m in two years, £3m of it in 2023", "£2m of that".
_OF_THEM = lazy_regex(r" ?of (?:it|that|them|whom|which|these|those)\b(?! [a-z]+s\b)")
_OF_WHICH = lazy_regex(r"\bof (?:them|whom|which|these|those),?(?: \w+)? $")
_CLAUSE = lazy_regex(r"[;:]")


class ToldFigure(Struct, frozen=True, dict=True):
    """A quantity with its words.

    Attributes:
        quantity: the number.
        sentence: the sentence that tells it.
        before: the words since the number before it, in lower case.
        after: the words up to the next number, in lower case.
        year: the year its clause gives for it, or 0.
    """

    quantity: Quantity
    sentence: FigureSentence
    before: str
    after: str
    year: int = 0

    @cached_property
    def when(self) -> str:
        """Which of two values it is said to be: "old", "new", or "" where nothing says so."""
        found = None
        for hit in _TIME_BEFORE.finditer(self.before):
            gap = self.before[hit.end() :]
            small = hit.lastgroup in ("from", "to")
            if len(gap) <= (_NEAR if small else _FAR) and not (small and "," in gap):
                found = hit
        found = found or _TIME_AFTER.match(self.after)
        if found is None:
            return ""
        return "old" if found.lastgroup in ("old", "from") else "new"

    @cached_property
    def rest(self) -> bool:
        """Whether it is what is left of a whole."""
        return bool(_REST_BEFORE.search(self.before) or _REST_AFTER.match(self.after))

    @cached_property
    def total(self) -> bool:
        """Whether it is all of what was told in parts."""
        if self.before.endswith("between "):
            return False
        return bool(_TOTAL_BEFORE.search(self.before) or _TOTAL_AFTER.match(self.after))

    @cached_property
    def gap(self) -> bool:
        """Whether it is how far two others are apart."""
        if _TO_OTHER.fullmatch(self.after) and not _MOVED.search(self.before):
            return False  # "by 297 votes to 203"
        if _BY.search(self.before) and (_MOVED.search(self.before) or _LED.search(self.before)):
            return True
        near = max(0, len(self.before) - _LONGEST_GAP)
        return bool(_GAP_BEFORE.search(self.before, near) or _GAP_AFTER.match(self.after))

    @cached_property
    def named_gap(self) -> bool:
        """Whether it is told as "the gap of" what was told before."""
        return _NAMED_GAP.search(self.before) is not None

    @cached_property
    def closing(self) -> bool:
        """Whether it closes an account: "In all it has 12", "15 altogether"."""
        if _BRINGS.search(self.before):
            return True
        return bool(_TOTAL_AFTER.match(self.after) or _IN_ALL.match(self.before))

    @cached_property
    def part(self) -> bool:
        """Whether it counts some of the number before it: "30 waiters, of whom four"."""
        return bool(_OF_WHICH.search(self.before) or _OF_THEM.match(self.after))

    @cached_property
    def each(self) -> bool:
        """Whether it is said of each of several."""
        return bool(_EACH.match(self.after) or _EACH_BEFORE.search(self.before))

    @cached_property
    def whole(self) -> bool:
        """Whether something else is said to be a part of it."""
        return _WHOLE_BEFORE.search(self.before) is not None


_ID = 8
_IN_ROW = lazy_regex(r" (?:for|against|from|to|at|on|by)\b")
_WHEN = lazy_regex(r" (?:ago|earlier|before|previously|later|on)\b")
#: "Sold 400 in 2019", "in 2019 it sold 400".
_YEAR_AFTER = lazy_regex(r"[^,;]{0,30}\b(?:in|of|for|by|during|since) \ue007")
_YEAR_BEFORE = lazy_regex(r"\b(?:in|of|for|by|during) (?:\w+ )?\ue007[^;]{0,60}$")


def told_figures(article: Article) -> tuple[tuple[ToldFigure, ...], ...]:
    """Return the quantities that are no years, by sentence; in the order of `figures`."""
    return tuple(told_in(sentence) for sentence in article.read(figures))


def told_in(sentence: FigureSentence) -> tuple[ToldFigure, ...]:
    """Return the quantities of a sentence that are no years, with their words."""
    text = sentence.text.lower()
    numbers = [
        (place, one)
        for place, one in zip(sentence.places, sentence.quantities, strict=True)
        if not _is_when(text, place, one)
    ]
    places = [-1, *(place for place, _ in numbers), len(text)]
    gaps = [text[a + 1 : b] for a, b in pairwise(places)]
    found: list[ToldFigure] = []
    taken: int | None = None  # the place of a year that is said of the number before it
    for at, one in enumerate(_with_units([one for _, one in numbers], gaps)):
        before, after = _CLAUSE.split(gaps[at])[-1], _CLAUSE.split(gaps[at + 1])[0]
        place = _year_at(text, places[at + 1], before, after)
        told = place is not None and place != taken
        year = int(sentence.quantity(place).value) if place is not None and told else 0
        taken = place if place is not None and place > places[at + 1] else None
        found.append(ToldFigure(one, sentence, before, after, year))
    return tuple(found)


_SHARED = (QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.TIME)
#: "From 42 per cent to 45", "8 metres by 4", and "1, 2 and 4 seconds".
_ENDS_WITH = lazy_regex(
    r",? (?:up |down )?(?:to|by|against|from|or|versus|rather than|instead of|not) $"
)
_GOES_ON = lazy_regex(r"(?:,|,? and| or) $")


def _with_units(numbers: list[Quantity], gaps: list[str]) -> list[Quantity]:
    """Give bare numbers the unit of the neighbour that has it for both, and counts their noun."""
    for at in range(1, len(numbers)):
        if _ENDS_WITH.fullmatch(gaps[at]):
            numbers[at] = _like(numbers[at], numbers[at - 1])
    for at in range(len(numbers) - 2, -1, -1):
        if _GOES_ON.fullmatch(gaps[at + 1]):
            numbers[at] = _like(numbers[at], numbers[at + 1])
    # "14.2 million tonnes, down from 15.8 million"
    units = {one.magnitude: one for one in numbers if one.kind is QuantityKind.MEASURE}
    units.pop(0, None)
    for at, one in enumerate(numbers):
        bare = (
            one.kind is QuantityKind.COUNT and not one.unit and not counted_words(gaps[at + 1], 0)
        )
        if bare and one.magnitude in units:
            like = units[one.magnitude]
            numbers[at] = replace(one, kind=like.kind, unit=like.unit)
    return [_with_noun(one, gap) for one, gap in zip(numbers, gaps[1:], strict=True)]


def _with_noun(one: Quantity, after: str) -> Quantity:
    """Give a count the noun that is counted: "three new boats"."""
    if one.kind is not QuantityKind.COUNT or one.unit.endswith("s"):
        return one
    words = counted_words(after, 0)
    plural = len(words) > 1 and words[-1].endswith("s") and words[-1] != "others"
    return replace(one, unit=words[-1]) if plural else one


#: "Up 25% from 1,000" are no 1,000 per cent.
_ALL = 100


def _like(bare: Quantity, other: Quantity) -> Quantity:
    kinds = (QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.TIME)
    if (
        bare.kind is not QuantityKind.COUNT
        or bare.unit
        or bare.magnitude
        or other.kind not in kinds
        or (other.kind is QuantityKind.PERCENT and bare.value > _ALL)
    ):
        return bare
    return replace(bare, kind=other.kind, unit=other.unit)


def _is_when(text: str, place: int, one: Quantity) -> bool:
    """Return whether a quantity is no amount: it says when, or which."""
    if text.endswith("per ", 0, place):
        return True  # "12.9 per 100,000" is one rate
    if one.kind is QuantityKind.COUNT and len(one.text) >= _ID and one.text.isdigit():
        return True  # "20160331", "Issue 12345678": a name
    if one.kind is QuantityKind.COUNT and not one.unit and one.text.lower() == "one":
        # "For the last one"; but "one in five", and "three for it and one against".
        in_row = _IN_ROW.match(text, place + 1) is not None and text.endswith("and ", 0, place)
        return not (in_row or text.startswith((" in ", " out of "), place + 1))
    if one.kind is QuantityKind.TIME:
        return _WHEN.match(text, place + 1) is not None
    return one.kind is QuantityKind.YEAR


def _year_at(text: str, place: int, before: str, after: str) -> int | None:
    """Return the place of the year that is said of the number at a place."""
    if "\ue007" not in text:
        return None
    behind = _YEAR_AFTER.match(after)
    if behind is not None:
        return place + behind.end()
    return text.rindex("\ue007", 0, place) if _YEAR_BEFORE.search(before) else None


def neighbours(
    told: tuple[tuple[ToldFigure, ...], ...], at: int, text: str
) -> tuple[ToldFigure, ...]:
    """Return the numbers of the sentence right before the one at an index, where there is one."""
    if not at or not told[at - 1] or not told[at]:
        return ()
    earlier, here = told[at - 1][0].sentence, told[at][0].sentence
    return told[at - 1] if not text[earlier.span.end : here.span.start].strip() else ()
