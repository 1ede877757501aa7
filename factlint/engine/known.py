"""Findings that a baseline has, also where an edit elsewhere moved the mark to other words.

A rule that looks at an article as a whole marks one of several places, such as the first "FIA" or
the rarer spelling of a name, or reads on from one paragraph to the next. After paragraphs have
moved it may mark another place, whose words nobody has touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from factlint.engine.fingerprint import is_moved, order_of, prints_of_words
from factlint.model.finding import Finding
from factlint.model.report import FileReport

_WORDS = 80


class Entry(Struct, frozen=True, order=True, omit_defaults=True):
    """A known finding; `words` are its first ones."""

    code: str
    words: str
    fingerprint: str
    origin: str = ""


class Known(Struct, frozen=True):
    """What a baseline has of a file.

    Attributes:
        entries: its findings.
        order: its paragraphs then, as `order_of` gives them; empty where they are not kept.
        codes: the rules that ran when the baseline was made.
    """

    entries: tuple[Entry, ...] = ()
    order: str = ""
    codes: frozenset[str] = frozenset()


def entry_of(finding: Finding) -> Entry:
    """Return the entry of a finding."""
    words = " ".join(finding.text.split())[:_WORDS]
    return Entry(finding.code, words, finding.fingerprint, finding.origin or "")


def known_among(
    findings: Sequence[Finding], known: Known, report: FileReport
) -> Mapping[str, Entry | None]:
    """Return which findings of a file are known, by fingerprint, each with its entry.

    Where the paragraphs are those of the baseline in another order, each finding of a rule that
    ran then is known. Otherwise one with another fingerprint is, if its words, or those
    it relates to, are those of an entry of the same rule that met no finding although its words
    are still among their neighbours. Where they are not, the sentence was edited.

    Args:
        findings: the findings.
        known: what is known of the file.
        report: the report on it.
    """
    by_print = {entry.fingerprint: entry for entry in known.entries}
    found: dict[str, Entry | None] = {
        one.fingerprint: by_print[one.fingerprint]
        for one in findings
        if one.fingerprint in by_print
    }
    new = [one for one in findings if one.fingerprint not in found]
    if not new or report.source is None:
        return found
    left = [entry for entry in known.entries if entry.fingerprint not in found]
    for finding in new:
        same = (entry for entry in left if _same_words(finding, entry, report))
        entry = next((entry for entry in same if _is_in(entry, report)), None)
        if entry is not None:
            found[finding.fingerprint] = entry
            left.remove(entry)
    if any(one.fingerprint not in found and one.code in known.codes for one in new):
        now = order_of(report.source.text, report.outline.paragraphs)
        if is_moved(known.order, now):
            for one in new:
                if one.code in known.codes:
                    found.setdefault(one.fingerprint, None)
    return found


def _same_words(finding: Finding, entry: Entry, report: FileReport) -> bool:
    """Return whether an entry may be that of a finding whose mark has moved."""
    if (finding.code, finding.origin or "") != (entry.code, entry.origin):
        return False
    text = report.source.text if report.source is not None else ""
    places = [finding.span, *(one.span for one in finding.related if one.path is None)]
    return any(" ".join(span.of(text).split())[:_WORDS] == entry.words for span in places)


def _is_in(entry: Entry, report: FileReport) -> bool:
    """Return whether the words of an entry are still among their neighbours."""
    if report.source is None or len(entry.words) >= _WORDS:  # cut: its end is not known
        return False
    prints = prints_of_words(
        entry.words,
        entry.code,
        entry.origin or None,
        report.source.text,
        report.outline.paragraphs,
    )
    return entry.fingerprint in prints
