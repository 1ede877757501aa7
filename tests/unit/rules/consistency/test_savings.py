"""What is saved, what is left, what it was on average, and running times told twice."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.change_arithmetic import ChangeArithmetic
from factlint_rules.consistency.derived_figure import DerivedFigure
from factlint_rules.consistency.gap_arithmetic import GapArithmetic
from factlint_rules.consistency.headline_number import HeadlineNumber
from factlint_rules.consistency.reversed_range import ReversedRange
from factlint_rules.consistency.two_values import TwoValues


@pytest.mark.parametrize(
    ("rule", "text", "message"),
    [
        (
            DerivedFigure,
            "Adults are £7 and children £4. A family ticket for two adults and two children is £18, a saving of £6.",
            "£22 less £18 is £4, not £6",
        ),
        (
            DerivedFigure,
            "A jar is €6, and five of them cost €25, saving you €8.",
            "€30 less €25 is €5, not €8",
        ),
        (
            DerivedFigure,
            "We had 2,310 guests ask and 2,105 chairs. That leaves 105 on their feet.",
            "2,310 less 2,105 is 205, not 105",
        ),
        (
            DerivedFigure,
            "The yard sold 16 boats. Together they fetched £52,160, an average of £3,620 each.",
            "£52,160 ÷ 16 = £3,260, not £3,620",
        ),
        (
            DerivedFigure,
            "It was signed by 1,150 people, one in two of the town's 23,000 voters.",
            "1,150 of 23,000 is 5%, not one in two",
        ),
        (
            GapArithmetic,
            "The score for calm dropped to 121 from 130, a fall of 19 points.",
            "121 and 130 are 9 apart, not 19",
        ),
        (
            ChangeArithmetic,
            "The levy goes up from £26,000 to £28,600, an increase of 11%, in May.",
            "from £26,000 to £28,600 is a rise of 10%, not 11%",
        ),
        (
            TwoValues,
            "At 104 minutes it is a short film. It is good.\n\nRunning time: one hour and 54 minutes.",
            "“one hour and 54 minutes” here, “104 minutes” elsewhere",
        ),
        (
            TwoValues,
            "The film lasts 104 minutes. It is good.\n\nHer picture runs for 114 minutes.",
            "“114 minutes” here, “104 minutes” elsewhere",
        ),
        (
            TwoValues,
            "The clerk made 16 payments. He wept.\n\nEach of his 61 payments was checked.",
            "“61 payments” here, “16 payments” elsewhere",
        ),
        (
            ReversedRange,
            "The firm forecast sales of $2.4 billion to $2.2 billion.",
            "$2.2 billion is less than $2.4 billion",
        ),
        (ReversedRange, "Prices range from £30 to £18.", "£18 is less than £30"),
        (
            HeadlineNumber,
            "Terns hold off Owls, 64-61\n\nThe Terns beat the Owls, 64-60, at home on Friday. It rained.",
            "“64-61” in the headline, “64-60” in the text",
        ),
        (
            HeadlineNumber,
            "Parish votes 14-9 to sell barn\n\nThe parish council voted 14-8 on Monday to sell its barn.",
            "“14-9” in the headline, “14-8” in the text",
        ),
    ],
)
def test_a_figure_that_others_contradict(rule, text: str, message: str) -> None:
    assert message in [one.message for one in findings_of(rule, text)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            DerivedFigure,
            "Adults are £7 and children £4. A family ticket for two adults and three children is £20, a saving of £6.",
        ),
        (DerivedFigure, "A jar is €6, and five of them cost €25, saving €1 a jar."),
        (DerivedFigure, "One net costs £11, and four nets cost £40, a saving of £1 each."),
        (
            DerivedFigure,
            "A class is £12 and five classes cost £50, a saving of £15 on the door price of £13.",
        ),
        (
            TwoValues,
            "The opera lasts 104 minutes. It is loud. The documentary about it runs for 114 minutes.",
        ),
        (
            TwoValues,
            "A double bill: “Sleet” lasts 104 minutes and the other film, “Thaw”, lasts 114 minutes.",
        ),
        (GapArithmetic, "A jar is €6, and five of them cost €25, a saving of €5."),
        (DerivedFigure, "We had 2,310 guests and 2,105 chairs. That leaves 205 on their feet."),
        (
            DerivedFigure,
            "The yard sold 16 boats and 12 oars. They fetched £52,160, an average of £3,260 each.",
        ),
        (ChangeArithmetic, "The levy goes up from £26,000 to £28,600, an increase of 10%, in May."),
        (
            TwoValues,
            "At 104 minutes it is a short film. The long one of 2001 runs for 151 minutes.",
        ),
        (TwoValues, "At 14 minutes Holm scored. The film of it runs for 94 minutes."),
        (
            ReversedRange,
            "The bank expects a fall in rates of 4.5% to 4%, and sales of £2bn to £3bn.",
        ),
        (
            HeadlineNumber,
            "Parish votes 9-2 to sell barn\n\nThe parish council voted 9-2 on Monday. In May it voted 8-3.",
        ),
    ],
)
def test_a_figure_that_is_right(rule, text: str) -> None:
    assert not findings_of(rule, text)
