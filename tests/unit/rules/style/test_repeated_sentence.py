"""`repeated_sentence` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.repeated_sentence import RepeatedSentence

LIMIT = "This limit holds for {} that the harbour lends out in the whole of the winter."


def test_a_reference_says_the_same_of_one_thing_and_the_next() -> None:
    kinds = ("all the boats", "all the sails", "all the ropes")
    for number, findings in ((1, 1), (2, 2), (3, 0)):
        said = [LIMIT.format(kind) for kind in kinds[:number]]
        text = "\n\n".join(f"{one}\n\nThe rest is dear." for one in (*said, *said))
        assert len(findings_of(RepeatedSentence, text)) == findings


def test_with_other_figures_a_sentence_says_something_else() -> None:
    text = (
        "The snapshot of the lake was given a rating of {} by the eight keepers of the wheel.\n\n"
    )
    assert findings_of(RepeatedSentence, text.format(84) + text.format(86)) == []
    assert len(findings_of(RepeatedSentence, text.format(84) * 2)) == 1


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Charts by Ann Roe and Bo Lund, who work for the harbour's own paper", 0),
        ("Check the board beside the north door for all changes of the day.", 0),
        ("To keep your place in the line, please show it to the keeper.", 1),
        ("Press the green button beside the door and wait for the second bell.", 0),
        ("The keeper of the north door left for the harbour at noon.", 1),
        ("Order was kept by the keepers of the north door until noon.", 1),
    ],
)
def test_credits_and_requests_come_again_rightly(sentence: str, number: int) -> None:
    text = f"{sentence}\n\nThe ferry is late.\n\n{sentence}\n\nThe tug is not.\n"
    assert len(findings_of(RepeatedSentence, text)) == number
