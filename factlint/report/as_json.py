"""Values of the model as JSON has them, version 1."""

from __future__ import annotations

from factlint.model.claim import Claim
from factlint.model.date import DateExpression
from factlint.model.edit import Fix
from factlint.model.finding import Finding, Related
from factlint.model.publication import Candidate, Publication
from factlint.text.source import Source

Json = dict[str, object]


def date_json(date: DateExpression | None) -> Json | None:
    """Return a date expression as DATE."""
    if date is None:
        return None
    return {
        "type": date.type,
        "value": date.value,
        "mod": date.mod,
        "grain": date.grain,
        "edtf": date.edtf,
        "interval": [str(day) for day in date.interval] if date.interval else None,
        "readings": [[str(day) for day in reading] for reading in date.readings],
    }


def claim_json(claim: Claim | None) -> Json | None:
    """Return a claim as CLAIM."""
    if claim is None:
        return None
    return {
        "type": claim.type,
        "work": claim.work,
        "event": claim.event,
        "date_text": claim.date.text if claim.date else None,
        "date": date_json(claim.date),
        "tense": claim.tense,
        "polarity": claim.polarity,
        "attribution": claim.attribution,
        "source": claim.source,
        "established": claim.established,
        "flag": claim.flag,
        "verdict": claim.verdict,
        "evidence": [
            {
                "fact": note.fact,
                "container": note.container,
                "issued": note.issued,
                "url": note.url,
            }
            for note in claim.evidence
        ],
    }


def published_json(publication: Publication | None) -> Json | None:
    """Return a publication date as PUBLISHED."""
    if publication is None:
        return None
    candidates = [_candidate(candidate) for candidate in publication.candidates]
    return {**_candidate(publication.chosen), "candidates": candidates}


def finding_json(finding: Finding, source: Source) -> Json:
    """Return a finding as FINDING."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "fingerprint": finding.fingerprint,
        "group": finding.group,
        "url": finding.url,
        "origin": finding.origin,
        "fix": _fix(finding.fix),
        "related": [_related(related, source) for related in finding.related],
        "date": date_json(finding.date),
        "claim": claim_json(finding.claim),
        "advice": finding.advice,
    }


def _candidate(candidate: Candidate) -> Json:
    return {
        "date": str(candidate.date),
        "source": candidate.source,
        "certainty": candidate.certainty,
    }


def _fix(fix: Fix | None) -> Json | None:
    if fix is None:
        return None
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety, "edits": edits}


def _related(related: Related, source: Source) -> Json:
    line, column = source.lines.position(related.span.start) if related.path is None else (0, 0)
    return {
        "path": related.path or source.path,
        "line": line,
        "column": column,
        "start": related.span.start,
        "end": related.span.end,
        "text": related.span.of(source.text) if related.path is None else "",
        "message": related.message,
    }
