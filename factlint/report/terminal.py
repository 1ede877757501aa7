"""`full`: what an editor reads, file by file, entry by entry."""

from __future__ import annotations

from factlint.model.report import FileReport, ReportOptions, RunReport

#: Longer lines are hard to read, however wide the terminal is.
WIDEST = 100
NARROWEST = 24
#: Up to so many files, those on which nothing was found are named; beyond, only counted.
FEW_FILES = 10


class Full:
    """Each idea once: its sentence, where it stands, what is wrong, what to do, whose rule."""

    name = "full"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report; no line is wider than asked for, but for paths and commands."""
        # Runs in other formats load nothing of it.
        from factlint.report.closing import closing_lines
        from factlint.report.entry import entry_lines
        from factlint.report.heading import heading_lines, said_in_head
        from factlint.report.sheet import Sheet
        from factlint.report.tally import entries

        sheet = Sheet(max(NARROWEST, min(options.width, WIDEST)), options.color)
        sources = {file.path: file.source for file in report.files}
        failed = {failure.path for failure in report.failures}
        lines: list[str] = []
        for file in report.files:
            if not _shown(file, report):
                continue
            lines += heading_lines(file, _verdict(file, failed), sheet)
            lines.append("")
            for entry in entries(file.findings):
                if said_in_head(file, entry.head):
                    continue
                lines += entry_lines(entry, file, sources, sheet)
                lines.append("")
        lines += closing_lines(report, sheet)
        return "\n".join(lines) + "\n"


def _shown(file: FileReport, report: RunReport) -> bool:
    """Return whether a file has a head of its own; one that was not read is among the failures."""
    if file.source is None:
        return False
    undated = file.publication is None and file.words > 0
    return bool(file.findings or file.notes) or undated or len(report.files) <= FEW_FILES


def _verdict(file: FileReport, failed: set[str | None]) -> str:
    from factlint.report.tally import is_clean

    if file.findings:
        return ""
    if is_clean(file, failed):
        return "clean"
    return "nothing found, but not all was checked" if file.words else "nothing to check"
