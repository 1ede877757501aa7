"""References without a calendar: "now", "currently", "recently", "soon", "the near future"."""

from __future__ import annotations

import re
from collections.abc import Callable

from factlint.model.date import Deixis
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.quantity import quantity
from factlint.readings.dates.rule import Hit, Rule
from factlint.text.lazy import lazy_regex


def _reference(value: str, kind: str) -> Callable[[Hit], Meaning | None]:
    def build(hit: Hit) -> Meaning | None:
        return Meaning("DATE", value, kind, "none", Deixis.DEICTIC)

    return build


_NARRATIVE = lazy_regex(
    r"\s+(?:after|before|as|be?came|was|were|had|[a-z]+ed|thereafter)\b", re.IGNORECASE
)


def _soon(hit: Hit) -> Meaning | None:
    """Read "soon" as what is to come, not as "soon after" or in a past narrative."""
    if _NARRATIVE.match(hit.after()) or re.search(r"\b(?:as|too|so|how)\s+$", hit.before(), re.I):
        return None
    return Meaning("DATE", "FUTURE_REF", "vague", "none", Deixis.DEICTIC)


def _future(hit: Hit) -> Meaning | None:
    """Read "in the future", "in future", not "future earnings" or "the future of the plant"."""
    before, after = hit.before(12), hit.after(12)
    if not re.search(r"\b(?:in|for|into|of)\s+$", before, re.IGNORECASE):
        return None
    if re.match(r"\s+of\b", after) or (hit.words() == "future" and re.match(r"\s+[a-z]", after)):
        return None
    return Meaning("DATE", "FUTURE_REF", "vague", "none", Deixis.DEICTIC)


def _present(hit: Hit) -> Meaning | None:
    words = hit.words()
    if words == "at the time" or (words == "current" and hit.before(4).lower() == "then"):
        return None
    return Meaning("DATE", "PRESENT_REF", "present", "none", Deixis.DEICTIC)


def _recent_units(hit: Hit) -> Meaning | None:
    """Read "recent weeks", "the weeks ahead", "coming months"."""
    amount = quantity("", hit.words("unit"))
    if amount is None:
        return None
    return Meaning("DURATION", amount.value, "vague", amount.grain, Deixis.DEICTIC)


RULES = (
    Rule(
        "now",
        r"(?:RIGHT )?NOW|CURRENTLY|AT (?:THE|THIS) (?:CURRENT |PRESENT )?TIME|AT PRESENT"
        r"|THESE UNITS|THE PRESENT|CURRENT",
        _present,
    ),
    Rule("recently", r"(?:(?:MOST|MORE) )?(?:RECENTLY|RECENT)", _reference("PAST_REF", "vague")),
    Rule("recent units", r"(?:THE )?(?:RECENT|COMING) (?P<unit>UNITS|QUARTERS)", _recent_units),
    Rule("units ahead", r"(?:THE )?(?P<unit>UNITS) (?:AHEAD|TO COMING)", _recent_units),
    Rule("soon", r"SOON", _soon),
    Rule("future", r"(?:THE )?FUTURE", _future),
    Rule(
        "near future",
        r"(?:THE )?NEAR FUTURE|(?:THE )?(?:NEAR|LONG|SHORT) TERM",
        _reference("FUTURE_REF", "vague"),
    ),
    Rule(
        "future units",
        r"FUTURE (?P<unit>UNITS|QUARTERS)",
        _reference("FUTURE_REF", "vague"),
    ),
    Rule("the past", r"THE (?:RECENT )?PAST", _reference("PAST_REF", "vague")),
)
