"""What a claim is about, by name: title, numbered part, people, and the order it asserts.

"It has been renewed for a second season" is about the title named last, of season 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from factlint.model.claim import ClaimType
from factlint.readings.names import NameKind, Names
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_ORDINAL = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final|last"
)
_PART = "season|series|episode|volume|part|chapter"
_SEASON = lazy_regex(
    rf"\b(?:(?P<a>(?:{_PART})\s+\d{{1,3}})|(?P<b>(?:{_ORDINAL}|\d{{1,3}}(?:st|nd|rd|th))\s+"
    rf"(?:{_PART}))\b)",
    re.IGNORECASE,
)
_PLACES = ("in", "at", "from", "near")
_RELATIVE = frozenset("which who that".split())
_BEHIND = 48
_FIRST = lazy_regex(r"\b(?:first|priority|before|ahead|earlier)\b", re.IGNORECASE)
_TOWARDS = lazy_regex(r"\b(?:towards?|to|that|at)\s", re.IGNORECASE)


class About(Struct, frozen=True):
    """What a claim is about: `subject` is a title, `season` a numbered part."""

    subject: str | None = None
    season: str | None = None
    people: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def about(
    text: str,
    kind: ClaimType,
    *,
    clause: Span,
    trigger: Span,
    phrase: Span | None,
    sentence: Span,
    names: Names,
    earlier: Sequence[str],
) -> About:
    """Return what a claim is about.

    Args:
        text: the document's prose.
        kind: type of the claim.
        clause: its span.
        trigger: its trigger.
        sentence: the sentence it is in.
        phrase: the noun phrase of the work, None when the clause has none.
        names: names of the document.
        earlier: subjects of the claims before it, oldest first.
    """
    people = _people(kind, clause, trigger, sentence, names)
    words = phrase.of(text) if phrase is not None else ""
    low = words.lower().strip()
    season = _part(words) or _part(text[trigger.end : clause.end])
    unplaced = text if kind is not ClaimType.CASTING else ""
    subject = _title(phrase, names, people, unplaced) if phrase is not None else None
    if subject is None and low in _RELATIVE and kind is not ClaimType.CASTING:
        subject = _nearest(Span(sentence.start, trigger.start), names)
    if subject is None and (phrase is None or kind is ClaimType.CASTING):
        subject = _title(Span(trigger.end, clause.end), names, people, unplaced)
    if subject is None and phrase is not None and earlier and low not in _RELATIVE:
        subject = earlier[-1]
    before: tuple[str, ...] = ()
    if subject is not None and _FIRST.search(sentence.of(text)):
        before = _rivals(text, subject, trigger, sentence, clause, names)
    return About(subject, season, people, before)


def _part(words: str) -> str | None:
    found = _SEASON.search(words)
    return found[0] if found else None


def _title(span: Span, names: Names, people: Sequence[str], text: str = "") -> str | None:
    """Return the first name inside a phrase that can be a work's title.

    In `text`, where it is given, a name behind "in" or "at" is a place ("filming began in Leeds").
    """
    found = [
        name.text
        for name in names.within(span)
        if name.kind is not NameKind.BODY
        and name.text not in people
        and not _is_part(name.text)
        and not _placed(text, name.span.start)
    ]
    return found[0] if found else None


def _placed(text: str, start: int) -> bool:
    """Return whether a preposition of place stands before a name."""
    before = text[max(0, start - 12) : start].lower().split()[-2:]
    return bool(before) and (
        before[-1] in _PLACES or (before[-1] == "the" and before[0] in _PLACES)
    )


def _is_part(name: str) -> bool:
    return _SEASON.fullmatch(name) is not None


def _nearest(span: Span, names: Names) -> str | None:
    found = names.within(span)
    return found[-1].text if found else None


def _people(
    kind: ClaimType, clause: Span, trigger: Span, sentence: Span, names: Names
) -> tuple[str, ...]:
    """Return who takes part: names before the trigger, those beside a "who" included."""
    if kind is not ClaimType.CASTING:
        return ()
    before = names.within(Span(clause.start, max(clause.start, trigger.start)))
    if not before:
        # "Malcolm (Eka Darville), who will appear": the antecedent is before the clause
        start = max(sentence.start, clause.start - _BEHIND)
        before = names.within(Span(start, max(start, clause.start)))
    return tuple(dict.fromkeys(name.text for name in before[-2:]))


def _rivals(
    text: str, subject: str, trigger: Span, sentence: Span, clause: Span, names: Names
) -> tuple[str, ...]:
    """Return the works a guess about who comes first puts behind its favourite.

    The favourite is the one named behind the trigger ("point towards X"); another work of the
    sentence is the rival.
    """
    tail = text[trigger.end : clause.end]
    if not _TOWARDS.search(tail[:24]) or subject.split()[0] not in tail:
        return ()
    head = names.within(Span(sentence.start, trigger.start))
    own = set(subject.split())
    rivals = [n.text for n in head if not own & set(n.text.split()) and n.kind is not NameKind.BODY]
    return tuple(dict.fromkeys(rivals[-1:]))
