"""Which servers of ours live, so that runs can share one."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import asdict

from factlint.errors import ServiceError
from factlint.services.languagetool import launcher
from factlint.services.languagetool.address import healthy, is_loopback
from factlint.services.languagetool.locate import Install, Java
from factlint.services.languagetool.processes import alive, command_line
from factlint.services.languagetool.server import Server, start_server

Kind = Literal["shared", "run"]
_KINDS: tuple[Kind, ...] = ("shared", "run")
_LOCK_SECONDS = 200.0  # longer than three starts that fail


class Record(Struct, frozen=True):
    """A server of ours as written down for other runs.

    Attributes:
        kind: `shared` was started by `factlint languagetool start`, `run` by a check.
        url: its address, with a final slash.
        pid: the process that, when killed, takes the server with it.
        version: LanguageTool's version.
        log: the file it writes to.
    """

    kind: Kind
    url: str
    pid: int
    version: str
    log: str


def record_of(server: Server, kind: Kind) -> Record:
    """Return what other runs must know of a server."""
    return Record(kind, server.url, server.pid, server.version, str(server.log))


def living(state: Path, *, kinds: tuple[Kind, ...] = _KINDS, probe: bool = True) -> Record | None:
    """Return a server of ours that lives and answers, a shared one first, or None.

    Opens a connection only where a record's process lives; a record without one is removed.
    Without `probe` a living process is enough, and no connection is opened at all.
    """
    for kind in kinds:
        record = _read(state, kind)
        if record is None:
            continue
        if not _ours(record):
            forget(state, record)
        elif is_loopback(record.url) and (not probe or healthy(record.url)):
            return record
    return None


def _ours(record: Record) -> bool:
    if not alive(record.pid):
        return False
    words = command_line(record.pid)
    return words is None or "languagetool" in words.lower()


def write(state: Path, record: Record) -> None:
    """Write a server down; a record of the same kind is replaced."""
    target = _path(state, record.kind)
    draft = target.with_suffix(f".{os.getpid()}.new")
    draft.write_text(json.dumps(asdict(record)), "utf-8")
    draft.replace(target)
    touch(state)


def forget(state: Path, record: Record) -> None:
    """Remove a record, unless another server has taken its place meanwhile."""
    current = _read(state, record.kind)
    if current is not None and current.pid == record.pid:
        with contextlib.suppress(OSError):
            _path(state, record.kind).unlink()


def touch(state: Path) -> None:
    """Say that the servers are in use: a shared one ends when this was long ago."""
    with contextlib.suppress(OSError):
        _used(state).touch()


def _read(state: Path, kind: Kind) -> Record | None:
    try:
        data = json.loads(_path(state, kind).read_text("utf-8"))
        return Record(
            kind, str(data["url"]), int(data["pid"]), str(data["version"]), str(data["log"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _path(state: Path, kind: Kind) -> Path:
    return state / f"{kind}.json"


def _used(state: Path) -> Path:
    return state / "used"


@contextlib.contextmanager
def lock(state: Path, *, seconds: float = _LOCK_SECONDS) -> Iterator[None]:
    """Hold the only right to start a server; the system lets go of it when a process dies.

    Raises:
        ServiceError: another run holds it longer than any start can take.
    """
    deadline = time.monotonic() + seconds
    with (state / "lock").open("a+b") as handle:
        while not _try_lock(handle.fileno()):
            if time.monotonic() > deadline:
                raise ServiceError(
                    f"another run has been starting LanguageTool for {seconds:.0f} seconds",
                    hint=f"if no other run is there, remove {state / 'lock'}",
                )
            time.sleep(0.1)
        # Closing the file lets go of the lock.
        yield


def _try_lock(number: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def start_shared(
    install: Install, java: Java, state: Path, *, idle_seconds: float
) -> tuple[Record, bool]:
    """Start a server that outlives this process and ends after `idle_seconds` without use.

    Returns:
        The server, and whether it was started now (False: one was living already).

    Raises:
        ServiceError: it did not start.
    """
    with lock(state):
        if found := living(state, kinds=("shared",)):
            return found, False
        touch(state)

        def keeper() -> list[str]:
            record, used = _path(state, "shared"), _used(state)
            return launcher.script("keep", str(record), str(used), str(idle_seconds))

        server = start_server(install, java, state, keeper=keeper)
        record = record_of(server, "shared")
        write(state, record)
        server.detach()
        return record, True


def stop_shared(state: Path, *, patience: float = 10.0) -> Record | None:
    """End the shared server and return its record; None when none was living.

    A run's own server is left alone: it ends with its run.
    """
    record = _read(state, "shared")
    if record is None or not _ours(record):
        return None
    with contextlib.suppress(ProcessLookupError):
        os.kill(record.pid, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while alive(record.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    if alive(record.pid):
        with contextlib.suppress(ProcessLookupError):
            os.kill(record.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    forget(state, record)
    with contextlib.suppress(OSError):
        Path(record.log).unlink()
    return record
