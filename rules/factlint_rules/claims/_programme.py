"""Claims that a diary, a programme or a bill answers: what is on within weeks, who plays on which day, and at what."""

from __future__ import annotations

import datetime as dt

from factlint.api import AnyContext, Claim, ClaimType, Span, names, pattern

#: How far ahead a diary goes: an event on a given day within so many days any reader finds in a listing. A product is
#: in none.
_DIARY = dt.timedelta(days=21)
#: For how long houses have their programme out, whose month or week will do ("the revival opens next month"), and
#: channels theirs: "the quiz will be broadcast on ITV in March" is asked about, "hits our screens this week" is not.
_HOUSES, _CHANNELS = dt.timedelta(days=45), dt.timedelta(days=7)
_HOUSED = frozenset(("close", "open", "perform", "play", "show", "stage"))
_IN_WEEKS = frozenset(("day", "weekend", "week"))
#: The longest run that is still one occasion: a long weekend, a week of shows.
_LONGEST = dt.timedelta(days=8)
_DAY = dt.timedelta(days=1)
#: "Tarn Deep will play, The Wrens will follow": a running order, and no release.
_FOLLOW = "follow"
#: What is shown to an audience, by the verb; "launch", "release" and "go on sale" are of products, too.
_SHOWN = _HOUSED | {"air", "begin", "follow", "screen", "start"}
#: "Finally hits our screens this week": what is hit is what an audience looks at.
_SCREENS = pattern(r"\b(?:airwaves|screens?|stages?)\b")
#: Tickets and seats are sold as the box office says.
_TICKETS = pattern(
    r"(?:the\s+|all\s+)?(?:[\w’'£-]+\s+){0,2}?(?:tickets|seats|bookings|registration)\b"
)
#: An occasion that comes round, by the article before it, and what is put on there.
_KIND = r"(?:awards?(?:\s+(?:ceremony|show|presentation))?|biennale|carnival|ceremony|championships?|conference|congress|convention|derby|festivals?|games|olympics|regatta|summit)"
_KNOWN = r"(?:the|(?:this|next)\s+(?:year|month|week|spring|summer|autumn|fall|winter|(?-i:[A-Z])\w+)[’']s|(?-i:[A-Z])[\w’'-]*[’']s|(?:\d+(?:st|nd|rd|th))|(?:an?\s+)?annual)"
#: "At this year's Corran Film Festival", "headline the twin festivals"; "at a festival" may be anybody's.
_AT = pattern(
    rf"\b(?:at|headline|headlining|open|opens|opening|close|closes|play|playing)\s+(?:the\s+)?{_KNOWN}\s+(?:[\w’'&/-]+\s+){{0,5}}?{_KIND}\b"
)
#: "The 10-day Dutch festival", "this year's festival": it comes round, and so has its days.
_SUBJECT = pattern(
    rf"\b(?:this|next)\s+(?:year|spring|summer|autumn|fall|winter)[’']s\s+(?:[\w’'-]+\s+){{0,3}}?{_KIND}\s*$"
)
#: Bodies of state and their meetings: "a G8 summit", "an Anglian Assembly election".
_PUBLIC = pattern(
    r"(?:an?|the|another|next\s+\w+['’]s)\s+(?:[a-z-]+\s+){0,2}(?-i:[A-Z][\w-]+\s+){1,3}(?:assembly|by-election|council|elections?|hearing|referendum|session|summit)\s*$"
)
#: "The three-day event, which ...": of something that the reader has been told of.
_DEFINITE = pattern(r"\b(?:the|this|that|its|their|his|her)\s+[^,.;]{1,40},\s*$")
#: "The fair showcases gadgets that will hit the shops in 2027": of a class of things, none of which is told of.
_CLASS = pattern(r"(?<![\w’'-])(?:(?-i:[a-z])[a-z-]*\s+){1,3}[a-z]+s\s+(?:that|which)\s+$")
#: Somebody's own, and a few that can be counted, are told of one by one.
_OWN = pattern(
    r"\b(?:(?:its|his|her|their|our|these|two|three|four|five|six|seven|eight|nine|ten)|(?<![\d,])\d\d?)\s+(?:[a-z-]+\s+){0,2}[a-z]+s\s+(?:that|which)\s+$"
)
#: "The exhibition will be shown at Tate Moor": a house has its programme.
_SHOW = pattern(
    r"(?:an?|the|this|another|its|his|her)\s+(?:(?!of\b)[\w’'-]+\s+){0,4}?(?:exhibition|retrospective)\b"
)
_AT_HOUSE = pattern(r"\b(?:at|in)\s+(?:the\s+)?(?-i:[A-Z])\w")
#: "At a campaign poster launch", "at the book's launch": the sentence goes on about something else.
_SETTING = pattern(r"at\s+(?:an?|the|its|his|her|their)\s")
#: How far before a claim its subject is looked for.
_SIGHT = 60


