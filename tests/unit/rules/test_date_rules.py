"""What the date rules do by profile, date, style and configuration."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.publication import Candidate, Certainty, DateSource, Publication
from factlint.model.rule import Rule
from factlint.model.settings import DateSettings, Settings
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.testing.examples import apply, findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}
FRIDAY = "2016-05-13"


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


@pytest.mark.parametrize("code", ["DAT002", "DAT003", "DAT004", "DAT006", "DAT007"])
def test_the_news_profile_trusts_the_reader(code: str) -> None:
    assert RULES[code].severity.of("news") is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("DAT002", "The bridge reopened yesterday after repairs."),
        ("DAT003", "The bridge reopens next week after repairs."),
        ("DAT005", "The bridge was built ten years ago by the county."),
        ("DAT006", "The bridge reopens on Friday after repairs."),
    ],
)
def test_nothing_is_resolved_without_a_date(code: str, text: str) -> None:
    (finding,) = found(code, text)
    assert finding.date is not None
    assert finding.date.interval is None
    assert finding.fix is None
    assert "no date to read it against" in finding.message


def test_the_meaning_is_part_of_the_message_and_of_the_data() -> None:
    (finding,) = found("DAT003", "The tram opens early next year.", published="2016-05-10")
    assert finding.message == "“early next year” read on 10 May 2016 means January to April 2017"
    assert finding.date is not None
    assert finding.date.interval == (dt.date(2017, 1, 1), dt.date(2017, 5, 1))
    assert apply("The tram opens early next year.", [finding]) == "The tram opens in early 2017."


def test_american_style_writes_the_month_first() -> None:
    text = "The bridge reopened yesterday after repairs."
    (finding,) = found("DAT002", text, published="2016-05-10", style="ap")
    assert finding.message.endswith("read on May 10, 2016 means May 9, 2016")
    assert apply(text, [finding]) == "The bridge reopened on May 9, 2016 after repairs."


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The rates rose last month.", "The rates rose in April 2016."),
        ("The shop shuts by next year.", "The shop shuts by 2017."),
        ("In late 2015 and early next year.", "In late 2015 and early 2017."),
        ("Next year the shop shuts.", "In 2017 the shop shuts."),
    ],
)
def test_fixes_read_right_where_the_words_stood(text: str, fixed: str) -> None:
    assert apply(text, found("DAT003", text, published="2016-05-10")) == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Last year's crop was poor.", "2015's crop was poor."),
        ("It was last month’s best film.", "It was April 2016’s best film."),
        ("It was in last week's budget.", "It was in last week's budget."),
    ],
)
def test_possessives_take_no_preposition_and_weeks_no_fix(text: str, fixed: str) -> None:
    (finding,) = found("DAT003", text, published="2016-05-10")
    assert apply(text, [finding]) == fixed


def test_speech_is_left_alone() -> None:
    text = "“We open early next year, and we opened the first one ten years ago,” Rao said."
    for code in ("DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007"):
        assert found(code, text, published="2016-05-10") == []


@pytest.mark.parametrize(("year", "severity"), [(2009, "error"), (2006, "info"), (2007, "info")])
def test_elapsed_time_is_an_error_only_when_a_year_beside_it_disagrees(
    year: int, severity: str
) -> None:
    text = f"The mill burned down ten years ago, in {year}, in a storm."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity == severity


def test_a_true_count_of_months_is_a_note() -> None:
    text = "It has been nearly six months since the ferry sank."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sales of bikes were higher than a year ago.", 0),
        ("Sales of bikes rose 3% on a year ago.", 0),
        ("The mill sold 40,000 tonnes, up from 36,000 a year ago.", 0),
        ("The league has nine clubs, up from seven a year ago.", 0),
        ("It made £3m, compared with a loss of £1m, or 4p a share, a year ago.", 0),
        ("Rents are far above year-ago levels.", 0),
        ("In the third quarter it made £3m. Sales were £9m a year ago.", 0),
        ("He moved from Leeds a year ago.", 1),
        ("He was jailed on 12 counts a year ago.", 1),
        ("The bridge was closed a year ago.", 1),
        ("The club has 900 members, up from 700 six years ago.", 1),
        ("In the third quarter it made £3m. Its owner died six weeks ago.", 1),
    ],
)
def test_results_compared_with_those_of_a_year_ago_are_left_alone(text: str, count: int) -> None:
    assert len(found("DAT005", text, published="2016-11-02")) == count


def test_a_false_year_is_an_error_beside_results_too() -> None:
    text = "Sales were higher than a year ago, in 2009, the mill said."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A third would not know how to vote if asked tomorrow.", 0),
        ("Were the vote to be decided tomorrow, a third would stay at home.", 0),
        ("The report said the mill, if sold, would close. The court ruled today on the sale.", 1),
        ("I'm still cross about the prizes handed out yesterday.", 0),
        ("The prizes were handed out yesterday. “I cried,” Rao said.", 1),
    ],
)
def test_a_day_supposed_or_told_by_the_writer_is_left_alone(text: str, count: int) -> None:
    assert len(found("DAT002", text, published="2016-05-10")) == count


@pytest.mark.parametrize(
    ("words", "recorded", "severity"),
    [
        ("nearly six months", "2023-12-12", "info"),
        ("nearly six months", "2023-10-12", "info"),
        ("nearly six months", "2022-12-12", "error"),
        ("nearly six months", "2024-04-12", "error"),
        ("more than six months", "2022-12-12", "info"),
        ("more than two years", "2023-12-12", "error"),
        ("a year", "2023-02-12", "info"),
        ("174 days", "2023-12-12", "info"),
    ],
)
def test_time_since_an_event_is_held_against_the_record(
    words: str, recorded: str, severity: str
) -> None:
    text = f"It is {words} since the film Lantern Hill came out."
    record = f"Lantern Hill release {recorded}"
    (finding,) = found("DAT005", text, published="2024-06-03", record=record)
    days = (dt.date(2024, 6, 3) - dt.date.fromisoformat(recorded)).days
    assert finding.message.endswith(f"(on record) to 3 June 2024 is {days} days")
    assert finding.severity == severity


@pytest.mark.parametrize(
    "record",
    ["Lantern Hill release 2023-12", "Wharf release 2023-12-12", "Lantern Hill release 2024-09-03"],
)
def test_no_days_are_counted_from_an_open_or_other_record(record: str) -> None:
    text = "It is nearly six months since the film Lantern Hill came out."
    (finding,) = found("DAT005", text, published="2024-06-03", record=record)
    assert "on record" not in finding.message
    assert finding.severity is Severity.INFO


def test_two_dates_of_one_article_disagree(tmp_path: Path) -> None:
    text = "---\ndate: 2016-05-10\n---\n\n# Tram\n\nThe tram opened.\n"
    names = [finding.code for finding in checked(tmp_path, text, "2016-01-02-tram.md")]
    assert "DAT001" in names
    near = [finding.code for finding in checked(tmp_path, text, "2016-04-12-tram.md")]
    assert "DAT001" not in near
    given = checked(tmp_path, text, "2016-01-02-tram.md", date=dt.date(2016, 5, 10))
    assert "DAT001" not in [finding.code for finding in given]


def test_dates_and_claims_share_a_group(tmp_path: Path) -> None:
    text = "Film due\n\nThe film Lantern will be released early next year.\n"
    groups = {f.code: f.group for f in checked(tmp_path, text, date=dt.date(2016, 5, 10))}
    assert groups["DAT003"] == groups["REL001"]


def test_the_houses_order_of_figures_settles_a_date(tmp_path: Path) -> None:
    text = "Form filed\n\nThe form was filed on 06/05/2016 in Leeds.\n"
    day = dt.date(2016, 5, 10)
    assert [f.code for f in checked(tmp_path, text, date=day, select=("DAT009",))] == ["DAT009"]
    dates = DateSettings(order="day-first")
    assert checked(tmp_path, text, date=day, select=("DAT009",), dates=dates) == []


def test_seasons_follow_the_hemisphere(tmp_path: Path) -> None:
    text = "Shop shuts\n\nThe shop shuts next summer for good.\n"
    north = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",))
    dates = DateSettings(hemisphere="south")
    south = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",), dates=dates)
    assert north[0].date is not None
    assert south[0].date is not None
    assert north[0].date.interval != south[0].date.interval


def test_a_guess_is_no_ground_for_a_resolved_date() -> None:
    chosen = Candidate(dt.date(2016, 5, 10), DateSource.DATELINE, Certainty.GUESS)
    assert not Publication(chosen, (chosen,)).trusted


@pytest.mark.parametrize(
    "text",
    [
        "The council meets on Tuesday, 10 May 2016, at noon.",
        "The council meets on Friday, 13 May, at noon.",
        "The match ended 2-3-2 and version 4.7.1 was out.",
    ],
)
def test_sound_dates_are_left_alone(text: str) -> None:
    for code in ("DAT008", "DAT009", "DAT010", "DAT011"):
        assert found(code, text, published="2016-05-10") == []


def test_an_impossible_clock_time_or_day_is_an_error() -> None:
    (finding,) = found("DAT010", "Entries close on 31 June at noon.", published=FRIDAY)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Next year will be hard for growers.", "2017 will be hard for growers."),
        ("Last year, he said, was the worst.", "Last year, he said, was the worst."),
        ("Sales rose in the last year.", "Sales rose in the last year."),
        ("Sales may fall over the coming year.", "Sales may fall over the coming year."),
        ("It was last week's best score.", "It was last week's best score."),
    ],
)
def test_no_fix_is_offered_in_doubt(text: str, fixed: str) -> None:
    assert apply(text, found("DAT003", text, published="2016-05-10")) == fixed


@pytest.mark.parametrize("text", ["It opened just two months ago.", "Sales beat a year-ago gain."])
def test_no_fix_breaks_a_phrase(text: str) -> None:
    for finding in found("DAT005", text, published="2016-05-10"):
        assert finding.fix is None


def test_days_are_counted_where_the_sentence_names_the_event() -> None:
    text = "It is nearly six months since the series began on 20 November 2015."
    (finding,) = found("DAT005", text, published="2016-05-10")
    assert finding.severity is Severity.INFO
    assert finding.message.endswith("from 20 November 2015 to 10 May 2016 is 172 days")


def test_a_guess_prints_no_resolved_date(tmp_path: Path) -> None:
    text = "LEEDS, May 10 (Reuters) - The tram opens early next year, the council says.\n"
    for finding in checked(tmp_path, text, select=("DAT003",)):
        assert "means" not in finding.message
        assert finding.fix is None


@pytest.mark.parametrize("text", ["Asked by Ant and Dec. She won.", "The DEC fund grew."])
def test_names_are_no_months(text: str) -> None:
    assert found("DAT007", text, published="2016-02-10") == []


def test_a_year_is_added_to_the_month_alone() -> None:
    text = "Adding December and the January figures, sales fell."
    findings = found("DAT007", text, published="2016-02-10")
    assert apply(text, findings) == "Adding December 2015 and the January figures, sales fell."


def test_weekly_nights_are_no_single_day() -> None:
    assert found("DAT006", "It flies on Tuesday nights from Leeds.") == []
