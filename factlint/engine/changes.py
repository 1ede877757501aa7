"""Findings narrowed to the changed lines of a run's files.

Lines are counted as git counts them: each ends with a line feed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.group import group
from factlint.engine.unified_diff import Lines
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppressed, Suppression
from factlint.text.span import Span


class Changes(Struct, frozen=True):
    """The changed lines of a run's files.

    Attributes:
        files: by the path of the run; a file that is missing is unchanged.
        notes: what the person who asked should know.
    """

    files: Mapping[str, tuple[Lines, ...]]
    notes: tuple[str, ...] = ()

    def touch(self, path: str, first: int, last: int) -> bool:
        """Return whether one of these lines of a file is changed."""
        lines = self.files.get(path, ())
        at = bisect_right(lines, last, key=lambda line: line[0]) - 1
        return at >= 0 and lines[at][1] >= first


def only_changed(
    reports: Sequence[FileReport], changes: Changes, idea_of: Callable[[str], str]
) -> list[FileReport]:
    """Return reports on what is changed; findings elsewhere are suppressed.

    A finding is on changed lines if one of its places is, in whichever file of the run.

    Args:
        reports: the reports of a run, whole.
        changes: the changed lines of its files.
        idea_of: the idea a rule is about, by its code.
    """
    starts = {one.path: _starts(one) for one in reports if one.path in changes.files}

    def touched(path: str, span: Span) -> bool:
        if path not in starts:
            return False
        first, last = (
            bisect_right(starts[path], at) for at in (span.start, max(span.start, span.end - 1))
        )
        return changes.touch(path, first, last)

    def wanted(finding: Finding, path: str) -> bool:
        return touched(path, finding.span) or any(
            touched(other.path or path, other.span) for other in finding.related
        )

    whole = []
    for report in reports:
        kept: list[Finding] = []
        left: list[Suppressed] = []
        for one in report.findings:
            if wanted(one, report.path):
                kept.append(one)
            else:
                left.append(Suppressed(one, Suppression.UNCHANGED))
        found = tuple(group(kept, idea_of))
        whole.append(replace(report, findings=found, suppressed=(*report.suppressed, *left)))
    return whole


def _starts(report: FileReport) -> list[int]:
    """Return where the lines of a file begin."""
    text = report.source.text if report.source is not None else ""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
