"""STY025: which two words are one, beyond the examples of the page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.misspelt_twin import MisspeltTwin


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The orchestra met. The orhcestra played.", ["orhcestra"]),
        ("The orchestra met. The orchstra played, the orchestra not.", ["orchstra"]),
        # Both are there more than once; an ending, or the first letters, make another word.
        ("The orchestra met orchstra fans. An orchestra is no orchstra.", []),
        ("The choristers met the chorister. She restated it and he stated it.", []),
        ("She was completing what they were competing for.", []),
        ("The traveller was a traveler once.", []),
    ],
)
def test_one_word_typed_badly_once(text: str, marked: list[str]) -> None:
    assert [one.text for one in findings_of(MisspeltTwin, text)] == marked
