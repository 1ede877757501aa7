"""CON010: shares of one whole that pass 100%."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    DOWN,
    UP,
    Citation,
    Context,
    DocumentRule,
    FigureSentence,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    by_profile,
    constructions,
    figures,
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import shown

#: Changes, limits and answers of which more than one may be given are no shares of a whole.
_NO_SHARES = lazy_regex(
    rf"\b(?:{UP}|{DOWN}|rate|rates|interest|tax|inflation|compared|versus|than|also|while|"
    r"multiple|more than one|respectively|women|men)\b",
    re.IGNORECASE,
)
_LISTED = lazy_regex(r"[^,]*,|.*(?:\band\b|&)")
_GAP = lazy_regex(r"[^.;:]{0,60}")
#: The two sides of a vote: "60% for and 50% against".
_SIDES = (
    r"(?P<a><P>)[^.;:\ue000-\ue007]{0,25}\b(?:for|in favour|yes|remain)\b[^.;:\ue000-\ue007]{0,25}"
    r"(?P<b><P>)[^.;:\ue000-\ue007]{0,25}\b(?:against|no|leave)\b",
    r"(?P<a><P>)[^.;:\ue000-\ue007]{0,25}\b(?:agreed?|supported|backed|approved?)\b[^.;:\ue000-\ue007]{0,25}"
    r"(?P<b><P>)[^.;:\ue000-\ue007]{0,25}\b(?:disagreed?|opposed|rejected|disapproved?|did not)\b",
)


class PercentSum(DocumentRule):
    """Shares of one whole come to 100%.

    Three or more percentages in a row that divide one group add up to 100, give or take a point
    of rounding for each; more than that is a slip in one of them.

    Bad:
        The survey found that 41% want a bridge, 38% a ferry and 27% neither.
                                                                 ^^^ 41% + 38% + 27% = 106%

        Cars were 37%, vans 34, lorries 24 and others 9%.
                                                      ^^ 37% + 34 + 24 + 9% = 104%

        Of the members, 60% voted for the plan and 50% against.
                                                   ^^^ 60% + 50% = 110%
    Good:
        The survey found that 41% want a bridge, 38% a ferry and 21% neither.

        Prices rose 41% in Ayr, 38% in Perth and 27% in Oban.
    """

    code = "CON010"
    name = "percent-sum"
    by_sum = True
    severity = by_profile("warning")
    message = "{sum} = {total}%"
    advice = "find out which share is wrong, or whether more than one answer could be given"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the last share of each row that passes 100%."""
        for found in constructions(ctx.read(figures), *_SIDES):
            row = [found["a"], found["b"]]
            total = row[0].value + row[1].value
            if 101 < total <= 125 and not any(one.approx for one in row):
                yield self._say(row, total)
        for sentence in ctx.read(figures):
            row = _row(sentence) if len(sentence.quantities) >= _FEWEST else []
            total = sum((one.value for one in row), Decimal(0))
            rounding = sum((one.half for one in row), Decimal(0))
            if len(row) < _FEWEST or not Decimal(100) + rounding < total <= Decimal(125):
                continue
            if max(one.value for one in row) * 2 != total:  # "62% abroad, 41% in Asia and 21% here"
                yield self._say(row, total)

    def _say(self, row: list[Quantity], total: Decimal) -> Remark:
        return self.finding(
            row[-1].span,
            sum=" + ".join(one.text for one in row),
            total=shown(total, max(one.places for one in row)),
            related=tuple(Related(one.span, "a share") for one in row[:-1]),
        )


#: Shares that make a row.
_FEWEST = 3


def _row(sentence: FigureSentence) -> list[Quantity]:
    """Return the percentages of a sentence when they are one row that ends in "and".

    Bare numbers between two of them are percentages, too: "Labour 37 per cent, the Greens 34 and
    others 29 per cent".
    """
    marks = [at for at, one in enumerate(sentence.quantities) if one.kind is QuantityKind.PERCENT]
    if len(marks) < 2 or _NO_SHARES.search(sentence.text):
        return []
    inside = range(marks[0], marks[-1] + 1)
    row = [sentence.quantities[at] for at in inside]
    bare = all(one.kind is QuantityKind.PERCENT or _bare(one) for one in row)
    places = [sentence.places[at] for at in (inside if bare else marks)]
    if not bare:
        row = [sentence.quantities[at] for at in marks]
    if len(row) < _FEWEST or any(one.approx not in ("", "some") for one in row):
        return []
    gaps = [sentence.text[a + 1 : b] for a, b in itertools.pairwise(places)]
    if not all(_GAP.fullmatch(gap) for gap in gaps) or not _LISTED.match(gaps[-1]):
        return []
    return row


def _bare(number: Quantity) -> bool:
    return number.kind is QuantityKind.COUNT and not number.unit and not number.worded
