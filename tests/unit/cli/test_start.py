"""The process ends at once, and nothing that waits for its end is lost."""

from __future__ import annotations

import subprocess
import sys

_BEGIN = "import atexit, sys, threading, time; from factlint.cli.start import entry; "


def _ended(code: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-c", f"{_BEGIN}{code}; entry()", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def test_what_waits_for_the_end_is_run() -> None:
    status, said = _ended("atexit.register(print, 'at the end')", "explain", "DAT003")
    assert (status, said.splitlines()[-1]) == (0, "at the end")


def test_a_thread_is_waited_for() -> None:
    slow = "lambda: (time.sleep(0.5), print('thread done'))"
    status, said = _ended(f"threading.Thread(target={slow}).start()", "explain", "DAT003")
    assert status == 0
    assert "thread done" in said


def test_the_status_is_that_of_the_command() -> None:
    command = [sys.executable, "-m", "factlint", "explain", "XYZ999"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
