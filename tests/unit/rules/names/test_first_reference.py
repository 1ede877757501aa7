"""`first_reference` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.first_reference import FirstReference


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
    assert texts_of(FirstReference, text) == marked
