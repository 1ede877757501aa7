"""Start a LanguageTool server ourselves, and never leave one behind."""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from factlint.errors import ServiceError
from factlint.services.languagetool import launcher
from factlint.services.languagetool.address import healthy
from factlint.services.languagetool.locate import INSTALL_HINT, Install, Java

START_SECONDS = 60.0
_ATTEMPTS = 3
_CONFIG = "pipelineCaching=true\nmaxPipelinePoolSize=4\npipelineExpireTimeInSeconds=3600\n"
_LOG_DAYS = 7
_STARTED = b"Server started"
_PORT_TAKEN = (b"Address already in use", b"PortBindingException", b"BindException")
_serial = itertools.count(1)


class Server(Struct):
    """A running server that this process started.

    Attributes:
        url: its address, with a final slash.
        pid: the process that, when killed, takes the server with it.
        version: LanguageTool's version.
        log: the file it writes to.
    """

    url: str
    pid: int
    version: str
    log: Path
    _owner: _Owner

    def running(self) -> bool:
        """Return whether its process still lives."""
        return self._owner.process.poll() is None

    def close(self, *, keep_log: bool = False) -> None:
        """End the server and remove its log; safe to call twice and after a crash."""
        launcher.end(self._owner.process)
        self._owner.release.set()
        if not keep_log:
            with contextlib.suppress(OSError):
                self.log.unlink()

    def detach(self) -> None:
        """Let the server live on without this process (a keeper looks after it)."""
        self._owner.release.set()
        # The keeper is no child of ours any more; without this Popen warns that it still runs.
        self._owner.process.returncode = 0


class _Owner(threading.Thread):
    """The thread that starts a server and lives as long as it.

    Linux kills a bound process when the *thread* that started it ends, and a check may run
    in a worker thread that ends long before the server should.
    """

    def __init__(self, start: Callable[[], subprocess.Popen[bytes]]) -> None:
        super().__init__(name="languagetool-owner", daemon=True)
        self._start_process = start
        self.release = threading.Event()
        self._tried = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._error: Exception | None = None

    def run(self) -> None:
        try:
            self._process = self._start_process()
        except Exception as error:
            # Whatever it is belongs to the thread that wants the server.
            self._error = error
        finally:
            self._tried.set()
        if self._process is not None:
            self.release.wait()

    @property
    def process(self) -> subprocess.Popen[bytes]:
        self._tried.wait()
        if self._process is None:
            raise ServiceError(f"LanguageTool could not be started: {self._error}")
        return self._process


def start_server(
    install: Install,
    java: Java,
    state: Path,
    *,
    keeper: Callable[[], Sequence[str]] | None = None,
    seconds: float = START_SECONDS,
) -> Server:
    """Start a server on a free port of this machine and wait until it answers.

    The server dies with this process, unless `keeper` gives the leading words of a command
    that looks after it instead. A port that somebody takes first costs a second attempt.

    Raises:
        ServiceError: it ended at once, or did not answer within `seconds`; the message ends
            with the last lines of its log.
    """
    _remove_old_logs(state)
    config = state / "server.properties"
    config.write_text(_CONFIG, "utf-8")
    for attempt in range(1, _ATTEMPTS + 1):
        server = _launch(install, java, state, config, keeper)
        try:
            _wait_until_ready(server, seconds)
        except _PortTakenError:
            server.close()
            if attempt == _ATTEMPTS:
                raise ServiceError(
                    f"every port tried for LanguageTool was taken by another program "
                    f"({_ATTEMPTS} tries)",
                    hint="run the check again, or name a server with `languagetool.url`",
                ) from None
        except BaseException:
            server.close(keep_log=True)
            raise
        else:
            return server
    raise AssertionError("unreachable")


class _PortTakenError(Exception):
    """Another program listens where the server should."""


def _launch(
    install: Install,
    java: Java,
    state: Path,
    config: Path,
    keeper: Callable[[], Sequence[str]] | None,
) -> Server:
    port = free_port()
    log = state / f"server-{os.getpid()}-{next(_serial)}.log"
    command = [
        java.command,
        "-Xmx512m",
        "-jar",
        str(install.jar),
        "--port",
        str(port),
        "--config",
        str(config),
    ]

    def start() -> subprocess.Popen[bytes]:
        with log.open("wb") as out:
            if keeper is None:
                return launcher.spawn_bound(command, out)
            return subprocess.Popen(
                [*keeper(), *command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    owner = _Owner(start)
    owner.start()
    return Server(f"http://127.0.0.1:{port}/", owner.process.pid, install.version, log, owner)


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on right now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(server: Server, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while server.running():
        # The log line proves that the answer comes from our process: whoever took the port
        # a moment earlier may well answer like a LanguageTool too.
        if _STARTED in _read(server.log) and healthy(server.url):
            return
        if time.monotonic() > deadline:
            raise ServiceError(
                f"LanguageTool did not answer within {seconds:.0f} seconds{log_tail(server.log)}",
                hint=f"the whole log is {server.log}",
            )
        time.sleep(0.1)
    if any(sign in _read(server.log) for sign in _PORT_TAKEN):
        raise _PortTakenError
    raise ServiceError(
        f"LanguageTool ended at once with status {server._owner.process.returncode}"
        f"{log_tail(server.log)}",
        hint=f"the whole log is {server.log}; {INSTALL_HINT} anew",
    )


def _read(log: Path) -> bytes:
    try:
        return log.read_bytes()
    except OSError:
        return b""


def log_tail(log: Path, lines: int = 6) -> str:
    """Return the last lines of a server's log, ready to follow a message."""
    said = _read(log).decode("utf-8", "replace").strip().splitlines()[-lines:]
    return ": " + " | ".join(line.strip()[:200] for line in said) if said else " and said nothing"


def _remove_old_logs(state: Path) -> None:
    oldest = time.time() - _LOG_DAYS * 86_400
    for log in state.glob("server-*.log"):
        with contextlib.suppress(OSError):
            if log.stat().st_mtime < oldest:
                log.unlink()
