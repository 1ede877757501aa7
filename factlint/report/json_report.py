"""The report for programs: JSON, version 1 (docs/reference/json.md)."""

from __future__ import annotations

import json

from factlint import __version__
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.as_json import finding_json, published_json
from factlint.text.source import Source


class Json:
    """`--format json`: every finding, every key, always."""

    name = "json"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as JSON."""
        del options
        body = {
            "version": 1,
            "factlint": __version__,
            "files": [_file(one) for one in report.files],
            "summary": {
                "files": len(report.files),
                "groups": report.groups,
                "findings": {
                    str(severity): report.count(severity)
                    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
                },
                "suppressed": report.suppressed,
                "failed": len(report.failures),
            },
            "failures": [
                {"path": failure.path, "what": failure.what, "message": failure.message}
                for failure in report.failures
            ],
        }
        return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _file(one: FileReport) -> dict[str, object]:
    source = one.source or Source(one.path, "")
    return {
        "path": one.path,
        "published": published_json(one.publication),
        "as_of": str(one.as_of) if one.as_of else None,
        "words": one.words,
        "findings": [finding_json(finding, source) for finding in one.findings],
        "suppressed": one.suppressed,
        "skipped": [{"rule": skip.rule, "reason": skip.reason} for skip in one.skipped],
        "notes": list(one.notes),
    }
