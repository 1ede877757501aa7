"""Entries of the `full` report: findings about one idea, under the sentence they are in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.model.claim import Verdict
from factlint.model.finding import Finding, Related
from factlint.model.report import FileReport, RunReport
from factlint.report.columns import clean, columns
from factlint.report.excerpt import excerpt, marked_sentence, sentence_of, shorten
from factlint.report.paint import draw
from factlint.report.sheet import Sheet
from factlint.report.tally import TallyEntry
from factlint.report.wording import LABELS, capital, issued, what_to_do
from factlint.text.location import locate
from factlint.text.source import Source
from factlint.text.span import Span

_INDENT = 2
_SOURCES_SHOWN = 2
_CASES_SHOWN = 8
_QUOTED = 40  # columns of the words quoted from a related place

_VERDICTS = {
    Verdict.VERIFIED: "On record, verified by:",
    Verdict.CONTRADICTED: "On record, contradicted by:",
    Verdict.DISPUTED: "On record, but sources disagree:",
    Verdict.STALE: "On record, but true no longer:",
    Verdict.UNVERIFIED: "On record, but too little to verify it:",
}


def by_sentence(found: Sequence[TallyEntry], source: Source | None) -> list[list[TallyEntry]]:
    """Return entries with those of one sentence together, where the most severe of them stands."""
    blocks: list[list[TallyEntry]] = []
    homes: dict[Span, list[TallyEntry]] = {}
    for entry in found:
        if source is None or entry.of_document:
            blocks.append([entry])
            continue
        sentence = sentence_of(source, entry.head.span)
        home = homes.get(sentence)
        if home is None:
            homes[sentence] = [entry]
            blocks.append(homes[sentence])
        else:
            home.append(entry)
    return blocks


def block_lines(
    block: Sequence[TallyEntry], file: FileReport, run: RunReport, sheet: Sheet
) -> Iterator[str]:
    """Yield the lines of the entries of one sentence.

    The sentence stands once, below the first head, with the marks of all.
    """
    for number, entry in enumerate(block):
        yield from _label(entry, file.path, run, sheet)
        if number == 0 and file.source is not None and not entry.of_document:
            width = sheet.width - _INDENT
            spans = [one.head.span for one in block]
            lines = (
                excerpt(file.source, spans[0], width)
                if len(spans) == 1
                else marked_sentence(file.source, spans, width)
            )
            for line in draw(lines, color=sheet.color):
                yield " " * _INDENT + line
        yield from _remarks(entry, file, run, sheet)


def _remarks(entry: TallyEntry, file: FileReport, run: RunReport, sheet: Sheet) -> Iterator[str]:
    """Yield what is wrong, what to do, what the record says, what else, and other places."""
    head = entry.head
    message = (
        f"The article as a whole: {head.message}" if entry.of_document else capital(head.message)
    )
    yield from sheet.text(message, indent=_INDENT)
    yield from sheet.text(what_to_do(head), first="To do: ", indent=_INDENT)
    yield from _evidence(head, sheet)
    for words in _others(entry, run):
        yield from sheet.text(words, first="Also: ", indent=_INDENT)
    yield from sheet.text(_gathered(entry), first="Also: ", indent=_INDENT)
    for related in head.related:
        words = _elsewhere(related, file.path, run)
        yield from sheet.text(words, first="See: ", indent=_INDENT)
    yield from sheet.text(_source(head, run), first="Source: ", indent=_INDENT, style="dim")


def _label(entry: TallyEntry, path: str, run: RunReport, sheet: Sheet) -> Iterator[str]:
    head = entry.head
    label = LABELS[head.severity]
    place = clean(f"{path}:{head.location}")
    painted = sheet.paint(label, head.severity.value)
    code = _code(head, run)
    if columns(f"{label}  {place}  {code}") <= sheet.width:
        yield f"{painted}  {place}  {sheet.paint(code, 'dim')}"
    else:
        yield f"{painted}  {sheet.paint(code, 'dim')}"
        yield " " * _INDENT + place


def _others(entry: TallyEntry, run: RunReport) -> list[str]:
    """Return what else is said about the words.

    A message stands once, the one who gives it; so does the advice that comes with it. What a rule
    says about some of the words it has marked already ("[TK]" and "TK") is not said again.
    """
    head = entry.head
    more: list[str] = []
    said = {_plain(head.message): {_plain(what_to_do(head)), ""}}
    for other in entry.others:
        if _is_case(other, head):
            continue
        if other.code == head.code and head.span.contains(other.span):
            continue
        message, advice = _plain(other.message), what_to_do(other)
        parts = [] if message in said else [other.message.removesuffix(".")]
        advised = said.setdefault(message, {""})
        if _plain(advice) not in advised:
            advised.add(_plain(advice))
            parts.append(advice)
        if parts:
            more.append(f"{'; '.join(parts)} ({_code(other, run)})")
    return more


def _is_case(other: Finding, head: Finding) -> bool:
    """Return whether a finding is another case of what the head of its entry is one of.

    So is what is found again where its sentence is there again, in the description and in the copy.
    """
    if head.gather or other.gather:
        return other.gather == head.gather
    same = (other.code, other.message, other.sentence) == (head.code, head.message, head.sentence)
    return same and bool(head.sentence) and not head.span.overlaps(other.span)


def _gathered(entry: TallyEntry) -> str:
    """Return the other cases of one thing and their places: “this year” at 12:5, 30:1.

    What is said of a case is told where it is not what the head says.
    """
    head = entry.head
    cases: dict[str, list[str]] = {}
    for other in entry.others:
        if _is_case(other, head):
            words = f"“{shorten(' '.join(other.text.split()), _QUOTED)}”"
            if _plain(other.message) != _plain(head.message):
                words = other.message.removesuffix(".")
            cases.setdefault(words, []).append(str(other.location))
    shown = list(cases.items())[:_CASES_SHOWN]
    parts = [f"{words} (at {', '.join(places)})" for words, places in shown]
    more = len(cases) - len(shown)
    return "; ".join([*parts, f"and {more:,} more"] if more > 0 else parts)


def _code(finding: Finding, run: RunReport) -> str:
    """Return a code, with the rule of another engine where one code is for many of them."""
    info = run.rules.get(finding.code)
    if info is None or not finding.origin or not info.rule.origin.endswith("*"):
        return finding.code
    return clean(f"{finding.code} {finding.origin.partition(':')[2]}")


def _plain(words: str) -> str:
    return words.strip(" .").casefold()


def _source(finding: Finding, run: RunReport) -> str:
    """Return whose rule it is where the page of the rule does not say it, as of a house phrase."""
    info = run.rules.get(finding.code)
    if info is None or finding.citation in map(str, info.rule.citations):
        return ""
    return finding.citation


def _elsewhere(related: Related, path: str, run: RunReport) -> str:
    where = related.path or path
    file = next((file for file in run.files if file.path == where), None)
    if file is None or file.source is None:
        return f"{where}: {related.message}"
    place = locate(file.source, related.span, file.outline.parts)
    words = shorten(file.source.words(related.span), _QUOTED)
    quoted = f"“{words}”, " if words and words not in related.message else ""
    return f"{where}:{place} {quoted}{related.message}"


def _evidence(finding: Finding, sheet: Sheet) -> Iterator[str]:
    """Yield what the record says about a claim, a source a line; the message may name it first."""
    claim = finding.claim
    if claim is None or not claim.evidence:
        return
    named = "on record: " in finding.message.casefold()
    yield " " * _INDENT + ("Sources:" if named else _VERDICTS[claim.verdict])
    for note in claim.evidence[:_SOURCES_SHOWN]:
        parts = (note.container or note.fact, issued(note.issued or ""), note.url)
        words = ", ".join(part for part in parts if part)
        yield from sheet.text(words, indent=2 * _INDENT)
    if (more := len(claim.evidence) - _SOURCES_SHOWN) > 0:
        yield " " * (2 * _INDENT) + f"and {more:,} more"
