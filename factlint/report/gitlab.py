"""`gitlab`: GitLab Code Quality, shown in merge requests."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from factlint.model.report import ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.ranges import failure_text, file_range, sentence_of, whole

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class GitLab:
    """One entry a finding, with a fingerprint that stays when lines move; failures block."""

    name = "gitlab"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return a JSON array of code quality entries."""
        del options
        entries: list[dict[str, Any]] = []
        seen: dict[str, int] = {}
        for failure in report.failures:
            path, text = failure.path or ".", failure_text(failure)
            key = f"{path}\0{failure.what}"
            entries.append(_entry(path, "factlint", text, "blocker", key, seen))
        for file in report.files:
            for finding in file.findings:
                text, severity = sentence_of(finding), _SEVERITIES[finding.severity]
                key = f"{file.path}\0{finding.fingerprint}"
                entry = _entry(file.path, finding.code, text, severity, key, seen)
                if place := file_range(file.source, finding.span):
                    begin = {"line": place.line, "column": place.column}
                    end = {"line": place.end_line, "column": place.end_column}
                    entry["location"]["positions"] = {"begin": begin, "end": end}
                    entry["location"]["lines"] = {"begin": place.line, "end": place.end_line}
                entries.append(entry)
        return json.dumps(entries, indent=2) + "\n"


def _entry(
    path: str, check: str, text: str, severity: str, key: str, seen: dict[str, int]
) -> dict[str, Any]:
    """Return an entry at the first line of its file; two with one key differ by their number.

    GitLab asks for no type and no categories; Code Climate, whose format it is, wants both.
    """
    number = seen[key] = seen.get(key, 0) + 1
    numbered = key if number == 1 else f"{key}\0{number}"
    return {
        "type": "issue",
        "check_name": check,
        "description": text,
        "categories": ["Style"],
        "severity": severity,
        "fingerprint": sha256(numbered.encode("utf-8", "surrogatepass")).hexdigest(),
        "location": {"path": whole(path), "lines": {"begin": 1}},
    }
