"""Figures told as reckoned from others: what is reported, and what is right or is of other things."""

from __future__ import annotations

import pytest

from factlint.api import DocumentRule
from factlint.testing.examples import findings_of
from factlint_rules.consistency import _rates
from factlint_rules.consistency.change_arithmetic import ChangeArithmetic
from factlint_rules.consistency.derived_figure import DerivedFigure
from factlint_rules.consistency.gap_arithmetic import GapArithmetic

CASES = [
    (
        "The tower is 96 metres high, {} metres shorter than the spire, which rises to 123.",
        "37",
        "27",
    ),
    ("Town finished on 71 points and City on 66. Only {} points separated them.", "six", "five"),
    ("The bridge was to cost €30m. It cost €42m, {} over budget, and it wobbles.", "€22m", "€12m"),
    ("From 45 minutes the journey is cut to 30, saving commuters {} minutes.", "25", "15"),
    ("A throw of 64.20m was {} metres further than the next, of 62.20m.", "three", "two"),
    (
        "The firm had 40 staff in 2017. Now it has 100, a rise of {}.",
        "120 per cent",
        "150 per cent",
    ),
    ("Waits have {} since, falling from 18 weeks to 14.", "halved", "gone down"),
    ("With 90 entries against 60 a year ago, the show is up {} on 2018.", "30%", "50%"),
    (
        "It drew four times as many people, {} of them, as the 500 of the year before.",
        "3,000",
        "2,000",
    ),
    (
        "Of the 250 people who replied, 150 would move. That is {} of them.",
        "three-quarters",
        "three-fifths",
    ),
    ("The turnout was {}. Of 60,000 on the register, 34,000 voted.", "40 per cent", "57 per cent"),
    ("The club has 800 members, of whom 320, or {}, are women.", "45 per cent", "40 per cent"),
    ("A third of the dancers leave. The {} who are off are from a troupe of 36.", "18", "12"),
    (
        "Sales brought in £90,000 from 60,000 buyers, who spent {} apiece on average.",
        "£2.50",
        "£1.50",
    ),
    ("After five Tests he had 480 runs in eight innings, an average of {}.", "48", "60"),
    (
        "Parliament sat for 140 days and passed 35 laws, one law every {} sitting days.",
        "ten",
        "four",
    ),
    ("The new hall has 30 rows of 24 seats, giving it a capacity of {}.", "820", "720"),
    (
        "Cruising at 900km/h, it had been in the air for four hours and had flown {}.",
        "4,600km",
        "3,600km",
    ),
    ("Moving at 10km a second it covers {} an hour.", "360,000km", "36,000km"),
    ("At 22p a litre the 4,200 litres come to {}.", "£624", "£924"),
    ("On £9 an hour, Dale works a 30-hour week and takes home {} of it.", "£370", "£270"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), CASES)
def test_a_figure_that_the_others_do_not_make_is_reported(
    text: str, wrong: str, right: str
) -> None:
    """It is reported with its slip, once, and not when put right."""
    rules = (DerivedFigure, ChangeArithmetic, GapArithmetic)
    found = [one for rule in rules for one in findings_of(rule, text.format(wrong))]
    assert len(found) == 1
    assert not findings_of(DerivedFigure, text.format(right))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("With 90 entries against 60 a year ago, the show is up 30% on 2018.", ChangeArithmetic),
        ("Waits have halved since, falling from 18 weeks to 14.", ChangeArithmetic),
        ("Yes won by 5,200 votes to 4,800, a majority of 600.", GapArithmetic),
        ("Rents are up by a fifth. A flat that cost £500 is let for £700 now.", DerivedFigure),
        ("A throw of 64.20m was three metres further than the next, of 62.20m.", DerivedFigure),
    ],
)
def test_one_figure_is_reported_once(text: str, rule: type[DocumentRule]) -> None:
    for other in (DerivedFigure, ChangeArithmetic, GapArithmetic):
        assert len(findings_of(other, text)) == (other is rule), other


@pytest.mark.parametrize(
    "text",
    [
        "The airline made £75m compared with £125m a year earlier. Fuel costs rose by £106m.",
        "Women can expect to live until 85, men until 78, four years longer than elsewhere.",
        "House prices fell to £182,000 from £187,000. Sales dropped by nearly a quarter.",
        "It made £347m, an 82% jump on 2003 figures. Profits elsewhere rose by 5% to £801m.",
        "The council has 1,432 spaces between them. The three largest account for 935.",
        "Bail was set at $40,000 for each of the brothers and $75,000 for Salas.",
        "€60 for the course or €12 a class, for the first of six classes.",
        "Sciences has 200 students, Business 150 students and Humanities 170 students.",
        "It has 61 lifts, 34 of them double-deckers, and 50 escalators.",
        "A third of the 60 who sat the exam failed. Of these 60, 40 passed.",
        "At the age of 61 he is paid £20 a parcel. Last week he took £900.",
        "She is a widow of 61 who charges £20 a lesson, and made £900 in May.",
        "At least £1bn a year will go there, and at least £1.5bn over three years on one thing.",
    ],
)
def test_amounts_of_other_things_are_left_alone(text: str) -> None:
    """Nothing is reckoned from figures that belong to something else."""
    assert not findings_of(DerivedFigure, text)


def test_a_price_said_again_and_again_is_reckoned_with_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    fits = _rates._fits

    def counting(*numbers: object, **how: bool) -> bool:
        asked.append(numbers)
        return fits(*numbers, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(_rates, "_fits", counting)
    findings_of(DerivedFigure, "It paid " + "$5 a share for 10 shares and $60 " * 30)
    assert asked
    assert len(asked) < 3_000
