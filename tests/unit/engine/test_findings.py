"""What stands for code in the prose of Markdown reaches no reader."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from checking import report_of
from msgspec.structs import replace
from run_report import opening

from factlint.cli.main import main
from factlint.engine.findings import readable
from factlint.engine.request import Request
from factlint.formats.markdown import PLACEHOLDER
from factlint.model.finding import Related, Remark
from factlint.model.settings import Settings
from factlint.text.source import Source
from factlint.text.span import Span

CODE = PLACEHOLDER
ARTICLE = (
    "The **film** `X` will premiere `next year` next year. `Wharf` will open in `Hull` in May.\n"
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (f"“premiere {CODE} next year” names no source", "“premiere … next year” names no source"),
        (f"“a {CODE} {CODE}{CODE} b” and “{CODE}”", "“a … b” and “…”"),
        (f"to check: {CODE} release date", "to check: … release date"),
        (f"see {CODE}, or {CODE}", "see …, or …"),
        ("as  it was ", "as  it was "),
    ],
)
def test_code_is_an_ellipsis_in_a_text(text: str, plain: str) -> None:
    assert readable(text) == plain


def test_code_is_an_ellipsis_in_all_texts_of_a_draft() -> None:
    claim = opening(Source("a.txt", "The tram will open early next year."))
    named = replace(claim, work=CODE, source=f"the {CODE} council", people=(CODE, f"Ida {CODE}"))
    remark = Remark(
        Span(0, 1), f"“{CODE}”", f"ask {CODE}", related=(Related(Span(0, 1), f"as {CODE}"),),
        claim=named,
    )  # fmt: skip
    clean = readable(remark)
    assert CODE not in repr(clean)
    assert clean.claim is not None
    assert (clean.claim.work, clean.claim.source) == ("…", "the … council")
    assert clean.claim.people == ("…", "Ida …")
    assert readable(clean) == clean


def test_no_report_shows_what_stands_for_code(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    request = Request(Settings(), date=dt.date(2004, 1, 1))
    findings = report_of([str(path)], request).files[0].findings
    assert any("premiere … next year" in finding.message for finding in findings)
    assert CODE not in repr(findings)


def test_nor_do_the_longest_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["stats", "--isolated", str(path)]) == 0
    assert "The film … will premiere … next year" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_nor_does_the_worksheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    assert main(["claims", "--isolated", "--date", "2004-01-01", "--format", form, str(path)]) == 0
    shown = capsys.readouterr().out
    assert "premiere" in shown
    assert CODE not in (str(json.loads(shown)) if form == "json" else shown)
