"""CON003: a converted amount at another rate than the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct, field

from factlint.api import (
    Citation,
    Construction,
    Context,
    DocumentRule,
    Related,
    Remark,
    by_profile,
    constructions,
    figures,
)
from factlint_rules.consistency._arithmetic import amount

_FORMS = (
    r"(?P<first><M>) ?[(\[](?:about |around |or |some |nearly |US)?(?P<second><M>)",
    r"(?P<first><M>),? (?:or |about |around |roughly |some |nearly |which is |that is ){1,2}(?P<second><M>)",
)

#: Two pairs that disagree: either may be the wrong one.
_TWO = (
    "{first} and {second} make {actual} {quote} for 1 {base}; elsewhere in the article it is {rate}"
)
_FACTOR = "{first} and {second} are far apart at {rate} {quote} for 1 {base}: is a magnitude wrong?"


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
    one the desk has configured; the rule has no table of exchange rates.

    Bad:
        The plant cost $500m (£385m), the dock $260m (£200m) and the road $130m (£120m).
                                                                                 ^^^^^ $130m is £100m at 1.30 USD for 1 GBP, as elsewhere in the article; £120m would be 1.08

        It paid $19m (£10m) for the yard and $38 (£20m) for the crane.
                                                  ^^^^ $38 and £20m are far apart at 1.90 USD for 1 GBP: is a magnitude wrong?

        The fine was 300m euros (£210m), the refund 100m euros (£94m).
                                                                ^^^^ 100m euros and £94m make 0.94 GBP for 1 EUR; elsewhere in the article it is 0.70
    Good:
        The plant cost $500m (£385m), the dock $260m (£200m) and the road $130m (£100m).
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
        pairs: dict[tuple[str, str], list[tuple[Construction, Decimal]]] = defaultdict(list)
        for found in constructions(ctx.read(figures), *_FORMS):
            first, second = found["first"], found["second"]
            if first.unit == second.unit or not first.value or not second.value:
                continue
            base, quote = sorted((first.unit, second.unit))
            rate = second.value / first.value if base == first.unit else first.value / second.value
            pairs[base, quote].append((found, rate))
        if not pairs:
            return
        from statistics import median

        for (base, quote), given in pairs.items():
            if median(rate for _, rate in given) < Decimal("0.5"):  # 106 yen for 1 dollar
                given = [(found, 1 / rate) for found, rate in given]
                base, quote = quote, base
            yield from self._judge(base, quote, given, ctx)

    def _judge(
        self,
        base: str,
        quote: str,
        given: list[tuple[Construction, Decimal]],
        ctx: Context[Options],
    ) -> Iterator[Remark]:
        configured = _configured(ctx.options.rates, base, quote)
        if configured is None and len(given) < 2:
            return
        from statistics import median

        house = configured or (given[0][1] if len(given) == 2 else median(r for _, r in given))
        for found, rate in given:
            first, second = found["first"], found["second"]
            least = min(rate / house, house / rate)
            two = configured is None and len(given) == 2
            allowed = Decimal(str(ctx.options.tolerance)) / 100
            if 1 - least <= allowed + first.half / first.value + second.half / second.value:
                continue
            right = first.value * house if base == first.unit else first.value / house
            others = [other["second"].span for other, _ in given if other is not found]
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


def _configured(rates: Mapping[str, float], base: str, quote: str) -> Decimal | None:
    if f"{base}/{quote}" in rates:
        return Decimal(str(rates[f"{base}/{quote}"]))
    if f"{quote}/{base}" in rates:
        return 1 / Decimal(str(rates[f"{quote}/{base}"]))
    return None
