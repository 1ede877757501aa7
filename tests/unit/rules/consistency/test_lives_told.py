"""Ages against the only birth of their passage."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.age_birth import AgeBirth


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Born in March 1943, the baker still works. At 72, says Tom Roe, he bakes daily.", ["72"]),
        ("Born in March 1943, the baker still works. At 82, says Tom Roe, he bakes daily.", []),
        (
            "Ada Holm (born 1930) taught for years. When she retired in 1995 at the age of 75 she sang.",
            ["75"],
        ),
        (
            "Ada Holm (born 1930) taught for years. When she retired in 1995 at the age of 65 she sang.",
            [],
        ),
        (
            "Roe was born in 1898. He saw his play staged in 1914, when he was a boy of 12, in Riga.",
            ["12"],
        ),
        ("Born to a miner in 1944, Ada Holm came here in 1979. She was 45, and had a dog.", ["45"]),
        ("Ada Holm was born in 1891 and died in 1974, having lived 93 years without fuss.", ["93"]),
        ("Tom Roe, born on 2 February 1920, blew out 95 candles this winter.", ["95"]),
        # Another person's age, another thing's, or none.
        ("Tom Roe was born in 1950. His son was 12, and sang.", []),
        ("Tom Roe was born in 1950. He met Ada Holm, who was 25, last year.", []),
        ("Tom Roe was born in 1950 in a fog. It was 24, and cold.", []),
    ],
)
def test_lives_told(text: str, marked: list[str]) -> None:
    assert texts_of(AgeBirth, text, published="2025-07-24") == marked
