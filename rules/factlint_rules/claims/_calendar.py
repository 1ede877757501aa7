"""Which claims about days to come no editor asks a source for: the calendar, a listing, and what somebody expects."""

from __future__ import annotations

from factlint.api import AnyContext, Attribution, Claim, ClaimType, pattern
from factlint_rules.claims._people import PEOPLE
from factlint_rules.claims._programme import in_programme
from factlint_rules.claims._sources import NAME

#: Occasions that are in the calendar of everybody, and come round: "the awards ceremony", "the Corran Film Festival".
#: A fair or a concert may be anybody's.
_OCCASION = pattern(
    r"\b(?:awards?|ceremony|ceremonies|championships?|cup|derby|elections?|finals?|games|grand\s+prix|olympics|oscars"
    r"|referendum|summit|(?-i:[A-Z])\w+\s+(?-i:Biennale|Conference|Congress|Convention|Festival|Marathon|Parade|Race|Regatta))\W*$"
)
#: Of one that is new the copy says "a festival": who says so is asked.
_NEW = pattern(r"(?:an?|another|the\s+(?:first|inaugural)|its\s+first)\b")
_IS_ON = frozenset(
    (
        "be held",
        "hand out",
        "take place",
        "begin",
        "start",
        "kick off",
        "open",
        "close",
        "end",
        "return",
    )
)
_PASSIVE = pattern(
    r"(?:(?:will|to|is|are|were|was|due|set|scheduled)\s+)*(?:be\s+|being\s+)?"
    r"(?:held|handed\s+out|given\s+out|presented|taking\s+place|takes?\s+place|begins?|starts?|kicks?\s+off|opens?|opening)\b"
)
#: A relative clause speaks of what is before its comma.
_RELATIVE = pattern(r"(?:which|that)\b|to\s+be\s+held\b")
_TAIL = pattern(r"\s*,?\s*(?:which|that)?\s*$")
#: "Will be shown on Four at 9pm", "are screened from 2010 GMT": a listing.
_SHOWN = frozenset(
    ("air", "broadcast", "broadcast on", "premiere", "screen", "show", "show on", "televise", "run")
)
_CLOCK = pattern(
    r"\b(?:at|from)\s+(?:\d{1,2}[.:]\d\d|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\d{4}(?:\s+(?:to|until)\s+\d{4})?\s+(?:GMT|BST|CET|UTC|ET|local\b)|noon\b|midnight\b)"
)
#: How far behind a claim its clock time may be.
_NEAR = 24
#: "The studio expects the film to be released in May", "the museum's experts expect": the sentence says whose word it is.
#: "The town's fans expect it" does not.
_EXPECTS = pattern(
    r"(?<!is )(?<!are )(?<!was )(?<!been )\b(?:expects?|estimates?|reckons?|believes?|hopes?|anticipates?|forecasts?|predicts?)"
    r"(?:\s+that)?(?=\s)"
)
_OWNER = pattern(
    rf"(?:{NAME}|[A-Z]|\w['’]s?\s+(?:[a-z-]+\s+)?(?!(?:fans|critics|readers|viewers|players|rivals|pundits|people)\b)[a-z]+"
    r"|\b(?:at|from)\s+the\s+[a-z-]+"
    r"|\b(?:company|companies|firm|firms|maker|makers|organisers|organizers|studio|label|club|team|pair|group))\s+(?:now\s+|still\s+)?$",
    case=True,
)
#: "Experts expect the film to be released in May", "everyone expects it to open": no one is named. "The organisers
#: expect it" is of theirs, and so is "experts at the museum expect it".
_BY_CROWD = pattern(
    rf"(?:(?:many|most|some|several|industry|market)\s+)?(?:{PEOPLE}|pundits|everyone|everybody|insiders)\s+"
    r"(?:(?:now|still|widely|generally|also)\s+)?(?:expects?|anticipates?|predicts?)\s"
)
#: "When it goes on sale the phone will be small": taken as known.
_TEMPORAL = pattern(
    r"(?:^|[,;]\s|\b(?:and|but)\s)(?:when|once|until|till|before|after|as\s+soon\s+as|by\s+the\s+time)\s+$"
)
#: How far before a claim such a word is looked for.
_BEFORE = 40
#: "Is being shown at the fair", "is out now": what can be seen on the day.
_GOES_ON = pattern(
    r"(?:is|are|['’]s|['’]re)\s+(?:(?:also|now|currently|already)\s+)?(?:being\s+\w+|out|showing\s+off|on\s+show)\b"
)
#: "The year's best-selling", "this year's top ten": a day that belongs to a noun dates no release.
_OF_NOUN = pattern(r"['’]s\b")
_MODAL = pattern(r"\b(?:will|shall|would|to|due|set|going|is|are|plans?|aims?|hopes?)\b")
#: "Was due to come out in March, but is late": told as given up.
_WAS_DUE = pattern(
    r"(?:was|were|had\s+been)\s+(?:due|set|scheduled|expected|meant|planned|supposed|going)\b"
)
_BUT = pattern(r"\bbut\b|\bhowever\b|\buntil\b")
#: "Were considered to be playing safe": what somebody is held to do.
_HELD = pattern(
    r"\b(?:considered|thought|believed|seen|felt|said|known|reported)\s+to\s+be\s+\w+ing\b"
)


