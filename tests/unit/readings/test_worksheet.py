"""The facts of an article as a checker ticks them off."""

from __future__ import annotations

import datetime as dt

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.date import DateContext
from factlint.readings.worksheet import worksheet

TEXT = """\
Pier opens after two years

Professor Ann Roe, 34, opened the pier on 3 May 2024. It cost £4.2m and is 320 metres long, with 45 shops.

“We waited two years for this,” Roe said. The 34-year-old lives in Holm.

The film Low Water will open in May 2025, the studio said.
"""


def items() -> list[tuple[str, str, str]]:
    document = PlainText().read(TEXT.encode(), "pier.txt")
    article = Article(document, dates=DateContext(published=dt.date(2024, 5, 4)))
    return [(one.kind, one.text, one.detail) for one in worksheet(article)]


def test_each_kind_of_fact() -> None:
    found = items()
    assert ("person", "Ann Roe", "Professor") in found
    assert ("age", "34", "Roe") in found
    assert ("number", "£4.2m", "") in found
    assert ("number", "320 metres", "long") in found
    assert ("number", "45", "shops") in found
    assert ("quotation", "We waited two years for this,", "Roe") in found
    assert ("date", "on 3 May 2024", "3 May 2024") in found or (
        "date",
        "3 May 2024",
        "3 May 2024",
    ) in found
    assert [text for kind, text, _ in found if kind == "claim"]


def test_a_person_is_listed_once_and_ages_are_no_numbers() -> None:
    found = items()
    assert [text for kind, text, _ in found if kind == "person"] == ["Ann Roe"]
    assert "34" not in [text for kind, text, _ in found if kind == "number"]
