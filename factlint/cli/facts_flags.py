"""The flags of the `factlint facts` commands, and which ledger they mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from factlint.cli.args import Flag, Flags, settings_of
from factlint.model.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = "facts.toml"


def ledger_options(*, as_of: bool, output: bool = True) -> Callable[[F], F]:
    """Give a command the flags that name the ledger, the day and the output."""

    def decorate(command: F) -> F:
        options: list[Any] = [
            click.option("--facts", metavar="FILE", cls=Flag, envvar="FACTLINT_FACTS",
                         help="Ledger of recorded facts."),
            click.option("--config", metavar="FILE", cls=Flag, envvar="FACTLINT_CONFIG",
                         help="Configuration file; default: the nearest factlint.toml."),
            click.option("--isolated", is_flag=True,
                         help="No configuration and no environment variable."),
        ]  # fmt: skip
        if output:
            options.append(
                click.option("--output", metavar="FILE", cls=Flag, envvar="FACTLINT_OUTPUT",
                             help="Write to a file.")
            )  # fmt: skip
        if as_of:
            options.append(
                click.option("--as-of", metavar="DATE", cls=Flag, envvar="FACTLINT_AS_OF",
                             help="Day for verdicts, such as 2016-05-10 or today.")
            )  # fmt: skip
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def flags_of(values: dict[str, Any]) -> Flags:
    """Return the shared flags; those these commands do not have are unset."""
    unset = dict.fromkeys(Flags.__struct_fields__)
    switches = ("exit_zero", "isolated", "force_exclude", "no_suppressions")
    return Flags(**{**unset, **dict.fromkeys(switches, False), "color": "auto", **values})


def place_of(values: dict[str, Any]) -> tuple[Path, Settings]:
    """Return the ledger's path and the configuration.

    Raises:
        ConfigError: the configuration is wrong.
        UsageError: there is no such configuration file.
    """
    settings = settings_of(flags_of(values))
    context = click.get_current_context()
    given = context.obj.get("facts") if isinstance(context.obj, dict) else None
    return Path(settings.facts or given or DEFAULT), settings
