"""Repeated times: "every Tuesday", "daily", "each year"."""

from __future__ import annotations

import re

from factlint.model.date import Deixis
from factlint.readings.dates.grammar.calendar_names import month_number, weekday_number
from factlint.readings.dates.lexicon import REPEATED, WEEKDAYS
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.quantity import quantity
from factlint.readings.dates.rule import Hit, Rule


def _set(value: str, grain: str) -> Meaning:
    return Meaning("SET", value, "set", grain, Deixis.NONE)


_ADJECTIVE = re.compile(
    r"\s+(?!(?:in|at|for|to|by|from|on|and|or|with|until|as|since|but)\b)[\w\"]"
)


def _repeated(hit: Hit) -> Meaning | None:
    """Read the adverb "daily", not the adjective of "a quarterly dividend"."""
    if _ADJECTIVE.match(hit.after(8)):
        return None
    return _set(REPEATED[hit.words("word")], "none")


def _every_unit(hit: Hit) -> Meaning | None:
    amount = quantity(hit.words("count") or "one", hit.words("unit"))
    return _set(amount.value, amount.grain) if amount else None


def _every_weekday(hit: Hit) -> Meaning | None:
    number = weekday_number(hit)
    return None if number is None else _set(f"XXXX-WXX-{number + 1}", "day")


def _weekdays(hit: Hit) -> Meaning:
    return _set(f"XXXX-WXX-{WEEKDAYS[hit.words('word')[:-1]] + 1}", "day")


def _every_month(hit: Hit) -> Meaning:
    return _set(f"XXXX-{month_number(hit.words('month')):02}", "month")


RULES = (
    Rule("repeated", r"(?P<word>REPEATED)", _repeated),
    Rule(
        "every unit",
        r"EVERY (?:OTHER )?(?:(?P<count>{count}|OTHER) )?(?P<unit>(?:UNIT|UNITS)|QUARTER"
        r"|WEEKEND|PART)",
        _every_unit,
    ),
    Rule("every weekday", r"EVERY {weekday}(?: PART)?", _every_weekday),
    Rule("weekdays", r"(?P<word>PLURALDAY)", _weekdays),
    Rule("every month", r"EVERY {month}", _every_month),
)
