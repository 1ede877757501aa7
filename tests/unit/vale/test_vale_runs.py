"""Vale's styles in a run: settings, flags, skips, severities, fixes, and the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factlint.cli.main import main
from factlint_vale.vale_command import vale
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig

RULE = """
extends: substitution
message: "Use '%s', not '%s'"
level: {level}
action:
  name: replace
swap:
  utilise: use
tests:
  - name: finds it
    input: We utilise it.
    want: "1:4:House.Use:Use 'use', not 'utilise'"
  - name: fails
    input: We use it.
    contains: utilise
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    style = tmp_path / "styles" / "House"
    style.mkdir(parents=True)
    (style / "Use.yml").write_text(RULE.format(level="error"))
    (style / "Script.yml").write_text("extends: script\nmessage: m\nscript: x\n")
    (tmp_path / "a.txt").write_text("We utilise it.\n")
    (tmp_path / "b.txt").write_text("We utilise it again.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *flags: str) -> tuple[int, dict[str, object]]:
    status = main(["check", *flags, "--format", "json", "--jobs", "1", "a.txt", "b.txt"])
    return status, json.loads(capsys.readouterr().out)


def vale_findings(report: dict[str, object]) -> list[dict[str, object]]:
    files = report["files"]
    assert isinstance(files, list)
    return [one for file in files for one in file["findings"] if one["code"] == "VAL001"]


def skipped(report: dict[str, object]) -> list[dict[str, str]]:
    files = report["files"]
    assert isinstance(files, list)
    return [one for file in files for one in file["skipped"] if one["rule"].startswith("vale")]


def test_styles_of_the_configuration(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    status, report = checked(capsys)
    found = vale_findings(report)
    assert status == 1
    assert [(one["origin"], one["severity"], one["text"]) for one in found] == [
        ("vale:House.Use", "error", "utilise"),
        ("vale:House.Use", "error", "utilise"),
    ]
    assert found[0]["message"] == "Use 'use', not 'utilise'"
    assert found[0]["fix"] == {
        "title": "write “use”", "safety": "ask", "edits": [{"start": 3, "end": 10, "text": "use"}],
    }  # fmt: skip
    (one,) = skipped(report)
    assert one["rule"] == "vale:House.Script"
    assert one["reason"].endswith("Script.yml: extends: rules of the type script are programs, "
                                  "which are not run")  # fmt: skip


def test_nothing_runs_unless_it_is_asked_for(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n")
    assert vale_findings(checked(capsys)[1]) == []
    assert len(vale_findings(checked(capsys, "--select", "vale")[1])) == 2
    assert vale_findings(checked(capsys, "--isolated", "--select", "vale")[1]) == []
    (desk / "factlint.toml").write_text("[vale]\nfind-ini = true\n")
    assert len(vale_findings(checked(capsys)[1])) == 2


def test_an_ini_by_flag_may_lie_anywhere(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "vale.ini").write_text(f"StylesPath = {desk}/styles\n[a.*]\nHouse.Use = warning\n")
    flags = ("--isolated", "--vale-ini", str(elsewhere / "vale.ini"))
    (one,) = vale_findings(checked(capsys, *flags)[1])
    assert one["severity"] == "warning"


def test_styles_outside_of_the_repository_are_not_read(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (desk / ".vale.ini").write_text(f"StylesPath = {elsewhere}\n[*]\nBasedOnStyles = House\n")
    (desk / "factlint.toml").write_text('[vale]\nini = ".vale.ini"\n')
    status, report = checked(capsys)
    assert status == 3
    (failure,) = [one for one in report["failures"] if "StylesPath" in one["message"]]  # type: ignore[attr-defined, union-attr]
    assert "leads out of" in failure["message"]
    (desk / "factlint.toml").write_text(f'[vale]\nstyles = ["A"]\nstyles-path = "{elsewhere}"\n')
    assert main(["check", "a.txt"]) == 2


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ('styles = "House"', "styles"),
        ('rules = { "House.Use" = "MAYBE" }', "expected YES, NO, suggestion"),
        ('styles = ["House"]\nfind-ini = true', "either here or in the .vale.ini"),
        ('min-alert-level = "fatal"', "min-alert-level"),
    ],
)
def test_settings_that_are_wrong(
    desk: Path, capsys: pytest.CaptureFixture[str], table: str, fault: str
) -> None:
    (desk / "factlint.toml").write_text(f"[vale]\n{table}\n")
    assert main(["check", "a.txt"]) == 2
    assert fault in capsys.readouterr().err


def test_rules_are_listed_with_what_they_cost(desk: Path) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    listed = CliRunner().invoke(vale, ["rules", "--cost", "a.txt"])
    assert "1 findings  House.Use" in listed.output
    assert "substitution   1 phrase" in listed.output
    assert "not run: House.Script" in listed.output


def test_tests_of_rules_are_run(desk: Path) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    done = CliRunner().invoke(vale, ["test"], standalone_mode=False)
    assert done.return_value == 1
    assert "House.Use: fails: 'utilise' is not in 'nothing'" in done.output
    assert "2 tests, 1 failed" in done.output


def test_the_answers_depend_on_the_files_of_the_styles(desk: Path) -> None:
    config = ValeConfig(folders=(desk / "styles",), sections=(Section("*", ("House", "None")),))
    engine = ValeEngine(config, None)
    assert {one.name for one in engine.problems} == {"House.Script", "None"}
    assert [one.level for one in engine.reports("We utilise it.", "x.txt")] == ["error"]


def test_the_report_names_the_rule_of_the_package(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    main(["check", "--jobs", "1", "a.txt"])
    assert "Must fix  a.txt:1:4  VAL001 House.Use" in capsys.readouterr().out


def test_one_wrong_rule_leaves_the_others(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = "extends: existence\nmessage: m\ntokens:\n  - '\\x{41'\n"
    (desk / "styles" / "House" / "Broken.yml").write_text(broken)
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    _, report = checked(capsys)
    assert {one["origin"] for one in vale_findings(report)} == {"vale:House.Use"}


def test_the_folder_of_styles_is_beside_the_configuration(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    (desk / "sub").mkdir()
    monkeypatch.chdir(desk / "sub")
    main(["check", "--jobs", "1", "--format", "json", "../a.txt"])
    assert vale_findings(json.loads(capsys.readouterr().out))


def test_names_and_links_lead_nowhere_else(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "out").mkdir()
    (desk / "out" / "A.yml").write_text((desk / "styles/House/Use.yml").read_text())
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["../out"]\n')
    _, report = checked(capsys)
    assert not vale_findings(report)
    inner = desk / "repository"
    (inner / ".git").mkdir(parents=True)
    (desk / "secret").write_text("password hunter2\n")
    (inner / ".vale.ini").symlink_to(desk / "secret")
    (inner / "c.txt").write_text("We utilise it.\n")
    (inner / "factlint.toml").write_text("[vale]\nfind-ini = true\n")
    main(["check", "--jobs", "1", str(inner / "c.txt")])
    printed = capsys.readouterr()
    assert "hunter2" not in printed.out + printed.err


def test_no_suppressions_lifts_comments_of_vale(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    (desk / "c.md").write_text("<!-- vale off -->\n\nWe utilise it.\n")
    flags = ["check", "--jobs", "1", "--format", "json", "c.md"]
    more: tuple[tuple[str, int], ...] = (("--quiet", 0), ("--no-suppressions", 1))
    for flag, count in more:
        main([*flags, flag])
        assert len(vale_findings(json.loads(capsys.readouterr().out))) == count


def test_a_given_ini_that_is_missing_is_named_before_an_article_is_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--vale-ini", "none.ini", "a.txt"]) == 2
    assert "none.ini: cannot be read" in capsys.readouterr().err
    (desk / "wrong.ini").write_text("StylesPath = styles\n[\n")
    assert main(["check", "--vale-ini", "wrong.ini", "a.txt"]) == 2
    assert "wrong.ini:2" in capsys.readouterr().err


def test_what_is_not_run_is_named_once_however_files_are_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')

    def report(*flags: str) -> str:
        main(["check", "--format", "json", *flags, "a.txt", "b.txt"])
        return capsys.readouterr().out

    first = report("--no-cache", "--jobs", "1")
    assert len(skipped(json.loads(first))) == 1
    assert report("--no-cache", "--jobs", "2") == first
    assert report("--jobs", "1") == first
    assert report("--jobs", "1") == first  # of the cache
    main(["check", "--format", "json", "--jobs", "1", "b.txt"])
    assert len(skipped(json.loads(capsys.readouterr().out))) == 1


def test_a_rule_that_fails_is_named_once_and_the_others_go_on(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*arguments: object) -> None:
        raise IndexError("no such\ngroup")

    monkeypatch.setattr("factlint_vale.count_checks.Repetition.alerts", fails)
    (desk / "styles" / "House" / "Twice.yml").write_text(
        "extends: repetition\nmessage: m\ntokens: ['[a-z]+']\n"
    )
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    status, report = checked(capsys)
    assert status == 3
    assert report["failures"] == [
        {"path": "a.txt", "what": "rule vale:House.Twice", "message": "IndexError: no such group"}
    ]
    assert [one["origin"] for one in vale_findings(report)] == ["vale:House.Use"] * 2


def test_a_rule_that_finds_no_end_is_named_and_the_others_go_on(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factlint.time_limit.SECONDS", 0.05)
    monkeypatch.setattr("factlint.time_limit.TICK", 0.05)
    rules = {
        "Searched": "extends: existence\nmessage: m\nnonword: true\ntokens: ['(?:a+)+;']\n",
        "Sentences": "extends: existence\nmessage: m\nscope: sentence\nnonword: true\n"
        "tokens: ['(?:a+)+[;:]']\n",
        "Own": "extends: conditional\nmessage: m\nfirst: '(?:a+)+;'\nsecond: 'x'\n",
    }
    for name, rule in rules.items():
        (desk / "styles" / "House" / f"{name}.yml").write_text(rule)
    (desk / "factlint.toml").write_text('[vale]\nstyles = ["House"]\n')
    (desk / "a.txt").write_text(f"We utilise {'a' * 40}! And so; it is.\n")
    status, report = checked(capsys)
    assert status == 3
    failures = report["failures"]
    assert isinstance(failures, list)
    assert sorted(one["what"] for one in failures) == [
        "rule vale:House.Own", "rule vale:House.Searched", "rule vale:House.Sentences",
    ]  # fmt: skip
    assert {one["message"] for one in failures} == {"found no end in 0 seconds, and was stopped"}
    assert [one["origin"] for one in vale_findings(report)] == ["vale:House.Use"] * 2


RULES = {
    "Words.yml": "extends: existence\nmessage: \"'%s' is jargon\"\ntokens: [synergy, deep dive]\n",
    "Groups.yml": (
        "extends: existence\nmessage: \"'%s'\"\nraw: ['(\\w+) of (clock|day)s']\n"
        "action: {name: edit, params: [regex, '(\\w+) of (\\w+)', '$2 $1']}\n"
    ),
    "Cased.yml": (
        "extends: existence\nmessage: \"Write '%s'\"\nignorecase: true\nmatchcase: true\n"
        "tokens: [whilst]\naction: {name: replace, params: [while]}\n"
    ),
    "Swaps.yml": (
        "extends: substitution\nmessage: \"Use '%s', not '%s'\"\nignorecase: true\n"
        "swap:\n  '(in|de)flatable': $1flated\n  dinghy: boat\n"
    ),
    "Behind.yml": "extends: existence\nmessage: m\nnonword: true\ntokens: ['(?<=the \\w*)ing']\n",
}


def test_kept_rules_say_what_rules_made_anew_say(tmp_path: Path) -> None:
    style = tmp_path / "styles" / "Kept"
    style.mkdir(parents=True)
    for name, rule in RULES.items():
        (style / name).write_text(rule)
    config = ValeConfig(folders=(tmp_path / "styles",), sections=(Section("*", styles=("Kept",)),))
    text = (
        "Whilst the synergy held, a dozen of clocks struck; an Inflatable dinghy, a deep dive\n"
        "and the lingering of days: whilst it rained, the deflatable one sank.\n"
    )

    def said(cache: Path | None) -> list[tuple[object, ...]]:
        reports = ValeEngine(config, cache).reports(text, "boats.txt")
        return [
            (one.start, one.end, one.definition.name, one.alert.message, one.alert.offers)
            for one in reports
        ]

    anew = said(None)
    assert len({name for *_, name, _, _ in anew}) == len(RULES)
    assert said(tmp_path / "cache") == anew  # makes it
    assert said(tmp_path / "cache") == anew  # reads it
