"""The command `factlint`: its commands, and how errors end it."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import click

from factlint import __version__
from factlint.cli.streams import prepare_streams
from factlint.entry_points import EntryPoint, entry_points
from factlint.errors import CRASHES, ExitCode, FactlintError, ReaderGone, in_one_line

#: Command to module; a module is imported only when its command runs.
COMMANDS = {
    "accept": ("factlint.cli.accept", "accept", "Accept a finding that is right as it is."),
    "baseline": ("factlint.cli.baseline", "baseline", "Keep what an archive's findings are."),
    "check": ("factlint.cli.check", "check", "Check articles (the default command)."),
    "claims": ("factlint.cli.claims", "claims", "Show every release claim and what to check."),
    "config": ("factlint.cli.config", "config", "Show the configuration, or begin one."),
    "dates": ("factlint.cli.dates", "dates", "Show date expressions and what they mean."),
    "explain": ("factlint.cli.explain", "explain", "Show the page of a rule."),
    "facts": ("factlint.cli.facts", "facts", "List, add and check recorded facts."),
    "fix": ("factlint.cli.fix", "fix", "Apply the changes that findings offer."),
    "rules": ("factlint.cli.rules", "rules", "List all rules."),
    "schema": ("factlint.cli.schema", "schema", "Print a JSON Schema of output or of a file."),
    "stats": ("factlint.cli.stats", "stats", "Show length, readability, speech and people."),
}

#: What the system says where standard output takes no more.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

_SHORT = """factlint reads article drafts and says what a fact-checker would query.

  factlint draft.txt                        check one article
  factlint --date 2016-05-10 seeds/*.txt    say when they are published

`factlint --help` shows all commands and flags.
"""


#: Entry points of this group are commands of plugins: `name = package.module:click_command`.
COMMAND_GROUP = "factlint.commands"


@cache
def plugin_commands() -> Mapping[str, EntryPoint]:
    """Return the commands of plugins by name; none is imported."""
    found = {point.name: point for point in entry_points(COMMAND_GROUP)}
    return {name: found[name] for name in sorted(found) if name not in COMMANDS}


def plugin_command(name: str) -> click.Command | None:
    """Import and return a command of a plugin; None where there is none of this name.

    Raises:
        FactlintError: it cannot be imported, or is no command.
    """
    point = plugin_commands().get(name)
    if point is None:
        return None
    try:
        command = point.load()
    except CRASHES as error:  # foreign code may raise anything
        raise FactlintError(
            f"the command {name} cannot be loaded: {in_one_line(error)}",
            hint=f"it comes from the module {point.module}",
        ) from error
    if not isinstance(command, click.Command):
        raise FactlintError(f"the command {name} is {type(command).__name__}, no click command")
    return command


def is_command(word: str) -> bool:
    """Return whether a word names a command; a path is told from one without a look at plugins."""
    return word in COMMANDS or (word.isidentifier() and word in plugin_commands())


class DefaultGroup(click.Group):
    """A group whose default command is `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*COMMANDS, *plugin_commands()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return plugin_command(cmd_name)
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` before what is no command."""
        if not args:
            click.echo(_SHORT, nl=False, err=True)
            ctx.exit(ExitCode.USAGE)
        if args[0] == "help":
            args = [*args[1:2], "--help"]
        elif args[0] in ("version", "-V"):
            args = ["--version"]
        if not is_command(args[0]) and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            rows = [(name, entry[2]) for name, entry in COMMANDS.items()]
            for name in plugin_commands():
                command = plugin_command(name)
                rows.append((name, command.get_short_help_str(60) if command else ""))
            formatter.write_dl(sorted(rows))


@click.group(cls=DefaultGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Read article drafts and say what a fact-checker and copy editor would query.

    `factlint PATH...` checks articles; `factlint check --help` shows its flags.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    try:
        status = _run(args)
        sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        _give_up_output()
        return ExitCode.CLEAN
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _give_up_output()
        sys.stderr.write(f"factlint: the output could not be written: {error.strerror}\n")
        return ExitCode.FAILED
    return status


def _give_up_output() -> None:
    """Let what is left of the output go nowhere, so that it does not fail again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(args: list[str]) -> int:
    """Run the command; say what stopped it."""
    try:
        # click's own main would end a closed pipe with status 1.
        with cli.make_context("factlint", args.copy()) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as stop:
        return int(stop.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.stderr.write("\nstopped\n")
        return ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        _hint_for_variable(args, error.format_message())
        _hint_for_path(args)
        return ExitCode.USAGE
    except FactlintError as error:
        sys.stderr.write(f"factlint: {error.message}\n")
        if error.hint:
            sys.stderr.write(f"  {error.hint}\n")
        _hint_for_variable(args, error.message)
        _hint_for_path(args)
        return error.exit_code
    return int(result) if isinstance(result, int) else ExitCode.CLEAN


def _hint_for_variable(args: Sequence[str], message: str) -> None:
    """Say where the value of a flag comes from that no one typed."""
    import re

    found = re.search(r"--([a-z]+(?:-[a-z]+)*)", message)
    if found is None or any(arg.split("=")[0] == found[0] for arg in args):
        return
    variable = f"FACTLINT_{found[1].replace('-', '_').upper()}"
    if variable in os.environ:
        sys.stderr.write(f"  {found[0]} is given by the environment: {variable}\n")


def _hint_for_path(args: Sequence[str]) -> None:
    """Say how to reach a path that is named like a command, or a command that is misspelt."""
    first = args[0] if args else ""
    if is_command(first) and Path(first).exists():
        sys.stderr.write(
            f"  {first!r} is a command of factlint; the path of that name is ./{first}\n"
        )
    if first.isalpha() and not is_command(first) and not Path(first).exists():
        from factlint.records.suggest import suggest

        if near := suggest(first, [*COMMANDS, *plugin_commands()], cutoff=0.7):
            sys.stderr.write(f"  did you mean the command {near}?\n")
