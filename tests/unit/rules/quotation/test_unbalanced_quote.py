"""`unbalanced_quote` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.quotation.unbalanced_quote import UnbalancedQuote


def test_quotation_direction() -> None:
    assert texts_of(UnbalancedQuote, "She’s in. That’s ‘it’. The '90s bowler is 6' 4\" tall.") == []
    assert texts_of(UnbalancedQuote, 'He said "we won.') == ['"']


def test_verse_whose_first_line_looks_like_a_headline_goes_on() -> None:
    verse = "“The mill is shut –\n\n“The wheel is still\n\n“The pond is dry,” she read."
    assert texts_of(UnbalancedQuote, verse) == []


def test_a_wrong_mark_is_a_warning_and_a_missing_one_an_error() -> None:
    found = findings_of(UnbalancedQuote, "He said ‘we are aground.” She said “no and left.")
    assert [finding.severity.value for finding in found] == ["warning", "error"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The rule makes the “never type stable for all.", "warning"),
        ("It is a step towards “open harvests in every county.", "warning"),
        ("The mayor told the board that “it is stable for all.", "error"),
        ("The rule makes the “never type stable.\n\nThe mayor said so.", "warning"),
    ],
)
def test_a_term_whose_mark_is_missing_is_nobodys_words(text: str, severity: str) -> None:
    (found,) = findings_of(UnbalancedQuote, text)
    assert found.severity.value == severity


@pytest.mark.parametrize(
    "text",
    [
        '"The pier will open, said the mayor. "It has been long enough."',
        "“We waited an hour, Ann Roe told the court. “Nobody came.”",
        "“It is a fine wall, he said.\n\n“It will hold.”",
    ],
)
def test_a_speaker_inside_the_marks_says_that_one_is_missing(text: str) -> None:
    assert len(findings_of(UnbalancedQuote, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '"In my answer of May, I explained why. "It was not my view then."',
        "“They came at noon, and my mother said grace.\n\n“We ate at one.”",
    ],
)
def test_a_quotation_that_runs_on_may_tell_what_was_said(text: str) -> None:
    assert findings_of(UnbalancedQuote, text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("‘You can’t sail in May, Lund says, and he is right.", ["‘"]),
        ("It is the best of boats,’ says Ann Roe, its owner.", ["’"]),
        ("‘It will hold,’ says Ann. ’Twas late, says Lund. In the ’90s, says Ann, it sank.", []),
        # The mark in front of a word cut short opens the quotation, too.
        ("’Twas a fine night for it,’ said Ann.", []),
        ("Fetch ’em a boat at once,’ said Ann.", ["’"]),
        ("The rowers’ club, says Ann, is shut. Rock ’n’ roll, he said.", []),
    ],
)
def test_curly_single_marks_without_their_partner(text: str, marked: list[str]) -> None:
    assert texts_of(UnbalancedQuote, text) == marked


def test_the_other_end_is_shown() -> None:
    found = findings_of(
        UnbalancedQuote, 'Ann said: "The roof held. He thanked the crew, who had come.'
    )
    assert [place.span.start for place in found[0].related] == [24]
    found = findings_of(UnbalancedQuote, 'It rained. The roof held, and we slept," said Ann.')
    assert [place.span.start for place in found[0].related] == [11]
