"""CTY001: a court without its town."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class CountySettings(Struct, frozen=True):
    """Options of all rules of the family, under `[families.county]`."""

    #: Courts the readers know without their town.
    known_courts: tuple[str, ...] = ()


class CourtWithoutTown(PatternRule):
    """A court is named with its town.

    There are four courts in the county, and readers ask which one is meant.

    Bad:
        The case goes to the Crown Court in May.
                             ^^^^^^^^^^^ “Crown Court” of which town?
    Good:
        The case goes to Port Ellery Crown Court in May.
    """

    code = "CTY001"
    name = "court-without-town"
    severity = by_profile("warning")
    message = "“{court}” of which town?"
    advice = "name the town"
    citations = (Citation("County desk style book"),)
    looks_for = (pattern(r"(?<=\bthe )(?:crown|county) court\b", keys=("court",)),)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield each court that no option names."""
        if hit.words not in ctx.settings.section(CountySettings).known_courts:
            yield self.finding(hit.span, court=hit.words)
