"""`relative_period` beyond the examples of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.model.settings import DateSettings, Settings
from factlint.plugins import PluginHost
from factlint.testing.examples import apply, findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


def checked(folder: Path, text: str, name: str = "a.txt", **changes: Any) -> list[Finding]:
    (folder / name).write_text(text, encoding="utf-8")
    date = changes.pop("date", None)
    settings = Settings(**changes)
    report = report_of([str(folder / name)], Request(settings, date=date))
    return list(report.files[0].findings)


def test_the_meaning_is_part_of_the_message_and_of_the_data() -> None:
    (finding,) = found("DAT003", "The tram opens early next year.", published="2016-05-10")
    assert finding.message == "“early next year” read on 10 May 2016 means January to April 2017"
    assert finding.date is not None
    assert finding.date.interval == (dt.date(2017, 1, 1), dt.date(2017, 5, 1))
    assert apply("The tram opens early next year.", [finding]) == "The tram opens in early 2017."


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


def test_seasons_follow_the_hemisphere(tmp_path: Path) -> None:
    text = "Shop shuts\n\nThe shop shuts next summer for good.\n"
    north = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",))
    dates = DateSettings(hemisphere="south")
    south = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",), dates=dates)
    assert north[0].date is not None
    assert south[0].date is not None
    assert north[0].date.interval != south[0].date.interval


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


def test_a_guess_prints_no_resolved_date(tmp_path: Path) -> None:
    text = "LEEDS, May 10 (Reuters) - The tram opens early next year, the council says.\n"
    for finding in checked(tmp_path, text, select=("DAT003",)):
        assert "means" not in finding.message
        assert finding.fix is None


@pytest.mark.parametrize(
    ("words", "day", "season"),
    [
        ("this summer", "2016-05-10", "summer 2016-17"),
        ("last autumn", "2016-08-10", "autumn 2016"),
        ("next winter", "2016-05-10", "winter 2016"),
        ("last spring", "2016-05-10", "spring 2015"),
    ],
)
def test_seasons_of_the_south_have_their_names(
    words: str, day: str, season: str, tmp_path: Path
) -> None:
    text = f"Pool plan\n\nThe pool is the talk of {words} here.\n"
    (finding,) = checked(
        tmp_path, text, date=dt.date.fromisoformat(day), select=("DAT003",),
        dates=DateSettings(hemisphere="south"),
    )  # fmt: skip
    assert f"means {season}" in finding.message
    others = {"spring", "summer", "autumn", "winter"} - {season.split()[0]}
    assert not any(f"{other} 20" in finding.message for other in others)
    if finding.fix is not None:  # none where the words have two readings
        assert season in finding.fix.edits[0].text


def test_a_fiscal_year_is_no_calendar_year(tmp_path: Path) -> None:
    text = "Sales plan\n\nSales will rise this fiscal year.\n"
    (finding,) = checked(
        tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",),
        dates=DateSettings(fiscal_year_start=7),
    )  # fmt: skip
    assert finding.message.endswith("means July 2015 to June 2016")
    assert finding.fix is not None
    assert finding.fix.edits[0].text == "in the 2015-16 fiscal year"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Quill opened the fair this weekend.", "the weekend of 4 to 5 March 2017"),
        ("Quill will open the fair this weekend.", "the weekend of 11 to 12 March 2017"),
        ("For the past year Quill has run the kiln.", "March 2016 to March 2017"),
        ("Rents rose in the past five years.", "March 2012 to March 2017"),
        ("The mill closed this fall.", "fall 2016"),
        ("They meet on the second Tuesday of next month.", "11 April 2017"),
        ("They meet a week tomorrow.", "16 March 2017"),
        ("They meet on the week after next.", "the week of 20 March 2017"),
    ],
)
def test_what_periods_mean(text: str, meaning: str) -> None:
    (finding,) = found("DAT003", text, published="2017-03-08")
    assert finding.message.endswith(f"means {meaning}")


@pytest.mark.parametrize(
    "text",
    [
        "After the flood of 1911 the mill was shut for the rest of the decade.",
        "Pupils may swap groups until the end of week two.",
        "Sow the beans in both the fall and early spring.",
        "The mill closed last winter (15 February 2017).",
        "It will be the first fair in 20 years.",
        "It was the coldest May in ten years.",
        "The mill was bought for a week from Monday's takings.",
    ],
)
def test_periods_that_do_not_point_from_today(text: str) -> None:
    assert found("DAT003", text, published="2017-03-08") == []


def test_an_update_has_a_day_of_its_own() -> None:
    text = "The fair opened.\n\nUpdate: The tickets went last week."
    (finding,) = found("DAT003", text, published="2017-03-08")
    assert finding.message == "“last week” goes stale, and this update has no date"
    dated = "The fair opened.\n\nUpdate, 22 March 2017: The tickets went last week."
    (finding,) = found("DAT003", dated, published="2017-03-08")
    assert finding.message.endswith("means the week of 13 March 2017")


HEAD = "---\ntitle: The tram\ndate: 2016-05-10\n---\n"


def test_near_words_of_a_dated_article_are_one_note(tmp_path: Path) -> None:
    text = (
        "It opened last June. It will close next year. Rents rose by 9% in the past five years.\n"
    )
    here = [one for one in checked(tmp_path, HEAD + text, "a.md") if one.code == "DAT003"]
    assert [(one.text, one.severity.value) for one in here] == [
        ("last June", "warning"),
        ("next year", "info"),
        ("the past five years", "warning"),
    ]
    assert len({one.group for one in here}) == 3
    # A date that is not in the article, or none, settles nothing for its reader.
    given = checked(tmp_path, text, "b.md", date=dt.date(2016, 5, 10))
    assert [one.text for one in given if one.code == "DAT003"] == [
        "last June", "next year", "the past five years",
    ]  # fmt: skip
    strict = checked(tmp_path, HEAD + text, "c.md", profile="strict")
    assert sum(one.code == "DAT003" for one in strict) == 3


@pytest.mark.parametrize(
    ("day", "number"), [("2016-05-10", 0), ("2016-01-04", 1), ("2016-12-30", 1)]
)
def test_at_a_turn_of_the_year_it_may_be_another(tmp_path: Path, day: str, number: int) -> None:
    text = f"---\ntitle: The tram\ndate: {day}\n---\nIt opened last year.\n"
    assert len(checked(tmp_path, text, "a.md", select=("DAT003",))) == number


def test_periods_in_one_unit_are_one_entry(tmp_path: Path) -> None:
    text = "Rents rose last year, wages this year, rain in the past ten years and last week.\n"
    found = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",))
    words = ["last year", "this year", "the past ten years", "last week"]
    assert [one.text for one in found] == words
    assert len({one.group for one in found[:3]}) == 1
    assert found[3].group != found[0].group


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Roe is its ninth keeper in eight years.", []),
        ("It was the worst flood in ten years.", []),
        ("Anybody can learn the loom in two weeks.", []),
        ("Plots are let within a week.", []),
        ("The start of the year is always slow.", []),
        ("It is hard to hire cooks toward the end of the year.", []),
        ("It can be cheap to fly at the start of the month.", []),
        ("He hopes to hire cooks at the end of the year.", ["the end of the year"]),
        ("They sketch the barns of thirty years from now.", []),
        ("The barn will be full thirty years from now.", ["thirty years from now"]),
        ("The lock will open in two weeks.", ["two weeks"]),
        ("The glimpse of the past may be lost.", []),
        ("It was dry in the past year.", ["the past year"]),
    ],
)
def test_lengths_and_habits_are_no_periods(tmp_path: Path, text: str, marked: list[str]) -> None:
    found = checked(tmp_path, text, date=dt.date(2016, 5, 10), select=("DAT003",))
    assert [one.text for one in found] == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # The sentence beside it, the heading above or the title names the period.
        ("In 2015 the fair drew 300. Last year was wet, too.", []),
        ("## The fair of 2015\n\nThere was rain last year.", []),
        ("# The fair of 2015\n\nIt went well.\n\nLast year the stalls sold out.", []),
        # A title that names another period than that of the day, and one that names the same.
        ("# The mill in March 2016\n\nThe wheel turned this month.", ["this month"]),
        ("# The fair of 2016\n\nLast year was wet, too.", ["Last year"]),
        ("In 2014 the fair drew 300. Last year was wet, too.", ["Last year"]),
        ("The fair drew 300 in 2015.\n\nLast year was wet, too.", ["Last year"]),
        # A report comes out when what it is called by is over; of a plan for a year this is another.
        ("# The mill in the first quarter of 2016\n\nThe wheel turned this quarter.", []),
        ("# Fewest fires since 2015\n\nThere were nine this year.", ["this year"]),
        ("# Plans for 2017\n\nWe sold nine boats this year.", ["this year"]),
        # A heading farther down is no title.
        (
            "It has stood since the start of the year.\n\n## Plans for 2016\n\nNone.",
            ["the start of the year"],
        ),
        ("# The mill in 2016\n\nIt has stood since the start of the year.", []),
        (
            "# The mill in 2015\n\nIt has stood since the start of the year.",
            ["the start of the year"],
        ),
        # What is told of a time may tell of its rest.
        ("He left in May, and they paid for it through the rest of the decade.", []),
        ("She will miss the rest of the year.", ["the rest of the year"]),
        ("He was banned for the rest of the year.", ["the rest of the year"]),
        # "The next decade" of a year that is named is counted from it, not from the day.
        ("Rents peaked in 2010 and fell over the next decade.", []),
        (
            "The firm, which lost a sum in 2015, will cut posts over the next two years.",
            ["the next two years"],
        ),
        # A piece of a series has its own day.
        ("More on it was in last week's post.", []),
        ("More on it was in last week's talk.", ["last week"]),
    ],
)
def test_a_period_named_beside_is_settled(tmp_path: Path, text: str, marked: list[str]) -> None:
    date = dt.date(2016, 5, 10)
    found = checked(tmp_path, text + "\n", "a.md", date=date, select=("DAT003",))
    assert [one.text for one in found] == marked


@pytest.mark.parametrize("title", ["Fewest fires since 2011", "Fires down from 2011"])
def test_a_title_that_compares_names_no_day(title: str) -> None:
    text = f"# {title}\n\nFires fell last year.\n"
    (finding,) = found("DAT003", text, published="2016-04-02", markdown="yes")
    assert "which is meant" not in finding.message


def test_a_title_whose_period_is_told_beside_it_is_no_other() -> None:
    text = "# The mill in March 2016\n\nThis month we tell how it turned in March 2016.\n"
    (finding,) = found("DAT003", text, published="2016-04-02", markdown="yes")
    assert "which is meant" not in finding.message


def test_a_period_beside_another_of_the_title_is_asked_about() -> None:
    text = "# The mill in March 2016\n\nThe wheel turned this month.\n"
    (finding,) = found("DAT003", text, published="2016-04-02", markdown="yes")
    assert finding.message == (
        "“this month” by the day of the article is not “March 2016” of its title: which is meant?"
    )
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Marks are due at the end of the quarter.", []),
        ("Rents fall at the start of winter.", []),
        ("Marks are due at the end of this quarter.", ["the end of this quarter"]),
        ("It is a midyear report.", []),
        ("The year end accounts are out.", []),
        ("It will open by midyear.", ["midyear"]),
        ("The lock opens at the end of the year.", ["the end of the year"]),
    ],
)
def test_a_part_of_any_quarter_or_season_is_no_period(text: str, marked: list[str]) -> None:
    found_texts = [one.text for one in found("DAT003", text, published="2016-05-10")]
    assert found_texts == marked


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The tram opened this month.", []),
        ("The tram opened last week.", []),
        ("The tram opens next month.", ["info"]),
        ("The board sits next week.", ["info"]),
    ],
)
def test_what_is_to_come_outlives_the_day_of_the_article(
    tmp_path: Path, text: str, severities: list[str]
) -> None:
    findings = checked(tmp_path, f"{HEAD}{text}\n", "a.md", select=("DAT003",))
    assert [one.severity.value for one in findings] == severities
