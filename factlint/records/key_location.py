"""The position of a key in a TOML file, for error messages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from factlint.errors import ConfigError, Fault
from factlint.records.suggest import suggest
from factlint.records.toml_lines import KeyPath, TomlLines, key_name
from factlint.text.paths import display_name as display_name


class KeySource(Protocol):
    """What holds keys: a TOML file, or a sheet or flags that are read by the same rules."""

    @property
    def name(self) -> str:
        """Its name in messages; empty when values come from no file."""
        ...

    def nearest(self, path: KeyPath) -> int:
        """Return the 1-based line of a key, or of the table that should hold it; 0 without any."""
        ...

    def has(self, path: KeyPath) -> bool:
        """Return whether a key is written there."""
        ...

    def shown(self, path: KeyPath) -> str:
        """Return a key as its people know it: a path in a file, a column, a flag."""
        ...


class TomlText(Struct, frozen=True, dict=True):
    """The name and text of a TOML file; lines are computed only for an error.

    Attributes:
        name: the file as messages show it; empty when values come from no file.
        text: valid TOML.
    """

    name: str
    text: str = ""

    @cached_property
    def lines(self) -> TomlLines:
        """The lines of all keys."""
        return TomlLines(self.text)

    def nearest(self, path: KeyPath) -> int:
        """Return the line of a key, or of the table that should hold it; 0 without a text."""
        return self.lines.nearest(path) if self.text else 0

    def has(self, path: KeyPath) -> bool:
        """Return whether a key is written in the text."""
        return bool(self.text) and self.lines.line_of(path) is not None

    def shown(self, path: KeyPath) -> str:
        """Return a key as people write it."""
        return key_name(path)


class KeyLocation(Struct, frozen=True):
    """A key of a TOML file, or of what is read as one.

    Attributes:
        source: what holds the key.
        path: the key.
        folder: what paths written there are relative to, where the reader does not know.
    """

    source: KeySource
    path: KeyPath = field(default=())
    folder: Path | None = None

    def at(self, *keys: str | int) -> KeyLocation:
        """Return the place of a key below this one."""
        return KeyLocation(self.source, (*self.path, *keys), self.folder)

    def origins(self) -> tuple[KeyLocation, ...]:
        """Return the key in each file that gives a part of it, the deciding one last."""
        return (self,)

    @property
    def inherited(self) -> bool:
        """Whether another file than the configuration itself gives the key."""
        return False

    def is_written(self) -> bool:
        """Return whether the key is written in a file."""
        return any(one.source.has(one.path) for one in self.origins())

    def expected(self, expected: str, found: object, *, hint: str | None = None) -> ConfigError:
        """Build the error of a wrong value: `file:line: key: expected X, found Y`."""
        return self.error(f"expected {expected}, found {repr_toml(found)}", hint=hint)

    def error(self, message: str, *, hint: str | None = None) -> ConfigError:
        """Build an error that says where it is."""
        line = self.source.nearest(self.path) if self.source.name else 0
        key = self.source.shown(self.path) if self.path else ""
        fault = Fault(self.source.name, line, key, message, hint or "")
        return ConfigError(str(fault), hint=hint, faults=(fault,))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "x"?` for a misspelt word, or nothing."""
    meant = suggest(word, known)
    return f"; did you mean {quoted(meant)}?" if meant else ""


def quoted(text: str) -> str:
    """Return a text in quotation marks."""
    return f'"{text}"'


def repr_toml(value: object) -> str:
    """Describe a TOML value as people write it, cut to one short line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"text {quoted(_cut(value))}"
    if isinstance(value, (int, float)):
        return f"number {value}"
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        kind = {dt.date: "date", dt.time: "time of day"}.get(type(value), "date and time")
        return f"{kind} {value}"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        tables = bool(value) and all(isinstance(item, dict) for item in value)
        return "a list of tables" if tables else "a list" if value else "an empty list"
    return repr(value)


def combined(errors: list[ConfigError]) -> ConfigError:
    """Return one error that says all of several, a line each."""
    if len(errors) == 1:
        return errors[0]
    hints = dict.fromkeys(error.hint for error in errors if error.hint)
    return ConfigError(
        "\n".join(error.message for error in errors),
        hint="\n".join(hints) or None,
        faults=tuple(fault for error in errors for fault in error.faults),
    )


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def read_text(path: Path, name: str) -> str:
    """Read a configuration file's text.

    Raises:
        ConfigError: it is not there, cannot be opened or is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ConfigError(
            f"{name}: cannot be read: {reason}", hint="Name an existing configuration file."
        ) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{name}:{line}: is not UTF-8 (byte {error.start + 1})", hint="Save it as UTF-8."
        ) from None
