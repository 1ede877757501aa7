"""What rules of this family share, beyond the examples of their pages."""

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
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

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


def test_speech_is_left_alone() -> None:
    text = "“We open early next year, and we opened the first one ten years ago,” Rao said."
    for code in ("DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007"):
        assert found(code, text, published="2016-05-10") == []


def test_dates_and_claims_share_a_group(tmp_path: Path) -> None:
    text = "Film due\n\nThe film Lantern will be released early next year.\n"
    groups = {f.code: f.group for f in checked(tmp_path, text, date=dt.date(2016, 5, 10))}
    assert groups["DAT003"] == groups["REL001"]


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


POST = "---\ntitle: The mill\ndate: 2016-05-10\n---\n"
OURS = "We mend our looms. We weave."


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Roe closed the gate last June.", "info"),
        ("The gate was shut yesterday.", "info"),
        ("The Bramley Trust recently shut the lock.", "info"),
        ("Roe came here some months ago.", "info"),
        ("The lock will shut in two weeks.", "warning"),
    ],
)
def test_a_dated_post_of_the_maker_has_notes(tmp_path: Path, words: str, severity: str) -> None:
    said = checked(tmp_path, f"{POST}{OURS} {words}\n", "a.md")
    assert [one.severity.value for one in said if one.code.startswith("DAT")] == [severity]
    # Not so in strict, in a report on others, or where the day is not in the article.
    strict = checked(tmp_path, f"{POST}{OURS} {words}\n", "b.md", profile="strict")
    assert [one.gather for one in strict if one.gather == "the day of the article"] == []
    for head, copy in ((POST, words), ("", f"{OURS} {words}")):
        (told,) = checked(
            tmp_path, f"{head}{copy}\n", "c.md", date=None if head else dt.date(2016, 5, 10),
            select=("DAT",), ignore=("DAT001",),
        )  # fmt: skip
        assert told.gather != "the day of the article"


def test_notes_on_near_words_are_one_entry(tmp_path: Path) -> None:
    text = (
        f"{POST}{OURS} The gate shut last June. The board recently left. It came some months ago.\n"
    )
    found = [one for one in checked(tmp_path, text, "a.md") if one.code.startswith("DAT")]
    assert [one.code for one in found] == ["DAT003", "DAT004", "DAT005"]
    assert len({one.group for one in found}) == 1


@pytest.mark.parametrize(
    ("head", "before", "number"),
    [
        ("", "", 0),
        ("", "## Update on the canal\n\n", 0),
        ("", "## 12 May 2016\n\n", 0),
        ("lastmod: 2016-05-12\n", "", 0),
        # The day above the copy is not that of these words.
        ("", "## Update\n\n", 1),
        ("", "## 2 February 2019\n\n", 1),
        ("", "*Edited to add:* ", 1),
        ("", "Postscript: ", 1),
        ("lastmod: 2019-02-02\n", "", 1),
    ],
)
def test_words_of_another_day_than_that_of_the_copy(
    tmp_path: Path, head: str, before: str, number: int
) -> None:
    post = POST.replace("date:", f"{head}date:")
    text = f"{post}A bridge was built in 2009.\n\n{before}The weir broke last week.\n"
    said = checked(tmp_path, text, "a.md", select=("DAT003",))
    assert len(said) == number


def test_who_only_wrote_the_copy_is_not_what_it_tells_of(tmp_path: Path) -> None:
    text = f"{POST}I like inns, and I have a list. {'The Swan has nine beds. ' * 30}\n\nThe Plough is currently shut.\n"
    (told,) = checked(tmp_path, text, "a.md", select=("DAT",))
    assert told.severity.value == "info"


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Roe [walked to the mill](https://mill.example) last spring.", "info"),
        ("Roe shut it [last spring](https://mill.example).", "info"),
        ("[Fern Mill](https://mill.example) was shut last spring.", "warning"),
        ("[It burned](https://mill.example): Roe sold it last spring.", "warning"),
    ],
)
def test_a_link_that_tells_of_the_event_says_its_day(
    tmp_path: Path, words: str, severity: str
) -> None:
    (found,) = checked(tmp_path, f"{POST}{words}\n", "a.md", select=("DAT",))
    assert found.severity.value == severity


