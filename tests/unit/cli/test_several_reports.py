"""`--format` more than once, and where each report goes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import factlint
from factlint.builtin import factlint_reporters
from factlint.cli.main import main


@pytest.fixture(autouse=True)
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("a.txt").write_text("The tram\n\nThe tram will open next year.\n", encoding="utf-8")


def test_each_report_goes_to_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(
        ["a.txt", "--format", "concise", "--format", "sarif:o.sarif", "--format", "junit:o.xml"]
    )
    assert status == 1
    out = capsys.readouterr().out
    assert out.startswith("a.txt:")
    results = json.loads(Path("o.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    root = ElementTree.parse("o.xml").getroot()
    tests = sum(int(one.get("tests", "0")) - int(one.get("skipped", "0")) for one in root)
    assert len(results) == tests == len(re.findall(r"^a\.txt:\d", out, re.MULTILINE)) > 1


def test_output_is_of_the_format_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    main(["a.txt", "--format", "json", "--format", "sarif:o.sarif", "--output", "o.json"])
    assert capsys.readouterr().out == ""
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["version"] == 1


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--format", "full", "--format", "json"], "two reports go to standard output"),
        (["--format", "json:x", "--format", "sarif:x"], "two reports go to x"),
        (["--format", "json:x", "--format", "json:y"], "json is named twice"),
        (["--format", "sarif:"], "no file named in 'sarif:'"),
        (["--format", "sarif:x", "--output", "y"], "each format has a file of its own"),
        (["--format", "sarif:a.txt"], "--format: a.txt: is one of the files to check"),
        (["--format", "sarif:no/x"], "--format: no/x: No such file"),
        (["--format", "sarfi:x"], "unknown format 'sarfi'"),
    ],
)
def test_what_cannot_be_is_refused(
    flags: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("a.txt").read_bytes()
    assert main(["a.txt", *flags]) == 2
    assert message in capsys.readouterr().err
    assert Path("a.txt").read_bytes() == before


def test_github_writes_the_summary_of_the_step(monkeypatch: pytest.MonkeyPatch) -> None:
    summary = Path("summary.md")
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    main(["a.txt", "--format", "concise"])
    assert summary.read_text(encoding="utf-8") == "before\n"
    main(["a.txt", "--format", "github"])
    assert summary.read_text(encoding="utf-8").startswith("before\n## factlint\n")


PAGE = (Path(__file__).parents[3] / "docs/reference/output-formats.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"### `([a-z-]+)`\n\n```[a-z]+\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("name", "shown"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_the_examples_of_the_docs(
    name: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").rename("draft.txt")
    main(["draft.txt", "--isolated", "--select", "DAT003", "--format", name])
    out = capsys.readouterr().out
    if name == "sarif":
        log = json.loads(out)
        assert len(log["runs"][0]["tool"]["driver"]["rules"]) == 1
        log["runs"][0]["tool"]["driver"]["rules"] = []
        out = f"{json.dumps(log, indent=2)}\n".replace(f'"{factlint.__version__}"', '"0.1.0"')
    assert out == shown


def test_the_environment_names_formats_with_spaces_between(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTLINT_FORMAT", "concise rdjson:o.json")
    main(["a.txt"])
    assert capsys.readouterr().out.startswith("a.txt:")
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["source"] == {"name": "factlint"}


def test_the_docs_name_every_format() -> None:
    rows = [line for line in PAGE.splitlines() if line[:3] == "| `"]
    documented = {word for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[1])}
    assert documented == {reporter.name for reporter in factlint_reporters()}
