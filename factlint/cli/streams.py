"""The standard streams: whatever they were set to, nothing of an article is lost or crashes."""

from __future__ import annotations

import codecs
import io
import os
import sys

#: What desk marks become where a terminal cannot show them.
_PLAIN = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
    "→": "->", "·": "-", "•": "*", "×": "x", "\N{NO-BREAK SPACE}": " ",
}  # fmt: skip

ERRORS = "factlint-plain"


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Return what means the characters an encoding lacks, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    # An escape of JSON and Python alike; a file name's bytes that are no UTF-8 come back whole.
    words = (_PLAIN.get(char) or char.encode("ascii", "backslashreplace").decode() for char in lost)
    return "".join(words), error.end


def prepare_streams() -> None:
    """Make the standard streams take any text.

    What goes to a program or a file is UTF-8, as other programs expect of JSON; a terminal keeps
    its encoding and shows plain marks for what it lacks.
    """
    codecs.register_error(ERRORS, _plain)
    # A stream that was closed (`>&-`) is None: what is said there is said to no one, to the end
    # of the process, so that nothing closes these files.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors=ERRORS)
            else:
                stream.reconfigure(encoding="utf-8", errors=ERRORS)


def prepare_requests() -> None:
    """Read standard input as UTF-8; a damaged line is one bad request, not the end of the run."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def terminal_width() -> int:
    """Return what `shutil.get_terminal_size` gives for the columns, without importing archives."""
    written = os.environ.get("COLUMNS", "")
    if written.isdecimal() and int(written) > 0:
        return int(written)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80
