"""The sentences of a file by digest."""

from __future__ import annotations

from factlint.engine.passages import passages_of, split
from factlint.model.report import FileReport, Outline
from factlint.text.source import Source
from factlint.text.span import Span


def passages(text: str, *paragraphs: str) -> tuple[list[str], list[str]]:
    """Return the sentences of a text and their digests."""
    spans = tuple(Span(text.index(one), text.index(one) + len(one)) for one in paragraphs)
    report = FileReport("a.md", Source("a.md", text), outline=Outline(paragraphs=spans))
    found = passages_of(report)
    return [span.of(text) for span in found.spans], split(found.digests)


def test_sentences_of_paragraphs_and_lines_outside_them() -> None:
    text = "---\nauthor: Ann\n---\n\nAll is well. They met.\n\n<!-- a -->\n\nIt ends."
    words, digests = passages(text, "All is well. They met.", "It ends.")
    lines = ["---", "author: Ann", "---"]
    assert words == [*lines, "All is well.", "They met.", "<!-- a -->", "It ends."]
    assert len(digests) == len(words)
    assert digests[0] == digests[2] != digests[1]


def test_line_ends_and_marks_of_quotations_do_not_matter() -> None:
    plain, wrapped = "The two met. All is well here.", "The two\n> met. All\r\n> is   well here."
    assert passages(plain, plain)[1] == passages(wrapped, wrapped)[1]
    assert passages(plain, plain)[1] != passages(plain.upper(), plain.upper())[1]


def test_what_a_span_touches() -> None:
    text = "One is. Two is. Three is."
    source = Source("a.txt", text)
    found = passages_of(FileReport("a.txt", source, outline=Outline(paragraphs=(Span(0, 25),))))
    one, two, three = split(found.digests)
    assert found.of(Span(0, 3)) == [one]
    assert found.of(Span(4, 11)) == [one, two]
    assert found.of(Span(8, 15)) == [two]
    assert found.of(Span(7, 8)) == []
    assert found.of(Span(3, 3)) == []
    assert found.of(Span(0, 25)) == [one, two, three]


def test_paragraphs_may_overlap() -> None:
    text = "One is. Two is."
    assert passages(text, text, "Two is.")[0] == ["One is.", "Two is."]
