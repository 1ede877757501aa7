"""Lengths of time and anniversaries beside the years they are between, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from factlint.api import (
    Context,
    FigureSentence,
    Quantity,
    QuantityKind,
    Span,
    lazy_regex,
    pattern,
    quantities,
)

_YEARS = {"year": 1, "decade": 10, "century": 100}
#: What makes a length of time one between two moments.
_AFTER = lazy_regex(
    r",? until\b|(?:['’] ?\w*)? (?:later|on|after|afterwards|earlier|before|apart|between|together|there)\b"
)
_BEFORE = lazy_regex(
    r"\bin $|\b(?:for|after|over|last(?:s|ed|ing)|took|takes|span(?:s|ned|ning)|during|within|span of|total of"
    r"|spent|spending|served|serving|"
    r"(?:stay|remain|work|liv|rul|reign|play|serv|teach)(?:s|ed|ing)?(?: [a-z]+){0,3}|taught|sang|led|"
    r"stretch(?:es|ed)?|wait(?:ed)?|reign(?:ed)?|ran)(?: the| a| some| all| his| her| their| its)?(?: \w+)? $"
)
_PASSED = lazy_regex(r"(?: old\b|,? (?:ago|since|of)\b)")
_SOFAR = lazy_regex(r"\b(?:has|have|['’]s|['’]ve)\b")
#: These count from today, from an unnamed moment, or in parts.
_OTHER = lazy_regex(
    r"\b(?:last|past|next|first|every|each|another|further|second|final|extra|more|previous|coming|recent|early|late|under|"
    r"sentenced to|contract|aged) (?:\w+ )?$"
)
#: The years may be those of the offence, the trial or the release.
_PENALTY = lazy_regex(
    r"\b(?:jail(?:s|ed)?|sentenc(?:es?|ed|ing)|imprison\w*|prison|bans?|banned|barred|suspended|disqualified)\b"
)
#: What still goes on ends in neither of two years.
_RUNNING = lazy_regex(r"(?:\b(?:has|have)|['’]ve|['’]s been)\b")
#: Where a clause ends, and where speech begins or ends.
_CLAUSE = lazy_regex(r";|[“”\"«»‘]|(?<!\w)'|’(?!\w)")
#: What leads from a length of time to the later year: "for 20 years, until his death in 2010".
_ENDS = lazy_regex(
    r"\b(?:until|till|before|ending)\b[^,]*$"
    r"|\bwhen (?:he|she|it|they|the \w+|(?:his|her|its) \w+) (?:died|retired|left|closed|shut|ended|parted|split|divorced"
    r"|sold|resigned|stepped down|was (?:closed|demolished|sold|shut))\b[^,]*$"
)
#: How something began of which the next sentence tells the end: "It closed in 1998, after 37 years".
_STARTED = lazy_regex(
    r"\b(?:opened|founded|built|established|launched|formed|started|created|set up|began|joined|took over|moved)\b"
)
_ENDED = lazy_regex(
    r"\W*(?:he|she|it|they|the \w+) (?:\w+ )?(?:closed|shut|left|retired|ended|folded|died|sold|disbanded|finished|stopped)\b",
    re.IGNORECASE,
)
#: What begins another statement.
_AND = lazy_regex(r"\b(?:and|but|then)\b|,[^,]*,[^,]*,")
#: What leads from the later year to a length of time that ends its clause: "in 2010 after 20 years."
_RIGHT_AFTER = lazy_regex(
    r",?(?: (?:(?:when|and) [a-z]+ \w+ after|after|a \w+ of|lasting|spanning|taking|took|lasted)(?: \w+)?)? $"
)
_END = lazy_regex(r"\s*(?:[.,;:)!?]|$|to [a-z]+\b)")
#: "12 years in the army, from 1980 to 1995".
_FROM = lazy_regex(r",? (?:from|between) $")
_OTHERWISE = lazy_regex(r"\b(?:and|but|then|when|after|before|until)\b|[;\ue000-\ue006]")
#: What goes on from the sentence before.
_GOES_ON = lazy_regex(r"\W*(?:he|she|it|they|this|that)\b", re.IGNORECASE)
_TOOK = lazy_regex(r"\W*(?:it|this|that|the (?:work|job)) (?:took|lasted)\b", re.IGNORECASE)
_LASTED = lazy_regex(
    r"\W*(?:the|their|his|her|its|that) (?P<noun>[a-z]{4,}) (?:lasted|ran|endured|went on|continued)\b",
    re.IGNORECASE,
)
#: "Marriage" and "married", "partnership" and "partners".
_STEM = 5
_NEAR = 40
_ORDINALS = {
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_ANNIVERSARY = pattern(
    rf"\b(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<nth>{'|'.join(_ORDINALS)}))[ -](?:\w+ )?(?:birthday|anniversary|year|season|festival|edition)\b"
    r"|\b(?P<word>half[- ]century|centenary|bicentenary|tercentenary|golden jubilee|diamond jubilee|silver jubilee|"
    r"sesquicentennial|centennial|bicentennial|(?:pearl|coral|ruby|sapphire|emerald|platinum) (?:wedding|jubilee)|"
    r"golden wedding|silver wedding|diamond wedding)\b",
    words=(
        "birthday",
        "year",
        "season",
        "festival",
        "edition",
        "anniversary",
        "century",
        "centenary",
        "bicentenary",
        "tercentenary",
        "jubilee",
        "wedding",
        "centennial",
        "bicentennial",
        "sesquicentennial",
    ),
)
_NAMED = {
    "half": 50, "centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden": 50, "diamond": 60, "silver": 25,
    "pearl": 30, "coral": 35, "ruby": 40, "sapphire": 45, "emerald": 55, "platinum": 70,
    "centennial": 100, "sesquicentennial": 150, "bicentennial": 200,
}  # fmt: skip


#: When something else happened, perhaps long ago: "then, on her 35th birthday, she won".
_BY_THEN = lazy_regex(
    r"\b(?:before|after|until|ahead of|on|by|since|at|for) (?:the|its|their|his|her|my|our) $"
)


_IN_YEAR = lazy_regex(r" in (?:[A-Z][a-z]+ )?")


class TimeClash(Struct, frozen=True):
    """A printed length of time that is not the time between two years."""

    span: Span
    printed: str
    first: int
    last: int
    years: tuple[Quantity, ...] = ()
    ordinal: bool = False
    sure: bool = False


def between_years(
    here: FigureSentence, earlier: FigureSentence | None, now: int | None
) -> Iterator[TimeClash]:
    """Yield the one length of time of a sentence that the two years around it contradict."""
    lengths = [
        one for one in here.quantities if one.kind is QuantityKind.TIME and one.unit in _YEARS
    ]
    if len(lengths) != 1 or "-" in lengths[0].text:
        return
    length = lengths[0]
    place = here.places[here.quantities.index(length)]
    before, after = here.text[:place].lower(), here.text[place + 1 :].lower()
    if _OTHER.search(before):
        return
    since = _PASSED.match(after) is not None
    if not (since or _AFTER.match(after) or _BEFORE.search(before)):
        return
    years = _years(here, earlier)
    own = [at for at, one in zip(here.places, here.quantities, strict=True) if _is_year(one)]
    if len(years) == 2 and not since:
        takes_up = earlier is not None and _takes_up(here, earlier)
        ended = earlier is not None and _ENDED.match(here.text) and _STARTED.search(earlier.text)
        if ended and len(own) == 1 and own[0] < place and _leads(here.text, place, own):
            yield from _judge(length, years, int(years[1].value), sure=True)
            return
        if own and _of_both(here, place, own, len(_different(here.quantities)), takes_up=takes_up):
            yield from _judge(length, years, int(years[1].value), sure=True, both=len(own) > 1)
        elif not own and _TOOK.match(here.text) and _END.match(after):
            yield from _judge(length, years, int(years[1].value), sure=True)
    elif len(years) == 1 and now is not None and (since or _SOFAR.search(here.text)):
        yield from _judge(length, years, now, sure=_close(here, place))


def _takes_up(here: FigureSentence, earlier: FigureSentence) -> bool:
    """Return whether a sentence is of what the one before tells: "They married ... The marriage lasted"."""
    told = _LASTED.match(here.text)
    return told is not None and told["noun"][:_STEM].lower() in earlier.text.lower()


def _is_year(one: Quantity) -> bool:
    return one.kind is QuantityKind.YEAR


def _of_both(
    here: FigureSentence, place: int, years: list[int], different: int, *, takes_up: bool
) -> bool:
    """Return whether a length of time is told of the two years of its own clause.

    Between the two years it has to lead to the later one: "He joined in 1990, left after ten years
    and came back in 2010" is right. One year may be in the sentence before, which it goes on from:
    "They married in 1960. They were together for 47 years, until 2007", "five years later, in 1950".
    """
    marks = [hit.start() for hit in _CLAUSE.finditer(here.text)]
    start = max((mark for mark in marks if mark < place), default=0)
    end = min((mark for mark in marks if mark > place), default=len(here.text))
    clause = here.text[start:end].lower()
    if any(not start <= at < end for at in years):
        return False
    if _PENALTY.search(clause) or _RUNNING.search(here.text[start:place].lower()):
        return False
    if different == 1:
        goes_on = takes_up or _GOES_ON.match(here.text) or not here.text[:place].strip("“\"' ")
        return bool(goes_on) and min(years) > place and _leads(here.text, place, [0, *years])
    return different == 2 and _leads(here.text, place, years)


def _leads(text: str, place: int, years: list[int]) -> bool:
    """Return whether the words lead from a length of time to the later year, or from that to it."""
    following = [at for at in years if at > place]
    if len(following) == len(years):  # "after ten years away he came home in 2010"
        between = text[place + 1 : following[0]]
        return _FROM.search(between) is not None and not _OTHERWISE.search(between)
    if following:
        stretch = text[place + 1 : following[0]]
        leads = _AFTER.match(stretch) or _ENDS.search(stretch)
        return leads is not None and not _AND.search(stretch)
    before, after = text[max(years) + 1 : place], text[place + 1 :]
    own = _END.match(after) or _AFTER.match(after)
    return own is not None and _RIGHT_AFTER.fullmatch(before) is not None


def _years(here: FigureSentence, earlier: FigureSentence | None) -> list[Quantity]:
    """Return the years of a sentence, with those of the one before where it has fewer than two."""
    own = _different(here.quantities)
    if len(own) < 2 and earlier is not None:
        both = _different((*earlier.quantities, *here.quantities))
        return both if len(both) <= 2 else []
    return own


def _different(quantities: Iterable[Quantity]) -> list[Quantity]:
    """Return the years among quantities, each once, in their order in time."""
    years = {int(one.value): one for one in quantities if one.kind is QuantityKind.YEAR}
    return [years[year] for year in sorted(years)]


def _close(here: FigureSentence, place: int) -> bool:
    """Return whether a length of time is right beside the year of its sentence, in one statement."""
    for at, one in zip(here.places, here.quantities, strict=True):
        if one.kind is QuantityKind.YEAR:
            between = here.text[min(at, place) + 1 : max(at, place)]
            return len(between) <= _NEAR and not _AND.search(between)
    return False


def _judge(
    length: Quantity, years: list[Quantity], last: int, *, sure: bool, both: bool = False
) -> Iterator[TimeClash]:
    first = int(years[0].value)
    size = _YEARS[length.unit]
    printed, real = length.value * size, Decimal(last - first)
    slack = Decimal(1) if size == 1 else Decimal(size) / 2
    if length.approx:
        slack = max(slack, real / 8)
    over = length.approx in ("over", "more than", "at least", "well over", "just over")
    if over and printed <= real + (0 if both else 1):
        return
    if over and both:
        slack = Decimal(0)  # no day of 2019 lies more than four years before one of 2022
    far = not printed / 2 <= real <= printed * 2
    if real <= 0 or abs(real - printed) <= slack or far:
        return
    if not (sure or _slip(int(printed), int(real))):
        return
    yield TimeClash(length.span, length.text, first, last, tuple(years), sure=both)


def _slip(printed: int, real: int) -> bool:
    """Return whether a figure is off by tens, or has its two figures turned round; a year is none."""
    a, b = str(printed), str(real)
    tens = abs(printed - real) % 10 in (0, 1, 9)
    return len(a) == len(b) and (tens or sorted(a) == sorted(b))


def anniversaries(ctx: Context) -> Iterator[TimeClash]:
    """Yield anniversaries that the one year of their sentence, or of the one before, contradicts."""
    years = [one for one in ctx.read(quantities) if one.kind is QuantityKind.YEAR]
    now = ctx.published.year if ctx.published is not None else None
    for hit in _ANNIVERSARY.matches(ctx.document) if years else ():
        pair = ctx.document.sentences_from(hit.start(), 1)[0]
        inside = [one for one in years if pair.contains(one.span)]
        before = ctx.document.sentence_at(max(0, pair.start - 2))
        if not inside:
            inside = [one for one in years if before.contains(one.span)]
        elif _IN_YEAR.fullmatch(ctx.text, hit.end(), inside[0].span.start):
            # "Married in 1962. They celebrated their golden wedding in 2010": that is its year
            begun = [one for one in years if before.contains(one.span)]
            inside = [*begun, inside[0]] if len(_different(begun)) == 1 else inside
        if _BY_THEN.search(ctx.text, max(0, hit.start() - 24), hit.start()):
            continue  # "She died in 1986, months before the 50th anniversary"
        told = _different(inside)
        last = int(told[1].value) if len(told) == 2 else now
        if not told or last is None or len(told) > 2:
            continue
        if hit["nth"] and "anniversary" not in hit[0].lower():
            continue  # "the tenth season" may be anybody's
        number = _number(hit)
        first = int(told[0].value)
        real = last - first
        # The 30th festival is 29 years after the first one.
        right = range(real - 1, real + 2 if hit["word"] else real + 3)
        if number not in right and number / 2 <= real <= number * 2:
            group = "n" if hit["n"] else "nth" if hit["nth"] else "word"
            end = hit.end(group) + (2 if hit["n"] else 0)
            span = Span(hit.start(group), end)
            yield TimeClash(span, span.of(ctx.text), first, last, tuple(told), ordinal=True)


def _number(hit: re.Match[str]) -> int:
    if hit["n"]:
        return int(hit["n"])
    if hit["nth"]:
        return _ORDINALS[hit["nth"].lower()]
    return _NAMED[re.split(r"[ -]", hit["word"].lower())[0]]
