"""What many articles of a run repeat word for word is furniture: its findings are reported once.

"Write to the desk in this week's issue." in the foot of forty articles is one thing to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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


def once(reports: Sequence[FileReport], plan: Plan) -> list[FileReport]:
    """Return reports in which a finding in a sentence that three files share is reported once.

    It is kept in the first file by path, with the number of the others in its message; there it
    is suppressed.
    """
    paths: dict[_Key, set[str]] = {}
    for report in reports:
        for finding in report.findings:
            if finding.sentence:
                paths.setdefault(_key(finding), set()).add(report.path)
    shared = {key: sorted(files) for key, files in paths.items() if len(files) >= FILES}
    if not shared:
        return list(reports)
    return [_told_once(report, shared, plan) for report in reports]


def _told_once(report: FileReport, shared: dict[_Key, list[str]], plan: Plan) -> FileReport:
    kept, repeated = [], []
    for finding in report.findings:
        files = shared.get(_key(finding), [report.path]) if finding.sentence else [report.path]
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
