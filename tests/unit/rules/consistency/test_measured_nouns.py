"""One thing with one size: "the 10-mile route", "the £500 fine"."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.two_values import TwoValues


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They set off on a 12-mile route. The 10-mile route ends at the pier.", ["10-mile"]),
        ("They set off on a 12-mile route. The five-mile route is for children.", []),
        ("A five-week trial ended in Leeds. The four-week trial was his second.", ["four-week"]),
        ("The hotel has 120 rooms. Work on the 140-room hotel began in May.", ["140"]),
        ("She was fined £400 in May. The £500 fine must be paid by June.", ["£500"]),
        ("She was fined £400 and £500. The £500 fine must be paid by June.", []),
        ("She was fined £400 in May. The second £500 fine must be paid by June.", []),
        ("Nurses were offered a rise of 4%. The 5% rise was an insult.", ["5%"]),
        ("Growth was 3.7%, short of the 4.2% growth forecast by banks.", []),
        ("A crew of eight was on board. All nine crew were saved.", ["nine"]),
        ("A crew of eight was on board. All eight were saved.", []),
    ],
)
def test_what_is_marked(text: str, marked: list[str]) -> None:
    assert [found.text for found in findings_of(TwoValues, text)] == marked
