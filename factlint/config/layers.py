"""A configuration file over the files its `extend` names.

The tables are merged as they are written, before anything in them is converted. Each key of the
result keeps its location in the file that gives it: errors name that file, and paths are relative
to its folder.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.config.find import FILE, PYPROJECT
from factlint.config.per_file import moved
from factlint.errors import ConfigError, UsageError
from factlint.records.convert import Converter
from factlint.records.key_location import KeyLocation, TomlText, combined, display_name, read_text
from factlint.records.toml_lines import KeyPath, parse_toml

EXTEND: Final = "extend"
#: Lists to which a file adds; all others it replaces.
ADDED: Final = frozenset({"words", "phrase-tables", "files", "accept"})
_PREFIX: Final[KeyPath] = ("tool", "factlint")
_IGNORES: Final = "per-file-ignores"
#: No house has more; a recursion without end is no way to refuse them.
_MOST_DEEP: Final = 20
#: Tables further in than any setting are taken whole.
_MOST_INNER: Final = 8


class Layer(Struct, frozen=True):
    """What one file gives.

    Attributes:
        path: the file.
        table: its settings as TOML gives them.
        place: the location of this table.
        bases: the files it extends, in order.
    """

    path: Path
    table: Mapping[str, Any]
    place: KeyLocation
    bases: tuple[Path, ...] = ()


class MergedLocation(KeyLocation, frozen=True):
    """A key of merged tables.

    Attributes:
        written: the locations of merged keys in the files that give them, the deciding one last;
            of a list that is replaced or a single value, not of what is in it.
    """

    written: Mapping[KeyPath, tuple[KeyLocation, ...]] = field(default_factory=dict)

    def at(self, *keys: str | int) -> KeyLocation:
        """Return the location of a key below this one."""
        return replace(self, path=(*self.path, *keys))

    def origins(self) -> tuple[KeyLocation, ...]:
        """Return the key in each file that gives a part of it, the deciding one last."""
        for length in range(len(self.path), -1, -1):
            if found := self.written.get(self.path[:length]):
                return tuple(one.at(*self.path[length:]) for one in found)
        return (KeyLocation(self.source, self.path, self.folder),)

    @property
    def inherited(self) -> bool:
        """Whether another file than the configuration itself gives the key."""
        return self.origins()[-1].source is not self.source

    def error(self, message: str, *, hint: str | None = None) -> ConfigError:
        """Build an error that names the file that gives the key."""
        return self.origins()[-1].error(message, hint=hint)


def read_merged(path: Path, root: Path | None = None) -> Layer:
    """Read a configuration file, merged over the files it extends.

    Args:
        path: the file.
        root: the folder that the files it extends may not leave; None allows any.

    Raises:
        ConfigError: one of the files cannot be read or is not TOML, or `extend` is wrong.
    """
    own = _read(path, root)
    if not own.bases:
        return own
    layers: dict[Path, Layer] = {}
    _collect(own, root, (_real(path),), layers)
    table: dict[str, Any] = {}
    written: dict[KeyPath, tuple[KeyLocation, ...]] = {}
    for layer in (*layers.values(), own):
        _lay(layer.table, layer.place, _Target(table, written, path.absolute().parent))
    written[()] = (own.place,)
    # What a base extends is no setting of this file.
    table[EXTEND], written[EXTEND,] = own.table[EXTEND], (own.place.at(EXTEND),)
    place = MergedLocation(own.place.source, (), own.place.folder, written)
    return replace(own, table=table, place=place)


def _read(path: Path, root: Path | None) -> Layer:
    name = display_name(path)
    text = read_text(path, name)
    table: Any = parse_toml(text, name)
    place = KeyLocation(TomlText(name, text), (), path.absolute().parent)
    if path.name == PYPROJECT:
        for key in _PREFIX:
            table = table.get(key) if isinstance(table, Mapping) else None
        place = place.at(*_PREFIX)
        if table is None:
            raise ConfigError(
                f"{name}: has no table [tool.factlint]",
                hint=f"Add one, or name a file of its own such as {FILE}.",
            )
    if not isinstance(table, Mapping):
        raise place.expected("a table", table)
    layer = Layer(path, table, place)
    return replace(layer, bases=_bases(layer, root)) if EXTEND in table else layer


def _bases(layer: Layer, root: Path | None) -> tuple[Path, ...]:
    """Return the files that a file extends."""
    raw, place = layer.table[EXTEND], layer.place.at(EXTEND)
    converter = Converter(read_date=_no_date, folder=layer.path.absolute().parent, root=root)
    several = raw if isinstance(raw, list) else [raw]
    found, errors = [], []
    for number, one in enumerate(several):
        here = place.at(number) if isinstance(raw, list) else place
        try:
            if not isinstance(one, str):
                raise here.expected("a path or a list of paths", one)
            base: Path = converter.value(Path, one, here)
            if not base.is_file():
                raise here.error(
                    f"{display_name(base)}: no such file",
                    hint="A path in a configuration is relative to its own folder.",
                )
            found.append(_real(base))
        except ConfigError as error:
            errors.append(error)
    if errors:
        raise combined(errors)
    return tuple(found)


def _collect(
    layer: Layer, root: Path | None, chain: tuple[Path, ...], found: dict[Path, Layer]
) -> None:
    """Read the files under one, each once and after those it extends.

    Args:
        layer: the file.
        root: the folder they may not leave.
        chain: the files that led here, the last of them this one.
        found: the files read so far, the lowest first.
    """
    place = layer.place.at(EXTEND)
    for base in layer.bases:
        if base in chain:
            circle = " → ".join(display_name(one) for one in (*chain[chain.index(base) :], base))
            raise place.error(
                f"the files extend each other in a circle: {circle}",
                hint="Take `extend` out of one of them.",
            )
        if len(chain) > _MOST_DEEP:
            raise place.error(f"more than {_MOST_DEEP} files extend each other in a row")
        if base not in found:
            one = _read(base, root)
            _collect(one, root, (*chain, base), found)
            found[base] = one


class _Target(Struct, frozen=True):
    """Where tables are merged.

    Attributes:
        table: the merged table.
        written: the locations of its keys.
        folder: what its globs are relative to.
        path: the key of the table.
    """

    table: dict[str, Any]
    written: dict[KeyPath, tuple[KeyLocation, ...]]
    folder: Path
    path: KeyPath = ()


def _lay(table: Mapping[str, Any], place: KeyLocation, target: _Target) -> None:
    """Lay the keys of a table over those that are there."""
    for written_key, raw in table.items():
        key, here = written_key, place.at(written_key)
        if target.path == (_IGNORES,):
            key = _seen_from(key, place, target.folder)
        path = (*target.path, key)
        value = _with_moved_globs(path, raw, place, target.folder)
        before = target.table.get(key)
        if isinstance(value, Mapping) and len(path) < _MOST_INNER:
            inner = before if isinstance(before, dict) else {}
            target.table[key] = inner
            _note(path, here, target, adds=inner is before)
            _lay(value, here, _Target(inner, target.written, target.folder, path))
        elif path[0] in ADDED and len(path) == 1 and before is not None:
            _add(value, here, target, key)
        else:
            target.table[key] = value
            _note(path, here, target, adds=False)


def _add(value: object, here: KeyLocation, target: _Target, key: str) -> None:
    """Add a list to the one that is there; where one of the two is no list, it is reported."""
    before = target.table[key]
    if not isinstance(before, list):
        return
    if not isinstance(value, list):
        target.table[key], target.written[key,] = value, (here,)
        return
    first = target.written[key,]
    for number in range(len(before)):
        target.written.setdefault((key, number), (first[-1].at(number),))
    for number, _ in enumerate(value):
        target.written[key, len(before) + number] = (here.at(number),)
    target.table[key] = [*before, *value]
    _note((key,), here, target, adds=True)


def _note(path: KeyPath, here: KeyLocation, target: _Target, *, adds: bool) -> None:
    target.written[path] = (*(target.written[path] if adds else ()), here)


def _with_moved_globs(path: KeyPath, raw: Any, place: KeyLocation, folder: Path) -> Any:
    """Return a value whose globs are seen from the folder of the configuration."""
    if not isinstance(raw, list):
        return raw
    if path == ("exclude",):
        return [_exclude_seen_from(one, place, folder) for one in raw]
    if path in (("files",), ("accept",)):
        return [
            {**one, "path": _seen_from(one["path"], place, folder)}
            if isinstance(one, Mapping) and "path" in one
            else one
            for one in raw
        ]
    return raw


def _exclude_seen_from(glob: Any, place: KeyLocation, folder: Path) -> Any:
    if isinstance(glob, str) and glob.startswith("!"):  # brings back what another leaves out
        return f"!{_seen_from(glob[1:], place, folder)}"
    return _seen_from(glob, place, folder)


def _seen_from(glob: Any, place: KeyLocation, folder: Path) -> Any:
    if not isinstance(glob, str) or not glob.strip() or place.folder is None:
        return glob  # the conversion refuses it
    return moved(glob, place.folder, folder)


def _real(path: Path) -> Path:
    """Return a file in the folder it really is in, under its own name."""
    return Path(os.path.realpath(path.parent)) / path.name


def _no_date(text: str) -> Any:
    raise UsageError(f"{text}: no date is expected here")
