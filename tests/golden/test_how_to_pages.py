"""The how-to pages that change files are followed as they are written, from top to bottom."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from factlint.cli.main import main

PAGES = Path(__file__).parents[2] / "docs/how-to"
_STEP = re.compile(
    r"<!-- (?:file: (?P<file>\S+)|output of: factlint (?P<command>.*?)) -->\n```text\n"
    r"(?P<body>.*?)```\n",
    re.DOTALL,
)


@pytest.mark.parametrize(
    "name",
    [page.name for page in sorted(PAGES.glob("*.md")) if _STEP.search(page.read_text("utf-8"))],
)
def test_it_shows_what_is_printed(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    page = PAGES / name
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    text = page.read_text("utf-8")
    updated: list[str] = []
    end = 0
    for step in _STEP.finditer(text):
        if step["file"]:
            path = tmp_path / step["file"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(step["body"], encoding="utf-8")
            continue
        assert main(step["command"].split()) in (0, 1)
        printed = capfd.readouterr().out
        updated += [text[end : step.start("body")], printed]
        end = step.end("body")
        if not request.config.getoption("--update-golden"):
            assert printed == step["body"]
    if request.config.getoption("--update-golden"):
        page.write_text("".join([*updated, text[end:]]), encoding="utf-8")


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
def test_other_commands_of_the_page_on_fixing_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess

    text = (PAGES / "fix.md").read_text("utf-8")
    (block,) = re.findall(r"^```\n(factlint .*?)^```", text, re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(tmp_path)
    Path("drafts").mkdir()
    Path("drafts/a.txt").write_text("All wait for the the tram.\n", encoding="utf-8")
    diff, patch = block.splitlines()
    assert main(diff.split()[1:]) == 1
    if shutil.which("patch"):
        subprocess.run(["sh", "-c", patch], check=True, capture_output=True)
        assert Path("drafts/a.txt").read_text("utf-8") == "All wait for the tram.\n"
