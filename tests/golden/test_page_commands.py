"""Each command that README shows runs, in a folder such as a desk has.

A block that no test can run has `<!-- not run: the reason -->` above it; one with its output has
`<!-- output of: ... -->` and is compared by `test_readme.py`. `test_docs_commands.py` follows the documentation.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.cli.main import COMMANDS, main, plugin_commands

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md"]
_MARK = re.compile(r"\s*<!-- (not run|output of|file):(.*)-->")
#: What a block of commands is called.
_COMMANDS = ("", "console", "sh")
ARTICLE = "Tram opens\n\nPORT ELLERY, 24 July 2025 - The the tram opened, Ann Roe said.\n"


def commands(page: Path) -> Iterator[str]:
    """Yield the command lines of the blocks of a page that are not marked."""
    language, before, marked = None, "", False
    for line in page.read_text("utf-8").splitlines():
        fence = line.strip()
        if fence.startswith("```"):
            language = fence.strip("`") if language is None else None
            mark = _MARK.match(before)
            marked = mark is not None
            assert mark is None or mark[2].strip(), f"{page}: {before}: no reason is given"
        elif language in _COMMANDS and not marked:
            words = fence.removeprefix("$ ").removeprefix(".venv/bin/")
            if words.startswith("factlint "):
                yield words
        before = line


SHOWN = [(page, line) for page in PAGES for line in commands(page)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with drafts, an archive and a ledger."""
    monkeypatch.chdir(tmp_path)
    for name in ("drafts/tram.txt", "archive/2016/tram.txt", "draft.txt", "draft.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "features").mkdir()
    accepted = "Tram opens\n\nThe tram was the the first.\n"
    (tmp_path / "features/tram.txt").write_text(accepted, encoding="utf-8")
    (tmp_path / "facts.toml").write_text(
        '[[fact]]\nid = "wharf-opens-in-leeds-on-4"\nclaim = "Wharf opens in Leeds on 4 May 2018"\n'
        'subject = "Wharf"\nevent = "release"\nvalue = "2018-05-04"\n'
        '[[fact.source]]\nkind = "primary"\ncontainer-title = "Wharf Films"\n'
        'issued = "2018-05-02"\n',
        encoding="utf-8",
    )
    (tmp_path / "factlint.toml").write_text('facts = "facts.toml"\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("page", "line"), SHOWN, ids=[f"{page.name}: {x}" for page, x in SHOWN])
def test_it_runs(page: Path, line: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown, _, _ = re.sub(r"\s{2,}.*", "", line).partition(" | ")  # what it is for, a next program
    words = shlex.split(shown, comments=True)
    if "..." in shown:  # a synopsis
        name = words[1] if words[1] in {*COMMANDS, *plugin_commands()} else "check"
        words = ["factlint", name, "--help"]
    assert main(words[1:]) in (0, 1), capsys.readouterr().err


def test_commands_are_found() -> None:
    assert len(SHOWN) > 8
