"""Scores of matches as a text tells them, and those of result lines above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, Span, lazy_regex

#: A score after one of these is final.
RESULT = lazy_regex(
    r"\b(?:beat|beats|defeat\w*|thrash\w*|win|wins|won|lost|lose|loses|drew|draw|victory)\b[^.\n]{0,40}$"
)
SCORE = lazy_regex(
    r"(?<![\d.,:/-])(\d{1,2})-(\d{1,2})(?![\d.,:/-]|\s?(?:year|day|week|month|point|man|hour)|-)"
)
#: "1-1 after 90 minutes", "4-3 on penalties", "1-1 with Ashby at half-time".
_NOT_FINAL = lazy_regex(
    r"\W+(?:on )?(?:penalt|aggregate|in the)|[^.\n]{0,40}\b(?:after (?:90 minutes|normal time|full time|extra time)|"
    r"at (?:half[ -]time|full[ -]time|the break|the interval)|and (?:won|lost) (?:in|on|after) )"
)
#: "Redmire Town 3" above "Calder United 1"; "Redmire Town 3, Calder United 1"; "Redmire 3-1 Calder".
_SIDE = r"[A-ZÀ-Þ][\w.’'&-]*(?: (?:of|and|the|&|[A-ZÀ-Þ][\w.’'&-]*)){0,4}"
_LINES = lazy_regex(
    rf"^(?P<home>{_SIDE}) (?P<a>\d{{1,3}})(?:,? |[ \t]*\n+)(?P<away>{_SIDE}) (?P<b>\d{{1,3}})[ \t]*$"
    rf"|^(?P<first>{_SIDE}) (?P<c>\d{{1,3}}) ?[-–] ?(?P<d>\d{{1,3}}) (?P<second>{_SIDE})[ \t]*$",
    re.MULTILINE,
)
#: Any score of a text, at the end of a sentence as well.
_ANY = lazy_regex(
    r"(?<![\d.,:/-])(\d{1,2})-(\d{1,2})(?!\d|[:/-]|[.,]\d|\s?(?:year|day|week|month|man|hour))"
)
#: How many characters of an article may have such lines.
_HEAD = 600
_ENDED = lazy_regex(r"\b(?:ended|finished|final score|full[- ]time|result)\b[^.\n]{0,30}$")


def result_clashes(ctx: Context[Any]) -> Iterator[tuple[Span, Span]]:
    """Yield (score, result line) where a text tells no final score of its only line of a result."""
    head = ctx.text[:_HEAD]
    lines = [*_LINES.finditer(head)] if any(map(str.isdigit, head)) else []
    if len(lines) != 1:
        return
    line = lines[0]
    result = sorted(int(line[name]) for name in ("a", "b", "c", "d") if line[name])
    scores = list(_ANY.finditer(ctx.text, line.end()))
    if any(sorted(map(int, one.groups())) == result for one in scores):
        return
    for one in scores:
        before = ctx.text[max(0, one.start() - 60) : one.start()]
        final = _ENDED.search(before) or RESULT.search(before)
        shared = set(result) & set(map(int, one.groups()))
        if final and shared and not shoot_out(ctx.text, one):
            yield Span(*one.span()), Span(*line.span())
            return


def one_game(text: str, head: re.Match[str], body: re.Match[str]) -> bool:
    """Return whether two scores are one with a slip: not the score at half-time or of a shoot-out."""
    final, other = [int(head[1]), int(head[2])], [int(body[1]), int(body[2])]
    if sorted(final) == sorted(other) or not set(final) & set(other):
        return False
    if all(x <= y for x, y in zip(sorted(other), sorted(final), strict=True)):
        return False
    return not shoot_out(text, body)


def shoot_out(text: str, body: re.Match[str]) -> bool:
    """Return whether a score is not the final one, or not the one of the match."""
    return _NOT_FINAL.match(text, body.end()) is not None
