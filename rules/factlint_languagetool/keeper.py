"""Run a server until it has not been used for a while.

A script of its own (`python -I keeper.py SECONDS LOG COMMAND...`) that outlives the process that starts it.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_LOOK_EVERY = 30.0  # seconds between two looks at a server that may be idle


def keep(seconds: float, log: Path, command: Sequence[str]) -> int:
    """Run a command until its log has not grown for so many seconds; return its status.

    The log of a LanguageTool server grows with every question.
    """

    def leave(_number: int, _frame: object) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, leave)
    with log.open("ab") as out:
        child = subprocess.Popen(
            list(command), stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        while (left := log.stat().st_mtime + seconds - time.time()) > 0:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return child.wait(min(left, _LOOK_EVERY))
        return 0
    finally:
        child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(5)
        child.kill()


if __name__ == "__main__":
    raise SystemExit(keep(float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
