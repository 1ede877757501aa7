"""CON004: a measure and its conversion that differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    Citation,
    Construction,
    Context,
    Quantity,
    Related,
    Remark,
    Severity,
    by_profile,
)
from factlint_rules.consistency import _measures
from factlint_rules.consistency._construction import ConstructionRule
from factlint_rules.consistency._kitchen_clock import reckoned_otherwise
from factlint_rules.consistency._relations import BY_WORDS
from factlint_rules.consistency._written_scales import of_another, written_otherwise

_CLOSED = (
    r" ?[(\[](?:about |around |or |some |nearly |just (?:over|under) )?(?P<second><L>|<C>)[)\],;]"
)
#: "5ft 10in (1.78m)": two measures are one.
_FORMS = (
    rf"(?P<whole><L>) (?P<first><L>){_CLOSED}",
    rf"(?P<first><L>){_CLOSED}",
    r"(?P<first><L>) ?\(<L> fan\)(?:,|/| or)? ?(?P<second><L>)",
    r"(?P<first><C>) ?[(\[](?:about |around |or |some )?(?P<second><L>)[)\],;]",
    r"(?P<first><L>),? (?:or|i\.e\.) (?:about |around )?(?P<second><L>)",
    r"(?P<first><L>) ?/ ?(?P<second><L>)",
    # "at 7C, a brisk 45F", "12 miles - that's 19km"
    r"(?P<first><L>)(?:[,;]| [–—-]) (?:(?:that is|that['’]s|which is|an? [\w-]+|about|roughly|some|nearly) ){1,2}(?P<second><L>)"
    r"(?=[,.;)]| [–—-] |$)",
)


class UnitConversion(ConstructionRule):
    """A measure and its conversion in brackets are the same length, weight or heat.

    A slip of the key here is off by a factor, and readers who think in one of the two systems
    take the wrong one home. Rounding of both numbers is allowed for.

    Bad:
        The whale was 30ft (90m) long.
                            ^^^ 30ft is 9.1 m, not 90m

        Bake at 180C (400F) for an hour.
                      ^^^^ 180C is 356 °F, not 400F

        Each plot has one acre (4 hectares) of meadow.
                                ^^^^^^^^^^ one acre is 0.4 ha, not 4 hectares

        The keeper is 6ft 2in (1.78m) tall. It is 3.6 degrees Fahrenheit (6.5 degrees Celsius) warmer now.
                               ^^^^^ 6ft 2in is 1.9 m, not 1.78m
                                                                          ^^^^^^^^^^^^^^^^^^^ 3.6 degrees Fahrenheit is 2 °C, not 6.5 degrees Celsius

        It is half an inch (2.5cm) thick. Running time: 1 hour 52 minutes (122 minutes). Bake at 180C/gas 2.
                            ^^^^^ half an inch is 1.3 cm, not 2.5cm
                                                                           ^^^^^^^^^^^ 1 hour 52 minutes is 112 minutes, not 122 minutes
                                                                                                      ^^^^^ 180 is gas mark 4, not gas 2

        She lost 42 pounds (29kg) by running 5 miles (8 miles) a day.
                            ^^^^ 42 pounds is 19 kg, not 29kg
                                                      ^^^^^^^ 5 miles is 8 km, not 8 miles

        It was -12C (20F) at dawn. The map is a 2.4 GB (240 MB) file.
                     ^^^ -12C is 10F, not 20F
                                                        ^^^^^^ 2.4 GB is 2,400 MB, not 240 MB
    Good:
        The whale was 30ft (9m) long, and the bay 40 kilometres (25 miles) wide.

        Bake at 180C (350F) for an hour. It runs for 112 minutes (1hr 52mins). Heat it to 200C (180C fan)/gas 6.
    """

    code = "CON004"
    name = "unit-conversion"
    severity = by_profile("error")
    message = "{first} is {actual} {unit}, not {second}"
    advice = "convert again, or find out which number is wrong"
    citations = (Citation("KSJ Fact-Checking Project", "units"),)
    forms = _FORMS

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield conversions in known forms, and those that only stand beside their measure."""
        said = set()
        for remark in super().check(ctx):
            said.add(remark.span)
            yield remark
        for first, second, actual in _measures.beside_each_other(ctx):
            heats = {first.unit, second.unit} == {"°C", "°F"}
            if heats and of_another(ctx.text, first.span.start, second.span.start, second.span.end):
                continue
            if not said & {first.span, second.span}:
                said.add(second.span)
                yield self._say(first, second, actual, severity=BY_WORDS)
        for one in (*reckoned_otherwise(ctx), *written_otherwise(ctx)):
            if any(span.overlaps(one.second) or span.overlaps(one.first) for span in said):
                continue
            printed, beside = (
                " ".join(span.of(ctx.text).split()) for span in (one.second, one.first)
            )
            yield self.finding(
                one.second,
                severity=BY_WORDS,
                message="{first} is {right}, not {second}",
                first=beside,
                second=printed,
                right=one.right,
                related=(Related(one.first, "reckoned with this"),),
            )

    def _say(
        self,
        first: Quantity,
        second: Quantity,
        actual: Decimal,
        *,
        severity: Severity | None = None,
    ) -> Remark:
        return self.finding(
            second.span,
            severity=severity,
            first=first.text,
            second=second.text,
            unit=second.unit,
            actual=_measures.shown(actual),
            related=_measures.reckoned_with(second, first),
        )

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each conversion that does not fit."""
        first, second = _measures.metres(found["first"]), _measures.metres(found["second"])
        if "whole" in found.match.groupdict():
            added = _measures.added(found["whole"], first)
            if added is None:
                return
            first = added
        if first.unit == second.unit or {first.kind.value, second.kind.value} != {"measure"}:
            return
        text = found.sentence.text
        if text[: found.match.start("first")].rstrip().endswith(("minus", "−")):
            return  # degrees below zero are compared with their sign
        if {first.unit, second.unit} == {"°C", "°F"} and _of_another(found, second):
            return
        before, after = text[: found.match.start()], text[found.match.start("second") + 1 :]
        if _measures.is_difference(before, after):
            actual = _measures.warmth(first, second)
        else:
            actual = _measures.heat(first, second)
        actual = actual or _measures.converted(first, second)
        if actual is not None:
            yield self._say(first, second, actual)


def _of_another(found: Construction, second: Quantity) -> bool:
    """Return whether a temperature may be that of another than the one before its bracket."""
    first, start, end = found.match.start("first"), *found.match.span("second")
    inside = range(end, found.sentence.text.find(")", end))
    numbers = zip(found.sentence.places, found.sentence.quantities, strict=True)
    pair = any(place in inside and one.unit == second.unit for place, one in numbers)
    return pair or of_another(found.sentence.text, first, start, end)
