"""English names of months and weekdays, written out and abbreviated."""

from __future__ import annotations

from typing import Final

MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WEEKDAY_NAMES: Final = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
#: Names and abbreviations in lower case to 1 to 12.
MONTHS: Final = {
    **{name.lower(): number for number, name in enumerate(MONTH_NAMES, start=1)},
    **{name.lower()[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)},
    "febr": 2,
    "sept": 9,
}
#: Names and abbreviations in lower case to 0 (Monday) to 6.
WEEKDAYS: Final = {
    **{name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    **{name.lower()[:3]: number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
