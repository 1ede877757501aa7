"""What the rules of a game, the steps of a day and the ballots of a vote add up to."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.part_sum import PartSum


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Dube had 19 points on four two-pointers, two 3-pointers and six free throws.",
            "4 × 2 + 2 × 3 + 6 × 1 = 20, not 19",
        ),
        (
            "Holm are third with 17 points from eight games, from five wins, one draw and two defeats.",
            "5 × 3 + 1 = 16, not 17",
        ),
        (
            "It took Holm to 9-4 in a 20-game season, with eight games to play.",
            "20 less 13 is 7, not eight",
        ),
        (
            "The Terns (12-6 overall) led early in what was their 15th game of the season.",
            "12 + 6 = 18, not 15",
        ),
        (
            "Holm (9-4, 3-1) won again.\n\nIt snowed. Holm's record through 14 games is its best.",
            "9 + 4 = 13, not 14",
        ),
        (
            "They won seven of their 15 matches, drew four and lost five.",
            "seven + four + five = 16, not 15",
        ),
        (
            "It was her 14th goal of the season, nine in the league and four in the cup.",
            "nine + four = 13, not 14",
        ),
        (
            "Allow 15 minutes for the glue, 40 for the paint to dry and 20 in the sun: an hour in all.",
            "15 + 40 + 20 = 75 minutes, not an hour",
        ),
        (
            "Mixing takes 20 minutes and firing takes 45 minutes, so it is ready in three-quarters of an hour.",
            "20 + 45 = 65 minutes, not three-quarters of an hour",
        ),
        (
            "It was carried by 1,204 votes to 880, with 41 abstentions. In all, 2,225 ballots were counted.",
            "1204 + 880 + 41 = 2125, not 2,225",
        ),
        (
            "She took £41,300.\n\nIt was a long day.\n\nOf the money, £20,400 went on tiles, £12,600 on paint "
            "and £8,200 on a boat.",
            "£20,400 + £12,600 + £8,200 = £41,200, not £41,300",
        ),
        (
            "The slide injured at least 27.\n\nOf the injured, 12 were treated at Holm, nine went to Ashby "
            "and five were flown out.",
            "12 + nine + five = 26, not 27",
        ),
        (
            "He leads a choir of 32, so the loft is full: 12 sopranos, nine altos, six tenors and six basses.",
            "12 + nine + six + six = 33, not 32",
        ),
        (
            "It had four nights, with houses of 81, 96, 104 and 120. That makes 391 seats.",
            "81 + 96 + 104 + 120 = 401, not 391",
        ),
    ],
)
def test_a_sum_that_is_another(text: str, message: str) -> None:
    assert message in [one.message for one in findings_of(PartSum, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dube had 21 points on six two-pointers, two threes and three free throws.",
        "Dube had 21 points, with three 3-pointers and four free throws.",
        "Dube added 14 points on six field goals, two threes and two free throws.",
        "Holm have 15 points from eight games, from five wins, one draw and two defeats, with one deducted.",
        "Holm are third with 16 points from eight games, from five wins, one draw and two defeats.",
        "The Terns (12-6 overall) lead before their 19th game of the season.",
        "They won seven of their 16 matches, and lost five.",
        "Allow 20 minutes for the glue and 40 in the sun: an hour in all.",
        "Mix for 15 minutes while it bakes for 30 minutes, so it is ready in half an hour.",
        "It was carried by 1,204 votes to 880, with 41 abstentions and 20 spoilt papers; 2,145 ballots were cast.",
        "She took £41,300.\n\nOf the money, £20,400 went on tiles, £12,600 on paint and £8,300 on a boat.",
        "Otto Ude had won three of his six bouts, losing 12-10 to Brand in the last.",
        "The Bears are second with 33 points from 14 wins, three draws and five defeats.",
        "Holm have 17 points, from five wins, one draw and two defeats, in the hockey league.",
        "It was her 20th medal, 11 for relays and six for sprints. The other three are bronze.",
        "It was her 20th win of the season, 11 at home and six on clay. The rest were indoors.",
        "Holm, who beat Ashby on penalties (4-3), met in their 20th game of the season.",
        "The Terns (12-6) won again. The Terns' record through 15 games last year was no better.",
        "The stock takes 40 minutes and the dumplings take 25 minutes, so it is all ready in 45 minutes.",
        "Planing takes 20 minutes and sanding 30 minutes, so an hour and a half in all with the oiling.",
        "Prep time: 20 minutes. Cook time: 40 minutes. Total time: 9 hours, including chilling overnight.",
        "Her mother had 20 cows and 12 goats to milk at dawn. She left home at 14.",
        "Their 12 points, three wins, three draws and two defeats, are not enough.",
    ],
)
def test_a_sum_that_is_right_or_none(text: str) -> None:
    assert not findings_of(PartSum, text)
