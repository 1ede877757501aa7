"""Write files so that nothing is lost or half written, also when a program is killed."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_ROOM = 200


class GivenPath(type(Path())):  # type: ignore[misc]
    """A path that the person who runs factlint named: unlike one of a file, it may lie anywhere."""


def cache_home(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder the platform keeps a user's caches in."""
    env = os.environ if environ is None else environ
    if sys.platform == "win32":
        local = env.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    given = env.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def replace_text(path: Path, text: str) -> None:
    """Write a UTF-8 file, as `replace_bytes` does.

    Raises:
        OSError: it cannot be written; what was there is unchanged.
    """
    replace_bytes(path, [text.encode("utf-8")])


def replace_bytes(path: Path, data: Iterable[bytes]) -> None:
    """Write a file in one step, on disk before it is visible; it keeps its permissions.

    Args:
        path: the file.
        data: its parts.

    Raises:
        OSError: it cannot be written; what was there is unchanged.
    """
    import glob
    import tempfile  # which imports archives and random numbers

    prefix = f".{_short(path.name)}."
    for left_over in path.parent.glob(f"{glob.escape(prefix)}*.tmp"):
        left_over.unlink(missing_ok=True)  # of a writer that was killed
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
        _sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _short(name: str) -> str:
    """Return a name that leaves room for more: a system takes 255 bytes."""
    if len(os.fsencode(name)) < _ROOM:
        return name
    from hashlib import sha256

    return sha256(os.fsencode(name)).hexdigest()


def _umask() -> int:
    """Return what the system takes from the permissions of new files; it can only be set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def locked(lock: Path, *, seconds: float) -> Iterator[None]:
    """Hold a lock file, which is removed at the end; the system frees it when a process dies.

    Raises:
        TimeoutError: another process has held it for so long.
        OSError: the file cannot be opened.
    """
    deadline = time.monotonic() + seconds
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        # A lock on a file that its former holder has just removed guards nothing.
        if _try_lock(handle) and _is_same_file(handle, lock):
            break
        os.close(handle)
        if time.monotonic() > deadline:
            raise TimeoutError(f"{lock} has been held for {seconds:.0f} seconds")
        time.sleep(0.01)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            lock.unlink()
        os.close(handle)


def _is_same_file(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system lets one."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
