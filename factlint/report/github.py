"""`github`: workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from factlint.model.finding import Finding
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.columns import clean
from factlint.report.ranges import by_severity, failure_text, file_range, sentence_of, whole
from factlint.report.tally import not_checked

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GitHub:
    """One command a finding, the most severe first: of each kind only the first ten are shown."""

    name = "github"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the commands; failures come first, what was not checked last."""
        del options
        lines = []
        for failure in report.failures:
            values = {"title": "factlint", **({"file": failure.path} if failure.path else {})}
            lines.append(_command("error", values, failure_text(failure)))
        lines += [_finding(file, finding) for file, finding in by_severity(report.files)]
        for gap in not_checked(report):
            message = f"not checked: {', '.join(gap.rules)}: {gap.reason}"
            lines.append(_command("notice", {"title": "factlint"}, message))
        return "".join(f"{line}\n" for line in lines)


def _finding(file: FileReport, finding: Finding) -> str:
    values = {"title": f"{finding.code} {finding.name}", "file": file.path}
    if place := file_range(file.source, finding.span):
        end_line, end_column = place.end_line, place.end_column
        values |= {"line": str(place.line), "endLine": str(end_line)}
        # GitHub refuses columns where the lines differ.
        if place.line == end_line:
            values |= {"col": str(place.column), "endColumn": str(end_column)}
    return _command(_COMMANDS[finding.severity], values, sentence_of(finding))


def _command(kind: str, values: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={_property(value)}" for key, value in values.items())
    return f"::{kind} {pairs}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return whole(clean(escaped))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
