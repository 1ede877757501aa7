"""`first_reference` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.names.first_reference import FirstReference


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The mill will close, Mr Hale said.", ["Hale"]),
        ("Ann Hale left. Mr Hale said so.", []),
        ("The bill failed, Lord Rennard said.", []),
        ("Her friends, such as Finn (Omar Lund), sing.", ["Finn"]),
        ("Subs: Abel (Ada Roe), Finn (Omar Lund).", []),
    ],
)
def test_first_reference(text: str, marked: list[str]) -> None:
    assert said(FirstReference, text) == marked
