"""CON002: a rise or fall that its two ends contradict."""

from __future__ import annotations

from factlint.api import Citation, by_profile
from factlint_rules.consistency._changes import changes, turns
from factlint_rules.consistency._multiples import multiples
from factlint_rules.consistency._relations import RelationRule


class ChangeArithmetic(RelationRule):
    """A rise or fall agrees with where it began and where it ended.

    "Rose 12% to £224m from £210m" gives three numbers of which two decide the third. The
    message shows the sum; rounding is allowed for. Numbers that no known form puts together are a
    warning.

    Bad:
        Sales at the yard rose 12% to £224m from £210m.
                               ^^^ from £210m to £224m is a rise of 6.7%, not 12%

        A 40% cut, from £10m to £7m, will close the pool.
          ^^^ from £10m to £7m is a fall of 30%, not 40%

        Shares in the brewer rose 4% to 212p from 218p.
                             ^^^^ “rose”, but from 218p to 212p is a fall of 2.8%

        The town tripled from 4,000 people to 8,000 in a year.
                 ^^^^^^^ from 4,000 to 8,000 is 2 times as much, not tripled

        Profit was £124m, 25% higher than the £112m of a year earlier.
                          ^^^ from £112m to £124m is a rise of 11%, not 25%

        The dividend is cut to 2p in 2023 from 5p, a fall of 40%.
                                                             ^^^ from 5p to 2p is a fall of 60%, not 40%

        The shares fell 6p, or 9%, to 114p.
                               ^^ from 120p to 114p is a fall of 5%, not 9%

        Sales were £31bn, up from £28m a year before.
                                  ^^^^ from £28m to £31bn is 1,107 times as much: is a magnitude wrong?

        The line carried 1,200 people in 2023, up 25% from 1,000 in 2022.
                                                  ^^^ from 1,000 to 1,200 is a rise of 20%, not 25%

        Shares fell 8% to 207p from 230p, after it said that its losses were worse.
                    ^^ from 230p to 207p is a fall of 10%, not 8%

        The order book stands at £28bn, up from £31bn a year ago.
                                        ^^ “up”, but from £31bn to £28bn is a fall of 9.7%

        The job went from 50 minutes to 20, an improvement of 80%. The pond shrank from 38 acres to 19, a loss of two-thirds.
                                                              ^^^ from 50 minutes to 20 is a fall of 60%, not 80%
                                                                                                                  ^^^^^^^^^^ from 38 acres to 19 is a fall of 50%, not two-thirds
        Net debt fell from £12.9m to £14.6m in the year.
                 ^^^^ “fell”, but from £12.9m to £14.6m is a rise of 13%
    Good:
        Sales at the yard rose 6.7% to £224m from £210m.

        The herd doubled from 40 to 82 head of cattle.

        Its loss was cut by half to £7m from £14m.

        Membership fell from 1,200 to 900, a drop of 25%.
    """

    code = "CON002"
    name = "change-arithmetic"
    severity = by_profile("error")
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)
    kinds = (turns, changes, multiples)
