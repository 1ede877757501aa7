"""The end of the `full` report: what was not checked, what failed, and the count."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.report import RunReport, SwitchedOff
from factlint.model.severity import Severity
from factlint.report.article_counts import counted
from factlint.report.columns import clean, keep
from factlint.report.sheet import Sheet
from factlint.report.tally import Gap, Tally, entries, not_checked, passed_over, tally
from factlint.report.wording import amount, failed
from factlint.text.listing import listed
from factlint.text.paths import display_name

_INDENT = 2


def failure_lines(report: RunReport, sheet: Sheet) -> Iterator[str]:
    """Yield what failed, if anything did."""
    if report.failures:
        yield sheet.paint("Failed", "error")
        for failure in report.failures:
            yield from sheet.text(failed(failure), indent=_INDENT)
        yield ""


def passed_over_lines(report: RunReport, sheet: Sheet) -> Iterator[str]:
    """Yield what was suppressed and left out, if anything was."""
    found = list(passed_over(report))
    if found:
        yield sheet.paint("Suppressed and left out", "bold")
        for place, what in found:
            yield from sheet.text(clean(f"{place}  {what}"), indent=_INDENT)
        yield ""


def closing_lines(report: RunReport, sheet: Sheet, *, folded: bool) -> Iterator[str]:
    """Yield gaps and failures, if there are any, and the last lines.

    Args:
        report: the run.
        sheet: what the lines are laid out on.
        folded: notes were counted, not shown.
    """
    gaps = not_checked(report)
    for gap in gaps:
        yield from sheet.text(_gap(gap, report), first="Not checked: ", style="dim")
    if gaps:
        yield ""
    yield from failure_lines(report, sheet)
    notes = [*map(_switched_off, report.switched_off), *report.notes]
    if notes:
        yield sheet.paint("Configuration", "bold")
        for note in notes:
            yield from sheet.text(clean(note), indent=_INDENT)
        yield ""
    counts = tally(report)
    yield from sheet.text(_count(counts), style="bold")
    if code := _first_code(report):
        command = keep(f"factlint explain {code}")
        yield from sheet.text(f"Why, with examples: {command}", style="dim")
    if folded and counts.entries[Severity.INFO]:
        yield from sheet.text("Notes one by one: add `--notes full`", style="dim")


def _gap(gap: Gap, report: RunReport) -> str:
    files = len(report.files)
    where = ""
    if len(gap.paths) < files:
        paths = list(gap.paths)
        where = f" in {listed(paths) if len(paths) < 4 else amount(len(paths), 'file')}"
    return f"{_subject(gap, report)}{where} ({gap.reason})"


def _switched_off(rules: SwitchedOff) -> str:
    count = len(rules.codes)
    named = listed(list(rules.codes)) if count < 4 else amount(count, "rule")
    verb = "is" if count == 1 else "are"
    return f"{named} {verb} switched off in {display_name(rules.configuration)}"


def _subject(gap: Gap, report: RunReport) -> str:
    """Return the family of the rules that did not run, where none of it did; else their codes."""
    skipped = {code for rule in gap.rules for code in rule.split(", ")}
    families = {report.rules[code].family.name for code in skipped if code in report.rules}
    if len(families) == 1:
        (family,) = families
        whole = {code for code, info in report.rules.items() if info.family.name == family}
        if whole <= skipped:
            return family
    return ", ".join(gap.rules)


def _count(counts: Tally) -> str:
    if not counts.files and not counts.failures:
        left_out = f"; {counts.left_out:,} left out" if counts.left_out else ""
        return f"No file was checked{left_out}"
    parts = [counted(counts.entries) or f"Nothing to fix, check or note{_files(counts)}"]
    if counts.entries and counts.clean:
        parts.append(f"{amount(counts.clean, 'file')} clean")
    if counts.accepted:
        parts.append(f"{counts.accepted:,} accepted")
    if counts.repeated:
        parts.append(f"{counts.repeated:,} the same in another file")
    if counts.ignored:
        parts.append(f"{counts.ignored:,} ignored")
    if counts.unchanged:
        parts.append(f"{counts.unchanged:,} on unchanged lines")
    if counts.left_out:
        parts.append(f"{counts.left_out:,} left out")
    if counts.failures:
        parts.append(f"{counts.failures:,} failed")
    return "; ".join(parts)


def _files(counts: Tally) -> str:
    return f" in {amount(counts.files, 'file')}" if counts.files != 1 else ""


def _first_code(report: RunReport) -> str:
    """Return the code of the first entry among the most severe."""
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        for file in report.files:
            if any(one.severity is severity for one in file.findings):
                return entries(file.findings)[0].head.code
    return ""
