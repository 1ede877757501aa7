"""Sentences of a document by offset."""

from __future__ import annotations

from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.text.document import Document
from factlint.text.span import Span


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


def test_the_inline_parts_of_a_span() -> None:
    document = Markdown().read(
        b"A *big *old* mill* and [its *new* door](https://a.example).\n", "x.md"
    )
    at = document.text.index
    found = document.inlines_at(Span(at("door"), at("door") + 4))
    assert [part.span.of(document.text) for part in found] == ["its new door"]
    assert document.inlines_at(Span(at("and"), at("and") + 3)) == ()
    assert set(document.inlines_at(Span(0, len(document.text)))) == set(document.inlines)
