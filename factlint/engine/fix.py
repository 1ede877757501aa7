"""Apply the changes that findings offer to one file, pass by pass until none is left.

    bytes -> report -> changes that do not overlap -> bytes -> report -> ...

Changes that overlap are taken by position, the others on the next pass, if they are still offered.
Rules whose changes undo each other, make the text grow and grow, or never come to an end, are
refused; the rest is applied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct

from factlint.engine.meeting import Shifts, Taken, applied
from factlint.errors import InputError
from factlint.model.edit import Edit, Fix
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.text.source import Source, decode
from factlint.text.span import Span

#: Passes over one file; texts come to rest after two or three.
PASSES: Final = 25
#: A text may become so many times as long as it was, and `ROOM` characters more: where each "a" is
#: replaced by "a a", no pass can be the last, and each takes twice as long as the one before it.
GROWTH: Final = 2
ROOM: Final = 1000
_NEWLINES: Final = {"crlf": "\r\n", "cr": "\r"}

#: Checks the bytes of the file.
Check = Callable[[bytes], FileReport]
#: Says whether to apply the fix of a finding in a text.
Decide = Callable[[Finding, Source], bool]


class Fixed(Struct, frozen=True):
    """A file with changes applied.

    Attributes:
        data: its bytes; those given where nothing was applied.
        first, last: the reports on the file as it was, and as it is now.
        applied: the findings whose changes were applied, in the order of the passes.
        left: findings of the last report whose changes were declined.
        refused: why changes were not applied that should have been.
    """

    data: bytes
    first: FileReport
    last: FileReport
    applied: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    refused: tuple[str, ...] = ()


class _Version(Struct):
    """The file after some passes: what was declined in it, and taken from it to the next one."""

    data: bytes
    report: FileReport
    source: Source
    declined: set[tuple[str, Span]]
    taken: list[Finding]


def fix_file(data: bytes, check: Check, decide: Decide) -> Fixed:
    """Return a file with the changes applied that are decided for.

    Args:
        data: the bytes of the file.
        check: checks these and later bytes of the file.
        decide: asked about each change that can be applied, by position; once, unless the words
            change or passes are undone.
    """
    report = check(data)
    source = report.source
    if source is None or not any(finding.fix for finding in report.findings):
        return Fixed(data, report, report)
    if reason := _unwritable(data, source):
        unasked = any(one.fix and one.fix.safety == "safe" for one in report.findings)
        return Fixed(data, report, report, refused=(reason,) if unasked else ())
    versions = [_Version(data, report, source, set(), [])]
    refused: dict[str, str] = {}
    while _choose(versions[-1], decide, refused):
        _advance(versions, check, refused)
    last = versions[-1]
    return Fixed(
        last.data,
        report,
        last.report,
        tuple(finding for version in versions for finding in version.taken),
        tuple(one for one in last.report.findings if (one.code, one.span) in last.declined),
        tuple(refused.values()),
    )


def edits_of(fix: Fix | None, source: Source) -> list[Edit]:
    """Return the edits of a fix that change something, with the line ends of the text."""
    newline = _NEWLINES.get(source.newline, "\n")
    edits = fix.edits if fix is not None else ()
    adapted = [Edit(edit.span, edit.text.replace("\n", newline)) for edit in edits]
    return [edit for edit in adapted if edit.span.of(source.text) != edit.text]


def _choose(version: _Version, decide: Decide, refused: dict[str, str]) -> list[Finding]:
    """Take the changes from a version that are decided for and do not overlap; return them."""
    source = version.source
    taken = Taken()
    version.taken = []
    for finding in sorted(version.report.findings, key=lambda one: (_start(one), one.code)):
        edits = edits_of(finding.fix, source)
        place = (finding.code, finding.span)
        if not edits or finding.code in refused or place in version.declined:
            continue
        if reason := _unfit(finding, edits, source):
            refused[f"{finding.code} {finding.span}"] = reason
            version.declined.add(place)
        elif not taken.free(edits):
            continue
        elif decide(finding, source):
            taken.add(edits)
            version.taken.append(finding)
        else:
            version.declined.add(place)
    return version.taken


def _advance(versions: list[_Version], check: Check, refused: dict[str, str]) -> None:
    """Add the version that the changes taken lead to, or begin anew without some rules."""
    now = versions[-1]
    codes = {finding.code for finding in now.taken}
    edits = [edit for one in now.taken for edit in edits_of(one.fix, now.source)]
    text = applied(now.source.text, edits)
    data = now.source.encode(text)
    earlier = next((n for n, version in enumerate(versions) if version.data == data), None)
    if earlier is not None:
        undone = versions[earlier:]
        codes = {finding.code for version in undone for finding in version.taken}
        _refuse(codes, "its changes undo themselves or each other", refused, now.report.path)
        del versions[1:]
    elif len(versions) > PASSES:
        reason = f"its changes come to no end in {PASSES} passes"
        _refuse(codes, reason, refused, now.report.path)
        del versions[1:]
    elif len(text) > GROWTH * len(versions[0].source.text) + ROOM:
        growing = {one.code for one in now.taken if _grows(edits_of(one.fix, now.source))}
        reason = f"its changes make the text more than {GROWTH} times as long"
        _refuse(growing, reason, refused, now.report.path)
        del versions[1:]
    elif not _reads_as(data, text, now.source):
        _refuse(codes, "the file would be read in another encoding", refused, now.report.path)
    else:
        report = check(data)
        if report.source is None:
            _refuse(codes, "the file could not be read after it", refused, now.report.path)
            return
        shifts = Shifts(edits)
        declined = {(code, shifts.moved(span)) for code, span in now.declined}
        kept = {(code, span) for code, span in declined if span is not None}
        versions.append(_Version(data, report, report.source, kept, []))


def _refuse(codes: Iterable[str], reason: str, refused: dict[str, str], path: str) -> None:
    codes = sorted(codes)
    for code in codes:
        others = [other for other in codes if other != code]
        beside = f" (with {', '.join(others)})" if others else ""
        refused[code] = f"{path}: {code} was not applied: {reason}{beside}"


def _unwritable(data: bytes, source: Source) -> str | None:
    """Return why the file cannot be written back, or None."""
    where = f"{source.path}: was not changed"
    if not source.encoding:
        return f"{where}: its text is taken out of a container, which factlint does not write"
    try:
        same = source.encode(source.text) == data
    except UnicodeEncodeError:
        same = False
    return None if same else f"{where}: it has bytes that are no text in {source.encoding}"


def _unfit(finding: Finding, edits: Sequence[Edit], source: Source) -> str | None:
    """Return why the changes of a finding cannot be applied to this file, or None."""
    where = f"{source.path}:{finding.location}: {finding.code} was not applied"
    if not Taken().free(edits):
        return f"{where}: its changes overlap"
    try:
        for edit in edits:
            source.encode(edit.text)
    except UnicodeEncodeError as error:
        lacking = error.object[error.start : error.end]
        return f"{where}: the encoding of the file, {source.encoding}, lacks “{lacking}”"
    return None


def _reads_as(data: bytes, text: str, source: Source) -> bool:
    """Return whether bytes are decoded as the text they were made of.

    A cp1252 file is one that is not UTF-8; without its last such word it may be.
    """
    try:
        again = decode(data, source.path)
    except InputError:
        return False
    return again.text == text and again.bom == source.bom


def _start(finding: Finding) -> int:
    edits = finding.fix.edits if finding.fix is not None else ()
    return min((edit.span.start for edit in edits), default=finding.span.start)


def _grows(edits: Iterable[Edit]) -> bool:
    return sum(len(edit.text) - len(edit.span) for edit in edits) > 0


def counted(findings: Iterable[Finding]) -> str:
    """Return the codes of findings with their numbers: "STY014 ×2, NAM001"."""
    counts = sorted(Counter(finding.code for finding in findings).items())
    return ", ".join(f"{code} ×{count}" if count > 1 else code for code, count in counts)
