"""The configuration of each article, what it leaves out, and what the report says of both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factlint.cli.main import main

STORY = "The tram opens\n\nThe tram opened on 3 June 2024, the the council said.\n"
COLUMN = "I said so. My tram was late, and I did not mind. I sat on my own.\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_toml", ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    main(["--format", "json", *arguments])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def codes(found: dict[str, Any]) -> dict[str, set[str]]:
    return {file["path"]: {one["code"] for one in file["findings"]} for file in found["files"]}


def test_each_article_has_the_nearest_configuration(desk: Path, capsys) -> None:
    write(desk, factlint_toml='select = ["STY001"]\n', a_txt=STORY)
    write(desk, desk__factlint_toml='select = ["DAT001"]\n', desk__drafts__b_txt="x x, he said.\n")
    found = report(capsys, "a.txt", "desk")
    assert codes(found) == {"a.txt": {"STY001"}, "desk/drafts/b.txt": {"DAT001"}}
    assert [file["config"] for file in found["files"]] == ["factlint.toml", "desk/factlint.toml"]


def test_a_configuration_elsewhere_is_named(desk: Path, capsys, monkeypatch) -> None:
    write(desk, desk__factlint_toml='profile = "news"\n', desk__a_txt=STORY)
    assert "Configuration: desk/factlint.toml" in run(capsys, "desk/a.txt")[1]
    monkeypatch.chdir(desk / "desk")
    assert "Configuration" not in run(capsys, "a.txt")[1]


def test_standard_input_has_that_of_its_name(desk: Path, capsys, monkeypatch) -> None:
    import io
    import sys

    write(desk, desk__factlint_toml='ignore = ["STY001"]\n')
    for name, expected in ((), {"STY001"}), (("--stdin-filename", "desk/drafts/x.txt"), set()):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
        found = report(capsys, *name, "-")
        assert {c for file in codes(found).values() for c in file} & {"STY001"} == expected


def test_a_fault_in_any_configuration_stops_the_run(desk: Path, capsys) -> None:
    write(desk, a_txt=STORY, desk__factlint_toml='profile = "nws"\n', desk__b_txt=STORY)
    status, out, err = run(capsys, "a.txt", "desk/b.txt")
    assert (status, out) == (2, "")
    assert err.count("desk/factlint.toml:1: profile") == 1


def test_each_configuration_has_its_own_fail_level(desk: Path, capsys) -> None:
    write(desk, quiet__factlint_toml='fail-level = "never"\n', quiet__a_txt=STORY, b_txt=STORY)
    assert run(capsys, "quiet/a.txt")[0] == 0
    assert run(capsys, "quiet/a.txt", "b.txt")[0] == 1


def test_severity_of_a_rule(desk: Path, capsys) -> None:
    write(desk, a_txt=STORY, factlint_toml='[rules.STY001]\nseverity = "info"\n')
    found = report(capsys, "a.txt")["files"][0]["findings"]
    assert {one["severity"] for one in found if one["code"] == "STY001"} == {"info"}
    write(desk, factlint_toml='[rules.STY001]\nseverity = "eror"\n')
    status, _, err = run(capsys, "a.txt")
    assert status == 2
    assert 'severity: expected "error" or "warning" or "info", found text "eror"' in err


def test_rules_and_kind_of_some_files(desk: Path, capsys) -> None:
    write(
        desk,
        factlint_toml='[[files]]\npath = "quiz/"\nselect = ["DAT001"]\n'
        '[[files]]\npath = "*.txt"\nignore = "STY001"\n'
        '[[files]]\npath = "b.txt"\nkind = "column"\n',
        quiz__a_txt=STORY,
        b_txt="The tram is old.\n\nThe town is older.\n\n" + COLUMN + "\nIt rains.\n",
    )
    found = codes(report(capsys, "--date", "2024-06-03", "quiz/a.txt", "b.txt"))
    assert found["quiz/a.txt"] == set()
    assert "QUO002" not in found["b.txt"]
    status, _, err = run(capsys, "--select", "NOPE", "b.txt")
    assert (status, "--select" in err) == (2, True)
    assert "STY001" not in codes(report(capsys, "--select", "STY001", "quiz/a.txt"))["quiz/a.txt"]


def test_unknown_codes_of_some_files(desk: Path, capsys) -> None:
    write(desk, a_txt=STORY, factlint_toml='[[files]]\npath = "a"\nselect = ["DTA"]\n')
    assert "factlint.toml:3: files[1].select[1]: unknown code" in run(capsys, "a.txt")[2]


@pytest.mark.parametrize("flags", [("--force-exclude",), ()])
def test_force_exclude(desk: Path, capsys, flags: tuple[str, ...]) -> None:
    write(desk, factlint_toml='exclude = ["old/"]\n', old__a_txt=STORY, README_txt=STORY)
    status, out, _ = run(capsys, *flags, "old/a.txt", "README.txt")
    assert status == (0 if flags else 1)
    assert ("No file was checked; 2 left out" in out) is bool(flags)


@pytest.mark.parametrize(
    ("globs", "read"),
    [
        (["old/", "!old/a.txt"], {"b.txt", "old/a.txt"}),
        (["*.txt", "!/b.txt"], {"b.txt"}),
        (["*.txt", "!old/", "old/a.txt"], {"old/c.txt"}),
        (["!b.txt", "old/", "b.txt", "!old/c.txt"], {"old/c.txt"}),
    ],
)
def test_a_glob_brings_back_what_others_leave_out(
    desk: Path, capsys, globs: list[str], read: set[str]
) -> None:
    write(desk, old__a_txt=STORY, old__c_txt=STORY, b_txt=STORY)
    write(desk, factlint_toml=f"exclude = {globs}\n")
    assert {one["path"] for one in report(capsys, ".")["files"]} == read


def test_an_extended_file_may_bring_back_too(desk: Path, capsys) -> None:
    write(desk, old__a_txt=STORY, old__c_txt=STORY, b_txt=STORY)
    write(desk, base__house_toml='exclude = ["../old/", "!../old/a.txt"]\n')
    write(desk, factlint_toml='extend = "base/house.toml"\n')
    read = {one["path"] for one in report(capsys, ".")["files"]}
    assert read == {"b.txt", "old/a.txt"}


def test_a_glob_that_brings_nothing_back_is_reported(desk: Path, capsys) -> None:
    write(desk, a_txt=STORY, old__b_txt=STORY)
    write(desk, factlint_toml='exclude = ["old/", "!old/c.txt"]\n')
    assert "factlint.toml:1: exclude[2]: names no file" in run(capsys, ".")[1]
    write(desk, factlint_toml='exclude = ["old/", "!old/b.txt"]\n')
    assert "names no file" in run(capsys, ".")[1]  # the first one leaves nothing out
    write(desk, factlint_toml='exclude = ["old/", "!old/b.txt"]\n', old__c_txt=STORY)
    assert "names no file" not in run(capsys, ".")[1]


def test_force_exclude_by_configuration(desk: Path, capsys) -> None:
    write(desk, factlint_toml='exclude = ["old/"]\nforce-exclude = true\n', old__a_txt=STORY)
    assert run(capsys, "old/a.txt")[0] == 0


def test_what_is_left_out_is_counted_and_listed(desk: Path, capsys) -> None:
    write(desk, a_txt=STORY, README_txt=STORY, old__b_txt=STORY, env__pyvenv_cfg="", env__c_txt="x")
    (desk / "env" / "pyvenv_cfg").rename(desk / "env" / "pyvenv.cfg")
    write(desk, factlint_toml='exclude = ["old/"]\nignore = ["STY001"]\n')
    (desk / ".hidden").mkdir()
    (desk / ".hidden" / "d.txt").write_text(STORY)
    assert "4 left out" in run(capsys, ".")[1]
    found = report(capsys, ".")["suppressions"]
    assert {(one["path"], one["reason"]) for one in found["files"]} == {
        ("README.txt", "project file"), ("old/b.txt", "exclude"),
        ("env", "virtual environment"), (".hidden", "hidden"),
    }  # fmt: skip
    assert found["rules"] == [{"config": "factlint.toml", "codes": ["STY001"]}]


def test_no_suppressions(desk: Path, capsys) -> None:
    write(
        desk,
        factlint_toml='ignore = ["DAT001"]\nexclude = ["old/"]\n'
        '[per-file-ignores]\n"a.txt" = ["STY001"]\n',
        a_txt=STORY,
        old__b_txt=STORY,
    )
    (desk / "c.md").write_text("<!-- factlint-disable STY001 -- so -->\n\nThe the tram, he said.\n")
    found = codes(report(capsys, "."))
    assert set(found) == {"a.txt", "c.md"}
    assert not any("STY001" in one or "DAT001" in one for one in found.values())
    found = codes(report(capsys, "--no-suppressions", "."))
    assert set(found) == {"a.txt", "c.md", "old/b.txt"}
    assert all({"STY001", "DAT001"} <= one for one in found.values() if one)
    assert "SUP001" not in found["c.md"]


def test_suppressed_findings_are_listed(desk: Path, capsys) -> None:
    write(
        desk,
        factlint_toml='[[accept]]\nphrase = "the the"\ncode = "STY001"\nreason = "a song"\n',
        a_txt=STORY,
    )
    (one,) = report(capsys, "a.txt")["suppressions"]["findings"]
    assert (one["code"], one["text"], one["reason"], one["justification"]) == (
        "STY001", "the the", "accepted phrase", "a song",
    )  # fmt: skip


ENTRIES = """
exclude = ["nothere/", "old/"]
[[files]]
path = "gone/*.txt"
profile = "news"
[per-file-ignores]
"away.txt" = ["STY001"]
[[accept]]
phrase = "the teh"
code = "STY001"
reason = "misspelt"
[[accept]]
phrase = "the the"
code = "STY001"
reason = "a song"
"""


def test_entries_without_effect_are_said(desk: Path, capsys) -> None:
    write(desk, factlint_toml=ENTRIES, a_txt=STORY, old__b_txt=STORY)
    notes = report(capsys, ".")["notes"]
    assert [note.split(": ")[:2] for note in notes] == [
        ["factlint.toml:4", "files[1].path"],
        ["factlint.toml:7", 'per-file-ignores."away.txt"'],
        ["factlint.toml:2", "exclude[1]"],
        ["factlint.toml:8", "accept[1]"],
    ]
    assert "accept[1]: nothing was found that it accepts" in run(capsys, ".")[1]


def test_entries_are_not_judged_by_a_part_of_the_files(desk: Path, capsys) -> None:
    write(desk, factlint_toml=ENTRIES, a_txt=STORY)
    assert report(capsys, "a.txt")["notes"] == []


def test_an_entry_for_one_file_is_judged_when_it_is_read(desk: Path, capsys) -> None:
    entry = '[[accept]]\nphrase = "x"\ncode = "STY001"\nreason = "y"\npath = "a.txt"\n'
    write(desk, factlint_toml=entry, a_txt=STORY, b_txt=STORY)
    assert len(report(capsys, "a.txt")["notes"]) == 1
    assert report(capsys, "b.txt")["notes"] == []
