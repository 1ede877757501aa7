"""CON014: ordinals and the lists beside them."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.ordinal_conflict import OrdinalConflict


@pytest.mark.parametrize(
    "text",
    [
        "It is the club's fifth league title (1958, 1971, 1990 and 2004).",
        "The 3rd edition (2001, 2009) is out of print.",
        "She made her second film, following The Salt Road and Heron Hall.",
        "He won his fifth gold medal after 2008, 2012 and 2016.",
    ],
)
def test_another_length(text: str) -> None:
    assert len(findings_of(OrdinalConflict, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It is the club's fourth league title (1958, 1971, 1990 and 2004).",
        "She made her third film, following The Salt Road and Heron Hall.",
        "The third man (1949) and the fourth (2004) are films.",
        "She came second after a fall and a puncture.",
    ],
)
def test_the_same_length(text: str) -> None:
    assert findings_of(OrdinalConflict, text) == []
