"""`first_name_variant` beyond the examples of its page: what is certain, and who is introduced."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.names.first_name_variant import FirstNameVariant


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Viktor Hale came. Viktor Hale sang. The bill went to Victor Hale.", "error"),
        ("Robert Hale came. Robert Hale sang. The bill went to Roebrt Hale.", "error"),
        # Both are names, and do not sound alike: there may be two.
        ("Maria Hale came. Maria Hale sang. The bill went to Marta Hale.", "warning"),
        ("Viktor Hale came. The bill went to Victor Hale.", "warning"),
        ("J.K. Hale came. J.K. Hale sang. The bill went to J.R. Hale.", "warning"),
    ],
)
def test_what_is_certain(text: str, severity: str) -> None:
    (finding,) = findings_of(FirstNameVariant, text)
    assert finding.severity == severity


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Recorder Simon Tarrant sat. The jury rose. Judge Stephen Tarrant left.", ["Stephen"]),
        ("Council leader Martin Hobbs spoke. At noon Matthew Hobbs went home.", ["Matthew"]),
        ("Council leader Rosalind Hobbs spoke. Send it to Rosalyn Hobbs by noon.", ["Rosalyn"]),
        ("Council leader Rosalind Hobbs spoke. Rosalyn Hobbs is her sister.", []),
        ("Council leader Martin Hobbs spoke. A nurse, Michael Hobbs, went home.", []),
        ("Council leader Martin Hobbs spoke. Michael Hobbs, a nurse, went home.", []),
        ("Council leader Martin Hobbs spoke. At noon Mary Hobbs went home.", []),
        ("Council leader Martin Hobbs spoke. His brother was out. Michael Hobbs is tall.", []),
    ],
)
def test_nobody_is_introduced(text: str, marked: list[str]) -> None:
    assert texts_of(FirstNameVariant, text) == marked
