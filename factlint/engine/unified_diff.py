"""Unified diffs, as git, diff, Mercurial and Subversion write them, to lines of the new files."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from factlint.errors import UsageError
from factlint.text.lazy import lazy_regex

#: First and last line, both included.
Lines = tuple[int, int]
WHOLE: Final[tuple[Lines, ...]] = ((1, 1 << 62),)

_HUNK: Final = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_PREFIX: Final = lazy_regex(r"[a-z]/")
_ESCAPE: Final = re.compile(rb'\\([0-7]{3}|[abtnvfr"\\])')
_ESCAPED: Final = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f"}
_HINT: Final = "write it anew, for example: git diff main > changes.diff"


class FileDiff(Struct, frozen=True):
    """A file that a diff changes.

    Attributes:
        names: its new name; others follow that it may have if a prefix is none, or none is one.
        lines: the lines that are new or changed in it, in order.
    """

    names: tuple[str, ...]
    lines: tuple[Lines, ...]


class _Section(Struct):
    """What a diff says about one file."""

    header: bytes = b""
    new: bytes = b""
    renamed: bytes = b""
    binary: bool = False
    lines: list[Lines] = field(default_factory=list)


def parse_diff(data: bytes, name: str) -> list[FileDiff]:
    """Return the files a diff changes; those it deletes are left out.

    Args:
        data: the diff; an empty one changes nothing.
        name: its name in messages.

    Raises:
        UsageError: it is no unified diff, or is cut off.
    """
    lines = _utf_8(data).removesuffix(b"\n").split(b"\n")
    sections = list(_sections(lines, name))
    if data.strip() and not sections:
        raise UsageError(f"{name}: is no unified diff", hint=_HINT)
    return [file for section in sections if (file := _file(section)) is not None]


def _utf_8(data: bytes) -> bytes:
    """Return a diff in UTF-8: redirected in PowerShell, its output may be UTF-16."""
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace").replace("\r\n", "\n").encode("utf-8")
    return data.removeprefix(codecs.BOM_UTF8)


def _sections(lines: Sequence[bytes], name: str) -> Iterator[_Section]:
    section: _Section | None = None
    at = 0
    while at < len(lines):
        line = lines[at].rstrip(b"\r")
        at += 1
        if line.startswith((b"diff --cc ", b"diff --combined ", b"@@@ ")):
            hint = "a merge is compared with one of its parents: git diff HEAD^1"
            raise UsageError(f"{name}:{at}: is the combined diff of a merge", hint=hint)
        if line.startswith(b"diff --git "):
            if section is not None:
                yield section
            section = _Section(header=line.removeprefix(b"diff --git "))
        elif line.startswith(b"--- ") and at < len(lines) and lines[at].startswith(b"+++ "):
            if section is not None and (section.new or not section.header):
                yield section
                section = None
            section = section or _Section()
            section.new = lines[at].rstrip(b"\r").removeprefix(b"+++ ")
            at += 1
        elif line.startswith(b"@@ "):
            if section is None or not section.new:
                raise UsageError(f"{name}:{at}: a change of no file", hint=_HINT)
            at = _hunk(lines, at, section, name)
        elif section is not None and line.startswith((b"rename to ", b"copy to ")):
            section.renamed = line.partition(b" to ")[2]
        elif section is not None and line.startswith((b"Binary files ", b"GIT binary patch")):
            section.binary = True
    if section is not None:
        yield section


def _hunk(lines: Sequence[bytes], at: int, section: _Section, name: str) -> int:
    """Note the changed lines of a hunk; return where the diff goes on.

    Args:
        lines: the lines of the diff.
        at: the number of the hunk's first line, counted from 1: the index of the one after it.
        section: the file.
        name: the diff, for messages.
    """
    header = _HUNK.match(lines[at - 1])
    if header is None:
        raise UsageError(f"{name}:{at}: is no head of a change: @@ -1,2 +1,3 @@", hint=_HINT)
    old, new = (int(header[number]) if header[number] else 1 for number in (1, 3))
    line = int(header[2])
    while old or new:
        sign = lines[at][:1] if at < len(lines) else b"?"
        sign = b" " if sign in (b"", b"\r") else sign  # an editor took the blank at the end away
        if sign not in b" +-\\" or (sign in b" -" and not old) or (sign in b" +" and not new):
            raise UsageError(f"{name}:{at + 1}: a change ends before its end", hint=_HINT)
        if sign == b"+":
            section.lines.append((line, line))
        old -= sign in b" -"
        new -= sign in b" +"
        line += sign in b" +"
        at += 1
    return at


def _file(section: _Section) -> FileDiff | None:
    names = _names(section)
    if not names or "/dev/null" in names:
        return None
    return FileDiff(names, WHOLE if section.binary else tuple(_joined(section.lines)))


def _names(section: _Section) -> tuple[str, ...]:
    """Return the names a file may have, the likeliest first."""
    if section.renamed:
        return (_name(section.renamed),)
    if section.new:
        name = _name(section.new)
    else:
        # Without content a file has one name, which is written twice: "a/x y b/x y".
        half = section.header[: len(section.header) // 2]
        name = _name(section.header[len(half) + 1 :])
    stripped = name.partition("/")[2]
    if not stripped or name.startswith("/"):
        return (name,)
    return (stripped, name) if _PREFIX.match(name) else (name, stripped)


def _name(written: bytes) -> str:
    """Return a file name as it is written in a head: quoted, or up to a tab."""
    if not written.startswith(b'"'):
        return os.fsdecode(written.partition(b"\t")[0])
    return os.fsdecode(_ESCAPE.sub(_unescaped, written.strip()[1:-1]))


def _unescaped(escape: re.Match[bytes]) -> bytes:
    sign = escape[1]
    if len(sign) == 3:
        return bytes([int(sign, 8) & 0xFF])
    return b"\r" if sign == b"r" else _ESCAPED.get(sign, sign)


def _joined(lines: Sequence[Lines]) -> Iterator[Lines]:
    """Yield lines that follow each other as one stretch."""
    start = end = -1
    for first, last in lines:
        if first != end + 1:
            if end > 0:
                yield start, end
            start = first
        end = last
    if end > 0:
        yield start, end
