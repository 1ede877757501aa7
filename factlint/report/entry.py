"""One entry of the `full` report: findings about one idea, as an editor reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factlint.model.claim import Verdict
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport
from factlint.report.columns import clean, columns
from factlint.report.excerpt import excerpt, shorten
from factlint.report.paint import draw
from factlint.report.sheet import Sheet
from factlint.report.tally import Entry
from factlint.report.wording import LABELS, authority, capital, issued
from factlint.text.source import Source

_INDENT = 2
_SOURCES_SHOWN = 2
_QUOTED = 40  # columns of the words quoted from a related place

_VERDICTS = {
    Verdict.VERIFIED: "On record, verified by:",
    Verdict.CONTRADICTED: "On record, contradicted by:",
    Verdict.DISPUTED: "On record, but sources disagree:",
    Verdict.STALE: "On record, but true no longer:",
    Verdict.UNVERIFIED: "On record, but too little to verify it:",
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
    message = (
        f"The article as a whole: {head.message}" if entry.of_document else capital(head.message)
    )
    yield from sheet.text(message, indent=_INDENT)
    yield from sheet.text(what_to_do(head), first="To do: ", indent=_INDENT)
    yield from _evidence(head, sheet)
    more, codes = _others(entry)
    for words in more:
        yield from sheet.text(words, first="Also: ", indent=_INDENT)
    for related in head.related:
        words = _elsewhere(related, file.path, sources)
        yield from sheet.text(words, first="See: ", indent=_INDENT)
    yield from sheet.text(_rule(head, codes), indent=_INDENT, style="dim")


def what_to_do(finding: Finding) -> str:
    """Return the advice, with the change that is offered where the advice does not say it."""
    title = finding.fix.title if finding.fix else ""
    if not finding.advice or title.casefold() in finding.advice.casefold():
        return finding.advice or title
    return f"{finding.advice} ({title})"


def _label(entry: Entry, path: str, sheet: Sheet) -> Iterator[str]:
    head = entry.head
    label = LABELS[head.severity]
    place = clean(f"{path}:{head.location}")
    painted = sheet.paint(label, head.severity.value)
    if columns(f"{label}  {place}") <= sheet.width:
        yield f"{painted}  {place}"
    else:
        yield painted
        yield " " * _INDENT + place


def _others(entry: Entry) -> tuple[list[str], list[str]]:
    """Return what else is said of the words, and the rules that say nothing but the same again.

    A message stands once, whoever gives it; so does the advice that comes with it.
    """
    more: list[str] = []
    codes: list[str] = []
    said = {_plain(entry.head.message): {_plain(what_to_do(entry.head)), ""}}
    for other in entry.others:
        message, advice = _plain(other.message), what_to_do(other)
        parts = [] if message in said else [other.message]
        advised = said.setdefault(message, {""})
        if _plain(advice) not in advised:
            advised.add(_plain(advice))
            parts.append(advice)
        if parts:
            more.append(f"{'; '.join(parts)} ({other.code})")
        elif other.code not in (entry.head.code, *codes):
            codes.append(other.code)
    return more, codes


def _plain(words: str) -> str:
    return words.strip(" .").casefold()


def _elsewhere(related: Related, path: str, sources: Mapping[str, Source | None]) -> str:
    where = related.path or path
    source = sources.get(where)
    if source is None:
        return f"{where}: {related.message}"
    line, column = source.lines.position(related.span.start)
    words = shorten(related.span.of(source.text), _QUOTED)
    return f"{where}:{line}:{column} {f'“{words}”, ' if words else ''}{related.message}"


def _evidence(finding: Finding, sheet: Sheet) -> Iterator[str]:
    """Yield what the record says of a claim, a source a line; the message may name it first."""
    claim = finding.claim
    if claim is None or not claim.evidence:
        return
    named = "on record" in finding.message
    yield " " * _INDENT + ("Sources:" if named else _VERDICTS[claim.verdict])
    for note in claim.evidence[:_SOURCES_SHOWN]:
        parts = (note.container or note.fact, issued(note.issued or ""), note.url)
        words = ", ".join(part for part in parts if part)
        yield from sheet.text(words, indent=2 * _INDENT)
    if (more := len(claim.evidence) - _SOURCES_SHOWN) > 0:
        yield " " * (2 * _INDENT) + f"and {more:,} more"


def _rule(finding: Finding, others: Sequence[str]) -> str:
    whose = authority(finding.citation, finding.origin)
    codes = ", ".join([finding.code, *others])
    return f"Rule: {whose} ({codes})" if whose else f"Rule: {codes}"
