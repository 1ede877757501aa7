"""`unused_suppression` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

from checking import report_of

from factlint.engine.request import Request
from factlint.testing.examples import findings_of

BODY = "The harbour board raised its fees by a tenth in the spring of that year. " * 8


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


def test_a_used_suppression_is_not_reported(tmp_path: Path) -> None:
    head = "---\ntitle: B\ndate: 2024-06-03\n---\n"
    used = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nNear the the dam. {BODY}"
    unused = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nThe dam. {BODY}"
    assert check(tmp_path, a=used, b=unused) == {
        "a": [],
        "b": ["this comment silences nothing"],
    }
