"""Copy that shows its own day, and words that its reader can place without a query.

A post, a release or a notice that carries its date and speaks for its maker is read as the word of
that day: "this year" and "recently" are a note for it, all in one entry.  What the sentence tells of its
maker ("we recently moved"), and what lies within weeks of that day, is plainly of it and not said at all;
nor is what another date settles, in the paragraph or in the title.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from factlint.api import (
    AnyContext,
    Article,
    DateExpression,
    DateSource,
    SegmentKind,
    Span,
    dates,
    dates_in,
    lazy_regex,
    pattern,
    persons,
)
from factlint_rules.dates._datelines import day_in_lead
from factlint_rules.dates._wording import FRESH, UPDATE, aged, in_update

#: What near words of one article are gathered under.
OWN_DAY: Final = "the day of the article"

_HEADS: Final = (
    DateSource.FRONT_MATTER,
    DateSource.METADATA,
    DateSource.DATELINE,
    DateSource.PATH,
)
#: First persons in 100 words, from which an article speaks for its maker.
_RATE: Final = 0.5
_FEWEST: Final = 2
#: A piece of a series that is told by its day: "in yesterday's post", "last month's issue".
_PIECE_AFTER = pattern(
    r"(?:['’]s?)?\s+(?:[\w’'-]+\s+){0,2}?(?:posts?|entry|entries|issues?|editions?|columns?|newsletters?|episodes?"
    r"|instal?lments?|articles?|blog|podcast|bulletin|digest|roundup)\b"
)
#: "Today we'll talk about", "I want to look at it today": the act of the piece itself.
_ACT = (
    r"\b(?:we|I)(?:['’](?:re|ll|m|d)|\s+(?:are|am|will|would|shall|want|wish|have|hope|can|like))*(?:\s+(?:going|to|like))*\s+"
    r"(?:talk|discuss|look|explain|explore|describe|cover|focus|turn|dive|learn|see|consider|examine)"
    r"(?:ing)?\b"
)
_ACT_AFTER = pattern(rf"\s*,?\s*(?:[\w’'-]+\s+){{0,3}}?{_ACT}")
_ACT_BEFORE = pattern(rf"{_ACT}[^.;:!?]{{0,60}}$")
#: Counted from the year in the head; what comes out at a turn of the year may be written before or after it.
_YEAR_IN_HEAD = pattern(r"(?:this|last)\s+year(?:['’]s)?")
_BACK = pattern(r"(?:the\s+)?(?:past|last)\s")
_TURN_OF_YEAR: Final = (12, 1)
_PLAIN_WORD = pattern(r"(?<![\w’'-])[a-z]{4,}", case=True)
#: "The start of the year is always slow", "tomorrow is never certain": of every year and day.
_HABIT_AFTER = pattern(
    r"\s+(?:(?:is|are|seems?|feels?|brings?|means?|comes?)\s+)?(?:always|never|usually|often|rarely|typically)\b"
)
#: Grains from coarse to fine: a date settles words that are as coarse as itself or coarser.
_FINENESS: Final = (
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "day",
)
_THIS_OR_LAST = pattern(r"(?:this|last|the\s+current)\s+\w+(?:['’]s)?")
#: Days from publication up to which a period is near.
_NEAR_DAYS: Final = 400
#: Days from publication within which a reader who sees that day counts without a thought: "two weeks ago".
_WEEKS: Final = 45
#: A longer heading tells more than that something was added, in characters.
_LABEL: Final = 16
#: Who speaks and who is spoken to: "we recently moved", "you can currently rent it".
_MAKER = pattern(
    r"(?<![\w’'-])(?:I(?!\.)|[Mm]y|[Ww]e|[Oo]urs?|us|[Yy]ours?|[Yy]ou)(?![\w-])", case=True
)


def shows_its_date(ctx: AnyContext) -> bool:
    """Return whether the article itself says its date, in metadata, dateline or address."""
    publication = ctx.article.publication
    if publication is None or not publication.trusted:
        return False
    shown = {one.source for one in publication.candidates if one.date == publication.date}
    return not shown.isdisjoint(_HEADS) or ctx.read(day_in_lead)


def speaks_for_maker(article: Article) -> bool:
    """Return whether the copy says "we", "our" and "I" of its maker, outside speech."""
    said = article.read(persons)
    return said.first >= _FEWEST and 100 * said.first >= _RATE * said.words


def _is_of_maker(article: Article) -> bool:
    """Return whether the maker is what the copy is about, not only who wrote it."""
    said = article.read(persons)
    return said.first > _FEWEST and 100 * said.first >= 2 * _RATE * said.words


def is_near(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a period lies within about a year of publication."""
    if ctx.published is None or date.interval is None:
        return False
    first, after = date.interval
    gap = max((first - ctx.published).days, (ctx.published - after).days)
    return gap <= _NEAR_DAYS and (after - first).days <= _NEAR_DAYS


