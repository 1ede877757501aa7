"""Votes for, against and withheld, beside how many took part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import Context, Span, in_words, lazy_regex

_N = r"(?:\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
_TALLY = lazy_regex(
    rf"\b(?:by )?(?P<a>{_N}) votes? to (?P<b>{_N})(?: votes?)?(?:,? (?:and )?(?:with )?(?P<c>{_N}) abst(?:entions?|aining|ained))?"
)
_WHOM = r"(?:members|councillors|directors|trustees|governors|delegates|senators|judges|justices|voters|jurors|committee members)"
_ALL = lazy_regex(
    rf"\ball (?:of the )?(?P<all>{_N}) (?:(?:voting )?{_WHOM} )?(?:took|taking|take|voted|voting|cast|were present|being present)\b"
    rf"|\ball (?P<all2>{_N}) (?:voting )?{_WHOM}(?: \w+)? (?:took|taking|take|voted|voting|cast|were present|being present)"
)
_PRESENT = lazy_regex(
    r"^(?:.*[.] )?Present(?: \((?P<told>[\w -]+?)\))?: (?P<list>[^\n]+)", re.MULTILINE
)
_STOP = lazy_regex(
    r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Cllr)(?<!Prof)(?<!Rev)(?<![ .][A-Z])\.(?=\s|$)"
)


class Division(Struct, frozen=True):
    """A vote, the sum of its votes, and how many there were to vote."""

    span: Span
    votes: int
    there: int
    where: Span


def divisions(ctx: Context[Any]) -> Iterator[Division]:
    """Yield votes that are not those of all who took part, or are more than were present."""
    text = ctx.document.lower
    tallies = list(_TALLY.finditer(text)) if "vote" in text else []
    if not tallies:
        return
    present = _present(ctx)
    for hit in tallies:
        votes = sum(_value(hit[name]) for name in ("a", "b", "c") if hit[name])
        start = ctx.document.sentence_at(max(0, ctx.sentence(Span(*hit.span())).start - 2)).start
        following = ctx.document.sentences_from(hit.start(), 2)[-1].end
        told = list(_ALL.finditer(text, start, following))
        if len(told) == 1:
            there = _value(told[0]["all"] or told[0]["all2"])
            if votes != there and abs(votes - there) * 3 <= there:
                yield Division(Span(*hit.span()), votes, there, Span(*told[0].span()))
        elif present is not None and present[0] < votes <= present[0] * 2:
            yield Division(Span(*hit.span()), votes, *present)


def _present(ctx: Context[Any]) -> tuple[int, Span] | None:
    """Return how many a meeting's minutes say were present."""
    found = list(_PRESENT.finditer(ctx.text))
    if len(found) != 1:
        return None
    hit = found[0]
    told = re.match(rf"(?:{_N})\b", (hit["told"] or "").lower())
    if told is not None:
        return _value(told[0]), Span(*hit.span("told"))
    stop = _STOP.search(ctx.text, hit.start("list"), hit.end())
    names = ctx.text[hit.start("list") : stop.start() if stop else hit.end()]
    names = re.sub(r"\([^)]*\)", "", names)
    people = [one for one in re.split(r",| and |;", names) if one.strip()]
    if len(people) < 3 or not all(re.match(r"\s*[A-ZÀ-Þ]", one) for one in people):
        return None
    return len(people), Span(hit.start("list"), stop.start() if stop else hit.end())


def _value(words: str) -> int:
    return int(words) if words.isdigit() else 0 if words == "no" else int(in_words(words))
