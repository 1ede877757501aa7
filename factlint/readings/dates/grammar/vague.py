"""References without a calendar: "now", "currently", "recently", "soon", "the near future"."""

from __future__ import annotations

import re
from collections.abc import Callable

from factlint.model.date import Deixis
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.quantity import quantity
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex


def _reference(value: str, kind: str) -> Callable[[Match], Meaning | None]:
    def build(match: Match) -> Meaning | None:
        return Meaning("DATE", value, kind, "none", Deixis.DEICTIC)

    return build


_NARRATIVE = lazy_regex(
    r"\s+(?:after|before|as|be?came|was|were|had|[a-z]+ed|thereafter)\b", re.IGNORECASE
)


def _soon(match: Match) -> Meaning | None:
    """Read "soon" as what is to come, not as "soon after" or in a past narrative."""
    if _NARRATIVE.match(match.after()) or re.search(
        r"\b(?:as|too|so|how)\s+$", match.before(), re.I
    ):
        return None
    return Meaning("DATE", "FUTURE_REF", "vague", "none", Deixis.DEICTIC)


def _future(match: Match) -> Meaning | None:
    """Read "in the future", "in future", not "future earnings" or "the future of the plant"."""
    before, after = match.before(12), match.after(12)
    if not re.search(r"\b(?:in|for|into|of)\s+$", before, re.IGNORECASE):
        return None
    if compiled(r"\s+of\b").match(after) or (
        match.words() == "future" and compiled(r"\s+[a-z]").match(after)
    ):
        return None
    return Meaning("DATE", "FUTURE_REF", "vague", "none", Deixis.DEICTIC)


def _present(match: Match) -> Meaning | None:
    words = match.words()
    if words == "at the time" or (words == "current" and match.before(4).lower() == "then"):
        return None
    return Meaning("DATE", "PRESENT_REF", "present", "none", Deixis.DEICTIC)


def _recent_units(match: Match) -> Meaning | None:
    """Read "recent weeks", "the weeks ahead", "coming months"."""
    amount = quantity("", match.words("unit"))
    if amount is None:
        return None
    return Meaning("DURATION", amount.value, "vague", amount.grain, Deixis.DEICTIC)


PRODUCTIONS = (
    Production(
        "now",
        r"(?:RIGHT )?NOW|CURRENTLY|AT (?:THE|THIS) (?:CURRENT |PRESENT )?TIME|AT PRESENT"
        r"|THESE UNITS|THE PRESENT|CURRENT",
        _present,
    ),
    Production(
        "recently", r"(?:(?:MOST|MORE) )?(?:RECENTLY|RECENT)", _reference("PAST_REF", "vague")
    ),
    Production(
        "recent units", r"(?:THE )?(?:RECENT|COMING) (?P<unit>UNITS|QUARTERS)", _recent_units
    ),
    Production("units ahead", r"(?:THE )?(?P<unit>UNITS) (?:AHEAD|TO COMING)", _recent_units),
    Production("soon", r"SOON", _soon),
    Production("future", r"(?:THE )?FUTURE", _future),
    Production(
        "near future",
        r"(?:THE )?NEAR FUTURE|(?:THE )?(?:NEAR|LONG|SHORT) TERM",
        _reference("FUTURE_REF", "vague"),
    ),
    Production(
        "future units",
        r"FUTURE (?P<unit>UNITS|QUARTERS)",
        _reference("FUTURE_REF", "vague"),
    ),
    Production("the past", r"THE (?:RECENT )?PAST", _reference("PAST_REF", "vague")),
)
