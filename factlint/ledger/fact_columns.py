"""The columns of a record: key in the file, header in a sheet, flag of `facts add`, help.

Reading, writing, JSON, the sheet and the flags all follow these two tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from factlint.model.fact import Fact, FactEvent, FactSource, FactStatus, SourceKind, Stance


class Column(Struct, frozen=True):
    """One value of a record or of a source.

    Attributes:
        field: attribute of `Fact` or `FactSource`.
        key: key in the ledger's file.
        header: column in a sheet; empty if it is in none.
        flag: parameter of `facts add`; empty if it has none.
        help: what the flag takes.
        rank: orders the columns of a sheet; those of one rank are in the order of the table.
    """

    field: str
    key: str
    header: str = ""
    flag: str = ""
    help: str = ""
    rank: int = 0


def _fact(name: str, help: str = "", *, flag: str | None = None, rank: int = 0) -> Column:
    return Column(name, name, name, name if flag is None else flag, help, rank)


_REPEATED: Final = "May be given more than once."

FACT_COLUMNS: Final = (
    _fact("id", "Its id; made of the claim without one."),
    _fact("claim", "One plain sentence."),
    _fact("subject", "The work, person or body."),
    _fact("aliases", _REPEATED, flag="alias"),
    _fact("event", f"One of: {', '.join(FactEvent)}."),
    _fact("scope", 'Which part, where, with whom: "season 2, Netflix".'),
    _fact("value", "The date (2017-03-17, 2017-03, ../2017-04), or the words."),
    _fact("after", _REPEATED),
    _fact("before", _REPEATED),
    _fact("status", f"One of: {', '.join(FactStatus)}; none for an ordinary record."),
    _fact("method", "How it was checked."),
    _fact("checked_by", "Who checked it.", rank=3),
    _fact("checked_on", "When, such as 2017-03-17.", rank=3),
    _fact("expires", 'A day, "30d" or "on event date".', rank=3),
    _fact("note", rank=2),
    _fact("used_in", _REPEATED, rank=3),
    Column("private", "private"),
)
SOURCE_COLUMNS: Final = (
    Column("type", "type", "source_type", rank=6),
    Column("title", "title", "source", "title", "Title of the source.", rank=1),
    Column("container_title", "container-title", "container", "container",
           "Where it appeared.", rank=4),
    Column("author", "author", "author", "author", rank=4),
    Column("issued", "issued", "date", "issued", "When the source appeared.", rank=1),
    Column("accessed", "accessed", "accessed", "accessed",
           "When it was seen, where no date is printed.", rank=4),
    Column("url", "URL", "url", "url", rank=4),
    Column("archive", "archive", "archive", "archive", rank=4),
    Column("quote", "quote", "quote", "quote", rank=4),
    Column("kind", "kind", "kind", "kind", f"Of the source: {', '.join(SourceKind)}.", rank=4),
    Column("origin", "origin", "origin", "origin", "Whose announcement it repeats.", rank=4),
    Column("value", "value", "source_value", "source_value",
           "What the source gives, if not the value.", rank=5),
    Column("stance", "stance", "stance", "stance", f"One of: {', '.join(Stance)}.", rank=4),
    Column("note", "note", "source_note", "source_note", rank=5),
    Column("private", "private"),
)  # fmt: skip


def values_of(record: Fact | FactSource, columns: Iterable[Column]) -> dict[str, Any]:
    """Return the values of a record that are set, by their key in the file."""
    values = {column.key: _plain(getattr(record, column.field)) for column in columns}
    return {key: value for key, value in values.items() if value}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, StrEnum) else value


def headers(columns: Iterable[Column]) -> dict[str, str]:
    """Return the key of each column of a sheet, in the order of the sheet."""
    ordered = sorted(columns, key=lambda column: column.rank)
    return {column.header: column.key for column in ordered if column.header}
