"""Results kept beside the compiled modules: found again, and made anew when a file changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factlint.text import kept as module
from factlint.text.kept import keep_results
from factlint.text.kept_pieces import Pieces

Lengths = Callable[[str], tuple[str, int]]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the module an empty file, and take back what it knows."""
    path = tmp_path / "kept.results"
    monkeypatch.setattr(module, "_file", lambda: str(path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _forget()
    yield path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    module._changed.clear()
    module._store.cache_clear()
    module._state.cache_clear()


def _process(folder: Path, calls: list[str]) -> Lengths:
    """Return a kept function of a module in a folder, as a new process has it."""
    _forget()
    source = "@kept\ndef length(word):\n    calls.append(word)\n    return (word, len(word))\n"
    home = folder / "words.py"
    if not home.exists():
        home.write_text(source, encoding="utf-8")
    names = {"kept": module.kept, "calls": calls, "__name__": "words"}
    exec(compile(source, str(home), "exec"), names)
    found: Lengths = names["length"]  # type: ignore[assignment]
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder of a package."""
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


@pytest.mark.usefixtures("file")
def test_what_was_found_is_not_made_again(home: Path) -> None:
    calls: list[str] = []
    first = _process(home, calls)
    assert first("tram") == first("tram") == ("tram", 4)
    keep_results()
    later = _process(home, calls)
    assert later("tram") == ("tram", 4)
    assert later("harbour") == ("harbour", 7)
    keep_results()
    assert _process(home, calls)("harbour") == ("harbour", 7)
    assert calls == ["tram", "harbour"]


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("change", ["size", "time", "another"])
def test_a_file_that_changes_makes_all_anew(home: Path, change: str) -> None:
    calls: list[str] = []
    _process(home, calls)("tram")
    keep_results()
    source = home / "words.py"
    if change == "size":
        source.write_text(source.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    elif change == "time":
        os.utime(source, ns=(1, 1))
    else:
        (home / "list.toml").write_text("", encoding="utf-8")
    assert _process(home, calls)("tram") == ("tram", 4)
    assert calls == ["tram", "tram"]
    keep_results()
    _process(home, calls)("tram")
    assert calls == ["tram", "tram"]


def test_a_file_that_is_damaged_or_of_another_python_is_made_anew(file: Path, home: Path) -> None:
    calls: list[str] = []
    _process(home, calls)("tram")
    keep_results()
    whole = file.read_bytes()
    others = (b"", whole[: len(whole) // 2], b"\xff" * 40, b"N.", whole.replace(b"GCC", b"XCC"))
    for count, other in enumerate(others, 2):
        file.write_bytes(other)
        assert _process(home, calls)("tram") == ("tram", 4)
        assert len(calls) == count
        keep_results()
        assert file.read_bytes() == whole


def test_nothing_is_written_where_python_writes_nothing(
    file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _process(home, [])("tram")
    keep_results()
    assert not file.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(module, "_file", lambda: str(file / "absent" / "kept.results"))
    _process(home, [])("tram")
    keep_results()
    assert not file.exists()


def test_nothing_is_packed_for_a_folder_that_is_read_only(
    file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(module, "_packed", None)  # it would be called for each function
    _process(home, [])("tram")
    keep_results()
    assert not file.exists()


def test_too_many_give_way_to_those_of_the_last_run(
    file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _process(home, [])("tram")
    keep_results()
    monkeypatch.setattr(module, "_MOST", 1)
    _process(home, [])("harbour")
    keep_results()
    results = Pieces(str(file), sys.version).take("words.length")
    assert list(module._unpacked(results)) == [("harbour",)]


@pytest.mark.usefixtures("file")
def test_what_a_function_raises_is_not_kept(home: Path) -> None:
    with pytest.raises(TypeError):
        _process(home, [])(7)  # type: ignore[arg-type]
    assert not module._changed


def test_equal_parts_of_what_is_kept_are_one_object() -> None:
    def made() -> tuple[object, ...]:
        words = [one.lower() for one in ("Tram", "Quay")]
        return tuple(words), frozenset(words), {words[0]: [1, True, 1.0]}

    results = {("first",): made(), ("second",): made()}
    again = module._unpacked(module._packed(results))
    one, other = again.values()
    assert again == results
    assert one[0] is other[0]
    assert one[1] is other[1]
    assert one[2] is not other[2]
    assert list(map(type, one[2]["tram"])) == [int, bool, float]
