"""`deictic_day` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import apply, findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def test_american_style_writes_the_month_first() -> None:
    text = "The bridge reopened yesterday after repairs."
    (finding,) = found("DAT002", text, published="2016-05-10", style="ap")
    assert finding.message.endswith("read on May 10, 2016 means May 9, 2016")
    assert apply(text, [finding]) == "The bridge reopened on May 9, 2016, after repairs."


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("It shut on May 4, 2015. It reopened yesterday.", "It reopened on May 9, 2016."),
        (
            "It shut on May 4. It reopened yesterday at noon.",
            "It reopened on May 9, 2016, at noon.",
        ),
        ("It shut on 4 May. It reopened yesterday at noon.", "It reopened on 9 May 2016 at noon."),
        ("Yesterday it opened. It shut on May 4.", "On May 9, 2016, it opened."),
        ("It shut on May 4. Then it opened (yesterday).", "Then it opened (on May 9, 2016)."),
        ("A 4 May fair, the 5 May fair and May 6 fair. It reopened yesterday.", "on 9 May 2016."),
    ],
)
def test_a_fix_writes_the_day_as_the_article_does(text: str, fixed: str) -> None:
    (finding,) = found("DAT002", text, published="2016-05-10")
    assert fixed in apply(text, [finding])


@pytest.mark.parametrize(
    "text",
    [
        "The day after tomorrow is a disaster film.",
        "Tomorrow is the third album of the band.",
        "Yesterday was their best song.",
    ],
)
def test_titles_are_no_days(text: str) -> None:
    assert found("DAT002", text, published="2016-05-10") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A third would not know how to vote if asked tomorrow.", 0),
        ("Were the vote to be decided tomorrow, a third would stay at home.", 0),
        ("The report said the mill, if sold, would close. The court ruled today on the sale.", 1),
        ("I'm still cross about the prizes handed out yesterday.", 0),
        ("The prizes were handed out yesterday. “I cried,” Rao said.", 1),
    ],
)
def test_a_day_supposed_or_told_by_the_writer_is_left_alone(text: str, count: int) -> None:
    assert len(found("DAT002", text, published="2016-05-10")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The fair returns tomorrow.", 1),
        ("Tickets for the fair go on sale tomorrow.", 1),
        ("The leaders of tomorrow met.", 0),
        ("They hope for a better tomorrow.", 0),
        ("The bridge reopened yesterday, 9 May, at noon.", 0),
        ("The bridge reopened yesterday (9 May) at noon.", 0),
    ],
)
def test_a_day_that_is_told_and_not_dated(text: str, count: int) -> None:
    assert len(found("DAT002", text, published="2016-05-10")) == count


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The class starts again tomorrow at 6.30pm in the barn.", 1),
        ("We shut the barn yesterday at 6.30pm.", 0),
        ("We shut the barn tomorrow.", 0),
    ],
)
def test_a_maker_tells_the_day_of_an_appointment(words: str, number: int) -> None:
    ours = "We mend looms. Our barn is ours, and we keep it. We thank you, and we wish us luck."
    text = f"---\ntitle: The barn\ndate: 2016-05-11\n---\n\n{ours}\n\n{words}\n"
    assert len(found("DAT002", text, markdown="yes")) == number
