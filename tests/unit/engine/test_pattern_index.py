"""What is asked pattern by pattern of the first document is looked up for the others."""

from __future__ import annotations

from factlint.api import PatternRule, pattern
from factlint.engine.pattern_index import PatternIndex
from factlint.formats.plain import PlainText
from factlint.text.document import Document


class Ferries(PatternRule):
    """A rule of three patterns, one of which any text may hold."""

    code = "FER001"
    looks_for = (
        pattern(r"\bnight\s+ferry\b"),
        pattern(r"\bquays?\b", words=("quay", "quays")),
        pattern(r"\d+"),
    )


def _document(text: str) -> Document:
    return PlainText().read(text.encode(), "ferry.txt")


def test_all_documents_are_asked_the_same() -> None:
    index = PatternIndex([Ferries()])
    document = _document("The night ferry left the harbour, and the ferry of the night did not.")
    first = index.possible(document)
    assert first == {"FER001": {0: 1, 2: -1}}  # in the first clause; not known where
    assert index.possible(document) == first
    assert index.possible(_document("Two quays were shut.")) == {"FER001": {1: 1, 2: -1}}
