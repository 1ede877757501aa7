"""What a check finds: of one file, and of a run. All of it survives pickle, equal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct, field

from factlint.model.finding import Finding
from factlint.model.publication import Publication
from factlint.model.rule import RuleInfo
from factlint.model.severity import Profile, Severity
from factlint.text.directives import Directive
from factlint.text.document import Traits
from factlint.text.location import Part
from factlint.text.source import Source
from factlint.text.span import Span

#: How much a report for people says beside the findings.
Detail = Literal["quiet", "normal", "verbose"]

LeftOutReason = Literal[
    "exclude", "project file", "hidden", "virtual environment", "git", "link", "format"
]


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


class LeftOut(Struct, frozen=True):
    """A file or folder that a run passed over.

    Attributes:
        path: the file, or a folder with all that is in it.
        reason: "exclude" (the configuration), "project file" (a README, a licence), "hidden",
            "virtual environment", "git" (ignored by it), "link" (out of the repository) or "format"
            (an article in one that factlint does not read).
    """

    path: str
    reason: LeftOutReason


class SwitchedOff(Struct, frozen=True):
    """The rules a configuration takes from the profiles of a run, by `select` or `ignore`."""

    configuration: Path
    codes: tuple[str, ...]


class Suppression(StrEnum):
    """Why a finding is not reported."""

    DIRECTIVE = "directive"  # a comment in the article
    ACCEPTED = "accepted phrase"  # `[[accept]]`
    IGNORED = "per-file ignore"  # `[per-file-ignores]`
    BASELINE = "baseline"  # `--baseline`
    UNCHANGED = "unchanged line"  # `--diff-base`, `--diff`
    PLUGIN = "plugin"  # the hook `factlint_keep_finding`
    REPEATED = "repeated sentence"  # furniture: reported in another file of the run


class Suppressed(Struct, frozen=True):
    """A finding that is not reported, and why.

    Attributes:
        finding: the finding.
        reason: what suppressed it.
        justification: the words given for it in the comment or configuration, or the plugin's name.
    """

    finding: Finding
    reason: Suppression
    justification: str = ""


class Outline(Struct, frozen=True):
    """What is kept of a document once its rules have run, in source offsets.

    Attributes:
        start: where the prose begins, which is where a finding about the whole article is placed.
        speech: quoted words, merged and in order; kept for files with facts for corpus rules.
        directives: factlint comments.
        traits: what the format of the file can hold.
        parts: cells, paragraphs or pages by which the format names places.
        paragraphs: headline, headings, paragraphs, list items, in order.
    """

    start: int = 0
    speech: tuple[Span, ...] = ()
    directives: tuple[Directive, ...] = ()
    traits: Traits = Traits()
    parts: tuple[Part, ...] = ()
    paragraphs: tuple[Span, ...] = ()


class FileReport(Struct, frozen=True):
    """Everything a check finds in one file.

    Attributes:
        source: the text, for excerpts; None when it could not be read.
        findings: what is reported, by position.
        suppressed: findings that are not reported, with their reasons.
        hidden: findings below what the profile of the file reports.
        skipped: rules that did not run.
        failures: what went wrong with this file.
        notes: lines an editor should know ("the file is empty").
        profile: the profile the file was checked in.
        outline: what later stages need to know of the document.
        facts: what corpus rules collected, by code.
        configuration: the file whose settings held, or None.
    """

    path: str
    source: Source | None
    publication: Publication | None = None
    as_of: dt.date | None = None
    words: int = 0
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    hidden: tuple[Finding, ...] = ()
    skipped: tuple[Skip, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    profile: Profile = "default"
    outline: Outline = field(default_factory=Outline)
    facts: Mapping[str, object] = field(default_factory=dict)
    configuration: Path | None = None


class RunReport(Struct, frozen=True):
    """Everything a run finds.

    Attributes:
        files: a report on each file, in order.
        failures: everything that went wrong: with plugins, rules, services and files.
        rules: the rules of the run, by code.
        left_out: files and folders that were passed over.
        switched_off: rules that configurations switch off.
        notes: lines the desk should know about the run ("`accept[2]` met nothing").
    """

    files: tuple[FileReport, ...]
    failures: tuple[Failure, ...] = ()
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    notes: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Number of findings of one severity."""
        return sum([f.severity for f in one.findings].count(severity) for one in self.files)

    @property
    def groups(self) -> int:
        """Number of groups of findings."""
        return sum(len({f.group for f in report.findings}) for report in self.files)

    @property
    def suppressed(self) -> int:
        """Number of suppressed findings."""
        return sum(len(report.suppressed) for report in self.files)


class ReportOptions(Struct, frozen=True):
    """How a report is to look.

    Attributes:
        width: in columns.
        color: whether to colour it.
        notes: whether findings of severity info are shown one by one, or counted in a line.
        detail: "quiet" for findings and failures only; "verbose" also for what was suppressed and
            left out.
    """

    width: int = 80
    color: bool = False
    notes: Literal["folded", "full"] = "folded"
    detail: Detail = "normal"


class Reporter(Protocol):
    """One output format."""

    name: str

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as text."""
        ...


@runtime_checkable
class ReporterInParts(Protocol):
    """A reporter that need not hold its text as a whole, which may be of hundreds of megabytes."""

    def parts(self, report: RunReport, options: ReportOptions) -> Iterable[str]:
        """Yield the text that `render` returns, in parts."""
        ...


def parts_of(reporter: Reporter, report: RunReport, options: ReportOptions) -> list[str]:
    """Return the text of a report, in the parts in which its reporter makes it."""
    if isinstance(reporter, ReporterInParts):
        return list(reporter.parts(report, options))
    return [reporter.render(report, options)]


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return findings by group, most severe first in each, groups by their first position."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.group, []).append(finding)
    for members in groups.values():
        if len(members) > 1:
            members.sort(key=lambda f: (-f.severity.rank, f.span.start, -len(f.span)))
    return list(groups.values())
