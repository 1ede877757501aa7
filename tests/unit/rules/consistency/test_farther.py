"""Copy full of numbers that is right, in sports, racing, business and releases, and its slips."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.age_birth import AgeBirth
from factlint_rules.consistency.change_arithmetic import ChangeArithmetic
from factlint_rules.consistency.clock_conflict import ClockConflict
from factlint_rules.consistency.count_list import CountList
from factlint_rules.consistency.gap_arithmetic import GapArithmetic
from factlint_rules.consistency.headline_number import HeadlineNumber
from factlint_rules.consistency.paraphrase_quote import ParaphraseQuote
from factlint_rules.consistency.part_sum import PartSum
from factlint_rules.consistency.part_whole_percent import PartWholePercent
from factlint_rules.consistency.two_values import TwoValues
from factlint_rules.consistency.unit_conversion import UnitConversion


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (PartSum, "Ashby have won four and lost two of their last seven games in all cups."),
        (PartSum, "The other six batters made 41 between them, with 22 extras, 14 of them wides."),
        (PartSum, "The left-arm bowler took 12 of the first 20 wickets and all seven after lunch."),
        (PartSum, "She hit 6-for-9 from 2-point range and made eight of 11 free throws."),
        (PartSum, "Roe hit a 3 and, after Lund made two free throws, one of two fell."),
        (PartSum, "It pays £90, of which £50 goes to the first and £20 to the next. The rest is kept."),
        (PartSum, "Of the 900 beds sold, 400 were in Ayr, 300 in Oban and 200 in Perth."),
        (PartSum, "The limit is 60 seconds; it was 30 in 2.1 and 20 in 2.0."),
        (PartSum, "It has 300 nurses, 20 fewer than the 320 it wants and 50 fewer than the 350 of 2015."),
        (GapArithmetic, "The ward hired 44 nurses and lost 40, of whom 25 retired."),
        (GapArithmetic, "The regiment of 390 lost 150 in the marsh; of those, 40 drowned."),
        (GapArithmetic, "A plot of boats takes up four of the first nine chapters and none of the last 12."),
        (UnitConversion, "He carried 11st 4lb (71.7kg) and the grey 10st 6½lb (66.5kg)."),
        (UnitConversion, "The joint weighs 2.5kg (5½lb); the reef lies 3 nautical miles (5.6km) out."),
        (UnitConversion, "The shed covers 900 sq m (9,700 sq ft) and its yard 50sq ft (4.6 sq m)."),
        (TwoValues, "Two judges gave it to Roe. The bell was late. It was close. All three judges agreed."),
        (TwoValues, "Serves 8\n\nHeat the oven.\n\nMakes 2 tarts, each enough for 6\n"),
        (AgeBirth, "My aunt was born in 1951. Kim, another Roe, was 37 then. In 2011, aged 62, he left."),
        (ClockConflict, "It opens at 9 a.m. Eastern (2 p.m. in Dublin)."),
        (ParaphraseQuote, "She owns 12 per cent of it. “We gave 9 per cent of it to the crew,” she said."),
        (HeadlineNumber, "Quern 4.2.0 is out\n\nIn Quern 4.2 the mill turns faster."),
        (CountList, "He was held on three of the six counts: two of fraud and one of theft."),
        (ChangeArithmetic, "With 300,000 people it had a rate of 12.9 per 100,000, three times the state's."),
        (PartWholePercent, "Police solved 27 of the 41 thefts, or 66%, up from 31 of 60 in 2019."),
        (PartWholePercent, "Some 2,000 boats came. Of the big ones, 300, or 40 per cent, leaked."),
    ],
)  # fmt: skip
def test_right_copy(rule, text: str) -> None:
    assert not findings_of(rule, text, published="2025-07-24", markdown="yes")


@pytest.mark.parametrize(
    ("rule", "text", "wrong", "right"),
    [
        (ChangeArithmetic, "The shares, 412p at the bell, rose {} to 433p.", "7.1pc", "5.1pc"),
        (
            ChangeArithmetic,
            "The clerk is paid £24,600 for nine months; the union asks for £31,000, a {} raise.",
            "36%",
            "26%",
        ),
        (
            PartWholePercent,
            "At noon 90,000 homes were dark. By five 63,000 were lit again, or {}.",
            "90 per cent",
            "70 per cent",
        ),
        (
            PartWholePercent,
            "The trip costs £1,895. A single supplement of 20 per cent, or {}, applies.",
            "£279",
            "£379",
        ),
        (
            PartSum,
            "The yard lost £210,400. It rained.\n\nSome £84,000 went on boats, £52,300 on a car and "
            "£39,600 on a roof, leaving {} unaccounted for.",
            "£43,500",
            "£34,500",
        ),
        (
            PartSum,
            "The ferry had 612 people on board. It burned.\n\nBy dawn 480 people were ashore and the "
            "remaining {} waited.",
            "142",
            "132",
        ),
        (
            PartSum,
            "The fire left {} injured. It rained.\n\nOf the injured, nine had burns, four had cuts and two shock.",
            "16",
            "15",
        ),
        (PartSum, "On Monday I rode 27 miles, on the next day 31 and then 18, a total of {}.", "86", "76"),
        (PartSum, "It will pay 6.1p, making {} for the year with the 3.1p of May.", "9.7p", "9.2p"),
        (PartSum, "The line fills 90,000 jars an hour, or {} a second.", "250", "25"),
        (PartSum, "It has £31,000 of the £40,000 needed, so {} is still to be found.", "£8,000", "£9,000"),
        (PartSum, "He borrowed £4,000 and has paid back £1,500, so he owes {}.", "£3,500", "£2,500"),
        (PartSum, "More than half of the 62 shops, {}, are empty.", "28", "38"),
        (PartWholePercent, "Of 340 people asked, 204 said yes. That is {}.", "70 per cent", "60 per cent"),
        (PartWholePercent, "Turnout was {}: 3,360 of the 8,000 people on the roll.", "48%", "42%"),
        (UnitConversion, "The reef lies 12 nautical miles ({}) out.", "31km", "22km"),
        (UnitConversion, "The bird weighs 1.8kg ({}).", "2½lb", "4lb"),
        (UnitConversion, "The shed covers 900 sq m ({}).", "2,900 sq ft", "9,700 sq ft"),
    ],
)  # fmt: skip
def test_slips(rule, text: str, wrong: str, right: str) -> None:
    found = findings_of(rule, text.format(wrong), published="2025-07-24")
    assert [one.text for one in found] in ([wrong], [wrong.split()[0]])
    assert not findings_of(rule, text.format(right), published="2025-07-24")
