"""LNK006: asterisks without a note and steps that a list has not."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.links.missing_target import MissingTarget

_STEPS = "1. Mix the flour.\n2. Knead it.\n3. Rest it.\n4. Bake it.\n"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"{_STEPS}\nFor a crust, spray it as described in step 9.", ["step 9"]),
        (f"{_STEPS}\nRepeat steps 2 to 6 for the second loaf.", ["steps 2 to 6"]),
        (f"{_STEPS}\nCool it, and see step 4.", []),
        (f"{_STEPS}\nIt is as described in step 9 of the oven's own guide.", []),
        (f"{_STEPS}\n{_STEPS}\nIt is as described in step 9.", []),
        ("Follow step 12 of the programme. 1. No. 2. Yes.", []),
        ("Each ticket costs £5, and under-16s come free with an adult*.", ["adult*"]),
        ("Sit where you like*, but book first.\n\nDoors open at noon.", ["like*"]),
        ("It is free with an adult*.\n\n* One adult for each child.", []),
        ("It is free with an adult*. Book now. *One adult for each child.", []),
        ("It is free with an adult* (*one for each child).", []),
        ("They marked it A* and gave the hotel 4* and a Michelin star.", []),
        ("He said f*** off, and then sh*t, and s**t, and b*****d.", []),
        ("The function takes a char* and returns a void* of the heap.", []),
        ("A search for develop* and for theatre* and nurs* and child* finds more.", []),
        ('Type "develop*" into the box to find words that begin so.', []),
        ("their*", []),
        ("He *smiles* at her and she is *not amused* by it all.", []),
        ("Delete all of build/out* and the rest of the folder now.", []),
        ("Those with an asterisk are closed: the old hall* and the new one.", []),
        ("M*A*S*H was on, and so was the film of it, they say*.", []),
    ],
)  # fmt: skip
def test_points_nowhere(text: str, marked: list[str]) -> None:
    assert texts_of(MissingTarget, text) == marked


def test_steps_of_something_else() -> None:
    text = (
        f"{_STEPS}\nShe is at step 9 of recovery, and was in steps 9 and 10 on the app. After step 9 she rang."
        " At step 12 the printer's own wizard ends."
    )
    assert texts_of(MissingTarget, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The *walk* is on Sunday at the mill. £6*. Bring a torch.", ["£6*"]),
        ("Sit where you like*, but *do* book first.", ["like*"]),
        ("Members of the *club* pay £4*.\n\n*With a valid card.*", []),
        ("Members of the *club* pay £4*.\n\n* With a valid card.", []),
        ("Members of the *club* pay £4*.\n\n\\*With a valid card.", []),
    ],
)
def test_asterisks_beside_emphasis(text: str, marked: list[str]) -> None:
    assert texts_of(MissingTarget, text, markdown="yes") == marked


def test_the_anchor_is_marked() -> None:
    text = "See [the end](#teh-end).\n\n## The end\n\nIt is over."
    assert texts_of(MissingTarget, text, markdown="yes") == ["#teh-end"]
