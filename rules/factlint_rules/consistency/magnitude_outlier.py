"""NUM006: one amount in millions and in billions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from operator import attrgetter

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    by_profile,
    lazy_regex,
    quantities,
)

_WORD = lazy_regex(r"[a-z]{4,}")
_NO_NOUN = frozenset(
    "worth about than more less over from with that this have said says will would which million "
    "billion been were year last after before into some nearly almost around total".split()
)
_FACTORS = (Decimal(1000), Decimal(1000000))


class MagnitudeOutlier(DocumentRule):
    """An amount keeps its magnitude.

    "£3.2m" and "£3.2bn" in one article are one amount, with one letter wrong in one of the two.
    Amounts of one figure ("£3m", "£3bn") count when the same word follows both.

    Bad:
        The £3m deal was signed in May. Critics call the £3bn deal a mistake.
                                                         ^^^^ “£3bn” here, “£3m” elsewhere

        The deal is worth £31bn. Analysts say a £31m deal is too dear.
                                                ^^^^ “£31m” here, “£31bn” elsewhere

        Profit was £14.2m in May. The firm paid back some of its £14.2bn in June.
                                                                 ^^^^^^^ “£14.2bn” here, “£14.2m” elsewhere
    Good:
        The £3m deal was signed in May. The state spends £3bn on roads.
    """

    code = "NUM006"
    name = "magnitude-outlier"
    severity = by_profile("error")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which magnitude is right"
    citations = (Citation("NPR Accuracy Checklist", "numbers: million and billion"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the later of each such pair."""
        # By unit and value: a text with a thousand amounts has half a million pairs.
        before: dict[tuple[str, Decimal], list[Quantity]] = defaultdict(list)
        for later in ctx.read(quantities):
            if later.kind is not QuantityKind.MONEY:
                continue
            values = [value for by in _FACTORS for value in (later.value * by, later.value / by)]
            known = [one for value in values for one in before.get((later.unit, value), ())]
            for earlier in sorted(known, key=attrgetter("span.start")):
                if _one_amount(ctx.text, earlier, later):
                    yield self.finding(
                        later.span,
                        here=later.text,
                        elsewhere=earlier.text,
                        related=(Related(earlier.span, "here"),),
                    )
                    break
            before[later.unit, later.value].append(later)


def _one_amount(text: str, one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts whose magnitudes alone differ are one by the words beside them."""
    if not one.value:
        return False
    figures = one.value.normalize().as_tuple().digits
    if len(figures) >= 3 or (_next_word(text, one) == _next_word(text, other) != ""):
        return True
    both = one.magnitude > 0 and other.magnitude > 0
    return len(figures) == 2 and both and bool(_near(text, one) & _near(text, other))


def _near(text: str, one: Quantity) -> set[str]:
    """Return the first letters of the nouns beside an amount: "the deal is worth £31bn"."""
    words = _WORD.findall(text[max(0, one.span.start - 30) : one.span.end + 20].lower())
    return {word[:5] for word in words if word not in _NO_NOUN}


def _next_word(text: str, one: Quantity) -> str:
    words = text[one.span.end : one.span.end + 30].split()
    word = words[0].strip(".,;:()").lower() if words and text[one.span.end] in " -" else ""
    return word if len(word) > 3 else ""
