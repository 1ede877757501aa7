"""A desk's configuration that extends the house's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, sh

STORY = "The tram opens\n\nThe tram opened on 3 June 2024, the the council said.\n"
HOUSE = """\
profile = "strict"
fail-level = "error"
words = ["Oberleitung"]

[per-file-ignores]
"sport/letters/*" = ["STY001", "proselint"]

[rules.STY001]
severity = "error"

[families.claims]
lexicon = "desk/works.toml"
"""
DESK = """\
extend = "../house.toml"
fail-level = "warning"
words = ["Fahrdraht"]

[families.claims]
publisher = ["The Courier"]
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    sh(["git", "init", "-q", "-b", "main"], tmp_path)
    (tmp_path / "desk").mkdir()
    (tmp_path / "sport" / "letters").mkdir(parents=True)
    (tmp_path / "desk" / "works.toml").write_text("")
    (tmp_path / "house.toml").write_text(HOUSE)
    (tmp_path / "sport" / "factlint.toml").write_text(DESK)
    for name in ("sport/a.txt", "sport/letters/b.txt"):
        (tmp_path / name).write_text(STORY)
    return tmp_path


def found(factlint: Run, *arguments: str) -> dict[str, set[tuple[str, str]]]:
    """Return code and severity of the findings of each file."""
    done = factlint("check", "--date", "2024-06-05", "--format", "json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    return {
        one["path"]: {(finding["code"], finding["severity"]) for finding in one["findings"]}
        for one in report["files"]
    }


def origins(factlint: Run, path: str) -> dict[str, str]:
    done = factlint("config", "show", path)
    assert done.returncode == 0, done.stderr
    rows = [line.partition(" = ") for line in done.stdout.splitlines()[1:]]
    return {key: rest.rpartition("  # ")[2] for key, _, rest in rows}


@pytest.mark.usefixtures("house")
def test_a_check_by_both_files(factlint: Run) -> None:
    reports = found(factlint, "sport")
    assert ("STY001", "error") in reports["sport/a.txt"]
    assert not {code for code, _ in reports["sport/letters/b.txt"]} & {"STY001", "PRO021"}


@pytest.mark.usefixtures("house")
def test_config_show_names_the_file_of_each_value(factlint: Run) -> None:
    shown = origins(factlint, "sport/a.txt")
    assert shown["extend"] == "sport/factlint.toml:1"
    assert shown["profile"] == "house.toml:1"
    assert shown["fail-level"] == "sport/factlint.toml:2"
    assert shown["words"] == "house.toml:3, sport/factlint.toml:3"
    assert shown['per-file-ignores."../sport/letters/*"'] == "house.toml:6"
    assert shown["rules.STY001"] == "house.toml:8"
    assert shown["families.claims"] == "house.toml:11, sport/factlint.toml:5"
    assert shown["style"] == "default"


def test_faults_of_plugins_tables_and_codes_name_the_base(house: Path, factlint: Run) -> None:
    (house / "house.toml").write_text(
        'ignore = ["STY"]\n[rules.STY999]\nx = 1\n[rules.STY001]\nseverity = "loud"\n'
    )
    done = factlint("check", "sport")
    assert done.returncode == 2
    assert "house.toml:2: rules.STY999: unknown rule" in done.stderr
    assert "house.toml:5: rules.STY001.severity: expected" in done.stderr
    (house / "house.toml").write_text('\nignore = ["XYZ"]\n')
    assert "house.toml:2: ignore[1]: " in factlint("check", "sport").stderr
    (house / "house.toml").write_text("[languagetool]\nmood = 1\n")
    assert "house.toml:2: languagetool.mood: unknown key" in factlint("check", "sport").stderr
    (house / "house.toml").write_text('[families.claims]\nlexicon = "../works.toml"\n')
    done = factlint("check", "sport")
    assert 'house.toml:2: families.claims.lexicon: "../works.toml" leads out' in done.stderr


def test_the_path_of_a_family_counts_from_the_base(house: Path, factlint: Run) -> None:
    (house / "desk" / "works.toml").write_text("no = toml = file\n")
    done = factlint("check", "sport")
    assert done.returncode == 2
    assert f"{house}/desk/works.toml" in done.stderr


def test_a_base_is_found_wanting_before_an_article_is_read(house: Path, factlint: Run) -> None:
    (house / "house.toml").unlink()
    done = factlint("check", "sport")
    assert (done.returncode, done.stdout) == (2, "")
    assert "sport/factlint.toml:1: extend: house.toml: no such file" in done.stderr
    (house / "house.toml").write_text('extend = "sport/factlint.toml"\n')
    done = factlint("check", "sport")
    assert (done.returncode, done.stdout) == (2, "")
    assert "house.toml:1: extend: the files extend each other in a circle" in done.stderr


def test_a_base_outside_the_repository_needs_config(house: Path, factlint: Run) -> None:
    sh(["git", "init", "-q", "-b", "main"], house / "sport")
    done = factlint("check", "sport")
    assert done.returncode == 2
    assert 'sport/factlint.toml:1: extend: "../house.toml" leads out of sport' in done.stderr
    reports = found(factlint, "--config", "sport/factlint.toml", "sport")
    assert ("STY001", "error") in reports["sport/a.txt"]


def test_kept_results_depend_on_the_base(house: Path, factlint: Run) -> None:
    kept = ("--cache-dir", str(house / "cache"), "sport")
    assert ("STY001", "error") in found(factlint, *kept)["sport/a.txt"]
    assert ("STY001", "error") in found(factlint, *kept)["sport/a.txt"]
    (house / "house.toml").write_text(HOUSE.replace('severity = "error"', 'severity = "info"'))
    assert ("STY001", "info") in found(factlint, *kept)["sport/a.txt"]


def test_an_entry_of_a_base_may_have_its_effect_elsewhere(house: Path, factlint: Run) -> None:
    entry = '[[accept]]\nphrase = "{}"\ncode = "STY"\nreason = "r"\n'
    over = "until = 2020-01-01\n"
    with (house / "house.toml").open("a") as file:
        file.write(entry.format("in the base") + entry.format("over") + over)
    with (house / "sport" / "factlint.toml").open("a") as file:
        file.write(entry.format("of its own"))
    said = factlint("check", "sport").stderr + factlint("check", "sport").stdout
    assert "sport/factlint.toml:7: accept[1]: nothing was found that it accepts" in said
    assert "house.toml:21: accept[2].until: held until 2020-01-01" in said
    assert "house.toml:13" not in said
    assert "names no file" not in said


def test_a_phrase_is_added_to_the_tables_of_the_desk(house: Path, factlint: Run) -> None:
    (house / "house.toml").write_text('phrase-tables = ["desk/house.toml"]\n')
    (house / "desk" / "house.toml").write_text('[[phrase]]\ntext = "a b"\n')
    done = factlint("rules", "add", "youngsters", cwd=house / "sport")
    assert done.returncode == 0, done.stderr
    assert "youngsters" in (house / "sport" / "house.toml").read_text()
    assert "youngsters" not in (house / "desk" / "house.toml").read_text()
