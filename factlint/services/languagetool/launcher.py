"""Start a server so that it cannot outlive whoever started it.

Also run as a script of its own (`python -I -S launcher.py MODE ...`), so it imports nothing
but the standard library:

    exec PARENT COMMAND...          ask Linux to kill the command when PARENT dies, and become it
    watch COMMAND...                run the command until standard input ends (all platforms)
    keep RECORD USED SECONDS COMMAND...   run it until nobody has used it for so long
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1
_LOOK_EVERY = 30.0  # seconds between two looks at a server nobody uses


def script(mode: str, *arguments: str) -> list[str]:
    """Return the command line that runs this file in one of its modes."""
    return [sys.executable, "-I", "-S", str(Path(__file__).resolve()), mode, *arguments]


def spawn_bound(
    command: Sequence[str], log: IO[bytes], *, watch: bool = not sys.platform.startswith("linux")
) -> subprocess.Popen[bytes]:
    """Start a command that dies with this process, however this process ends.

    On Linux the kernel sees to it, and the process returned is the command itself. Elsewhere
    (`watch`) the process returned is a watchdog that ends the command when the pipe from us
    closes. The kernel's promise holds for the thread that starts the command: it must live
    as long as the command shall.
    """
    line = script("watch", *command) if watch else script("exec", str(os.getpid()), *command)
    return subprocess.Popen(
        line,
        stdin=subprocess.PIPE if watch else subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        # Ctrl-C in a terminal reaches the whole session: the run decides what ends, not the tty.
        start_new_session=True,
    )


def end(process: subprocess.Popen[bytes], *, patience: float = 5.0) -> None:
    """End a process: politely, then by force; return when it is gone."""
    if process.stdin is not None:
        # A watchdog ends its command when the pipe closes; killed first, it could not.
        with contextlib.suppress(OSError):
            process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


def _become(parent: int, command: Sequence[str]) -> None:
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")
    if os.getppid() != parent:
        raise SystemExit("the process that wanted a server has ended")
    os.execvp(command[0], list(command))


def _watch(command: Sequence[str]) -> int:
    child = subprocess.Popen(list(command), stdin=subprocess.DEVNULL)
    _end_on_sigterm()

    def until_pipe_closes() -> None:
        while sys.stdin.buffer.read(1):
            pass
        with contextlib.suppress(OSError):
            child.kill()

    threading.Thread(target=until_pipe_closes, daemon=True).start()
    try:
        return child.wait()
    finally:
        with contextlib.suppress(OSError):
            child.kill()


def _keep(record: Path, used: Path, seconds: float, command: Sequence[str]) -> int:
    _end_on_sigterm()
    child = spawn_bound(command, sys.stdout.buffer)
    try:
        while (left := _last_use(used) + seconds - time.time()) > 0:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return child.wait(min(left, _LOOK_EVERY))
        return 0
    finally:
        end(child)
        _forget(record)


def _last_use(used: Path) -> float:
    # The server's own log, our standard output, grows with every question, also a stranger's.
    moments = [os.fstat(sys.stdout.fileno()).st_mtime]
    with contextlib.suppress(OSError):
        moments.append(used.stat().st_mtime)
    return max(moments)


def _forget(record: Path) -> None:
    with contextlib.suppress(OSError, ValueError, TypeError):
        if json.loads(record.read_text("utf-8")).get("pid") == os.getpid():
            record.unlink()


def _end_on_sigterm() -> None:
    def leave(_number: int, _frame: object) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, leave)


def main(arguments: Sequence[str]) -> int:
    """Carry out one mode; the arguments are those of the module's docstring."""
    mode, *rest = arguments
    if mode == "exec":
        _become(int(rest[0]), rest[1:])
    if mode == "watch":
        return _watch(rest)
    if mode == "keep":
        return _keep(Path(rest[0]), Path(rest[1]), float(rest[2]), rest[3:])
    raise SystemExit(f"unknown mode: {mode}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
