"""Who speaks in an article, and to whom."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.persons import persons


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("I mend our mill. You can help us, and your team may, too.", (1, 2, 2)),
        ("My plan is ours now. We know it; yours may differ.", (1, 2, 1)),
        # Somebody else's words, numerals and a country are no persons.
        ("“I mend our mill,” she said. “You can help us.”", (0, 0, 0)),
        ("The US paid. The part I. is out. The bus and the yourt are late.", (0, 0, 0)),
    ],
)
def test_persons_are_those_of_the_copy_itself(text: str, counts: tuple[int, int, int]) -> None:
    found = persons(Article(PlainText().read(text.encode(), "a.txt")))
    assert (found.singular, found.plural, found.second) == counts
    assert found.first == counts[0] + counts[1]
