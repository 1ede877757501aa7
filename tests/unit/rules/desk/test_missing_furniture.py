"""`missing_furniture` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.testing.examples import findings_of
from factlint_rules.desk.missing_furniture import MissingFurniture

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
