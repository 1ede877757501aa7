"""`first_name_variant`: another first name where nobody is introduced."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.names.first_name_variant import FirstNameVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Recorder Simon Tarrant sat. The jury rose. Judge Stephen Tarrant left.", ["Stephen"]),
        ("Council leader Martin Hobbs spoke. At noon Matthew Hobbs went home.", ["Matthew"]),
        ("Council leader Martin Hobbs spoke. A nurse, Michael Hobbs, went home.", []),
        ("Council leader Martin Hobbs spoke. Michael Hobbs, a nurse, went home.", []),
        ("Council leader Martin Hobbs spoke. At noon Mary Hobbs went home.", []),
        ("Council leader Martin Hobbs spoke. His brother was out. Michael Hobbs is tall.", []),
    ],
)
def test_nobody_is_introduced(text: str, marked: list[str]) -> None:
    assert texts_of(FirstNameVariant, text) == marked