def known_anyway(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether no editor asks who says so: it is in the calendar or a listing, or the copy says who expects it."""
    if ctx.profile == "strict":
        return False
    return (
        _in_calendar(claim, ctx)
        or _listed(claim, ctx)
        or _for_guests(claim, ctx)
        or expected_by(claim, ctx)
        or _not_to_come(claim, ctx)
        or in_programme(claim, ctx)
    )


def expected_by(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether somebody with a name, or a body, is said to expect it: "Orrin expects it to open in May"."""
    sentence = ctx.sentence(claim.span)
    return any(
        _OWNER.search(ctx.text, sentence.start, found.start())
        for found in _EXPECTS.finditer(
            ctx.text, sentence.start, max(claim.trigger.end, claim.span.start) + 1
        )
    )


def expected_by_crowd(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is what people without a name expect, a forecast: "Experts expect it to open in May"."""
    found = _BY_CROWD.match(ctx.text, claim.span.start)
    return found is not None and claim.trigger.start < found.end()


def is_forecast(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is a guess, and of no one who is named."""
    hedged = claim.attribution is Attribution.HEDGED and claim.sure and not claim.nominal
    crowd = claim.attribution is Attribution.NONE and expected_by_crowd(claim, ctx)
    return (hedged or crowd) and not expected_by(claim, ctx)


def _in_calendar(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim says when an occasion is that everybody knows of."""
    words = claim.span.of(ctx.text)
    at = claim.trigger.start
    if claim.type is not ClaimType.EVENT or (
        claim.event not in _IS_ON and not _PASSIVE.match(ctx.text, at)
    ):
        return False
    sentence = ctx.sentence(claim.span)
    start, end = claim.span.start, at
    if _RELATIVE.match(words):
        tail = _TAIL.search(ctx.text, sentence.start, claim.span.start)
        start, end = sentence.start, tail.start() if tail is not None else claim.span.start
    subject = ctx.text[start:end].split(",")[0 if start == claim.span.start else -1]
    return _OCCASION.search(subject) is not None and _NEW.match(subject.strip()) is None


def _listed(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is an entry of a listing: what is shown, and at what time of day."""
    if claim.event not in _SHOWN:
        return False
    end = min(ctx.sentence(claim.span).end, claim.span.end + _NEAR)
    return _CLOCK.search(ctx.text, claim.trigger.start, end) is not None


#: "Tickets go on sale on 1 July", "registration opens at noon": what an organiser tells his guests, whom the copy
#: passes it on to. Of "the phone goes on sale on 1 July" a reader asks who says so, and of "ticket machines".
_FOR_GUESTS = pattern(
    r"(?:(?:the|all|early|more|other|general|advance|season|day|\w+-bird|remaining)\s+){0,2}"
    r"(?:tickets?|passes|seats|wristbands|bookings?|reservations?|registrations?|entries|sign-?ups?|box\s+office)"
    r"(?:\s*,[^,]{1,40},|\s*\([^()]{1,40}\)|\s+(?:for|to|at|of)\s[^,.;]{1,60}?)?\s+(?:now\s+|also\s+)?"
    r"(?:will|go|goes|are|is|open|opens|close|closes|start|starts|begin|begins|can|may)\b"
)


def _for_guests(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim tells guests when they can buy, book or enter."""
    return _FOR_GUESTS.match(claim.span.of(ctx.text)) is not None


def _not_to_come(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is read as to come for a day beside it, or is told as given up or as known."""
    text, sentence = ctx.text, ctx.sentence(claim.span)
    trigger = claim.trigger.of(text)
    if _TEMPORAL.search(text[max(sentence.start, claim.span.start - _BEFORE) : claim.span.start]):
        return True
    if _WAS_DUE.match(trigger):
        return _BUT.search(text, claim.trigger.end, sentence.end) is not None
    if _HELD.search(claim.span.of(text)):
        return True
    date = claim.date
    undated = date is None or date.value.endswith("_REF") or _starts_before(claim, ctx)
    if _GOES_ON.match(trigger) and undated:
        return True
    owned = date is not None and _OF_NOUN.match(text, date.span.end) is not None
    return owned and _MODAL.search(trigger) is None


def _starts_before(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether the time of a claim, such as "2005", has begun on the article's day."""
    days = claim.date.interval if claim.date is not None else None
    return days is not None and ctx.published is not None and days[0] <= ctx.published
