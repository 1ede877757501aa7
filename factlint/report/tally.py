"""What a report for people counts: entries, gaps, clean files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from factlint.model.finding import Finding
from factlint.model.report import FileReport, RunReport, Suppression, grouped
from factlint.model.severity import Severity


class TallyEntry(Struct, frozen=True):
    """Findings about one idea: the most severe one, and what else is said about the words."""

    head: Finding
    others: tuple[Finding, ...] = ()

    @property
    def of_document(self) -> bool:
        """Whether it is about the article as a whole."""
        return not len(self.head.span)

    @property
    def severity(self) -> Severity:
        """The severity of its head."""
        return self.head.severity


class Gap(Struct, frozen=True):
    """Rules that did not run for one reason, and the files they did not run on."""

    rules: tuple[str, ...]
    reason: str
    paths: tuple[str, ...]


class Tally(Struct, frozen=True):
    """The numbers of a run: entries by severity, and files by what became of them."""

    entries: Counter[Severity]
    files: int
    clean: int
    accepted: int
    repeated: int
    ignored: int
    unchanged: int
    left_out: int
    failures: int


def entries(findings: Sequence[Finding]) -> list[TallyEntry]:
    """Return the entries of a file, the most severe first.

    Those of one severity follow the article, after those about the article as a whole.
    """
    made = [TallyEntry(members[0], tuple(members[1:])) for members in grouped(findings)]
    return sorted(
        made, key=lambda one: (-one.severity.rank, bool(len(one.head.span)), one.head.span)
    )


def counts_of(found: Iterable[TallyEntry]) -> Counter[Severity]:
    """Return how many entries there are of each severity."""
    return Counter(entry.severity for entry in found)


def _severities(findings: Iterable[Finding]) -> Iterable[Severity]:
    """Return the severity of each entry of a file."""
    worst: dict[str, Severity] = {}
    for finding in findings:
        known = worst.get(finding.group)
        if known is None or finding.severity.rank > known.rank:
            worst[finding.group] = finding.severity
    return worst.values()


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


_SUPPRESSED = {
    Suppression.DIRECTIVE: "accepted in the article",
    Suppression.ACCEPTED: "accepted in the configuration",
    Suppression.IGNORED: "ignored in the configuration",
    Suppression.BASELINE: "in the baseline",
    Suppression.PLUGIN: "left out by a plugin",
    Suppression.REPEATED: "the same sentence",
    Suppression.UNCHANGED: "on an unchanged line",
}


def passed_over(report: RunReport) -> Iterator[tuple[str, str]]:
    """Yield what was suppressed and left out: each place or path, and why."""
    for file in report.files:
        for one in file.suppressed:
            finding = one.finding
            why = f": {one.justification}" if one.justification else ""
            place = f"{file.path}:{finding.location}"
            yield place, f"{finding.code} {finding.message} ({_SUPPRESSED[one.reason]}{why})"
    for left in report.left_out:
        yield left.path, f"left out ({left.reason})"


def is_clean(file: FileReport, failed: set[str | None]) -> bool:
    """Return whether nothing was found in a file, and nothing failed.

    A file for which an optional engine was missing is clean: the end of the report names what
    did not run.
    """
    return file.words > 0 and not file.findings and not repeats(file) and file.path not in failed


def repeats(file: FileReport) -> int:
    """Return how many findings of a file are reported in another file, in the same sentence."""
    return sum(one.reason is Suppression.REPEATED for one in file.suppressed)


def tally(report: RunReport) -> Tally:
    """Count a run."""
    failed = {failure.path for failure in report.failures}
    counts: Counter[Severity] = Counter()
    for file in report.files:
        counts.update(_severities(file.findings))
    reasons = Counter(one.reason for file in report.files for one in file.suppressed)
    # Somebody gave a reason for these, in the article or in the configuration.
    accepted = reasons[Suppression.ACCEPTED] + reasons[Suppression.DIRECTIVE]
    return Tally(
        entries=counts,
        files=len(report.files),
        clean=sum(is_clean(file, failed) for file in report.files),
        accepted=accepted,
        repeated=reasons[Suppression.REPEATED],
        ignored=reasons.total()
        - accepted
        - reasons[Suppression.REPEATED]
        - reasons[Suppression.UNCHANGED],
        unchanged=reasons[Suppression.UNCHANGED],
        left_out=len(report.left_out),
        failures=len(report.failures),
    )
