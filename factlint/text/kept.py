"""Results that follow from files of this package alone, kept beside its compiled modules.

Some tables take longer to make than to use: the word lists of claims by the forms of their verbs,
what an expression of the date grammar must contain. They are the same in every run, until a file
changes. So they are kept as compiled expressions are (`factlint.text.compiled`), in the same folder
and on the same condition, and with the names, sizes and times of the files in the folder of the
function that makes them. Where those are others, they are made anew.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from factlint.text.compiled import beside
from factlint.text.kept_pieces import Pieces, add_pieces, may_write

P = ParamSpec("P")
T = TypeVar("T")

#: Results of a function that are kept; with more, only those of the last run are.
_MOST = 4_000
#: What a function returned, by its arguments.
_Results = dict[tuple[Any, ...], Any]


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function returns for each set of arguments, in this process and the next ones.

    The function depends on its arguments, which are positional and hashable, and on files of its
    own folder alone, and nobody changes what it returns. What it raises is not kept.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    folder = str(Path(function.__code__.co_filename).parent)

    known: _Results | None = None

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal known
        if known is None:
            known = _results_of(_store(), name, _state(folder))
        if args in known:
            # With the caller's arguments as their key: those read are texts of megabytes.
            result = known[args] = known.pop(args)
            return cast("T", result)
        found = known[args] = function(*args, **kwargs)
        _changed.setdefault(name, (_state(folder), {}))[1][args] = found
        return found

    return remembered


def keep_results() -> None:
    """Keep the results that were found since the process began, for the next one."""
    file = _file()
    if not _changed or file is None or not may_write(file):
        return
    new: dict[str, tuple[object, bytes]] = {}
    before = _opened(file)  # what others have kept meanwhile
    for name, (state, results) in _changed.items():
        whole = {**_results_of(before, name, state), **results}
        with contextlib.suppress(Exception):  # what cannot be pickled is not kept
            new[name] = (state, _packed(whole if len(whole) <= _MOST else results))
    if before is not None:
        before.close()
    _changed.clear()
    with contextlib.suppress(OSError):
        add_pieces(file, sys.version, new)


def _results_of(store: Pieces | None, name: str, state: object) -> _Results:
    """Return what is kept of a function; few runs need it of all."""
    with contextlib.suppress(OSError, KeyError):  # cut off, or taken by another thread
        if store is not None and name in store.known and store.known[name][0] == state:
            return _unpacked(store.take(name))
    return {}


def _packed(results: _Results) -> bytes:
    """Return results as bytes: of plain values as `marshal` writes them, which is read sooner."""
    try:
        return b"m" + marshal.dumps(_shared(results, {}))
    except ValueError:
        import pickle

        return b"p" + pickle.dumps(results, protocol=5)


def _shared(value: Any, known: dict[object, Any]) -> Any:
    """Return a plain value in which equal parts that nobody can change are the same.

    `marshal` writes those once, and makes one object of them.

    Args:
        value: the value.
        known: the parts so far, which it keeps: of rows and sets by the identity of their items.
    """
    kind = type(value)
    if kind is str or kind is int:
        return known.setdefault(value, value)
    if kind is dict:
        return {_shared(key, known): _shared(item, known) for key, item in value.items()}
    if kind is list:
        return [_shared(item, known) for item in value]
    if kind is tuple or kind is frozenset:
        same = kind([_shared(item, known) for item in value])
        return known.setdefault((kind, kind(map(id, same))), same)
    return value


def _unpacked(data: bytes) -> _Results:
    try:
        if data.startswith(b"m"):
            found = marshal.loads(memoryview(data)[1:])
        else:
            import pickle

            found = pickle.loads(memoryview(data)[1:])
    except Exception:  # cut off, or of classes that have changed
        return {}
    return found if isinstance(found, dict) else {}


#: What was found and is not kept yet, by the name of the function.
_changed: dict[str, tuple[object, _Results]] = {}


@lru_cache(maxsize=1)
def _store() -> Pieces | None:
    file = _file()
    return None if file is None else _opened(file)


def _opened(file: str) -> Pieces | None:
    with contextlib.suppress(OSError):
        return Pieces(file, sys.version)
    return None


def _file() -> str | None:
    return beside(__spec__, "results")


@lru_cache(maxsize=64)
def _state(folder: str) -> tuple[tuple[str, int, int], ...]:
    """Return the files of a folder with their sizes and times."""
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.stat()) for entry in entries if "." in entry.name]
    return tuple(sorted((name, one.st_size, one.st_mtime_ns) for name, one in found))
