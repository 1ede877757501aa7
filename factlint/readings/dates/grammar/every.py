"""All rules of the grammar in one order: of equally long matches the first wins."""

from __future__ import annotations

from factlint.readings.dates.grammar import (
    anaphora,
    calendar_names,
    clock,
    holidays,
    inside,
    numeric,
    quantities,
    relative,
    sets,
    vague,
    weekdays,
    years,
)
from factlint.readings.dates.rule import Rule


def every_rule() -> tuple[Rule, ...]:
    """Return the rules, the more specific before the more general."""
    return (
        *numeric.RULES,
        *holidays.RULES,
        *calendar_names.RULES,
        *inside.RULES,
        *weekdays.RULES,
        *years.RULES,
        *anaphora.RULES,
        *relative.RULES,
        *clock.RULES,
        *sets.RULES,
        *quantities.RULES,
        *vague.RULES,
    )
