"""How the date rules say what a date means."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from factlint.api import (
    AnyContext,
    Article,
    DateExpression,
    Edit,
    Fix,
    Span,
    absolute_form,
    dates,
    day_name,
    describe,
    pattern,
    season_name,
)

UNDATED = "the article has no date to read it against"


def day(ctx: AnyContext, when: dt.date) -> str:
    """Return a day as the house, or without a house style the article itself, writes it."""
    return day_name(when, _order(ctx))


#: Which of day and month is first: "4 May", "May 4".
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b"
_DAY_FIRST = pattern(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}")
_MONTH_FIRST = pattern(rf"{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b")


def _order(ctx: AnyContext) -> Literal["dmy", "mdy"]:
    if ctx.settings.style:
        return "mdy" if ctx.settings.style == "ap" else "dmy"
    return ctx.read(written_order)


def written_order(article: Article) -> Literal["dmy", "mdy"]:
    """Return the order of day and month that most dates of an article have."""
    days = [one.text for one in article.read(dates)]
    month_first = sum(_MONTH_FIRST.search(text) is not None for text in days)
    day_first = sum(_DAY_FIRST.search(text) is not None for text in days)
    return "mdy" if month_first > day_first else "dmy"


def meaning(ctx: AnyContext, date: DateExpression) -> str:
    """Return what a resolved date means, other readings included."""
    assert date.interval is not None
    readings = (date.interval, *date.readings)
    words = " or ".join(_words(ctx, reading, date) for reading in readings)
    about = date.mod in ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
    return f"about {words}" if about else words


def _words(ctx: AnyContext, interval: tuple[dt.date, dt.date], date: DateExpression) -> str:
    if (interval[1] - interval[0]).days == 1:
        return day(ctx, interval[0])
    return describe(interval, date.grain, season=season_name(date))


def trusted(ctx: AnyContext) -> bool:
    """Return whether the publication date may be built upon: a guess may not."""
    publication = ctx.article.publication
    return publication is not None and publication.trusted


#: Paragraphs that the reading of dates leaves open: they were added on another day.
UPDATE = pattern(
    r"[*_\s\[(]*(?:updated?\b|edit(?:ed)?\b(?=\s*[:(,]|\s+to\s+add)|addend(?:um|a)\b|postscript\b|p\.?\s?s\.?(?=[:\s])"
    r"|correction|corrected|clarification|editor[’']s note)"
)


def in_update(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a paragraph was added on another day than that of the article."""
    return UPDATE.match(ctx.text, _paragraph(ctx, date)) is not None


def _paragraph(ctx: AnyContext, date: DateExpression) -> int:
    """Return where the paragraph of an expression begins."""
    blocks = (one.span.start for one in ctx.document.blocks if one.span.start <= date.span.start)
    return max(blocks, default=0)


#: Up to so many days after publication, words are what they were.
FRESH = 31


def aged(ctx: AnyContext, date: DateExpression) -> str:
    """Return what has become of the words by the day of `--as-of`; "" while they are fresh."""
    if ctx.published is None or ctx.as_of is None or not trusted(ctx):
        return ""
    if (ctx.as_of - ctx.published).days <= FRESH:
        return ""
    if date.interval is not None and ctx.published < date.interval[1] <= ctx.as_of:
        return f"; over by {day(ctx, ctx.as_of)}"
    return f"; not so for a reader on {day(ctx, ctx.as_of)}"


def read_on(ctx: AnyContext, date: DateExpression) -> str:
    """Return “next year” read on 3 June 2024 means 2025, or why it cannot be read."""
    if ctx.published is None:
        return f"“{date.text}” goes stale, and {UNDATED}"
    update = in_update(ctx, date)
    if date.interval is None and update:
        return f"“{date.text}” goes stale, and this update has no date"
    if date.interval is None or not trusted(ctx):
        return f"“{date.text}” goes stale"
    published, meant = day(ctx, ctx.published), meaning(ctx, date)
    if update:
        return f"“{date.text}” in this update means {meant}"
    if meant == published:  # "6pm tonight"
        return f"“{date.text}” is {meant}"
    return f"“{date.text}” read on {published} means {meant}"


