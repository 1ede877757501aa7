"""Tables of Markdown: their totals, and tables that have none."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.table_total import TableTotal

HEAD = "| Candidate | Votes | Share |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("rows", "marked"),
    [
        ("| Roe | 1,214 | 61% |\n| Tay | 786 | 39% |\n| Total | 2,080 | 100% |\n", ["2,080"]),
        ("| Roe | 1,214 | 61% |\n| Tay | 786 | 39% |\n| Total | 2,000 | 99% |\n", []),
        ("| Roe | 1,214 | |\n| Tay | – | |\n| Ash | 786 | |\n| All | 2,010 | |\n", ["2,010"]),
        ("| Roe | 12.4 | |\n| Tay | 7.7 | |\n| Total | 20 | |\n", []),
        ("| Roe | 10 | |\n| Subtotal | 10 | |\n| Tay | 5 | |\n| Total | 15 | |\n", []),
        ("| Roe | 10 | |\n| Tay | 5 | |\n| Mean | 8 | |\n", []),
        ("| Roe | 10 | |\n| Total | 15 | |\n", []),
    ],
)
def test_what_is_marked(rows: str, marked: list[str]) -> None:
    for newline in ("\n", "\r\n"):
        text = f"The count:\n\n{HEAD}{rows}\nThe mill opened.\n".replace("\n", newline)
        found = findings_of(TableTotal, text, markdown="yes")
        assert [finding.text for finding in found] == marked


def test_two_tables() -> None:
    one = "| Roe | 1 | |\n| Tay | 2 | |\n| Total | 3 | |\n"
    other = "| Roe | 1 | |\n| Tay | 2 | |\n| Total | 4 | |\n"
    text = f"{HEAD}{one}\nThen:\n\n{HEAD}{other}"
    (found,) = findings_of(TableTotal, text, markdown="yes")
    assert (found.text, found.message) == ("4", "1 + 2 = 3, not 4")


@pytest.mark.parametrize(
    ("below", "marked"),
    [
        ("That comes to £72 a year.", ["£72"]),
        ("In all, it adds up to £76.", ["£76"]),
        ("That comes to £66 a year.", []),
        ("That comes to $72 a year.", []),
        ("That comes to £7 a week.", []),
        ("A boat costs £72.", []),
    ],
)
def test_a_list_and_the_sentence_that_sums_it_up(below: str, marked: list[str]) -> None:
    text = f"# Oars\n\nAllow for:\n\n- rent: £48\n- water: £12\n- cover: £6\n\n{below}\n"
    assert [one.text for one in findings_of(TableTotal, text, markdown="yes")] == marked