def linked_clause(ctx: AnyContext, span: Span) -> bool:
    """Return whether a link in the clause of some words tells of the event: it says the day.

    A link on a name alone ("the [Seed Library](...) recently added") leads to whom it names.
    """
    sentence = ctx.sentence(span)
    text = ctx.text
    start = max((text.rfind(mark, sentence.start, span.start) for mark in ";:"), default=-1)
    ends = [at for mark in ";:" if (at := text.find(mark, span.end, sentence.end)) >= 0]
    clause = Span(max(start, sentence.start), min(ends, default=sentence.end))
    return any(
        part.target
        and (part.span.overlaps(span) or _PLAIN_WORD.search(part.span.of(text)) is not None)
        for part in ctx.document.inlines_at(clause)
    )


def own_day(ctx: AnyContext, date: DateExpression, *, near: bool) -> bool:
    """Return whether the day of the article is enough for some words, in the default profile.

    Args:
        ctx: the article.
        date: the words.
        near: the words are of the kind that the day at the head of any article settles.
    """
    if ctx.profile != "default" or not shows_its_date(ctx):
        return False
    if near or linked_clause(ctx, date.span):
        return True
    return (date.interval is None or is_near(ctx, date)) and ctx.read(speaks_for_maker)


def plainly_of_its_day(
    ctx: AnyContext, date: DateExpression, *, near: bool = False, of_maker: bool = False
) -> bool:
    """Return whether copy that shows its day loses nothing by some words, in the default profile.

    "It opened last week" is read beside the date above it, in copy of any kind; "we recently moved" is the word
    of that day as the whole post is. "The board recently sold it" and "the tram opens next year" are asked about.

    Args:
        ctx: the article.
        date: the words.
        near: within weeks, the day at the head of any article settles words of this kind.
        of_maker: words of this kind are the maker's in the copy of one, whatever the sentence is about.
    """
    if ctx.profile != "default" or not shows_its_date(ctx) or aged(ctx, date):
        return False
    if in_update(ctx, date) or under_another_day(ctx, date):
        return False
    if is_appointment(ctx, date):
        return False
    if near and is_within_weeks(ctx, date):
        return True
    if not ctx.read(speaks_for_maker) or _leads_far(ctx, date):
        return False
    return (
        (of_maker and ctx.read(_is_of_maker))
        or _tells_of_maker(ctx, date)
        or linked_clause(ctx, date.span)
    )


