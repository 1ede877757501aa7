"""Positions of the keys of a TOML file: the line numbers `tomllib` does not keep.

`tomllib` gives values without positions, so an error about a value could not say where it is.
The scanner here walks text that `tomllib` has accepted and notes the line of each key; it checks
nothing itself. TOML 1.0.0: https://toml.io/en/v1.0.0
"""

from __future__ import annotations

import re
from typing import Any, Final

from factlint.errors import ConfigError
from factlint.text.lazy import lazy_regex

KeyPath = tuple[str | int, ...]
"""Keys and 0-based positions in arrays from the top down: `("fact", 3, "source", 0, "kind")`."""

_BARE_KEY: Final = lazy_regex(r"[A-Za-z0-9_-]+")
_BASIC: Final = lazy_regex(r'"(?:[^"\\\n]|\\.)*"')
_LITERAL: Final = lazy_regex(r"'[^'\n]*'")
_MULTI_BASIC: Final = lazy_regex(r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}')
_MULTI_LITERAL: Final = lazy_regex(r"'''(?:[^']|'(?!''))*'{3,5}")
_SCALAR: Final = lazy_regex(r"[^,\]}#\n]*")
_SPACE: Final = lazy_regex(r"[ \t\r]*")
_FILLER: Final = lazy_regex(r"(?:[ \t\r\n]|#[^\n]*)*")
_WHERE: Final = lazy_regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """Parse TOML `text`; a byte order mark at its start is no fault.

    Args:
        text: the whole file, decoded.
        name: the file's name, as messages show it.

    Raises:
        ConfigError: if `text` is not TOML. The message begins with `name:line:`.
    """
    import tomllib

    body = text.removeprefix("\ufeff")
    try:
        return tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        line = body.count("\n") + 1
        column = ""
        if found := _WHERE.search(message):
            message = message[: found.start()]
            if found[1]:
                line, column = int(found[1]), f", column {found[2]}"
            else:
                column = ", end of file"
        raise ConfigError(
            f"{name}:{line}: not valid TOML: {message[:1].lower()}{message[1:]}{column}",
            hint="Text needs quotation marks, a key stands once in its table, and "
            "every bracket is closed.",
        ) from None
    except RecursionError:
        raise ConfigError(
            f"{name}:1: not valid TOML: arrays or tables are nested too deeply",
            hint="No file factlint reads needs more than a few levels.",
        ) from None


def line_of(text: str, path: KeyPath) -> int | None:
    """Return the 1-based line of the key at `path`, None if there is no such key.

    `text` must be valid TOML. For more than one question about a text, keep a `TomlLines`.
    """
    return TomlLines(text).line_of(path)


def key_name(path: KeyPath) -> str:
    """Write a path as people do: `fact[4].source[1].kind`, positions counted from 1."""
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part + 1}]"
        else:
            shown = part if _BARE_KEY.fullmatch(part) else f'"{part}"'
            written += f".{shown}" if written else shown
    return written


class TomlLines:
    """The lines of all keys of one valid TOML text."""

    def __init__(self, text: str) -> None:
        self._lines = _Scanner(text).scan()

    def line_of(self, path: KeyPath) -> int | None:
        """Return the 1-based line of the key at `path`, None if there is no such key."""
        return self._lines.get(path)

    def nearest(self, path: KeyPath) -> int:
        """Return the line of the key at `path`, or of the innermost table that should hold it."""
        while path:
            if (line := self._lines.get(path)) is not None:
                return line
            path = path[:-1]
        return 1


class _Scanner:
    """One pass over valid TOML, left to right."""

    def __init__(self, text: str) -> None:
        self.text = text.removeprefix("\ufeff")
        self.at = 0
        self.lines: dict[KeyPath, int] = {}
        self._seen = 0
        self._line = 1
        self._counts: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, int]:
        """Return the line of each key path."""
        table: KeyPath = ()
        while True:
            self._skip(_FILLER)
            if self.at >= len(self.text):
                return self.lines
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> KeyPath:
        array = self.text.startswith("[[", self.at)
        brackets = 2 if array else 1
        self.at += brackets
        keys = self._keys()
        line = self._line_here()
        self.at += brackets
        path: KeyPath = ()
        for number, key in enumerate(keys, start=1):
            path += (key,)
            self.lines.setdefault(path, line)
            if array and number == len(keys):
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path += (self._counts[path] - 1,)
                self.lines.setdefault(path, line)
        return path

    def _pair(self, table: KeyPath) -> None:
        keys = self._keys()
        line = self._line_here()
        path = table
        for key in keys:
            path += (key,)
            self.lines.setdefault(path, line)
        self.at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _keys(self) -> list[str]:
        import tomllib

        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            for pattern in (_BARE_KEY, _BASIC, _LITERAL):
                if found := pattern.match(self.text, self.at):
                    break
            else:  # only in text tomllib would have refused
                raise ValueError(f"no key at offset {self.at}")
            self.at = found.end()
            raw = found[0]
            keys.append(tomllib.loads(f"k = {raw}")["k"] if raw[0] in "\"'" else raw)
            self._skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return keys
            self.at += 1

    def _value(self, path: KeyPath) -> None:
        first = self.text[self.at : self.at + 1]
        if first == "[":
            self._array(path)
        elif first == "{":
            self._inline_table(path)
        elif first in ('"', "'"):
            triple = self.text.startswith(first * 3, self.at)
            pairs = {'"': (_BASIC, _MULTI_BASIC), "'": (_LITERAL, _MULTI_LITERAL)}
            self._skip(pairs[first][triple])
        else:
            self._skip(_SCALAR)

    def _array(self, path: KeyPath) -> None:
        self.at += 1
        number = 0
        while True:
            self._skip(_FILLER)
            if self.text.startswith(",", self.at):
                self.at += 1
                continue
            if self.text.startswith("]", self.at):
                self.at += 1
                return
            self.lines[(*path, number)] = self._line_here()
            self._value((*path, number))
            number += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while True:
            self._skip(_FILLER)
            if self.text.startswith(",", self.at):
                self.at += 1
                continue
            if self.text.startswith("}", self.at):
                self.at += 1
                return
            self._pair(path)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if found := pattern.match(self.text, self.at):
            self.at = found.end()

    def _line_here(self) -> int:
        self._line += self.text.count("\n", self._seen, self.at)
        self._seen = self.at
        return self._line
