"""Rules are found in the files of a package."""

from __future__ import annotations

import pkgutil
import zipfile
from pathlib import Path

import pytest

from factlint.api import _modules_in, rules_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("__init__.py", "_help.py", "one.py", "two_words.py", "words.toml", "a.json"):
        (tmp_path / name).touch()
    (tmp_path / "__pycache__").mkdir()
    return tmp_path


def _found(folder: Path) -> list[str]:
    found = sorted(_modules_in([str(folder)]))
    assert found == sorted(module.name for module in pkgutil.iter_modules([str(folder)]))
    return found


def test_modules_are_those_pkgutil_finds(folder: Path) -> None:
    assert _found(folder) == ["_help", "one", "two_words"]


@pytest.mark.parametrize("other", ["notes.txt", "compiled.abi3.so", "a.b.py", "LICENSE", ".x.swp"])
def test_other_files_are_left_to_pkgutil(folder: Path, other: str) -> None:
    (folder / other).touch()
    assert {"one", "two_words"} <= {*_found(folder)}


def test_a_file_without_a_name_is_no_module(folder: Path) -> None:
    (folder / ".py").touch()
    assert _found(folder) == ["_help", "one", "two_words"]


def test_a_package_is_a_module_and_another_folder_is_none(folder: Path) -> None:
    (folder / "tables").mkdir()
    (folder / "more").mkdir()
    (folder / "more" / "__init__.py").touch()
    assert _found(folder) == ["_help", "more", "one", "two_words"]


def test_modules_in_an_archive_are_found(folder: Path) -> None:
    archive = folder / "rules.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("one.py", "")
    assert list(_modules_in([str(archive)])) == ["one"]


def test_each_rule_is_found_once() -> None:
    codes = [rule.code for rule in rules_in("factlint_rules.desk")]
    assert codes == sorted(set(codes))
