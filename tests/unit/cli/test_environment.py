"""Variables: named as their flags, for each command that has the flag, and documented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from factlint.cli.args import Flags
from factlint.cli.isolation import Flag
from factlint.cli.main import COMMANDS, cli, main
from factlint.errors import DEBUG_VARIABLE

ROOT = Path(__file__).parents[3]
PAGES = [*(ROOT / "docs/reference").glob("*.md"), *(ROOT / "docs/how-to").glob("*.md")]
DOCUMENTED = "".join(path.read_text(encoding="utf-8") for path in PAGES)


def commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {part}", one) for part, one in command.commands.items())


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_a_variable_is_named_as_its_flag(name: str, command: click.Command) -> None:
    options = [one for one in command.params if isinstance(one, click.Option)]
    isolates = any(one.name == "isolated" for one in options)
    for option in options:
        if option.envvar is None:
            # What `config init` writes is no setting of a run.
            shared = option.name in Flags.__struct_fields__ and name != "config init"
            assert option.name == "isolated" or not shared
            continue
        assert isinstance(option, Flag) or not isolates
        assert option.envvar == f"FACTLINT_{option.opts[-1][2:].upper().replace('-', '_')}"


def test_every_variable_of_the_code_is_documented() -> None:
    found = {
        name
        for folder in ("factlint", "rules")
        for path in (ROOT / folder).rglob("*.py")
        for name in re.findall(r"[\"'](FACTLINT_[A-Z_]+)[\"']", path.read_text(encoding="utf-8"))
    }
    assert len(found) > 20
    assert {name for name in found if f"`{name}`" not in DOCUMENTED} == {DEBUG_VARIABLE}


@pytest.mark.parametrize(
    ("key", "flag", "values"),
    [
        ("profile", "--profile", ('"default"', '"news"', '"strict"')),
        ("fail-level", "--fail-level", ('"error"', '"info"', '"never"')),
        ("select", "--select", ('["STY001"]', '["STY003"]', '["NAM"]')),
    ],
)
def test_flags_come_before_variables_before_the_file(
    key: str,
    flag: str,
    values: tuple[str, str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def shown(*flags: str) -> tuple[str, str]:
        assert main(["config", "show", *flags]) == 0
        (line,) = (row for row in capsys.readouterr().out.splitlines() if row.startswith(f"{key} "))
        value, origin = line.removeprefix(f"{key} = ").split("#")
        return value.strip(), origin.strip()

    monkeypatch.chdir(tmp_path)
    in_file, in_environment, typed = values
    variable = f"FACTLINT_{key.upper().replace('-', '_')}"
    (tmp_path / "factlint.toml").write_text(f"{key} = {in_file}\n", encoding="utf-8")
    assert shown() == (in_file, "factlint.toml:1")
    monkeypatch.setenv(variable, in_environment.strip('[]"'))
    assert shown() == (in_environment, variable)
    assert shown(flag, typed.strip('[]"')) == (typed, flag)
    monkeypatch.setenv(variable, "")
    assert shown() == (in_file, "factlint.toml:1")


@pytest.mark.parametrize(
    "command",
    [("check",), ("dates",), ("claims",), ("stats",), ("fix",), ("baseline", "create")],
    ids="-".join,
)
def test_every_command_that_reads_articles_listens(
    command: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It rained.\n", encoding="utf-8")
    monkeypatch.setenv("FACTLINT_DATE", "soonish")
    assert main([*command, "a.txt"]) == 2
    assert "FACTLINT_DATE" in capsys.readouterr().err
    assert main([*command, "--isolated", "a.txt"]) != 2


def test_the_patch_of_fix_is_no_business_of_the_variable_for_changed_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("All saw the the tram.\n", encoding="utf-8")
    monkeypatch.setenv("FACTLINT_DIFF", "some.patch")
    assert main(["fix", "a.txt"]) == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "All saw the tram.\n"
