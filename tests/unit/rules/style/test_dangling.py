"""`dangling` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.dangling import Dangling


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Freshly baked in clay, my aunt sells the loaves at noon.", 1),
        ("Welded at 1,500 degrees, Mr Roe checked each hull.", 1),
        ("Closed for two years because of mould, my wife and I were glad to see the hall.", 1),
        ("Dressed in oilskins, the viewer sees Lund haul the nets alone.", 1),
        ("Having defrauded the pier trust, the judge told Roe he was a thief.", 1),
        ("Baked by his aunt, the cake won. Built in 1912, she sank.", 0),
        ("Sliced thin, onions cook fast. Published in May, the poem made her name.", 0),
        ("Dressed in red, we walked home. Standing on the pier, we saw a seal.", 0),
        ("Having admitted it, Roe told the judge that he was sorry.", 0),
        ("Closed for two years, the pool opens in May.", 0),
        # A work of somebody's, those who watch from where they sit, and what a person is too.
        ("Printed in 1961, Tom Lund’s atlas has no roads in it.", 0),
        ("Perched on the wall, we saw Ona row out.", 0),
        ("Published at 60, she was surprised. Drained by the race, he sat.", 0),
        ("Whisked past the queue, I met the chef. Built like an ox, he rows.", 0),
        ("“Baked in clay, my aunt sells them,” he said.", 0),
    ],
)
def test_openings_and_subjects(text: str, number: int) -> None:
    assert len(texts_of(Dangling, text)) == number
