"""`json`: everything, for programs. The keys and their meaning are fixed: version 1."""

from __future__ import annotations

from collections.abc import Mapping

import factlint
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.as_json import (
    VERSION,
    JsonObject,
    Value,
    claim_json,
    date_json,
    failures_json,
    fix_json,
    place_json,
    publication_json,
)
from factlint.text.source import Source

Sources = Mapping[str, Source | None]


class Json:
    """Every finding of every file, with dates, claims, fixes and related places."""

    name = "json"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as one JSON object; ASCII, so that no pipe can garble it."""
        import io
        import json

        del options
        # json.dumps keeps all its pieces until the end: a gigabyte for a quarter million findings.
        text = io.StringIO()
        json.dump(run_json(report), text, indent=2)
        return f"{text.getvalue()}\n"


def run_json(report: RunReport) -> JsonObject:
    """Return a run as a JSON object."""
    sources = {file.path: file.source for file in report.files}
    counts: JsonObject = {severity.value: report.count(severity) for severity in Severity}
    return {
        "version": VERSION,
        "factlint": factlint.__version__,
        "files": [_file(file, sources) for file in report.files],
        "summary": {
            "files": len(report.files),
            "groups": report.groups,
            "findings": counts,
            "suppressed": report.suppressed,
            "failed": len(report.failures),
        },
        "failures": failures_json(report.failures),
    }


def _file(file: FileReport, sources: Sources) -> JsonObject:
    return {
        "path": file.path,
        "published": publication_json(file.publication),
        "as_of": file.as_of.isoformat() if file.as_of else None,
        "words": file.words,
        "findings": [finding_json(finding, file.path, sources) for finding in file.findings],
        "suppressed": len(file.suppressed),
        "skipped": [{"rule": skip.rule, "reason": skip.reason} for skip in file.skipped],
    }


def finding_json(finding: Finding, path: str, sources: Sources) -> JsonObject:
    """Return FINDING; `sources` gives the files that related places stand in."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        **({"part": finding.location.part} if finding.location.part else {}),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "fingerprint": finding.fingerprint,
        "group": finding.group,
        "url": finding.url,
        "origin": finding.origin,
        "fix": fix_json(finding.fix),
        "related": [_related(other, path, sources) for other in finding.related],
        "date": date_json(finding.date),
        "claim": claim_json(finding.claim),
    }


def _related(other: Related, path: str, sources: Sources) -> Value:
    where = other.path or path
    source = sources.get(where)
    place: JsonObject = place_json(source, other.span) if source else {}
    return {
        "path": where,
        "line": place.get("line"),
        "column": place.get("column"),
        "start": other.span.start,
        "end": other.span.end,
        "text": place.get("text"),
        "message": other.message,
    }
