"""What many articles of a run repeat word for word is furniture: its findings are reported once.

"Write to the desk in this week's issue." in the foot of forty articles is one thing to decide.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final, TypeVar

from msgspec.structs import replace

from factlint.engine.group import group
from factlint.engine.plan import Plan
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppressed, Suppression
from factlint.model.severity import Severity

#: Articles that must have a sentence before it is furniture; two may be a piece and its copy.
FILES: Final = 3

#: What makes findings one: rule, check of another engine, severity, sentence, words with figures.
_Key = tuple[str, str | None, Severity, str, str]
_Value = TypeVar("_Value", bound=Hashable)


def once(reports: Sequence[FileReport], plan: Plan) -> list[FileReport]:
    """Return reports in which a finding in a sentence that three files share is reported once.

    It is kept in the first file by path, with the number of the others in its message; there it
    is suppressed.
    """
    common = _shared(
        (finding.sentence, report.path)
        for report in reports
        for finding in report.findings
        if finding.sentence
    )
    if not common:
        return list(reports)
    shared = _shared(
        (_key(finding), report.path)
        for report in reports
        for finding in report.findings
        if finding.sentence in common
    )
    return [
        _told_once(report, shared, plan)
        if any(finding.sentence in common for finding in report.findings)
        else report
        for report in reports
    ]


def _shared(keyed: Iterable[tuple[_Value, str]]) -> dict[_Value, list[str]]:
    """Return what enough files have, with their paths in order."""
    paths: dict[_Value, set[str]] = {}
    for value, path in keyed:
        paths.setdefault(value, set()).add(path)
    return {value: sorted(files) for value, files in paths.items() if len(files) >= FILES}


def _told_once(report: FileReport, shared: dict[_Key, list[str]], plan: Plan) -> FileReport:
    kept, repeated = [], []
    for finding in report.findings:
        files = shared.get(_key(finding), [report.path])
        if files[0] != report.path:
            why = f"reported in {files[0]}"
            repeated.append(Suppressed(finding, Suppression.REPEATED, why))
        elif len(files) > 1:
            others = f"{finding.message} (the same sentence is in {len(files) - 1} more files)"
            kept.append(replace(finding, message=others))
        else:
            kept.append(finding)
    return replace(
        report,
        findings=tuple(group(kept, plan.of(report.path).table.idea)),
        suppressed=(*report.suppressed, *repeated),
    )


def _key(finding: Finding) -> _Key:
    # Figures that are marked count: "Monday, 10 May 2016" and "Monday, 11 May 2016" are two slips.
    figures = any(character.isdigit() for character in finding.text)
    words = f"{finding.text}: {finding.message}" if figures else ""
    return finding.code, finding.origin, finding.severity, finding.sentence, words
