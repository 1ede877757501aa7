"""What rules say about a file: each place and rule once, with its place in the file."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from factlint_vale.blocks import Alert, Block
from factlint_vale.definitions import Definition
from factlint_vale.rule_expressions import Exceptions
from factlint_vale.vale_comments import Regions

MEASURES = ("metric", "readability")


class Report(Struct, frozen=True, gc=False):
    """What a rule says about a part of a file.

    Attributes:
        start: offset of the first character in the file.
        end: offset behind the last one; `start` where it is about the file as a whole.
        definition: the rule.
        level: its level in this file.
        alert: what it says.
    """

    start: int
    end: int
    definition: Definition
    level: str
    alert: Alert


class FileReports:
    """Gathers what rules say about one file.

    Attributes:
        found: what was gathered.
    """

    def __init__(self, text: str, regions: Regions) -> None:
        self.found: list[Report] = []
        self._text = text
        self._regions = None if regions.empty else regions
        self._seen: set[tuple[int, str]] = set()
        self._counted: dict[str, int] = {}

    def add(self, part: Block, definition: Definition, level: str, alerts: Sequence[Alert]) -> None:
        """Add what a rule says about a block, as far as it was not said and may be."""
        name, limit, seen, regions = definition.name, definition.limit, self._seen, self._regions
        for alert in alerts:
            start, end = self._place(definition.kind, part, alert)
            place = (start, name)
            if place in seen:
                continue
            if regions is not None and regions.silent(name, alert.match, start, part.until):
                continue
            if limit:
                count = self._counted.get(name, 0)
                if count >= limit:
                    continue
                self._counted[name] = count + 1
            seen.add(place)
            self.found.append(Report(start, end, definition, level, alert))

    def _place(self, kind: str, part: Block, alert: Alert) -> tuple[int, int]:
        """Return where in the file an alert is."""
        if kind in MEASURES:
            return 0, 0
        start, end = part.source(alert.start, alert.end)
        words, text = part.text, self._text
        if alert.end - alert.start == len(words) and "*" in (words[:1], words[-1:]):
            # A block that begins or ends with code: for Vale it is the line.
            end = text.find("\n", end)
            return text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text)
        return start, end


def outside(part: Block, scopes: Collection[str], alerts: Sequence[Alert]) -> Sequence[Alert]:
    """Return the alerts that are not within some elements of a block."""
    return [one for one in alerts if not part.within(scopes, one.start, one.end)]


def unspared(part: Block, spared: Exceptions, alerts: Sequence[Alert]) -> Sequence[Alert]:
    """Return the alerts that are not about terms of a vocabulary."""
    return [
        one for one in alerts if not spared.spare(part.text, one.start, one.end, one.match.strip())
    ]
