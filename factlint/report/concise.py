"""The report for tools and quick eyes: a line a finding."""

from __future__ import annotations

from factlint.model.report import ReportOptions, RunReport


class Concise:
    """`--format concise`: `path:line:column: CODE message`."""

    name = "concise"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return a line for each finding, skip, note and failure."""
        del options
        lines = []
        for one in report.files:
            lines += [f"{one.path}:{f.line}:{f.column}: {f.code} {f.message}" for f in one.findings]
            lines += [f"{one.path}: skipped {skip.rule}: {skip.reason}" for skip in one.skipped]
            lines += [f"{one.path}: note: {note}" for note in one.notes]
        for failure in report.failures:
            place = f"{failure.path}: " if failure.path else ""
            lines.append(f"{place}{failure.what}: {failure.message}")
        return "".join(f"{line}\n" for line in lines)
