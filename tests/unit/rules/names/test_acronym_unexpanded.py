"""`acronym_unexpanded` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.acronym_unexpanded import AcronymUnexpanded


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
    assert texts_of(AcronymUnexpanded, text) == marked


def test_house_initials_are_known() -> None:
    text = "The club wrote to the PQRA in May."
    assert texts_of(AcronymUnexpanded, text, option_known="PQRA|XYZW") == []
    assert texts_of(AcronymUnexpanded, "It bought PQRA in May.", option_all="true") == ["PQRA"]
