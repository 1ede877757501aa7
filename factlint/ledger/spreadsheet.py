"""A ledger as a spreadsheet: CSV out and in, with the columns a desk keeps.

One row a source; a record's own columns are in each of its rows. What is private never leaves,
and stays in the ledger when the sheet comes back.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from msgspec import Struct

from factlint.days.edtf import EdtfError, parse_edtf
from factlint.errors import ConfigError
from factlint.ledger.fact_columns import FACT_COLUMNS, SOURCE_COLUMNS, headers
from factlint.ledger.fact_tables import LedgerReader
from factlint.ledger.judgement import state_of
from factlint.ledger.matching import Ledger
from factlint.ledger.write import fact_values, source_values
from factlint.model.fact import Fact, Verdict
from factlint.records.toml_lines import KeyPath
from factlint.text.lazy import lazy_regex

_OF_FACT: Final = headers(FACT_COLUMNS)
_SOURCE: Final = headers(SOURCE_COLUMNS)
_WAIVED: Final = {"waived_by": "by", "waived_reason": "reason", "waived_until": "until"}
_IN_ORDER: Final = sorted((*FACT_COLUMNS, *SOURCE_COLUMNS), key=lambda column: column.rank)
_WITH_SOURCE: Final = [column.header for column in _IN_ORDER if column.header]
_VERIFIED: Final = _WITH_SOURCE.index("date") + 1
COLUMNS: Final = (
    *_WITH_SOURCE[:_VERIFIED],
    "verified",
    *_WITH_SOURCE[_VERIFIED:],
    *_WAIVED,
)
_LISTS: Final = ("aliases", "after", "before", "used_in")
_DATES: Final = ("issued", "accessed", "checked_on", "until")
_COMPUTED: Final = frozenset({*Verdict, "", "yes", "no", "y", "n", "x", "true", "false", "-"})
_FORMULA: Final = lazy_regex(r"'?[=+\-@\t\r]")
_ENTRY: Final = lazy_regex(r"(?:[^;]|;;)+")
_FORMS: Final = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%d. %B %Y")


class Import(Struct, frozen=True):
    """What a sheet would do to a ledger.

    Attributes:
        added, changed: records that are new, and those that would differ.
        same: how many rows' records are in the ledger as they are.
        ignored: columns the ledger has no use for.
    """

    added: tuple[Fact, ...]
    changed: tuple[Fact, ...]
    same: int
    ignored: tuple[str, ...]


def export_csv(ledger: Ledger, as_of: dt.date | None) -> str:
    """Write a ledger as CSV, without what is private.

    `as_of` fills the column "verified"; None leaves it empty.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for fact in ledger.facts:
        if fact.private:
            continue
        row = _cells(fact_values(fact), _OF_FACT)
        row["verified"] = str(state_of(fact, as_of).verdict) if as_of else ""
        if fact.waived:
            waived = fact.waived
            row["waived_by"], row["waived_reason"] = _guard(waived.by), _guard(waived.reason)
            row["waived_until"] = waived.until.isoformat() if waived.until else ""
        public = without_private(fact).sources
        for source in public:
            writer.writerow(row | _cells(source_values(source), _SOURCE))
        if not public:
            writer.writerow(row)
    return out.getvalue()


def import_csv(text: str, name: str, ledger: Ledger) -> Import:
    """Read a sheet against a ledger; nothing is written.

    Rows of one id (without ids: of one claim) are one record. A record without subject, event or
    source becomes an open one. Columns the sheet does not have stay as the ledger has them.

    Raises:
        ConfigError: `file:line: column: what was expected` for the first fault.
    """
    header, rows = _read(text, name)
    groups = _grouped(rows, name, ledger)
    tables, lines = [], []
    for fact_id, members in groups.items():
        tables.append(_table(fact_id, members, header, ledger.get(fact_id), name))
        lines.append([line for line, _ in members])
    reader = LedgerReader(_Rows(name, lines))
    facts = reader.facts({"fact": tables})
    if reader.faults:
        more = len(reader.faults) - 1
        raise ConfigError(
            str(reader.faults[0]),
            hint=f"{more} more faults in this sheet; nothing was imported."
            if more
            else "Nothing was imported.",
        )
    added = tuple(fact for fact in facts if ledger.get(fact.id) is None)
    changed = tuple(
        fact for fact in facts if (old := ledger.get(fact.id)) is not None and old != fact
    )
    known = {*_OF_FACT, *_SOURCE, *_WAIVED, "verified"}
    ignored = tuple(column for column in header if column and column not in known)
    return Import(added, changed, len(facts) - len(added) - len(changed), ignored)


