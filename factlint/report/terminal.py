"""The report an editor reads."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.finding import Finding
from factlint.model.report import FileReport, ReportOptions, RunReport, grouped
from factlint.model.severity import Severity
from factlint.report.columns import keep, wrap
from factlint.report.excerpt import excerpt
from factlint.report.paint import draw, paint, paint_severity
from factlint.report.wording import LABELS, amount, authority, dated, listed, sentence, shell
from factlint.text.source import Source

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_INDENT = "  "
_NARROWEST = 20
#: How many of the findings that share an idea are named below the first.
_MOST_ALSO = 4


class Full:
    """`--format full`: by file, what must be fixed first, each idea once, in its sentence."""

    name = "full"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the report as lines for a terminal of the width given."""
        writer = _Writer(max(options.width, _NARROWEST), color=options.color)
        blocks = [block for one in report.files if (block := writer.file(one))]
        if report.failures:
            blocks.append(writer.failures(report))
        blocks.append(writer.summary(report))
        return "\n\n".join("\n".join(block) for block in blocks) + "\n"


class _Writer:
    def __init__(self, width: int, *, color: bool) -> None:
        self.width = width
        self.color = color

    def file(self, one: FileReport) -> list[str]:
        """Return all lines of one file; none for a file that could not be read."""
        if one.source is None:
            return []
        head = f"{paint(one.path, 'bold', color=self.color)} · {amount(one.words, 'word')}"
        lines = [head, *self._dates(one)]
        lines += [line for note in one.notes for line in wrap(f"Note: {note}", self.width)]
        for skip in one.skipped:
            lines += wrap(f"Not checked: {skip.rule}: {skip.reason}", self.width)
        groups = grouped(one.findings)
        if not groups and not one.skipped and not one.notes:
            lines.append("Nothing to query.")
        for severity in _ORDER:
            members = [group for group in groups if group[0].severity is severity]
            if members:
                title = f"{LABELS[severity]} ({len(members)})"
                lines += ["", paint_severity(title, severity, color=self.color)]
            for group in members:
                lines += ["", *self._entry(group, one.source)]
        return lines

    def _dates(self, one: FileReport) -> list[str]:
        """Say which day relative dates are read against, or how to give one."""
        if one.publication is None:
            return self._undated(one)
        chosen = one.publication.chosen
        text = f"Dates read against {dated(chosen)}."
        others = [other for other in one.publication.candidates if other.date != chosen.date]
        if others and not one.publication.final:
            text += f" Also found: {listed([dated(other) for other in others])}."
        if one.as_of is not None and one.as_of != chosen.date:
            text += f" Facts as of {one.as_of:%Y-%m-%d}."
        return wrap(text, self.width)

    def _undated(self, one: FileReport) -> list[str]:
        if one.source is None or not one.source.text.strip():
            return []
        command = keep(f"factlint --date 2016-05-10 {shell(one.path)}")
        markdown = one.path.lower().endswith((".md", ".markdown"))
        other = "`date:` in the front matter" if markdown else "a [[files]] entry in factlint.toml"
        return wrap(f"No publication date. Give one: {command}, or {other}.", self.width)

    def _entry(self, group: list[Finding], source: Source) -> list[str]:
        first, *others = group
        place = f"{source.path}:{first.line}:{first.column}"
        lines = [paint(place, "dim", color=self.color)]
        inner = self.width - len(_INDENT)
        body = draw(excerpt(source, first.span, inner), color=self.color)
        body += [
            paint(line, "bold", color=self.color) for line in wrap(sentence(first.message), inner)
        ]
        body += self._advice(first, inner)
        body += self._also(first, others, inner)
        whose = f"{authority(first.citation, first.origin)} · {first.code}".removeprefix(" · ")
        body += [paint(line, "dim", color=self.color) for line in wrap(whose, inner)]
        return [*lines, *(f"{_INDENT}{line}".rstrip() for line in body)]

    def _advice(self, finding: Finding, width: int) -> list[str]:
        parts = [
            part for part in (finding.advice, finding.fix.title if finding.fix else "") if part
        ]
        if len(parts) == 2 and parts[0].split()[0] == parts[1].split()[0]:
            parts.pop(0)
        if not parts:
            return []
        return wrap(f"→ {sentence('; or '.join(parts))}", width)

    def _also(self, first: Finding, others: list[Finding], width: int) -> Iterator[str]:
        said = {first.message}
        shown = [other for other in others if other.message not in said]
        for other in shown[:_MOST_ALSO]:
            yield from wrap(f"also: {sentence(other.message)} ({other.code})", width)
        if len(shown) > _MOST_ALSO:
            yield f"and {amount(len(shown) - _MOST_ALSO, 'more note')} on these words"

    def failures(self, report: RunReport) -> list[str]:
        """Return what could not be checked."""
        lines = [paint("Could not be checked", "error", color=self.color)]
        for failure in report.failures:
            place = f"{failure.path}: " if failure.path else ""
            lines += [
                f"{_INDENT}{line}"
                for line in wrap(f"{place}{failure.what}: {failure.message}", self.width - 2)
            ]
        return lines

    def summary(self, report: RunReport) -> list[str]:
        """Return the last lines: counts, and how to see more."""
        leads = [group[0] for one in report.files for group in grouped(one.findings)]
        counts = [
            f"{sum(lead.severity is severity for lead in leads)} {words}"
            for severity, words in zip(_ORDER, ("must fix", "to check", "notes"), strict=True)
        ]
        if counts[2] == "1 notes":
            counts[2] = "1 note"
        text = f"{', '.join(counts)} in {amount(len(report.files), 'file')}"
        if report.suppressed:
            text += f"; {report.suppressed:,} accepted"
        if report.failures:
            text += f"; {amount(len(report.failures), 'thing')} could not be checked"
        lines = wrap(f"{text}.", self.width)
        lines[0] = paint(lines[0], "bold", color=self.color)
        if leads:
            command = keep(f"factlint explain {leads[0].code}")
            lines += wrap(f"To read why: {command}", self.width)
        return lines
