"""Changing a ledger file so that nothing is lost.

One writer at a time (a lock beside the file, released by the system if its holder dies), who reads
the file anew, and replaces it whole by a finished, synced copy. A reader sees the old file or
the new one. A file with faults is not touched. Comments and layout stay as they are.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from factlint.errors import ConfigError
from factlint.files import locked, replace_text
from factlint.ledger.fact_columns import FACT_COLUMNS, SOURCE_COLUMNS, values_of
from factlint.ledger.ledger_file import parse_ledger, raise_faults, read_text
from factlint.model.fact import Fact, FactSource, Stance

if TYPE_CHECKING:
    from tomlkit.items import Table

_PATIENCE: Final = 30.0
"""Seconds to wait for another writer."""
_TITLE: Final = "# Recorded facts. What each key means: factlint facts --help\n"


def add_facts(path: Path, facts: Iterable[Fact]) -> None:
    """Add records to a ledger; a missing file is begun.

    Raises:
        ConfigError: if the ledger has faults, has one of the ids already, or cannot be written.
            The file is then as it was.
    """
    change_ledger(path, added=facts)


def change_ledger(path: Path, *, added: Iterable[Fact] = (), changed: Iterable[Fact] = ()) -> None:
    """Add records, and write anew the keys of others (found by id) that differ.

    Raises:
        ConfigError: as `add_facts`; also if there is no record with the id of a changed one.
    """
    import tomlkit

    added, changed = tuple(added), tuple(changed)
    target = Path(os.path.realpath(path))
    with _locked(target):
        text = read_text(target) if target.exists() else _TITLE
        before = parse_ledger(text, str(path))
        raise_faults(before.faults)
        for fact in added:
            if known := before.ledger.get(fact.id):
                raise ConfigError(
                    f'{path}:{known.line}: fact.id: "{fact.id}" is taken',
                    hint="Choose another id, or edit that record.",
                )
        newline = "\r\n" if "\r\n" in text else "\n"
        if changed:
            text = _with_changes(text, changed, str(path), newline)
        if added:
            document = tomlkit.document()
            tables = tomlkit.aot()
            for fact in added:
                tables.append(fact_table(fact))
            document.append("fact", tables)
            text = text if text.endswith("\n") or not text else text + newline
            body = tomlkit.dumps(document).replace("\n[[fact]]", "\n\n[[fact]]")
            text += (newline if text else "") + body.replace("\r\n", "\n").replace("\n", newline)
        after = parse_ledger(text, str(path))
        raise_faults(after.faults)
        _replace(target, text)


def fact_table(fact: Fact) -> Table:
    """Return a record as the TOML table it is written as; empty keys are left out."""
    import tomlkit

    table = tomlkit.table()
    for key, value in fact_values(fact).items():
        table.add(key, value)
    if fact.waived:
        waived = tomlkit.inline_table()
        waived.update({"by": fact.waived.by, "reason": fact.waived.reason})
        if fact.waived.until:
            waived["until"] = fact.waived.until
        table.add("waived", waived)
    if fact.sources:
        sources = tomlkit.aot()
        for source in fact.sources:
            inner = tomlkit.table()
            for key, value in source_values(source).items():
                inner.add(key, value)
            sources.append(inner)
        table.add("source", sources)
    return table


def fact_values(fact: Fact) -> dict[str, Any]:
    """Return the keys of a record that are set, but for its sources and waiver."""
    values = values_of(fact, FACT_COLUMNS)
    if fact.expires:
        values["expires"] = _expiry_value(fact.expires)
    return values


def source_values(source: FactSource) -> dict[str, Any]:
    """Return the keys of a source that are set, under the names they have in the file."""
    values = values_of(source, SOURCE_COLUMNS)
    if source.stance is Stance.SUPPORTS:
        del values["stance"]
    return values


def _expiry_value(expires: str | None) -> str | dt.date | None:
    try:
        return dt.date.fromisoformat(expires) if expires else None
    except ValueError:
        return expires


def _with_changes(text: str, changed: tuple[Fact, ...], name: str, newline: str) -> str:
    import tomlkit

    document = tomlkit.parse(text.removeprefix("\ufeff"))
    tables = {str(table["id"]).strip(): table for table in document.get("fact", [])}
    for fact in changed:
        if fact.id not in tables:
            raise ConfigError(f'{name}: fact.id: no record is called "{fact.id}"')
        _merge(tables[fact.id], fact_table(fact))
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark + tomlkit.dumps(document).replace("\r\n", "\n").replace("\n", newline)


def _merge(table: Any, fresh: Any) -> None:
    """Bring a table to what it should say, touching only what differs: comments stay."""
    for key in [key for key in table if key not in fresh]:
        del table[key]
    for key, value in fresh.items():
        old = table.get(key)
        if key == "source" and old:
            while len(old) > len(value):
                del old[len(old) - 1]
            for number, source in enumerate(value):
                if number < len(old):
                    _merge(old[number], source)
                else:
                    old.append(source)
        elif old is None or old != value:
            table[key] = value


@contextlib.contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the lock file beside `target`.

    Raises:
        ConfigError: the folder cannot be written, or another program holds the lock for long.
    """
    lock = target.with_name(f".{target.name}.lock")
    try:
        with locked(lock, seconds=_PATIENCE):
            yield
    except TimeoutError:
        raise ConfigError(
            f"{target}: another program has been writing it for {_PATIENCE:.0f} seconds",
            hint=f"If none is running, remove {lock} and try again.",
        ) from None
    except OSError as error:
        raise ConfigError(
            f"{target}: cannot be written: {error.strerror or error}",
            hint="The ledger's folder must exist and be writable.",
        ) from None


def _replace(target: Path, text: str) -> None:
    try:
        replace_text(target, text)
    except OSError as error:
        raise ConfigError(f"{target}: cannot be written: {error.strerror or error}") from None
