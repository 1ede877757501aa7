"""One entry of the `full` report: findings about one idea, as an editor reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.model.claim import Claim, Verdict
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport
from factlint.report.columns import clean, columns
from factlint.report.excerpt import excerpt, shorten
from factlint.report.paint import draw
from factlint.report.sheet import Sheet
from factlint.report.tally import Entry
from factlint.report.wording import LABELS, authority, issued, listed
from factlint.text.source import Source

_INDENT = 2
_SOURCES_SHOWN = 3
_QUOTED = 40  # columns of the words quoted from a related place

_VERDICTS = {
    Verdict.VERIFIED: "Verified: ",
    Verdict.CONTRADICTED: "Contradicted by: ",
    Verdict.DISPUTED: "Sources disagree: ",
    Verdict.STALE: "True once, by: ",
    Verdict.UNVERIFIED: "On record, not enough to verify it: ",
}


def entry_lines(
    entry: Entry, file: FileReport, sources: Mapping[str, Source | None], sheet: Sheet
) -> Iterator[str]:
    """Yield the lines of an entry.

    Label and position, the sentence, what is wrong, what to do, what the record says, what
    else there is to say of the words, other places, whose rule.
    """
    head = entry.head
    yield from _label(entry, file.path, sheet)
    if file.source is not None and not entry.of_document:
        lines = excerpt(file.source, head.span, sheet.width - _INDENT)
        for line in draw(lines, color=sheet.color):
            yield " " * _INDENT + line
    message = f"The article as a whole: {head.message}" if entry.of_document else head.message
    yield from sheet.text(message, indent=_INDENT)
    yield from sheet.text(what_to_do(head), first="To do: ", indent=_INDENT)
    if head.claim is not None:
        yield from _evidence(head.claim, sheet)
    for other in entry.others:
        yield from sheet.text(_also(other), first="Also: ", indent=_INDENT)
    for related in head.related:
        words = _elsewhere(related, file.path, sources)
        yield from sheet.text(words, first="See: ", indent=_INDENT)
    yield from sheet.text(_rule(head), indent=_INDENT, style="dim")


def what_to_do(finding: Finding) -> str:
    """Return the advice, with the change that is offered where the advice does not say it."""
    title = finding.fix.title if finding.fix else ""
    if not finding.advice or title.casefold() in finding.advice.casefold():
        return finding.advice or title
    return f"{finding.advice} ({title})"


def _label(entry: Entry, path: str, sheet: Sheet) -> Iterator[str]:
    head = entry.head
    label = LABELS[head.severity]
    place = clean(f"{path}:{head.line}:{head.column}")
    painted = sheet.paint(label, head.severity.value)
    if columns(f"{label}  {place}") <= sheet.width:
        yield f"{painted}  {place}"
    else:
        yield painted
        yield " " * _INDENT + place


def _also(other: Finding) -> str:
    advice = what_to_do(other)
    return f"{other.message}{'; ' + advice if advice else ''} ({other.code})"


def _elsewhere(related: Related, path: str, sources: Mapping[str, Source | None]) -> str:
    where = related.path or path
    source = sources.get(where)
    if source is None:
        return f"{where}: {related.message}"
    line, column = source.lines.position(related.span.start)
    words = shorten(related.span.of(source.text), _QUOTED)
    return f"{where}:{line}:{column} {f'“{words}”, ' if words else ''}{related.message}"


def _evidence(claim: Claim, sheet: Sheet) -> Iterator[str]:
    if not claim.evidence:
        return
    shown = []
    for note in claim.evidence[:_SOURCES_SHOWN]:
        parts = (note.container or note.fact, issued(note.issued or ""), note.url)
        shown.append(", ".join(part for part in parts if part))
    more = len(claim.evidence) - len(shown)
    words = "; ".join(shown) if not more else listed(["; ".join(shown), f"{more} more"])
    yield from sheet.text(words, first=_VERDICTS[claim.verdict], indent=_INDENT)


def _rule(finding: Finding) -> str:
    whose = authority(finding.citation, finding.origin)
    return f"Rule: {whose} ({finding.code})" if whose else f"Rule: {finding.code}"
