"""`verb_form` beyond the examples of its page, in unlike kinds of copy."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.verb_form import VerbForm


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The council will considered the plan in May.", ["will considered"]),
        ("Fold in the eggs, which should not been beaten.", ["should not been"]),
        ("Version 4 can now written to the disk.", ["can now written"]),
        ("The keeper could of saved it.", ["could of"]),
        ("The keeper should not of gone.", ["should not of"]),
        ("They didn't went home.", ["didn't went"]),
        ("He has to went to court.", ["to went"]),
        # A verb with a clause of its own, a turned sentence, a noun.
        ("All he could found nothing better.", []),
        ("She ran as fast as she could considering her knee.", []),
        ("Speed matters, as will keeping calm.", []),
        ("The will written in May was burned, and the can opened.", []),
        ("What the choir did was sing.", []),
        ("It would of course rain.", []),
        # Plain forms that look like others.
        ("They will succeed, shed fears, and may bring something.", []),
        ("She did not feed the hens.", []),
        ("It should, said the vicar, be rung.", []),
        ("He spoke to made-up faces.", []),
    ],
)
def test_plain_forms(text: str, marked: list[str]) -> None:
    assert texts_of(VerbForm, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("On Sunday the pond had froze over.", ["had froze"]),
        ("The keeper should have came for the cross.", ["should have came"]),
        ("I've drank better tea, and they hadn't ate.", ["ve drank", "hadn't ate"]),
        ("The compiler had already ran out of memory.", ["had already ran"]),
        ("The keys had been stole from the vestry.", ["had been stole"]),
        ("It's went up by a third.", ["s went"]),
        ("They drunk, they sang and they went home.", ["They drunk"]),
        ("The word was gave. They stolen? No: bought.", []),
        ("Ann Roe said she had saw a man.", ["had saw"]),
        ("He begun at Ipswich. Neighbours said they seen a van.", ["He begun", "they seen"]),
        # "Had" ends a clause of its own.
        ("Everything he and his wife had went to the bank.", []),
        ("The influence television had grew in the fifties.", []),
        ("The only chance England had came late.", []),
        ("She said the effect it would have became clear.", []),
        ("The faith the parish had never came back.", []),
        ("Money Ann had went on shoes.", []),
        ("Where the chapel was took some finding.", []),
        # A noun, a question, a gap.
        ("The shed has rose beds. We have saw blades.", []),
        ("Had he begun sooner, he would have won. Not once have they seen it.", []),
        ("He was jailed, and she given a fine.", []),
    ],
)
def test_past_forms_and_participles(text: str, marked: list[str]) -> None:
    assert texts_of(VerbForm, text) == marked
