"""Two conversions that are no measures: hours and minutes in minutes, and ovens in gas marks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import AnyContext, Span, pattern

_HOURS = r"(?P<hours>\d{1,2})\s?(?:hours?|hrs?|h)(?:\s|,\s|\sand\s)?(?P<rest>[1-5]?\d)\s?(?:minutes?|mins?|m)"
_MINUTES = r"(?P<minutes>\d{2,3})\s?(?:minutes?|mins?|m)"
#: The second length, and what stands before it.
_TOLD_AGAIN = r"\((?:(?<=[ms]\()|(?<=[ms]\s\())\d"
#: "1 hour 52 minutes (112 minutes)", "112 mins (1hr 52mins)".
_LENGTHS = (
    pattern(rf"(?<![\w.,])(?P<whole>{_HOURS})\s?\((?P<mark>{_MINUTES})\)", clue=_TOLD_AGAIN),
    pattern(rf"(?<![\w.,])(?P<mark>{_MINUTES})\s?\((?P<whole>{_HOURS})\)", clue=_TOLD_AGAIN),
)
#: Gas marks and degrees Celsius, as makers of British ovens give them; some round by ten degrees.
_MARKS = {
    "1": 140, "2": 150, "3": 165, "4": 180, "5": 190, "6": 200, "7": 220, "8": 230, "9": 240,
}  # fmt: skip
_NEAR = 10
#: "180C (160C fan)/gas 4", "180°C, gas mark 4"; no gas mark is that of "fan 160C".
_OVEN = pattern(
    r"(?<![\w.])(?<!fan )(?P<degrees>1[3-9]\d|2[0-5]\d)\s?°?\s?C\b(?:\s?[(/]\s?(?:fan\s)?\d{3}\s?°?\s?C(?:\sfan)?\)?)?"
    r"(?:\s?[/,(]\s?(?:\d{3}\s?°?\s?F\b\s?[/,]\s?)?)(?P<mark>gas(?:\smark)?\s?(?P<number>[1-9]))\b",
    words=("gas",),
)


class Reckoned(Struct, frozen=True):
    """What is printed behind what it should be, and what that makes."""

    first: Span
    second: Span
    right: str


def reckoned_otherwise(ctx: AnyContext) -> Iterator[Reckoned]:
    """Yield lengths of time and heats that are printed in two ways and differ."""
    for form in _LENGTHS:
        for hit in form.matches(ctx.document):
            minutes = 60 * int(hit["hours"]) + int(hit["rest"])
            if minutes != int(hit["minutes"]):
                right = f"{minutes} minutes"
                yield Reckoned(Span(*hit.span("whole")), Span(*hit.span("mark")), right)
    for hit in _OVEN.matches(ctx.document):
        degrees = int(hit["degrees"])
        if abs(_MARKS[hit["number"]] - degrees) > _NEAR:
            mark = min(_MARKS, key=lambda one: abs(_MARKS[one] - degrees))
            first = Span(hit.start("degrees"), hit.end("degrees"))
            yield Reckoned(first, Span(*hit.span("mark")), f"gas mark {mark}")