def is_appointment(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a reader is to be somewhere at an hour on a day to come that is only pointed at.

    "Rehearsals start again tomorrow at 7.15pm": who reads it two days later goes there on the wrong day.
    """
    if ctx.published is None or date.interval is None or date.interval[0] <= ctx.published:
        return False
    near = tuple(dates_in(ctx.read(dates), ctx.sentence(date.span)))
    told = any(one.kind in ("calendar", "numeric") and one.grain == "day" for one in near)
    return date.grain == "day" and not told and any(one.kind == "clock" for one in near)


def under_another_day(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the heading above some words has a day of its own, as in a log, or is of an update."""
    headings = ctx.read(_headings)
    above = bisect_left(headings, date.span.start, key=_start)
    if above == 0 or ctx.published is None:
        return False
    heading = headings[above - 1]
    days = (one.interval for one in dates_in(ctx.read(dates), heading) if one.grain == "day")
    # "Update", but not "Update on the tram".
    of_update = len(heading) <= _LABEL and UPDATE.match(ctx.text, heading.start) is not None
    return of_update or any(
        day is not None and abs((day[0] - ctx.published).days) > FRESH for day in days
    )


def _leads_far(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether words lead far from the day of the article: back for years, or on for months.

    "We open early next year" outlives its post, and "the next few months" are over before it is read.
    """
    if date.interval is None or ctx.published is None:
        return date.grain not in ("none", "day", "week") and not is_recent(date)
    return not is_near(ctx, date) or (date.interval[1] - ctx.published).days > 2 * _WEEKS


def is_recent(date: DateExpression) -> bool:
    """Return whether words go back some days, weeks or months: "the past few months"."""
    return date.grain in ("day", "week", "month") and _BACK.match(date.text) is not None


def is_within_weeks(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether a period is the present one, or lies some weeks back: "this week", "last month".

    "The tram opens next month" is of another month as soon as the piece is read later.
    """
    if ctx.published is None or date.interval is None or date.interval[0] > ctx.published:
        return False
    first, after = date.interval
    if _YEAR_IN_HEAD.fullmatch(date.text):
        return ctx.published.month not in _TURN_OF_YEAR
    ends = abs((first - ctx.published).days), abs((after - ctx.published).days)
    return (after - first).days <= _WEEKS and max(ends) <= 2 * _WEEKS and min(ends) <= _WEEKS


def _tells_of_maker(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the sentence says "we", "our", "I" or "you" in the maker's own words."""
    sentence = ctx.sentence(date.span)
    return any(
        not ctx.document.in_speech(Span(*hit.span()))
        for hit in _MAKER.finditer(ctx.text, sentence.start, sentence.end)
    )


def names_a_piece(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the words name a piece of a series: "yesterday's post"."""
    return _PIECE_AFTER.match(ctx.text, date.span.end) is not None


def own_act(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether "today" is told of what the piece itself does: "today we look at"."""
    sentence = ctx.sentence(date.span)
    return bool(
        _ACT_AFTER.match(ctx.text, date.span.end, sentence.end)
        or _ACT_BEFORE.search(ctx.text, sentence.start, date.span.start)
    )


def is_habit(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the words stand for every such day or period: "the year's end is always slow"."""
    return _HABIT_AFTER.match(ctx.text, date.span.end) is not None


def asked(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the sentence is a question, which claims nothing of its day."""
    return ctx.sentence(date.span).of(ctx.text).rstrip(' *_"”’)]').endswith("?")


def settled_elsewhere(ctx: AnyContext, date: DateExpression) -> bool:
    """Return whether the title, the heading above or the paragraph names the same period.

    "The fair of 2015 drew 300; this year's drew 400" in a piece called "The fair of 2016". Its title gives
    the year of "the start of the year", too, and a report called "The fourth quarter of 2016" may come out
    in 2017 and is of "this quarter" all the same.
    """
    if date.interval is None or date.grain not in _FINENESS:
        return False
    titles = [one for one in ctx.read(_titled) if one is not date]
    if any(_same(date, other) for other in (*titles, *_beside(ctx, date))):
        return True
    return any(_of_its_title(ctx, date, one) for one in titles if one.has_year)


#: What reports are of that come out when it is over, and are called by it. "This year" in a review of the
#: year that comes out in January is asked about.
_REPORTED: Final = ("quarter", "half", "season")
_THIS = pattern(r"(?:this|the\s+current)\s+\w+(?:['’]s)?")


def _of_its_title(ctx: AnyContext, date: DateExpression, title: DateExpression) -> bool:
    """Return whether a title names the year of "the start of the year", or what "this quarter" reports on."""
    if ctx.published is None or title.interval is None or _compares(ctx, title):
        return False
    if date.mod in ("START", "MID", "END"):
        return _within(date, title)
    reported = date.grain in _REPORTED and _THIS.fullmatch(date.text) is not None
    return reported and date.grain == title.grain and title.interval[1] <= ctx.published


def _within(date: DateExpression, other: DateExpression) -> bool:
    """Return whether what some words mean lies in another date."""
    if date.interval is None or other.interval is None:
        return False
    return other.interval[0] <= date.interval[0] and date.interval[1] <= other.interval[1]


#: A title that compares is of another time: "Homicides fall to lowest since 2018".
_COMPARED = lazy_regex(
    r"\b(?:since|from|than|after|before|until|by|(?:compared|up|down|back)\s+\w+)\s+$",
    re.IGNORECASE,
)


def _compares(ctx: AnyContext, title: DateExpression) -> bool:
    start = title.span.start
    return _COMPARED.search(ctx.text, max(0, start - 16), start) is not None


def titled_otherwise(ctx: AnyContext, date: DateExpression) -> DateExpression | None:
    """Return the period of the title that some words may be counted from instead of the article's day.

    "This month" in a piece called "The mill in September 2015" that comes out in October may mean
    either; None where the title names the period in which the piece came out, or none.
    """
    if ctx.published is None or not _THIS_OR_LAST.fullmatch(date.text):
        return None
    for one in ctx.read(_titled):
        if one.grain == date.grain and one.has_year and one.interval is not None:
            if _compares(ctx, one):
                continue
            first, after = one.interval
            said = any(_within(other, one) for other in _in_sentence(ctx, date))
            return None if said or first <= ctx.published < after else one
    return None


def _in_sentence(ctx: AnyContext, date: DateExpression) -> list[DateExpression]:
    """Return the other dates of a sentence: "this month we tell of the fair of March 2016"."""
    return [one for one in dates_in(ctx.read(dates), ctx.sentence(date.span)) if one is not date]


def _same(date: DateExpression, other: DateExpression) -> bool:
    """Return whether another date, told in full, lies in what some words mean."""
    if not other.has_year or other.interval is None or other.grain not in _FINENESS:
        return False
    if _FINENESS.index(other.grain) < _FINENESS.index(date.grain):
        return False
    assert date.interval is not None
    return date.interval[0] <= other.interval[0] and other.interval[1] <= date.interval[1]


def _titled(article: Article) -> tuple[DateExpression, ...]:
    """Return the dates of the titles."""
    found = article.read(dates)
    blocks = [one for one in article.document.blocks if one.kind.is_head]
    heads = [one.span for one in blocks if one.kind is not SegmentKind.HEADING]
    return tuple(one for span in heads for one in dates_in(found, span))


def _headings(article: Article) -> tuple[Span, ...]:
    blocks = article.document.blocks
    return tuple(block.span for block in blocks if block.kind is SegmentKind.HEADING)


def _beside(ctx: AnyContext, date: DateExpression) -> list[DateExpression]:
    """Return the dates of the heading above a date, of its sentence and those beside it."""
    document, at = ctx.document, date.span.start
    headings = ctx.read(_headings)
    above = bisect_left(headings, at, key=_start)
    near = list(headings[max(0, above - 1) : above])
    own = document.block_at(at)
    if own is not None:
        sentences = document.paragraph_sentences(own)
        after = bisect_right(sentences, ctx.sentence(date.span).end + 1, key=_start)
        near += sentences[max(0, after - 3) : after]
    found = ctx.read(dates)
    return [one for span in near for one in dates_in(found, span) if one is not date]


def _start(span: Span) -> int:
    return span.start