#: Words whose sense a day or period by name would lose.
_UNSAYABLE = pattern(
    r"\b(?:earlier|later|past|season|term|rest|sometime|the (?:last|next|coming|upcoming|forthcoming))\b"
)
_COMPARED = pattern(
    r"\b(?:than|from|like|versus|against|(?:compared|relative)\s+(?:to|with)|just|well|barely"
    r"|exactly|some)\s+$",
)
#: "Next year will be hard": the period is the subject, and takes no preposition.
_PREDICATE = pattern(
    r"\s+(?:will|would|could|may|might|must|is|was|has|had|promises|marks|marked|saw|sees|looks)\b",
    case=True,
)
#: "Last year, he said, was": whether subject or not shows only later.
_ASIDE = pattern(r",\s+[^,.]{1,40}\b(?:said|says|added|thinks|believes),", case=True)
_NAMES_A_PERIOD = ("month", "season", "quarter", "year", "decade")


def _hyphenated(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the words are part of a compound: "the October-to-December quarter"."""
    ends = (
        ctx.text[max(0, date.span.start - 1) : date.span.start],
        ctx.text[date.span.end : date.span.end + 1],
    )
    return bool({"-", "‐", "‑"} & set(ends))


def absolute(ctx: AnyContext, date: DateExpression, *, bare: bool = False) -> Fix | None:
    """Return the fix that names the day or period itself, where it reads right.

    With `bare` the words are where a name of a month stood, and no preposition is added.
    """
    if not trusted(ctx) or _UNSAYABLE.search(date.text):
        return None
    before: str | None = ctx.text[max(0, date.span.start - 24) : date.span.start]
    if date.kind == "ago" and before and _COMPARED.search(before):
        return None
    if date.text.lower().endswith("-ago"):
        return None  # “year-ago levels”
    if _ASIDE.match(ctx.text, date.span.end) or _hyphenated(ctx, date):
        return None
    starts = date.span.start == ctx.sentence(date.span).start
    if starts and _PREDICATE.match(ctx.text, date.span.end):
        before = None
    order, span, owner = _order(ctx), date.span, ctx.text[date.span.end : date.span.end + 2]
    if owner in ("'s", "’s"):
        if date.grain not in _NAMES_A_PERIOD:
            return None
        before = None  # “last month’s film” becomes “April 2016’s film”, without a preposition
    write = absolute_form(date, order, before=None if bare else before)
    if write is None:
        return None
    if starts:
        write = write[:1].upper() + write[1:]
    if owner in ("'s", "’s"):
        write, span = write + owner, Span(span.start, span.end + 2)
    elif order == "mdy" and _COMMA_YEAR.search(write) and _GOES_ON.match(ctx.text, span.end):
        write += ","
    return Fix(f"write “{write}”", "ask", (Edit(span, write),))


#: "On June 3, 2024, the bridge reopened": month first, the year has a comma on both sides.
_COMMA_YEAR = pattern(r"\d, \d{4}$")
_GOES_ON = pattern(r"\s+\w")


#: Between two words for one day: "yesterday, 21 July", "today (Friday)".
_ASIDE_DAY = pattern(r"\s*[,(–—]\s*(?:on\s+)?(?:the\s+)?")
#: Another weekday follows: "tomorrow, Friday and Saturday" is a list.
_LIST_GOES_ON = pattern(r"\s*(?:,|and|or|&)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day")


def beside(ctx: AnyContext, date: DateExpression, other: DateExpression) -> bool:
    """Return whether another date names the same day again: "yesterday, 21 July"."""
    if other.grain != "day" or other.kind not in ("calendar", "numeric", "weekday"):
        return False
    first, second = sorted((date.span, other.span))
    between = ctx.text[first.end : second.start]
    if len(between) > 8 or not _ASIDE_DAY.fullmatch(between):
        return False
    return other.kind != "weekday" or not _LIST_GOES_ON.match(ctx.text, second.end)


def capital_inside(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the words look like a name: a capital in mid-sentence."""
    start = ctx.sentence(date.span).start
    return date.text[:1].isupper() and date.span.start > start + 1
