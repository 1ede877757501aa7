"""A clue says which paragraphs are worth asking, and is looked for once."""

from __future__ import annotations

import re

from factlint.formats.plain import PlainText
from factlint.model.pattern import pattern, stretches_like
from factlint.text.document import Document

ANY = int(re.IGNORECASE)


def _document(text: str) -> Document:
    return PlainText().read(text.encode(), "a.txt")


def test_paragraphs_with_a_match_are_found_in_order() -> None:
    document = _document(
        "The ferry sank.\n\nThe docks was shut.\n\nThe crew left.\n\nTwo docks was dry."
    )
    found = stretches_like(r"s\s+was\b", 0)(document)
    assert [one.of(document.text).strip() for one in found] == [
        "The docks was shut.",
        "Two docks was dry.",
    ]


def test_without_a_match_there_is_none() -> None:
    assert not stretches_like(r"s\s+was\b", 0)(_document("The ferry sank."))
    assert not stretches_like("x", 0)(_document(""))


def test_capitals_matter_as_they_do_for_the_form() -> None:
    document = _document("DOCKS WAS shut.")
    assert not stretches_like(r"s\s+was\b", 0)(document)
    assert stretches_like(r"s\s+was\b", ANY)(document)


def test_a_form_is_asked_where_its_clue_is() -> None:
    document = _document("The docks was shut.\n\nThe kiln was lit.\n\nThe docks\nwas dry.")
    form = pattern(r"\b[a-z]+\s+was\b", clue=r"s\s+was\b")
    assert [hit[0] for hit in form.matches(document)] == ["docks was", "docks\nwas"]
    assert not form.may_match(_document("The kiln was lit."))


def test_a_clue_goes_with_words_keys_and_heads() -> None:
    document = _document("Docks was shut.\n\nIn rain the docks was dry.\n\nMills was lit.")
    assert [
        hit[0]
        for hit in pattern(
            r"\w+s\s+was\s+\w+", clue=r"s\s+was\b", words=("dry", "lit"), keys=("mill", "shut")
        ).matches(document)
    ] == ["Mills was lit"]
    heads = pattern(r"\w+s\s+was\b", clue=r"s\s+was\b", head=True)
    assert [hit[0] for hit in heads.matches(document)] == ["Docks was", "Mills was"]
