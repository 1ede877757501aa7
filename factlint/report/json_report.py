"""`json`: everything, for programs. The keys and their meaning are fixed: version 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec
from msgspec.structs import replace

import factlint
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.as_json import (
    claim_json,
    date_json,
    failures_json,
    fix_json,
    publication_json,
)
from factlint.report.wire import (
    VERSION,
    CountsJson,
    FileJson,
    FindingJson,
    LeftOutJson,
    RelatedJson,
    ReportJson,
    SkipJson,
    SummaryJson,
    SuppressedJson,
    SuppressionsJson,
    SwitchedOffJson,
    in_ascii,
    json_text,
)
from factlint.report.wording import what_to_do
from factlint.text.paths import display_name
from factlint.text.source import Source

Sources = Mapping[str, Source | None]


#: The files of a run without any; nothing before it is of an article.
_NO_FILES: Final = '"files": []'
#: What is before the first file of a run, and behind the last.
_FIRST, _LAST = '"files": [\n    ', "\n  ]"
_BETWEEN: Final = ",\n    "
#: The findings of a file without any. In the name of a file before it a quotation mark is escaped.
_NO_FINDINGS: Final = b'"findings":[]'
_FINDING: Final = b"\n      "
_ENCODER: Final = msgspec.json.Encoder()


class Json:
    """Every finding of every file, with dates, claims, fixes and related positions."""

    name = "json"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as one JSON object; ASCII, so that no pipe can garble it."""
        return "".join(self.parts(report, options))

    def parts(self, report: RunReport, options: ReportOptions) -> list[str]:
        """Return the report in parts: a run may say hundreds of megabytes."""
        del options
        try:
            sources = _sources(report)
            files = [_laid_out(file, sources) for file in report.files]
        except UnicodeEncodeError:  # the name of a file is of bytes that are no text
            return [json_text(_run_json(report, _files(report)), ascii_only=True)]
        head, none, tail = json_text(_run_json(report, ()), ascii_only=True).partition(_NO_FILES)
        if not files:
            return [head, none, tail]
        parts = [part for file in files for part in (_BETWEEN, file)]
        parts[0] = f"{head}{_FIRST}"
        return [*parts, f"{_LAST}{tail}"]


def _laid_out(file: FileReport, sources: Sources) -> str:
    """Return the JSON of a file as a part of that of a run: each finding is a line."""
    head, none, tail = _ENCODER.encode(_file(file)).partition(_NO_FINDINGS)
    lines = _ENCODER.encode_lines(_findings(file, sources))
    if not lines:
        return in_ascii(head + none + tail).decode()
    found = lines[:-1].replace(b"\n", b"," + _FINDING)
    return in_ascii(b"%b%b%b%b\n    ]%b" % (head, none[:-1], _FINDING, found, tail)).decode()


def _files(report: RunReport) -> Iterator[FileJson]:
    """Yield the JSON of each file."""
    sources = _sources(report)
    return (replace(_file(file), findings=_findings(file, sources)) for file in report.files)


def _sources(report: RunReport) -> Sources:
    return {file.path: file.source for file in report.files}


def _findings(file: FileReport, sources: Sources) -> list[FindingJson]:
    return [finding_json(finding, file.path, sources) for finding in file.findings]


def _run_json(report: RunReport, files: Iterable[FileJson]) -> ReportJson:
    """Return the JSON of a run over some files."""
    return ReportJson(
        version=VERSION,
        factlint=factlint.__version__,
        files=list(files),
        summary=SummaryJson(
            files=len(report.files),
            groups=report.groups,
            findings=CountsJson(*(report.count(severity) for severity in _COUNTED)),
            suppressed=report.suppressed,
            failed=len(report.failures),
        ),
        suppressions=_suppressions(report),
        notes=list(report.notes),
        failures=failures_json(report.failures),
    )


_COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def _suppressions(report: RunReport) -> SuppressionsJson:
    """Return what was left out, and why: findings, rules, files and folders."""
    return SuppressionsJson(
        findings=[
            SuppressedJson(
                path=file.path,
                code=one.finding.code,
                severity=one.finding.severity,
                line=one.finding.line,
                column=one.finding.column,
                start=one.finding.span.start,
                end=one.finding.span.end,
                text=one.finding.text,
                reason=one.reason,
                justification=one.justification,
            )
            for file in report.files
            for one in file.suppressed
        ],
        rules=[
            SwitchedOffJson(display_name(one.configuration), list(one.codes))
            for one in report.switched_off
        ],
        files=[LeftOutJson(one.path, one.reason) for one in report.left_out],
    )


def _file(file: FileReport) -> FileJson:
    """Return the JSON of a file without its findings."""
    return FileJson(
        path=file.path,
        config=display_name(file.configuration) if file.configuration else None,
        published=publication_json(file.publication),
        as_of=file.as_of,
        words=file.words,
        findings=[],
        suppressed=len(file.suppressed),
        skipped=[SkipJson(skip.rule, skip.reason) for skip in file.skipped],
    )


def finding_json(finding: Finding, path: str, sources: Sources) -> FindingJson:
    """Return the JSON of a finding; `sources` gives the files of related positions."""
    where, span = finding.location, finding.span
    # A run may have a million of them: names of fields and empty calls would take half the time.
    return FindingJson(
        finding.code,
        finding.name,
        finding.severity,
        finding.message,
        finding.advice if finding.fix is None else what_to_do(finding),
        finding.citation,
        where.line,
        where.column,
        where.end_line,
        where.end_column,
        where.part or None,
        span.start,
        span.end,
        finding.text,
        finding.fingerprint,
        finding.group,
        finding.url,
        finding.origin,
        None if finding.fix is None else fix_json(finding.fix),
        [_related(other, path, sources) for other in finding.related] if finding.related else [],
        None if finding.date is None else date_json(finding.date),
        None if finding.claim is None else claim_json(finding.claim),
    )


def _related(other: Related, path: str, sources: Sources) -> RelatedJson:
    where = other.path or path
    source = sources.get(where)
    line, column = source.lines.position(other.span.start) if source else (None, None)
    return RelatedJson(
        path=where,
        line=line,
        column=column,
        start=other.span.start,
        end=other.span.end,
        text=source.words(other.span) if source else None,
        message=other.message,
    )
