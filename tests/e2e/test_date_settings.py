"""The conventions of `[dates]`, guessed datelines and recorded days, through the real command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e

MILL = """\
Mill opens

The mill opened this week. It lost money in fiscal 2016 and in the first quarter of fiscal 2016.
In calendar 2015 it did well, and this fiscal year it will again. Shares will close next week.
"""


def configure(folder: Path, text: str) -> None:
    (folder / ".git").mkdir(exist_ok=True)  # no configuration from above
    (folder / "factlint.toml").write_text(text)


def intervals(factlint: Run, *arguments: str) -> dict[str, Any]:
    done = factlint("dates", "--format", "jsonl", *arguments)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["text"]: one["interval"] for one in found}


@pytest.mark.parametrize(
    ("first_day", "this", "following"),
    [
        ("monday", ["2016-05-09", "2016-05-16"], ["2016-05-16", "2016-05-23"]),
        ("sunday", ["2016-05-08", "2016-05-15"], ["2016-05-15", "2016-05-22"]),
        ("saturday", ["2016-05-07", "2016-05-14"], ["2016-05-14", "2016-05-21"]),
    ],
)
def test_weeks_begin_on_the_configured_day(
    factlint: Run, tmp_path: Path, first_day: str, this: list[str], following: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(MILL)
    configure(tmp_path, f'[dates]\nweek-start = "{first_day}"\n')
    found = intervals(factlint, "--date", "2016-05-10", "a.txt")
    assert (found["this week"], found["next week"]) == (this, following)


def test_the_first_day_of_the_week_reaches_the_messages(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MILL)
    run = ("--select", "DAT003", "--date", "2016-05-10", "a.txt")
    configure(tmp_path, '[dates]\nweek-start = "sunday"\n')
    assert "the week of 8 May 2016" in factlint(*run).stdout
    assert "the week of 9 May 2016" in factlint("--isolated", *run).stdout


@pytest.mark.parametrize(
    ("month", "named", "quarter", "current"),
    [
        (1, ["2016-01-01", "2017-01-01"], ["2016-01-01", "2016-04-01"], "2016-01-01"),
        (4, ["2015-04-01", "2016-04-01"], ["2015-04-01", "2015-07-01"], "2016-04-01"),
        (10, ["2015-10-01", "2016-10-01"], ["2015-10-01", "2016-01-01"], "2015-10-01"),
    ],
)
def test_fiscal_years_begin_in_the_configured_month(
    factlint: Run, tmp_path: Path, month: int, named: list[str], quarter: list[str], current: str
) -> None:
    (tmp_path / "a.txt").write_text(MILL)
    configure(tmp_path, f"[dates]\nfiscal-year-start = {month}\n")
    found = intervals(factlint, "--date", "2016-05-10", "a.txt")
    assert found["fiscal 2016"] == named
    assert found["the first quarter of fiscal 2016"] == quarter
    assert found["this fiscal year"][0] == current
    assert found["calendar 2015"] == ["2015-01-01", "2016-01-01"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('week-start = "tuesday"', '"monday"'),
        ("fiscal-year-start = 13", "a month, 1 to 12"),
        ('fiscal-year-start = "april"', "fiscal-year-start"),
    ],
)
def test_wrong_conventions_are_named(
    factlint: Run, tmp_path: Path, line: str, expected: str
) -> None:
    (tmp_path / "a.txt").write_text(MILL)
    configure(tmp_path, f"[dates]\n{line}\n")
    for command in (("a.txt",), ("dates", "a.txt")):
        done = factlint(*command)
        assert done.returncode == 2
        assert "factlint.toml:2" in done.stderr
        assert line.split()[0] in done.stderr
        assert expected in done.stderr


def checked(factlint: Run, *arguments: str) -> dict[str, Any]:
    done = factlint("--format", "json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    (file,) = json.loads(done.stdout)["files"]
    assert isinstance(file, dict)
    return file


def test_a_dateline_without_a_year_is_a_guess_and_gives_way(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "2016-11-04-mill.txt").write_text(
        "LEEDS, 3 November (Reuters) - The mill opened yesterday after repairs.\n"
    )
    file = checked(factlint, "--isolated", "--select", "DAT", "2016-11-04-mill.txt")
    assert file["published"]["date"] == "2016-11-04"
    kinds = [(one["date"], one["certainty"]) for one in file["published"]["candidates"]]
    assert kinds == [("2016-11-04", "sure"), ("2016-11-03", "guess")]
    assert [finding["code"] for finding in file["findings"]] == ["DAT002"]
    assert "means 3 November 2016" in file["findings"][0]["message"]


def test_a_guess_alone_dates_nothing_and_far_off_is_reported(factlint: Run, tmp_path: Path) -> None:
    story = "LEEDS, 3 March (Reuters) - The mill opened yesterday after repairs.\n"
    (tmp_path / "mill.txt").write_text(story)
    alone = checked(factlint, "--isolated", "--select", "DAT", "mill.txt")
    assert alone["published"] is None
    (tmp_path / "2016-11-04-mill.txt").write_text(story)
    far = checked(factlint, "--isolated", "--select", "DAT", "2016-11-04-mill.txt")
    assert "DAT001" in [finding["code"] for finding in far["findings"]]


LEDGER = """\
[[fact]]
id = "lantern"
claim = "Lantern Hill came out on 12 December 2023"
subject = "Lantern Hill"
event = "release"
value = "2023-12-12"

[[fact.source]]
container-title = "Post"
issued = "2023-12-13"
kind = "primary"
"""


def test_days_since_an_event_are_counted_from_the_ledger(factlint: Run, tmp_path: Path) -> None:
    text = "Hill\n\nIt is nearly six months since the film Lantern Hill came out in Leeds.\n"
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "facts.toml").write_text(LEDGER)
    run = ("--isolated", "--select", "DAT005", "--date", "2024-06-03", "a.txt")
    (with_it,) = checked(factlint, "--facts", "facts.toml", *run)["findings"]
    assert with_it["message"].endswith(
        "; from 12 December 2023 (on record) to 3 June 2024 is 174 days"
    )
    (without,) = checked(factlint, *run)["findings"]
    assert without["message"].endswith("means about December 2023")
