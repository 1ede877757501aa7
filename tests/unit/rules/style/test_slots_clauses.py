"""Words that their clause decides: a slip and its sound twin."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.style.doubled_word import DoubledWord
from factlint_rules.style.less_fewer import LessFewer
from factlint_rules.style.sound_alike import SoundAlike
from factlint_rules.style.verb_form import VerbForm


@pytest.mark.parametrize(
    ("slip", "marked", "sound"),
    [
        ("It sank and it's mast was lost.", "it's", "It sank and it's dark in there."),
        ("We met two pilots, one of who was Dutch.", "who", "We met two pilots, and one of whom was Dutch."),
        ("If your 40 or older, row with us.", "your", "If your 40 boats come, row with us."),
        ("The affect is of deep water.", "affect", "The effect is of deep water."),
        ("We want know who sank it.", "want", "We want no more of it."),
        ("The crew tried get home.", "tried", "The crew tried hard to get home."),
        ("Rowed hard, they lead for most of the race, and lost.", "lead", "They lead for most of the race, and are proud."),
        ("It rained, and him and Ravi Malik raced home.", "him", "It rained on Ann, and him and Ravi Malik by name."),
        ("Band practise is at noon.", "practise", "The players practise at noon."),
        ("None of them don't leak.", "don't", "None of them leak. They don't."),
        ("We haven't got no oars.", "no", "We haven't got no-wash rules."),
        ("These tides effect all ferries.", "effect", "These treaties effect all changes."),
        ("The principle of the village school rows.", "principle", "The principle of the lever is old."),
        ("He has moral principals.", "principals", "The film has two principals."),
        ("Costs were reigned in by May.", "reigned", "Kings have reigned in Fife."),
        ("He is taller then his sister.", "then", "It grew darker then the rain came."),
        ("He hurt hisself.", "hisself", "He hurt himself."),
        ("We look forward to hear from you.", "hear", "We look forward to hearings in May."),
        ("She has rowed since ten years, and wins.", "since", "She has rowed since ten years ago."),
        ("It is one of the best boat in the bay.", "boat", "It is one of the best in the bay."),
        ("The decision effects every town's ferry.", "effects", "The lighting effects every critic praised are his."),
        ("Sailors love there boats.", "there", "Sailors were there in boats."),
    ],
)  # fmt: skip
def test_words_that_a_clause_decides(slip: str, marked: str, sound: str) -> None:
    assert texts_of(SoundAlike, slip) == [marked]
    assert texts_of(SoundAlike, sound) == []


def test_that_that_begins_what_is_said_once() -> None:
    assert texts_of(DoubledWord, "She told the board that that Roe had gone.") == ["that that"]
    assert (
        texts_of(DoubledWord, "She said that that Monday was wet. It was that that he sold.") == []
    )


def test_a_particle_with_an_object_is_said_once() -> None:
    assert texts_of(DoubledWord, "Ring up up the agent.") == ["up up"]
    assert texts_of(DoubledWord, "It flew up up and away.") == []


def test_what_lies_is_not_laid() -> None:
    assert texts_of(VerbForm, "The yard had laid idle for a year.") == ["had laid"]
    assert texts_of(VerbForm, "The flowers he had laid there in June were dry.") == []
    assert texts_of(VerbForm, "The yard had laid idle hands off. A mast had fell across it.") == [
        "had fell"
    ]


def test_less_than_before_of_what_is_counted() -> None:
    assert texts_of(LessFewer, "It has 900 berths, 40 less than in May.") == ["less"]
    assert texts_of(LessFewer, "It weighs 900 tonnes, 40 less than in May.") == []


@pytest.mark.parametrize(
    "sound",
    [
        "Those who managed have rowed home. Two of the oars tried have been sold.",
        "The poems he forgot have been printed. Anyone hoping have a word with us.",
        "The crew practise off the pier and the orchestra practise indoors.",
        "You can't say nothing. The owners don't want nothing to move. They didn't know nobody was aboard.",
        "He is one of the first crew to sail her, and one of the last intake to row.",
        "Two of the founding principals of Roe and Hale row. They raised the first principals' pay.",
        "It was a principle of the college that all row.",
        "The regattas that clubs look forward to take a summer to plan.",
        "The volunteers who sail it have been painting its deck.",
    ],
)
def test_words_that_fit_a_subject_before_are_sound(sound: str) -> None:
    assert texts_of(SoundAlike, sound) == []


@pytest.mark.parametrize(
    ("slip", "marked"),
    [
        ("Ravi Malik tried get aboard.", "tried"),
        ("Crew practise is on Friday.", "practise"),
        ("Late crew practise for rowers is off.", "practise"),
        ("She didn't want nothing.", "nothing"),
        ("The boat lies idle, because it have no mast.", "have"),
        ("The club is looking forward to see you.", "see"),
    ],
)
def test_one_slip_is_told_of_once(slip: str, marked: str) -> None:
    assert texts_of(SoundAlike, slip) == [marked]


def test_in_is_said_twice_behind_a_verb_and_its_object() -> None:
    assert texts_of(DoubledWord, "A farm took her in in 1971. They put it on on Friday.") == []
    assert texts_of(DoubledWord, "There is salt on her in in places.") == ["in in"]
