"""`verb_form` beyond the examples of its page, in unlike kinds of copy."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.verb_form import VerbForm


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The council will considered the plan in May.", ["will considered"]),
        ("Fold in the eggs, which should not been beaten.", ["should not been"]),
        ("Version 4 can now written to the disk.", ["can now written"]),
        ("The keeper could of saved it.", ["could of"]),
        ("The keeper should not of gone.", ["should not of"]),
        ("They didn't went home.", ["didn't went"]),
        ("He has to went to court.", ["to went"]),
        # A verb with a clause of its own, a turned sentence, a noun.
        ("All he could found nothing better.", []),
        ("She ran as fast as she could considering her knee.", []),
        ("Speed matters, as will keeping calm.", []),
        ("The will written in May was burned, and the can opened.", []),
        ("What the choir did was sing.", []),
        ("It would of course rain.", []),
        # Plain forms that look like others.
        ("They will succeed, shed fears, and may bring something.", []),
        ("She did not feed the hens.", []),
        ("It should, said the vicar, be rung.", []),
        ("He spoke to made-up faces.", []),
    ],
)
def test_plain_forms(text: str, marked: list[str]) -> None:
    assert texts_of(VerbForm, text) == marked
