"""A player sent off in a match that is said to have had no dismissal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

_OFF = lazy_regex(
    r"\b(?:was|were|been|being|got) (?:harshly |rightly |then |later |also )?(?:sent off|dismissed for|red-carded|shown (?:a|his|her|the) (?:straight |second )?(?:red|yellow))"
    r"|\b(?:down to|with) (?:ten|10|14|fourteen|nine) men\b|\b(?:saw|received|picked up|collected) (?:a|his|her) (?:straight |second )?(?:red|yellow)\b"
)
_NOBODY = lazy_regex(
    r"\b(?:neither (?:side|team|club)|nobody|no one|no-one|no player|not a (?:man|player))\b[^.;,]{0,24}\b(?:sent off|dismissed|booked|carded|red card)"
    r"|\bwithout (?:a|any|a single) (?:card|red card|booking|sending-off|dismissal)\b"
    r"|\b(?:had|saw|with|there (?:was|were)) no (?:cards?|bookings?|red cards?|sendings?-off|dismissals?)\b"
)
#: Words of which whoever denies one has one.
_CARDS = frozenset(
    """
    dismissed booked carded card cards booking bookings dismissal dismissals
    """.split()
) | {"sent off", "sending off", "sendings off"}
#: Another match, or a part of this one.
_ELSEWHERE = lazy_regex(
    r"\b(?:until|till|since|before|season|year|previous|first half|last (?:week|month|time)|earlier|run of|games|matches|"
    r"rarely|would|could|if|for the first|half-time|competition|tournament)\b",
    re.IGNORECASE,
)


def denied_dismissals(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (no player was sent off, one was) told of one match."""
    if ctx.document.lacks(_CARDS):
        return
    denied = [hit for hit in _NOBODY.finditer(ctx.text) if not _elsewhere(ctx, hit.start())]
    if not denied:
        return
    for hit in _OFF.finditer(ctx.text):
        red = (
            "yellow" not in hit[0]
            or "second" in hit[0]
            or any(w in denied[0][0] for w in ("book", "a card", "any card"))
        )
        if (
            red
            and not _elsewhere(ctx, hit.start())
            and not _one_sentence(ctx, hit.start(), denied[0].start())
        ):
            yield Span(*denied[0].span()), Span(*hit.span())
            return


def _elsewhere(ctx: Context[Any], at: int) -> bool:
    sentence = ctx.sentence(Span(at, at + 1))
    return _ELSEWHERE.search(ctx.text, sentence.start, sentence.end) is not None or ctx.in_speech(
        Span(at, at + 1)
    )


def _one_sentence(ctx: Context[Any], one: int, other: int) -> bool:
    return ctx.sentence(Span(one, one + 1)).contains(Span(other, other + 1))
