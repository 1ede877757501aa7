"""DAT005: "ten years ago", "nearly six months since"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    Remark,
    by_profile,
    dates,
    lazy_regex,
    pattern,
    verdicts,
)
from factlint_rules.dates._own_day import OWN_DAY, own_day, plainly_of_its_day
from factlint_rules.dates._shown_day import length_is_settled
from factlint_rules.dates._wording import absolute, aged, day, meaning, read_on, trusted

#: "Ten minutes ago" is over before the article is read.
_MINUTES = pattern(r"\b(?:minutes?|seconds?|mins?)\b")
_YOU_PAST = pattern(
    r"\b(?:what|that|which|if|when|whatever|instructed|asked|told)\s+(?:\w+\s+){0,3}?you\b[^.,;]*$"
)
_NEXT_TO = pattern(r"[\s,(–—-]*(?:(?:back\s+)?in\s+)?(?:early\s+|late\s+|mid-)?$")
#: One unit back, as results are compared: "a year ago", "12 months ago", "year-ago".
_ONE_UNIT = pattern(r"(?:(?:an?|one|12|twelve)[\s-]+)?\w+[\s-]+ago")
#: "Higher than a year ago", "sales rose 3% on a year ago".
_COMPARED = (
    r"(?:than|from|versus|against|unlike|below|above|as|on|levels?\s+of"
    r"|(?:compared|relative)\s+(?:to|with))\s+"
)
#: "Compared with a loss of $3m a year ago", "from 40 a year ago", "up from seven a year ago".
_FIGURE_COMPARED = (
    r"(?:(?:than|versus|(?:compared|relative)\s+(?:to|with)|(?:up|down)\s+from)\s+[^;]{0,80}"
    r"|from\s+[A-Z]{0,3}[$£€¥]?)\d[^;]{0,40}|(?:up|down)\s+from\s+(?:\S+\s+){1,3}"
)
#: "The consoles of a decade ago", "warmer than a century ago": about how long, and no day of anything.
_ROUND_UNIT = pattern(r"(?:an?|one)\s+(?:decade|century)\s+ago|(?:decades|centuries)\s+ago")
#: "Of" is of a class of things: "the fire of a decade ago" is one that has its day.
_COMPARED_TO = pattern(
    r"(?:\b[a-z]+[a-rt-z]s\s+of|\b(?:than|as|from|like))\s+(?:(?:about|even|just|only|some)\s+)?$"
)
_BESIDE_RESULTS = pattern(rf"\b(?:{_COMPARED}|{_FIGURE_COMPARED})(?:(?:just|only|even)\s+)?$")


class ElapsedAnchor(DocumentRule):
    """A length of time up to today agrees with the date it goes back to.

    "Ten years ago" says a year without saying it: it is worked out and shown. Where the
    article names the year beside it the two are compared, and a difference of two years or
    more is an error. Months and days "since" an event are counted when the sentence gives its
    date, or the desk's ledger of facts has it; a length far from what is on record is an
    error. "A year ago" beside results compared with those of a quarter or year before is left
    alone: its reader knows the period. Where the article shows its own day, lengths that its reader counts back
    without a thought ("two months ago", "a year ago") are left to strict, unless another date contradicts them, and so is what
    its maker tells of himself; "some months ago" cannot be counted, and "nine years ago" can be checked.

    Bad (published 2024-06-03):
        The mill burned down ten years ago, in 2009, and was never rebuilt.
                             ^^^^^^^^^^^^^ “ten years ago” read on 3 June 2024 means 2014, but the text says 2009
    Bad (published 2024-06-03):
        It is nearly six months since the keeper was sold to Ayr.
              ^^^^^^^^^^^^^^^^^^^^^^^ “nearly six months since” read on 3 June 2024 means about December 2023
    Bad (published 2024-06-03):
        It is nearly six months since the keeper was sold to Ayr on 12 December 2023.
              ^^^^^^^^^^^^^^^^^^^^^^^ “nearly six months since” read on 3 June 2024 means about December 2023; from 12 December 2023 to 3 June 2024 is 174 days
    Bad (published 2024-06-03, record Lantern Hill release 2023-12-12):
        It is nearly six months since the film Lantern Hill came out.
              ^^^^^^^^^^^^^^^^^^^^^^^ “nearly six months since” read on 3 June 2024 means about December 2023; from 12 December 2023 (on record) to 3 June 2024 is 174 days
    Bad (published 2024-06-03, record Lantern Hill release 2022-12-12):
        It is nearly six months since the film Lantern Hill came out.
              ^^^^^^^^^^^^^^^^^^^^^^^ “nearly six months since” read on 3 June 2024 means about December 2023; from 12 December 2022 (on record) to 3 June 2024 is 539 days
    Bad:
        The telescope was switched on two weeks ago.
                                      ^^^^^^^^^^^^^ “two weeks ago” goes stale, and the article has no date to read it against
    Good (published 2024-06-03):
        The mill burned down in 2009 and was never rebuilt.

        “That was ten years ago,” Rao said.

        The mill sold 40,000 tonnes, up from 36,000 a year ago.
    """

    code = "DAT005"
    name = "elapsed-anchor"
    severity = by_profile("info")
    message = "“{text}” read on {published} means {meaning}"
    advice = "name the day or year, and check it"
    citations = (
        Citation("Wikipedia Manual of Style", "MOS:RELTIME"),
        Citation("KSJ Fact-Checking Handbook", "what to fact-check: dates"),
    )
    speech = "silent"
    fixable = True
    by_records = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each length of time that goes back from publication."""
        found = ctx.read(dates)
        for index, date in enumerate(found):
            if date.kind not in ("ago", "anchored") or _MINUTES.search(date.text):
                continue
            if date.value.endswith("GEN") or "generation" in date.text or _anybody(ctx, date):
                continue  # no date can be put for "a generation ago"
            if _is_round(ctx, date):
                continue
            if ctx.published is None or date.interval is None or not trusted(ctx):
                if not plainly_of_its_day(ctx, date) and not length_is_settled(ctx, date):
                    gather = OWN_DAY if own_day(ctx, date, near=False) else ""
                    message = read_on(ctx, date)
                    yield self.finding(date.span, message=message, date=date, gather=gather)
                continue
            stated = _stated(ctx.text, found, index)
            if stated is not None and _apart(date, stated) >= 2:
                tail = ", but the text says {stated}"
                yield self._draft(ctx, date, tail, false=True, stated=stated.text)
            elif stated is not None:
                continue  # "two years ago, in November 2014"
            elif not _compares(ctx, date):
                counted = self._counted(ctx, date, _since(ctx, found, index))
                if counted is not None:
                    yield counted

    def _counted(self, ctx: Context, date: DateExpression, named: dt.date | None) -> Remark | None:
        """Return the note on a length of time, with the days counted from where it began."""
        since = named or _on_record(ctx, date)
        if since is None or ctx.published is None:
            settled = plainly_of_its_day(ctx, date, near=True) or length_is_settled(ctx, date)
            return None if settled else self._draft(ctx, date)
        days = (ctx.published - since).days
        return self._draft(
            ctx,
            date,
            "; from {since}{recorded} to {published} is {days} days",
            false=named is None and _far_off(date, ctx.published, days),
            since=day(ctx, since),
            recorded="" if named else " (on record)",
            days=days,
        )

    def _draft(
        self,
        ctx: Context,
        date: DateExpression,
        tail: str = "",
        *,
        false: bool = False,
        **values: Any,
    ) -> Remark:
        assert ctx.published is not None
        near = not false and own_day(ctx, date, near=False)
        return self.finding(
            date.span,
            gather=OWN_DAY if near else f"{date.text} {meaning(ctx, date)}".casefold(),
            message=self.message + tail + aged(ctx, date),
            advice="one of the two is wrong" if false else None,
            severity="error" if false else None,
            fix=None if false else absolute(ctx, date),
            date=date,
            text=date.text,
            published=day(ctx, ctx.published),
            meaning=meaning(ctx, date),
            **values,
        )


