"""Entry points are those `importlib.metadata` finds."""

from __future__ import annotations

import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from factlint.entry_points import FoundEntryPoint, entry_points


def project(home: Path, name: str, text: str) -> None:
    folder = home / name
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text(text, encoding="utf-8")


def named(group: str) -> list[tuple[str, str]]:
    return sorted((point.name, point.module) for point in entry_points(group))


@pytest.mark.parametrize("group", sorted(metadata.entry_points().groups))
def test_of_what_is_installed_nothing_is_missed_and_nothing_added(group: str) -> None:
    expected = metadata.entry_points(group=group)
    assert named(group) == sorted((point.name, point.module) for point in expected)
    ours = {point.name: point for point in entry_points(group)}
    for point in expected:
        found = ours[point.name]
        assert isinstance(found, FoundEntryPoint)
        assert found.value == point.value


FILES = {
    "house-1.0.dist-info": "[console_scripts]\nx = y:z\n\n[factlint]\n# ours\nhouse = house.plugin\n",
    "Old.Desk-2.0.egg-info": "[ factlint ]\nno = no\n[factlint]\nold=old.desk : plugin.hooks [extra]\n",
    "odd-1.0.dist-info": "[factlint-more]\nmore = more\n",
    "empty-1.0.dist-info": "",
}  # fmt: skip


def test_files_are_read_as_the_specification_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in FILES.items():
        project(tmp_path, name, text)
    (tmp_path / "single.egg-info").write_text("Name: single\n")
    (tmp_path / "bare-1.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "absent")])
    assert named("factlint") == [("house", "house.plugin"), ("old", "old.desk")]
    assert named("factlint") == sorted(
        (point.name, point.module) for point in metadata.entry_points(group="factlint")
    )


def test_the_first_on_the_path_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path / "a", "house-2.0.dist-info", "[factlint]\nhouse = new\n")
    project(tmp_path / "b", "House-1.0.dist-info", "[factlint]\nhouse = old\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "a"), str(tmp_path / "b")])
    assert named("factlint") == [("house", "new")]
    monkeypatch.setattr(sys, "path", [str(tmp_path / "b"), str(tmp_path / "a")])
    assert named("factlint") == [("house", "old")]


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.b", "A_b"), ("a..b", "a_b"), ("a_.b", "A.b"), ("a.b", "ab"), ("a-b", "a.b")],
)
def test_names_that_are_one_project_are_told_as_the_standard_library_tells_them(
    first: str, second: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path / "a", f"{first}-2.0.dist-info", "[factlint]\nhouse = one\n")
    project(tmp_path / "b", f"{second}-1.0.dist-info", "[factlint]\nhouse = two\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "a"), str(tmp_path / "b")])
    expected = metadata.entry_points(group="factlint")
    assert named("factlint") == sorted((point.name, point.module) for point in expected)


def test_what_cannot_be_read_on_the_path_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, "house-1.0.dist-info", "[factlint]\nhouse = here\n")
    unreadable = str(
        tmp_path / ("x" * 300)
    )  # as a folder closed to the user: an OSError of its own
    monkeypatch.setattr(sys, "path", [unreadable, str(tmp_path)])
    assert named("factlint") == [("house", "here")]


def test_the_path_may_hold_path_objects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, "house-1.0.dist-info", "[factlint]\nhouse = here\n")
    monkeypatch.setattr(sys, "path", [tmp_path])
    assert named("factlint") == [("house", "here")]


def test_a_file_that_is_not_utf8_hides_no_plugin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, "house-1.0.dist-info", "")
    (tmp_path / "house-1.0.dist-info" / "entry_points.txt").write_bytes(
        b"[factlint]\n# caf\xe9\nhouse = here\n"
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert named("factlint") == [("house", "here")]


def test_the_working_folder_is_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, "house-1.0.dist-info", "[factlint]\nhouse = here\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [""])
    assert named("factlint") == [("house", "here")]


def test_an_archive_on_the_path_is_read_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "house.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("house-1.0.dist-info/METADATA", "Name: house\nVersion: 1.0\n")
        file.writestr("house-1.0.dist-info/entry_points.txt", "[factlint]\nhouse = packed\n")
    monkeypatch.setattr(sys, "path", [str(archive), *sys.path])
    assert ("house", "packed") in named("factlint")


class Recorded(metadata.Distribution):
    """A project that is recorded in no folder."""

    def read_text(self, filename: str) -> str | None:
        texts = {
            "METADATA": "Metadata-Version: 2.1\nName: house\nVersion: 1.0\n",
            "entry_points.txt": "[factlint]\nhouse = recorded\n",
        }
        return texts.get(filename)

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError(path)


def test_a_finder_of_its_own_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        @staticmethod
        def find_spec(*args: object) -> None:
            del args

        @staticmethod
        def find_distributions(*args: object) -> list[metadata.Distribution]:
            del args
            return [Recorded()]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert ("house", "recorded") in named("factlint")


def test_an_attribute_is_loaded() -> None:
    assert FoundEntryPoint("a", "os").load() is __import__("os")
    assert FoundEntryPoint("a", "os : path.join [extra]").load() is __import__("os").path.join
    with pytest.raises(AttributeError):
        FoundEntryPoint("a", "os:nothing").load()
