"""The day up to which copy was revised, and what has become of relative dates by then."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.engine.read import Reading, read_article
from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.testing.examples import findings_of
from factlint_rules.dates.relative_period import RelativePeriod
from factlint_rules.dates.vague_now import VagueNow

FORMATS = (PlainText(), Markdown())
STORY = "The museum is currently shut and reopens next month.\n"


def article(front: str, as_of: dt.date | None = None) -> Article:
    text = f"---\n{front}\n---\n\n{STORY}"
    return read_article(text.encode(), "a.md", Reading(FORMATS, as_of=as_of))


@pytest.mark.parametrize("key", ["updated", "lastmod", "last-modified-at", "dateModified"])
def test_a_revision_is_the_day_of_staleness(key: str) -> None:
    found = article(f"date: 2021-07-05\n{key}: 2025-03-01")
    assert found.revised == found.as_of == dt.date(2025, 3, 1)
    assert found.dates.published == dt.date(2021, 7, 5)


def test_a_flag_comes_first() -> None:
    found = article("date: 2021-07-05\nupdated: 2025-03-01", dt.date(2026, 1, 1))
    assert found.as_of == dt.date(2026, 1, 1)


@pytest.mark.parametrize("value", ["2020-01-01", "git Last Modified", "[1, 2]", ""])
def test_what_says_nothing(value: str) -> None:
    found = article(f"date: 2021-07-05\nupdated: {value}")
    assert found.revised is None
    assert found.as_of == dt.date(2021, 7, 5)


@pytest.mark.parametrize(
    ("as_of", "period", "now"),
    [
        ("2021-07-20", "next month” read on 5 July 2021 means August 2021", "; it will date"),
        ("2026-11-28", "August 2021; over by 28 November 2026", "not so for a reader on"),
    ],
)
def test_what_has_become_of_relative_dates(as_of: str, period: str, now: str) -> None:
    conditions = {"published": "2021-07-05", "as-of": as_of}
    (found,) = findings_of(RelativePeriod, STORY, **conditions)
    assert period in found.message
    (found,) = findings_of(VagueNow, STORY, **conditions)
    assert now in found.message
