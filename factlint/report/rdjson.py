"""`rdjson` and `rdjsonl`: reviewdog's diagnostic format. Its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factlint.model.finding import Finding
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.ranges import byte_range, failure_text, sentence_of, whole
from factlint.text.source import Source
from factlint.text.span import Span

Object = dict[str, Any]

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_SOURCE = {"name": "factlint"}


class RdJson:
    """One object with all diagnostics."""

    name = "rdjson"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the JSON of a result."""
        del options
        result = {"source": _SOURCE, "diagnostics": list(_diagnostics(report))}
        return json.dumps(result, indent=2) + "\n"


class RdJsonLines:
    """One diagnostic a line."""

    name = "rdjsonl"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return a line of JSON for each diagnostic."""
        del options
        return "".join(
            f"{json.dumps({**one, 'source': _SOURCE})}\n" for one in _diagnostics(report)
        )


def _diagnostics(report: RunReport) -> Iterator[Object]:
    sources = {file.path: file.source for file in report.files}
    for failure in report.failures:
        yield {
            "message": failure_text(failure),
            "location": {"path": whole(failure.path or ".")},
            "severity": "ERROR",
        }
    for file in report.files:
        for finding in file.findings:
            yield _diagnostic(file, finding, sources)


def _diagnostic(file: FileReport, finding: Finding, sources: dict[str, Source | None]) -> Object:
    code = {"value": finding.code}
    if finding.url.startswith(("https://", "http://")):
        code["url"] = finding.url
    made: Object = {
        "message": sentence_of(finding),
        "location": _location(file.path, file.source, finding.span),
        "severity": _SEVERITIES[finding.severity],
        "code": code,
    }
    # Each suggestion is offered by itself; edits that belong together cannot be said.
    if finding.fix and len(finding.fix.edits) == 1:
        edit = finding.fix.edits[0]
        if place := _range(file.source, edit.span):
            made["suggestions"] = [{"range": place, "text": whole(edit.text)}]
    if finding.related:
        made["related_locations"] = [
            {
                "message": whole(other.message),
                "location": _location(
                    other.path or file.path, sources.get(other.path or file.path), other.span
                ),
            }
            for other in finding.related
        ]
    return made


def _location(path: str, source: Source | None, span: Span) -> Object:
    place = _range(source, span)
    return {"path": whole(path), **({"range": place} if place else {})}


def _range(source: Source | None, span: Span) -> Object | None:
    place = byte_range(source, span)
    if place is None:
        return None
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
