"""How the date rules say what a date means."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from factlint.api import (
    AnyContext,
    DateExpression,
    Edit,
    Fix,
    Safety,
    absolute_form,
    day_name,
    describe,
)

UNDATED = "the article has no date to read it against"


def day(ctx: AnyContext, when: dt.date) -> str:
    """Return a day as the house writes it: month first in AP style."""
    return day_name(when, _order(ctx))


def _order(ctx: AnyContext) -> Literal["dmy", "mdy"]:
    return "mdy" if ctx.settings.style == "ap" else "dmy"


def meaning(date: DateExpression) -> str:
    """Return what a resolved date means, other readings included."""
    assert date.interval is not None
    about = date.mod in ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
    words = describe(date.interval, date.grain, approximate=about)
    others = [describe(reading, date.grain) for reading in date.readings]
    return " or ".join([words, *others])


def trusted(ctx: AnyContext) -> bool:
    """Tell whether the publication date may be built upon: a guess may not."""
    publication = ctx.file.publication
    return publication is not None and publication.trusted


def read_on(ctx: AnyContext, date: DateExpression) -> str:
    """Return “next year” read on 3 June 2024 means 2025, or why it cannot be read."""
    if ctx.published is None:
        return f"“{date.text}” goes stale, and {UNDATED}"
    if date.interval is None or not trusted(ctx):
        return f"“{date.text}” goes stale"
    return f"“{date.text}” read on {day(ctx, ctx.published)} means {meaning(date)}"


def absolute(ctx: AnyContext, date: DateExpression) -> Fix | None:
    """Return the fix that names the day or period itself, where it reads right."""
    if not trusted(ctx):
        return None
    before = ctx.text[max(0, date.span.start - 24) : date.span.start]
    write = absolute_form(date, _order(ctx), before=before)
    if write is None:
        return None
    if date.text[:1].isupper():
        write = write[:1].upper() + write[1:]
    return Fix(f"write “{write}”", Safety.ASK, (Edit(date.span, write),))


def capital_inside(ctx: AnyContext, date: DateExpression) -> bool:
    """Tell whether the words look like a name: a capital in mid-sentence."""
    start = ctx.sentence(date.span).start
    return date.text[:1].isupper() and date.span.start > start + 1