class _Rows:
    """The rows tables come from, as lines of the sheet."""

    def __init__(self, name: str, lines: list[list[int]]) -> None:
        self.name = name
        self._lines = lines

    def nearest(self, path: KeyPath) -> int:
        if len(path) < 2 or not isinstance(path[1], int):
            return 1
        rows = self._lines[path[1]]
        at_source = len(path) > 3 and path[2] == "source" and isinstance(path[3], int)
        number = path[3] if at_source else 0
        return rows[number] if isinstance(number, int) and number < len(rows) else rows[0]

    def has(self, path: KeyPath) -> bool:
        """Return False: no line is looked up by key."""
        return False

    def shown(self, path: KeyPath) -> str:
        """Return the column a key comes from."""
        key = str(path[-1])
        names: Mapping[str, str] = _OF_FACT
        if "source" in path[2:-1]:
            names = _SOURCE
        elif "waived" in path[2:-1]:
            names = _WAIVED
        return next((column for column, name in names.items() if name == key), key)


def _read(text: str, name: str) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        header = [cell.strip().lower().replace(" ", "_") for cell in next(reader, [])]
        if "claim" not in header:
            raise ConfigError(
                f'{name}:1: expected a first row with column names, among them "claim"',
                hint=f"The columns are: {', '.join(COLUMNS)}.",
            )
        if twice := next((cell for cell in header if cell and header.count(cell) > 1), None):
            raise ConfigError(f"{name}:1: {twice}: expected one column of that name, not two")
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                raise ConfigError(
                    f"{name}:{line}: expected {len(header)} cells, found {len(cells)}",
                    hint="A cell that holds the separator needs quotation marks.",
                )
            row = {
                column: _unguard(cell.strip())
                for column, cell in zip(header, cells, strict=False)
                if column
            }
            if any(row.values()):
                rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ConfigError(f"{name}:{reader.line_num}: not a CSV file: {error}") from None
    return header, rows


_Members = list[tuple[int, dict[str, str]]]


def _grouped(rows: _Members, name: str, ledger: Ledger) -> dict[str, _Members]:
    """Put the rows of one record together, under its id; rows without id by their claim."""
    by_claim = {fact.claim: fact.id for fact in reversed(ledger.facts)}
    taken = {fact.id for fact in ledger.facts} | {row.get("id", "") for _, row in rows}
    groups: dict[str, _Members] = {}
    for line, row in rows:
        fact_id, claim = row.get("id", ""), row.get("claim", "")
        if not fact_id and not claim:
            raise ConfigError(f"{name}:{line}: claim: expected text here, but it is missing")
        if not fact_id:
            fact_id = by_claim.get(claim) or new_id(claim, taken)
            by_claim[claim] = fact_id
            taken.add(fact_id)
        groups.setdefault(fact_id, []).append((line, row))
    return groups


def new_id(claim: str, taken: Iterable[str]) -> str:
    """Make an id of the words of a claim that nothing else has."""
    words = re.findall(r"[^\W_]+", claim.casefold())
    base = "-".join(words[:6]) or "fact"
    taken = set(taken)
    number, made = 1, base
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    return made