def _anybody(ctx: Context, date: DateExpression) -> bool:
    """Return whether it is any reader's past: "what you were told to build six months ago"."""
    sentence = ctx.sentence(date.span)
    before = ctx.text[max(sentence.start, date.span.start - 100) : date.span.start]
    return _YOU_PAST.search(before) is not None


def _is_round(ctx: Context, date: DateExpression) -> bool:
    """Return whether "a decade ago" only says with what others are compared."""
    if ctx.profile == "strict" or not _ROUND_UNIT.fullmatch(date.text):
        return False
    return _COMPARED_TO.search(ctx.text[max(0, date.span.start - 24) : date.span.start]) is not None


def _far_off(date: DateExpression, published: dt.date, days: int) -> bool:
    """Return whether the words are wrong by half and more: "six months" of a year ago."""
    assert date.interval is not None
    first, after = date.interval
    nearest, farthest = (published - after).days, (published - first).days
    longer = date.mod in ("MORE_THAN", "EQUAL_OR_MORE")
    return days * 3 < nearest * 2 or (days * 2 > farthest * 3 and not longer)


def _compares(ctx: Context, date: DateExpression) -> bool:
    """Return whether "a year ago" only says with which results others are compared."""
    if date.kind != "ago" or not _ONE_UNIT.fullmatch(date.text):
        return False
    if date.grain in ("quarter", "half") or date.text.lower().endswith("-ago"):
        return True
    start = max(ctx.sentence(date.span).start, date.span.start - 120)
    return bool(_BESIDE_RESULTS.search(ctx.text[start : date.span.start]))


