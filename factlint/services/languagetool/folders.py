"""Where an installation, and the state of running servers, are kept."""

from __future__ import annotations

import contextlib
import getpass
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path


def cache_home(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder the platform keeps a user's caches in."""
    env = os.environ if environ is None else environ
    if sys.platform == "win32":
        local = env.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    given = env.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"


def install_folder(
    configured: Path | None = None,
    *,
    isolated: bool = False,
    environ: Mapping[str, str] | None = None,
) -> Path:
    """Return the folder an installation goes to.

    `FACTLINT_LANGUAGETOOL_PATH` wins, then the configuration, then `LTP_PATH` (the client's
    own variable), then the user's cache folder. An isolated run obeys no `FACTLINT_` variable.
    """
    env = os.environ if environ is None else environ
    ours = "" if isolated else env.get("FACTLINT_LANGUAGETOOL_PATH", "")
    if ours:
        return Path(ours).expanduser()
    if configured is not None:
        return configured.expanduser()
    theirs = env.get("LTP_PATH", "")
    if theirs:
        return Path(theirs).expanduser()
    return cache_home(env) / "factlint" / "languagetool"


def state_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Return (and make) the folder that says which servers of ours live.

    Only the user can read it, so that nobody else can direct a text elsewhere. Where the
    cache folder cannot be written, a folder of the user's own in the temporary one serves.
    """
    wanted, instead = _state_candidates(environ)
    try:
        return _private(wanted)
    except OSError:
        return _private(instead)


def existing_state_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """Return that folder where a server has ever been started, else None; make nothing."""
    for folder in _state_candidates(environ):
        with contextlib.suppress(OSError):
            if folder.is_dir():
                return _private(folder)
    return None


def _state_candidates(environ: Mapping[str, str] | None) -> tuple[Path, Path]:
    return (
        cache_home(environ) / "factlint" / "languagetool-servers",
        Path(tempfile.gettempdir()) / f"factlint-languagetool-{_user()}",
    )


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":
        status = folder.stat()
        if status.st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to somebody else")
        if status.st_mode & 0o077:
            folder.chmod(0o700)
    if not os.access(folder, os.W_OK):
        raise PermissionError(f"{folder} cannot be written")
    return folder


def _user() -> str:
    if sys.platform != "win32":
        return str(os.getuid())
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return "user"
