"""Arithmetic of calendar periods: half-open intervals of days with a grain and a TIMEX3 value."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from factlint.model.date import Interval

DAY = dt.timedelta(days=1)
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Period(Struct, frozen=True):
    """A span of the calendar.

    Attributes:
        start: first day.
        end: day after the last.
        grain: the unit the words name.
        value: TIMEX3 value.
    """

    start: dt.date
    end: dt.date
    grain: str
    value: str

    @property
    def interval(self) -> Interval:
        """The days as a half-open pair."""
        return self.start, self.end


def shift_months(day: dt.date, months: int) -> dt.date:
    """Return `day` moved by `months`, on the month's last day where it has no such day.

    Raises:
        ValueError: outside the years 1 to 9999.
    """
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    first = dt.date(year, month + 1, 1)
    return first.replace(day=min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def day_period(day: dt.date) -> Period:
    """Return one day."""
    return Period(day, day + DAY, "day", day.isoformat())


def week_period(day: dt.date, week_start: int = 0) -> Period:
    """Return the week that holds `day`; its value names the ISO week of its fourth day."""
    first = day - DAY * ((day.weekday() - week_start) % 7)
    year, week, _ = (first + 3 * DAY).isocalendar()
    return Period(first, first + 7 * DAY, "week", f"{year:04}-W{week:02}")


def weekend_period(day: dt.date) -> Period:
    """Return Saturday and Sunday of the ISO week that holds `day`."""
    year, week, weekday = day.isocalendar()
    saturday = day + DAY * (6 - weekday)
    return Period(saturday, saturday + 2 * DAY, "weekend", f"{year:04}-W{week:02}-WE")


def month_period(year: int, month: int) -> Period:
    """Return one month; `month` may lie outside 1 to 12 and carries into the year."""
    first = shift_months(dt.date(year, 1, 1), month - 1)
    return Period(first, shift_months(first, 1), "month", f"{first.year:04}-{first.month:02}")


def months_period(year: int, month: int, length: int, grain: str, value: str) -> Period:
    """Return `length` months from the first of `month`."""
    first = month_period(year, month).start
    return Period(first, shift_months(first, length), grain, value)


def quarter_period(year: int, number: int, first_month: int = 1) -> Period:
    """Return quarter 1 to 4 of a (fiscal) year that begins in `first_month`."""
    while number < 1:
        year, number = year - 1, number + 4
    while number > 4:
        year, number = year + 1, number - 4
    if first_month > 1:
        year -= 1
    month = first_month + (number - 1) * 3
    named = year + (first_month > 1)
    return months_period(year, month, 3, "quarter", f"{named:04}-Q{number}")


def half_period(year: int, number: int, first_month: int = 1) -> Period:
    """Return half 1 or 2 of a (fiscal) year that begins in `first_month`."""
    start = year - 1 if first_month > 1 else year
    return months_period(start, first_month + (number - 1) * 6, 6, "half", f"{year:04}-H{number}")


def year_period(year: int, first_month: int = 1) -> Period:
    """Return a (fiscal) year, named for the calendar year in which it ends."""
    start = year - 1 if first_month > 1 else year
    return months_period(start, first_month, 12, "year", f"{year:04}")


def season_period(year: int, code: str, hemisphere: str = "north") -> Period:
    """Return a meteorological season, named for the year in which it begins."""
    month = _FIRST_MONTH[code]
    if hemisphere == "south":
        month = (month + 5) % 12 + 1
    return months_period(year, month, 3, "season", f"{year:04}-{code}")


def years_period(first: int, length: int, grain: str, value: str) -> Period:
    """Return `length` whole years."""
    return Period(dt.date(first, 1, 1), dt.date(first + length, 1, 1), grain, value)


def decade_period(year: int) -> Period:
    """Return the decade that holds `year` (1980 to 1989)."""
    return years_period(year // 10 * 10, 10, "decade", f"{year // 10:03}")


def century_period(number: int) -> Period:
    """Return the century of that number: the 20th is 1900 to 1999, as ISO 8601-2 has it."""
    return years_period((number - 1) * 100 or 1, 100, "century", f"{number - 1:02}")


def period_containing(day: dt.date, grain: str, week_start: int = 0) -> Period:
    """Return the period of `grain` that holds `day`."""
    if grain == "day":
        return day_period(day)
    if grain == "week":
        return week_period(day, week_start)
    if grain == "weekend":
        return weekend_period(day)
    if grain == "month":
        return month_period(day.year, day.month)
    if grain == "quarter":
        return quarter_period(day.year, (day.month + 2) // 3)
    if grain == "half":
        return half_period(day.year, 1 if day.month < 7 else 2)
    if grain == "decade":
        return decade_period(day.year)
    if grain == "century":
        return century_period(day.year // 100 + 1)
    if grain == "millennium":
        number = day.year // 1000
        return years_period(number * 1000 or 1, 1000, "millennium", f"{number}")
    return year_period(day.year)


def adjacent_period(day: dt.date, grain: str, offset: int, week_start: int = 0) -> Period:
    """Return the period of `grain` that lies `offset` periods from the one holding `day`."""
    if grain == "day":
        return day_period(day + offset * DAY)
    if grain in {"week", "weekend"}:
        return period_containing(day + offset * 7 * DAY, grain, week_start)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    return period_containing(
        shift_months(day.replace(day=1), offset * months.get(grain, 12000)), grain
    )


def third_of(period: Period, mod: str) -> Interval:
    """Return the first, second or last third of a period, as the house says "early" or "late".

    Of a year four months each; of a month days 1-10, 11-20 and the rest; of a week Monday and
    Tuesday, Wednesday, Thursday to Sunday; of anything else thirds of its length.
    """
    start, end = period.interval
    index = ("START", "MID", "END").index(mod)
    if period.grain in {"year", "quarter", "season"}:
        step = 4 if period.grain == "year" else 1
        cuts = [start, shift_months(start, step), shift_months(start, 2 * step), end]
    elif period.grain == "month":
        cuts = [start, start + 10 * DAY, start + 20 * DAY, end]
    elif period.grain == "week":
        cuts = [start, start + 2 * DAY, start + 3 * DAY, end]
    elif period.grain == "decade" and start.day == start.month == 1:
        cuts = [start, start.replace(year=start.year + 3), start.replace(year=start.year + 7), end]
    elif period.grain == "century":
        cuts = [
            start,
            start.replace(year=start.year + 33),
            start.replace(year=start.year + 67),
            end,
        ]
    elif (end - start).days < 3:
        return start, end
    else:
        step_days = (end - start) // 3
        cuts = [start, start + step_days, end - step_days, end]
    return cuts[index], cuts[index + 1]


def boundary_of(period: Period, mod: str) -> Interval:
    """Return the days meant by "the beginning of" or "the end of" a period.

    The first or last month of a year, quarter or season, seven days of a month, three days of a
    week, two years of a decade, ten of a century.
    """
    start, end = period.interval
    if mod == "MID":
        return third_of(period, mod)
    if period.grain in {"year", "quarter", "season", "half"}:
        return (start, shift_months(start, 1)) if mod == "START" else (shift_months(end, -1), end)
    if period.grain in {"decade", "century"}:
        length = 24 if period.grain == "decade" else 120
        if mod == "START":
            return start, shift_months(start, length)
        return shift_months(end, -length), end
    days = {"month": 7, "week": 3}.get(period.grain, (end - start).days)
    return (start, start + days * DAY) if mod == "START" else (end - days * DAY, end)
