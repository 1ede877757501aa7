"""What a run has to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct, field

from factlint.model.finding import Finding
from factlint.model.publication import Publication
from factlint.model.rule import RuleInfo
from factlint.model.severity import Severity
from factlint.text.source import Source


class Skip(Struct, frozen=True):
    """Something that was not checked in a file, and why."""

    rule: str
    reason: str


class Failure(Struct, frozen=True):
    """Something that could not be done.

    Attributes:
        path: the file, or None for the run as a whole.
        what: "rule DAT003", "plugin house", "file".
        message: what happened.
    """

    path: str | None
    what: str
    message: str


class FileReport(Struct, frozen=True):
    """All that is to be said of one file.

    Attributes:
        source: the text, for excerpts; None when it could not be read.
        findings: by position.
        suppressed: how many findings directives, per-file ignores and accepted phrases took.
        notes: lines an editor should know ("the file is empty").
    """

    path: str
    source: Source | None
    publication: Publication | None = None
    as_of: dt.date | None = None
    words: int = 0
    findings: tuple[Finding, ...] = ()
    suppressed: int = 0
    skipped: tuple[Skip, ...] = ()
    notes: tuple[str, ...] = ()


class RunReport(Struct, frozen=True):
    """All that is to be said of a run."""

    files: tuple[FileReport, ...]
    failures: tuple[Failure, ...] = ()
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """Number of findings of one severity."""
        return sum(f.severity is severity for report in self.files for f in report.findings)

    @property
    def groups(self) -> int:
        """Number of groups of findings."""
        return sum(len({f.group for f in report.findings}) for report in self.files)

    @property
    def suppressed(self) -> int:
        """Number of suppressed findings."""
        return sum(report.suppressed for report in self.files)


class ReportOptions(Struct, frozen=True):
    """How a report is to look: width in columns, and whether to colour."""

    width: int = 80
    color: bool = False


class Reporter(Protocol):
    """One output format."""

    name: str

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as text."""
        ...


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return findings by group, most severe first in each, groups by their first position."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.group, []).append(finding)
    for members in groups.values():
        members.sort(key=lambda f: (-f.severity.rank, f.span.start, -len(f.span)))
    return list(groups.values())
