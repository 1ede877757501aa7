"""Ages, and whose they are."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.ages import ages


def found(text: str) -> list[tuple[int, str, bool]]:
    article = Article(PlainText().read(text.encode(), "a.txt"))
    return [(one.years, one.person, one.at_death) for one in ages(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Dunn is 19 and rows.", [(19, "Dunn", False)]),
        ("Mara Dunn, who is 31, rows.", [(31, "Dunn", False)]),
        ("The winner, who is thirty-one, rows.", [(31, "", False)]),
        ("She was born in Hull and, at 47, is the oldest.", [(47, "", False)]),
        ("At 62, Petra Lang is the oldest candidate.", [(62, "Lang", False)]),
        ("Jon Roe was 66 when he died.", [(66, "", True)]),
        ("Jon Roe died in May 2020 at 66.", [(66, "", True)]),
        # Numbers that are nobody's age.
        ("The limit is 30 and nobody keeps it.", []),
        ("Jon Roe is 30 points behind.", []),
        ("Jon Roe is 12th, and she is 7.5 seconds behind.", []),
        ("At 10, the shop is full.", []),
        ("Jon Roe died at 11.", []),
        ("At 24, she had left.", []),
    ],
)
def test_ages_with_a_verb(text: str, expected: list[tuple[int, str, bool]]) -> None:
    assert found(text) == expected


def test_an_age_to_come_is_the_one_before() -> None:
    assert found("Cora Dock turns 24 in May.") == [(23, "Dock", False)]
    assert found("Cora Dock turned 24 in May.") == [(24, "Dock", False)]
    assert found("Cora Dock turned 24 in May 2011.") == []
    assert found("Cora Dock died at home. She was 24.") == [(24, "", True)]
    assert found("Cora Dock was at home. She was 24.") == []
