"""Look at processes by number."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path


def alive(pid: int) -> bool:
    """Return whether a process with this number exists (and is no corpse waiting to be read)."""
    if sys.platform == "win32":
        return _alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False  # somebody else's: the number was given away again
    with contextlib.suppress(OSError, IndexError):
        # A process that ended but was not waited for is still there by number.
        state = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2]
        return state.split()[0] != "Z"
    return True


def _alive_on_windows(pid: int) -> bool:  # pragma: no cover - runs on Windows only
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - absent from other platforms' stubs
    handle = kernel.OpenProcess(0x1000, 0, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == 259  # STILL_ACTIVE


def command_line(pid: int) -> str | None:
    """Return the words a process was started with; None where the system does not tell.

    Numbers are given away again, so a number read from a file proves nothing by itself.
    """
    if Path("/proc/self/cmdline").exists():
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return None
        return words.replace(b"\0", b" ").decode("utf-8", "replace")
    if sys.platform == "win32":
        return None
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        answer = subprocess.run(
            ["ps", "-p", str(pid), "-o", "command="],
            capture_output=True,
            timeout=5,
            check=False,
        )
        return answer.stdout.decode("utf-8", "replace").strip() or None
    return None
