"""STY027: less, where things are counted."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    QuantityKind,
    Remark,
    Span,
    by_profile,
    pattern,
    quantities,
)
from factlint_rules.style._parts import is_plural

_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|a\s+dozen|"
    r"a\s+hundred)"
)
#: What is measured though it is counted in units: "less than ten miles", "less than two years".
_MEASURES = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|miles?|kilomet(?:er|re)s?|"
    r"met(?:er|re)s?|feet|inches|yards?|acres?|hectares?|pounds?|dollars?|euros?|cents?|pence|points?|percent\w*|"
    r"per|degrees?|litres?|liters?|gallons?|tons?|tonnes?|ounces?|grams?|kilo\w*|watts?|\w*bytes?|\w*bits?|"
    r"\w*pixels?|times?|knots?|volts?|calories|stone|goals?|runs?|shots?|lengths?|laps?|half|of|and|or|to|in|a|the)"
)
#: No plurals: "less serious", "less progress", "less focus", "less politics".
_SINGULAR = (
    r"(?:\w*(?:ous|ss|us|is|ics)|as|has|was|is|its|his|this|always|sometimes|perhaps|news|means|thus|yes|across|besides"
    # Plurals that no one counts: "less clothes", "less guts", "less eggs" by weight.
    r"|arms|assets|beans|benefits|brains|calories|carbohydrates|carbs|chemicals|clothes|contents|drugs|earnings|eggs|emissions|fats|fees"
    r"|funds|goods|greens|groceries|guts|herbs|looks|manners|nerves|oats|proceeds|profits|resources|revenues|sales|savings|spirits"
    r"|supplies|taxes|thanks|trousers|vegetables|wages|wits|wood|woods)"
)


class LessFewer(PatternRule):
    """Things that are counted are fewer.

    Less is for what is measured: less water, less than two miles, less than £10. Houses that
    let it go for everything can turn this rule off.

    Bad:
        The charts have less than ten fields. The hall saw the least number of visits.
                        ^^^^ “less” is for amounts, “fewer” for what is counted
                                                               ^^^^^ a number is the “lowest”, not the “least”

        It has the least amount of stairs. There are less limits now, and two less clerks.
                   ^^^^^^^^^^^^^^^ “least amount of” is for amounts, “fewest” for what is counted
                                                     ^^^^ “less” is for amounts, “fewer” for what is counted
                                                                              ^^^^ “less” is for amounts, “fewer” for what is counted
    Fixed:
        It has the fewest stairs. There are fewer limits now, and two fewer clerks.
    Bad:
        The show attracted less viewers than the last one.
                           ^^^^ “less” is for amounts, “fewer” for what is counted
    Good:
        A car that costs less runs on gas, and eating less helps in the end.

        It took less than two years and less than ten miles. The tone is less serious, with less fuss.

        It has fewer clerks. He is less than 80 years old and works less on Mondays for less than 900 rupees.
    """

    code = "STY027"
    name = "less-fewer"
    severity = by_profile("info", news=None)
    message = "“{text}” is for amounts, “{write}” for what is counted"
    advice = "write “{write}”"
    citations = (
        Citation("AP Stylebook", "fewer, less"),
        Citation("Guardian style guide", "fewer or less"),
    )
    speech = "silent"
    fixable = True
    looks_for = (
        pattern(
            rf"\b(?P<mark>less)\s+than\s+{_NUMBER}\s+(?!{_MEASURES}\b)(?!{_SINGULAR}\b)(?:[a-z]{{3,}}s|people|men|women|children)\b",
            keys=("less",),
        ),
        pattern(r"\bthe\s+(?P<mark>least)\s+number\s+of\b", keys=("least",)),
        pattern(
            rf"\bthe\s+(?P<mark>least\s+amount\s+of)\s+(?!{_MEASURES}\b)(?!{_SINGULAR}\b)[a-z]{{3,}}s\b",
            keys=("least",),
        ),
        pattern(
            rf"\b(?:there\s+(?:are|were|will\s+be)|have|had|has|been|with|{_NUMBER}|many|far|in|for|on|mean|means|need|"
            rf"needs|requires?|and|(?<!more )or)\s+(?:even\s+|much\s+|far\s+)?(?P<mark>less)\s+"
            rf"(?!{_MEASURES}\b)(?!{_SINGULAR}\b)[a-z]{{3,}}s\b(?!\s+(?:an?|the|his|her|its|their|me|you|it|them)\b)",
            keys=("less",),
        ),
        # "Attracted less viewers than", but "eating less helps in the end", "nothing less suits"
        pattern(
            rf"\b(?!(?:no|or|the|nothing|anything|something|any|much|little|none|still|even|ever|cost|costs|is|are|was|were|be|\w+ing)\b)"
            rf"[a-z]+\s+(?P<mark>less)\s+(?!{_MEASURES}\b)(?!{_SINGULAR}\b)[a-z]{{3,}}s"
            r"(?=[.,;:!?]|\s+(?:than|in|to|for|at|and|this|from|who|that|on|of|if|when|last|per|now)\b)",
            keys=("less",),
        ),
        # "1,200 members, 30 less than last year"
        pattern(
            rf"\b(?!{_MEASURES}\b)(?!{_SINGULAR}\b)(?P<noun>[a-z]{{3,}}s|people|men|women|children),\s+{_NUMBER}\s+(?P<mark>less)\s+than\s+(?!{_NUMBER})",
            keys=("less",),
        ),
        # "Less people came", and "Less shops mean" at the head of a sentence
        pattern(r"\b(?P<mark>less)\s+(?:people|children|men|women)\b(?![’'-])", keys=("less",)),
        pattern(
            rf"(?:^|(?<=[.!?;:]\s)|(?<=\n)|(?<=[.!?;:]\s[“\"‘]))(?P<mark>(?-i:Less))\s+(?!{_MEASURES}\b)(?!{_SINGULAR}\b)(?P<noun>[a-z]{{3,}}s)"
            r"\s+(?:are|were|is|was|will|have|has|had|would|can|could|may|means?|meant|made|makes?|came|went|now|in|on|for|at|from|to|who|that|and|also)\b",
            keys=("less",),
        ),
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the word."""
        if ctx.document.opaque(hit.span) or (hit.index == 0 and _is_measured(hit, ctx)):
            return
        if hit.index == 4 and _is_verb(hit, ctx):
            return
        if hit.index in (5, 7) and not is_plural(hit["noun"]):
            return
        write = {1: "lowest", 2: "fewest"}.get(hit.index, "fewer")
        if hit.words[0].isupper():
            write = write.capitalize()
        fix = self.replacing(hit.span, write, safety="ask")
        number = "a number is the “{write}”, not the “{text}”" if hit.index == 1 else None
        yield self.finding(hit.span, message=number, text=hit.words, write=write, fix=fix)


def _is_measured(hit: Hit, ctx: Context) -> bool:
    """Return whether the number is one of money or another amount: "less than 900 rupees"."""
    whole = Span(*hit.match.span())
    return any(
        one.kind is not QuantityKind.COUNT and whole.overlaps(one.span)
        for one in ctx.read(quantities)
    )


#: "A car that costs less runs", "whoever reads less knows less": the word in -s is a verb there.
_RELATIVE = pattern(r"\b(?:who\w*|that|which|what\w*|anyone|everyone|those|less|more)\b")


def _is_verb(hit: Hit, ctx: Context) -> bool:
    """Return whether the word in -s may be the verb of a clause that began before "less"."""
    sentence = ctx.sentence(hit.span)
    return _RELATIVE.search(ctx.text[sentence.start : hit.span.start]) is not None
