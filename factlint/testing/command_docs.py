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
_SHARED_KEY = ""
_HEAD = """\
# Command line

`factlint [check] PATH...` checks articles; other commands are named first. A path named like a
command is reached as `./rules`. `-` is standard input. Without a path it prints a short help.
`factlint -V` and `factlint version` print the version, `factlint help COMMAND` what `--help` does.

Made by `make docs` from the commands themselves; `factlint COMMAND --help` prints the same tables.

## Paths

A folder stands for the files in it whose ending a [format](formats.md) knows. Left out are hidden
files and folders, virtual environments, what git ignores, what `exclude` names, and texts about a
project or for machines: README, CHANGELOG, LICENSE, CONTRIBUTING and CODE_OF_CONDUCT of any case,
names such as AUTHORS, NOTICE, SECURITY and TODO in capitals, `requirements.txt`,
`constraints.txt`, `robots.txt`, `humans.txt`, `llms.txt` and the like; so are articles in formats
that factlint does not read, such as `.rst`, `.adoc`, `.org` and `.docx`. A file that is named is
read, unless `--force-exclude` is given. How many files and folders were left out is in the last
line of the report; which they are is in its [JSON](json.md).

The last line also counts `accepted` findings, which a comment or an `[[accept]]` suppresses with a
reason, and `ignored` ones, which `[per-file-ignores]`, `[[files]]`, a baseline or a plugin does,
and those on unchanged lines where only changed ones count. An `[[accept]]` that met no finding and
a glob that names no file are said above it when the run read all that they may name.

## Environment

A flag listens to the variable beside it. A flag on the command line comes before its variable, a
variable before the [configuration](configuration.md), and an empty one counts as none. A flag
without a value takes `1`, `true` or `yes`. With `--isolated` no variable counts. Of `--format`,
`FACTLINT_FORMAT` is for `check`; other commands have formats of their own.

`FACTLINT_ENGINE` says what finds literals for the matcher: `hyperscan`, `ahocorasick` or `python`;
without it the fastest that is installed. Of grammar checkers the pages about them name the
variables. `NO_COLOR` and `FORCE_COLOR` switch colour off or on where `--color auto` would decide.
"""
#: What the help of a flag has no room for, by the command that has the flag.
_MORE = {
    "check": """\
- `--format` again, with a file, writes [another report](output-formats.md) of the same run.
- `--baseline` is for [an archive](../how-to/adopt-on-an-archive.md), `--diff-base` and `--diff` for
  [CI](../how-to/ci.md); what they leave out is counted.
- `--jobs` changes no report. A process that dies is a failure of the file it was at.
- `--no-cache` and `--cache-dir`: see [the cache](../explanation/cache.md).
- `--quiet` and `--verbose` are for `full`, `concise` and `grouped`. `--verbose` gives the reason
  of each finding that was suppressed and each file that was left out.
- `--statistics` is the format `statistics`.
- `--watch` checks again when an article, a configuration, the ledger or a table in the folders of
  the run is saved, until Ctrl-C; it needs the extra `factlint[watch]`.
- With `--max-warnings` the fail level is for errors and notes only.
""",
    _SHARED_KEY: """\
- `--date` also reads `10 May 2016`, and dates in the languages that are configured. Without
  `--as-of` its day is the publication date.
- `--select` and `--ignore` take codes, prefixes, names, families or engines, with commas between
  them. `--select` replaces the profile's list; `--ignore` comes last, and adds to what the
  configuration ignores.
- `--no-suppressions` lifts comments in articles, `select`, `ignore`, `exclude`,
  `[per-file-ignores]` and `[[accept]]`.
- `--stdin-filename`: the folder of that name has the configuration.
""",
}
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
    if more := _MORE.get(name.removeprefix("factlint ")):
        yield more
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
    yield f"## {_SHARED}\n\n{_table(shared)}\n{_MORE[_SHARED_KEY]}"


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
