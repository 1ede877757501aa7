"""`concise`: one line a finding, as compilers write them, for editors and `grep`."""

from __future__ import annotations

from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.report.columns import clean
from factlint.report.tally import not_checked, passed_over
from factlint.report.wording import what_to_do


class Concise:
    """`path:line:column: severity: CODE message; to do: advice`, as compilers write it.

    What was not checked has a line without a position.
    """

    name = "concise"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report, "" when there is nothing to say."""
        quiet = options.detail == "quiet"
        lines = [line for file in report.files for line in _file(file, quiet=quiet)]
        if not quiet:
            for gap in not_checked(report):
                where = gap.paths[0] if len(gap.paths) == 1 else "factlint"
                lines.append(f"{where}: not checked: {', '.join(gap.rules)}: {gap.reason}")
            lines += [f"factlint: note: {note}" for note in report.notes]
        if options.detail == "verbose":
            lines += [f"{path}: {what}" for path, what in passed_over(report)]
        for failure in report.failures:
            what = "" if failure.what == "file" else f"{failure.what}: "
            lines.append(f"{failure.path or 'factlint'}: failed: {what}{failure.message}")
        return "".join(f"{clean(line)}\n" for line in lines)


def _file(file: FileReport, *, quiet: bool) -> list[str]:
    lines = [] if quiet else [f"{file.path}: note: {note}" for note in file.notes]
    path = file.path
    for finding in file.findings:
        advice = what_to_do(finding)
        words = f"{finding.code} {finding.message}{f'; to do: {advice}' if advice else ''}"
        origin = f" [{finding.origin}]" if finding.origin else ""
        lines.append(f"{path}:{finding.location}: {finding.severity}: {words}{origin}")
    return lines
