"""`--format markdown-table`: findings as a table to paste into a message."""

from __future__ import annotations

from factlint.api import ReportOptions, RunReport


class MarkdownTable:
    """One row a finding."""

    name = "markdown-table"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the table; failures come first, so that nobody takes a gap for a clean file."""
        lines = [f"> not checked: {failure.message}" for failure in report.failures]
        lines += ["| where | rule | what |", "|---|---|---|"]
        for file in report.files:
            for finding in file.findings:
                where = f"{file.path}:{finding.line}:{finding.column}"
                lines.append(f"| {where} | {finding.code} | {finding.message} |")
        return "\n".join(lines) + "\n"
