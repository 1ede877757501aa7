"""`grouped`: the findings of each file below its name, one line each."""

from __future__ import annotations

from factlint.model.report import ReportOptions, RunReport
from factlint.report.columns import clean
from factlint.report.ranges import failure_text, whole
from factlint.report.tally import not_checked
from factlint.report.wording import what_to_do


class Grouped:
    """A file, its findings with their places in a column, an empty line."""

    name = "grouped"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report, "" when there is nothing to say."""
        lines: list[str] = []
        for file in report.files:
            if not file.findings:
                continue
            places = [str(finding.location) for finding in file.findings]
            width = max(map(len, places))
            lines.append(f"{file.path}:")
            for place, finding in zip(places, file.findings, strict=True):
                advice = what_to_do(finding)
                words = f"{finding.message}{f'; to do: {advice}' if advice else ''}"
                severity = f"{finding.severity.value:<7}"
                lines.append(f"  {place:<{width}}  {severity}  {finding.code}  {words}")
            lines.append("")
        for gap in not_checked(report) if options.detail != "quiet" else ():
            lines.append(f"not checked: {', '.join(gap.rules)}: {gap.reason}")
        for failure in report.failures:
            lines.append(f"{failure.path or 'factlint'}: {failure_text(failure)}")
        return "".join(f"{whole(clean(line)).rstrip()}\n" for line in lines)
