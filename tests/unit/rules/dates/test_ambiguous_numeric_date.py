"""`ambiguous_numeric_date` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.settings import DateSettings, Settings
from factlint.testing.examples import findings_of
from factlint_rules.dates.ambiguous_numeric_date import AmbiguousNumericDate


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


def test_the_houses_order_of_figures_settles_a_date(tmp_path: Path) -> None:
    text = "Form filed\n\nThe form was filed on 06/05/2016 in Leeds.\n"
    day = dt.date(2016, 5, 10)
    assert [f.code for f in checked(tmp_path, text, date=day, select=("DAT009",))] == ["DAT009"]
    dates = DateSettings(order="day-first")
    assert checked(tmp_path, text, date=day, select=("DAT009",), dates=dates) == []


@pytest.mark.parametrize(
    "text",
    [
        "The vote was 12-11-10, with the mayor away.",
        "The nurse gave 10/5/10 mg of it.",
        "The app moved from version 1.2.2020 to 1.3.2020.",
        "The sort code is 12-11-10.",
        "Ring 12-11-10 for tickets.",
        "The kit came in packs of 6/8/10 bulbs.",
        "The choir sang hymn 10.11.12 first.",
        "The gardener spread 10/10/10 on the beds.",
        "The bay was rated 10/11/12 by divers.",
        "The set ended 12-10-11 after an hour.",
        "See clause 10.11.12 of the lease.",
    ],
)
def test_figures_in_threes_that_are_no_dates(text: str) -> None:
    assert findings_of(AmbiguousNumericDate, text, published="2018-05-10") == []


@pytest.mark.parametrize(
    "text",
    [
        "The form was filed on 12/11/10 in Leeds.",
        "The lease ran from 12-11-10 to 10.12.11.",
        "Date: 10/11/12",
        "Tickets (10/11/12) are sold out.",
        "The bill was due by 10/11/12.",
    ],
)
def test_dates_with_a_short_year_have_two_readings(text: str) -> None:
    assert findings_of(AmbiguousNumericDate, text, published="2018-05-10") != []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The minutes of 8/5/18 were signed.", ["8/5/18"]),
        ("The split was 8/5/12 in the end.", []),
        ("The inquest opened on 6/1 and was adjourned.", ["6/1"]),
        ("The meter was read on 11/12.", ["11/12"]),
        ("The meter was read on 23/11.", []),
        ("It was built on 3/4 acre of land.", []),
        ("The law dates from the attacks on 9/11.", []),
        ("The score on 8/10 days was low.", []),
    ],
)
def test_short_dates(text: str, marked: list[str]) -> None:
    found = findings_of(AmbiguousNumericDate, text, published="2018-05-10")
    assert [finding.text for finding in found] == marked
