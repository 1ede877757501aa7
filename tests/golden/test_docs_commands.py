"""Every command that the documentation shows runs, and prints what is shown.

A page is followed from top to bottom in an empty folder. A block after `<!-- file: NAME -->` is a file; in
a block of `console` a line `$ COMMAND` is run, and the lines below it are what it prints, where a line of
three dots stands for any lines. A block after `<!-- not run: REASON -->` is left alone.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from factlint.cli.main import cli, main

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_BLOCK = re.compile(
    r"(?:^ *<!-- (?P<what>file|not run): (?P<about>[^\n]+?) -->\n)?"
    r"^(?P<indent> *)(?P<fence>```+)(?P<language>\w*)\n(?P<body>.*?)^(?P=indent)(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = re.compile(r"^ *(?:\$ )?(?:\S*/)?factlint(?: |$)", re.MULTILINE)
_INLINE = re.compile(r"(?<!`)`(factlint [^`]+)`(?!`)")
_SHELL = re.compile(r"[|<>&;]")


class Step(NamedTuple):
    """A command of a page, what is shown below it, and where that is in the page."""

    command: str
    shown: str
    start: int
    end: int
    indent: str


def steps(block: re.Match[str]) -> Iterator[Step]:
    """Yield the commands of a block of `console`."""
    indent, at = block["indent"], block.start("body")
    for part in re.split(rf"^(?={indent}\$ )", block["body"], flags=re.MULTILINE):
        line, _, shown = part.partition("\n")
        end = at + len(part)
        if line.startswith(f"{indent}$ "):
            yield Step(line.strip()[2:], shown, end - len(shown), end, indent)
        else:
            assert not part.strip(), f"a block of `console` begins with a command: {part!r}"
        at = end


def pattern(shown: str, indent: str) -> re.Pattern[str]:
    """Return what the output has to match."""
    lines = [line.removeprefix(indent) for line in shown.splitlines(keepends=True)]
    return re.compile(
        "".join(r"(?:.*\n)*?" if line == "...\n" else re.escape(line) for line in lines)
    )


def printed(command: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """Run a command and return what a terminal would show of it."""
    if command.startswith("factlint ") and not _SHELL.search(
        re.sub(r"'[^']*'|\"[^\"]*\"", "", command)
    ):
        assert main(shlex.split(command)[1:]) in (0, 1), capfd.readouterr()
        shown = capfd.readouterr()
        return shown.out + shown.err
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return done.stdout + done.stderr


def blocks(page: Path) -> list[re.Match[str]]:
    return list(_BLOCK.finditer(page.read_text("utf-8")))


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if any(block["language"] == "console" for block in blocks(page))],
    ids=lambda page: str(page.relative_to(DOCS)),
)
def test_commands_print_what_is_shown(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    text, new, end = page.read_text("utf-8"), [], 0
    for block in blocks(page):
        if block["what"] == "file":
            path = tmp_path / block["about"]
            path.parent.mkdir(parents=True, exist_ok=True)
            lines = block["body"].splitlines(keepends=True)
            path.write_text("".join(line.removeprefix(block["indent"]) for line in lines), "utf-8")
        if block["what"] == "not run" or block["language"] != "console":
            continue
        for step in steps(block):
            output = printed(step.command, tmp_path, capfd)
            if pattern(step.shown, step.indent).fullmatch(output):
                continue
            if not request.config.getoption("--update-golden"):
                assert output == step.shown, step.command
            lines = output.splitlines(keepends=True)
            new += [
                text[end : step.start],
                *(step.indent + line if line.strip() else line for line in lines),
            ]
            end = step.end
    if new:
        page.write_text("".join([*new, text[end:]]), "utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_no_command_is_shown_that_is_not_run(page: Path) -> None:
    generated = "Made by `make docs`" in page.read_text("utf-8")
    for block in blocks(page):
        if block["language"] in ("console", "yaml", "python", "toml") or generated:
            continue
        assert block["what"] or not _COMMAND.search(block["body"]), block[0]


def words_of(page: Path) -> Iterator[str]:
    """Yield the commands within sentences, and those of blocks that are not run."""
    text = page.read_text("utf-8")
    prose = _BLOCK.sub("", text)
    yield from (" ".join(found.split()) for found in _INLINE.findall(prose))
    for block in blocks(page):
        if block["what"] == "not run" or "Made by `make docs`" in text:
            for line in block["body"].splitlines():
                if _COMMAND.match(line) and "[OPTIONS]" not in line:
                    yield re.sub(r"^ *(?:\$ )?(?:\S*/)?factlint", "factlint", line)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_flags_of_commands_in_sentences_exist(page: Path) -> None:
    for words in words_of(page):
        name, *rest = shlex.split(_SHELL.split(words)[0].replace("...", "x"), comments=True)
        assert name == "factlint"
        if any(word.isupper() and not word.startswith("-") for word in rest[:1]):
            continue  # `factlint COMMAND --help`
        command: click.Command = cli
        context = click.Context(cli)
        while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
            found = command.get_command(context, rest[0].split("|")[0])
            if found is None:
                break
            command, rest = found, rest[1:]
        if command is cli:
            command = cli.get_command(context, "check") or cli
        known = {flag for option in command.params for flag in option.opts} | {
            "--help",
            "--version",
        }
        flags = {word.split("=")[0] for word in rest if word.startswith("--") and word != "--"}
        assert flags <= known, words


def test_a_shown_line_that_is_wrong_is_noticed() -> None:
    assert pattern("a\n...\nz\n", "").fullmatch("a\nb\nc\nz\n")
    assert not pattern("a\n...\nz\n", "").fullmatch("a\nb\n")
    assert not pattern("a\n", "").fullmatch("a\nb\n")
