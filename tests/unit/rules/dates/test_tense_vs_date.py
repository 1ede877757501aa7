"""`tense_vs_date` beyond the examples of its page."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.model.finding import Finding
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def found(code: str, text: str, **conditions: str) -> list[Finding]:
    rule: type[Rule[Any]] = RULES[code]
    return findings_of(rule, text, **conditions)


NAMES = [
    "Will Rao left the choir on 3 May 2015.",
    "Will came to Leeds on 3 May 2015.",
    "Mr Will wrote the hymn on 3 May 2015.",
    "George Will spoke in Hull on 3 May 2015.",
    "Will and Ann met on 3 May 2015.",
    "The will was read on 3 May 2015.",
    "His will left the mill to her on 3 May 2015.",
    "Their good will went on 3 May 2015.",
    "The film Good Will came out on 3 May 2015.",
]


@pytest.mark.parametrize("text", NAMES)
def test_will_is_a_name_or_a_noun(text: str) -> None:
    assert found("DAT011", text, published="2016-05-10") == []


OTHER_CLAUSES = [
    "The choir will sing the songs it wrote on 3 May 2012.",
    "The club will mark the day that it won the cup on 3 May 2012.",
    "The trust will show films made in 2012.",
    "The board will review the plan he drew on 3 May 2012.",
    "It will be the first since the flood on 3 May 2012.",
    "The fair will open, as it did on 3 May 2012.",
    "The police are to look at what happened on 3 May 2015.",
    "The report looks at votes on 3 May 2015.",
    "The plan to close the mill on 3 May 2015 failed.",
]


@pytest.mark.parametrize("text", OTHER_CLAUSES)
def test_a_date_of_another_clause_is_left_alone(text: str) -> None:
    assert found("DAT011", text, published="2016-05-10") == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The plan will be voted on on 3 May 2015.", "will"),
        ("The bill will be debated by peers on 3 May 2015.", "will"),
        ("The ferry will soon be launched on 3 May 2015.", "will"),
        ("The work will be done by 3 May 2015.", "will"),
        ("Will the ship sail on 3 May 2015?", "will"),
        ("The plan is to be voted on on 3 May 2015.", "is to"),
        ("The winners are to be told on 3 May 2015.", "are to"),
        ("The film is due to be shown on 3 May 2015.", "is due to"),
        ("The trial is expected to start on 3 May 2015.", "is expected to"),
        ("The fair takes place on 3 May 2015.", "takes place"),
        ("Tickets go on sale on 3 May 2015.", "go on sale"),
        ("The vote is held on 3 May 2015.", "is held"),
        ("The law comes into force on 3 May 2015.", "comes into force"),
        ("The show opens on 3 May 2015.", "opens"),
        ("The council meets on 3 May 2015.", "meets"),
        ("The chair, who leaves the board on 3 May 2015, was liked.", "leaves"),
        ("Entries for the river trials close on 3 May 2015.", "close"),
        ("Polls are open until 10pm on 3 May 2015.", "are open"),
        ("On 3 May 2015 the jury retires in Hull.", "retires"),
    ],
)
def test_passive_present_and_infinitive_speak_of_the_future(text: str, verb: str) -> None:
    (finding,) = found("DAT011", text, published="2016-05-10")
    assert finding.message.startswith(f"“{verb}” speaks of the future")


def test_a_work_may_open_in_the_past_it_tells_of() -> None:
    assert found("DAT011", "The novel opens on 3 May 1912.", published="2016-05-10") == []


@pytest.mark.parametrize(
    "text",
    [
        "He said the audit had been completed on 15 July 2016.",
        "The bell rang out again on 15 July 2016.",
    ],
)
def test_what_was_done_after_publication(text: str) -> None:
    (finding,) = found("DAT011", text, published="2016-05-10")
    assert finding.message == "told as past, but 15 July 2016 is after 10 May 2016"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The survey was carried out in summer. It was finished in July 2016.", ["July 2016"]),
        ("The pier was quietly sold in 2018.", ["2018"]),
        ("The wedding took place on 2 June in Oban.", ["2 June"]),
        ("The pier was budgeted in 2018.", []),
        ("In 1815 the armies met. The battle took place on 18 June.", []),
        ("Entries are to be closed on 2 June.", []),
        ("The vote was moved to 2 June.", []),
    ],
)
def test_what_was_done_in_a_month_to_come(text: str, marked: list[str]) -> None:
    findings = found("DAT011", text, published="2016-05-10")
    assert [finding.text for finding in findings] == marked


@pytest.mark.parametrize(
    "text",
    [
        "The vote was set for 15 July 2016.",
        "He was bailed until 15 July 2016.",
        "They agreed to meet on 15 July 2016.",
        "The club got Holm as opponents on 15 July 2016.",
        "Work was scheduled to end on 15 July 2016.",
    ],
)
def test_what_was_arranged_for_a_day(text: str) -> None:
    assert found("DAT011", text, published="2016-05-10") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # A chronicle, and what was a generation ago.
        ("The siege begins on 4 May 2023. On 9 June 2023 the gate opens and the war ends.", []),
        ("On 3 May 1897 the count arrives in Whitby.", []),
        # A term that goes on, and periods that have their days by rule.
        ("The mandate starts on 9 May 2022 and ends on 8 May 2030.", []),
        ("The tax year begins on 6 April 2024.", []),
        # One day is a slip, and so is any plan.
        ("The show opens on 4 May 2024 in Leeds.", ["4 May 2024"]),
        ("The permit expires on 9 May 2024.", ["9 May 2024"]),
        (
            "It will sail on 3 May 2023. It is to return on 9 May 2023.",
            ["3 May 2023", "9 May 2023"],
        ),
    ],
)
def test_chronicles_and_terms(text: str, marked: list[str]) -> None:
    assert [one.text for one in found("DAT011", text, published="2024-06-03")] == marked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The show opens on 4 May 2024. Seats go on sale on 2 April 2024.", 2),
        ("In the novel, the wall was mended in August 2026.", 0),
        ("The race is held every year. The first took place on 24 June in a field.", 0),
    ],
)
def test_plans_of_this_year_and_days_that_come_again(text: str, count: int) -> None:
    assert len(found("DAT011", text, published="2024-06-03")) == count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The plan will be heard by the lock committee on 6 March.", 1),
        ("The choir meets in the mill on 27 February.", 1),
        ("The bill passed by 64 votes to 55 on 6 March, and by three starts on 7 March.", 0),
        ("The plan will be heard by the lock committee on 16 March.", 0),
        ("The plan was heard by the lock committee on 6 March.", 0),
        ("Next year the fair will be held on 6 March.", 0),
        ("The board will sell the mill it bought on 6 March.", 0),
    ],
)
def test_a_day_of_last_week_is_not_to_come(text: str, number: int) -> None:
    assert len(found("DAT011", text, published="2025-03-13")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The cup final was played at Mill Park on 30 June.", 1),
        ("Voters went to the polls on 4 September and chose a mayor.", 1),
        ("The permit hearing took place on 2 August.", 1),
        ("The kiln show will run until 28 May, the gallery said.", 1),
        ("The ford is to stay shut until 30 May.", 1),
        # Of the year before, of another told year, of what is arranged, or right.
        ("The cup final was played at Mill Park on 30 January.", 0),
        ("In 2022 the team was new. The final was played on 30 June.", 0),
        ("They are to be married on 8 June.", 0),
        ("The date was moved to 6 July.", 0),
        ("The kiln show will run until 28 June.", 0),
        ("The prize will go to the school he ran until 30 May.", 0),
    ],
)
def test_what_was_held_is_over_and_what_runs_goes_on(text: str, number: int) -> None:
    assert len(found("DAT011", text, published="2024-06-03")) == number


def test_a_passive_before_a_day_some_weeks_ahead() -> None:
    for text in (
        "The bridge was opened on 20 June by a duke.",
        "Two men were sentenced on 2 July for theft.",
    ):
        assert len(found("DAT011", text, published="2024-06-03")) == 1
    assert (
        found("DAT011", "The bridge was opened on 20 May by a duke.", published="2024-06-03") == []
    )
