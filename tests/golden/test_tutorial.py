"""The tutorial is followed as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint.cli.main import main

PAGE = Path(__file__).parents[2] / "docs/tutorial.md"
_FILE = re.compile(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output of: factlint (.*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)


def test_it_shows_what_is_printed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    text = PAGE.read_text(encoding="utf-8")
    for name, body in _FILE.findall(text):
        (tmp_path / name).write_text(body, encoding="utf-8")
    for head, arguments, shown, end in _OUTPUT.findall(text):
        assert main(arguments.split()) == 0
        printed = capsys.readouterr().out
        if request.config.getoption("--update-golden"):
            text = text.replace(head + shown + end, head + printed + end)
            PAGE.write_text(text, encoding="utf-8")
        else:
            assert shown == printed


@pytest.mark.parametrize(
    "command", re.findall(r"^factlint (explain .+)$", PAGE.read_text("utf-8"), re.M)
)
def test_its_commands_run(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command.split()) == 0
    assert capsys.readouterr().out
