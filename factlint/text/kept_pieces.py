"""Many pieces of data in one file, of which a process reads those it asks for.

What is kept beside the compiled modules is megabytes, and a run on one article needs a tenth of
it. So a table at the head of the file says where each piece lies behind it, and only the table is
read whole.
"""

from __future__ import annotations

import contextlib
import marshal
import os
from collections.abc import Hashable, Iterable, Mapping, Set
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


def keys_of(name: str, version: object) -> Set[Any]:
    """Return the keys of all pieces of a file; none where it cannot be read."""
    with contextlib.suppress(OSError), contextlib.closing(Pieces(name, version)) as pieces:
        return pieces.known.keys()
    return frozenset()


def read_pieces(name: str, version: object) -> dict[Any, tuple[Any, ...]]:
    """Return all pieces of a file with what is known of them; nothing where it cannot be read."""
    with contextlib.suppress(OSError), contextlib.closing(Pieces(name, version)) as pieces:
        return {key: (*known[:-2], pieces.take(key)) for key, known in [*pieces.known.items()]}
    return {}


def write_pieces(name: str, version: object, pieces: Mapping[Any, tuple[Any, ...]]) -> None:
    """Write pieces, each the last of what is known of it; what others add meanwhile may be lost.

    Raises:
        OSError: the file cannot be written.
    """
    table: dict[Any, tuple[Any, ...]] = {}
    at = 0
    for key, (*known, data) in pieces.items():
        table[key] = (*known, at, at + len(data))
        at += len(data)
    values: Any = (version, at, table)
    head = marshal.dumps(values)
    whole = (data for *_, data in pieces.values())
    write_whole(name, (len(head).to_bytes(_LENGTH, "little"), head, *whole))


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
