"""Tables are found beside the modules of a package of any kind."""

from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path

import pytest
import tomli

from factlint.text.packaged import packaged_table

ROOT = Path(__file__).parents[3]
OURS = sorted(path for home in ("factlint", "rules") for path in (ROOT / home).rglob("*.toml"))
TABLE = 'words = ["café"]\n'


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_tables_keep_to_what_every_reader_knows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text) == tomli.loads(text)


@pytest.mark.parametrize("regular", [True, False], ids=["package", "namespace"])
def test_a_table_of_a_folder(
    regular: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"packaged_{'regular' if regular else 'namespace'}"
    home = tmp_path / package / "desk"
    home.mkdir(parents=True)
    if regular:
        (home.parent / "__init__.py").touch()
        (home / "__init__.py").touch()
    (home / "words.toml").write_bytes(TABLE.encode())
    monkeypatch.syspath_prepend(tmp_path)
    assert packaged_table(f"{package}.desk", "words.toml") == {"words": ["café"]}
    with pytest.raises(FileNotFoundError):
        packaged_table(f"{package}.desk", "absent.toml")


def test_a_table_of_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "house.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("packaged_archive/__init__.py", "")
        file.writestr("packaged_archive/words.toml", TABLE)
    monkeypatch.syspath_prepend(archive)
    assert packaged_table("packaged_archive", "words.toml") == {"words": ["café"]}


def test_what_is_no_toml_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "packaged_wrong"
    home.mkdir()
    (home / "__init__.py").touch()
    (home / "words.toml").write_text("words = [", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ValueError, match="Invalid value"):
        packaged_table("packaged_wrong", "words.toml")