def in_programme(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a diary, a programme or a bill of the occasion tells what is claimed."""
    return (
        _in_diary(claim, ctx)
        or _on_the_bill(claim, ctx)
        or _at_occasion(claim, ctx)
        or _is_public(claim, ctx)
        or _is_of_a_class(claim, ctx)
        or _in_a_house(claim, ctx)
        or _is_setting(claim, ctx)
        or (claim.event == _FOLLOW and claim.date is None and claim.season is None)
    )


def _days(claim: Claim) -> tuple[dt.date, dt.date] | None:
    """Return the days of a claim where it gives them as days: "on 9 May", "on Friday", "from 9 to 12 May"."""
    date = claim.date
    if date is None or date.interval is None or date.value.endswith("_REF"):
        return None
    first, after = date.interval
    long = _LONGEST if date.kind == "range" or date.grain == "weekend" else _DAY
    return (first, after) if after - first <= long else None


def _in_diary(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is of a given day that is near, on which anybody sees it: "opens on Friday"."""
    if ctx.published is None:
        return False
    days = _days(claim) if claim.type is ClaimType.EVENT else None
    if days is not None:
        near = ctx.published <= days[0] <= ctx.published + _DIARY
        return near and days[1] - days[0] <= _DAY
    return _in_season(claim, ctx, ctx.published)


def _in_season(claim: Claim, ctx: AnyContext, published: dt.date) -> bool:
    """Return whether what an audience is shown is on in the weeks for which programmes are out."""
    date = claim.date
    if date is None or date.interval is None or claim.season is not None:
        return False
    first, after = date.interval
    housed = claim.event.split(" ")[0] in _HOUSED
    if not (date.grain in _IN_WEEKS or (housed and date.grain == "month")):
        return False
    shown = _is_shown(claim) or _SCREENS.search(claim.span.of(ctx.text)) is not None
    return shown and published < after and first <= published + (_HOUSES if housed else _CHANNELS)


def _is_shown(claim: Claim) -> bool:
    """Return whether a claim is of an event, or of what an audience is shown: a product that is launched is not."""
    return claim.type is ClaimType.EVENT or claim.event.split(" ")[0] in _SHOWN


def _on_the_bill(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether an event that is known is on given days, or tickets go on sale: a bill says so.

    "The Wrens will play Corran Hall on 21 June", "the three-day event, which takes place from 10 to 12 June"; "A film
    festival will be held on 9 March" is on no bill.
    """
    if _days(claim) is None:
        return False
    words = claim.span.of(ctx.text)
    if _TICKETS.match(words):
        return True
    if claim.type is not ClaimType.EVENT:
        return False
    if words.startswith("which "):
        before = ctx.text[max(0, claim.span.start - _SIGHT) : claim.span.start]
        return _DEFINITE.search(before) is not None
    return bool(ctx.read(names).within(Span(claim.span.start, claim.trigger.start)))


def _at_occasion(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether what is shown is part of an occasion that comes round, whose programme it is in.

    A product that is unveiled at a conference is in no programme.
    """
    if not _is_shown(claim):
        return False
    sentence = ctx.sentence(claim.span)
    words = ctx.text[claim.trigger.start : min(claim.span.end + _SIGHT, sentence.end)]
    if _AT.search(words):
        return True
    start = max(sentence.start, claim.trigger.start - _SIGHT)
    return _SUBJECT.search(ctx.text[start : claim.trigger.start]) is not None


def _is_public(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is of a meeting or a vote of a body of state: its calendar is public."""
    before = Span(claim.span.start, claim.trigger.start).of(ctx.text)
    return claim.type is ClaimType.EVENT and _PUBLIC.match(before.strip()) is not None


def _is_of_a_class(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim sets apart a class of things, of a year: "gadgets that will hit the shops in 2027".

    Of "its two films that will be released in 2027" each is somebody's plan.
    """
    if claim.season or claim.date is None or claim.date.grain != "year":
        return False
    if claim.platform and claim.platform[0].isupper():
        return False  # "films that will be on Netflix"; "the shops" belong to no one
    before = ctx.text[max(0, claim.trigger.start - _SIGHT) : claim.trigger.start]
    return _CLASS.search(before) is not None and _OWN.search(before) is None


def _is_setting(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a noun tells where something else happens: "At a poster launch on Tuesday, Roe was joined by"."""
    return claim.nominal and _SETTING.match(ctx.text, claim.span.start) is not None


def _in_a_house(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether an exhibition is to be shown in a house that is named."""
    shown = ctx.text[claim.span.start : claim.trigger.start]
    behind = ctx.text[claim.trigger.end : claim.span.end]
    return (
        _is_shown(claim) and _SHOW.match(shown) is not None and _AT_HOUSE.search(behind) is not None
    )
