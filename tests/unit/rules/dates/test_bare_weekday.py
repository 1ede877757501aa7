"""`bare_weekday` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def test_weekly_nights_are_no_single_day() -> None:
    assert found("DAT006", "It flies on Tuesday nights from Leeds.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The committee meets every other Tuesday in the hall.",
        "The committee will meet on the first Monday.",
        "The committee meets on the last Friday of every month.",
        "Mon Mothma spoke to the Mon people.",
        "The couple wed in June.",
        "Hand it in on Friday of week six.",
    ],
)
def test_no_single_weekday_is_meant(text: str) -> None:
    assert found("DAT006", text, published="2016-05-11", profile="strict") == []


def test_a_last_friday_that_may_be_either_is_noted() -> None:
    text = "The keeper left last Monday after the vote."
    (finding,) = found("DAT006", text, published="2016-05-13")
    assert finding.message.endswith("means 9 May 2016 or 2 May 2016")
    assert found("DAT006", text, published="2016-05-15") != []
    assert found("DAT006", "The keeper left on Monday.", published="2016-05-13") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The wake is at the Crown, Ashmead, next Tuesday at 3pm.", ["next Tuesday"]),
        ("Come to the shed this Friday for a 7 p.m. start.", ["this Friday"]),
        ("Come to the shed next Tuesday.", []),
        ("Come to the shed on Tuesday at 3pm.", []),
        ("Come to the shed next Tuesday at 3pm, on 17 May.", []),
    ],
)
def test_an_appointment_has_its_date(text: str, marked: list[str]) -> None:
    assert [one.text for one in found("DAT006", text, published="2016-05-11")] == marked
