"""Numbers of people who gather, watch or sign, and who counted them."""

from __future__ import annotations

import re

from factlint.api import AnyContext, Span, pattern
from factlint_rules.claims._foils import beside_maker, talks_to_reader
from factlint_rules.claims._people import PEOPLE
from factlint_rules.claims._sources import linked, said_here, sourced

_ABOUT = (
    r"(?:(?:about|almost|approximately|around|as\s+many\s+as|at\s+least|(?:just\s+|well\s+)?(?:over|under)|more\s+than|nearly|"
    r"roughly|some|up\s+to|upwards\s+of|an?\s+estimated|close\s+to)\s+)?"
)
_UNITS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|an|half\\s+a|several|many|a\\s+few"
#: From about thirty on a number of people is counted by somebody, or guessed.
_MANY = (
    rf"(?!(?:1\d|20)\d\d\b(?!,))(?:(?:\d{{1,3}}(?:,\d{{3}})+|[1-9]\d{{2,}}|[3-9]\d)(?:\.\d+)?(?:\s?(?:m|k|million"
    rf"|thousand))?|\d+(?:\.\d+)?\s?(?:m\b|million)|(?:{_UNITS})(?:\s+and\s+a\s+half)?\s+"
    r"(?:hundred|thousand|million)|(?:tens\s+of\s+|hundreds\s+of\s+)?(?:dozens|hundreds|thousands|millions|scores))"
)
#: What a crowd does.
_GATHERS = (
    r"(?:applauded|assembled|attended|booed|braved|came|camped|celebrated|chanted|cheered|completed|converged|crammed|crowded|danced|"
    r"demonstrated|descended|enjoyed|entered|evacuated|fill(?:ed)?|filed|fled|flocked|gathered|greeted|heard|jeered|joined|lined|listened|"
    r"marched|massed|mourned|packed|paid|paraded|poured|protested|queued|raced|rallied|ran|saw|sang|signed|started|stood|streamed|"
    r"strolled|surged|swam|swarmed|thronged|took\s+(?:part|to)|tuned\s+in|turned\s+(?:out|up)|turning\s+out|viewed|visited|walked|"
    r"watched|waved|welcomed|were\s+(?:evacuated|there|present)|witnessed|voted|volunteered)"
)
#: A word of each, for a look at the words of a text beforehand.
_GATHER_WORDS = tuple(
    word
    for word in re.findall(r"[a-z]{3,}", _GATHERS.replace("fill(?:ed)?", "filled"))
    if word not in ("out", "there", "part")
)
_CROWD = "crowd|audience|congregation|gathering|gate|attendance|turnout|procession|queue|march|rally|protest|demonstration|field"
_DRAWN = "attended|watched|seen|signed|joined|visited|viewed|heard|downloaded|read|drew|attracted|drawing|attracting|brought|welcomed|entertained"

#: Each is a number of people, and what they did.
CROWDS = (
    pattern(
        rf"(?<![\w£$€.,-])(?P<mark>{_ABOUT}{_MANY}(?:\s+(?:of\s+)?(?:(?!of\b)[a-z-]+\s+){{0,2}}?{PEOPLE}"
        rf"|(?!\s+(?:completed|entered|ran|signed|started)\b))(?:\s+(?:have|had|also|then|later|already"
        rf"|\w+ly))?\s+{_GATHERS})\b",
        words=_GATHER_WORDS,
        keys=(*"0123456789", "hundred", "thousand", "million", "dozens", "scores"),
    ),
    pattern(
        rf"\b(?P<mark>(?:an?|the|its|his|her|their)\s+(?:[a-z-]+\s+){{0,2}}?(?:{_CROWD})\s+of\s+{_ABOUT}{_MANY})(?![\w%])",
        words=tuple(_CROWD.split("|")),
    ),
    # "The 900-strong crowd": a team or a choir has so many members, which its list tells
    pattern(
        rf"\b(?P<mark>{_MANY}[- ]strong\s+(?:[a-z-]+\s+)??(?:{_CROWD}|mob))\b",
        words=("strong",),
    ),
    pattern(
        rf"\b(?:{_DRAWN})\s+(?:by\s+)?(?P<mark>{_ABOUT}{_MANY}(?:\s+(?:of\s+)?(?:(?!of\b)[a-z-]+\s+){{0,2}}?"
        rf"(?:{PEOPLE}|visits|times|views)|(?=[.,;]|\s+(?:in|at|on|from|and)\b)))(?![\w%])",
        words=tuple(_DRAWN.split("|")),
    ),
    # "Has gathered more than 9,000 names"
    pattern(
        rf"\b(?:amassed|attracted|collected|drawn|gained|gathered|got|ha[sd]|have|of|passed|reached|received"
        rf"|with)\s+(?P<mark>{_ABOUT}{_MANY}\s+(?:names|signatures))\b",
        words=("names", "signatures"),
    ),
)  # fmt: skip


