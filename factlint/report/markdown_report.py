"""`markdown`: a table, for the comment on a pull request or the summary of a job."""

from __future__ import annotations

from factlint.model.report import ReportOptions, RunReport
from factlint.report.columns import clean
from factlint.report.ranges import by_severity, failure_text, sentence_of, whole
from factlint.report.tally import not_checked
from factlint.report.wording import LABELS, amount
from factlint.text.lazy import lazy_regex

_MARKUP = lazy_regex(r"([\\`*_{}\[\]<>#|~&@!$:])")
#: What GitHub takes of a step, less some room for what the step wrote before.
_MOST_BYTES = 1_000_000
_CUT = "\nThe other findings are left out here: the summary would be too long.\n"


class Markdown:
    """What was not checked, then one row a finding, the most severe first."""

    name = "markdown"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the table; no text of an article can become markup."""
        del options
        found = by_severity(report.files)
        lines = ["## factlint", ""]
        for failure in report.failures:
            where = f"{failure.path}: " if failure.path else ""
            lines += [f"- {plain(where + failure_text(failure))}"]
        for gap in not_checked(report):
            lines += [f"- {plain('not checked: ' + ', '.join(gap.rules) + ': ' + gap.reason)}"]
        if len(lines) > 2:
            lines.append("")
        lines.append(f"{amount(len(found), 'finding')} in {amount(len(report.files), 'file')}")
        if found:
            lines += ["", "| severity | where | rule | finding |", "|---|---|---|---|"]
        for file, finding in found:
            where = f"{file.path}:{finding.location}"
            cells = [LABELS[finding.severity], where, finding.code, sentence_of(finding)]
            lines.append(f"| {' | '.join(plain(cell) for cell in cells)} |")
        return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Return text as Markdown that shows it as it is, on one line."""
    return _MARKUP.sub(r"\\\1", whole(clean(text)))


def step_summary(report: RunReport, options: ReportOptions) -> str:
    """Return the report as the summary of a job may be: whole rows, within what GitHub takes."""
    text = Markdown().render(report, options)
    if len(text.encode("utf-8", "replace")) <= _MOST_BYTES:
        return text
    rows: list[str] = []
    room = _MOST_BYTES - len(_CUT.encode())
    for line in text.splitlines(keepends=True):
        room -= len(line.encode("utf-8", "replace"))
        if room < 0:
            break
        rows.append(line)
    return "".join(rows) + _CUT
