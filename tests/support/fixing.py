"""Checks of made-up rules for the tests of fixing, and a witness of what fixing does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from factlint.engine.fix import Check, Fixed, edits_of, fix_file
from factlint.errors import InputError
from factlint.model.edit import Edit, Fix, Safety
from factlint.model.finding import Finding
from factlint.model.report import Failure, FileReport
from factlint.model.severity import Severity
from factlint.text.location import locate
from factlint.text.source import Source, decode
from factlint.text.span import Span

#: Code, expression, what is written for it, safety.
Swap = tuple[str, str, str, Safety]


def finding(source: Source, code: str, fix: Fix) -> Finding:
    span = Span(fix.edits[0].span.start, fix.edits[-1].span.end)
    return Finding(
        code=code, name=code.lower(), severity=Severity.WARNING, message="is wrong", advice="",
        span=span, location=locate(source, span, ()), text=span.of(source.text),
        fingerprint=f"{code}{span}", group=f"{code}{span}", url="", fix=fix,
    )  # fmt: skip


def checking(swaps: Iterable[Swap]) -> Check:
    """Return a check that offers what each expression is to be replaced by."""
    swaps = list(swaps)

    def check(data: bytes) -> FileReport:
        try:
            source = decode(data, "a.txt")
        except InputError as error:
            failure = Failure("a.txt", "file", error.message)
            return FileReport("a.txt", None, failures=(failure,))
        findings = [
            finding(source, code, Fix("", safety, (Edit(Span(*hit.span()), hit.expand(new)),)))
            for code, old, new, safety in swaps
            for hit in re.finditer(old, source.text)
        ]
        return FileReport("a.txt", source, findings=tuple(findings))

    return check


def take_safe(found: Finding, source: Source) -> bool:
    return found.fix is not None and found.fix.safety == "safe"


def witnessed(
    data: bytes, check: Check, decide: Callable[[Finding, Source], bool] = take_safe
) -> Fixed:
    """Fix a file; fail unless each version is the one before it but for the bytes of its edits."""
    versions: list[tuple[bytes, Source]] = []
    edits: list[Edit] = []  # of the text that was decided about last
    decided: list[Source] = []

    def watched_check(now: bytes) -> FileReport:
        report = check(now)
        if versions:
            source = decided[-1]
            before = next(data for data, known in versions if known is source)
            # Changes that were refused on the way are at the beginning of the list.
            tries = (edits[number:] for number in range(len(edits)))
            assert any(_rewritten(before, source, chosen) == now for chosen in tries)
        if report.source is not None:
            versions.append((now, report.source))
        return report

    def watched_decide(found: Finding, source: Source) -> bool:
        if not decided or decided[-1] is not source:
            decided.append(source)
            edits.clear()
        taken = decide(found, source)
        edits.extend(edits_of(found.fix, source) if taken else [])
        return taken

    fixed = fix_file(data, watched_check, watched_decide)
    assert fixed.data in [data, *(version for version, _ in versions)]
    return fixed


def _rewritten(data: bytes, source: Source, edits: list[Edit]) -> bytes:
    """Apply edits to bytes: each byte outside of them is copied."""
    encoding = source.encoding
    mark = len(data) - len(source.text.encode(encoding))

    def offset(position: int) -> int:
        return mark + len(source.text[:position].encode(encoding))

    parts, end = [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        parts += [data[end : offset(edit.span.start)], edit.text.encode(encoding)]
        end = offset(edit.span.end)
    return b"".join([*parts, data[end:]])
