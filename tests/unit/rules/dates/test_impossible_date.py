"""`impossible_date` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

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
