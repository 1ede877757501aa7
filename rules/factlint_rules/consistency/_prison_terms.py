"""One sentence of a court told as two lengths: "jailed for three years", "30 months in prison"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from factlint.api import BELOW_HUNDRED, Context, NameKind, Span, in_words, lazy_regex, names

_N = rf"(?:\d{{1,2}}|{BELOW_HUNDRED})"
_TERM = rf"(?P<term>(?P<years>{_N}) years?(?:(?: and|,) (?P<more>{_N}) months?)?|(?P<months>{_N}) months?)"
_COURT = r"\b(?:jail(?:s|ed)?|sentenced|sent to prison|imprisoned|locked up|given|sentence)"
_INSIDE = r"(?: (?:in|of) (?:prison|jail|custody|imprisonment|detention)| behind bars|[’'] (?:imprisonment|custody))"
_FORMS = (
    lazy_regex(rf"{_COURT}\b[^.;,\d]{{0,12}} (?:for|to|of) {_TERM}(?!-| old)", re.IGNORECASE),
    lazy_regex(rf"\b{_TERM}{_INSIDE}\b", re.IGNORECASE),
)
#: Terms of other people, of other courts and times, and those that did not come about.
_OTHERS = lazy_regex(
    r"\b(?:suspended|minimum|maximum|at least|more than|each|concurrent\w*|consecutive\w*|previous\w*|already|another|further|"
    r"appeal\w*|increased|reduced|cut|could|may|might|face[sd]?|would|call\w*|demand\w*|sought|respectively|additional|extended|"
    r"licence|banned|disqualified|accomplice|co-defendants?|men|women|both|brothers?|also|served|after|before|until|"
    r"ordered|plus|then|earlier|later|original\w*|instead|released|wanted|recommended|guidelines?|probation|supervision)\b",
    re.IGNORECASE,
)
_FAR = 1.5


def two_terms(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (later term, earlier one) of an article that tells of two, near to each other."""
    lower = ctx.document.lower
    if not any(word in lower for word in ("prison", "jail", "custody", "sentence")):
        return
    found: dict[int, tuple[Span, int]] = {}
    for form in _FORMS:
        for hit in form.finditer(ctx.text):
            found.setdefault(hit.start("term"), (Span(*hit.span("term")), _months(hit)))
    told = [found[at] for at in sorted(found)]
    if len({months for _, months in told}) != 2:
        return
    if any(_other(ctx, span) for span, _ in told) or ctx.in_speech(told[0][0]):
        return
    for (first, one), (second, other) in pairwise(told):
        if one != other and max(one, other) <= _FAR * min(one, other) and _no_new(ctx, second):
            yield second, first
            return


def _months(hit: re.Match[str]) -> int:
    years, more, months = (_number(hit[name]) for name in ("years", "more", "months"))
    return 12 * years + more + months


def _number(words: str | None) -> int:
    if not words:
        return 0
    return int(words) if words.isdigit() else int(in_words(words.lower()))


def _other(ctx: Context[Any], term: Span) -> bool:
    sentence = ctx.sentence(term)
    return _OTHERS.search(ctx.text, sentence.start, sentence.end) is not None


def _no_new(ctx: Context[Any], term: Span) -> bool:
    """Return whether the sentence of a term has no two people, who may each have a term."""
    inside = ctx.read(names).within(ctx.sentence(term))
    return len({one.words[-1] for one in inside if one.kind is NameKind.PERSON}) < 2
