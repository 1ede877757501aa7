"""A configuration that extends others."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.config.load import load
from factlint.config.per_file import ignored_for, matches, moved, own_settings
from factlint.errors import ConfigError

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Return what writes a file of a repository that is the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def made(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return made


def message_of(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path)
    return caught.value.message


def test_own_values_hold_over_those_of_the_base(write: Write) -> None:
    write("desk.toml", 'profile = "news"\nfail-level = "error"\nignore = ["STY"]\n')
    settings = load(write("sport/factlint.toml", 'extend = "../desk.toml"\nprofile = "strict"\n'))
    assert (settings.profile, settings.fail_level, settings.ignore) == ("strict", "error", ("STY",))


def test_tables_merge_by_key_and_lists_replace(write: Write) -> None:
    write(
        "desk.toml",
        'ignore = ["STY"]\n[dates]\norder = "day-first"\nlanguages = ["en", "de"]\n'
        '[rules.STY001]\nseverity = "info"\nx = 1\n[languagetool]\nmode = "off"\n',
    )
    settings = load(
        write(
            "sport/factlint.toml",
            'extend = ["../desk.toml"]\nignore = "NUM"\n[dates]\nlanguages = ["pl"]\ngit = true\n'
            '[rules.STY001]\nseverity = "error"\n[vale]\nvocab = []\n',
        )
    )
    assert settings.ignore == ("NUM",)
    assert (settings.dates.order, settings.dates.languages, settings.dates.git) == (
        "day-first", ("pl",), True,
    )  # fmt: skip
    assert settings.rules == {"STY001": {"severity": "error", "x": 1}}
    assert settings.engines == {"languagetool": {"mode": "off"}, "vale": {"vocab": []}}


def test_what_a_file_adds_to(write: Write) -> None:
    phrase = '[[phrase]]\ntext = "x"\n'
    write("house.toml", phrase)
    write("sport/own.toml", phrase)
    entries = '[[accept]]\nphrase = "{0}"\ncode = "DAT"\nreason = "r"\n[[files]]\npath = "{0}"\n'
    write("desk.toml", 'words = ["a"]\nphrase-tables = ["house.toml"]\n' + entries.format("old"))
    own = 'extend = "../desk.toml"\nwords = ["b"]\nphrase-tables = ["own.toml"]\n'
    settings = load(write("sport/factlint.toml", own + entries.format("new")))
    assert settings.words == ("a", "b")
    assert [path.name for path in settings.phrase_tables] == ["house.toml", "own.toml"]
    assert len(settings.tables) == 2
    assert [one.phrase for one in settings.accept] == ["old", "new"]
    assert [one.path for one in settings.files] == ["../**/old", "new"]


def test_the_later_base_holds_and_one_reached_twice_counts_once(write: Write) -> None:
    write("root.toml", 'words = ["root"]\nstyle = "ap"\nlanguage = "de"\n')
    write("a.toml", 'extend = "root.toml"\nwords = ["a"]\nlanguage = "fr"\nprofile = "news"\n')
    write("b.toml", 'extend = "root.toml"\nwords = ["b"]\nprofile = "strict"\n')
    settings = load(write("factlint.toml", 'extend = ["a.toml", "b.toml"]\n'))
    assert settings.words == ("root", "a", "b")
    assert (settings.style, settings.language, settings.profile) == ("ap", "fr", "strict")
    assert [path.name for path in settings.extend] == ["a.toml", "b.toml"]


def test_paths_count_from_the_file_they_are_written_in(write: Write, tmp_path: Path) -> None:
    (tmp_path / "desk" / "evidence").mkdir(parents=True)
    write("desk/base.toml", 'facts = "facts.toml"\n[evidence]\nfolder = "evidence"\n')
    settings = load(write("sport/factlint.toml", 'extend = "../desk/base.toml"\n'))
    assert settings.facts is not None
    assert settings.evidence.folder is not None
    assert settings.facts.resolve() == (tmp_path / "desk/facts.toml").resolve()
    assert settings.evidence.folder.resolve() == (tmp_path / "desk/evidence").resolve()


def test_globs_count_from_the_file_they_are_written_in(write: Write) -> None:
    write(
        "desk.toml",
        'exclude = ["sport/old/", "*.bak"]\n[per-file-ignores]\n"sport/letters/*" = ["STY"]\n'
        '"politics/*" = ["NUM"]\n[[files]]\npath = "/sport/quiz.txt"\nprofile = "strict"\n'
        '[[accept]]\nphrase = "x"\ncode = "DAT"\nreason = "r"\npath = "sport/a.txt"\n',
    )
    settings = load(write("sport/factlint.toml", 'extend = "../desk.toml"\n'))
    assert [matches(settings.exclude[0], one, settings.path) for one in (
        "sport/old/a.txt", "sport/new/a.txt", "sport/deep/sport/old/a.txt",
    )] == [True, False, False]  # fmt: skip
    assert matches(settings.exclude[1], "sport/deep/a.bak", settings.path)
    assert list(ignored_for(settings, "sport/letters/a.txt")) == ["STY"]
    assert list(ignored_for(settings, "sport/politics/a.txt")) == []
    assert own_settings(settings, "sport/quiz.txt").profile == "strict"
    assert own_settings(settings, "sport/deep/quiz.txt").profile is None
    assert settings.accept[0].path == "../sport/a.txt"


def test_the_same_glob_of_one_folder_is_replaced(write: Write) -> None:
    write("base.toml", '[per-file-ignores]\n"a.txt" = ["STY"]\n"b.txt" = ["STY"]\n')
    own = 'extend = "base.toml"\n[per-file-ignores]\n"a.txt" = ["NUM"]\n'
    settings = load(write("factlint.toml", own))
    assert settings.per_file_ignores == {"a.txt": ("NUM",), "b.txt": ("STY",)}


@pytest.mark.parametrize(
    ("pattern", "start", "target", "found"),
    [
        ("*.md", ".", ".", "*.md"),
        ("*.md", ".", "sport", "../**/*.md"),
        ("posts/*.md", ".", "sport/deep", "../../posts/*.md"),
        ("/a.txt", "desk", ".", "desk/a.txt"),
        ("drafts/", "desk", "sport", "../desk/**/drafts/"),
        ("../x/*.md", "desk", "sport", "../x/*.md"),
        ("a.txt", "day [1]", ".", "day [[]1]/**/a.txt"),
    ],
)
def test_moved(write: Write, pattern: str, start: str, target: str, found: str) -> None:
    del write
    assert moved(pattern, Path(start), Path(target)) == found


def test_a_base_behind_a_link(write: Write, tmp_path: Path) -> None:
    write("shared/desk.toml", 'exclude = ["/a.txt"]\n')
    write("shared/sport/factlint.toml", 'extend = "../desk.toml"\n')
    os.symlink(tmp_path / "shared/sport", tmp_path / "linked")
    settings = load(tmp_path / "linked/factlint.toml")
    assert matches(settings.exclude[0], "shared/a.txt", settings.path)


@pytest.mark.parametrize(
    ("base", "message"),
    [
        ('style = "ap"\nprofile = "nws"\n', "desk.toml:2: profile: expected"),
        ('profil = "news"\n', "desk.toml:1: profil: unknown key"),
        ("[dates]\n\nfiscal-year-start = 13\n", "desk.toml:3: dates.fiscal-year-start: expected"),
        ('[[files]]\npath = "x"\ndate = "06/05/2016"\n', "desk.toml:3: files[1].date:"),
        ("words = 3\n", "desk.toml:1: words: expected"),
        ("words = [\n3]\n", "desk.toml:2: words[1]: expected"),
        ('phrase-tables = [\n"none.toml"]\n', "desk.toml:2: phrase-tables[1]: none.toml: no such"),
        ("[[per-file-ignores]]\n", "desk.toml:1: per-file-ignores: expected"),
        ("[per-file-ignores]\n'x/*' = 3\n", 'desk.toml:2: per-file-ignores."x/*": expected'),
        ("= 3\n", "desk.toml:1: not valid TOML"),
    ],
)
def test_errors_name_the_file_line_and_key_of_the_base(
    write: Write, base: str, message: str
) -> None:
    write("desk.toml", base)
    own = '\n\n\n\nextend = "../desk.toml"\nwords = ["x"]\n[[files]]\npath = "mine"\n'
    assert message_of(write("sport/factlint.toml", own)).startswith(message)


def test_errors_of_both_files_come_at_once(write: Write) -> None:
    write("desk.toml", 'profile = "nws"\n')
    found = message_of(write("factlint.toml", 'extend = "desk.toml"\n[[files]]\npath = ""\n'))
    assert "desk.toml:1: profile" in found
    assert "factlint.toml:3: files[1].path" in found


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ('extend = "none.toml"\n', "factlint.toml:1: extend: none.toml: no such file"),
        ('\nextend = [\n"none.toml"]\n', "factlint.toml:3: extend[1]: none.toml: no such file"),
        ("extend = 3\n", "factlint.toml:1: extend: expected a path or a list of paths"),
        ("extend = [3]\n", "factlint.toml:1: extend[1]: expected a path"),
        ('extend = ""\n', "factlint.toml:1: extend: expected a path"),
        ('extend = "../x.toml"\n', 'factlint.toml:1: extend: "../x.toml" leads out of '),
        ('extend = "factlint.toml"\n', "factlint.toml:1: extend: the files extend each other"),
        ('extend = "pyproject.toml"\n', "pyproject.toml: has no table [tool.factlint]"),
    ],
)
def test_a_wrong_extend(write: Write, own: str, message: str) -> None:
    write("pyproject.toml", "[project]\n")
    assert message_of(write("factlint.toml", own)).startswith(message)


def test_a_circle_is_named(write: Write) -> None:
    write("a.toml", 'extend = "b.toml"\n')
    write("b.toml", '\nextend = "a.toml"\n')
    found = message_of(write("factlint.toml", 'extend = "a.toml"\n'))
    assert found.startswith("b.toml:2: extend: the files extend each other in a circle: ")
    assert found.endswith("a.toml → b.toml → a.toml")


def test_many_ways_to_one_file_take_no_time(write: Write) -> None:
    for number in range(20):
        write(f"{number}.toml", f'extend = ["{number + 1}.toml", "{number + 1}.toml"]\n')
    write("20.toml", 'style = "ap"\n')
    assert load(write("factlint.toml", 'extend = "1.toml"\n')).style == "ap"
    write("20.toml", 'extend = "21.toml"\n')
    write("21.toml", "")
    found = message_of(write("factlint.toml", 'extend = "0.toml"\n'))
    assert found == "19.toml:1: extend: more than 20 files extend each other in a row"


def test_a_deep_table_is_refused_as_any_other(write: Write) -> None:
    write("desk.toml", "\n" + ".".join(["rules.a"] + ["a"] * 3000) + " = 1\n")
    settings = load(write("factlint.toml", 'extend = "desk.toml"\n'))
    assert "a" in settings.rules


def test_a_base_outside_the_repository(write: Write, tmp_path: Path) -> None:
    write("desk.toml", 'style = "ap"\n')
    (tmp_path / "inner" / ".git").mkdir(parents=True)
    path = write("inner/factlint.toml", 'extend = "../desk.toml"\n')
    assert "leads out of inner" in message_of(path)
    assert load(path, trusted=True).style == "ap"
    os.symlink(tmp_path / "desk.toml", tmp_path / "inner" / "link.toml")
    assert "leads out of inner" in message_of(
        write("inner/factlint.toml", 'extend = "link.toml"\n')
    )
    write("inner/own.toml", 'extend = "../desk.toml"\n')
    assert message_of(write("inner/factlint.toml", 'extend = "own.toml"\n')).startswith(
        'inner/own.toml:1: extend: "../desk.toml" leads out'
    )


def test_the_table_of_a_pyproject(write: Write) -> None:
    write("b.toml", 'style = "ap"\n')
    own = '[tool.factlint]\nextend = "../b.toml"\n[tool.factlint.dates]\ngit = true\n'
    settings = load(write("a/pyproject.toml", own))
    assert (settings.style, settings.dates.git) == ("ap", True)
    write("pyproject.toml", '[tool.factlint]\nstyle = "bbc"\nprofile = "nws"\n')
    found = message_of(write("c/factlint.toml", 'extend = "../pyproject.toml"\n'))
    assert found.startswith("pyproject.toml:3: tool.factlint.profile: expected")
