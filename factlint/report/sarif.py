"""`sarif`: SARIF 2.1.0, for code scanning and the viewers of editors."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import factlint
from factlint.model.edit import Fix
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport, ReportOptions, RunReport, Suppressed, Suppression
from factlint.model.rule import RuleInfo
from factlint.model.severity import Severity
from factlint.report.ranges import failure_text, file_range, sentence_of, whole
from factlint.report.wording import sentence
from factlint.text.source import Source
from factlint.text.span import Span

Object = dict[str, Any]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HOME = "urn:factlint"
_ROOT = "SRCROOT"


class Sarif:
    """Rules with their pages, findings with fixes and related positions, and suppressions."""

    name = "sarif"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the run as one SARIF log; ASCII, so that no pipe can garble it."""
        del options
        sources = {file.path: file.source for file in report.files}
        found = [(file, finding, None) for file in report.files for finding in file.findings]
        left = [(file, one.finding, one) for file in report.files for one in file.suppressed]
        placed: list[tuple[FileReport, Finding, Suppressed | None]] = [*found, *left]
        codes = sorted({finding.code for _, finding, _ in placed})
        index = {code: number for number, code in enumerate(codes)}
        driver = {
            "name": "factlint",
            "version": factlint.__version__,
            "semanticVersion": factlint.__version__,
            "informationUri": _HOME,
            "rules": [_rule(code, report.rules.get(code), placed) for code in codes],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [_invocation(report)],
            "results": [
                _result(file, finding, one, index, sources) for file, finding, one in placed
            ],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, indent=2) + "\n"


def _rule(
    code: str, info: RuleInfo | None, placed: list[tuple[FileReport, Finding, Suppressed | None]]
) -> Object:
    """Return a rule with its page; of a rule that is not at hand, its name."""
    example = next(finding for _, finding, _ in placed if finding.code == code)
    rule: Object = {"id": code, "name": _pascal(example.name)}
    if example.url.startswith(("https://", "http://")):
        rule["helpUri"] = example.url
    if info is None:
        return rule
    from factlint.model.page import read_page

    page = read_page(info.rule.__doc__ or "")
    why = whole(page.why) or sentence(whole(page.summary))
    rule["shortDescription"] = {"text": sentence(whole(page.summary))}
    rule["fullDescription"] = {"text": sentence(why)}
    rule["help"] = {"text": why, "markdown": why}
    severity = info.rule.severity.base
    rule["defaultConfiguration"] = {"level": _LEVELS[severity]}
    rule["properties"] = {"tags": [info.family.name]}
    return rule


def _message(text: str) -> Object:
    """Return a message as a sentence in which brackets and braces are no links and arguments."""
    escaped = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": sentence(escaped.replace("{", "{{").replace("}", "}}"))}


def _pascal(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in name.split("-"))


def _invocation(report: RunReport) -> Object:
    """Return whether all was checked, and what was not."""
    from factlint.report.tally import not_checked

    notes: list[Object] = []
    for failure in report.failures:
        note: Object = {"level": "error", "message": _message(failure_text(failure))}
        if failure.path:
            note["locations"] = [{"physicalLocation": _artifact(failure.path)}]
        notes.append(note)
    for gap in not_checked(report):
        text = whole(f"not checked: {', '.join(gap.rules)}: {gap.reason}")
        notes.append({"level": "note", "message": _message(text)})
    return {"executionSuccessful": not report.failures, "toolExecutionNotifications": notes}


def _result(
    file: FileReport,
    finding: Finding,
    suppressed: Suppressed | None,
    index: dict[str, int],
    sources: dict[str, Source | None],
) -> Object:
    location: Object = {"physicalLocation": _physical(file.path, file.source, finding.span)}
    if finding.location.part:
        location["logicalLocations"] = [{"name": whole(finding.location.part)}]
    result: Object = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "message": _message(sentence_of(finding)),
        "locations": [location],
        "partialFingerprints": {"factlint/v2": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, related, file.path, sources)
            for number, related in enumerate(finding.related)
        ]
    if finding.fix and file.source and file.source.encoding:
        result["fixes"] = [_fix(finding.fix, file.path, file.source)]
    if suppressed:
        result["suppressions"] = [_suppression(suppressed)]
    elif finding.origin:
        result["properties"] = {"origin": whole(finding.origin)}
    return result


def _related(number: int, related: Related, path: str, sources: dict[str, Source | None]) -> Object:
    where = related.path or path
    return {
        "id": number,
        "message": _message(whole(related.message)),
        "physicalLocation": _physical(where, sources.get(where), related.span),
    }


def _fix(fix: Fix, path: str, source: Source) -> Object:
    replacements = [
        {
            "deletedRegion": _region(source, edit.span),
            "insertedContent": {"text": whole(edit.text)},
        }
        for edit in fix.edits
    ]
    changes = [{**_artifact(path), "replacements": replacements}]
    return {"description": _message(whole(fix.title)), "artifactChanges": changes}


def _suppression(suppressed: Suppressed) -> Object:
    inside = suppressed.reason is Suppression.DIRECTIVE
    justification = whole(suppressed.justification) or suppressed.reason.value
    return {
        "kind": "inSource" if inside else "external",
        "status": "accepted",
        "justification": justification,
    }


def _physical(path: str, source: Source | None, span: Span) -> Object:
    physical = _artifact(path)
    if region := _region(source, span):
        physical["region"] = region
    return physical


def _region(source: Source | None, span: Span) -> Object | None:
    found = file_range(source, span)
    if found is None:
        return None
    return {
        "startLine": found.line,
        "startColumn": found.column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
    }


def _artifact(path: str) -> Object:
    uri = quote(_file_name("stdin" if path == "-" else path))
    if PurePath(path).is_absolute():
        return {"artifactLocation": {"uri": f"file://{uri}"}}
    return {"artifactLocation": {"uri": uri, "uriBaseId": _ROOT}}


def _file_name(path: str) -> bytes:
    """Return the bytes of a file name; what no file system could give is U+FFFD."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return whole(path).encode()