def _table(
    fact_id: str, members: _Members, header: list[str], old: Fact | None, name: str
) -> dict[str, Any]:
    """Return a record as the ledger's file would hold it, over what the ledger has."""
    table: dict[str, Any] = dict(fact_values(old)) if old else {}
    table["id"] = fact_id
    for column, key in _OF_FACT.items():
        if column in header and column != "id":
            cell = _agreed(members, column, name)
            table[key] = _listed(cell) if key in _LISTS else _dated(cell, key)
            if not cell:
                del table[key]
    _checker(table, members, header)
    _waiver(table, members, header, old, name)
    sources = [_source(row) for _, row in members]
    given: list[dict[str, Any]] = [source for source in sources if source]
    if not any(column in header for column in _SOURCE):
        given = [source_values(source) for source in old.sources] if old else []
    elif old:
        given = _with_confidential(given, old)
    if given:
        table["source"] = given
    if not (table.get("subject") and table.get("event") and given):
        table.setdefault("status", "open")
    return table


def _with_confidential(given: list[dict[str, Any]], old: Fact) -> list[dict[str, Any]]:
    """Put the confidential sources a sheet never shows back in their places."""
    rows = iter(given)
    kept: list[dict[str, Any]] = []
    for source in old.sources:
        if source.private:
            kept.append(source_values(source))
        elif row := next(rows, None):
            kept.append(row)
    return [*kept, *rows]


def _checker(table: dict[str, Any], members: _Members, header: list[str]) -> None:
    """Take initials out of the column "verified", where desks put them; verdicts are computed."""
    if "checked_by" in header:
        return
    for _, row in members:
        if (cell := row.get("verified", "")).lower() not in _COMPUTED:
            table["checked_by"] = cell


def _waiver(
    table: dict[str, Any], members: _Members, header: list[str], old: Fact | None, name: str
) -> None:
    if any(column in header for column in _WAIVED):
        cells = {key: _agreed(members, column, name) for column, key in _WAIVED.items()}
        waived = {key: _dated(cell, key) for key, cell in cells.items() if cell}
    elif old and old.waived:
        waived = {"by": old.waived.by, "reason": old.waived.reason}
        if old.waived.until:
            waived["until"] = old.waived.until.isoformat()
    else:
        return
    if waived:
        table["waived"] = waived


def _source(row: Mapping[str, str]) -> dict[str, Any]:
    source: dict[str, Any] = {key: _dated(row[c], key) for c, key in _SOURCE.items() if row.get(c)}
    if not source:
        return {}
    title = source.get("title", "")
    # a plain sheet, without a column for addresses, keeps them here
    if "url" not in row and title.startswith(("http://", "https://")) and " " not in title:
        source["URL"] = source.pop("title")
    # a desk's plain sheet does not say: an independent report, of which it takes two
    source.setdefault("kind", "secondary")
    return source


def _agreed(members: _Members, column: str, name: str) -> str:
    """Return a record's cell: the same in all its rows, or empty in some."""
    found = ""
    for line, row in members:
        cell = row.get(column, "")
        if cell and found and cell != found:
            raise ConfigError(
                f'{name}:{line}: {column}: expected "{found}" as in the row above of the same '
                f'record, but found "{cell}"',
                hint="Rows with one id are the sources of one record. Nothing was imported.",
            )
        found = found or cell
    return found


def _cells(values: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    cells = {}
    for column, key in columns.items():
        value = values.get(key)
        if isinstance(value, list):
            value = "; ".join(entry.replace(";", ";;") for entry in value)
        cells[column] = "" if value is None else _guard(str(value))
    return cells


def _listed(cell: str) -> list[str]:
    """Split a cell at its semicolons; a doubled one belongs to the entry."""
    parts = (part.replace(";;", ";").strip() for part in _ENTRY.findall(cell))
    return [part for part in parts if part]


def _guard(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def _dated(cell: str, key: str) -> str:
    """Write a date column in ISO form where it is in English; the ledger's check sees the rest."""
    if key not in _DATES or not cell:
        return cell
    try:
        parse_edtf(cell)
    except EdtfError:
        for form in _FORMS:
            try:
                return dt.datetime.strptime(cell, form).date().isoformat()
            except ValueError:
                continue
    return cell


def without_private(fact: Fact) -> Fact:
    """Return a record without its confidential sources."""
    return replace(fact, sources=tuple(s for s in fact.sources if not s.private))
