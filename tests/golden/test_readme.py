"""The README shows real output, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint.cli.main import main

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
_BLOCK = re.compile(
    r"(<!-- output of: factlint (?P<arguments>.*?) -->\n```text\n)(?P<shown>.*?)(```\n)", re.DOTALL
)


def test_output_is_real(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    text = README.read_text(encoding="utf-8")
    block = _BLOCK.search(text)
    assert block is not None
    main(block["arguments"].split())
    printed = capsys.readouterr().out
    if request.config.getoption("--update-golden"):
        text = text.replace(block[0], block[1] + printed + block[4])
        README.write_text(text, encoding="utf-8")
        return
    assert block["shown"] == printed


@pytest.mark.parametrize("page", sorted([README, *(ROOT / "docs").rglob("*.md")]), ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", text):
        assert (page.parent / target.partition("#")[0]).exists(), f"{page}: {target}"
