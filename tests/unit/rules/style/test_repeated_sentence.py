"""`repeated_sentence` beyond the examples of its page."""

from __future__ import annotations

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