@pytest.mark.parametrize(
    ("words", "number"),
    [
        # The maker tells of himself and his reader, or how things are with what he makes.
        ("We recently moved the looms.", 0),
        ("You can borrow one in the next two weeks.", 0),
        ("We opened it yesterday.", 0),
        ("Last year our shed was full.", 0),
        ("We have mended it for the past few months.", 0),
        ("The loom is currently broken.", 0),
        # What others did, and what comes in months or was years ago, outlives the post.
        ("The board recently sold the mill.", 1),
        ("We will open a shop early next year.", 1),
        ("We have had it for the past five years.", 0),
        ("Over the next few months we will paint it.", 1),
        ("“We recently moved,” Roe said, and the mill soon will be shut.", 1),
        ("\n\nUpdate: We moved it last week.", 1),
    ],
)
def test_a_dated_post_loses_nothing_by_words_of_its_day(
    tmp_path: Path, words: str, number: int
) -> None:
    said = checked(tmp_path, f"{POST}{OURS} {words}\n", "a.md", select=("DAT",))
    assert len(said) == number
    # A reader who does not see the day, and a strict desk, are told of all of it.
    undated = checked(tmp_path, f"{OURS} {words}\n", "b.md", select=("DAT",), ignore=("DAT001",))
    strict = checked(tmp_path, f"{POST}{OURS} {words}\n", "c.md", select=("DAT",), profile="strict")
    assert len(undated) >= 1
    assert len(strict) >= 1


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The mill was open last weekend.", 0),
        ("It was shut for the past month.", 0),
        ("In the past eight days the wheel broke twice.", 0),
        ("This year's fair was wet.", 0),
        ("Roe came two weeks ago.", 0),
        ("The mill was shut last year.", 0),
        ("The mill will shut next year.", 1),
        ("It will open next spring.", 1),
        ("It was shut yesterday.", 1),
        ("It is currently shut.", 1),
        ("It will open in two weeks.", 1),
    ],
)
def test_what_lies_within_weeks_of_the_day_above_is_counted_by_its_reader(
    tmp_path: Path, words: str, number: int
) -> None:
    said = checked(tmp_path, f"{POST}{words}\n", "a.md", select=("DAT",))
    assert len(said) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        # A period over which something is counted is part of the figure; one that only colours is not.
        ("Rents have risen in the past few years.", 0),
        ("The inn had four cooks in the past few years.", 1),
        ("The ferry has run at a loss over the past decade.", 0),
        ("Over the past decade the ferry lost £3m.", 1),
        ("In the past two decades they moved for two years to Ayr.", 0),
        # A season or month of the year above it, and of another; one that may be either.
        ("The orchard was planted this spring.", 0),
        ("The orchard was planted in March of this year.", 0),
        ("The orchard was planted last spring.", 1),
        ("Roe left last January.", 1),
        # What is to come has its day beside it, ends with what is named, or is only hoped for.
        ("The fair will be held next week, on Saturday 21 May.", 0),
        ("The fair will be held next week.", 1),
        ("The lido will be shut for the next few months until the fair.", 0),
        ("We hope that Roe is back next year.", 0),
        ("Roe will be back next year.", 1),
        ("The fair will be held this autumn.", 1),
        # States that lapse and are quoted, and those that are of the day as all of the piece.
        ("Ann Roe is currently a fellow of the guild.", 0),
        ("Many plots are currently being dug.", 0),
        ("The levy is currently 4%.", 1),
        ("It is currently the only bakery in Ayr.", 1),
        ("The lido is currently shut.", 1),
        ("Tickets are currently sold at the lido.", 1),
        ("The lido is currently shut and opens on 3 July 2016.", 0),
        # What a body did has a day; how things went has none.
        ("Hull Council recently sold the lido.", 1),
        ("Recently, Hull Council sold the lido.", 1),
        ("Hull Library lends tools, and it recently added ladders.", 1),
        ("The door is blue, and it recently came loose.", 0),
        ("The NFU has recently asked for a levy.", 1),
        ("The roof has recently been mended.", 0),
        ("[The guild recently sold the lido](https://guild.example/lido).", 0),
        ("Trade was slow, and lately the mill has lost hands.", 0),
        ("Ada Roe recently spoke at the guild.", 0),
        # A forecast of no day is none.
        ("The bells will not be heard in the near future.", 0),
        ("Look for a longer post on the bells soon.", 0),
        ("More details will follow soon.", 0),
        ("The bells may be heard in the near future.", 0),
        ("In the near future, bells will not be heard.", 0),
        ("The bells will soon be heard.", 1),
        ("The bells will soon be heard, but not at night.", 1),
        # A length that its reader counts back, and one that nobody can.
        ("Roe came two months ago.", 0),
        ("Roe came a year ago.", 0),
        ("Roe came some months ago.", 1),
        ("Roe came a couple of years ago.", 1),
        ("Roe came nine years ago.", 1),
        ("What would Roe have done nine years ago?", 0),
    ],
)
def test_what_the_day_above_settles(tmp_path: Path, words: str, number: int) -> None:
    said = checked(tmp_path, f"{POST}{words}\n", "a.md", select=("DAT",))
    assert len(said) == number
    # Where the article does not show its day, and on a strict desk, all of it is asked about.
    given = checked(
        tmp_path, f"{words}\n", "b.md", date=dt.date(2016, 5, 10), select=("DAT",), profile="strict"
    )
    strict = checked(tmp_path, f"{POST}{words}\n", "c.md", select=("DAT",), profile="strict")
    assert {one.text for one in said} <= {one.text for one in strict}
    assert len(given) == len(strict) >= 1


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("DAT002", "Today we look at glazes.", 0),
        ("DAT002", "It was told in yesterday's column.", 0),
        ("DAT002", "They live where tomorrow is never certain.", 0),
        ("DAT002", "The board sacked Roe today.", 1),
        ("DAT002", "The rail firm today announced a plan.", 1),
        ("DAT002", "She was today jailed for a year.", 1),
        ("DAT002", "Weavers today faced with debt sell their looms.", 0),
        (
            "DAT002",
            "Shawls today sold as antiques were rags, and cloth today made in Ayr is dear.",
            0,
        ),
        ("DAT002", "The field was today as then a swamp, and it will today, as ever, be wet.", 0),
        ("DAT002", "The rail firm today made three bids.", 1),
        ("DAT002", "The dye is today made in Ayr, and the trade has today changed.", 0),
        ("DAT004", "Who can currently use the loom?", 0),
        ("DAT004", "As we will see shortly, it failed.", 0),
        ("DAT004", "At this time he also mended the wheel.", 0),
        ("DAT004", "The recently-crowned champion left.", 0),
        ("DAT004", "At this time the lock is shut.", 1),
        ("DAT005", "Looms are unlike those of a generation ago.", 0),
        ("DAT005", "The mill that you were told to build six months ago may be shut.", 0),
        ("DAT005", "The mill that Roe was told to build six months ago is shut.", 1),
    ],
)
def test_words_that_claim_no_day(code: str, text: str, number: int) -> None:
    assert len(found(code, text, published="2016-05-10")) == number
