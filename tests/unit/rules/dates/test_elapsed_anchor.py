"""`elapsed_anchor` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


@pytest.mark.parametrize(("year", "severities"), [(2009, ["error"]), (2006, []), (2007, [])])
def test_elapsed_time_beside_a_year_is_an_error_or_settled(
    year: int, severities: list[str]
) -> None:
    text = f"The mill burned down ten years ago, in {year}, in a storm."
    assert [f.severity for f in found("DAT005", text, published="2016-05-10")] == severities


def test_a_true_count_of_months_is_a_note() -> None:
    text = "It has been nearly six months since the ferry sank."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sales of bikes were higher than a year ago.", 0),
        ("Sales of bikes rose 3% on a year ago.", 0),
        ("The mill sold 40,000 tonnes, up from 36,000 a year ago.", 0),
        ("The league has nine clubs, up from seven a year ago.", 0),
        ("It made £3m, compared with a loss of £1m, or 4p a share, a year ago.", 0),
        ("Rents are far above year-ago levels.", 0),
        ("In the third quarter it made £3m. Sales were £9m a year ago.", 0),
        ("He moved from Leeds a year ago.", 1),
        ("He was jailed on 12 counts a year ago.", 1),
        ("The bridge was closed a year ago.", 1),
        ("The club has 900 members, up from 700 six years ago.", 1),
        ("In the third quarter it made £3m. Its owner died six weeks ago.", 1),
    ],
)
def test_results_compared_with_those_of_a_year_ago_are_left_alone(text: str, count: int) -> None:
    assert len(found("DAT005", text, published="2016-11-02")) == count


def test_a_false_year_is_an_error_beside_results_too() -> None:
    text = "Sales were higher than a year ago, in 2009, the mill said."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("words", "recorded", "severity"),
    [
        ("nearly six months", "2023-12-12", "info"),
        ("nearly six months", "2023-10-12", "info"),
        ("nearly six months", "2022-12-12", "error"),
        ("nearly six months", "2024-04-12", "error"),
        ("more than six months", "2022-12-12", "info"),
        ("more than two years", "2023-12-12", "error"),
        ("a year", "2023-02-12", "info"),
        ("174 days", "2023-12-12", "info"),
    ],
)
def test_time_since_an_event_is_held_against_the_record(
    words: str, recorded: str, severity: str
) -> None:
    text = f"It is {words} since the film Lantern Hill came out."
    record = f"Lantern Hill release {recorded}"
    (finding,) = found("DAT005", text, published="2024-06-03", record=record)
    days = (dt.date(2024, 6, 3) - dt.date.fromisoformat(recorded)).days
    assert finding.message.endswith(f"(on record) to 3 June 2024 is {days} days")
    assert finding.severity == severity


@pytest.mark.parametrize(
    "record",
    ["Lantern Hill release 2023-12", "Wharf release 2023-12-12", "Lantern Hill release 2024-09-03"],
)
def test_no_days_are_counted_from_an_open_or_other_record(record: str) -> None:
    text = "It is nearly six months since the film Lantern Hill came out."
    (finding,) = found("DAT005", text, published="2024-06-03", record=record)
    assert "on record" not in finding.message
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize("text", ["It opened just two months ago.", "Sales beat a year-ago gain."])
def test_no_fix_breaks_a_phrase(text: str) -> None:
    for finding in found("DAT005", text, published="2016-05-10"):
        assert finding.fix is None


def test_days_are_counted_where_the_sentence_names_the_event() -> None:
    text = "It is nearly six months since the series began on 20 November 2015."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.INFO
    assert finding.message.endswith("from 20 November 2015 to 10 May 2016 is 172 days")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("The mill shut two years, three months ago.", "February 2014"),
        ("The mill shut a year and a half ago.", "about November 2014"),
        ("The mill shut a week and a half ago.", "about the week of 25 April 2016"),
        ("The mill shut a day or two ago.", "about 10 May 2016"),
        ("The mill shut three Fridays ago.", "22 April 2016"),
    ],
)
def test_distances_in_parts(text: str, meaning: str) -> None:
    (finding,) = found("DAT005", text, published="2016-05-11")
    assert finding.message.endswith(f"means {meaning}")


def test_minutes_do_not_go_stale() -> None:
    assert found("DAT005", "He left ten minutes ago.", published="2016-05-11") == []


def test_a_dateline_states_no_year() -> None:
    told = "FERN MILL, Pa., May 9, 2016 — One hundred years ago this Sunday, the dam gave way.\n"
    assert all(
        one.severity.value != "error" for one in found("DAT005", told, published="2016-05-09")
    )
