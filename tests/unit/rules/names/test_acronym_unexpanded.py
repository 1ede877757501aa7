"""`acronym_unexpanded` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.names.acronym_unexpanded import AcronymUnexpanded


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The club wrote to the PQRA in May.", ["PQRA"]),
        ("The Port Quality and Rates Authority met. The PQRA fined it.", []),
        ("The port quality and rates authority met. The PQRA fined it.", []),
        ("The PQRA (port quality authority) fined it.", []),
        ("The PQRA Group fined it.", []),
        ("It bought PQRA in May.", []),
        ("The BBC and the EU met.", []),
        ("The XIV of the name.", []),
    ],
)
def test_initials(text: str, marked: list[str]) -> None:
    assert said(AcronymUnexpanded, text) == marked


def test_house_initials_are_known() -> None:
    text = "The club wrote to the PQRA in May."
    assert said(AcronymUnexpanded, text, option_known="PQRA|XYZW") == []
    assert said(AcronymUnexpanded, "It bought PQRA in May.", option_all="true") == ["PQRA"]