def counted_by_somebody(ctx: AnyContext, span: Span) -> bool:
    """Return whether the sentence says who counted, or has a link; who is invited can be counted.

    In default, copy that says "we" and "you" over and over counted its own guests where it speaks of itself.
    """
    if ctx.profile == "default" and ctx.read(talks_to_reader) and beside_maker(ctx, span):
        return True
    if _TO_BE.search(ctx.text, max(0, span.start - _SIGHT), span.start):
        return True
    if linked(ctx, span) or said_here(ctx, span) or sourced(ctx, span):
        return True
    if _is_short_list(ctx, span):
        return True
    sentence = ctx.sentence(span)
    if _EXACT.search(span.of(ctx.text)) and not _IN_STREET.search(
        ctx.text, sentence.start, min(sentence.end, span.end + _REACH)
    ):
        return True
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    return _COUNTED.search(ctx.text, start, end) is not None


#: "The crowd of 1,104 was the biggest of the season": turnstiles counted, and no guess is so exact.
_EXACT = pattern(
    r"\b(?:attendance|audience|crowd|gate|congregation|turnout) of (?:\d{1,3},)?\d{2,3}(?<!0)$"
)
#: No one sells a ticket for a march or a vigil.
_IN_STREET = pattern(
    r"\b(?:march\w*|rall(?:y|ies)|protest\w*|demonstrat\w+|vigils?|parades?|riots?)\b"
)


#: "Brought 40 men through an ambush", "brought 200 people home": who led them knows how many they were.
_LED = pattern(r"(?<=\w)\s+(?:through|home|back|ashore|safely|to\s+safety|out\s+of)\b")


def _is_short_list(ctx: AnyContext, span: Span) -> bool:
    """Return whether they are few, and were led by somebody or are on a list that a reporter has seen."""
    figure = _FIGURE.search(span.of(ctx.text))
    if figure is None or int(figure[0].replace(",", "")) > _SHORT_LIST:
        return False
    return any(form.match(ctx.text, span.end) is not None for form in (_LED, _ON_A_LIST))


_FIGURE = pattern(r"\d[\d,]*")
_SHORT_LIST = 300
#: "More than 60 people signed up to speak", "300 signed on for the race"; not "signed up to the petition".
_ON_A_LIST = pattern(r"(?<=signed)\s+(?:up|on)\b(?!\s+to\s+(?:an?|the|its|his|her|their|our)\b)")
_SIGHT = 32
#: More characters than a sentence has on either side of a number.
_REACH = 1000
#: "Will be watched by", "is to be attended by": a forecast, or a list of guests.
_TO_BE = pattern(rf"\bbe\s+(?:{_DRAWN})\s+(?:by\s+)?$")
#: Who counted, or how: "police put the crowd at", "chip timing recorded".
_COUNTED = pattern(
    r"\b(?:count(?:ed|s)?|estimat(?:e[sd]?|ing)|record(?:ed|s)|figures?|according|put\s+(?:the|it)|tickets?|sold|official|said|says|told)\b"
)
