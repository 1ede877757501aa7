"""`doubled_word` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.doubled_word import DoubledWord


def test_doubled_word_in_speech_is_asked_not_fixed() -> None:
    (finding,) = findings_of(DoubledWord, "“It was on the the cold day,” she said.")
    assert finding.fix is None


def test_a_pair_that_is_meant_is_passed_over() -> None:
    for text in (
        "It ran very very slowly.",
        "They agreed on what is “ready ready”.",
        "They ate piri piri.",
        "It was a long long way, and many many left.",
        "They danced the cha cha.",
        "It was really really cold.",
        "We waited and and and waited.",
    ):
        assert findings_of(DoubledWord, text) == []


@pytest.mark.parametrize(
    "pair",
    [
        "during during",
        "like like",
        "hostility hostility",
        "opened opened",
        "against against",
        "naïve naïve",
    ],
)
def test_slips(pair: str) -> None:
    assert texts_of(DoubledWord, f"The vote was {pair} the plan.") == [pair]


def test_a_short_word_is_a_note_of_the_strict_profile() -> None:
    text = "It ran very very slowly, and they ate piri piri."
    assert texts_of(DoubledWord, text, profile="strict") == ["very very", "piri piri"]


def test_only_a_word_that_joins_others_is_deleted() -> None:
    first, second = findings_of(DoubledWord, "He paid for for the the roof.")
    assert first.fix is not None
    assert second.fix is not None
    (finding,) = findings_of(DoubledWord, "The roof costs costs a lot.")
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "What he does does matter.",
        "Those who can can help the rest.",
        "All he did did no good.",
        "I told you you would be late.",
        "What I do do is my affair.",
        "The work they do do well is on the roof.",
        "Anyone who must must use the ford.",
        "What few boats they have have holes.",
        "The keys are where they were were she to look.",
        "When you see it it is gone.",
        "The way I taught you you cannot fall.",
        "She read his will, and his last will will be proved in May.",
        "A human being being held there has rights.",
        "They do do their best, and I do do mine.",
    ],
)
def test_a_clause_ends_between_two_words(text: str) -> None:
    assert findings_of(DoubledWord, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry has has a new deck.",
        "The council will will mend the road.",
        "The cows were were fed at noon.",
        "It rained, and you you can swim.",
        "The dog was lost, but they they found it.",
        "How do do you know?",
        "The mill it it burned.",
        "She gave them them for Easter.",
        "The woman she spoke to to find out was ill.",
        "It had rained before before he came.",
        "He has not sung since since the war there is no hall.",
    ],
)
def test_what_may_end_one_clause_and_begin_another_is_never_deleted_unasked(text: str) -> None:
    assert all(
        one.fix is not None and one.fix.safety == "ask" for one in findings_of(DoubledWord, text)
    )


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The ferry has has a new deck.", "has has"),
        ("The council will will mend the road.", "will will"),
        ("It rained, and you you can swim.", "you you"),
        ("How do do you know?", "do do"),
        ("Boats can can be hired at the pier.", "can can"),
    ],
)
def test_a_doubled_auxiliary_or_pronoun_is_asked_about(text: str, pair: str) -> None:
    assert texts_of(DoubledWord, text) == [pair]


@pytest.mark.parametrize(
    "pair",
    ["the the", "a a", "of of", "to to", "and and", "for for", "with with", "an an", "or or"],
)
def test_what_only_joins_is_deleted(pair: str) -> None:
    (finding,) = findings_of(DoubledWord, f"The vote was {pair} town.")
    assert finding.fix is not None
    assert finding.fix.safety == "safe"
