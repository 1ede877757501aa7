"""Sentences of a document by offset."""

from __future__ import annotations

from factlint.formats.plain import PlainText
from factlint.text.document import Document


def parse(text: str) -> Document:
    return PlainText().read(text.encode(), "x.txt")


def test_sentences_from_an_offset() -> None:
    document = parse("One came. Two went. Three stayed. Four slept.\n")
    first, second, third, fourth = document.sentences
    assert document.sentences_from(first.start, 2) == (first, second)
    assert document.sentences_from(second.start + 3, 2) == (second, third)
    assert document.sentences_from(second.end, 1) == (second,)
    assert document.sentences_from(fourth.start, 3) == (fourth,)


def test_the_first_sentences_answer_for_what_stands_before_them() -> None:
    document = parse("\n\n  One came. Two went.\n")
    assert document.sentences_from(0, 1) == document.sentences[:1]


def test_no_sentences() -> None:
    assert parse("").sentences_from(0, 3) == ()
