"""One beginning of a match, a meeting or a performance, told at two times in unlike words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factlint.api import ClockTime, Context, lazy_regex
from factlint_rules.consistency._clock_words import clause_before, days_of

#: What begins, by the words behind a time and those before it.
_KINDS = (
    (
        lazy_regex(r"\s(?:kick-off|start|throw-in|tip-off)\b"),
        lazy_regex(
            r"\b(?:kicked off|kick-off (?:is|was|will be)|match (?:started|began|starts|begins)) at $"
        ),
    ),
    (
        lazy_regex(r"\s(?:meeting|briefing)\b"),
        lazy_regex(
            r"\b(?:[Mm]eeting|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Tt]rustees|[Gg]overnors|[Mm]embers)\b[^.;]{0,24}\b(?:met|held|convened|begun|began|started|opened)\b"
            r"[^;\n]{0,70}\bat $|\b(?:opened|began|started) (?:the|its|their|this) (?:\w+ )?meeting at $"
        ),
    ),
    (
        lazy_regex(r"\s(?:performance|curtain)\b"),
        lazy_regex(
            r"\b(?:[Pp]erformances?|[Ss]hows?|[Pp]lay|[Cc]oncert|[Cc]urtain|[Rr]ecital)\b[^.;,]{0,20}\b(?:starts?|started|begins?|began|goes up|went up|rises|rose)\b[^.;,]{0,16}\bat $"
        ),
    ),
)
#: A time of another day, or one that did not come true.
_OTHER = lazy_regex(
    r"\b(?:next|usual\w*|originally|delayed|postponed|put back|brought forward|instead|second half|was to|were to|due|"
    r"scheduled|planned|adjourned|resumed|earlier|later|matin[eé]es? (?:is|are|at)|each|tomorrow|last|new|previous|rather)\b"
)


def two_beginnings(
    ctx: Context[Any], times: Sequence[ClockTime]
) -> Iterator[tuple[ClockTime, ClockTime]]:
    """Yield (second, first) of the two times at which the one event of an article begins."""
    for behind, before in _KINDS:
        told = [
            one
            for one in times
            if behind.match(ctx.text, one.span.end) or before.search(clause_before(ctx, one))
        ]
        if len(told) != 2 or told[0].minutes == told[1].minutes:
            continue
        first, second = told
        if not (first.half and second.half) or ctx.sentence(first.span) == ctx.sentence(
            second.span
        ):
            continue
        days = [_days(ctx, one) for one in told]
        if (days[0] and days[1] and days[0] != days[1]) or any(_apart(ctx, one) for one in told):
            continue
        yield second, first


def _same(first: ClockTime, second: ClockTime) -> bool:
    """Return whether two times may be one: "half past seven" is 7.30pm or 7.30am."""
    one, other = first.minutes or 0, second.minutes or 0
    return one % 720 == other % 720 if not (first.half and second.half) else one == other


def _days(ctx: Context[Any], time: ClockTime) -> frozenset[str]:
    """Return the days in the sentence of a time: no year, and no season's greetings."""
    return frozenset(
        one for one in days_of(ctx, time) if "day" in one or any(map(str.isdigit, one))
    )


def _apart(ctx: Context[Any], time: ClockTime) -> bool:
    """Return whether words beside a time make it another day's, or one that was changed."""
    start = max(ctx.sentence(time.span).start, time.span.start - 60)
    return _OTHER.search(ctx.text, start, time.span.end + 12) is not None
