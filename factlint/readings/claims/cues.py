"""Claims without a trigger verb: "is out now", "in the works", "expected in 2006"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlint.readings.claims.lexicon import Cue
from factlint.readings.claims.scene import Found, Scene
from factlint.readings.claims.tokens import AUXILIARIES
from factlint.readings.claims.works import Phrase, Sort


def cue_claims(scene: Scene, text: str, lower: str, cues: Iterable[Cue]) -> Iterator[Found]:
    """Yield the claims of phrases in one sentence; `cues` are those whose words the prose holds."""
    span = scene.sentence.span
    low = lower[span.start : span.end]
    for cue in cues:
        if not cue.pattern.possible(low):
            continue
        for hit in cue.pattern.compiled.finditer(text, span.start, span.end):
            found = _claim(scene, cue, hit)
            if found is not None:
                yield found


def _claim(scene: Scene, cue: Cue, hit: re.Match[str]) -> Found | None:
    sentence = scene.sentence
    begin = sentence.index_at(hit.start("mark"))
    end = sentence.index_at(hit.end("mark") - 1) + 1
    whole = sentence.index_at(hit.start())
    last = max(sentence.boundary_after(end - 1), end)
    first = sentence.boundary_before(whole)
    subject = scene.subject(_group_start(scene, whole))
    if not _met(scene, cue, subject, (first, begin, end, last)):
        return None
    start = whole
    if first <= subject.first < subject.last <= whole + 1:
        start = subject.first
    words = {token.low for token in sentence.tokens[max(0, start) : end]}
    tense = cue.tense
    if cue.tense in ("past", "ongoing") and words & {"will", "won't", "to"}:
        tense = "future"
    if cue.tense == "past" and scene.dated(end, last) is not None and "be" in words:
        tense = "future"
    return Found(
        type=cue.type,
        event=cue.event,
        first=min(start, begin),
        last=last,
        trigger=(begin, end),
        tense=tense,  # type: ignore[arg-type]
        work=subject if subject.sort >= Sort.CAPITALS else None,
        negative=cue.negative or bool(words & {"not", "won't", "isn't", "aren't", "never"}),
        unsure=cue.hedged or bool(words & _UNSURE),
        weight=2,
    )


def _group_start(scene: Scene, at: int) -> int:
    """Return where the verb group before a phrase begins ("is currently | in development")."""
    tokens = scene.sentence.tokens
    first = at
    while first > 0 and (
        tokens[first - 1].low in AUXILIARIES
        or tokens[first - 1].low in ("also", "now", "still", "already", "not", "only", "just", "to")
        or (tokens[first - 1].low.endswith("ly") and not tokens[first - 1].capital)
    ):
        first -= 1
    return first


_UNSURE = frozenset("expected likely may might could reportedly probably rumoured rumored".split())


def _met(scene: Scene, cue: Cue, subject: Phrase, at: tuple[int, int, int, int]) -> bool:
    first, begin, end, last = at
    gate, sentence = scene.gate, scene.sentence
    inside = gate.strong_noun(sentence, first, last)
    cued = scene.dated(begin, last) is not None or scene.place(end, last) is not None
    mistaken = subject.sort is Sort.PERSON and subject.last - subject.first > 1 and cued
    capital = subject.sort is Sort.CAPITALS or mistaken
    loosely = subject.work or (capital and gate.topical)
    needs = cue.needs
    if cue.event == "produce" and _group_start(scene, begin) == begin:
        return False  # "rein in production": no state is told
    if needs == "none":
        return gate.topical
    if needs == "work":
        if capital and cue.event == "available" and scene.dated(end, last) is None:
            return loosely and scene.place(end, last) is not None
        return loosely or (
            subject.sort is Sort.UNKNOWN and inside and scene.place(end, last) is not None
        )
    if needs == "any":
        return inside or loosely
    if needs == "cue":
        return loosely and (
            scene.dated(begin, last) is not None or scene.place(end, last) is not None
        )
    if needs == "event":
        return gate.strong_noun(sentence, first, begin)
    if needs == "object":
        found = scene.object(end)
        return found.sort in (Sort.NOUN, Sort.TITLE) and loosely and subject.sort is not Sort.PERSON
    if needs == "platform":
        platform = scene.place(begin, len(sentence))
        return platform is not None and (inside or gate.topical)
    if needs == "bought":
        return _bought(scene, begin, end, last, first)
    if needs == "making":
        return gate.topical and scene.place(first, begin) is None and not _owned(scene, begin)
    if needs == "wait":
        return inside and (scene.dated(end, last) is not None)
    if needs == "nominal":
        date = scene.dated(end - 1, min(last, end + 6))
        return date is not None and (
            gate.strong_noun(sentence, max(first, begin - 4), min(last, end + 3))
            or (gate.topical and begin > 0 and sentence.tokens[begin - 1].owns)
        )
    if needs == "future-work":
        return gate.topical
    return False


def _bought(scene: Scene, begin: int, end: int, last: int, first: int) -> bool:
    words = {t.low for t in scene.sentence.tokens[first:last]}
    del begin, end
    return bool(words & _DEAL)


_DEAL = frozenset(
    "bought buys buy acquired acquires sold sells snapped optioned secured won landed".split()
)


def _owned(scene: Scene, begin: int) -> bool:
    """Tell whether the noun is part of a longer one ("oil production", "food production")."""
    if begin == 0:
        return False
    before = scene.sentence.tokens[begin - 1]
    return before.word and before.low not in ("the", "that", "which", "as", "and", "said", "while")
