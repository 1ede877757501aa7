"""Entries of the full report: cases of one thing stand under the first of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from checking import report_of

from factlint.engine.request import Request
from factlint.model.report import ReportOptions
from factlint.model.settings import Settings
from factlint.report.terminal import Full


def test_cases_of_one_thing_are_told_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Rents rose last year.\nWages rose last year.\nRain fell this year.\n", encoding="utf-8"
    )
    request = Request(Settings(select=("DAT003",)), date=dt.date(2016, 5, 10))
    text = Full().render(report_of([str(tmp_path / "a.txt")], request), ReportOptions())
    assert text.count("a.txt:") == 1
    also = " ".join(text[text.index("Also: ") :].split())
    assert also.startswith(
        "Also: “last year” (at 2:12); “this year” read on 10 May 2016 means 2016 (at 3:11)"
    )
