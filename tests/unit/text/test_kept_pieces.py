"""Pieces of a file are what was written, or the file is none."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from factlint.text.kept_pieces import Pieces, add_pieces, keys_of

WRITTEN: dict[object, tuple[object, ...]] = {
    "ferry": ("north", b"timetable"),
    ("quay", 2): (b"",),
    "tram": (b"depot",),
}


@pytest.fixture
def file(tmp_path: Path) -> str:
    name = str(tmp_path / "kept.pieces")
    add_pieces(name, ("first", 1), WRITTEN)
    return name


def _read(file: str) -> dict[object, object]:
    with contextlib.closing(Pieces(file, ("first", 1))) as pieces:
        known = [*pieces.known.items()]
        return {key: (*what[:-2], pieces.take(key)) for key, what in known}


def test_what_is_read_is_what_was_written(file: str) -> None:
    pieces = Pieces(file, ("first", 1))
    assert pieces.known["ferry"][0] == "north"
    assert pieces.take("tram") == b"depot"
    assert pieces.take("ferry") == b"timetable"
    pieces.close()
    assert _read(file) == WRITTEN


def test_what_is_added_stands_beside_the_rest_or_in_its_place(file: str) -> None:
    new: dict[object, tuple[object, ...]] = {"tram": ("new", b"terminus"), "pier": (b"west",)}
    add_pieces(file, ("first", 1), new)
    assert _read(file) == {**WRITTEN, **new}
    add_pieces(file, ("first", 1), new, lambda known: len(known) < len(WRITTEN))
    assert _read(file) == new


def test_pieces_of_another_version_do_not_stay(file: str) -> None:
    add_pieces(file, ("second", 1), {"pier": (b"west",)})
    assert keys_of(file, ("second", 1)) == {"pier"}


def test_without_pread_all_is_read(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "pread", raising=False)
    pieces = Pieces(file, ("first", 1))
    add_pieces(file, ("second", 1), {})
    assert pieces.take("ferry") == b"timetable"


def test_what_was_written_for_another_version_is_not_read(file: str) -> None:
    assert not keys_of(file, ("second", 1))


@pytest.mark.parametrize("size", [0, 5, 30, -3])
def test_a_file_that_is_cut_off_is_not_read(file: str, size: int) -> None:
    os.truncate(file, size % Path(file).stat().st_size)
    assert not keys_of(file, ("first", 1))


def test_nothing_is_left_beside_the_file(file: str) -> None:
    assert [one.name for one in Path(file).parent.iterdir()] == ["kept.pieces"]
