"""Errors that a user can act on, each with the exit status it leads to."""

from __future__ import annotations

import os
from enum import IntEnum
from pathlib import Path
from typing import ClassVar

from msgspec import Struct


class ExitCode(IntEnum):
    """Exit statuses of the command."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130


class FactlintError(Exception):
    """Base of all errors factlint raises on purpose.

    `hint` says what to do next; it is printed below the message.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(FactlintError):
    """The command line cannot be carried out as given (exit status 2)."""

    exit_code = 2


class Fault(Struct, frozen=True):
    """One thing that is wrong in a configuration or ledger file.

    Attributes:
        file: its name; empty where the values come from no file.
        line: 1-based; 0 where it is unknown.
        key: as people write it ("fact[2].event").
        message: what was expected, and what was found.
        hint: what to do.
    """

    file: str
    line: int
    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return f"{where if self.file else ''}{f'{self.key}: ' if self.key else ''}{self.message}"


class ConfigError(FactlintError):
    """A configuration or ledger file is wrong (exit status 2).

    The message begins with `file:line: key:` as far as they are known; `faults` holds the same in
    parts, where the error is about keys.
    """

    exit_code = 2

    def __init__(
        self, message: str, *, hint: str | None = None, faults: tuple[Fault, ...] = ()
    ) -> None:
        super().__init__(message, hint=hint)
        self.faults = faults


class InputError(FactlintError):
    """A file could not be read as text (exit status 3)."""


class ServiceError(FactlintError):
    """An engine that was asked for by name did not run (exit status 3)."""


class Unavailable(FactlintError):
    """An optional engine is not there: a visible skip, no failure. `hint` says what changes it."""


class ReaderGone(Exception):
    """The reader of our output closed the pipe (`factlint ... | head`): exit quietly.

    Not an OSError, which click would turn into a failure of its own.
    """


#: What foreign code may end with and others go on; an interrupt is the user's own.
CRASHES = (Exception, SystemExit)


#: Set by `--debug`, so that processes of a run inherit it.
DEBUG_VARIABLE = "FACTLINT_DEBUG"


def in_one_line(error: BaseException) -> str:
    """Return the crash of foreign code in words: its kind, and what it says in one line."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def place_of(error: BaseException, folder: str = "") -> str:
    """Return where foreign code crashed: "rules/mayor.py, line 12".

    Args:
        error: the crash.
        folder: the code to look in; what it called crashed on its behalf. Without a line of it
            in the traceback, what it gave was refused.
    """
    import traceback

    if isinstance(error, SyntaxError) and error.filename:
        return f"{_shown(error.filename)}, line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if folder and frame.filename.startswith(folder)]
    if not inside and (folder or not frames):
        return _shown(folder)
    frame = (inside or frames)[-1]
    return f"{_shown(frame.filename)}, line {frame.lineno}"


def trace(error: BaseException) -> None:
    """Print the traceback of a crash on standard error, where `--debug` asks for it."""
    if os.environ.get(DEBUG_VARIABLE):
        import traceback

        traceback.print_exception(error)


def _shown(filename: str) -> str:
    """Return a path from the working directory on where it is below it."""
    path, here = Path(filename), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
