"""`editor_note` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.testing.examples import findings_of
from factlint_rules.desk.editor_note import EditorNote


def check(folder: Path, **files: str) -> dict[str, list[str]]:
    paths = []
    for name, text in files.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    report = report_of(paths, Request())
    assert report.failures == ()
    return {
        Path(one.path).stem: [f.message for f in one.findings if f.code in ("TKS005", "SUP001")]
        for one in report.files
    }


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
