"""`placeholder` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.testing.examples import findings_of
from factlint_rules.desk.placeholder import Placeholder


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


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