def _since(ctx: Context, found: tuple[DateExpression, ...], index: int) -> dt.date | None:
    """Return the day the same sentence gives for what "six months since" counts from."""
    date = found[index]
    if not _counts(date) or ctx.published is None:
        return None
    end = ctx.sentence(date.span).end
    for other in found[index + 1 :]:
        if other.span.start >= end:
            return None
        named = other.has_year and other.grain == "day" and not other.readings
        if named and other.interval is not None and other.interval[0] < ctx.published:
            return other.interval[0]
    return None


def _on_record(ctx: Context, date: DateExpression) -> dt.date | None:
    """Return the day recorded facts give for the event "six months since" counts from."""
    if ctx.article.judge is None or ctx.published is None or not _counts(date):
        return None
    end = ctx.sentence(date.span).end
    for claim in ctx.read(verdicts):
        if not date.span.end <= claim.span.start < end:
            continue
        if claim.recorded is None or claim.polarity == "neg":
            return None
        first, after = claim.recorded
        return first if (after - first).days == 1 and first < ctx.published else None
    return None


def _counts(date: DateExpression) -> bool:
    return date.text.lower().endswith("since")


_DATELINE = lazy_regex(r"\)?\s*(?:[—–]|--|-\s)\s*")


def _stated(text: str, found: tuple[DateExpression, ...], index: int) -> DateExpression | None:
    """Return the full date beside an expression: "ten years ago, in 2009"."""
    date = found[index]
    for neighbour in found[max(0, index - 1) : index + 2]:
        if neighbour is date or not neighbour.has_year or neighbour.interval is None:
            continue
        first, second = sorted((date.span, neighbour.span))
        if second is date.span and _DATELINE.match(text, first.end):
            continue  # "CUMBERLAND, Pa., Sept. 25, 2026 — One hundred years ago this Sunday"
        if second.start - first.end <= 16 and _NEXT_TO.fullmatch(text[first.end : second.start]):
            return neighbour
    return None


def _apart(date: DateExpression, stated: DateExpression) -> int:
    """Return by how many years the two differ, the nearest days of both taken."""
    assert date.interval is not None
    assert stated.interval is not None
    if date.grain in ("year", "decade"):
        return abs(date.interval[0].year - stated.interval[0].year)
    gap = max(stated.interval[0] - date.interval[1], date.interval[0] - stated.interval[1])
    return int(max(gap, dt.timedelta(0)).days // 365)
