"""What rules say about a file: each place and rule once, with its place in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

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
        #: Where each rule has said something.
        self._seen: defaultdict[str, set[int]] = defaultdict(set)
        #: The block that was last spoken of, whether it is coded, and whether it is as in the file.
        self._last: tuple[Block | None, bool, bool] = None, False, False

    def add(self, part: Block, definition: Definition, level: str, alerts: Sequence[Alert]) -> None:
        """Add what a rule says about a block, as far as it was not said and may be."""
        name, limit, regions, found = definition.name, definition.limit, self._regions, self.found
        seen, first = self._seen[name], part.start
        last, coded, same = self._last
        if part is not last:  # thousands of rules may speak of one block in turn
            # A block that begins or ends with code: for Vale it is the line.
            coded = "*" in (part.text[:1], part.text[-1:])
            same = part.map.same and not coded
            self._last = part, coded, same
        as_it_is = same and definition.kind not in MEASURES
        for alert in alerts:
            if as_it_is:  # as in all plain text
                start, end = first + alert.start, first + alert.end
            else:
                start, end = self._place(definition.kind, part, alert, coded=coded)
                if alert.match.startswith("*") and self._is_code(part, alert, start, end):
                    continue
            if start in seen:
                continue
            if regions is not None and regions.silent(name, alert.match, start, part.until):
                continue
            if limit and len(seen) >= limit:
                continue
            seen.add(start)
            found.append(Report(start, end, definition, level, alert))

    def _is_code(self, part: Block, alert: Alert, start: int, end: int) -> bool:
        """Return whether an alert is about nothing but code in a block of words."""
        size = alert.end - alert.start
        return (
            not alert.match.strip("*")
            and size < len(part.text.strip())
            and self._text[start:end] != alert.match
        )

    def _place(self, kind: str, part: Block, alert: Alert, *, coded: bool) -> tuple[int, int]:
        """Return where in the file an alert is."""
        text = self._text
        if kind in MEASURES:
            # Vale names the last line of a block, and the first of a file.
            start = text.rfind("\n", 0, part.map.last) + 1
            return start, start
        start, end = part.source(alert.start, alert.end)
        if coded and alert.end - alert.start == len(part.text):
            end = text.find("\n", end)
            return text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text)
        return start, end


def unspared(part: Block, spared: Exceptions, alerts: Sequence[Alert]) -> Sequence[Alert]:
    """Return the alerts that are not about terms of a vocabulary."""
    return [
        one for one in alerts if not spared.spare(part.text, one.start, one.end, one.match.strip())
    ]
