"""Dates people give, globs and datelines: no text crashes, what is written is read back."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.config.per_file import matches
from factlint.days.given import parse_when
from factlint.engine.date_sources.dateline import read_dateline
from factlint.engine.date_sources.path import from_path
from factlint.errors import UsageError
from factlint.model.settings import DateSettings

WORDS = st.sampled_from(
    [
        *(
            "10",
            "May",
            "2016",
            "mai",
            "Nov.",
            ",",
            "-",
            "/",
            ".",
            "of",
            "the",
            "th",
            "AP",
            "(",
            ")",
        ),
        *("LONDON", "Published", "Tuesday", "0", "99", "31", "12", "février", "T", ":", "Z", "*"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS).map("".join)
)
DAYS = st.dates(dt.date(1000, 1, 1))


@given(TEXTS, st.sampled_from([None, "day-first", "month-first"]))
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str, order) -> None:
    with contextlib.suppress(UsageError):
        parse_when(text, languages=("en", "fr"), order=order, today=None)


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A %d %b %Y", "%Y%m%d"]))
def test_what_is_written_is_read_back(day: dt.date, form: str) -> None:
    text = day.strftime(form.replace("%Y", f"{day.year:04}"))
    assert parse_when(text, languages=(), order=None, today=None) == day


@given(DAYS)
def test_numeric_dates_follow_the_order_or_are_refused(day: dt.date) -> None:
    text = f"{day.day}/{day.month}/{day.year:04}"
    assert parse_when(text, languages=(), order="day-first", today=None) == day
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(UsageError):
            parse_when(text, languages=(), order=None, today=None)
    else:
        assert parse_when(text, languages=(), order=None, today=None) == day


@given(TEXTS)
@settings(deadline=None)
def test_any_line_and_any_path_can_be_looked_at(text: str) -> None:
    read_dateline(text, DateSettings())
    from_path(text)


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.from_regex(r"[a-z]{1,9}", fullmatch=True),
)
def test_a_dated_name_keeps_its_date_in_any_folder(day: dt.date, word: str) -> None:
    for path in (f"{day}-{word}.md", f"{word}/{day}-{word}.txt", f"{day:%Y/%m/%d}/{word}.md"):
        found = from_path(path).candidate
        assert found is not None
        assert found.date == day


@given(st.text(max_size=30), st.text(alphabet="ab/.*", max_size=20))
def test_any_glob_can_be_asked(pattern: str, path: str) -> None:
    if "\0" not in pattern and path:
        assert matches(pattern, path) in (True, False)


@given(st.lists(st.from_regex(r"[a-z.]{1,5}[a-z]", fullmatch=True), min_size=1, max_size=4))
def test_a_path_names_itself_and_its_folder_all_in_it(parts: list[str]) -> None:
    path = "/".join(parts)
    assert matches(path, path)
    assert matches("**", path)
    assert matches(parts[0], path)
    assert matches(f"**/{parts[-1]}", path)
