"""`punctuation_space` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.punctuation_space import PunctuationSpace


@pytest.mark.parametrize(
    "text",
    [
        "Read amazon.Com or bbc.co.uk/News.",
        "He joined the U.S.Navy.",
        "The index.html.Page is gone.",
        "It cost 5.The",
        "The fs.Stats object and the fs.Stats class.",
        "Type <regex.Match object>, or the script compare.R again.",
    ],
)
def test_addresses_and_initials_are_left_alone(text: str) -> None:
    assert findings_of(PunctuationSpace, text) == []


def test_a_comma_gets_its_space_behind_it() -> None:
    (finding,) = findings_of(PunctuationSpace, "The tide turned ,and left.")
    assert finding.fix is not None
    assert finding.fix.edits[0].text == ", "


def test_beside_code_only_a_word_that_opens_a_sentence_counts() -> None:
    text = "Call `run()` on the http.Server at noon.\n\nThe mill closed.The wheel stopped."
    (finding,) = findings_of(PunctuationSpace, text, markdown="yes")
    assert "closed." in finding.message


def test_a_slip_that_comes_again_is_one_entry() -> None:
    text = "The mill closed.The wheel stopped.The race , too , is dry."
    found = findings_of(PunctuationSpace, text)
    assert len(found) == 4
    assert len({one.group for one in found}) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_comma_may_end_its_line(end: str) -> None:
    (finding,) = findings_of(PunctuationSpace, f"The tide turned ,{end}and left.{end}")
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [","]
