"""A file of any ending is read; of one that no format has, it is said."""

from __future__ import annotations

import pytest

from factlint.engine.read import Reading, read_article
from factlint.formats.plain import PlainText


@pytest.mark.parametrize("name", ["a.json", "a.docbook", "letters/a.HTM"])
def test_an_ending_of_no_format_is_said(name: str) -> None:
    (note,) = read_article(b"The tram is late.", name, Reading((PlainText(),))).notes
    assert "read as plain text" in note
    assert name.rpartition(".")[2] in note


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "draft", "draft.2", "the end. final", "-"])
def test_names_without_an_ending_are_plain_text_anyway(name: str) -> None:
    assert read_article(b"The tram is late.", name, Reading((PlainText(),))).notes == ()
