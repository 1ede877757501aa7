"""Many pieces of data in one file, of which a process reads those it asks for.

What is kept beside the compiled modules is megabytes, and a run on one article needs a tenth of
it. So a table at the head of the file says where each piece lies behind it, and only the table is
read whole.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Hashable, Iterable, Mapping, Set
from itertools import chain
from typing import Any, Final

#: How many bytes say how long the table is.
_LENGTH: Final = 8


class Pieces:
    """The pieces of a file.

    Attributes:
        known: what is known of each, by its key: as much as is wanted, and where it begins and ends
            behind the table.
    """

    known: dict[Any, tuple[Any, ...]]

    def __init__(self, name: str, version: object) -> None:
        """Open the file.

        Raises:
            OSError: there is none, it is cut off, or it was written for another version.
        """
        # Windows has no `pread`, and replaces no file that is open.
        self._file = os.open(name, os.O_RDONLY) if hasattr(os, "pread") else None
        self._whole = _whole(name) if self._file is None else b""
        try:
            length = int.from_bytes(self._read(_LENGTH, 0), "little")
            size = len(self._whole) or os.stat(self._file or name).st_size  # noqa: PTH116
            found, end, self.known = marshal.loads(self._read(min(length, size), _LENGTH))
            self._begin = _LENGTH + length
            if found != version or size != self._begin + end:
                raise ValueError
        except (OSError, EOFError, ValueError, TypeError) as error:
            self.close()
            raise OSError from error

    def take(self, key: Hashable) -> bytes:
        """Return a piece; it is asked for once, and known no more.

        Raises:
            OSError: it cannot be read.
        """
        *_, start, end = self.known.pop(key)
        return self._read(end - start, self._begin + start)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            os.close(self._file)

    def _read(self, length: int, at: int) -> bytes:
        if self._file is None:
            return self._whole[at : at + length]
        return os.pread(self._file, length, at)


def _whole(name: str) -> bytes:
    with open(name, "rb") as file:  # noqa: PTH123 - modules that nothing else needs
        return file.read()


def may_write(name: str) -> bool:
    """Return whether a file can be written: nothing is packed for a read-only folder."""
    return not sys.dont_write_bytecode and os.access(os.path.dirname(name), os.W_OK)  # noqa: PTH120


def keys_of(name: str, version: object) -> Set[Any]:
    """Return the keys of all pieces of a file; none where it cannot be read."""
    with contextlib.suppress(OSError), contextlib.closing(Pieces(name, version)) as pieces:
        return pieces.known.keys()
    return frozenset()


def add_pieces(
    name: str,
    version: object,
    new: Mapping[Any, tuple[Any, ...]],
    may_stay: Callable[[Mapping[Any, tuple[Any, ...]]], bool] = lambda known: True,
) -> None:
    """Write pieces, each the last of what is known of it, beside those that are in the file.

    What others add meanwhile may be lost. Of those in the file one at a time is in memory.

    Args:
        name: the file.
        version: what it holds for; the pieces of another version go.
        new: the pieces.
        may_stay: whether those in the file, of which it is told what is known, stay.

    Raises:
        OSError: the file cannot be written.
    """
    try:
        old = Pieces(name, version)
    except OSError:
        _write(name, version, new, None, ())
        return
    with contextlib.closing(old):
        stay = [key for key in old.known if key not in new] if may_stay(old.known) else []
        _write(name, version, new, old, stay)


def _write(
    name: str,
    version: object,
    new: Mapping[Any, tuple[Any, ...]],
    old: Pieces | None,
    stay: Iterable[Any],
) -> None:
    """Write a file of pieces of another, and of new ones behind them."""
    known = [(key, old.known[key]) for key in stay] if old is not None else []
    lengths = [(key, one[:-2], one[-1] - one[-2]) for key, one in known]
    lengths += [(key, one[:-1], len(one[-1])) for key, one in new.items()]
    table: dict[Any, tuple[Any, ...]] = {}
    at = 0
    for key, what, length in lengths:
        table[key] = (*what, at, at + length)
        at += length
    values: Any = (version, at, table)
    head = marshal.dumps(values)
    before = (old.take(key) for key, _ in known) if old is not None else ()
    behind = (data for *_, data in new.values())
    write_whole(name, chain((len(head).to_bytes(_LENGTH, "little"), head), before, behind))


def write_whole(name: str, parts: Iterable[bytes]) -> None:
    """Write a file in one step.

    Raises:
        OSError: it cannot be written.
    """
    temporary = f"{name}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:  # noqa: PTH123 - no process needs `pathlib` for this
            file.writelines(parts)
        os.replace(temporary, name)  # noqa: PTH105
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
