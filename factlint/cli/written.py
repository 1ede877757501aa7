"""Reports to standard output, or to a file, which is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factlint.cli.streams import ERRORS
from factlint.errors import ReaderGone, UsageError
from factlint.files import replace_bytes
from factlint.report.columns import without_commands


def write(
    text: str | Sequence[str],
    output: str | None,
    flag: str = "--output",
    *,
    for_people: bool = True,
) -> None:
    """Write a report to a file, or to standard output.

    Copy in a report for people is no command to the machine that shows it. A text in parts is
    written part by part: together they may be of hundreds of megabytes.

    Raises:
        UsageError: the file cannot be written.
    """
    parts = (text,) if isinstance(text, str) else text
    if output is None:
        if for_people:
            parts = (without_commands("".join(parts)),)
        try:
            sys.stdout.writelines(parts)
            sys.stdout.flush()
        except BrokenPipeError:
            raise ReaderGone from None
        return
    write_file(_Encoded(parts), output, flag)


class _Encoded:
    """Parts of a text in UTF-8, each made when it is written; they may be asked for again."""

    def __init__(self, parts: Sequence[str]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        return (part.encode("utf-8", ERRORS) for part in self._parts)


def write_file(data: Iterable[bytes], output: str, flag: str = "--output") -> None:
    """Write a file whole: what is stopped before its end leaves what was there.

    A pipe or a device is written as it is, and so is a file in a folder that takes no new one.

    Args:
        data: the parts of the file, which may be asked for twice.
        output: the file.
        flag: what named it.

    Raises:
        UsageError: the file cannot be written.
    """
    path = Path(os.path.realpath(output))
    try:
        if path.is_file() or not path.exists():
            with contextlib.suppress(PermissionError):
                replace_bytes(path, data)
                return
        with path.open("wb") as file:
            file.writelines(data)
    except OSError as error:
        raise UsageError(f"{flag}: {output}: {error.strerror}") from None
