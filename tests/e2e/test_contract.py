"""The command held to its contract: statuses, streams, positions, files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factlint.cli.main import main
from factlint.engine.select import LISTING
from tests.e2e.conftest import Run, clean_environment

WORDS = "The café said “the plant will open early next year”, and it will will open soon.\n"
ODD = (
    "The 👩‍👩‍👧 company e\u0301 said it will will open early next year.\n"
    "The series is currently filming.\n\nThis is good — “early next year”, he said.\n"
)
MARKDOWN = (
    '---\ntitle: "A b"\n---\n\n# The plant *will* open early next year\n\n| a | b |\n|---|---|\n'
    "| It opens early next year | `early next year` |\n\n> He said it will will open next year\n\n"
    "```\nearly next year\n```\n\n<!-- early next year -->\n\n"
    "- A **[link early next year](http://example.com/x)** said &amp; next year\n"
    "- *early* **next** year &mdash; soon\n\nText early next\nyear and <b>next year</b>. "
    "\\*next year\\* now\n"
)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in the working directory."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "ä b.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def position(text: str, offset: int) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", text[:offset])
    return len(lines), len(lines[-1]) + 1


@pytest.mark.parametrize(
    ("name", "text", "codec"),
    [
        ("lf.txt", ODD, "utf-8"),
        ("crlf.txt", ODD.replace("\n", "\r\n"), "utf-8"),
        ("cr.txt", ODD.replace("\n", "\r"), "utf-8"),
        ("bom.txt", ODD, "utf-8-sig"),
        ("wide.txt", ODD, "utf-16"),
        ("old.txt", WORDS, "cp1252"),
        ("page.md", MARKDOWN, "utf-8"),
        ("page-crlf.md", MARKDOWN.replace("\n", "\r\n"), "utf-8"),
    ],
)
def test_positions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, codec: str
) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode(codec))
    flags = ["--profile", "strict", "--ignore", "proselint,grammar", "--date", "2016-05-10"]
    main(["check", "--isolated", *flags, "--format", "json", str(path)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["files"][0]["findings"]
    assert {"STY001", "DAT004"} & {one["code"] for one in found}
    for one in found:
        assert one["text"] == text[one["start"] : one["end"]]
        assert (one["line"], one["column"]) == position(text, one["start"])
        if one["start"] < one["end"]:
            assert (one["end_line"], one["end_column"]) == position(text, one["end"] - 1)
        else:
            assert one["end_column"] == one["column"]
        for edit in (one["fix"] or {"edits": []})["edits"]:
            quoted = text[: edit["start"]].count("“") > text[: edit["start"]].count("”")
            assert not quoted, "no fix inside speech"


@pytest.mark.parametrize("codec", ["ascii", "cp1252", "latin-1"])
@pytest.mark.parametrize(
    "command",
    ["check", "check --format json", "dates", "dates --format json", "claims", "claims --format csv", "stats"],
)  # fmt: skip
def test_other_encodings_crash_nothing(
    article: Path, monkeypatch: pytest.MonkeyPatch, command: str, codec: str
) -> None:
    out = article.parent / "out"
    with out.open("w", encoding=codec) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        main([*command.split(), "--isolated", "--date", "2016-05-10", article.name])
    told = out.read_text("utf-8")
    assert told
    if "json" in command:
        assert json.loads(told)["files"][0]["path"] == article.name


def test_a_terminal_shows_plain_marks_for_what_it_lacks() -> None:
    from factlint.cli.streams import ERRORS, prepare_streams

    prepare_streams()
    assert "“é” → 1–2…\udcff".encode("ascii", ERRORS) == b'"\\xe9" -> 1-2...\\udcff'


def test_requests_are_utf8_and_a_damaged_line_is_one_bad_answer(factlint: Run) -> None:
    lines = (
        b'{"id":1,"text":"\xe2\x80\x9ctomorrow\xe2\x80\x9d","date":"2016-05-10"}\n'
        b'\xff\xfe\n[]\n{"id":2}\n{"id":3,"text":"tomorrow","date":"soon"}\n'
        b'{"id":4,"text":"tomorrow","date":null}'
    )
    done = factlint("dates", "--batch", stdin=lines, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in answers] == [1, None, None, 2, 3, 4]
    assert answers[0]["spans"][0]["interval"] == ["2016-05-11", "2016-05-12"]
    assert all("error" in one for one in answers[1:5])
    assert answers[4]["error"] == 'expected "date" as "2016-05-10" or null, found "soon"'
    assert answers[5]["spans"][0]["interval"] is None, "nothing is resolved without a date"


@pytest.mark.parametrize("command", ["--help", "--version", "check --help", "rules", "dates {}"])
def test_a_gone_reader_is_no_error(article: Path, command: str) -> None:
    import os

    read, write = os.pipe()
    os.close(read)
    arguments = [part.format(article.name) for part in command.split()]
    done = subprocess.run(
        [sys.executable, "-m", "factlint", *arguments],
        cwd=article.parent, stdin=subprocess.DEVNULL, stdout=write, stderr=subprocess.PIPE,
        env=clean_environment(), check=False,
    )  # fmt: skip
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('[[accept]]\nphrase = "a"\ncode = "DAT0033"\nreason = "b"\n', "3: accept[1].code: "),
        ('[per-file-ignores]\n"none.txt" = ["DAT0033"]\n', '2: per-file-ignores."none.txt"[1]: '),
        ('select = [\n  "DAT",\n  "DAT0033",\n]\n', "3: select[2]: "),
        ('profile = "news"\nignore = "DAT, DAT0033"\n', "2: ignore[2]: "),
    ],
)
def test_an_unknown_code_in_the_configuration_is_named(
    article: Path, capsys: pytest.CaptureFixture[str], table: str, message: str
) -> None:
    (article.parent / "factlint.toml").write_text(table)
    for command in ("check", "dates", "claims", "stats"):
        assert main([command, article.name]) == 2
        told = capsys.readouterr().err
        fault = 'unknown code "DAT0033"; did you mean "DAT003"?'
        assert told == f"factlint: factlint.toml:{message}{fault}\n  {LISTING}\n"


def test_all_unknown_codes_are_named_at_once(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '[tool.factlint]\nselect = ["relative-periods", "proselint:misc.butt"]\nignore = ["STYLE9"]\n'
    (article.parent / "pyproject.toml").write_text(text)
    flags = ["--ignore", "DAT003", "--fail-level", "never"]
    assert main(["check", *flags, article.name]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "factlint: pyproject.toml:2: tool.factlint.select[1]: "
        'unknown code "relative-periods"; did you mean "relative-period"?',
        "pyproject.toml:2: tool.factlint.select[2]: "
        'unknown code "proselint:misc.butt"; did you mean "proselint:misc.but"?',
        'pyproject.toml:3: tool.factlint.ignore[1]: unknown code "STYLE9"; did you mean "style"?',
        f"  {LISTING}",
    ]


def test_an_unknown_code_of_a_flag_is_not_laid_at_the_configuration(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (article.parent / "factlint.toml").write_text('ignore = ["DAT003"]\n')
    assert main(["check", "--ignore", "DAT0033", article.name]) == 2
    fault = 'unknown code "DAT0033"; did you mean "DAT003"?'
    assert capsys.readouterr().err == f"factlint: --ignore: {fault}\n  {LISTING}\n"


@pytest.mark.parametrize("command", ["check", "dates", "claims", "stats"])
def test_options_of_no_rule_stop_every_command(
    article: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (article.parent / "factlint.toml").write_text("[rules.DAT0033]\n")
    assert main([command, article.name]) == 2
    assert capsys.readouterr().err == (
        'factlint: factlint.toml:1: rules.DAT0033: unknown rule; did you mean "DAT003"?\n'
        f"  {LISTING}\n"
    )


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
def test_a_list_of_no_codes_is_refused(
    article: Path, capsys: pytest.CaptureFixture[str], flag: str
) -> None:
    assert main(["check", "--isolated", flag, ",", article.name]) == 2
    assert f"{flag}: no code named" in capsys.readouterr().err


def test_rules_asked_for_by_name_that_are_not_there_are_a_failure(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = ["--isolated", "--select", "vale,STY", "--format", "json"]
    assert main(["check", *flags, article.name]) == 3
    told = json.loads(capsys.readouterr().out)
    assert [one["what"] for one in told["failures"]] == ["rule VAL001"]
    assert [one["code"] for one in told["files"][0]["findings"]] == ["STY001"]
