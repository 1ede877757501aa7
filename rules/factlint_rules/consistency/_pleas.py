"""What a defendant pleads, and a verdict or an admission that cannot go with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

_PLEA = lazy_regex(r"\b(?:plead(?:ed|s|ing)?|pled)\b(?P<no> not)? guilty\b|\bguilty pleas?\b")
_GUILTY = lazy_regex(r"\b(?:pleaded|pleads|pled) guilty\b")
_NOT_GUILTY = lazy_regex(
    r"\b(?:pleaded|pleads|pled) not guilty\b|\b(?:denied|denies) (?:the|all|both|each of the)[^.;,]{0,16}\b(?:counts?|charges?|offences)\b"
)
#: A verdict of a jury, which no plea of guilty comes before.
_VERDICT = lazy_regex(
    r"\bverdicts?\b[^.;]{0,40}\b(?:jury|jurors)\b|\b(?:jury|jurors)\b[^.;]{0,60}\b(?:convict\w*|found (?:him|her|them|[A-Z]\w+) guilty|"
    r"returned (?:a|its|their)[^.;]{0,20} verdicts?)\b|\b(?:convicted|found guilty) by (?:a|the) jury\b"
    r"|\b(?:convicted|found guilty) after a (?:[\w-]+ )?trial\b"
)
_ADMITS = lazy_regex(
    r"\b(?:admitted|admits)(?: all)?(?: of)? (?:the|both|all|each)(?: of the)?(?: \w+)? (?:counts|charges|offences)\b"
)
#: There are several people, charges or pleas, so that both may be true.
_SEVERAL = lazy_regex(
    r"(?<!pleaded )(?<!pleads )(?<!pled )(?<!pleading )\bnot guilty\b|\bco-(?:defendants?|accused)|\bdefendants\b|\b(?:other|another|further|second|remaining|lesser|separate|additional|new) "
    r"(?:\w+ )?(?:counts?|charges?|offences?|man|woman|men|defendant)\b|\bone (?:count|charge)\b|\bchanged (?:his|her|their) pleas?\b|"
    r"\b(?:men|women|brothers|sisters|couple|pair|all|both) (?:had |have )?(?:plead|pled|admitted|denied)|\b(?:appeal|retrial|quashed|"
    r"withdr[ae]wn?|acquitted|cleared|unlike|accomplice|initially|originally|later admitted|had denied|if (?:he|she|they))\b",
    re.IGNORECASE,
)


def plea_clashes(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (what cannot be, the plea) in an article of one defendant and one plea."""
    text = ctx.text
    if "uilty" not in text and "denie" not in text:
        return
    guilty = [hit for hit in _GUILTY.finditer(text) if not _spoken(ctx, hit.start())]
    denied = [hit for hit in _NOT_GUILTY.finditer(text) if not _spoken(ctx, hit.start())]
    pleas = list(_PLEA.finditer(text))
    if len(guilty) + len(denied) != 1 or len(pleas) > 1 or _SEVERAL.search(text):
        return
    plea = (guilty or denied)[0]
    sentence = ctx.sentence(Span(*plea.span()))
    others = _VERDICT if guilty else _ADMITS
    for hit in others.finditer(text):
        if not sentence.contains(Span(*hit.span())) and not _spoken(ctx, hit.start()):
            yield Span(*hit.span()), Span(*plea.span())
            return


def _spoken(ctx: Context[Any], at: int) -> bool:
    return ctx.in_speech(Span(at, at + 1))
