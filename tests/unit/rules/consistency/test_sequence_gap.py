"""`sequence_gap` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.sequence_gap import SequenceGap


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1. Oats\n2. Milk\n2. Salt\n3. Figs\n", "2 is followed by 2"),
        ("Step 1: dig\n\nStep 2: sow\n\nStep 4: wait\n", "2 is followed by 4"),
        ("1. Wash a pan\n2. Heat the oil\n2. Fry it\n4. Add stock\n", "2 is followed by 2"),
        ("1. Ann Roe\n2. Eva Lind\n2. Mia Holt\n4. Ida Berg\n", ""),
        ("1. a pie, 9 votes\n2. a bun, 7 votes\n2. a tart, 7 votes\n4. a roll, 2 votes\n", ""),
        ("5) Ayr\n4) Oban\n", ""),
        ("1. Ayr\n1. Oban\n1. Perth\n", ""),
        ("1. Ayr\n2. Oban\n4. Perth\n7. Wick\n", ""),
        (
            "Long jump: 1 Ann Roe (GB) 6.91m; 2 Eva Lind (Swe) 6.72m; 3 Ida Berg (Nor) 6.81m; 4 Mia Holt (GB) 6.60m.",
            "place 3 with 6.81 is before place 2 with 6.72",
        ),
        ("1 Ann Roe 58.20; 2 Eva Lind 58.44; 3 Ida Berg 58.44; 4 Mia Holt 58.60.", ""),
    ],
)
def test_order(text: str, message: str) -> None:
    assert [found.message for found in findings_of(SequenceGap, text)] == [message] * bool(message)
