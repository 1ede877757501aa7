"""Points of a league table that its wins and draws do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, in_words, lazy_regex, ordinal_in_words

_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)"
#: "Now have 22 points", "to 19 points", "36 points from 16 matches".
_POINTS = lazy_regex(
    r"\b(?:have|has|with|to|on|taken|collected|gained|up to|total of|now) (?P<points>\d{1,3}) points\b(?! (?:behind|ahead|clear|adrift|above|below|short|from safety|off|better|worse))"
)
_WINS = lazy_regex(
    rf"\b(?P<wins>{_N}) (?:wins|victories)\b|\b(?:have |has )?won (?P<won>{_N})\b(?! (?:of|points))|\b(?P<nth>{_NTH}) (?:league )?(?:win|victory)\b"
)
_DRAWS = lazy_regex(rf"\b(?P<draws>{_N}) (?:draws?)\b|\b(?:drawn|drew) (?P<drawn>{_N})\b")
_OTHER_TABLE = lazy_regex(
    r"\b(?:bonus|deduct\w*|docked|penalt\w+|rugby|tries|hockey|in a row|consecutive|successive|running|unbeaten|away win|home win|"
    r"against|last season|since|cup|aggregate|career|ever)\b",
    re.IGNORECASE,
)


def league_points(ctx: Context[Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield (place, points, what wins and draws make) where the two differ, at three for a win."""
    text = ctx.document.lower
    if " points" not in text:
        return
    for hit in _POINTS.finditer(text):
        here = ctx.sentence(Span(*hit.span()))
        before = ctx.document.sentence_at(max(0, here.start - 2))
        for start in {here.start, before.start}:
            wins = list(_WINS.finditer(text, start, here.end))
            draws = list(_DRAWS.finditer(text, here.start, here.end))
            if len(wins) != 1 or len(draws) != 1 or _OTHER_TABLE.search(text, start, here.end):
                continue
            won = _value(wins[0]["wins"] or wins[0]["won"] or wins[0]["nth"])
            drawn, points = _value(draws[0]["draws"] or draws[0]["drawn"]), int(hit["points"])
            made = 3 * won + drawn
            # Rugby's four for a win and the two of old are farther off.
            if 0 < abs(made - points) < min(won, 4):
                words = f"{won} wins and {drawn} draws make {made} points"
                yield Span(*hit.span("points")), str(points), words
                break


def _value(words: str) -> int:
    if re.match(r"\d", words):
        return int(re.sub(r"\D", "", words))
    return ordinal_in_words(words) if re.fullmatch(_NTH, words) else int(in_words(words))
