"""`editor_note` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.desk.editor_note import EditorNote


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[ED: cut?]", True),
        ("(subs please check)", True),
        ("Note to subs: cut here", True),
        ("// check the spelling", True),
        ("Eds: please note the age.", True),
        ("(editor of the Times)", False),
        ("The note to the editor was long.", False),
        ("The legal team will check it.", False),
    ],
)
def test_editor_notes(text: str, found: bool) -> None:
    assert bool(findings_of(EditorNote, text)) is found
