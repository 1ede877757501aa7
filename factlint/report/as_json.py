"""Values of the model as JSON objects, version 1; every key is always there.

Offsets are half-open, count code points and start at 0; lines and columns start at 1 and the
end column is included; days are ISO 8601, an interval is [first day, day after the last].
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from factlint.model.claim import Claim
from factlint.model.date import DateExpression, Interval
from factlint.model.edit import Fix
from factlint.model.publication import Publication
from factlint.model.report import Failure
from factlint.text.location import Part, locate
from factlint.text.source import Source
from factlint.text.span import Span

VERSION = 1

Value: TypeAlias = "dict[str, Value] | list[Value] | str | int | bool | None"
JsonObject: TypeAlias = dict[str, Value]


def publication_json(publication: Publication | None) -> JsonObject | None:
    """Return PUBLISHED: the date taken and all candidates, the chosen one first."""
    if publication is None:
        return None
    candidates: list[Value] = [
        {"date": c.date.isoformat(), "source": c.source.value, "certainty": c.certainty.value}
        for c in publication.candidates
    ]
    chosen = publication.chosen
    return {
        "date": chosen.date.isoformat(),
        "source": chosen.source.value,
        "certainty": chosen.certainty.value,
        "candidates": candidates,
    }


def date_json(expression: DateExpression | None) -> JsonObject | None:
    """Return DATE: what a date expression means."""
    if expression is None:
        return None
    return {
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "grain": expression.grain,
        "edtf": expression.edtf,
        "interval": _interval(expression.interval) if expression.interval else None,
        "readings": [_interval(reading) for reading in expression.readings],
    }


def claim_json(claim: Claim | None) -> JsonObject | None:
    """Return CLAIM: what a clause asserts, who says so, and what the record says of it."""
    if claim is None:
        return None
    return {
        "type": claim.type.value,
        "work": claim.work,
        "event": claim.event,
        "date_text": claim.date.text if claim.date else None,
        "date": date_json(claim.date),
        "tense": claim.tense,
        "polarity": claim.polarity,
        "attribution": claim.attribution.value,
        "source": claim.source,
        "established": claim.established,
        "flag": claim.flag,
        "verdict": claim.verdict.value,
        "evidence": [
            {"fact": note.fact, "container": note.container, "issued": note.issued, "url": note.url}
            for note in claim.evidence
        ],
    }


def fix_json(fix: Fix | None) -> JsonObject | None:
    """Return a fix with its edits, in the offsets they are given in."""
    if fix is None:
        return None
    edits: list[Value] = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety, "edits": edits}


def failures_json(failures: Iterable[Failure]) -> list[Value]:
    """Return what could not be checked, and why."""
    return [{"path": one.path, "what": one.what, "message": one.message} for one in failures]


def place_json(source: Source, span: Span, parts: Sequence[Part] = ()) -> JsonObject:
    """Return where a span of a source is, and its text.

    The keys are line, column, end_line, end_column, start, end, text, and part where the
    format names parts ("cell 3"). An empty span ends where it begins.
    """
    location = locate(source, span, parts)
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "start": span.start,
        "end": span.end,
        "text": span.of(source.text),
        **({"part": location.part} if location.part else {}),
    }


def _interval(interval: Interval) -> list[Value]:
    first, after_last = interval
    return [first.isoformat(), after_last.isoformat()]
