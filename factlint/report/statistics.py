"""`statistics`: how often each rule speaks, instead of what it says."""

from __future__ import annotations

from collections import Counter

from factlint.model.report import ReportOptions, RunReport
from factlint.report.closing import closing_lines
from factlint.report.sheet import Sheet
from factlint.report.table import table_lines

_HEAD = ("findings", "files", "code", "rule", "severity", "fix")


class Statistics:
    """A line a rule, the most frequent first, and the count of the run."""

    name = "statistics"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the table and the closing lines."""
        sheet = Sheet(options.width, options.color)
        findings: Counter[str] = Counter()
        files: Counter[str] = Counter()
        severities: dict[str, Counter[str]] = {}
        for file in report.files:
            codes = [finding.code for finding in file.findings]
            findings.update(codes)
            files.update(set(codes))
            for finding in file.findings:
                severities.setdefault(finding.code, Counter())[finding.severity.value] += 1
        rows = [
            (
                f"{count:,}".rjust(len(_HEAD[0])),
                f"{files[code]:,}".rjust(len(_HEAD[1])),
                code,
                report.rules[code].name if code in report.rules else "",
                ", ".join(word for word, _ in severities[code].most_common()),
                "yes" if code in report.rules and report.rules[code].rule.fixable else "",
            )
            for code, count in sorted(findings.items(), key=lambda one: (-one[1], one[0]))
        ]
        lines = [*table_lines([_HEAD, *rows], sheet), ""] if rows else []
        lines += closing_lines(report, sheet, folded=False)
        return "\n".join(lines) + "\n"
