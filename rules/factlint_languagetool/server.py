"""The one server that `factlint languagetool start` keeps for all runs of a user."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from factlint.api import ServiceError
from factlint.files import cache_home, locked, replace_text
from factlint_languagetool.address import healthy, is_loopback
from factlint_languagetool.installation import (
    EXTRA_HINT,
    INSTALL_HINT,
    Install,
    Java,
    find_install,
)

if TYPE_CHECKING:  # most runs only look whether there is a server
    import subprocess

    from psutil import Process

START_SECONDS = 60.0
_ATTEMPTS = 3
_START_HINT = "`factlint languagetool start` starts one"
_CONFIG = "pipelineCaching=true\nmaxPipelinePoolSize=4\npipelineExpireTimeInSeconds=3600\n"
_STARTED = b"Server started"
_PORT_TAKEN = (b"Address already in use", b"PortBindingException", b"BindException")


class Kept(Struct, frozen=True):
    """A server as it is recorded for other runs.

    Attributes:
        url: its address, with a final slash.
        pid: the process that keeps it.
        created: when that process began, in seconds since 1970: numbers are given away again.
        version: LanguageTool's version.
        log: the file it writes to.
    """

    url: str
    pid: int
    created: float
    version: str
    log: str


def kept_server() -> Kept | None:
    """Return the server that is kept, if it lives and answers."""
    record = _read()
    if record is None or _process(record) is None or not is_loopback(record.url):
        return None
    return record if healthy(record.url) else None


def start_hint() -> str:
    """Return what a user can do for a server."""
    return _START_HINT if find_install() else f"{INSTALL_HINT}, then {_START_HINT}"


def start_server(
    install: Install, java: Java, *, idle_seconds: float, seconds: float = START_SECONDS
) -> tuple[Kept, bool]:
    """Start a server on a free port of this machine; it ends after `idle_seconds` without use.

    Returns:
        The server, and whether it was started now (False: one was living already).

    Raises:
        ServiceError: it did not start; the message ends with the last lines of its log.
    """
    _psutil()
    try:
        folder = _folder()
        with locked(folder / "lock", seconds=_ATTEMPTS * seconds):
            if found := kept_server():
                return found, False
            record = _launched(install, java, folder, idle_seconds, seconds)
            replace_text(_record_file(), msgspec.json.encode(record).decode())
            return record, True
    except OSError as error:
        raise ServiceError(
            f"LanguageTool cannot be started: {error}", hint="the cache folder must be writable"
        ) from error


def stop_server(*, patience: float = 10.0) -> Kept | None:
    """End the server that is kept and return its record; None when there is none."""
    record = _read()
    process = _process(record) if record else None
    if record is None or process is None:
        return None
    _end(process, patience)
    with contextlib.suppress(OSError):
        _record_file().unlink()
        Path(record.log).unlink()
    return record


def _launched(
    install: Install, java: Java, folder: Path, idle_seconds: float, seconds: float
) -> Kept:
    import subprocess

    config, log = folder / "server.properties", folder / "server.log"
    config.write_text(_CONFIG, "utf-8")
    for _ in range(_ATTEMPTS):
        port = free_port()
        log.write_bytes(b"")
        process = subprocess.Popen(
            [
                *(sys.executable, "-I", str(Path(__file__).with_name("keeper.py"))),
                *(str(idle_seconds), str(log)),
                *(java.command, "-Xmx512m", "-jar", str(install.jar)),
                *("--port", str(port), "--config", str(config)),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in a terminal is not meant for it
        )
        url = f"http://127.0.0.1:{port}/"
        try:
            ready = _wait_until_ready(process, url, log, seconds)
        except BaseException:
            with contextlib.suppress(_psutil().NoSuchProcess):
                _end(_psutil().Process(process.pid), 5.0)
            process.wait()
            raise
        if ready:
            created = _psutil().Process(process.pid).create_time()
            process.returncode = 0  # it is meant to outlive this process: no warning at the end
            return Kept(url, process.pid, created, install.version, str(log))
    raise ServiceError(
        f"every port tried for LanguageTool was taken by another program ({_ATTEMPTS} tries)",
        hint="try again, or name a server with `languagetool.url`",
    )


def _wait_until_ready(
    process: subprocess.Popen[bytes], url: str, log: Path, seconds: float
) -> bool:
    """Return whether the server answers; False where another program took its port.

    Raises:
        ServiceError: it ended, or did not answer in time.
    """
    deadline = time.monotonic() + seconds
    while process.poll() is None:
        # The line in the log proves that the answer comes from our process: the program that took the
        # port a moment earlier may well answer like a LanguageTool, too.
        if _STARTED in log.read_bytes() and healthy(url):
            return True
        if time.monotonic() > deadline:
            raise ServiceError(
                f"LanguageTool did not answer within {seconds:.0f} seconds{log_tail(log)}",
                hint=f"the whole log is {log}",
            )
        time.sleep(0.1)
    if any(sign in log.read_bytes() for sign in _PORT_TAKEN):
        return False
    raise ServiceError(
        f"LanguageTool ended at once with status {process.returncode}{log_tail(log)}",
        hint=f"the whole log is {log}; {INSTALL_HINT} anew",
    )


def free_port() -> int:
    """Return a port of the loopback interface that is free right now."""
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def log_tail(log: Path, lines: int = 6) -> str:
    """Return the last lines of a server's log, ready to follow a message."""
    try:
        text = log.read_bytes().decode("utf-8", "replace")
    except OSError:
        text = ""
    last = [line.strip()[:200] for line in text.strip().splitlines()[-lines:]]
    return f": {' | '.join(last)}" if last else ", and its log is empty"


def _folder() -> Path:
    """Return (and make) the folder of the record, which only the user can read and write.

    A program that can write it can direct articles to another server.
    """
    folder = cache_home() / "factlint" / "languagetool-server"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":
        if folder.stat().st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to another user")
        folder.chmod(0o700)
    return folder


def _record_file() -> Path:
    return cache_home() / "factlint" / "languagetool-server" / "server.json"


def _read() -> Kept | None:
    try:
        file = _record_file()
        if sys.platform != "win32" and file.stat().st_uid != os.getuid():
            return None
        return msgspec.json.decode(file.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return None


def _process(record: Kept) -> Process | None:
    """Return the living process of a record; a number given away to another one does not count."""
    try:
        psutil = _psutil()
    except ServiceError:
        return None
    with contextlib.suppress(psutil.Error):
        process: Process = psutil.Process(record.pid)
        same = abs(process.create_time() - record.created) < 1.0
        if same and process.status() != psutil.STATUS_ZOMBIE:
            return process
    return None


def _end(process: Process, patience: float) -> None:
    """End a process and all that it started: politely, then by force."""
    psutil = _psutil()
    with contextlib.suppress(psutil.NoSuchProcess):
        family = [*process.children(recursive=True), process]
        process.terminate()
        _, alive = psutil.wait_procs(family, timeout=patience)
        for one in alive:
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()
        psutil.wait_procs(alive, timeout=patience)


def _psutil() -> Any:
    try:
        import psutil
    except ImportError as error:
        raise ServiceError(f"psutil cannot be imported: {error}", hint=EXTRA_HINT) from error
    return psutil
