"""`--jobs`: processes that check files, and how they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, clean_environment

pytestmark = pytest.mark.e2e

STORY = "The tram opens early next year, the the council said. It met last Tuesday.\n\n" * 400


def test_the_flag_is_read(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the tram.\n")
    for given in ("1", "2", "auto"):
        assert factlint("--isolated", "--jobs", given, "a.txt").returncode == 1
    for given in ("0", "-1", "two", "100000"):
        done = factlint("--isolated", "--jobs", given, "a.txt")
        assert done.returncode == 2
        assert "--jobs: expected a number from 1 to 256, or auto" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_ends_all_processes_at_once(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(STORY)
    process = subprocess.Popen(
        [sys.executable, "-m", "factlint", "--isolated", "--jobs", "2", "--output", "out.json",
         "--format", "json", "."],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=clean_environment(), start_new_session=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(children := _children(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(children) == 2
    time.sleep(0.5)
    begin = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=20)
    assert process.returncode == 130
    assert time.monotonic() - begin < 5
    assert "Traceback" not in stderr
    assert "stopped" in stderr
    assert not (tmp_path / "out.json").exists()
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    if listed.exists():
        return [int(child) for child in listed.read_text().split()]
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout
    return [int(child) for child in found.split()]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("seconds", [0.1, 0.25, 3])
def test_an_interrupt_of_a_large_run_leaves_nothing_half_written(
    tmp_path: Path, seconds: float
) -> None:
    text = STORY * (50_000_000 // 200 // len(STORY))
    for number in range(200):  # 50 MB
        (tmp_path / f"{number}.txt").write_text(f"{number}\n\n{text}")
    (tmp_path / "out.json").write_text("as it was")
    process = subprocess.Popen(
        [sys.executable, "-m", "factlint", "--output", "out.json", "--format", "json",
         "--cache-dir", "cache", "."],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=clean_environment(), start_new_session=True,
    )  # fmt: skip
    time.sleep(seconds)
    begin = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=20)
    assert time.monotonic() - begin < 5
    # Python itself is still starting in the first of them, and may end by the signal.
    assert process.returncode == 130 or (seconds < 1 and process.returncode == -signal.SIGINT)
    assert seconds < 1 or "Traceback" not in stderr
    assert (tmp_path / "out.json").read_text() == "as it was"
    assert not [*tmp_path.glob(".*"), *tmp_path.glob("cache/*.tmp")]
