"""CON013: the number of a paraphrase and that of its quotation."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.paraphrase_quote import ParaphraseQuote


@pytest.mark.parametrize(
    "text",
    [
        "The museum needs three new roofs, Ann Roe said. “We need two new roofs,” she said.",
        "Hale said 40 buses would be sold.\n\n“The 14 buses will be sold in June,” said Hale.",
        "The school lost several good teachers. “We lost one good teacher,” the head said.",
        "He took a couple of spare wheels.\n\nHe said: “I had seven spare wheels in the van.”",
    ],
)
def test_two_numbers(text: str) -> None:
    assert len(findings_of(ParaphraseQuote, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "She waited three years. “I worked there for two years before I waited,” she said.",
        "The club has 40 members. “In Leeds there are 14 members,” he said.",
        "He took a couple of spare wheels. “I had two spare wheels,” he said.",
        "It sold five million books.\n\n“We printed nine million books and sold most,” she said.",
        "The school lost several good teachers.\n\nIt rained.\n\n“We lost one good teacher.”",
    ],
)
def test_one_number_or_two_things(text: str) -> None:
    assert findings_of(ParaphraseQuote, text) == []
