"""`yearless_date` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import apply, findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


@pytest.mark.parametrize("text", ["Asked by Ant and Dec. She won.", "The DEC fund grew."])
def test_names_are_no_months(text: str) -> None:
    assert found("DAT007", text, published="2016-02-10") == []


def test_a_year_is_added_to_the_month_alone() -> None:
    text = "Adding December and the January figures, sales fell."
    findings = found("DAT007", text, published="2016-02-10")
    assert apply(text, findings) == "Adding December 2015 and the January figures, sales fell."
