"""CON011: a range whose end comes before its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.api import (
    Citation,
    Construction,
    Context,
    Quantity,
    QuantityKind,
    Remark,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.consistency._construction import ConstructionRule

_FORMS = (
    r"(?<!down )(?<!back )\bfrom (?:\w+ )?(?P<first><Y>) (?:to|until|till|through) (?:\w+ )?(?P<last><Y>)",
    r"\bbetween (?:\w+ )?(?P<first><Y>) and (?:\w+ )?(?P<last><Y>)",
    r"\bbetween (?P<first><M>) and (?P<last><M>)",
    r"\bbetween (?P<first><C>) and (?P<last><N>|<T>|<P>)",
    # "a range of $5.10 to $4.80", "an estimate of £80,000 to £60,000": prices may be listed downwards.
    r"\b(?:range|estimates?|forecasts?|projections?|guidance|budget|bill) of (?P<first><M>) to (?P<last><M>)",
    # "Forecast sales of $1.74 billion to $1.68 billion"
    r"\b(?:forecasts?|expects?|expected|predict(?:s|ed)|project(?:s|ed)|anticipat(?:es|ed)|guid(?:es|ed)(?: for| to)?|sees)"
    r" (?!(?:a|an|the) (?:rise|fall|cut|drop|change|move))(?:[a-z-]+ ){1,5}of (?P<first><M>) to (?P<last><M>)",
    # "Prices range from £45 to £25"
    r"\b(?:prices?|tickets?|costs?|fees?|fares?|rents?|wages?|salaries) (?:that )?(?:range|ranges|ranged|ranging|vary|varies|varied|run|runs) from (?P<first><M>) to (?P<last><M>)",
    r"\bestimated at (?P<first><M>) to (?P<last><M>)",
)
#: What is told backwards: "between 30 and 20 years ago", "between 300 and 200 BC".
_BACKWARDS = pattern(
    r"\s*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)?\s*"
    r"(?:(?:ago|before|earlier|prior|from|out|left|to go|away)\b|\(?(?-i:BCE?|B\.C)\b)"
)
#: The greatest number of hours: "open between 10 and 4 daily" runs past noon.
_HOURS = 12
#: Two figures and one unit: "bake for 45-35 minutes". What has no unit may be a score or a season.
#: A figure comes first, behind which `re` looks back: it skips to the figures of a text.
_DASHED = pattern(
    r"(?P<first>\d(?<![\w.,:/$£€–—-]\d)\d{0,2}(?:,\d{3})*(?:\.\d+)?)(?: ?[-–] ?| to )"
    r"(?P<last>\d{1,3}(?:,\d{3})*(?:\.\d+)?) ?(?:%|(?:per ?cent|minutes?|mins|hours?|seconds?|days?|"
    r"weeks?|months?|years?|miles|mph|km/?h?|kg|cm|mm|ml|litres?|metres?|degrees?)\b)"
)
_SIGHT = 80  # characters before a range that say whether something goes down
#: What goes from one figure to another may go down: "cut from 35 to 28mph", "down 3 to 2%".
_CHANGE = pattern(
    r"\b(?:from|cut|cuts|fell|falls?|falling|drop\w*|declin\w+|lower\w*|reduc\w+|slow\w*|shr[aiu]nk\w*|down|"
    r"slid|slipp\w+|eas(?:ed|ing)|decreas\w+|shorten\w*|vot\w+|w[io]n|lost|beat\w*|led|defeat\w*|by|of|off)"
    r"(?:\s+\w+){0,3}\s+$"
)


class ReversedRange(ConstructionRule):
    """A range runs from the earlier or lesser end to the later or greater one.

    "Between 1998 and 1992" is two digits in the wrong place, or two ends.

    Bad:
        She led the choir between 1998 and 1992.
                          ^^^^^^^^^^^^^^^^^^^^^ 1992 comes before 1998

        He was mayor from 2019 to 2011.
                     ^^^^^^^^^^^^^^^^^ 2011 comes before 2019

        The repair will cost between £3m and £2m.
                             ^^^^^^^^^^^^^^^^^^^ £2m is less than £3m

        The firm expects between 60 and 40 lorries. It raised its estimate of $5.10 to $4.80.
                         ^^^^^^^^^^^^^^^^^ 40 is less than 60
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ $4.80 is less than $5.10

        Bake it for 45-35 minutes. Most cars go at 35 to 28mph there.
                    ^^^^^^^^^^^^^ 35 is less than 45
                                                   ^^^^^^^^^^^ 28 is less than 35

        The firm forecast sales of $2.4 billion to $2.2 billion.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ $2.2 billion is less than $2.4 billion
    Good:
        She led the choir between 1992 and 1998.

        The repair will cost between £2 and £3m.

        The shop is open between 10 and 4 daily; it flooded between 30 and 20 years ago.

        The limit was cut from 35 to 28mph, and Hull won 45-35 minutes later.
    """

    code = "CON011"
    name = "reversed-range"
    severity = by_profile("error")
    message = "{last} {relation} {first}"
    advice = "find out whether the ends are turned round or one is wrong"
    citations = (Citation("factlint", "consistency"),)
    forms = _FORMS

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each range that runs backwards."""
        yield from super().check(ctx)
        for hit in _DASHED.finditer(ctx.text):
            first, last = (Decimal(hit[name].replace(",", "")) for name in ("first", "last"))
            span = Span(*hit.span())
            before = ctx.text[max(ctx.sentence(span).start, span.start - _SIGHT) : span.start]
            if last < first and not _CHANGE.search(before):
                yield self.finding(
                    span, first=hit["first"], last=hit["last"], relation="is less than"
                )

    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield each range that runs backwards."""
        first, last = found["first"], found["last"]
        if last.value >= first.value or not _of_one_measure(first, last):
            return
        if _BACKWARDS.match(found.sentence.text, found.match.end()):
            return
        years = first.kind.value == "year"
        yield self.finding(
            found.span,
            first=first.text,
            last=last.text,
            relation="comes before" if years else "is less than",
        )


def _of_one_measure(first: Quantity, last: Quantity) -> bool:
    """Return whether two numbers have one unit, which may stand with the last of them alone."""
    if first.unit == last.unit:
        return first.unit != "" or first.value > _HOURS
    bare = first.kind is QuantityKind.COUNT and not first.unit and not first.magnitude
    if not bare or first.value <= _HOURS:
        return False
    return last.unit[:1].islower() or last.unit == "%"  # no month, no day: "between 20 and 3 May"
