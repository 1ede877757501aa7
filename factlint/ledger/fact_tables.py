"""The tables of a ledger file as facts.

Every fault is reported, each with line, key, what was expected and what was found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from msgspec import NODEFAULT

from factlint.days.edtf import EXPECTED, EdtfError, parse_edtf
from factlint.errors import ConfigError, Fault, UsageError
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
from factlint.records.convert import Converter, choices, unknown_key
from factlint.records.fields import record_fields
from factlint.records.key_location import KeyLocation, KeySource, repr_toml

#: The key of each field; one source is one table `[[fact.source]]`.
FACT_NAMES: Final = {**{one.field: one.key for one in FACT_COLUMNS}, "sources": "source"}
SOURCE_NAMES: Final = {one.field: one.key for one in SOURCE_COLUMNS}
QUOTE_WORDS: Final = 25

#: Dates are written as text, as figures (2017) or as TOML's own; tables are read one by one.
_FACT_HINTS: Final[Mapping[str, Any]] = {
    "value": object,
    "expires": object,
    "sources": object,
    "waived": object,
    "line": None,
}
_SOURCE_HINTS: Final[Mapping[str, Any]] = dict.fromkeys(("issued", "accessed", "value"), object)
_DAY: Final = "expected a day such as 2017-03-17"
_MISSING: Final = "expected text here, but it is missing"
_OPEN: Final = '; leave it out only with status = "open"'
_NAMED: Final = ("title", "container-title", "author", "URL", "archive")

_Word = TypeVar("_Word", bound=StrEnum)


class LedgerReader:
    """Reads the tables of one file, sheet or command line; faults collect in `faults`."""

    def __init__(self, source: KeySource) -> None:
        self._root = KeyLocation(source)
        self.faults: list[Fault] = []

    def facts(self, data: Mapping[str, Any]) -> list[Fact]:
        """Return the facts that could be read."""
        for key in data:
            if key != "fact":
                self._take(unknown_key(key, {"fact": None}, self._root))
        found: list[Fact] = []
        first_line: dict[str, int] = {}
        for place, table in self._tables(data.get("fact", []), self._root.at("fact"), "fact"):
            fact = self._fact(table, place)
            if fact.id and fact.id in first_line:
                line = first_line[fact.id]
                message = f'expected an id of its own, but "{fact.id}" is that of line {line}'
                self._take(place.at("id").error(message))
                continue
            first_line[fact.id] = fact.line
            found.append(fact)
        return found

    def _take(self, *errors: ConfigError) -> None:
        for error in errors:
            self.faults.extend(error.faults)

    def _tables(
        self, raw: object, place: KeyLocation, name: str
    ) -> list[tuple[KeyLocation, Mapping[str, Any]]]:
        if isinstance(raw, list) and all(isinstance(table, dict) for table in raw):
            return [(place.at(number), table) for number, table in enumerate(raw)]
        self._take(place.error(f"expected [[{name}]] tables, in double brackets"))
        return []

    def _given(
        self,
        kind: Any,
        table: Mapping[str, Any],
        place: KeyLocation,
        names: Mapping[str, str],
        hints: Mapping[str, Any],
    ) -> dict[str, Any]:
        """Return a value for each field: what the table gives, trimmed, else the default."""
        converter = Converter(read_date=_read_day, names=names)
        written = {key: value for key, value in table.items() if value != ""}
        values, errors = converter.given(kind, written, place, hints)
        self._take(*errors)
        empty = {
            field.name: "" if field.default is NODEFAULT else field.default
            for field in record_fields(kind)
        }
        return empty | {name: _trimmed(value) for name, value in values.items()}

    def _fact(self, table: Mapping[str, Any], place: KeyLocation) -> Fact:
        values = self._given(Fact, _without_verdict(table), place, FACT_NAMES, _FACT_HINTS)
        self._verdict_as_status(table, place)
        status: FactStatus | None = values["status"]
        event: FactEvent | None = values["event"]
        needed = ("id", "claim", "subject", "event")
        for key in needed[:2] if status is FactStatus.OPEN else needed:
            if not table.get(key):
                hint = _OPEN if key in ("subject", "event") else ""
                self._take(place.at(key).error(_MISSING + hint))
        sources = self._tables(table.get("source", []), place.at("source"), "fact.source")
        if not sources and not table.get("source") and "status" not in table:
            message = "expected at least one [[fact.source]], or "
            message += 'status = "open" while it is being checked'
            self._take(place.at("source").error(message))
        value = self._value(table, place, event)
        values |= {
            "value": value,
            "expires": self._expiry(table, place, value, event),
            "sources": tuple(self._source(one, at, event) for at, one in sources),
            "waived": self._waiver(table.get("waived"), place.at("waived")),
            "line": place.source.nearest(place.path),
        }
        return Fact(**values)

    def _verdict_as_status(self, table: Mapping[str, Any], place: KeyLocation) -> None:
        if (status := table.get("status")) in list(Verdict):
            message = (
                f"expected {choices(tuple(map(str, FactStatus)))}, found {repr_toml(status)}; "
                "verdicts are computed from the sources and never written down"
            )
            self._take(place.at("status").error(message))

    def _source(
        self, table: Mapping[str, Any], place: KeyLocation, event: FactEvent | None
    ) -> FactSource:
        values = self._given(FactSource, table, place, SOURCE_NAMES, _SOURCE_HINTS)
        if not table.get("kind"):
            expected = choices(tuple(map(str, SourceKind)))
            self._take(place.at("kind").error(f"expected {expected}, but it is missing"))
        if "issued" not in table and "accessed" not in table:
            message = f"expected {EXPECTED}; or accessed, where no date is printed"
            self._take(place.at("issued").error(message))
        words = len(str(values["quote"]).split())
        if words > QUOTE_WORDS:
            message = f"expected at most {QUOTE_WORDS} words, but it has {words}"
            self._take(place.at("quote").error(message))
        if not any(table.get(key) for key in _NAMED):
            message = "expected a title, container-title, author or URL"
            self._take(place.at("title").error(message))
        values |= {
            "kind": values["kind"] or SourceKind.PUBLICITY,
            "type": values["type"] or "webpage",
            "stance": values["stance"] or Stance.SUPPORTS,
            "issued": self._edtf(table.get("issued"), place.at("issued")),
            "accessed": self._edtf(table.get("accessed"), place.at("accessed")),
            "value": self._value(table, place, event),
        }
        return FactSource(**values)

    def _edtf(self, value: object, place: KeyLocation) -> str | None:
        if value in (None, ""):
            return None
        if isinstance(value, dt.datetime):
            value = value.date()
        if isinstance(value, dt.date) or (isinstance(value, int) and not isinstance(value, bool)):
            value = str(value)
        if not isinstance(value, str):
            self._take(place.expected(EXPECTED, value))
            return None
        try:
            parse_edtf(value.strip())
        except EdtfError as error:
            self._take(place.error(f"expected {EXPECTED}, but {error}"))
            return None
        return value.strip()

    def _value(
        self, table: Mapping[str, Any], place: KeyLocation, event: FactEvent | None
    ) -> str | None:
        value = table.get("value")
        if event is None or value in (None, ""):
            return None
        if event not in TEXT_EVENTS:
            return self._edtf(value, place.at("value"))
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value).strip() or None
        self._take(place.at("value").expected("text or a figure", value))
        return None

    def _expiry(
        self,
        table: Mapping[str, Any],
        place: KeyLocation,
        value: str | None,
        event: FactEvent | None,
    ) -> str | None:
        given = table.get("expires")
        if given in (None, ""):
            return None
        if given == ON_EVENT_DATE:
            # A faulty event or value is reported for itself.
            if event in TEXT_EVENTS or (not value and not table.get("value")):
                message = f'expected a value with a date beside "{ON_EVENT_DATE}"'
                self._take(place.at("expires").error(message))
                return None
            return ON_EVENT_DATE
        if isinstance(given, str) and DAYS_PATTERN.fullmatch(given):
            return given
        if (day := _day(given)) is not None:
            return day.isoformat()
        expected = f'a day such as 2017-03-17, "30d" or "{ON_EVENT_DATE}"'
        self._take(place.at("expires").expected(expected, given))
        return None

    def _waiver(self, given: object, place: KeyLocation) -> Waiver | None:
        if given is None:
            return None
        if not isinstance(given, dict):
            expected = 'expected a table: { by = "...", reason = "...", until = 2017-03-17 }'
            self._take(place.error(expected))
            return None
        values = self._given(Waiver, given, place, {}, {})
        for key in ("by", "reason"):
            if not values[key]:
                self._take(place.at(key).error("expected text: a waiver says who and why"))
        return Waiver(**values)


def _without_verdict(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out a status that is a verdict: it has a message of its own."""
    verdict = table.get("status") in list(Verdict)
    return {key: value for key, value in table.items() if not (verdict and key == "status")}


def _trimmed(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return value.strip()
    if isinstance(value, tuple):
        return tuple(entry.strip() for entry in value if entry.strip())
    return value


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _read_day(text: str) -> dt.date:
    if (day := _day(text)) is None:
        raise UsageError(f"{_DAY}, found {repr_toml(text)}")
    return day
