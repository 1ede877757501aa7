"""The keys of a ledger file, and the checks that turn its tables into facts.

Every fault is reported, each with line, key, what was expected and what was found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final, Protocol, TypeVar

from msgspec import Struct

from factlint.days.edtf import EXPECTED, EdtfError, parse_edtf
from factlint.ledger.fact_columns import FACT_COLUMNS, SOURCE_COLUMNS
from factlint.ledger.judgement import DAYS_PATTERN, ON_EVENT_DATE
from factlint.model.fact import (
    TEXT_EVENTS,
    Fact,
    FactEvent,
    FactSource,
    FactStatus,
    SourceKind,
    Stance,
    Verdict,
    Waiver,
)
from factlint.records.location import did_you_mean
from factlint.records.suggest import suggest
from factlint.records.toml_lines import KeyPath, key_name
from factlint.text.listing import listed

FACT_KEYS: Final = (*(column.key for column in FACT_COLUMNS), "source", "waived")
SOURCE_KEYS: Final = tuple(column.key for column in SOURCE_COLUMNS)
WAIVER_KEYS: Final = ("by", "reason", "until")
QUOTE_WORDS: Final = 25
_E = TypeVar("_E", bound=StrEnum)


class Problem(Struct, frozen=True):
    """One fault of a ledger file: where it is, what was expected, what to do."""

    file: str
    line: int
    key: str
    expected: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.expected}"


class Places(Protocol):
    """The positions of the keys of a file."""

    def nearest(self, path: KeyPath) -> int:
        """Return the 1-based line of a key, or of the table that should hold it."""
        ...


class LedgerReader:
    """Reads the tables of one file; faults collect in `problems`.

    `key_shown` writes the path of a key as the people of that file know it.
    """

    def __init__(
        self, name: str, lines: Places, key_shown: Callable[[KeyPath], str] = key_name
    ) -> None:
        self.name = name
        self.lines = lines
        self.key_shown = key_shown
        self.problems: list[Problem] = []

    def facts(self, data: Mapping[str, Any]) -> list[Fact]:
        """Return the facts that could be read."""
        self._unknown(data, (), ("fact",))
        tables = data.get("fact", [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            self.report(("fact",), "expected [[fact]] tables, in double brackets")
            return []
        found: list[Fact] = []
        first_line: dict[str, int] = {}
        for number, table in enumerate(tables):
            fact = _Table(self, ("fact", number), table).fact()
            if fact.id and fact.id in first_line:
                self.report(
                    ("fact", number, "id"),
                    f'expected an id of its own, but "{fact.id}" is that of line '
                    f"{first_line[fact.id]}",
                )
                continue
            first_line[fact.id] = fact.line
            found.append(fact)
        return found

    def report(self, path: KeyPath, expected: str, hint: str = "") -> None:
        """Note a fault at a key, or at the table that should hold it."""
        line = self.lines.nearest(path)
        self.problems.append(Problem(self.name, line, self.key_shown(path), expected, hint))

    def _unknown(self, table: Mapping[str, Any], path: KeyPath, known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                like = suggest(key, known)
                told = f'did you mean "{like}"?' if like else f"known keys: {', '.join(known)}"
                self.report((*path, key), f"unknown key, {told}")


class _Table:
    """One table and its position."""

    def __init__(self, reader: LedgerReader, path: KeyPath, table: Mapping[str, Any]) -> None:
        self.reader = reader
        self.path = path
        self.table = table

    def fact(self) -> Fact:
        self.reader._unknown(self.table, self.path, FACT_KEYS)
        status = self.word("status", FactStatus, note=self._status_note())
        event = self.word("event", FactEvent)
        open_record = status is FactStatus.OPEN
        for key in ("id", "claim") if open_record else ("id", "claim", "subject", "event"):
            if not self.table.get(key):
                self.wrong(key, "expected text here, but it is missing" + _OPEN_HINT.get(key, ""))
        sources = self.sources()
        if not sources and not self.table.get("source") and status is None:
            self.wrong(
                "source",
                "expected at least one [[fact.source]], or "
                'status = "open" while it is being checked',
            )
        value = self.value(event)
        return Fact(
            id=self.text("id"),
            claim=self.text("claim"),
            subject=self.text("subject"),
            event=event,
            value=value,
            aliases=self.texts("aliases"),
            scope=self.text("scope"),
            after=self.texts("after"),
            before=self.texts("before"),
            sources=tuple(
                source for table in sources if (source := table.source(event)) is not None
            ),
            status=status,
            method=self.text("method"),
            checked_by=self.text("checked_by"),
            checked_on=self.day("checked_on"),
            expires=self.expiry(value, event),
            note=self.text("note"),
            used_in=self.texts("used_in"),
            private=self.flag("private"),
            waived=self.waiver(),
            line=self.reader.lines.nearest(self.path),
        )

    def source(self, event: FactEvent | None) -> FactSource | None:
        self.reader._unknown(self.table, self.path, SOURCE_KEYS)
        kind = self.word("kind", SourceKind)
        if not self.table.get("kind"):
            self.wrong("kind", f"expected {_choice(SourceKind)}, but it is missing")
        issued, accessed = self.date_text("issued"), self.date_text("accessed")
        if "issued" not in self.table and "accessed" not in self.table:
            self.wrong("issued", f"expected {EXPECTED}; or accessed, where no date is printed")
        quote = self.text("quote")
        if len(quote.split()) > QUOTE_WORDS:
            self.wrong(
                "quote", f"expected at most {QUOTE_WORDS} words, but it has {len(quote.split())}"
            )
        named = ("title", "container-title", "author", "URL", "archive")
        if not any(self.table.get(key) for key in named):
            self.wrong("title", "expected a title, container-title, author or URL")
        return FactSource(
            kind=kind or SourceKind.PUBLICITY,
            type=self.text("type") or "webpage",
            title=self.text("title"),
            container_title=self.text("container-title"),
            author=self.text("author"),
            issued=issued,
            accessed=accessed,
            url=self.text("URL"),
            archive=self.text("archive"),
            quote=quote,
            origin=self.text("origin"),
            value=self.value(event),
            stance=self.word("stance", Stance) or Stance.SUPPORTS,
            note=self.text("note"),
            private=self.flag("private"),
        )

    def wrong(self, key: str, expected: str) -> None:
        self.reader.report((*self.path, key), expected)

    def text(self, key: str) -> str:
        value = self.table.get(key, "")
        if isinstance(value, str):
            return value.strip()
        self.wrong(key, f"expected text in quotation marks, but found {_repr_toml(value)}")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            return tuple(entry.strip() for entry in value if entry.strip())
        self.wrong(key, f'expected a list such as ["one", "two"], but found {_repr_toml(value)}')
        return ()

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong(key, f"expected true or false, but found {_repr_toml(value)}")
        return False

    def day(self, key: str) -> dt.date | None:
        value = self.table.get(key)
        if value is None:
            return None
        try:
            if isinstance(value, dt.datetime):
                return value.date()
            return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        except (TypeError, ValueError):
            self.wrong(key, f"expected a day such as 2017-03-17, but found {_repr_toml(value)}")
            return None

    def date_text(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, dt.datetime):
            value = value.date()
        if isinstance(value, dt.date) or (isinstance(value, int) and not isinstance(value, bool)):
            value = str(value)
        if isinstance(value, str):
            try:
                parse_edtf(value.strip())
            except EdtfError as error:
                self.wrong(key, f"expected {EXPECTED}, but {error}")
                return None
            return value.strip()
        self.wrong(key, f"expected {EXPECTED}, but found {_repr_toml(value)}")
        return None

    def value(self, event: FactEvent | None) -> str | None:
        if event is None or self.table.get("value") in (None, ""):
            return None
        if event in TEXT_EVENTS:
            value = self.table["value"]
            return str(value) if isinstance(value, int | float) else self.text("value") or None
        return self.date_text("value")

    def word(self, key: str, words: type[_E], *, note: str = "") -> _E | None:
        value = self.table.get(key)
        if value in (None, ""):
            return None
        if isinstance(value, str) and value in list(words):
            return words(value)
        meant = did_you_mean(str(value), list(words))
        self.wrong(key, f"expected {_choice(words)}, but found {_repr_toml(value)}{meant}{note}")
        return None

    def expiry(self, value: str | None, event: FactEvent | None) -> str | None:
        given = self.table.get("expires")
        if given in (None, ""):
            return None
        if isinstance(given, dt.date):
            return (given.date() if isinstance(given, dt.datetime) else given).isoformat()
        if given == ON_EVENT_DATE:
            # with a faulty event or value the fault is reported there
            if event in TEXT_EVENTS or (not value and not self.table.get("value")):
                self.wrong("expires", f'expected a value with a date beside "{ON_EVENT_DATE}"')
                return None
            return ON_EVENT_DATE
        if isinstance(given, str):
            if DAYS_PATTERN.fullmatch(given):
                return given
            try:
                return dt.date.fromisoformat(given).isoformat()
            except ValueError:
                pass
        self.wrong(
            "expires",
            f'expected a day such as 2017-03-17, "30d" or "{ON_EVENT_DATE}", '
            f"but found {_repr_toml(given)}",
        )
        return None

    def sources(self) -> list[_Table]:
        tables = self.table.get("source", [])
        if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
            path = (*self.path, "source")
            return [_Table(self.reader, (*path, n), t) for n, t in enumerate(tables)]
        self.wrong("source", "expected [[fact.source]] tables, in double brackets")
        return []

    def waiver(self) -> Waiver | None:
        given = self.table.get("waived")
        if given is None:
            return None
        if not isinstance(given, dict):
            self.wrong(
                "waived", 'expected a table: { by = "...", reason = "...", until = 2017-03-17 }'
            )
            return None
        inner = _Table(self.reader, (*self.path, "waived"), given)
        self.reader._unknown(given, inner.path, WAIVER_KEYS)
        by, reason = inner.text("by"), inner.text("reason")
        for key, value in (("by", by), ("reason", reason)):
            if not value:
                inner.wrong(key, "expected text: a waiver says who and why")
        return Waiver(by, reason, inner.day("until"))

    def _status_note(self) -> str:
        value = self.table.get("status")
        if isinstance(value, str) and value in list(Verdict):
            return "; verdicts are computed from the sources and never written down"
        return ""


_OPEN_HINT: Final = dict.fromkeys(("subject", "event"), '; leave it out only with status = "open"')


def _choice(words: type[StrEnum]) -> str:
    return listed([f'"{word}"' for word in words], last="or")


def _repr_toml(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:37]}..."'
    kinds: tuple[tuple[type, Callable[[Any], str]], ...] = (
        (bool, lambda v: str(v).lower()),
        (dict, lambda _: "a table"),
        (list, lambda _: "a list"),
    )
    return next((show(value) for kind, show in kinds if isinstance(value, kind)), str(value))
