"""What the desk rules say, beyond the examples of their pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.testing.examples import findings_of
from factlint_rules.desk.editor_note import EditorNote
from factlint_rules.desk.embargo import Embargo
from factlint_rules.desk.missing_furniture import MissingFurniture
from factlint_rules.desk.placeholder import Placeholder
from factlint_rules.desk.placeholder_loose import PlaceholderLoose


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It raised TK.", ["TK"]),
        ("It raised $TK for TKTK.", ["$TK", "TKTK"]),
        ("The [name] of the mayor.", ["[name]"]),
        ("Ask [check spelling] again.", ["[check spelling]"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor"]),
        ("TK Maxx and TKO wins, a todo list, [sic] and [his] friend.", []),
        ("FIXME: ask her. TODO: call.", ["FIXME", "TODO"]),
    ],
)
def test_placeholders(text: str, marked: list[str]) -> None:
    assert said(Placeholder, text) == marked


def test_a_link_is_no_placeholder() -> None:
    assert said(Placeholder, "See [name](https://x.example).", markdown="yes") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("aged XXX and TBC", ["XXX", "TBC"]),
        ("She saw XXX State of the Union.", []),
        ("It cost 5,000 at 20:00.", []),
        ("What ??? was it", ["???"]),
    ],
)
def test_loose_placeholders(text: str, marked: list[str]) -> None:
    assert said(PlaceholderLoose, text) == marked


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


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("EMBARGOED until 10 June 2024\n\nThe bank cut.", "error"),
        ("Embargo: 1 May 2024\n\nThe bank cut.", "warning"),
        ("Not for publication until 10 June 2024\n\nThe bank cut.", "error"),
        ("The arms embargo until 10 June 2024 holds.", None),
        ("Embargoes hurt the port.", None),
    ],
)
def test_embargo(text: str, severity: str | None) -> None:
    found = [f.severity.value for f in findings_of(Embargo, text, published="2024-06-03")]
    assert found == ([severity] if severity else [])


BODY = "The harbour board raised its fees by a tenth in the spring of that year. " * 8


def test_headline() -> None:
    assert len(findings_of(MissingFurniture, BODY)) == 1
    assert findings_of(MissingFurniture, f"Board raises fees\n\n{BODY}") == []
    assert findings_of(MissingFurniture, "A line.") == []
    assert findings_of(MissingFurniture, f"# Fees\n\n{BODY}", markdown="yes") == []
    assert findings_of(MissingFurniture, f"---\ntitle: Fees\n---\n{BODY}", markdown="yes") == []


@pytest.mark.parametrize(
    ("head", "place", "message", "advice"),
    [
        (
            "---\ntitle: Fees\ndate: 2024-06-03\n\n",
            (1, 1, 3),
            "front matter begins with --- and has no line --- after it",
            "end it with a line ---",
        ),
        (
            '+++\ntitle = "Fees"\n',
            (1, 1, 3),
            "front matter begins with +++ and has no line +++ after it",
            "end it with a line +++",
        ),
        (
            "---\ntitle: Fees\ntags: {a\n---\n",
            (4, 1, 3),
            "this front matter cannot be read: not valid YAML: "
            "expected ',' or '}', but got '<stream end>'",
            "put this line right",
        ),
    ],
)
def test_broken_front_matter(
    head: str, place: tuple[int, int, int], message: str, advice: str
) -> None:
    (found,) = findings_of(MissingFurniture, f"{head}# Fees\n\n{BODY}", markdown="yes")
    assert (found.line, found.column, found.end_column) == place
    assert (found.message, found.advice) == (message, advice)


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


def test_byline_is_asked_for_where_a_neighbour_has_one(tmp_path: Path) -> None:
    signed = f"---\ntitle: A\nauthor: Ann Roe\ndate: 2024-06-03\n---\n{BODY}"
    bare = f"---\ntitle: B\ndate: 2024-06-03\n---\n{BODY}"
    found = check(tmp_path, a=signed, b=bare, c=f"# C\n\n{BODY}")
    assert found["a"] == []
    assert found["c"] == []
    assert found["b"] == [f"no byline, although {tmp_path / 'a.md'} has one"]


def test_no_byline_is_asked_for_where_nobody_signs(tmp_path: Path) -> None:
    bare = f"---\ntitle: B\ndate: 2024-06-03\n---\n{BODY}"
    assert check(tmp_path, a=bare, b=bare) == {"a": [], "b": []}


def test_a_used_suppression_is_not_reported(tmp_path: Path) -> None:
    head = "---\ntitle: B\ndate: 2024-06-03\n---\n"
    used = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nNear the the dam. {BODY}"
    unused = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nThe dam. {BODY}"
    assert check(tmp_path, a=used, b=unused) == {
        "a": [],
        "b": ["this comment silences nothing"],
    }
