"""The JSON that factlint prints, version 1: its keys, their order and their types.

Keys are never left out and new ones may be added. Offsets are half-open, count code points and
start at 0; lines and columns start at 1 and the end column is included; days are ISO 8601, an
interval is [first day, day after the last]; lines within a part ("cell 3") are
those of the part. The JSON Schemas of `factlint schema` are made from
these classes.
"""

from __future__ import annotations

import codecs
import datetime as dt
import io
import json
from functools import lru_cache
from typing import Final, Literal

import msgspec
from msgspec import Struct

from factlint.model.claim import Attribution, ClaimType, Polarity, Tense, Verdict
from factlint.model.date import Interval
from factlint.model.edit import Safety
from factlint.model.publication import Certainty, DateSource
from factlint.model.report import LeftOutReason, Suppression
from factlint.model.severity import Severity

VERSION: Final = 1
Version = Literal[1]


class CandidateJson(Struct, frozen=True):
    """One date an article may have been published on."""

    date: dt.date
    source: DateSource
    certainty: Certainty


class PublicationJson(Struct, frozen=True):
    """The publication date, and all candidates with the chosen one first."""

    date: dt.date
    source: DateSource
    certainty: Certainty
    candidates: list[CandidateJson]


class DateJson(Struct, frozen=True):
    """What a date expression means: TIMEX3 value, EDTF and days."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None
    grain: str
    edtf: str | None
    interval: Interval | None
    readings: list[Interval]


class DateRowJson(Struct, frozen=True):
    """A date expression and its position, as `dates` lists it."""

    path: str
    line: int
    column: int
    part: str | None
    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None
    grain: str
    edtf: str | None
    interval: Interval | None
    readings: list[Interval]


class EvidenceJson(Struct, frozen=True):
    """One source a verdict rests on."""

    fact: str
    container: str
    issued: str
    url: str


class ClaimJson(Struct, frozen=True):
    """What a clause asserts, who says so, and what is recorded about it."""

    type: ClaimType
    work: str | None
    event: str
    date_text: str | None
    date: DateJson | None
    tense: Tense
    polarity: Polarity
    attribution: Attribution
    source: str | None
    established: bool
    flag: bool
    verdict: Verdict
    evidence: list[EvidenceJson]


class ClaimRowJson(ClaimJson, frozen=True):
    """A claim and its position, as `claims` lists it."""

    code: str
    line: int
    column: int
    end_line: int
    end_column: int
    part: str | None
    start: int
    end: int
    text: str


class EditJson(Struct, frozen=True, gc=False):
    """Replace the text from `start` to `end`."""

    start: int
    end: int
    text: str


class FixJson(Struct, frozen=True, gc=False):
    """Edits that together make one change."""

    title: str
    safety: Safety
    edits: list[EditJson]


class RelatedJson(Struct, frozen=True, gc=False):
    """Another position a finding refers to; without line and text if its file was not read."""

    path: str
    line: int | None
    column: int | None
    start: int
    end: int
    text: str | None
    message: str


class FindingJson(Struct, frozen=True, gc=False):
    """A finding."""

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    citation: str
    line: int
    column: int
    end_line: int
    end_column: int
    part: str | None
    start: int
    end: int
    text: str
    fingerprint: str
    group: str
    url: str
    origin: str | None
    fix: FixJson | None
    related: list[RelatedJson]
    date: DateJson | None
    claim: ClaimJson | None


class SkipJson(Struct, frozen=True):
    """A rule that did not run on a file, and why."""

    rule: str
    reason: str


class FailureJson(Struct, frozen=True):
    """Something that could not be done; `path` is null for the run as a whole."""

    path: str | None
    what: str
    message: str


class FileJson(Struct, frozen=True):
    """All that is reported about one file."""

    path: str
    config: str | None
    published: PublicationJson | None
    as_of: dt.date | None
    words: int
    findings: list[FindingJson]
    suppressed: int
    skipped: list[SkipJson]


class CountsJson(Struct, frozen=True):
    """Findings by severity."""

    error: int
    warning: int
    info: int


class SummaryJson(Struct, frozen=True):
    """Totals of a run."""

    files: int
    groups: int
    findings: CountsJson
    suppressed: int
    failed: int


class SuppressedJson(Struct, frozen=True):
    """A finding that is not reported, and why."""

    path: str
    code: str
    severity: Severity
    line: int
    column: int
    start: int
    end: int
    text: str
    reason: Suppression
    justification: str


class SwitchedOffJson(Struct, frozen=True):
    """Rules that a configuration takes from the profiles of a run."""

    config: str
    codes: list[str]


class LeftOutJson(Struct, frozen=True):
    """A file, or a folder with all that is in it, that a run passed over."""

    path: str
    reason: LeftOutReason


class SuppressionsJson(Struct, frozen=True):
    """What was left out of a report: findings, rules, files and folders."""

    findings: list[SuppressedJson]
    rules: list[SwitchedOffJson]
    files: list[LeftOutJson]


class ReportJson(Struct, frozen=True):
    """The report of `factlint check --format json`."""

    version: Version
    factlint: str
    files: list[FileJson]
    summary: SummaryJson
    suppressions: SuppressionsJson
    notes: list[str]
    failures: list[FailureJson]


class DatesFileJson(Struct, frozen=True):
    """The date expressions of one file."""

    path: str
    published: PublicationJson | None
    dates: list[DateRowJson]


class DatesJson(Struct, frozen=True):
    """The output of `factlint dates --format json`."""

    version: Version
    files: list[DatesFileJson]
    failures: list[FailureJson]


class ClaimsFileJson(Struct, frozen=True):
    """The claims of one file."""

    path: str
    published: PublicationJson | None
    as_of: dt.date | None
    claims: list[ClaimRowJson]


class ClaimsJson(Struct, frozen=True):
    """The output of `factlint claims --format json`."""

    version: Version
    files: list[ClaimsFileJson]
    failures: list[FailureJson]


class LevelsJson(Struct, frozen=True):
    """The severity of a rule in each profile; null means that it does not run there."""

    default: Severity | None
    news: Severity | None
    strict: Severity | None


class RuleJson(Struct, frozen=True):
    """A rule."""

    code: str
    name: str
    family: str
    severity: LevelsJson
    fixable: bool
    url: str
    plugin: str


class RulesJson(Struct, frozen=True):
    """The output of `factlint rules --format json`."""

    version: Version
    rules: list[RuleJson]


#: What `factlint schema` can print of the output, by the name of the command.
OUTPUTS: dict[str, type[Struct]] = {
    "report": ReportJson,
    "claims": ClaimsJson,
    "dates": DatesJson,
    "rules": RulesJson,
}


def json_text(value: Struct, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    """Return a value as JSON text with a final line break.

    msgspec writes it, in a tenth of the time of `json`, which is left what msgspec refuses: the
    surrogates that mean undecodable bytes in a file name.
    """
    try:
        data = msgspec.json.format(msgspec.json.encode(value), indent=indent or 0)
    except UnicodeEncodeError:
        # json.dumps keeps all its pieces until the end: a gigabyte for a quarter million findings.
        text = io.StringIO()
        json.dump(msgspec.to_builtins(value), text, indent=indent, ensure_ascii=ascii_only)
        return f"{text.getvalue()}\n"
    return f"{(in_ascii(data) if ascii_only else data).decode()}\n"


def in_ascii(data: bytes) -> bytes:
    """Return JSON with every sign beyond ASCII as an escape."""
    return data if data.isascii() else data.decode().encode("ascii", _ESCAPES)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    end = error.end
    return _as_escapes(error.object[error.start : end]), end


@lru_cache(maxsize=1024)
def _as_escapes(signs: str) -> str:
    return json.dumps(signs)[1:-1]


_ESCAPES = "factlint.report.json"
codecs.register_error(_ESCAPES, _escaped)
