"""CON019: a gap, a majority or a rise that is not the difference of its two numbers."""

from __future__ import annotations

from factlint.api import Citation, by_profile
from factlint_rules.consistency._gaps import balances, gaps
from factlint_rules.consistency._relations import RelationRule


class GapArithmetic(RelationRule):
    """A gap, a majority or a rise is the difference of the two numbers it is between.

    Subtraction is where a table that was changed late shows. Compared are two numbers of one
    measure and the difference that is given with them, in their sentence or in the next.

    Bad:
        Yes won by 5,200 votes to 4,800, a majority of 600.
                                                       ^^^ 5,200 and 4,800 are 400 apart, not 600

        Rovers have 25 points and Westley have 22. The gap is four points.
                                                              ^^^^ 25 and 22 are 3 apart, not four

        The precept rises to £63,000 from £60,000. The rise of £2,000 pays for the hall.
                                                               ^^^^^^ £63,000 and £60,000 are £3,000 apart, not £2,000

        The Greens gained four seats, going from 11 to 14.
                          ^^^^ 11 and 14 are 3 apart, not four

        Turnout fell from 62% to 54%, a drop of six percentage points.
                                                ^^^^^^^^^^^^^^^^^^^^^ 62% and 54% are 8 apart, not six percentage points
    Good:
        Yes won by 5,200 votes to 4,800, a majority of 400.

        Rovers have 25 points and Westley have 22. The gap is three points.

        The club has 25 shops and 340 staff. The gap of four years is over.
    """

    code = "CON019"
    name = "gap-arithmetic"
    severity = by_profile("error")
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    kinds = (gaps, balances)
