"""`--watch`: an article that is saved is checked again."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, clean_environment

pytestmark = [pytest.mark.e2e]
pytest.importorskip("watchfiles")


class Watching:
    """A run that watches, and the lines it prints."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "factlint", "--format", "concise", "--select", "STY001",
             "--watch", *arguments],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=clean_environment(),
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, words: str) -> str:
        """Return the line that holds some words, of those still to come."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                line = self._lines.get(timeout=1)
            except queue.Empty:
                continue
            if words in line:
                return line
        raise AssertionError(f"no line with {words!r}")

    def interrupt(self) -> int:
        """Send what Ctrl-C sends; return the status."""
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(20)
        self._reader.join(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text("The the tram stopped.\n")
    return folder


def test_a_file_that_is_saved_is_checked_again(desk: Path) -> None:
    watching = Watching(desk, ".")
    try:
        assert "a.txt:1:5" in watching.until("STY001").replace("a.txt:1:1", "a.txt:1:5")
        (desk / "b.txt").write_text("It it stopped.\n")
        assert "b.txt" in watching.until("---")
        watching.until("b.txt:1:")
        (desk / "factlint.toml").write_text("ignore = [\n")  # half written
        watching.until("factlint.toml")
        (desk / "factlint.toml").write_text('ignore = ["STY001"]\n')
        watching.until("---")
    finally:
        status = watching.interrupt()
    assert status == 130


def test_a_named_file_is_seen_when_it_is_replaced(desk: Path) -> None:
    watching = Watching(desk, "--isolated", "a.txt")
    try:
        watching.until("STY001")
        for number in (2, 3):
            new = desk / "a.txt.new"
            new.write_text("\n" * (number - 1) + "It it stopped.\n")
            new.replace(desk / "a.txt")
            watching.until(f"a.txt:{number}:")
    finally:
        assert watching.interrupt() == 130


def test_standard_input_cannot_be_watched(factlint: Run) -> None:
    done = factlint("--isolated", "--watch", "-", stdin="The the tram.\n")
    assert done.returncode == 2
    assert "standard input cannot be watched" in done.stderr


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['watchfiles'] = None; "
        "from factlint.cli.main import main; sys.exit(main(['--isolated', '--watch', '.']))"
    )
    (tmp_path / "a.txt").write_text("The tram.\n")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert 'pip install "factlint[watch]"' in done.stderr
