"""The lines that count: "1 to fix, 7 to check, 3 notes (editorial we ×2, redundancy)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from factlint.model.claim import Verdict
from factlint.model.finding import Finding
from factlint.model.severity import Severity
from factlint.report.tally import TallyEntry
from factlint.report.wording import amount


def counted(counts: Mapping[Severity, int]) -> str:
    """Return the numbers of entries in words, "" without any."""
    words = {
        Severity.ERROR: f"{counts.get(Severity.ERROR, 0):,} to fix",
        Severity.WARNING: f"{counts.get(Severity.WARNING, 0):,} to check",
        Severity.INFO: amount(counts.get(Severity.INFO, 0), "note"),
    }
    return ", ".join(text for severity, text in words.items() if counts.get(severity))


def kinds_of(notes: Iterable[TallyEntry]) -> str:
    """Return what notes are about, the most frequent first: "editorial we ×4, redundancy"."""
    kinds = Counter(_kind(note.head) for note in notes)
    return ", ".join(
        f"{kind} ×{number:,}" if number > 1 else kind for kind, number in kinds.most_common()
    )


def _kind(finding: Finding) -> str:
    if finding.claim is not None and finding.claim.verdict is Verdict.VERIFIED:
        return "verified claim"
    return finding.name.replace("-", " ")
