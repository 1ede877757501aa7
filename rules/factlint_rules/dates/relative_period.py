"""DAT003: "last week", "next year": a period that goes stale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    Related,
    Remark,
    by_profile,
    dates,
    governing_tense,
    pattern,
)
from factlint_rules.dates._datelines import is_label, settled_by_lead
from factlint_rules.dates._own_day import (
    OWN_DAY,
    is_habit,
    is_recent,
    names_a_piece,
    own_day,
    plainly_of_its_day,
    settled_elsewhere,
    titled_otherwise,
)
from factlint_rules.dates._shown_day import period_is_settled
from factlint_rules.dates._wording import absolute, aged, read_on

#: Productions that do not say which period they mean: "the summer" is any year's, "the weekend"
#: is that of the story, "the latest quarter" is whichever was reported last.
_OPEN = frozenset({"season", "weekend", "latest unit", "the period"})

_A_DAY: Final = dt.timedelta(days=1)
_SHORT = pattern(r"\b(?:hours?|minutes?|seconds?|hrs?|mins?)\b")
_ASIDE = pattern(r"\s*[,(–—]\s*(?:(?:on|in)\s+)?")
#: "Sow in both the fall and early spring": every year.
_BOTH = pattern(r"\bboth\b[^.,;]*$")
#: A part of a quarter or season that no word points at: "marks are due at the end of the quarter", "the
#: start of winter". Each year has one, and a college's quarter is not the calendar's.
_ANY_YEAR = pattern(
    r"(?:the\s+)?(?:early|start|beginning|middle|end|rest|(?:first|second)\s+half)\s+of\s+(?:the\s+)?"
    r"(?:quarter|winter|spring|summer|autumn|fall)"
)
#: "The midyear report", "year end accounts": what kind of thing it is, not when.
_KIND = pattern(r"(?:the\s+)?(?:mid-?year|year[ -]end)")
_THING = pattern(
    r"\s+(?!(?:and|or|but|of|in|on|at|by|to|for|from|with|as|than|that|which|is|was|are|were|has|had|have|"
    r"will|would|can|could|may|might|the|an?|it|he|she|they|we)\b)[a-z]+",
)
#: "Its ninth manager in eight years", "the worst flood in a decade", "who can build it in two weeks",
#: "released within a week": a length of time, or one that goes back.
_LENGTH_BEFORE = pattern(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|\w{2,}est"
    r"|worst|best|most|least|last|only|highest|lowest)\s+(?:[\w’'-]+\s+){1,4}"
    r"|(?:can|could|may|might|able\s+to|possible\s+to|how\s+to)\b[^.,;]{0,50}\s+"
    r"|(?:times|once|twice)\s+)(?:in\s+|within\s+)?$"
    r"|\bwithin\s+$"
)
#: "It left him to work through the rest of the decade": of the time that is told of.
_REST = pattern(
    r"\b(?:through|throughout|during|over)\s+(?:the\s+)?(?:rest|remainder)\s+of\s+the\s+$"
)
#: "The cars of ten years from now": of some time to come, not of a day.
_OF_BEFORE = pattern(r"\bof\s+$")
_FROM_NOW = pattern(r".*\b(?:years?|decades?|century|centuries)\s+from\s+now")
#: "It is hard to hire cooks toward the end of the year": of every year.
_GENERAL_BEFORE = pattern(
    r"\bit\s+(?:is|can\s+be|may\s+be|might\s+be|tends\s+to\s+be)\s+(?:\w+\s+)?\w+\s+to\s+[a-z]+\b[^.;:]*$"
)
_EDGE = pattern(r"(?:the\s+)?(?:start|beginning|middle|end)\s+of\s+the\s+(?:year|month|week)")
#: "Having peaked in 2010, they fell over the next decade".
_FROM_THEN = pattern(r"the\s+(?:next|following|coming)\b")
_PRESENT = pattern(
    r"\b(?:am|is|are|has|have|will|shall|would|may|might|can|could|to\s+be|do|does)\b|['’]ll\b",
    case=True,
)
#: "The end of the decade" in a history of the 1980s, "by year end it had sold": of the time that is told of.
_OF_DECADE = pattern(
    r"(?:the\s+)?(?:early|start|beginning|middle|end|close|turn)\s+of\s+the\s+(?:decade|century)"
)
_YEAR_END = pattern(r"(?:the\s+)?(?:year['’]?s?[ -]end|end\s+of\s+the\s+year)")
#: So many words behind it have the verb: "the end of the decade marked", "by its middle it lay".
_VERB_BEHIND = 3
_HAD = pattern(
    r"\s*,?\s*(?:(?:it|he|she|they|the\s+\w+)\s+)?had\s+(?!(?:better|expected|hoped|meant|planned|to|wanted)\b)"
)
#: "Up from 40 in the same period last year": of the year before that of the period compared.
_SAME = pattern(
    r"\b(?:same|corresponding|equivalent|comparable)\s+(?:[\w-]+\s+)?(?:month|period|point|quarter|stage|time|week)s?\s+(?:in\s+|of\s+)?$"
)
#: Periods that the date at the head of an article settles for its reader.
_NEAR = pattern(
    r"(?:this|last|next)\s+(?:week(?:end)?|month|quarter|year)(?:['’]s)?"
    r"|the\s+past\s+(?:week|month)"
)


class RelativePeriod(DocumentRule):
    """A period is named so that it still holds when the article is read later.

    "Early next year" is right on the day of publication and wrong ever after: copy that stays
    online is read for years. The resolved period is offered; without a publication date
    nothing is resolved. Dated daily copy may speak so: its reader knows the day. Where an article
    has its date in its head, the reader counts what lies some weeks back or is in its year ("this week", "last
    month", "last year"), and the maker's own words of that day lose nothing ("we moved last spring"): only strict asks
    about those, as few were worth a change. So is "this summer" in the year of the article, and so are "the past few years"
    where nothing is counted over them or the maker speaks; "120 flats in the past ten years" is a warning in others' copy, as what
    is to come is ("early next year"). "Next year", "last spring" of another year, and "last year" at a turn of the year are notes there, together
    one entry for the article, where they are near and it speaks for its maker or they are plain. Elsewhere those
    that count in the same unit ("last year", "the past ten years") are one entry. A piece of a series ("last week's
    issue") and a period that the title or the sentences beside it name are left alone there; "this month" under a
    title that names another month is asked about.

    Bad (published 2024-06-03):
        The tram opens early next year, the council says.
                       ^^^^^^^^^^^^^^^ “early next year” read on 3 June 2024 means January to April 2025
    Fixed:
        The tram opens in early 2025, the council says.
    Bad:
        The striker signed last month for three years.
                           ^^^^^^^^^^ “last month” goes stale, and the article has no date to read it against
    Bad (published 2024-06-03):
        The results are due in three weeks.
                               ^^^^^^^^^^^ “three weeks” read on 3 June 2024 means the week of 24 June 2024
    Bad (published 2024-06-03):
        Rents have doubled in the past five years.
                              ^^^^^^^^^^^^^^^^^^^ “the past five years” read on 3 June 2024 means June 2019 to June 2024
    Good (published 2024-06-03):
        The tram opens in early 2025, the council says.

        “We open early next year,” the mayor said.

        The trial lasted three weeks.
    """

    code = "DAT003"
    name = "relative-period"
    severity = by_profile("warning", news=None)
    message = "“{text}” goes stale"
    advice = "name the period itself"
    citations = (
        Citation("Wikipedia Manual of Style", "MOS:RELTIME"),
        Citation("AP Stylebook", "time element"),
    )
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each relative period."""
        found = ctx.read(dates)
        for index, date in enumerate(found):
            in_units = date.kind == "in-units" and not _SHORT.search(date.text)
            period = date.kind == "relative-period" and date.production not in _OPEN
            if not (in_units or period or _reaches(date)) or _settled(ctx, found, index):
                continue
            if is_habit(ctx, date) or is_label(ctx, date) or (in_units and _is_length(ctx, date)):
                continue
            if ctx.profile == "default" and (
                names_a_piece(ctx, date)
                or settled_elsewhere(ctx, date)
                or settled_by_lead(ctx, date)
            ):
                continue
            if ctx.profile == "default" and (title := titled_otherwise(ctx, date)):
                yield self._beside_title(date, title)
                continue
            near = period and _NEAR.fullmatch(date.text) is not None
            if plainly_of_its_day(ctx, date, near=near or _is_over(ctx, date)):
                continue
            if period_is_settled(ctx, date):
                continue
            note = (period or _is_over(ctx, date)) and own_day(ctx, date, near=near)
            message = read_on(ctx, date) + aged(ctx, date)
            yield self.finding(
                date.span,
                message=message,
                severity="info" if note else None,
                fix=absolute(ctx, date),
                date=date,
                gather=OWN_DAY if note else _meant(date),
            )

    def _beside_title(self, date: DateExpression, title: DateExpression) -> Remark:
        """Return the query of "this month" in a piece whose title names another month."""
        return self.finding(
            date.span,
            message="“{text}” by the day of the article is not “{title}” of its title: which is meant?",
            severity="info",
            text=date.text,
            title=title.text,
            date=date,
            related=(Related(title.span, "the title"),),
            gather="a period beside that of the title",
        )


def _is_length(ctx: Context, date: DateExpression) -> bool:
    """Return whether "in two years" says how long: "you can learn it in two weeks"."""
    start = max(ctx.sentence(date.span).start, date.span.start - 60)
    before = ctx.text[start : date.span.start]
    return date.text.lower().startswith("within") or _LENGTH_BEFORE.search(before) is not None


def _is_over(ctx: Context, date: DateExpression) -> bool:
    """Return whether a period ends with the day of the article or before: "the past eight days"."""
    if ctx.published is None or date.interval is None:
        return is_recent(date)
    return date.interval[1] <= ctx.published + _A_DAY


def _meant(date: DateExpression) -> str:
    """Return what words are one entry with others by: the unit the piece counts in from its day.

    "Last year", "this year" and "the past ten years" are one decision, "last week" another.
    """
    return f"counts in {date.grain}s"


def _reaches(date: DateExpression) -> bool:
    """Return whether a length reaches to the day of publication: "the past five years"."""
    reaching = date.kind == "window" and date.production in ("window", "counted window")
    return reaching and not _SHORT.search(date.text)


def _of_then(ctx: Context, date: DateExpression) -> bool:
    """Return whether words are of the time that is told of: "he worked through the rest of the decade"."""
    sentence = ctx.sentence(date.span)
    last = date.span.end - len(date.text.rpartition(" ")[2])
    return (
        _REST.search(ctx.text, sentence.start, last) is not None
        and _PRESENT.search(ctx.text, sentence.start, sentence.end) is None
    )


def _in_history(ctx: Context, before: tuple[DateExpression, ...], date: DateExpression) -> bool:
    """Return whether an end of a decade or a year is that of the time told of, which is over."""
    if _YEAR_END.fullmatch(date.text):
        return _HAD.match(ctx.text, date.span.end) is not None
    if not _OF_DECADE.fullmatch(date.text) or ctx.published is None:
        return False
    sentence = ctx.sentence(date.span)
    if _PRESENT.search(ctx.text, sentence.start, sentence.end):
        return False
    lead = ctx.text[sentence.start : date.span.start]
    behind = " ".join(ctx.text[date.span.end : sentence.end].split()[:_VERB_BEHIND])
    if "past" not in (governing_tense(lead), governing_tense(behind)):
        return False
    told = next((one.interval for one in reversed(before) if one.has_year and one.interval), None)
    return told is not None and told[1].year // 10 < ctx.published.year // 10


def _compares(ctx: Context, before: tuple[DateExpression, ...], date: DateExpression) -> bool:
    """Return whether "last year" is that before a period the sentence names: "in May, and in the same month last year"."""
    sentence = ctx.sentence(date.span)
    named = any(
        one.span.start >= sentence.start and one.kind in ("calendar", "range", "window")
        for one in before[-3:]
    )
    return named and _SAME.search(ctx.text, sentence.start, date.span.start) is not None


def _year_before(ctx: Context, before: tuple[DateExpression, ...], date: DateExpression) -> bool:
    """Return whether a sentence of the past names the year that "the next decade" is counted from."""
    sentence = ctx.sentence(date.span)
    named = any(one.has_year and one.span.start >= sentence.start for one in before[-3:])
    return named and _PRESENT.search(ctx.text, sentence.start, sentence.end) is None


def _is_general(ctx: Context, date: DateExpression) -> bool:
    """Return whether words are of any such time: "the cars of ten years from now"."""
    sentence = ctx.sentence(date.span)
    before = ctx.text[sentence.start : date.span.start]
    if _FROM_NOW.fullmatch(date.text) and _OF_BEFORE.search(before):
        return True
    return bool(_EDGE.fullmatch(date.text) and _GENERAL_BEFORE.search(before))


def _settled(ctx: Context, found: tuple[DateExpression, ...], index: int) -> bool:
    """Return whether the words are tied down: "last winter (15 February 2017)", "both the fall and"."""
    date = found[index]
    if _ANY_YEAR.fullmatch(date.text) or _of_then(ctx, date):
        return True
    if _is_general(ctx, date) or _in_history(ctx, found[:index], date):
        return True
    if _compares(ctx, found[:index], date):
        return True
    if _KIND.fullmatch(date.text) and _THING.match(ctx.text, date.span.end):
        return True
    if date.grain == "season" and _BOTH.search(
        ctx.text, max(0, date.span.start - 40), date.span.start
    ):
        return True
    if _FROM_THEN.match(date.text) and _year_before(ctx, found[:index], date):
        return True
    for other in found[max(0, index - 1) : index]:
        between = ctx.text[other.span.end : date.span.start]
        if other.has_year and between in (", ", ", the ") and f"{between}{date.text}"[2:5] == "the":
            return True  # "in 2019, the last full year"; "in 2019, last year it did not" is none
    for other in found[index + 1 : index + 2]:
        between = ctx.text[date.span.end : other.span.start]
        if other.has_year and len(between) <= 8 and _ASIDE.fullmatch(between):
            return True
    return False
