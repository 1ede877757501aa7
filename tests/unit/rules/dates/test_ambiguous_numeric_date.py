"""`ambiguous_numeric_date` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.settings import DateSettings, Settings


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


def test_the_houses_order_of_figures_settles_a_date(tmp_path: Path) -> None:
    text = "Form filed\n\nThe form was filed on 06/05/2016 in Leeds.\n"
    day = dt.date(2016, 5, 10)
    assert [f.code for f in checked(tmp_path, text, date=day, select=("DAT009",))] == ["DAT009"]
    dates = DateSettings(order="day-first")
    assert checked(tmp_path, text, date=day, select=("DAT009",), dates=dates) == []
