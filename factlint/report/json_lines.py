"""`json-lines`: one JSON object a line, for programs that read as they go."""

from __future__ import annotations

import json
from collections.abc import Iterator

import msgspec

from factlint.model.report import ReportOptions, RunReport
from factlint.report.as_json import failures_json
from factlint.report.json_report import finding_json
from factlint.report.ranges import whole
from factlint.report.wire import in_ascii

_DELETE = b"\x7f"


class JsonLines:
    """Failures, then what was skipped and found: the keys of `json`, with a `type` and `path`."""

    name = "json-lines"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the lines; ASCII, so that no pipe can garble them."""
        return "".join(self.parts(report, options))

    def parts(self, report: RunReport, options: ReportOptions) -> Iterator[str]:
        """Yield the lines."""
        del options
        sources = {file.path: file.source for file in report.files}
        for failure in failures_json(report.failures):
            yield _line({"type": "failure", **msgspec.to_builtins(failure)})
        for file in report.files:
            for skip in file.skipped:
                row = {"type": "skip", "path": file.path, "rule": skip.rule, "reason": skip.reason}
                yield _line(row)
            for finding in file.findings:
                keys = msgspec.to_builtins(finding_json(finding, file.path, sources))
                yield _line({"type": "finding", "path": file.path, **keys})


def _line(row: object) -> str:
    return f"{whole_line(row)}\n"


def whole_line(row: object) -> str:
    """Return a value as one line of JSON that every parser takes.

    msgspec writes it, in a tenth of the time of `json`, which is left what msgspec refuses, lone
    surrogates, and what it does not escape.
    """
    try:
        data = msgspec.json.format(msgspec.json.encode(row), indent=0)
        if _DELETE not in data:
            return in_ascii(data).decode()
    except UnicodeEncodeError:
        pass
    return json.dumps(json.loads(whole(json.dumps(row, ensure_ascii=False))))
