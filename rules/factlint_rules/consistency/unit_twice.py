"""NUM007: a currency or unit that is given twice."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:\s*-?\s*(?:k|m|mn|mln|bn|tn|thousand|million|billion|trillion))?"
#: A sign or code before the number, and the word after it.
_CURRENCIES = (
    (r"(?:[A-Z]{1,2})?\$|\bUSD\s?|\bAUD\s?|\bCAD\s?", "dollars?"),
    (r"£|\bGBP\s?", "pounds?"),
    (r"€|\bEUR\s?", "euros?"),
    (r"¥|\bJPY\s?", "yen"),
    (r"₹|\bINR\s?", "rupees?"),
)
#: A symbol after the number, the word after that, and what the word holds in any case.
_UNITS = (
    (r"%|per\s?cent", r"per\s?cent", "cent"),
    ("km", r"kilomet(?:re|er)s?", "kilomet"),
    ("cm", r"centimet(?:re|er)s?", "centimet"),
    ("mm", r"millimet(?:re|er)s?", "millimet"),
    ("kg", r"kilogram(?:me)?s?|kilos?", "kilo"),
    ("mph", r"miles\s+(?:per|an)\s+hour", "mph"),
    ("km/h|kph", r"kilomet(?:re|er)s\s+(?:per|an)\s+hour", "kilomet"),
    ("°C", r"degrees(?:\s+(?:Celsius|centigrade))?", "°c"),
    ("°F", r"degrees(?:\s+Fahrenheit)?", "°f"),
)


class UnitTwice(PatternRule):
    """A currency or unit is given once.

    "$1.5 million dollars" is read aloud as "one and a half million dollars dollars". The sign or
    the word will do.

    Bad:
        The bridge cost $1.5 million dollars.
                        ^^^^^^^^^^^^^^^^^^^^ “dollars” repeats “$”
    Fixed:
        The bridge cost $1.5 million.
    Bad:
        Turnout fell by 5 per cent percent, and a ticket is £5 pounds.
                        ^^^^^^^^^^^^^^^^^^ “percent” repeats “per cent”
                                                            ^^^^^^^^^ “pounds” repeats “£”

        The whale swam 40km kilometres at 12 mph miles per hour.
                       ^^^^^^^^^^^^^^^ “kilometres” repeats “km”
                                          ^^^^^^^^^^^^^^^^^^^^^ “miles per hour” repeats “mph”
    Good:
        A £5m, 40 pound statue cost $1.5 million, or 5 percent of the budget. It is 2 km (kilometres) off.

        Prices rose 5%. Per cent and percent are both right. She paid £5. Pounds were scarce.
    """

    code = "NUM007"
    name = "unit-twice"
    severity = by_profile("warning")
    message = "“{again}” repeats “{unit}”"
    advice = "delete one of them"
    citations = (Citation("AP Stylebook", "dollars; percent"),)
    speech = "query"
    fixable = True
    looks_for = (
        *(
            pattern(
                rf"(?P<unit>{sign}){_NUMBER}(?P<again>[\s-]+(?:{word}))\b",
                keys=(word.rstrip("?").rstrip("s"),),
            )
            for sign, word in _CURRENCIES
        ),
        *(
            pattern(
                rf"(?<![\w.,]){_NUMBER}\s*(?P<unit>{symbol})(?P<again>\s+(?:{word}))\b",
                keys=(held,),
            )
            for symbol, word, held in _UNITS
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the number with both."""
        again = hit.span_of("again")
        assert again is not None
        if ctx.document.opaque(hit.span):
            return
        words = " ".join(hit["again"].strip(" -\n").split())
        fix = self.replacing(again, "", safety="safe", title=f"delete “{words}”")
        yield self.finding(hit.span, unit=hit["unit"].strip(), again=words, fix=fix)
