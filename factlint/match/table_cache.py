"""Keeps compiled tables in the user's cache folder, so that a set of rules is compiled once.

What is kept holds for one set of expressions, one version of the libraries and one kind of
processor. A file that cannot be read is made anew, and a folder that cannot be written costs time
only. Files that were not used for a month are removed.
"""

from __future__ import annotations

import contextlib
import platform
import sys
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import msgspec
from msgspec import Struct

from factlint.files import replace_bytes
from factlint.match.engines import Hyperscan, engine_name, make_engine
from factlint.match.expression import Expression
from factlint.match.matcher import Matcher
from factlint.match.tables import Tables, compile_tables

#: To be raised when the tables, or how they are made, change.
_FORMAT = 10
_KEEP_SECONDS = 30 * 86_400
_SUFFIX = ".match"
_PROCESSOR = Path("/proc/cpuinfo")
_DISTRIBUTIONS = {"hyperscan": "hyperscan", "ahocorasick": "ahocorasick-rs"}


class _Kept(Struct, frozen=True, array_like=True):
    """What a file holds: the tables, and the compiled keys of an engine that can store them."""

    tables: Tables
    database: bytes


def cached_matcher(expressions: Sequence[Expression], folder: Path | None) -> Matcher:
    """Return a matcher for some expressions, from a folder of compiled tables where it is there.

    Args:
        expressions: what to find.
        folder: where tables are kept; None to keep nothing.

    Raises:
        re.error: one of them is no expression.
        ValueError: the environment names an engine that there is not.
    """
    key = b"" if folder is None else msgspec.msgpack.encode(expressions)
    return matcher_for(key, lambda: expressions, folder)


def matcher_for(
    key: bytes, expressions: Callable[[], Sequence[Expression]], folder: Path | None
) -> Matcher:
    """Return the matcher of a key, as `cached_matcher` does.

    Args:
        key: what decides the expressions.
        expressions: gives them, where no tables are kept.
        folder: where tables are kept; None to keep nothing.

    Raises:
        re.error, ValueError: as `cached_matcher`.
    """
    engine = engine_name()
    file = None if folder is None else folder / f"{_key(key, engine)}{_SUFFIX}"
    kept = _read(file)
    if kept is not None:
        made = make_engine(engine, kept.tables.keys, kept.database)
        return Matcher(kept.tables, made)
    tables = compile_tables(expressions())
    made = make_engine(engine, tables.keys)
    if file is not None:
        database = made.stored if isinstance(made, Hyperscan) else b""
        with contextlib.suppress(OSError):
            keep(file, msgspec.msgpack.encode(_Kept(tables, database)))
    return Matcher(tables, made)


def _key(expressions: bytes, engine: str) -> str:
    """Return the key of some expressions: everything that decides their tables."""
    distribution = _DISTRIBUTIONS.get(engine)
    parts = (
        _FORMAT,
        sys.version,
        engine,
        metadata.version(distribution) if distribution else "",
        _processor() if engine == "hyperscan" else "",
        expressions,
    )
    return sha256(msgspec.msgpack.encode(parts)).hexdigest()[:40]


def _processor() -> str:
    """Return what tells processors apart for which compiled keys differ."""
    with contextlib.suppress(OSError):
        for line in _PROCESSOR.read_text("ascii", "replace").splitlines():
            if line.startswith(("flags", "Features")):
                return f"{platform.machine()} {line}"
    return f"{platform.machine()} {platform.processor()} {platform.node()}"


def _read(file: Path | None) -> _Kept | None:
    if file is None:
        return None
    try:
        kept = msgspec.msgpack.decode(kept_bytes(file), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None
    tables = kept.tables
    if (len(tables.keys), len(tables.signs)) != (len(tables.uses), len(tables.sign_uses)):
        return None
    units = [len(plan.units) for plan in tables.plans]
    try:
        known = all(
            use.unit < units[use.plan]
            for of_one in (*tables.uses, *tables.sign_uses)
            for use in of_one
        )
    except IndexError:
        return None
    return kept if known else None


def keep(file: Path, data: bytes) -> None:
    """Keep a file beside others, of which those that were not used for a month are removed.

    Raises:
        OSError: it cannot be written.
    """
    folder = file.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for other in folder.glob(f"*{file.suffix}"):
        if time.time() - other.stat().st_mtime > _KEEP_SECONDS:
            other.unlink(missing_ok=True)
    replace_bytes(file, [data])


def kept_bytes(file: Path) -> bytes:
    """Return what was kept in a file, which is used again.

    Raises:
        OSError: it cannot be read.
    """
    data = file.read_bytes()
    if time.time() - file.stat().st_mtime > 86_400:
        file.touch()
    return data
