"""What a report for people counts: entries, gaps, clean files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from factlint.model.finding import Finding
from factlint.model.report import FileReport, RunReport, Suppression, grouped
from factlint.model.severity import Severity


class Entry(Struct, frozen=True):
    """Findings about one idea: the most severe one, and what else is said of the words."""

    head: Finding
    others: tuple[Finding, ...] = ()

    @property
    def of_document(self) -> bool:
        """Whether it speaks of the article as a whole."""
        return not len(self.head.span)


class Gap(Struct, frozen=True):
    """Rules that did not run for one reason, and the files they did not run on."""

    rules: tuple[str, ...]
    reason: str
    paths: tuple[str, ...]


class Tally(Struct, frozen=True):
    """The numbers of a run: entries by severity, and files by what became of them."""

    entries: Counter[Severity]
    files: int
    with_entries: int
    clean: int
    accepted: int
    ignored: int
    left_out: int
    failures: int


def entries(findings: Sequence[Finding]) -> list[Entry]:
    """Return the entries of a file: those about the whole article first, then by position."""
    groups = grouped(findings)
    groups.sort(key=lambda members: (bool(len(members[0].span)), min(f.span for f in members)))
    return [Entry(members[0], tuple(members[1:])) for members in groups]


def not_checked(report: RunReport) -> list[Gap]:
    """Return what was skipped, each reason once, in the order in which it came up."""
    reached: dict[tuple[str, str], list[str]] = {}
    for file in report.files:
        for skip in file.skipped:
            reached.setdefault((skip.reason, skip.rule), []).append(file.path)
    rules: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (reason, rule), paths in reached.items():
        rules.setdefault((reason, tuple(paths)), []).append(rule)
    return [Gap(tuple(names), reason, paths) for (reason, paths), names in rules.items()]


def is_clean(file: FileReport, failed: set[str | None]) -> bool:
    """Return whether a file was read and checked whole, and nothing was found."""
    return file.words > 0 and not file.findings and not file.skipped and file.path not in failed


def tally(report: RunReport) -> Tally:
    """Count a run."""
    failed = {failure.path for failure in report.failures}
    counts: Counter[Severity] = Counter()
    for file in report.files:
        counts.update(entry.head.severity for entry in entries(file.findings))
    reasons = Counter(one.reason for file in report.files for one in file.suppressed)
    # Somebody gave a reason for these, in the article or in the configuration.
    accepted = reasons[Suppression.ACCEPTED] + reasons[Suppression.DIRECTIVE]
    return Tally(
        entries=counts,
        files=len(report.files),
        with_entries=sum(bool(file.findings) for file in report.files),
        clean=sum(is_clean(file, failed) for file in report.files),
        accepted=accepted,
        ignored=reasons.total() - accepted,
        left_out=len(report.left_out),
        failures=len(report.failures),
    )
