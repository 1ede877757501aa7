"""`relative_period` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.model.settings import DateSettings, Settings
from factlint.plugins import PluginHost
from factlint.testing.examples import apply, findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


def test_the_meaning_is_part_of_the_message_and_of_the_data() -> None:
    (finding,) = found("DAT003", "The tram opens early next year.", published="2016-05-10")
    assert finding.message == "“early next year” read on 10 May 2016 means January to April 2017"
    assert finding.date is not None
    assert finding.date.interval == (dt.date(2017, 1, 1), dt.date(2017, 5, 1))
    assert apply("The tram opens early next year.", [finding]) == "The tram opens in early 2017."


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The rates rose last month.", "The rates rose in April 2016."),
        ("The shop shuts by next year.", "The shop shuts by 2017."),
        ("In late 2015 and early next year.", "In late 2015 and early 2017."),
        ("Next year the shop shuts.", "In 2017 the shop shuts."),
    ],
)
def test_fixes_read_right_where_the_words_stood(text: str, fixed: str) -> None:
    assert apply(text, found("DAT003", text, published="2016-05-10")) == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Last year's crop was poor.", "2015's crop was poor."),
        ("It was last month’s best film.", "It was April 2016’s best film."),
        ("It was in last week's budget.", "It was in last week's budget."),
    ],
)
def test_possessives_take_no_preposition_and_weeks_no_fix(text: str, fixed: str) -> None:
    (finding,) = found("DAT003", text, published="2016-05-10")
    assert apply(text, [finding]) == fixed


def test_seasons_follow_the_hemisphere(tmp_path: Path) -> None:
    text = "Shop shuts\n\nThe shop shuts next summer for good.\n"
    north = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",))
    dates = DateSettings(hemisphere="south")
    south = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",), dates=dates)
    assert north[0].date is not None
    assert south[0].date is not None
    assert north[0].date.interval != south[0].date.interval


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Next year will be hard for growers.", "2017 will be hard for growers."),
        ("Last year, he said, was the worst.", "Last year, he said, was the worst."),
        ("Sales rose in the last year.", "Sales rose in the last year."),
        ("Sales may fall over the coming year.", "Sales may fall over the coming year."),
        ("It was last week's best score.", "It was last week's best score."),
    ],
)
def test_no_fix_is_offered_in_doubt(text: str, fixed: str) -> None:
    assert apply(text, found("DAT003", text, published="2016-05-10")) == fixed


def test_a_guess_prints_no_resolved_date(tmp_path: Path) -> None:
    text = "LEEDS, May 10 (Reuters) - The tram opens early next year, the council says.\n"
    for finding in checked(tmp_path, text, select=("DAT003",)):
        assert "means" not in finding.message
        assert finding.fix is None
