"""Findings that a baseline has, also where an edit elsewhere moved the mark or brought them up.

A rule that looks at an article as a whole marks one of several places, such as the first "FIA" or
the rarer spelling of a name, or asks whether another paragraph has the source. After an edit there
it may speak of words that nobody has touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from factlint import __version__
from factlint.config.per_file import ignored_for, own_settings
from factlint.engine.fingerprint import Essences, digest, prints_of_words
from factlint.engine.passages import passages_of, split
from factlint.engine.plan import Plan
from factlint.engine.suppress import accepted_for
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.text.directives import Directive

_WORDS = 80
_FIGURES = 8


class Entry(Struct, frozen=True, order=True, omit_defaults=True):
    """A known finding; `words` are its first ones."""

    code: str
    words: str
    fingerprint: str
    origin: str = ""


class Copy(Struct, frozen=True, array_like=True):
    """A file as it was when a baseline was made.

    Attributes:
        file: digest of its bytes.
        terms: digest of what it was checked by, words and records apart.
        words: digests of its sentences, as `Passages` has them.
    """

    file: str
    terms: str
    words: str


class Known(Struct, frozen=True):
    """What a baseline has of a file.

    Attributes:
        entries: its findings.
        copy: the file then; None where that is not kept.
        codes: the rules that ran when the baseline was made.
    """

    entries: tuple[Entry, ...] = ()
    copy: Copy | None = None
    codes: frozenset[str] = frozenset()


def entry_of(finding: Finding) -> Entry:
    """Return the entry of a finding."""
    words = " ".join(finding.text.split())[:_WORDS]
    return Entry(finding.code, words, finding.fingerprint, finding.origin or "")


def copy_of(report: FileReport, plan: Plan) -> Copy:
    """Return what a baseline keeps of the file of a report."""
    file = report.source.digest if report.source is not None else ""
    return Copy(file[:_FIGURES], _terms(report, plan), passages_of(report).digests)


def known_among(
    findings: Sequence[Finding], known: Known, report: FileReport, plan: Plan
) -> Mapping[str, Entry | None]:
    """Return which findings of a file are known, by fingerprint, each with its entry.

    One with another fingerprint is, if its words, or those it relates to, are those of an entry of
    the same rule that met no finding although its words are still among their neighbours. Where
    they are not, the sentence was edited. In an edited file a finding without an entry is known if
    all the words it speaks of were there; but not a sum, which the edit may have made wrong.

    Args:
        findings: the findings.
        known: what is known of the file.
        report: the report on it.
        plan: the plan of the file.
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
    new = [one for one in new if one.fingerprint not in found and one.code in known.codes]
    is_old = _old_words(known.copy, report, plan) if new else None
    if is_old is None:
        return found
    essences = Essences(report.source.text, report.outline.paragraphs)
    for finding in filter(is_old, new):
        essence = essences.of(finding.code, finding.origin, finding.span)
        equal = (
            one
            for one in findings
            if one.fingerprint in found
            and (one.code, one.text) == (finding.code, finding.text)
            and essences.of(one.code, one.origin, one.span) == essence
        )
        # Of two that are equal but for their number the entry is that of the one that was there.
        newer = next((one for one in equal if not is_old(one)), None)
        found[finding.fingerprint] = found.pop(newer.fingerprint) if newer is not None else None
    return found


def _old_words(
    copy: Copy | None, report: FileReport, plan: Plan
) -> Callable[[Finding], bool] | None:
    """Return what tells whether a finding of an edited file speaks only of words that were there.

    None where something else than the file has changed, which may be why a finding is new.
    """
    source = report.source
    if copy is None or source is None or source.digest.startswith(copy.file):
        return None
    if copy.terms != _terms(report, plan):
        return None
    passages = passages_of(report)
    then, now = Counter(split(copy.words)), Counter(split(passages.digests))
    # Of two equal sentences where there was one nothing says which is the new one.
    old = {words for words, count in now.items() if count <= then[words]}

    def is_old(finding: Finding) -> bool:
        if _goes_by_records(finding, plan):
            return False
        if then == now:
            return True
        if plan.rules[finding.code].rule.by_sum:
            return False
        places = (finding.span, *(one.span for one in finding.related if one.path is None))
        touched = [passages.of(span) for span in places]
        elsewhere = finding.origin or any(one.path is not None for one in finding.related)
        return not elsewhere and all(words and old.issuperset(words) for words in touched)

    return is_old


def _goes_by_records(finding: Finding, plan: Plan) -> bool:
    """Return whether a finding may be due to a record or the day, with no word changed."""
    if finding.claim is not None and finding.claim.evidence:
        return True
    return plan.rules[finding.code].rule.by_records


def _terms(report: FileReport, plan: Plan) -> str:
    """Return the digest of what decides, beside words and records, on the findings of a file.

    Which rules run is not in it, so that a check may select some. Nor is any path, which other
    machines would not have.
    """
    import msgspec

    settings = plan.request.settings
    own = own_settings(settings, report.path)
    terms = (
        __version__,
        report.profile,
        report.publication.date if report.publication is not None else None,
        (own.kind, own.language, settings.language, settings.style, settings.dates),
        (settings.rules, settings.families, settings.code_markers, settings.words),
        [table.phrases for table in settings.tables],
        sorted(ignored_for(settings, report.path)),
        accepted_for(settings, report.path),
        [(one.action, one.codes, _behind(report, one)) for one in report.outline.directives],
    )
    encoded = msgspec.json.encode(terms, enc_hook=str, order="deterministic")
    return digest(encoded.decode())[:_FIGURES]


def _behind(report: FileReport, directive: Directive) -> str:
    """Return the words that a directive is before: it may be moved while all words stay."""
    text = report.source.text if report.source is not None else ""
    return " ".join(text[directive.span.end : directive.span.end + _WORDS].split()[:4])


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
