"""Sums, ages and lists in other words than those of the pages, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.age_birth import AgeBirth
from factlint_rules.consistency.age_conflict import AgeConflict
from factlint_rules.consistency.change_arithmetic import ChangeArithmetic
from factlint_rules.consistency.currency_pair import CurrencyPair
from factlint_rules.consistency.elapsed_years import ElapsedYears
from factlint_rules.consistency.headline_number import HeadlineNumber
from factlint_rules.consistency.part_sum import PartSum
from factlint_rules.consistency.percent_points import PercentPoints
from factlint_rules.consistency.percent_sum import PercentSum
from factlint_rules.consistency.two_values import TwoValues
from factlint_rules.consistency.unit_conversion import UnitConversion


@pytest.mark.parametrize(
    ("rule", "text", "marked"),
    [
        (ChangeArithmetic, "Profit fell 10% to 45m euros from 60m euros.", ["10%"]),
        (ChangeArithmetic, "Members rose from 300 to 450, up 25%.", ["25%"]),
        (ChangeArithmetic, "Members fell by a third to 2,000 from 3,000.", []),
        (ChangeArithmetic, "The single went up from six to five.", []),
        (ChangeArithmetic, "The loss narrowed, up from £9m to £4m.", []),
        (PartSum, "Nine of the 20 seats are taken; the other 12 are free.", ["12"]),
        (PartSum, "The £4m pays for a pool (£2.5m), a library (£1m) and a park (£1m).", ["£4m"]),
        (PartSum, "The £4m pays for a pool (£2.5m), a library (£1m) and a park (£0.6m).", []),
        (PartSum, "Sales were $12m: $5.2m in Leeds, $4m in Hull and $1.9m in York.", ["$12m"]),
        (PartSum, "Nine of the 20 seats were sold, leaving 12 for the public.", ["12"]),
        (PartSum, "It cut 60 of its 240 posts, leaving 190 after ten were filled anew.", []),
        (PartSum, "They made 96 of the 157 runs, leaving 62 for victory.", []),
        (PartSum, "Of 50 pupils, 30 passed and 25 failed.", ["50"]),
        (PartSum, "They sold 120 tickets at £5 each, raising £500.", ["£500"]),
        (PartSum, "They sold 120 tickets at £5 each, raising £600.", []),
        (PartSum, "Half of the 80 jobs, 45, are in Hull.", ["45"]),
        (PartSum, "Of 30 boats the club owns 12 and rents 28.", ["30"]),
        (PartSum, "About 900 people came, 400 men and 450 women.", []),
        (PercentSum, "Of voters, 52% chose Ash, 30% Birch and 25% Cedar.", ["25%"]),
        (PercentSum, "Sales rose 52% in May, 30% in June and 25% in July.", []),
        (PercentPoints, "Its share rose 4% from 40% to 44%.", ["4%"]),
        (PercentPoints, "Its share rose 10% from 40% to 44%.", []),
        (UnitConversion, "The path is 10km (6.2 miles) long.", []),
        (UnitConversion, "The cow weighs 50kg (1,100lb).", ["1,100lb"]),
        (CurrencyPair, "It cost $20m (£10m) and then $30m (£15m).", []),
        (ElapsedYears, "She ran it from 1990 to 2000, a total of 15 years.", ["15 years"]),
        (TwoValues, "He paid £3,200. It was sold for £2,300.", []),
        (TwoValues, "The index rose to 100.8. Then the index fell to 108.0.", []),
        (TwoValues, "The mill was built in 1897. The barn was sold in 1879.", []),
        (TwoValues, "The film runs for 112 minutes. At 121 minutes it is long.", ["121 minutes"]),
        (TwoValues, "He owns 1,530 books. Of the 1,350 books half are new.", ["1,350"]),
        (TwoValues, "The hall has 16 old seats. Roe counted its 12 old seats.", ["12"]),
        (TwoValues, "The Reef Hall has 16 old seats. The Ash Club counts its 12 old seats.", []),
        (HeadlineNumber, "Sales up 12%\n\nSales of bread rose 11.6% in May.", []),
        (
            HeadlineNumber,
            "Holm 2-1 Ashby\n\nHolm drew 1-1 with Ashby after 90 minutes and won later.",
            [],
        ),
        (HeadlineNumber, "Holm 2-1 Ashby\n\nHolm beat Ashby 3-1 on Saturday.", ["2-1"]),
        (ChangeArithmetic, "It cut tests from 8 minutes to 5, a gain of 25%.", ["25%"]),
        (TwoValues, "We misstated it: it has 3,410, not 3,140, beds. It has 3,410 beds.", []),
        (AgeConflict, "Ann Roe, 34, won. Tom Roe, 43, lost.", []),
        (AgeConflict, "Mr Ito, 61, has taught for years. One of them, aged 23, lost a toe.", []),
        (AgeBirth, "Ann Roe, 37, has a son born in 2004.", []),
    ],
)
def test_family(rule, text: str, marked: list[str]) -> None:
    found = findings_of(rule, text, published="2025-07-24")
    assert [finding.text for finding in found] == marked


TITLE = """---
title: Harbour festival draws 14,000 to Westmere
description: Some 14,000 came
---
"""


@pytest.mark.parametrize(
    ("head", "places"),
    [("", [(2, 31)]), ("\n# Harbour festival draws 14,000 to Westmere\n", [(6, 26)])],
)
def test_a_number_of_titles_and_headline_is_queried_once(
    head: str, places: list[tuple[int, int]]
) -> None:
    text = f"{TITLE}{head}\nMore than 12,000 people came to the harbour festival in Westmere, police said.\n"
    found = findings_of(HeadlineNumber, text, markdown="yes")
    assert [(one.line, one.column) for one in found] == places
    assert found[0].text == "14,000"


def test_a_count_under_another_heading_takes_up_nothing() -> None:
    text = "Two boats sank.{}The three boats lie at ten metres.\n"
    assert len(findings_of(TwoValues, text.format(" "), markdown="yes")) == 1
    assert findings_of(TwoValues, text.format("\n\n## The wrecks\n\n"), markdown="yes") == []


@pytest.mark.parametrize(
    ("below", "marked"),
    [
        ("Two die as gales batter the north", ["Two"]),
        ("Three die as gales batter the north", []),
        ("Dividend of the mill raised to 9.4p", ["9.4p"]),
        ("Ashby (274) beat Holm (301-4) by 13 runs", []),
        ("Ready in 15 minutes, with 40 minutes to cool", []),
    ],
)
def test_the_line_below_a_headline_is_read_with_it(below: str, marked: list[str]) -> None:
    text = f"Storm shuts mill\n\n{below}\n\nThree people died in a storm. The dividend is 9.2p.\n"
    assert [found.text for found in findings_of(HeadlineNumber, text)] == marked


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The mast fell 30ft (10m) into the yard.", []),
        ("The pond is 20ft (6m) wide.", []),
        ("The mast fell 32ft (11m) into the yard.", ["11m"]),
        ("The mast fell 30ft (20m) into the yard.", ["20m"]),
    ],
)
def test_one_figure_and_noughts_are_round(text: str, wrong: list[str]) -> None:
    assert [one.text for one in findings_of(UnitConversion, text)] == wrong
