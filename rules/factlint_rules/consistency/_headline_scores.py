"""Scores of a headline: those of matches and those of votes, against the text's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Context, QuantityKind, Span, lazy_regex, told_figures
from factlint_rules.consistency._headlines import copy_of, lead_of

Pair = tuple[Span, Span]
#: A score after one of these is final.
_RESULT = lazy_regex(
    r"\b(?:beat|beats|defeat\w*|thrash\w*|win|wins|won|lost|lose|loses|drew|draw|victory)\b[^.\n]{0,40}$"
)
#: So is one before one of these: "a 4-1 win", "the 2-0 home defeat".
_FINAL = lazy_regex(
    r" (?:[a-z-]+ )?(?:wins?|victory|victories|defeats?|loss|losses|draws?|thrashing|hammering|triumph|success|rout|"
    r"stalemate)\b"
)
_WORDS = "nil one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}})"
_SCORE = lazy_regex(
    r"(?<![\d.,:/–-])(\d{1,2})[-–](\d{1,2})(?![\d:/–-]|[.,]\d|\s?(?:year|day|week|month|point|man|hour)|-)"
)
#: "Holm 3 Ashby 1", the result as a headline.
_RESULT_LINE = lazy_regex(
    r"(?P<home>[A-Z][\w.’' &-]{2,30}?) (?P<a>\d{1,2}),? (?P<away>[A-Z][\w.’' &-]{2,30}?) (?P<b>\d{1,2})(?=$|[\n:])"
)
#: "Voted nine to five in favour", "by 11 to seven", "11 votes to seven".
_IN_WORDS = lazy_regex(
    rf"\b(?:vot(?:e|es|ed|ing)|decided|agreed|carried|by)[^.\n]{{0,60}}? (?P<a>{_COUNT})(?: votes)? to (?P<b>{_COUNT})\b"
    r"(?! (?:hours?|years?|days?|per|miles?|weeks?|months?|minutes?))",
    re.IGNORECASE,
)
#: "1-1 after 90 minutes", "4-3 on penalties", "1-1 with Ashby at half-time".
_NOT_FINAL = lazy_regex(
    r"\W+(?:on )?(?:penalt|aggregate|in the (?:first|second|third|fourth|fifth|opening|tie|shoot|penalt|play|set|break|\d))|[^.\n]{0,40}\b(?:after (?:90 minutes|normal time|full time|extra time)|"
    r"at (?:half[ -]time|full[ -]time|the break|the interval)|and (?:won|lost) (?:in|on|after) )"
)
_VOTE = lazy_regex(r"\bvot(?:e|es|ed|ing)\b", re.IGNORECASE)
_FOR = lazy_regex(
    r"\b(?:for|in favou?r|support\w*|back(?:ed|ing|s)|approv\w+|yes|aye|ayes|agreed|voted to)\b"
)
_AGAINST = lazy_regex(
    r"\b(?:against|oppos\w+|reject\w*|dissent\w*|no|nay|nays|noes|disagreed|voted (?:not to|it down))\b"
)
_NEAR = 40


def scores(ctx: Context, head: Span) -> Iterator[Pair]:
    """Yield each score of a headline that is not the text's, with the text's."""
    found, copy = list(_SCORE.finditer(ctx.text, head.start, head.end)), copy_of(ctx)
    body = list(_SCORE.finditer(ctx.text, copy.start, copy.end)) if found else []
    for hit in found:
        if len(body) == 1 and _one_game(ctx.text, hit, body[0]):
            yield Span(*hit.span()), Span(*body[0].span())
        elif (
            body
            and body[0].start() < lead_of(ctx)
            and (
                _RESULT.search(ctx.text, max(0, body[0].start() - 60), body[0].start())
                or _both_votes(ctx.text, hit, body[0])
            )
        ):
            told = {tuple(sorted(map(int, score.groups()))) for score in body}
            final = tuple(sorted(map(int, hit.groups())))
            first = {int(body[0][1]), int(body[0][2])}
            other_game = _shoot_out(ctx.text, body[0])
            if not other_game and final not in told and first & {int(hit[1]), int(hit[2])}:
                yield Span(*hit.span()), Span(*body[0].span())
    yield from _result(ctx, head, copy)
    if len(found) == 1 and not body and _VOTE.search(ctx.text, head.start, head.end):
        yield from _votes(ctx, found[0])
        yield from _spoken(ctx, found[0], copy)


def _one_game(text: str, head: re.Match[str], body: re.Match[str]) -> bool:
    """Return whether two scores are one with a slip: not the score at half-time or of a shoot-out."""
    final, other = [int(head[1]), int(head[2])], [int(body[1]), int(body[2])]
    if sorted(final) == sorted(other) or not set(final) & set(other):
        return False
    lower = all(x <= y for x, y in zip(sorted(other), sorted(final), strict=True))
    if lower and not (_FINAL.match(text, body.end()) or _both_votes(text, head, body)):
        return False
    return not _shoot_out(text, body)


def _both_votes(text: str, head: re.Match[str], body: re.Match[str]) -> bool:
    """Return whether both are of a vote, which has no half-time: "voted 17-11 to sell"."""
    return all(
        _VOTE.search(text, max(0, one.start() - _NEAR), one.start()) is not None
        for one in (head, body)
    )


def _shoot_out(text: str, body: re.Match[str]) -> bool:
    """Return whether a score is not the final one, or not the one of the match."""
    return _NOT_FINAL.match(text, body.end()) is not None


#: A report of a match.
_MATCH = lazy_regex(
    r"\b(?:beat|beats|drew|win|wins|won|lost|match|game|league|cup|goals?|half-time|quarter|innings|tries|wickets?)\b"
)


def is_of_result(ctx: Context, head: Span, number: Span) -> bool:
    """Return whether a number is of "Comets 52, Harriers 49", which a report of the match need not say again."""
    hit = _RESULT_LINE.search(ctx.text, head.start, head.end)
    if hit is None or not (hit.start("a") <= number.start < hit.end("b")):
        return False
    words = f"{hit['home']} {hit['away']}".split()
    teams = all(word[0].isupper() or word in ("and", "of", "the", "&") for word in words)
    copy = copy_of(ctx)
    return teams and _MATCH.search(ctx.text, copy.start, lead_of(ctx)) is not None


def _result(ctx: Context, head: Span, copy: Span) -> Iterator[Pair]:
    """Yield "Holm 3 Ashby 1" where the lead has the other result: "beat Ashby 3-2", "a 3-2 win"."""
    hit = _RESULT_LINE.search(ctx.text, head.start, head.end)
    lead = [*_SCORE.finditer(ctx.text, copy.start, lead_of(ctx))] if hit is not None else []
    if hit is None or len(lead) != 1:
        return
    printed, told = sorted((int(hit["a"]), int(hit["b"]))), sorted(map(int, lead[0].groups()))
    before = ctx.text[max(0, lead[0].start() - 60) : lead[0].start()]
    final = _RESULT.search(before) or _FINAL.match(ctx.text, lead[0].end())
    if final and printed != told and set(printed) & set(told) and not _shoot_out(ctx.text, lead[0]):
        yield Span(hit.start("a"), hit.end("b")), Span(*lead[0].span())


def margins(ctx: Context, head: Span) -> Iterator[Pair]:
    """Yield "by five" of a headline where the one final score of the lead is won by another number.

    "Herons sink Kauri by five": "beat Kauri 55-51".
    """
    copy = copy_of(ctx)
    lead = [*_SCORE.finditer(ctx.text, copy.start, lead_of(ctx))]
    hits = [*_MARGIN.finditer(ctx.text, head.start, head.end)] if len(lead) == 1 else []
    if len(hits) != 1 or "-" in ctx.text[lead[0].end() : lead[0].end() + 1]:
        return
    apart, told = abs(int(lead[0][1]) - int(lead[0][2])), hits[0]["n"] or hits[0]["m"]
    before = ctx.text[max(0, lead[0].start() - 60) : lead[0].start()]
    final = _RESULT.search(before) or _FINAL.match(ctx.text, lead[0].end())
    if final and apart != _value(told) and not _shoot_out(ctx.text, lead[0]):
        yield Span(*hits[0].span("n" if hits[0]["n"] else "m")), Span(*lead[0].span())


#: "Win by five", "by five points", "two-point win".
_MARGIN = lazy_regex(
    rf"\bby (?P<n>{_COUNT})(?= (?:points?|goals?)\b|\s*$|\n)|\b(?P<m>{_COUNT})-(?:point|goal) (?:wins?|victory|defeat|loss|"
    r"success|triumph|beating)\b",
    re.IGNORECASE,
)


def _spoken(ctx: Context, hit: re.Match[str], copy: Span) -> Iterator[Pair]:
    """Yield "votes 9-4" where the one vote that the copy tells in words is another: "nine to five"."""
    told = [*_IN_WORDS.finditer(ctx.text, copy.start, copy.end)]
    if len(told) != 1:
        return
    printed, sides = (
        sorted((int(hit[1]), int(hit[2]))),
        sorted(map(_value, told[0].group("a", "b"))),
    )
    if printed != sides and set(printed) & set(sides):
        yield Span(*hit.span()), Span(told[0].start("a"), told[0].end("b"))


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS.index(word.lower())


def _votes(ctx: Context, hit: re.Match[str]) -> Iterator[Pair]:
    """Yield "votes 7-2" where the one sentence that counts both sides has other numbers.

    "Five members supported the motion and two opposed it."
    """
    told = [tuple(_sides(one)) for one in ctx.read(told_figures) if one]
    copy = copy_of(ctx)
    both = [one for one in told if len(one) == 2 and copy.contains(one[0][1])]
    if len(both) != 1:
        return
    printed, counted = sorted((int(hit[1]), int(hit[2]))), sorted(value for value, _ in both[0])
    if printed != counted and set(printed) & set(counted):
        spans = [span for _, span in both[0]]
        yield Span(*hit.span()), Span(spans[0].start, spans[-1].end)


def _sides(told: object) -> Iterator[tuple[int, Span]]:
    """Yield the votes for and against that a sentence counts, where it counts no others."""
    figures = [one for one in told if one.quantity.kind is QuantityKind.COUNT]  # type: ignore[attr-defined]
    if len(figures) != 2:
        return
    words = [
        f"{one.before[-_NEAR:]} {one.after[:_NEAR]}" if at == 0 else one.after[:_NEAR]
        for at, one in enumerate(figures)
    ]
    sides = [(bool(_FOR.search(text)), bool(_AGAINST.search(text))) for text in words]
    if (sides[0][0] and sides[1][1]) or (sides[0][1] and sides[1][0]):
        for one in figures:
            yield int(one.quantity.value), one.quantity.span
