"""`json`: everything, for programs. The keys and their meaning are fixed: version 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

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
#: How long that is where nothing but a file is in the run.
_BEFORE: Final = len(f"{{\n  {_FIRST}")
_BEHIND: Final = len(f"{_LAST}\n}}")


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
            files = [_laid_out(file) for file in _files(report)]
        except UnicodeEncodeError:  # the name of a file is of bytes that are no text
            return [json_text(_run_json(report, _files(report)), ascii_only=True)]
        head, none, tail = json_text(_run_json(report, ()), ascii_only=True).partition(_NO_FILES)
        if not files:
            return [head, none, tail]
        parts = [part for file in files for part in (_BETWEEN, file)]
        parts[0] = f"{head}{_FIRST}"
        return [*parts, f"{_LAST}{tail}"]


def _laid_out(file: FileJson) -> str:
    """Return the JSON of a file as a part of that of a run."""
    data = in_ascii(msgspec.json.format(msgspec.json.encode({"files": [file]})))
    return data[_BEFORE:-_BEHIND].decode()


def _files(report: RunReport) -> Iterator[FileJson]:
    """Yield the JSON of each file."""
    sources = {file.path: file.source for file in report.files}
    return (_file(file, sources) for file in report.files)


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


def _file(file: FileReport, sources: Sources) -> FileJson:
    return FileJson(
        path=file.path,
        config=display_name(file.configuration) if file.configuration else None,
        published=publication_json(file.publication),
        as_of=file.as_of,
        words=file.words,
        findings=[finding_json(finding, file.path, sources) for finding in file.findings],
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
