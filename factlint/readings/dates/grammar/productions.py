"""All productions of the grammar in one order: of equally long matches the first wins."""

from __future__ import annotations

from factlint.readings.dates.grammar import (
    anaphora,
    calendar_names,
    clock,
    counted_days,
    eras,
    fiscal,
    holidays,
    lists,
    numeric,
    parts_of_periods,
    recurring,
    relative,
    time_lengths,
    vague,
    weekdays,
    years,
)
from factlint.readings.dates.production import Production

#: The more specific come before the more general: of equally long matches the first wins.
PRODUCTIONS: tuple[Production, ...] = (
    *numeric.PRODUCTIONS,
    *eras.PRODUCTIONS,
    *holidays.PRODUCTIONS,
    *calendar_names.PRODUCTIONS,
    *lists.PRODUCTIONS,
    *parts_of_periods.PRODUCTIONS,
    *weekdays.PRODUCTIONS,
    *fiscal.PRODUCTIONS,
    *years.PRODUCTIONS,
    *anaphora.PRODUCTIONS,
    *relative.PRODUCTIONS,
    *clock.PRODUCTIONS,
    *recurring.PRODUCTIONS,
    *counted_days.PRODUCTIONS,
    *time_lengths.PRODUCTIONS,
    *vague.PRODUCTIONS,
)
