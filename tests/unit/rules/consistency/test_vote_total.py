"""CON028: votes and who voted."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.vote_total import VoteTotal


@pytest.mark.parametrize(
    "text",
    [
        "The levy was passed by nine votes to four. All 14 councillors took part.",
        "Present (five): Ann Roe, Kit Moss.\n\nThe budget was lost by four votes to two.",
        "Present: Cllr A. Roe (chair), Cllr K. Moss and Cllr J. Tarn. Carried by two votes to one with one abstention.",
    ],
)
def test_other_votes(text: str) -> None:
    assert len(findings_of(VoteTotal, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The levy was passed by nine votes to five. All 14 councillors took part.",
        "The levy was passed by nine votes to five. Many councillors were away.",
        "Present: Cllr A. Roe (chair), Cllr K. Moss and Cllr J. Tarn. Carried by two votes to one.",
    ],
)
def test_the_same_votes(text: str) -> None:
    assert findings_of(VoteTotal, text) == []
