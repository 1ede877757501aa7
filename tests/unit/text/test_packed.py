"""A module whose code is kept in one file is the module Python would find."""

from __future__ import annotations

import importlib
import os
import py_compile
import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from factlint.text import packed


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder with a package that was imported once, and is kept."""
    inner = tmp_path / "house_pack" / "inner"
    inner.mkdir(parents=True)
    (inner.parent / "__init__.py").write_text("")
    (inner / "__init__.py").write_text("from house_pack.inner import rule\n")
    (inner / "rule.py").write_text("SAID = 'first'\n\n\ndef said():\n    return SAID\n")
    # As `compileall` compiles a package from the folder above it.
    py_compile.compile(str(inner / "rule.py"), dfile="house_pack/inner/rule.py")
    monkeypatch.setattr(packed, "_file", lambda: str(tmp_path / "packed.modules"))
    monkeypatch.setattr(packed, "_before", set(sys.modules))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("house_pack.inner.rule")
    packed.keep_packed()
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    for name in [name for name in sys.modules if name.startswith("house_pack")]:
        del sys.modules[name]


def found(name: str, folder: Path) -> ModuleSpec | None:
    (finder,) = [one for one in sys.meta_path if isinstance(one, packed.PackedModules)]
    return finder.find_spec(name, [str(folder)])


def test_what_was_kept_is_imported(kept: Path) -> None:
    packed.use_packed()
    module = importlib.import_module("house_pack.inner.rule")
    assert module.SAID == "first"
    assert module.__file__ == str(kept / "house_pack" / "inner" / "rule.py")
    assert type(module.__spec__.loader).__module__ == "factlint.text.packed"  # type: ignore[union-attr]
    package = sys.modules["house_pack.inner"]
    assert list(package.__path__) == [str(kept / "house_pack" / "inner")]


def test_its_code_names_its_source(kept: Path) -> None:
    packed.use_packed()
    module = importlib.import_module("house_pack.inner.rule")
    assert module.said.__code__.co_filename == module.__file__
    assert str(kept) in module.__file__


def test_a_package_is_where_the_path_says(kept: Path) -> None:
    packed.use_packed()
    assert found("house_pack.inner", kept / "house_pack") is not None
    assert found("house_pack.inner", kept / "elsewhere") is None
    assert found("house_pack.other", kept / "house_pack") is None


def test_a_source_that_changed_is_read_anew(kept: Path) -> None:
    rule = kept / "house_pack" / "inner" / "rule.py"
    rule.write_text("SAID = 'second, and longer'\n")
    packed.use_packed()
    importlib.invalidate_caches()
    assert importlib.import_module("house_pack.inner.rule").SAID == "second, and longer"


def test_a_source_that_is_gone_is_gone(kept: Path) -> None:
    packed.use_packed()
    (kept / "house_pack" / "inner" / "rule.py").unlink()
    assert found("house_pack.inner.rule", kept / "house_pack" / "inner") is None


@pytest.mark.parametrize("size", [0, 5, 100, -3])
def test_a_file_that_is_cut_off_is_no_use_and_no_harm(kept: Path, size: int) -> None:
    file = kept / "packed.modules"
    data = file.read_bytes()
    os.truncate(file, size % len(data))
    packed.use_packed()
    assert importlib.import_module("house_pack.inner.rule").SAID == "first"


def test_nothing_is_kept_where_python_keeps_nothing(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept / "packed.modules").unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    importlib.import_module("house_pack.inner.rule")
    packed.keep_packed()
    assert not (kept / "packed.modules").exists()


def test_what_is_kept_already_is_not_written_again(kept: Path) -> None:
    packed.use_packed()
    before = (kept / "packed.modules").stat().st_mtime_ns
    importlib.import_module("house_pack.inner.rule")
    packed.keep_packed()
    assert (kept / "packed.modules").stat().st_mtime_ns == before
