"""Sums that the rules of a game make: baskets, points of a league, and games won and lost.

"24 points on eight two-point baskets, two 3-pointers and three free throws": 16 + 6 + 3 is 25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import BELOW_HUNDRED, Context, Span, in_words, lazy_regex, pattern
from factlint_rules.consistency._relations import Clash, counted_as

_N = rf"(?:\d{{1,3}}|{BELOW_HUNDRED}|an?|no)"
#: What each basket counts; "field goals" may be of two points or of three.
_TWO = r"(?:two-point(?:ers| baskets| shots| field goals|er| basket)|2-point(?:ers| baskets| shots| field goals|er)|twos|layups|dunks)"
_THREE = r"(?:three-pointers?|3-pointers?|threes|3s|treys|three-point (?:baskets|shots|field goals)|3-point (?:baskets|shots|field goals))"
_FREE = r"(?:free throws?|foul shots?|free-throws?)"
_BASKET = rf"{_N} (?:{_TWO}|{_THREE}|{_FREE})"
_SCORED = pattern(
    rf"\b(?P<points>\d{{1,2}}|{BELOW_HUNDRED}) points?(?::|,? (?:(?:all )?on|from|came (?:on|from|by way of))) (?P<parts>(?:{_BASKET}, )*{_BASKET},? and {_BASKET})(?!,? (?:and|plus))",
    words=("points",),
    clue=r"(?:-point|threes|twos|throws?|shots?)",
)
_PART = lazy_regex(
    rf"\b(?P<n>{_N}) (?:(?P<two>{_TWO})|(?P<three>{_THREE})|(?P<free>{_FREE}))", re.IGNORECASE
)
_WORTH = {"two": 2, "three": 3, "free": 1}

#: "19 points from nine matches, from five wins, three draws and one defeat".
_TABLE = pattern(
    rf"\b(?P<points>\d{{1,3}}|{BELOW_HUNDRED}) points?\b[^.;:\d]{{0,40}}?\b(?P<won>{_N}) (?:wins?|victor(?:y|ies)),? (?P<drawn>{_N}) draws?,? and (?P<lost>{_N}) (?:defeats?|loss(?:es)?)\b",
    words=("points",),
    clue=r"draws? ?,? and",
)
#: "19 points from nine matches, from five wins": how many were played.
_PLAYED = lazy_regex(rf"\b(?P<n>{_N}) (?:matches|games|fixtures|outings)\b", re.IGNORECASE)
#: Points that are taken off or added, and games whose wins count otherwise.
_OTHERWISE = lazy_regex(
    r"\b(?:deduct\w*|docked|bonus|penalty|rugby|hockey|netball|handball|shinty|hurling|cricket|tr(?:y|ies))\b",
    re.IGNORECASE,
)
#: Farther from three points a win, the points are of another system: "52 from 11 wins and one draw".
_SLIP = 2

_RECORD = r"(?P<w>\d{1,2})[-–](?P<l>\d{1,2})(?![-–\d])"
#: "To 13-5 in a 26-game season, with nine games to play".
_LEFT = pattern(
    rf"\b{_RECORD}[^.;\d]{{0,30}}?\b(?P<all>\d{{1,2}}|{BELOW_HUNDRED})-(?:game|match)(?: [a-z]+)? (?:season|schedule|campaign)\b[^.;\d]{{0,20}}?\b(?P<left>\d{{1,2}}|{BELOW_HUNDRED})"
    r" (?:games?|matches|to play|left|remaining)\b",
    words=("season", "schedule", "campaign"),
    clue=r"\d[-–]\d",
)
#: "The Herons (19-5 overall) trailed in their 23rd game of the season": behind a name that opens the
#: sentence, for "beaten Iceland on penalties (4-3)" has a score.
_NTH = pattern(
    rf"(?:^|(?<=[.!?\n”] )|(?<=\n))(?:[A-Z][\w’'.-]* )+\({_RECORD}(?: overall)?[,)][^.;]{{0,120}}?\b(?P<nth>\d{{1,2}})(?:st|nd|rd|th) (?:game|match) of (?:the|its|their|his|her) (?:season|year|campaign)\b",
    words=("season", "year", "campaign"),
    case=True,
    clue=r"\(\d{1,2}[-–]\d",
)
_NAMED = pattern(
    rf"\b(?P<team>[A-Z][\w’'-]+) \({_RECORD}(?: overall)?[,)]", case=True, clue=r"\(\d{1,2}[-–]\d"
)
#: "The Herons' record through 24 games", not "was 12-8" of last year's.
_THROUGH = pattern(
    rf"\b(?P<team>[A-Z][\w-]+)[’']s? record (?:through|after) (?P<n>\d{{1,2}}|{BELOW_HUNDRED}) (?:games|matches)\b(?!,? (?:last|a year|in (?:19|20)\d\d|was|had been)\b)",
    words=("record",),
    case=True,
)
#: "Won eight of their 16 games, drew four and lost four".
_WON_OF = pattern(
    rf"\b(?:have |has |had )?won (?P<won>{_N}) of (?:their|its|his|her|the) (?:(?:first|last|past|opening|previous|\w+ )?)(?P<all>{_N}) (?:[a-z]+ )?(?:games|matches|fixtures|tests|bouts|fights),?"
    rf" (?:(?:drew|drawn|drawing) (?P<drawn>{_N}),? and )?(?:lost|losing) (?P<lost>{_N})\b(?![-–]\d)",  # "losing 3-1" is a score
    words=("won",),
    clue=r"\blos(?:t|ing) ",
)
#: "His 11th goal of the season, seven in the league and four in the cups".
_EACH = pattern(
    rf"\b(?P<nth>\d{{1,3}})(?:st|nd|rd|th) (?:goal|try|win|victory|medal|title|cap|appearance|century|wicket|home run|touchdown|point|assist)"
    rf"(?: [a-z]+){{0,4}},? (?:–|—|-)? ?(?P<one>{_N}) (?:in|for|at|from|with|away|on) [^,;:.\d]{{2,30}},? and (?P<other>{_N}) (?:in|for|at|from|with|away|on)\b",
    clue=r"\d(?:st|nd|rd|th) ",
)


def sport_sums(ctx: Context) -> Iterator[Clash]:
    """Yield numbers of points and of games that the game's own count makes otherwise."""
    for hit in _SCORED.matches(ctx.document):
        parts = [
            (_number(one["n"]), one.lastgroup or "two") for one in _PART.finditer(hit["parts"])
        ]
        total = sum(n * _WORTH[kind] for n, kind in parts)
        if total != _number(hit["points"]):
            made = " + ".join(f"{n} × {_WORTH[kind]}" for n, kind in parts)
            yield _clash(hit, "points", f"{made} = {total}")
    for hit in _TABLE.matches(ctx.document):
        won, drawn, lost = (_number(hit[name]) for name in ("won", "drawn", "lost"))
        total, played = 3 * won + drawn, _PLAYED.search(hit[0])
        if _OTHERWISE.search(ctx.sentence(Span(*hit.span())).of(ctx.text)):
            continue
        if played is not None and _number(played["n"]) != won + drawn + lost:
            continue  # some of the matches are not told
        printed = _number(hit["points"])
        if 0 < abs(total - printed) <= _SLIP and 2 * won + drawn != printed:
            made = f"{won} × 3 + {drawn} = {total}"
            yield _clash(hit, "points", made)
    for hit in _EACH.matches(ctx.document):
        total = _number(hit["one"]) + _number(hit["other"])
        whole = _number(hit["nth"])
        if total != whole and total * 2 >= whole and not _told_on(ctx, hit, whole - total):
            yield _clash(hit, "nth", f"{hit['one']} + {hit['other']} = {total}")
    for hit in _WON_OF.matches(ctx.document):
        total = sum(_number(hit[name]) for name in ("won", "drawn", "lost") if hit[name])
        whole = _number(hit["all"])
        if total > whole or (hit["drawn"] and total != whole):
            made = " + ".join(hit[name] for name in ("won", "drawn", "lost") if hit[name])
            yield _clash(hit, "all", f"{made} = {total}")
    yield from _games(ctx)


