"""References without a calendar: "now", "currently", "recently", "soon", "the near future"."""

from __future__ import annotations

from factlint.model.date import Deixis
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.quantity import quantity
from factlint.readings.dates.rule import Hit, Rule


def _reference(value: str, kind: str):  # type: ignore[no-untyped-def]
    def build(hit: Hit) -> Meaning | None:
        return Meaning("DATE", value, kind, "none", Deixis.DEICTIC)

    return build


def _recent_units(hit: Hit) -> Meaning | None:
    """Read "recent weeks", "the weeks ahead", "coming months"."""
    amount = quantity("", hit.words("unit"))
    if amount is None:
        return None
    return Meaning("DURATION", amount.value, "vague", amount.grain, Deixis.DEICTIC)


RULES = (
    Rule("now", r"(?:RIGHT )?NOW|CURRENTLY|AT (?:THE )?(?:(?:CURRENT|PRESENT) )?(?:TIME)|AT PRESENT|THESE UNITS|THE PRESENT|(?:THE )?CURRENT|SO FAR",
         _reference("PRESENT_REF", "present")),
    Rule("recently", r"(?:(?:MOST|MORE) )?(?:RECENTLY|RECENT)", _reference("PAST_REF", "vague")),
    Rule("recent units", r"(?:THE )?(?:RECENT|COMING) (?P<unit>UNITS|QUARTERS)|(?:THE )?(?P<unittwo>UNITS) AHEAD".replace("|(?:THE )?(?P<unittwo>UNITS) AHEAD", ""), _recent_units),
    Rule("units ahead", r"(?:THE )?(?P<unit>UNITS) (?:AHEAD|TO COMING)", _recent_units),
    Rule("soon", r"(?:AS )?SOON(?: AS)?", _reference("FUTURE_REF", "vague")),
    Rule("future", r"(?:THE )?(?:NEAR )?FUTURE|(?:THE )?(?:NEAR|LONG|SHORT){join}TERM", _reference("FUTURE_REF", "vague")),
    Rule("the past", r"THE (?:RECENT )?PAST", _reference("PAST_REF", "vague")),
)
