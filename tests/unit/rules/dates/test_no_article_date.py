"""`no_article_date` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.settings import Settings


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


def test_two_dates_of_one_article_disagree(tmp_path: Path) -> None:
    text = "---\ndate: 2016-05-10\n---\n\n# Tram\n\nThe tram opened.\n"
    names = [finding.code for finding in checked(tmp_path, text, "2016-01-02-tram.md")]
    assert "DAT001" in names
    near = [finding.code for finding in checked(tmp_path, text, "2016-04-12-tram.md")]
    assert "DAT001" not in near
    given = checked(tmp_path, text, "2016-01-02-tram.md", date=dt.date(2016, 5, 10))
    assert "DAT001" not in [finding.code for finding in given]
