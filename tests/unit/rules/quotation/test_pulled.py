"""Quotations set apart, and the sentences they were pulled from."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.quotation.quoted_twice import QuotedTwice

ANSWER = (
    "I row each day. A tide is really a slow clock, and it took me years to read it. I was glad."
)


@pytest.mark.parametrize(
    ("pulled", "number"),
    [
        ("A tide is a slow clock, and it took me months to read it", 1),
        ("A tide is really a slow clock, and it took me years to read it", 0),
        ("A boat is a slow house, and it was sold with all its nets", 0),
        ("The moon and the wind had long been at odds with us all", 0),
    ],
)
def test_a_pulled_quotation_has_the_words_of_its_sentence(pulled: str, number: int) -> None:
    assert len(findings_of(QuotedTwice, f'{ANSWER}\n\n"{pulled}."\n\nWe went home.')) == number


def test_the_paper_says_that_there_are_two_wordings() -> None:
    later = '"A tide is a slow clock, and it took me months to read it."'
    text = f"{ANSWER} The preface was amended in May, and begins in other words.\n\n{later}\n\nWe went."
    assert findings_of(QuotedTwice, text) == []


def test_what_was_said_before_is_said_again_in_the_same_words() -> None:
    first = "“We came home with the right boat in the right bay,” she said. It rained."
    again = "“As I told you, we came home with the right crew in the right bay,” she said."
    assert len(findings_of(QuotedTwice, f"{first} {again}")) == 1


def test_one_turns_the_words_of_another_round() -> None:
    first = "“We should eat so that we can row,” said Ann Roe. It rained."
    again = "“We should row so that we can eat,” said Tom Lund."
    assert findings_of(QuotedTwice, f"{first} {again}") == []
    assert len(findings_of(QuotedTwice, f"{first} {again.replace('Tom Lund', 'Ann Roe')}")) == 1


def test_the_same_words_the_other_way_round() -> None:
    first = "“We stopped rowing and started thinking,” she said. It rained."
    again = "“We stopped thinking and started rowing,” she wrote."
    assert len(findings_of(QuotedTwice, f"{first} {again}")) == 1
