"""`weasel_attribution` beyond the examples of its page: nobody is named, in whatever words."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.weasel_attribution import WeaselAttribution


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It is generally agreed that the dam saved the town.", ["It is generally agreed that"]),
        ("It was pointed out that the gate leaks.", ["It was pointed out that"]),
        ("Many in the trade now believe wool is done.", ["Many in the trade now believe"]),
        ("Several of those present objected.", ["Several of those present"]),
        ("Locals will tell you the inn is haunted.", ["Locals will tell you"]),
        ("Critics have hailed the score as a triumph.", ["Critics have hailed"]),
        ("Everyone in the hall agreed.", ["Everyone in the hall agreed"]),
        ("Speculation is rife that the yard is for sale.", ["Speculation is rife"]),
        ("The bridge has been widely criticised.", ["has been widely criticised"]),
        ("The play was panned by critics.", ["panned by critics"]),
        ("Residents are furious about the bins.", ["Residents are furious"]),
        ("Many feel the count was rushed.", ["Many feel"]),
        ("If it was pointed out that he erred, he wept.", []),
        ("The locals will tell you. Not everyone in the hall agreed.", []),
        ("Five residents are furious, and the critics have left.", []),
        ("The bridge has been widely criticised by the union.", []),
    ],
)
def test_nobody_is_named(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked
