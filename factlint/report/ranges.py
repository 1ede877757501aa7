"""Ranges of a file and words for a finding, as the formats for other programs share them."""

from __future__ import annotations

from msgspec import Struct

from factlint.model.finding import Finding
from factlint.model.report import Failure, FileReport
from factlint.report.wording import what_to_do
from factlint.text.lazy import lazy_regex
from factlint.text.source import Source
from factlint.text.span import Span

_SURROGATE = lazy_regex(r"[\ud800-\udfff]")


class FileRange(Struct, frozen=True):
    """Lines and columns of a span in its file: 1-based, the end column is not included."""

    line: int
    column: int
    end_line: int
    end_column: int


def file_range(source: Source | None, span: Span) -> FileRange | None:
    """Return the range of a span; None where the text is not what the file on disk holds.

    Columns count code points. Lines are those of the file, also within a part of it.
    """
    if source is None or not source.encoding:
        return None
    return FileRange(*source.lines.position(span.start), *source.lines.position(span.end))


def byte_range(source: Source | None, span: Span) -> FileRange | None:
    """Return the range of a span with columns in bytes of UTF-8."""
    found = file_range(source, span)
    if found is None or source is None:
        return None
    return FileRange(
        found.line,
        _byte_column(source, span.start, found.column),
        found.end_line,
        _byte_column(source, span.end, found.end_column),
    )


def _byte_column(source: Source, offset: int, column: int) -> int:
    before = source.text[offset - column + 1 : offset]
    return len(before.encode("utf-8", "surrogatepass")) + 1


def sentence_of(finding: Finding) -> str:
    """Return what is wrong and what to do, on one line of text."""
    advice = what_to_do(finding)
    part = f"{finding.location.part}, " if finding.location.part else ""
    place = f"{part}line {finding.line}: " if part else ""
    return whole(f"{place}{finding.message}{f'; to do: {advice}' if advice else ''}")


def whole(text: str) -> str:
    """Return text in which lone surrogates, which no UTF-8 file can hold, are U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def failure_text(failure: Failure) -> str:
    """Return what failed and why, without its file."""
    what = "" if failure.what == "file" else f"{failure.what}: "
    return whole(f"not checked: {what}{failure.message}")


def by_severity(files: tuple[FileReport, ...]) -> list[tuple[FileReport, Finding]]:
    """Return the findings of a run with their files, the most severe first."""
    found = [(file, finding) for file in files for finding in file.findings]
    return sorted(found, key=lambda pair: -pair[1].severity.rank)
