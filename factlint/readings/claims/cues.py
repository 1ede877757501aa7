"""Claims without a trigger verb: "is out now", "in the works", "expected in 2006"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlint.readings.claims.clause import Found, SentenceContext
from factlint.readings.claims.cue_needs import Case, need_met
from factlint.readings.claims.lexicon import Cue
from factlint.readings.claims.tokens import AUXILIARIES
from factlint.readings.claims.works import Sort


def cue_claims(
    context: SentenceContext, text: str, lower: str, cues: Iterable[Cue]
) -> Iterator[Found]:
    """Yield the claims of phrases in one sentence; `cues` are those whose words the prose holds."""
    span = context.sentence.span
    low = lower[span.start : span.end]
    for cue in cues:
        if not cue.pattern.possible(low):
            continue
        for hit in cue.pattern.compiled.finditer(text, span.start, span.end):
            found = _claim(context, cue, hit)
            if found is not None:
                yield found


def _claim(context: SentenceContext, cue: Cue, hit: re.Match[str]) -> Found | None:
    sentence = context.sentence
    begin = sentence.index_at(hit.start("mark"))
    end = sentence.index_at(hit.end("mark") - 1) + 1
    whole = sentence.index_at(hit.start())
    last = max(sentence.boundary_after(end - 1), end)
    first = sentence.boundary_before(whole)
    subject = context.subject(_group_start(context, whole))
    if cue.event == "produce" and _group_start(context, begin) == begin:
        return None  # "rein in production": no state is told
    if not need_met(Case(context, cue, subject, first, begin, end, last)):
        return None
    start = whole
    if first <= subject.first < subject.last <= whole + 1:
        start = subject.first
    words = {token.low for token in sentence.tokens[max(0, start) : end]}
    tense = cue.tense
    if cue.tense in ("past", "ongoing") and words & {"will", "won't", "to"}:
        tense = "future"
    if cue.tense == "past" and context.dated(end, last) is not None and "be" in words:
        tense = "future"
    return Found(
        type=cue.type,
        event=cue.event,
        first=min(start, begin),
        last=last,
        trigger=(begin, end),
        tense=tense,
        work=subject if subject.sort >= Sort.CAPITALS else None,
        negative=cue.negative or bool(words & {"not", "won't", "isn't", "aren't", "never"}),
        unsure=cue.hedged or bool(words & _UNSURE),
        weight=2,
    )


def _group_start(context: SentenceContext, at: int) -> int:
    """Return where the verb group before a phrase begins ("is currently | in development")."""
    tokens = context.sentence.tokens
    first = at
    while first > 0 and (
        tokens[first - 1].low in AUXILIARIES
        or tokens[first - 1].low in ("also", "now", "still", "already", "not", "only", "just", "to")
        or (tokens[first - 1].low.endswith("ly") and not tokens[first - 1].capital)
    ):
        first -= 1
    return first


_UNSURE = frozenset("expected likely may might could reportedly probably rumoured rumored".split())
