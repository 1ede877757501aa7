"""Reports to standard output, or to a file, which is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from factlint.cli.streams import ERRORS
from factlint.errors import ReaderGone, UsageError
from factlint.files import replace_bytes
from factlint.report.columns import without_commands


def write(
    text: str, output: str | None, flag: str = "--output", *, for_people: bool = True
) -> None:
    """Write a report to a file, or to standard output.

    Copy in a report for people is no command to the machine that shows it.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        try:
            sys.stdout.write(without_commands(text) if for_people else text)
            sys.stdout.flush()
        except BrokenPipeError:
            raise ReaderGone from None
        return
    write_file(text.encode("utf-8", ERRORS), output, flag)


def write_file(data: bytes, output: str, flag: str = "--output") -> None:
    """Write a file whole: what is stopped before its end leaves what was there.

    A pipe or a device is written as it is, and so is a file in a folder that takes no new one.

    Raises:
        UsageError: the file cannot be written.
    """
    path = Path(os.path.realpath(output))
    try:
        if path.is_file() or not path.exists():
            with contextlib.suppress(PermissionError):
                replace_bytes(path, data)
                return
        path.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{flag}: {output}: {error.strerror}") from None
