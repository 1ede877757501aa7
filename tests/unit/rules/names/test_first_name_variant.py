"""`first_name_variant` beyond the examples of its page: what is certain, and what may be two people."""

from __future__ import annotations

import pytest

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
