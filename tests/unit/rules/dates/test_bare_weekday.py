"""`bare_weekday` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

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
