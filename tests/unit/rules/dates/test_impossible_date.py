"""`impossible_date` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}
FRIDAY = "2016-05-13"


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def test_an_impossible_clock_time_or_day_is_an_error() -> None:
    (finding,) = found("DAT010", "Entries close on 31 June at noon.", published=FRIDAY)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Entries close on 32 May.",
        "Entries close on June 35 at noon.",
        "Entries closed on the 33rd of March.",
        "Entries closed on 13/13/2015.",
        "Entries closed on 32/05/2015.",
        "Entries closed on 2015-13-01.",
        "Entries closed on May 45, 2015.",
        "Entries closed on 99 June 2015.",
        "Entries closed on 00/05/2015.",
    ],
)
def test_days_above_31_and_months_above_12(text: str) -> None:
    assert len(found("DAT010", text, published=FRIDAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In June 35 people came.",
        "By June 40 ships had left.",
        "The 42nd March of the Guilds set off.",
        "He won the 2014/15/16 titles.",
        "At 45 May became a judge.",
        "The firmware is 13.14.2015.",
    ],
)
def test_numbers_beside_months_are_no_days(text: str) -> None:
    assert found("DAT010", text, published=FRIDAY) == []
