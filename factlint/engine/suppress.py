"""What is not to be reported: directives, per-file ignores, accepted phrases, a baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factlint.config.per_file import ignored_for, matches
from factlint.engine.fingerprint import BLANK, paragraph_of
from factlint.engine.plan import Plan
from factlint.engine.select import CodeTable
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppressed, Suppression
from factlint.model.rule import DirectiveUse
from factlint.model.settings import Accepted, Settings
from factlint.text.directives import Directive


def suppress(
    findings: Iterable[Finding], report: FileReport, plan: Plan
) -> tuple[list[Finding], list[Suppressed], tuple[DirectiveUse, ...]]:
    """Return what is left of the findings of a file, what is suppressed, and what directives did.

    A finding that the configuration ignores in this file takes up no directive.
    """
    settings, table = plan.request.settings, plan.table
    ignored = table.codes(ignored_for(settings, report.path))
    accepted = accepted_for(settings, report.path)
    directives = report.outline.directives
    if not (ignored or accepted or directives):
        return list(findings), [], ()
    used: Counter[Directive] = Counter()
    kept, suppressed = [], []
    for finding in findings:
        line = _source_line(finding, report)
        directive = next((d for d in directives if _silences(d, finding.code, line, table)), None)
        phrase = next((one for one in accepted if accepts(one, finding, report, table)), None)
        if finding.code in ignored:
            suppressed.append(Suppressed(finding, Suppression.IGNORED))
        elif directive is not None:
            used[directive] += 1
            if not plan.request.suppressing:
                kept.append(finding)
                continue
            why = directive.reason or ""
            suppressed.append(Suppressed(finding, Suppression.DIRECTIVE, why))
        elif phrase is not None:
            suppressed.append(Suppressed(finding, Suppression.ACCEPTED, phrase.reason))
        else:
            kept.append(finding)
    uses = tuple(
        DirectiveUse(
            directive,
            used[directive],
            tuple(code for code in directive.codes if not table.known(code)),
        )
        for directive in directives
    )
    return kept, suppressed, uses


def without_known(
    findings: Iterable[Finding], report: FileReport, plan: Plan
) -> tuple[list[Finding], list[Suppressed]]:
    """Return what the baseline of the run does not have, and what it has."""
    found = list(findings)
    if plan.request.known is None:
        return found, []
    from factlint.engine.known import known_among

    known = known_among(found, plan.request.known(report.path), report, plan)
    old = [Suppressed(one, Suppression.BASELINE) for one in found if one.fingerprint in known]
    return [one for one in found if one.fingerprint not in known], old


def _source_line(finding: Finding, report: FileReport) -> int:
    """Return the line of the whole text; that of a finding may be counted in its cell."""
    if not report.outline.parts or report.source is None:
        return finding.line
    seen, span = report.source.seen(finding.span)
    if seen is report.source and seen.view is not None:  # in the metadata, before every cell
        return 1
    return seen.lines.position(span.start)[0]


def _silences(directive: Directive, code: str, line: int, table: CodeTable) -> bool:
    if directive.lines is None or not table.silenceable(code):
        return False
    first, last = directive.lines
    if not first <= line or (last is not None and line > last):
        return False
    if not directive.codes:
        return True
    return any(code in table.expand(other) for other in directive.codes)


def accepts(accepted: Accepted, finding: Finding, report: FileReport, table: CodeTable) -> bool:
    """Return whether an accepted phrase is that of a finding."""
    return (
        _plain(accepted.phrase) == _plain(finding.text)
        and finding.code in table.expand(accepted.code)
        and (accepted.sentence is None or _is_in(accepted.sentence, finding, report))
    )


def _is_in(sentence: str, finding: Finding, report: FileReport) -> bool:
    """Return whether a finding is in a sentence, wherever its lines end."""
    if report.source is None:
        return False
    text = report.source.text
    paragraph = paragraph_of(finding.span, text, report.outline.paragraphs)
    seen, inner = report.source.seen(paragraph)
    text, first = seen.text, report.source.seen(finding.span)[1].start
    start = len(_plain(text[inner.start : first] + "|")) - 1
    end = start + len(_plain(finding.text))
    words, whole = _plain(sentence), _plain(inner.of(text))
    at = whole.find(words)
    while words and 0 <= at <= start:
        if at + len(words) >= end:
            return True
        at = whole.find(words, at + 1)
    return False


def accepted_for(settings: Settings, path: str) -> tuple[Accepted, ...]:
    """Return the accepted phrases that hold for a file."""
    return tuple(
        accepted
        for number, accepted in enumerate(settings.accept)
        if number not in settings.expired
        and (accepted.path is None or matches(accepted.path, path, settings.path))
    )


def _plain(text: str) -> str:
    return BLANK.sub(" ", text).strip().casefold().replace("’", "'")
