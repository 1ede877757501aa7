"""In plain text a line break is a blank where the page's width made it, and stays elsewhere."""

from __future__ import annotations

import pytest
from checking import report_of

from factlint.formats.plain import PlainText
from factlint.text.segments import SegmentKind
from factlint.text.source import Source
from factlint.text.span import Span

LINES = [
    "The council opened the bridge over the harbour on",
    "Monday after years of work. It will close again in",
    "May.",
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("end", ["", " "])
def test_lines_of_a_wrapped_paragraph_are_one(newline: str, indent: str, end: str) -> None:
    text = f"{end}{newline}{indent}".join([*LINES]) + f"{newline}{newline}It rained.{newline}"
    document = PlainText().parse(Source("a.txt", text))
    (first, second) = document.blocks
    assert first.span.of(document.text) == " ".join(LINES)
    assert second.span.of(document.text) == "It rained."
    for words in ("harbour", "Monday", "May", "rained"):
        at = document.text.index(words)
        place = document.to_source(Span(at, at + len(words)))
        assert place.of(text) == words
    at = document.text.index("on Monday")
    assert document.to_source(Span(at, at + 9)).of(text) == f"on{end}{newline}{indent}Monday"


def test_unseen_characters_at_the_end_of_a_line() -> None:
    text = f"{LINES[0]} \u200b\n\u200b{LINES[1]}\u200b\n\u200b May.\n\nIt cur\u00adrently rains."
    document = PlainText().parse(Source("a.txt", text))
    assert document.blocks[0].span.of(document.text).split() == " ".join(LINES).split()
    for words, source in (("Monday", "Monday"), ("currently", "cur\u00adrently")):
        at = document.text.index(words)
        assert document.to_source(Span(at, at + len(words))).of(text) == source


def test_an_item_of_a_list_goes_on() -> None:
    text = f"- {LINES[0]}\n  {LINES[1]}\n- It rained.\n"
    document = PlainText().parse(Source("a.txt", text))
    assert [block.kind for block in document.blocks] == [SegmentKind.LIST_ITEM] * 2
    assert document.blocks[0].span.of(document.text) == " ".join(LINES[:2])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe\n12 High Street\nAshby",
        "The bell is cold that rang the day\nThe boats went out\nAnd none came home to dry the sail",
        "ANN ROE: We opened the bridge in the rain, all of us\nBEN HALE: And it will close in May",
        "We opened the bridge in the rain on Monday, all of us\n# note: ask the harbour master",
    ],
)
def test_a_break_that_was_meant_stays(text: str) -> None:
    assert PlainText().parse(Source("a.txt", text)).text == text


def test_a_change_may_go_over_the_end_of_a_line(tmp_path) -> None:
    path = tmp_path / "a.txt"
    text = "The council voted on Monday evening to open the\nthe bridge over the harbour again.\n"
    path.write_text(text, encoding="utf-8")
    (finding,) = [one for one in report_of([path]).files[0].findings if one.code == "STY001"]
    assert finding.text == "the\nthe"
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == text.replace(
        "the\nthe", "the"
    )