#: "The other five were penalties", "and two more in the cup".
_OTHERS = lazy_regex(r"\b(?:rest|others?|remain\w*|more)\b", re.IGNORECASE)
_NUMBER = lazy_regex(rf"(?<![\w.,-])(?:\d{{1,2}}|{BELOW_HUNDRED})(?![\w-])", re.IGNORECASE)


def _told_on(ctx: Context, hit: re.Match[str], missing: int) -> bool:
    """Return whether what two parts lack is told behind them: "The other five were penalties"."""
    if missing < 0:
        return False
    end = ctx.document.sentence_at(
        min(ctx.sentence(Span(*hit.span())).end + 1, len(ctx.text) - 1)
    ).end
    small = (_number(one[0]) for one in _NUMBER.finditer(ctx.text, hit.end(), end))
    return _OTHERS.search(ctx.text, hit.end(), end) is not None or any(
        one <= missing for one in small
    )


def _games(ctx: Context) -> Iterator[Clash]:
    for hit in _LEFT.matches(ctx.document):
        played = int(hit["w"]) + int(hit["l"])
        left = _number(hit["all"]) - played
        if left != _number(hit["left"]) and left >= 0:
            yield _clash(hit, "left", f"{_number(hit['all'])} less {played} is {left}")
    for hit in _NTH.matches(ctx.document):
        played, nth = int(hit["w"]) + int(hit["l"]), int(hit["nth"])
        if played not in (nth, nth - 1):  # told before the game or after it
            yield _clash(hit, "nth", f"{hit['w']} + {hit['l']} = {played}")
    records = [*_NAMED.matches(ctx.document)]
    for hit in _THROUGH.matches(ctx.document) if records else ():
        own = [one for one in records if one["team"] == hit["team"]]
        if len(own) == 1 and int(own[0]["w"]) + int(own[0]["l"]) != _number(hit["n"]):
            total = int(own[0]["w"]) + int(own[0]["l"])
            yield _clash(hit, "n", f"{own[0]['w']} + {own[0]['l']} = {total}")


def _clash(hit: re.Match[str], group: str, made: str) -> Clash:
    return Clash(counted_as(hit, group, _number(hit[group])), made)


def _number(words: str) -> int:
    small = words.lower()
    if small in ("a", "an", "no"):
        return 0 if small == "no" else 1
    return int(small) if small.isdigit() else int(in_words(small))
