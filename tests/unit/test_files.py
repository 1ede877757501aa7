"""A file is as it was or as it is to be, whenever the writer is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factlint import files
from factlint.files import replace_bytes

OLD, NEW = b"old " * 50_000, b"new and longer " * 50_000

#: Ends the process, as a kill does, before the nth line of the writer; writes reach the disk in
#: pieces.
KILLED = """
import os, pathlib, sys
import factlint.files as files

number, path = int(sys.argv[1]), pathlib.Path(sys.argv[2])
lines = 0
fdopen = os.fdopen

class Pieces:
    def __init__(self, handle):
        self.file = fdopen(handle, "wb", buffering=0)
    def __enter__(self):
        return self
    def __exit__(self, *error):
        self.file.close()
    def fileno(self):
        return self.file.fileno()
    def flush(self):
        step()
    def writelines(self, parts):
        for part in parts:
            step()
            self.file.write(part)

def step():
    global lines
    lines += 1
    if lines == number:
        os._exit(9)

def trace(frame, event, argument):
    if frame.f_code.co_filename != files.__file__:
        return None
    if event == "line":
        step()
    return trace

os.fdopen = lambda handle, mode: Pieces(handle)
sys.settrace(trace)
files.replace_bytes(path, [b"new and longer " * 12_500] * 4)
"""


def test_killed_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    seen = set()
    for number in range(1, 200):
        path.write_bytes(OLD)
        command = [sys.executable, "-c", KILLED, str(number), str(path)]
        status = subprocess.run(command, check=False).returncode
        assert path.read_bytes() in (OLD, NEW)
        seen.add(path.read_bytes())
        if status == 0:
            break
    else:
        pytest.fail("the writer came to no end")
    assert number > 15
    assert seen == {OLD, NEW}
    assert [one.name for one in tmp_path.iterdir()] == ["draft.txt"]


@pytest.mark.parametrize("name", ["fsync", "fdopen"])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(OLD)

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, name, full)
    with pytest.raises(OSError, match="No space"):
        replace_bytes(path, [NEW])
    assert path.read_bytes() == OLD
    assert [one.name for one in tmp_path.iterdir()] == ["draft.txt"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(OLD)
    path.chmod(0o640)
    replace_bytes(path, [NEW])
    assert path.stat().st_mode & 0o7777 == 0o640
    assert path.read_bytes() == NEW


@pytest.mark.parametrize("name", ["a**[1].txt", "[!a]?.txt", f"{'ü' * 125}.txt", "a .txt"])
def test_any_name_can_be_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    other = tmp_path / ".a1.txt.other.tmp"
    other.write_bytes(b"of somebody else")
    replace_bytes(path, [NEW])
    assert path.read_bytes() == NEW
    assert sorted(tmp_path.iterdir()) == sorted([path, other])
