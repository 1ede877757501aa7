"""`malformed_number` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import apply, findings_of
from factlint_rules.style.malformed_number import MalformedNumber


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("On the 1th, the 22th and the 112nd day.", ["1th", "22th", "112nd"]),
        ("It cost $3,2154,900, not 12,345,678.", ["$3,2154,900"]),
        ("They sold 1.000.000 maps and 25.000 books.", ["1.000.000", "25.000"]),
        ("The jockey weighs 12st, and the 11th, 12th, 21st, 1,002nd ships came.", []),
        ("In 2004,2005 and 1,5 it rose 2.500, and 10.000% more.", []),
        ("It took 59.000 seconds at 10.0.0.1, port 192.168.000.", []),
    ],
)
def test_numbers(text: str, marked: list[str]) -> None:
    assert texts_of(MalformedNumber, text) == marked


def test_a_fraction_has_no_ending() -> None:
    text = "It is 1/3th of it, on the 23th."
    assert apply(text, findings_of(MalformedNumber, text)) == "It is 1/3 of it, on the 23rd."
