"""Reports are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from factlint import files
from factlint.cli import written
from factlint.cli.args import write
from factlint.errors import UsageError


def test_what_is_stopped_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")

    def stop(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write("new", str(path))
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "out.txt", tmp_path / "link.txt"
    mask = os.umask(0o027)
    try:
        write("a", str(path))
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    link.symlink_to(path)
    path.chmod(0o600)
    write("b", str(link))
    assert link.is_symlink()
    assert path.read_text() == "b"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_devices_are_written_as_they_are() -> None:
    write("a", os.devnull)
    assert not Path(os.devnull).is_file()
    with pytest.raises(UsageError, match="No space left"):
        write("a", "/dev/full")


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        write("a", str(tmp_path / "no" / "out.txt"))


def test_parts_are_written_one_behind_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.txt"
    write(["ä", "b\n"], str(path))
    assert path.read_text("utf-8") == "äb\n"
    write([":", ":set-output::a\n"], None)
    assert capsys.readouterr().out == ":\u200b:set-output::a\n"

    def no_new_file(path: Path, data: object) -> None:
        assert b"".join(data) == b"cd"  # type: ignore[call-overload]
        raise PermissionError

    monkeypatch.setattr(written, "replace_bytes", no_new_file)
    write(["c", "d"], str(path))
    assert path.read_text("utf-8") == "cd"
