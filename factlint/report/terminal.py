"""`full`: what an editor reads, file by file, entry by entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity

if TYPE_CHECKING:
    from factlint.report.tally import TallyEntry

#: Longer lines are hard to read, however wide the terminal is.
WIDEST = 100
NARROWEST = 24
#: Up to so many files, those on which nothing was found are named; beyond, only counted.
FEW_FILES = 10


class Full:
    """Each idea once: where it is, its sentence, what is wrong, what to do."""

    name = "full"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report; no line is wider than asked for, but for paths and commands."""
        # Runs in other formats load nothing of it.
        from factlint.report.closing import closing_lines, failure_lines, passed_over_lines
        from factlint.report.entry import block_lines, by_sentence
        from factlint.report.heading import heading_lines
        from factlint.report.sheet import Sheet
        from factlint.report.tally import entries

        sheet = Sheet(max(NARROWEST, min(options.width, WIDEST)), options.color)
        failed = {failure.path for failure in report.failures}
        parts: list[str] = []  # of one file each: all their lines take three times as much memory
        for file in report.files:
            if not _shown(file, report) or (options.detail == "quiet" and not file.findings):
                continue
            lines = [*heading_lines(file, _verdict(file, failed), sheet)]
            lines.append("")
            found = entries(file.findings)
            shown, notes = _parted(file, found, options)
            for block in by_sentence(shown, file.source):
                lines += block_lines(block, file, report, sheet)
                lines.append("")
            alone = len(report.files) == 1 or options.detail == "quiet"
            if count := _count(found, notes, alone=alone):
                lines += [*sheet.text(count, style="bold"), ""]
            parts.append("\n".join(lines))
        if options.detail == "quiet":
            parts += failure_lines(report, sheet)
            return "".join(f"{part}\n" for part in parts)
        if options.detail == "verbose":
            parts += passed_over_lines(report, sheet)
        parts += closing_lines(report, sheet, folded=options.notes == "folded")
        return "\n".join(parts) + "\n"


def _parted(
    file: FileReport, found: Sequence[TallyEntry], options: ReportOptions
) -> tuple[list[TallyEntry], list[TallyEntry]]:
    """Return the entries to show one by one, and the notes that are only counted."""
    from factlint.report.heading import said_in_head

    found = [entry for entry in found if not said_in_head(file, entry.head)]
    if options.notes == "full":
        return found, []
    return (
        [entry for entry in found if entry.severity is not Severity.INFO],
        [entry for entry in found if entry.severity is Severity.INFO],
    )


def _count(found: Sequence[TallyEntry], notes: Sequence[TallyEntry], *, alone: bool) -> str:
    """Return the line of an article's counts; of the only one, the end of the report counts."""
    from factlint.report.article_counts import counted, kinds_of
    from factlint.report.tally import counts_of

    counts = Counter({Severity.INFO: len(notes)}) if alone else counts_of(found)
    return counted(counts) + (f" ({kinds_of(notes)})" if notes else "")


def _shown(file: FileReport, report: RunReport) -> bool:
    """Return whether a file has a head of its own; one that was not read is among the failures."""
    if file.source is None:
        return False
    undated = file.publication is None and file.words > 0
    return bool(file.findings or file.notes) or undated or len(report.files) <= FEW_FILES


def _verdict(file: FileReport, failed: set[str | None]) -> str:
    from factlint.report.tally import is_clean, repeats

    if file.findings:
        return ""
    if is_clean(file, failed):
        return "clean"
    if file.path not in failed and (count := repeats(file)):
        return f"{count:,} the same in another file"
    return "nothing found, but a part of the check failed" if file.words else "nothing to check"
