"""House style by the real command: tables, `rules add`, language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e

STORY = """Council plan

The council wants youngsters to vote. It will impact the impact of NATO, “Youngsters rule,” she said.
"""


def found(factlint: Run, *arguments: str, select: str = "STY013,STY014,STY015") -> list[dict]:
    done = factlint("--select", select, "--format", "json", *arguments, "a.txt")
    assert done.returncode < 2, done.stderr
    return list(json.loads(done.stdout)["files"][0]["findings"])


def test_adding_a_phrase(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    assert found(factlint) == []
    done = factlint(
        "rules", "add", "youngsters", "--write", "young people", "--source", "House style, age"
    )
    assert done.returncode == 0, done.stderr
    assert "house.toml: added “youngsters”" in done.stdout
    assert (tmp_path / "factlint.toml").read_text() == 'phrase-tables = ["house.toml"]\n'
    (one,) = found(factlint)
    assert (one["code"], one["text"], one["severity"]) == ("STY014", "youngsters", "warning")
    assert one["fix"]["edits"][0]["text"] == "young people"
    assert "House style, age" in factlint("--select", "STY014", "a.txt").stdout


def test_conditions_of_a_phrase(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    factlint("rules", "add", "impact", "--word-class", "verb", "--write", "affect")
    (one,) = found(factlint)
    assert one["column"] == 47
    factlint("rules", "add", r"young\w+ rule", "--pattern", "--in-speech", "--profile", "strict")
    assert len(found(factlint)) == 1
    strict = found(factlint, "--profile", "strict")
    assert [one["text"] for one in strict] == ["impact", "Youngsters rule"]
    assert strict[1]["fix"] is None


def test_what_stands_in_both_files_stays(factlint: Run, tmp_path: Path) -> None:
    config = '# ours\nprofile = "news" # daily\n\n[dates]\ngit = false\n'
    (tmp_path / "factlint.toml").write_text(config)
    (tmp_path / "desk.toml").write_text('# the desk\'s\n[[phrase]]\ntext = "a b" # first\n')
    done = factlint("rules", "add", "c d", "--table", "desk.toml")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "factlint.toml").read_text() == f'phrase-tables = ["desk.toml"]\n{config}'
    assert (
        (tmp_path / "desk.toml")
        .read_text()
        .startswith('# the desk\'s\n[[phrase]]\ntext = "a b" # first\n')
    )
    factlint("rules", "add", "e f")
    assert 'text = "e f"' in (tmp_path / "desk.toml").read_text()
    assert (tmp_path / "factlint.toml").read_text().count("desk.toml") == 1


def test_pyproject(factlint: Run, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.factlint]\nprofile = "news"\n\n[tool.other]\na = 1\n')
    assert factlint("rules", "add", "c d").returncode == 0
    assert 'phrase-tables = ["house.toml"]' in path.read_text()
    assert factlint("rules", "add", "e f", "--table", "more.toml").returncode == 0
    assert 'phrase-tables = ["house.toml", "more.toml"]' in path.read_text()


@pytest.mark.parametrize(
    "arguments",
    [[" "], ["(a", "--pattern"], ["a b", "--message", "{x}"], ["a b", "--config", "none.toml"], []],
)
def test_what_is_not_right_is_refused(factlint: Run, tmp_path: Path, arguments: list[str]) -> None:
    done = factlint("rules", "add", *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert list(tmp_path.iterdir()) == []


def test_twice_is_refused(factlint: Run) -> None:
    assert factlint("rules", "add", "a b").returncode == 0
    done = factlint("rules", "add", "a b")
    assert done.returncode == 2
    assert "already" in done.stderr


def test_the_list_of_rules_is_still_there(factlint: Run) -> None:
    done = factlint("rules")
    assert done.returncode == 0
    assert "STY014" in done.stdout
    assert json.loads(factlint("rules", "--format", "json").stdout)["rules"]


def test_styles_and_languages(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY + "\nThe colour is grey. The gray center is organised.\n")
    assert found(factlint) == []
    (tmp_path / "factlint.toml").write_text('style = "guardian"\n')
    assert [one["text"] for one in found(factlint)] == ["NATO"]
    (tmp_path / "factlint.toml").write_text('language = "en-US"\n')
    assert [one["text"] for one in found(factlint)] == ["colour", "grey", "organised"]
    (tmp_path / "factlint.toml").write_text('language = "en-GB"\n')
    assert [one["text"] for one in found(factlint)] == ["gray", "center"]
