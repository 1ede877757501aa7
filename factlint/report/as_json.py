"""Values of the model as the JSON that is printed; see `factlint.report.wire`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from msgspec import Struct

from factlint.model.claim import Claim
from factlint.model.date import DateExpression
from factlint.model.edit import Fix
from factlint.model.publication import Candidate, Publication
from factlint.model.report import Failure
from factlint.report.wire import (
    CandidateJson,
    ClaimJson,
    DateJson,
    EditJson,
    EvidenceJson,
    FailureJson,
    FixJson,
    PublicationJson,
)
from factlint.text.location import Part, locate
from factlint.text.source import Source
from factlint.text.span import Span


class SourceRange(Struct, frozen=True):
    """A span of a source with its lines, columns and text; an empty one ends where it begins."""

    line: int
    column: int
    end_line: int
    end_column: int
    part: str | None
    start: int
    end: int
    text: str


def publication_json(publication: Publication | None) -> PublicationJson | None:
    """Return the date taken and all candidates, the chosen one first."""
    if publication is None:
        return None
    chosen = publication.chosen
    candidates = [_candidate(candidate) for candidate in publication.candidates]
    return PublicationJson(chosen.date, chosen.source, chosen.certainty, candidates)


def _candidate(candidate: Candidate) -> CandidateJson:
    return CandidateJson(candidate.date, candidate.source, candidate.certainty)


@overload
def date_json(expression: DateExpression) -> DateJson: ...
@overload
def date_json(expression: DateExpression | None) -> DateJson | None: ...
def date_json(expression: DateExpression | None) -> DateJson | None:
    """Return what a date expression means."""
    if expression is None:
        return None
    return DateJson(
        type=expression.type,
        value=expression.value,
        mod=expression.mod,
        grain=expression.grain,
        edtf=expression.edtf,
        interval=expression.interval,
        readings=list(expression.readings),
    )


@overload
def claim_json(claim: Claim) -> ClaimJson: ...
@overload
def claim_json(claim: Claim | None) -> ClaimJson | None: ...
def claim_json(claim: Claim | None) -> ClaimJson | None:
    """Return what a clause asserts, who says so, and what is recorded about it."""
    if claim is None:
        return None
    return ClaimJson(
        type=claim.type,
        work=claim.work,
        event=claim.event,
        date_text=claim.date.text if claim.date else None,
        date=date_json(claim.date),
        tense=claim.tense,
        polarity=claim.polarity,
        attribution=claim.attribution,
        source=claim.source,
        established=claim.established,
        flag=claim.flag,
        verdict=claim.verdict,
        evidence=[
            EvidenceJson(note.fact, note.container, note.issued, note.url)
            for note in claim.evidence
        ],
    )


def fix_json(fix: Fix | None) -> FixJson | None:
    """Return a fix with its edits, in the offsets they are given in."""
    if fix is None:
        return None
    edits = [EditJson(edit.span.start, edit.span.end, edit.text) for edit in fix.edits]
    return FixJson(fix.title, fix.safety, edits)


def failures_json(failures: Iterable[Failure]) -> list[FailureJson]:
    """Return what could not be checked, and why."""
    return [FailureJson(one.path, one.what, one.message) for one in failures]


def source_range(source: Source, span: Span, parts: Sequence[Part] = ()) -> SourceRange:
    """Return the position of a span in a source, and its text."""
    at = locate(source, span, parts)
    return SourceRange(
        at.line,
        at.column,
        at.end_line,
        at.end_column,
        at.part or None,
        span.start,
        span.end,
        source.words(span),
    )
