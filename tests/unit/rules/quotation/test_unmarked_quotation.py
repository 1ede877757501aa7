"""`unmarked_quotation` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.quotation.unmarked_quotation import UnmarkedQuotation

LINES = [
    "The observatory above the town is a hundred years old.",
    "Rao has run it since 2011, and spoke to the school about her first telescope.",
    "I loved that job. I would have done it for nothing.",
    "The dome opens to visitors on the first Friday of each month.",
]


def test_unmarked_speech_runs_together() -> None:
    text = "\n\n".join([*LINES[:3], "I still do, and I always will.", *LINES[3:], *LINES[:2]])
    (finding,) = findings_of(UnmarkedQuotation, text)
    assert finding.text == "I loved that job. I"


def test_many_unmarked_places_are_one_finding() -> None:
    text = "\n\n".join([*LINES[:2], *[*LINES[2:], *LINES[:2]] * 4])
    (finding,) = findings_of(UnmarkedQuotation, text)
    assert "4 places" in finding.message
    assert len(finding.related) == 3


def test_a_single_i_in_a_long_paragraph_is_a_note() -> None:
    long = "The dome opens to visitors on the first Friday of each month. " * 10
    text = "\n\n".join([*LINES[:2], f"{long}And those I met agreed.", LINES[3]])
    assert findings_of(UnmarkedQuotation, text) == []
    (finding,) = findings_of(UnmarkedQuotation, text, profile="strict")
    assert finding.severity.value == "info"


def test_a_correspondent_and_the_readers_speak_for_themselves() -> None:
    asked = [
        "Roe said the plan was dead.",
        "Everyone I spoke to agreed, and I believe them.",
        "It rained.",
    ]
    assert findings_of(UnmarkedQuotation, "\n\n".join(asked)) == []
    comments = [
        "I never liked it.",
        "Why should we pay?",
        "I use my own.",
        "You should all go.",
        "We lost.",
    ]
    page = ["The mayor wants a pier.", "Ms Roe told the council so.", *comments]
    assert findings_of(UnmarkedQuotation, "\n\n".join(page)) == []
