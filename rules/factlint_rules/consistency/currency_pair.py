"""CON003: a converted amount at another rate than the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field

from factlint.api import Citation, Context, DocumentRule, Related, Remark, by_profile
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._exchange import (
    Misconverted,
    Pair,
    misconverted,
    pairs,
    right_in_its_year,
)

#: Two pairs that disagree: either may be the wrong one.
_TWO = (
    "{first} and {second} make {actual} {quote} for 1 {base}; elsewhere in the article it is {rate}"
)
_FACTOR = "{first} and {second} are far apart at {rate} {quote} for 1 {base}: is a magnitude wrong?"

#: So many times too much or too little is more than a figure too many.
_MAGNITUDE = 50
#: Two amounts that are so near to one rate were converted at it.
_SAME = Decimal("0.92")
_THEN = (
    "{first} is {right} at {rate} {quote} for 1 {base}, the rate of the time; "
    "{second} would be {actual}"
)


class Options(Struct, frozen=True):
    """Options of CON003."""

    #: Rates the desk holds amounts against, as "GBP/USD" = 1.88: dollars for one pound.
    rates: Mapping[str, float] = field(default_factory=dict)
    #: How far from the rate an amount may be, in per cent.
    tolerance: float = 8.0


class CurrencyPair(DocumentRule[Options]):
    """Amounts that are given in two currencies are converted at one rate.

    "$500m (£460m)" among pairs at 1.30 dollars a pound is a slip of the key or another
    currency (euros with the sign of the pound). The rate is that of the article's other pairs, or
    one the desk has configured. A pair for itself is held against what the currencies were worth,
    by the monthly averages of the European Central Bank's reference rates since 1999, in the two
    years before publication and in a year that stands beside it: it is reported where no month comes
    within a third of it, or where the direction was mistaken.

    Bad:
        The plant cost $500m (£385m), the dock $260m (£200m) and the road $130m (£120m).
                                                                                 ^^^^^ $130m is £100m at 1.30 USD for 1 GBP, as elsewhere in the article; £120m would be 1.08

        It paid $19m (£10m) for the yard and $38 (£20m) for the crane.
                                                  ^^^^ $38 and £20m are far apart at 1.90 USD for 1 GBP: is a magnitude wrong?

        The fine was 300m euros (£210m), the refund 100m euros (£94m).
                                                                ^^^^ 100m euros and £94m make 0.94 GBP for 1 EUR; elsewhere in the article it is 0.70
    Bad (published 2024-03-12):
        The island bought the ferry for €18m (£1.5m).
                                              ^^^^^ €18m is £15.4m at 1.17 EUR for 1 GBP, the rate of the time; £1.5m would be 12.00

        A night costs 1,200 Danish kroner, or about £14, with breakfast.
                                                    ^^^ 1,200 Danish kroner is £138 at 8.72 DKK for 1 GBP, the rate of the time; £14 would be 85.71
    Good:
        The plant cost $500m (£385m), the dock $260m (£200m) and the road $130m (£100m).
    Good (published 2024-03-12):
        The island bought the ferry for €18m (£15.4m), and a berth in 1931 for £500 ($40).
    """

    code = "CON003"
    name = "currency-pair"
    severity = by_profile("error")
    message = (
        "{first} is {right} at {rate} {quote} for 1 {base}, {whose}; {second} would be {actual}"
    )
    advice = "convert again; see whether the sign, the decimal point or the magnitude is wrong"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: numbers"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each pair at a rate of its own."""
        every: dict[tuple[str, str], list[tuple[Pair, Decimal]]] = defaultdict(list)
        for pair in pairs(ctx):
            first, second = pair.first, pair.second
            base, quote = sorted((first.unit, second.unit))
            rate = second.value / first.value if base == first.unit else first.value / second.value
            every[base, quote].append((pair, rate))
        rates: dict[tuple[str, str], list[tuple[Pair, Decimal]]] = defaultdict(list)
        for units, given in every.items():
            configured = _configured(ctx.options.rates, *units) is not None
            in_order = sorted(rate for _, rate in given)
            for pair, rate in given:
                known = configured or _agreed(rate, in_order)
                wrong = None if known else misconverted(ctx, pair)
                if wrong is not None:
                    yield self._of_the_time(pair, wrong)
                else:
                    rates[units].append((pair, rate))
        if not rates:
            return
        for (base, quote), given in rates.items():
            if _median([rate for _, rate in given]) < Decimal("0.5"):  # 106 yen for 1 dollar
                given = [(pair, 1 / rate) for pair, rate in given]
                base, quote = quote, base
            yield from self._judge(base, quote, given, ctx)

    def _of_the_time(self, pair: Pair, wrong: Misconverted) -> Remark:
        far = wrong.printed / wrong.rate
        return self.finding(
            pair.second.span,
            severity="warning",
            message=_FACTOR if max(far, 1 / far) > _MAGNITUDE else _THEN,
            first=pair.first.text,
            second=pair.second.text,
            right=amount(Decimal(wrong.right), pair.second),
            rate=f"{wrong.rate:.2f}",
            actual=f"{wrong.printed:.2f}",
            base=wrong.base,
            quote=wrong.quote,
            related=(Related(pair.first.span, "this amount"),),
        )

    def _judge(
        self, base: str, quote: str, given: list[tuple[Pair, Decimal]], ctx: Context[Options]
    ) -> Iterator[Remark]:
        configured = _configured(ctx.options.rates, base, quote)
        if configured is None and len(given) < 2:
            return
        house = configured or (given[0][1] if len(given) == 2 else _median([r for _, r in given]))
        for pair, rate in given:
            first, second = pair.first, pair.second
            least = min(rate / house, house / rate)
            two = configured is None and len(given) == 2
            allowed = Decimal(str(ctx.options.tolerance)) / 100
            allowed += first.half / first.value + second.half / second.value
            if 1 - least <= allowed:
                continue
            if configured is None and right_in_its_year(ctx, pair, float(allowed)):
                continue
            right = first.value * house if base == first.unit else first.value / house
            others = [other.second.span for other, _ in given if other is not pair]
            message = _FACTOR if least < Decimal("0.02") else _TWO if two else None
            yield self.finding(
                second.span,
                message=message,
                first=first.text,
                second=second.text,
                right=amount(right, second),
                rate=f"{house:.2f}",
                actual=f"{rate:.2f}",
                base=base,
                quote=quote,
                whose="as configured" if configured else "as elsewhere in the article",
                related=tuple(Related(span, "another pair") for span in others[:1]),
            )


def _median(rates: Sequence[Decimal]) -> Decimal:
    """Return the middle rate, or what is half-way between the middle two, as `statistics` does.

    To import that module takes longer than what else a first article needs of this rule.
    """
    in_order, middle = sorted(rates), len(rates) // 2
    if len(rates) % 2:
        return in_order[middle]
    return (in_order[middle - 1] + in_order[middle]) / 2


def _agreed(rate: Decimal, given: Sequence[Decimal]) -> bool:
    """Return whether another of some rates in order is the same; it may be that of another time."""
    return bisect_left(given, rate / _SAME) - bisect_right(given, rate * _SAME) > 1


def _configured(rates: Mapping[str, float], base: str, quote: str) -> Decimal | None:
    if f"{base}/{quote}" in rates:
        return Decimal(str(rates[f"{base}/{quote}"]))
    if f"{quote}/{base}" in rates:
        return 1 / Decimal(str(rates[f"{quote}/{base}"]))
    return None
