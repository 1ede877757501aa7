"""The reference of the command line: every command and flag, from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from factlint.cli.args import Flags
from factlint.cli.main import COMMANDS, cli, plugin_commands
from factlint.errors import ExitCode

#: What each exit status means; `ExitCode` has the numbers.
STATUS = {
    ExitCode.CLEAN: "nothing at the fail level or above",
    ExitCode.FINDINGS: "findings at the fail level or above",
    ExitCode.USAGE: "wrong usage or configuration: a missing path, a folder without articles, "
    "an unknown code, option or key, an unreadable date",
    ExitCode.FAILED: "something could not be checked; the rest is printed",
    ExitCode.INTERRUPTED: "stopped with Ctrl-C",
}
_HEAD = """\
# Commands and flags

Made by `make docs` from the commands themselves. `factlint COMMAND --help` prints the same.
[Command line](command-line.md) explains paths and the environment.

`factlint PATH...` is `factlint check PATH...`. Without a path it prints a short help.
"""
_SHARED = "Flags of the commands that read articles"


def command_page() -> str:
    """Return the page."""
    parts = [_HEAD, *_exit_statuses(), *_shared_flags()]
    for name, command in _commands():
        parts += _section(name, command)
    return "\n".join(parts)


def _commands() -> Iterator[tuple[str, click.Command]]:
    """Yield the commands that come with factlint, those of a group behind it, by name."""
    own = [
        name
        for name, point in plugin_commands().items()
        if point.module.partition(".")[0].startswith("factlint")
    ]
    context = click.Context(cli, info_name="factlint")
    for name in sorted([*COMMANDS, *own]):
        command = cli.get_command(context, name)
        if command is not None:
            yield from _with_parts(f"factlint {name}", command)


def _with_parts(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for part in sorted(command.commands):
            yield from _with_parts(f"{name} {part}", command.commands[part])


def _section(name: str, command: click.Command) -> Iterator[str]:
    """Yield the heading of a command, its usage, what it does and its flags."""
    usage = [piece for piece in command.collect_usage_pieces(click.Context(command)) if piece]
    yield f"## {name}\n\n```text\n{name} {' '.join(usage)}\n```\n"
    yield from _words(command.help or "")
    options = [one for one in command.params if isinstance(one, click.Option)]
    shared = set(Flags.__struct_fields__) <= {one.name for one in options}
    own = [one for one in options if not shared or one.name not in Flags.__struct_fields__]
    if own:
        yield _table(own)
    if shared:
        anchor = _SHARED.lower().replace(" ", "-")
        yield f"And the [{_SHARED[0].lower()}{_SHARED[1:]}](#{anchor}).\n"


def _words(help_text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; an example and what click leaves as it is are code."""
    for paragraph in help_text.split("\n\n"):
        if paragraph.startswith("\b"):
            yield f"```text{paragraph[1:]}\n```\n"
            continue
        words, _, example = " ".join(paragraph.split()).partition("Example: ")
        if words:
            yield f"{words.strip()}\n"
        if example:
            yield f"```text\n{example}\n```\n"


def _shared_flags() -> Iterator[str]:
    check = cli.get_command(click.Context(cli), "check")
    params = check.params if check is not None else []
    shared = [
        one
        for one in params
        if isinstance(one, click.Option) and one.name in Flags.__struct_fields__
    ]
    yield f"## {_SHARED}\n\n{_table(shared)}"


def _exit_statuses() -> Iterator[str]:
    rows = [f"| {int(code)} | {words} |" for code, words in STATUS.items()]
    yield "\n".join(["## Exit statuses", "", "| status | when |", "|---|---|", *rows, ""])


def _table(options: list[click.Option]) -> str:
    rows = [f"| {_flag(one)} | {_variable(one)} | {_cell(one.help or '')} |" for one in options]
    return "\n".join(["| flag | environment | meaning |", "|---|---|---|", *rows, ""])


def _flag(option: click.Option) -> str:
    value = "" if option.is_flag else f" {_value(option)}"
    return ", ".join(f"`{_cell(name + value)}`" for name in (*option.opts, *option.secondary_opts))


def _value(option: click.Option) -> str:
    if option.metavar:
        return option.metavar
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    return option.type.name.upper()


def _variable(option: click.Option) -> str:
    return f"`{option.envvar}`" if isinstance(option.envvar, str) else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
