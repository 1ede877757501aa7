"""The end of the `full` report: what was not checked, what failed, and the count."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.report import RunReport, SwitchedOff
from factlint.model.severity import Severity
from factlint.report.columns import clean, keep
from factlint.report.sheet import Sheet
from factlint.report.tally import Gap, Tally, entries, not_checked, tally
from factlint.report.wording import amount, failed
from factlint.text.listing import listed
from factlint.text.paths import display_name

_INDENT = 2


def closing_lines(report: RunReport, sheet: Sheet) -> Iterator[str]:
    """Yield gaps and failures, if there are any, and the last lines."""
    gaps = not_checked(report)
    if gaps:
        yield sheet.paint("Not checked", "bold")
        for gap in gaps:
            yield from sheet.text(_gap(gap, len(report.files)), indent=_INDENT)
        yield ""
    if report.failures:
        yield sheet.paint("Failed", "error")
        for failure in report.failures:
            yield from sheet.text(failed(failure), indent=_INDENT)
        yield ""
    notes = [*map(_switched_off, report.switched_off), *report.notes]
    if notes:
        yield sheet.paint("Configuration", "bold")
        for note in notes:
            yield from sheet.text(clean(note), indent=_INDENT)
        yield ""
    counts = tally(report)
    yield from sheet.text(_count(counts, gaps=bool(gaps)), style="bold")
    if code := _first_code(report):
        command = keep(f"factlint explain {code}")
        yield from sheet.text(f"Why, with examples: {command}", style="dim")


def _gap(gap: Gap, files: int) -> str:
    where = ""
    if len(gap.paths) < files:
        paths = list(gap.paths)
        where = f" in {listed(paths) if len(paths) < 4 else amount(len(paths), 'file')}"
    elif files == 2:
        where = " in both files"
    elif files > 2:
        where = f" in all {files:,} files"
    return f"{', '.join(gap.rules)}{where}: {gap.reason}"


def _switched_off(rules: SwitchedOff) -> str:
    count = len(rules.codes)
    named = listed(list(rules.codes)) if count < 4 else amount(count, "rule")
    verb = "is" if count == 1 else "are"
    return f"{named} {verb} switched off in {display_name(rules.configuration)}"


def _count(counts: Tally, *, gaps: bool) -> str:
    if not counts.files and not counts.failures:
        left_out = f"; {counts.left_out:,} left out" if counts.left_out else ""
        return f"No file was checked{left_out}"
    parts = [_entries(counts)]
    if counts.entries and counts.clean:
        parts.append(f"{counts.clean:,} clean")
    if counts.accepted:
        parts.append(f"{counts.accepted:,} accepted")
    if counts.ignored:
        parts.append(f"{counts.ignored:,} ignored")
    if counts.left_out:
        parts.append(f"{counts.left_out:,} left out")
    if counts.failures:
        parts.append(f"{counts.failures:,} failed")
    if gaps and not counts.entries:
        parts.append("not everything was checked")
    return "; ".join(parts)


def _entries(counts: Tally) -> str:
    files = amount(counts.files, "file")
    if not counts.entries:
        return f"Nothing to fix, check or note in {files}"
    number = counts.entries
    words = {
        Severity.ERROR: f"{number[Severity.ERROR]:,} must fix",
        Severity.WARNING: f"{number[Severity.WARNING]:,} to check",
        Severity.INFO: amount(number[Severity.INFO], "note"),
    }
    listing = ", ".join(text for severity, text in words.items() if number[severity])
    if counts.with_entries < counts.files:
        files = f"{counts.with_entries:,} of {files}"
    return f"{listing} in {files}"


def _first_code(report: RunReport) -> str:
    """Return the code of the first entry among the most severe."""
    heads = [entry.head for file in report.files for entry in entries(file.findings)]
    return max(heads, key=lambda head: head.severity.rank).code if heads else ""
