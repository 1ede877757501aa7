"""A unified patch of two versions of a file, byte for byte, as `patch -p0` takes it."""

from __future__ import annotations

import difflib

_NO_NEWLINE = b"\\ No newline at end of file\n"


def patch_of(path: str, old: bytes, new: bytes) -> bytes:
    """Return the patch that leads from one version of a file to the other; empty if equal."""
    name = _name(path)
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(old), _lines(new), name, name)
    return b"".join(line if line.endswith(b"\n") else line + b"\n" + _NO_NEWLINE for line in lines)


def _lines(data: bytes) -> list[bytes]:
    """Return the lines with their ends; only a line feed ends a line, as for `patch`."""
    lines = data.split(b"\n")
    whole = [line + b"\n" for line in lines[:-1]]
    return [*whole, lines[-1]] if lines[-1] else whole


def _name(path: str) -> bytes:
    """Return a path as a patch names it: in quotation marks if it has odd characters."""
    raw = path.encode("utf-8", "surrogateescape")
    if all(byte >= 0x20 and byte not in b'"\\\x7f' for byte in raw):
        # A tab ends a name that has spaces.
        return raw + b"\t" if b" " in raw else raw
    odd = {0x22: rb"\"", 0x5C: rb"\\", 0x09: rb"\t", 0x0A: rb"\n", 0x0D: rb"\r"}
    quoted = (
        odd.get(byte) or (b"\\%03o" % byte if byte < 0x20 or byte == 0x7F else bytes([byte]))
        for byte in raw
    )
    return b'"' + b"".join(quoted) + b'"'
