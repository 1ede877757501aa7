"""Tables of a desk's own phrases: TOML files named by `phrase-tables`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from factlint.errors import ConfigError
from factlint.model.edit import Safety
from factlint.model.phrase import Phrase, PhraseTable
from factlint.model.severity import Profile
from factlint.records.convert import Converter
from factlint.records.key_location import KeyLocation, TomlText, combined, display_name, read_text
from factlint.records.toml_lines import parse_toml

_FIELDS = ("text", "write")


class PhraseEntry(Struct, frozen=True):
    """`[[phrase]]` as a desk writes it; see `factlint.model.phrase.Phrase`."""

    text: str = ""
    pattern: str = ""
    keys: tuple[str, ...] = ()
    message: str = ""
    advice: str = ""
    replacement: str | None = None
    safety: Safety = "ask"
    before: str = ""
    after: str = ""
    follows: str = ""
    precedes: str = ""
    word_class: Literal["noun", "verb"] | None = None
    case: bool = False
    in_speech: bool = False
    source: str = ""
    profiles: tuple[Profile, ...] = ()


class _File(Struct, frozen=True):
    """A whole table: what holds for all its phrases, and the phrases."""

    source: str = ""
    profiles: tuple[Profile, ...] = ()
    phrase: tuple[PhraseEntry, ...] = ()


def read_tables(paths: Sequence[Path], place: KeyLocation) -> tuple[PhraseTable, ...]:
    """Read the tables a configuration names; `place` is that of the configuration.

    Raises:
        ConfigError: a file is not there, or something in it is wrong; all faults are named.
    """
    tables, errors = [], []
    for number, path in enumerate(paths):
        if not path.is_file():
            here = place.at("phrase-tables", number)
            errors.append(here.error(f"{display_name(path)}: no such file"))
            continue
        try:
            tables.append(read_table(path))
        except ConfigError as error:
            errors.append(error)
    if errors:
        raise combined(errors)
    return tuple(tables)


def read_table(path: Path) -> PhraseTable:
    """Read one table.

    Raises:
        ConfigError: it cannot be read or something in it is wrong; all faults are named.
    """
    name = display_name(path)
    return parse_table(read_text(path, name), name)


def parse_table(text: str, name: str) -> PhraseTable:
    """Read the text of a table.

    Raises:
        ConfigError: something in it is wrong; all faults are named, with file and line.
    """
    raw: Mapping[str, object] = parse_toml(text, name)
    place = KeyLocation(TomlText(name, text))
    table = Converter(read_date=dt.date.fromisoformat).table(_File, raw, place)
    phrases, errors = [], []
    for number, entry in enumerate(table.phrase):
        here = place.at("phrase", number)
        faults = _faults(entry, here)
        errors += faults
        if not faults:
            phrases.append(_phrase(entry, table))
    if errors:
        raise combined(errors)
    return PhraseTable(name, tuple(phrases))


def _phrase(entry: PhraseEntry, table: _File) -> Phrase:
    return Phrase(
        text=entry.text,
        message=entry.message,
        advice=entry.advice,
        replacement=entry.replacement,
        safety=entry.safety,
        before=entry.before,
        after=entry.after,
        follows=entry.follows,
        precedes=entry.precedes,
        case=entry.case,
        source=entry.source or table.source,
        expression=entry.pattern,
        keys=tuple(key.lower() for key in entry.keys),
        word_class=entry.word_class or "",
        profiles=entry.profiles or table.profiles,
        in_speech=entry.in_speech,
    )


def _faults(entry: PhraseEntry, place: KeyLocation) -> list[ConfigError]:
    faults = []
    if bool(entry.text.strip()) == bool(entry.pattern):
        hint = "`text` is words as they stand; `pattern` a regular expression."
        faults.append(place.error("expected one of text and pattern", hint=hint))
    if entry.text and not re.search(r"\w", entry.text):
        faults.append(place.at("text").expected("words", entry.text))
    for key in ("pattern", "before", "after", "follows", "precedes"):
        faults += _expression_faults(getattr(entry, key), place.at(key), key)
    for key in ("message", "advice"):
        faults += _wording_faults(getattr(entry, key), place.at(key))
    return faults


def _expression_faults(source: str, place: KeyLocation, key: str) -> list[ConfigError]:
    if not source:
        return []
    try:
        compiled = re.compile(f"(?:{source})", re.IGNORECASE)
    except re.error as error:
        return [place.error(f"is no regular expression: {error}")]
    if key == "pattern" and compiled.match(""):
        return [place.error("matches the empty text", hint="Let it name at least one character.")]
    return []


def _wording_faults(text: str, place: KeyLocation) -> list[ConfigError]:
    try:
        text.format(**dict.fromkeys(_FIELDS, ""))
    except (KeyError, IndexError, ValueError, AttributeError):
        hint = "{text} stands for the words found, {write} for what to write; {{ is a brace."
        return [place.error("has braces that stand for nothing", hint=hint)]
    return []
