"""Flags that all commands share, and what they mean together."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import click
from msgspec import Struct
from msgspec.structs import replace

from factlint.cli.streams import ERRORS
from factlint.config.find import find
from factlint.config.per_file import matches
from factlint.days.given import parse_when
from factlint.engine.discover import STDIN, Selection, discover
from factlint.engine.request import Request
from factlint.errors import ReaderGone, UsageError
from factlint.model.settings import Settings
from factlint.model.severity import PROFILES

F = TypeVar("F", bound=Callable[..., Any])


class Flag(click.Option):
    """An option that also listens to FACTLINT_<NAME>, unless the run is isolated."""

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Return the environment's value; nothing in an isolated run."""
        return None if ctx.meta.get("factlint.isolated") else super().resolve_envvar_value(ctx)


class Command(click.Command):
    """A command that knows beforehand whether it runs isolated."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note `--isolated` before the options look at the environment."""
        ctx.meta["factlint.isolated"] = "--isolated" in args
        return super().parse_args(ctx, args)


class Flags(Struct, frozen=True):
    """The shared flags, as given."""

    date: str | None
    as_of: str | None
    profile: str | None
    select: str | None
    ignore: str | None
    config: str | None
    isolated: bool
    facts: str | None
    output: str | None
    color: str
    fail_level: str | None
    exit_zero: bool
    stdin_filename: str | None


_OPTIONS: tuple[Callable[[F], F], ...] = (
    click.option("--date", metavar="DATE", cls=Flag, envvar="FACTLINT_DATE",
                 help="Publication date of all files, such as 2016-05-10."),
    click.option("--as-of", metavar="DATE", cls=Flag, envvar="FACTLINT_AS_OF",
                 help="Day for staleness and verdicts; `today` is a DATE."),
    click.option("--profile", type=click.Choice(PROFILES), cls=Flag, envvar="FACTLINT_PROFILE",
                 help="Which rules run: default, news (dated daily copy), strict (all)."),
    click.option("--select", metavar="CODES", cls=Flag, envvar="FACTLINT_SELECT",
                 help="Run these rules, not the profile's: codes, prefixes, names, families."),
    click.option("--ignore", metavar="CODES", cls=Flag, envvar="FACTLINT_IGNORE",
                 help="Leave these rules out."),
    click.option("--config", metavar="FILE", cls=Flag, envvar="FACTLINT_CONFIG",
                 help="Configuration file; default: the nearest factlint.toml."),
    click.option("--isolated", is_flag=True,
                 help="No configuration, git, ledger, cache or environment variable."),
    click.option("--facts", metavar="FILE", cls=Flag, envvar="FACTLINT_FACTS",
                 help="Ledger of recorded facts."),
    click.option("--output", metavar="FILE", cls=Flag, envvar="FACTLINT_OUTPUT",
                 help="Write the report to a file."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto",
                 cls=Flag, envvar="FACTLINT_COLOR", help="When to colour the report."),
    click.option("--fail-level", type=click.Choice(["error", "warning", "info", "never"]),
                 cls=Flag, envvar="FACTLINT_FAIL_LEVEL",
                 help="Lowest severity that ends with status 1; default warning."),
    click.option("--exit-zero", is_flag=True, cls=Flag, envvar="FACTLINT_EXIT_ZERO",
                 help="End with 0 whatever is found."),
    click.option("--stdin-filename", metavar="NAME", cls=Flag, envvar="FACTLINT_STDIN_FILENAME",
                 help="Name and ending of standard input, with `-`."),
)  # fmt: skip


def shared(command: F) -> F:
    """Give a command the shared flags; they arrive as `flags`."""

    def wrapped(**values: Any) -> Any:
        names = Flags.__struct_fields__
        flags = Flags(**{name: values.pop(name) for name in names})
        return command(flags=flags, **values)

    wrapped.__doc__ = command.__doc__
    wrapped.__name__ = command.__name__
    result = cast("F", wrapped)
    for option in reversed(_OPTIONS):
        result = option(result)
    return result


def demand_format(name: str, known: Iterable[str], *, broken: Iterable[str] = ()) -> None:
    """Refuse a format nobody writes.

    Args:
        name: what was asked for.
        known: the formats there are.
        broken: why others are missing, in words.

    Raises:
        UsageError: the format is not known.
    """
    formats = list(known)
    if name not in formats:
        listing = f"known: {', '.join(formats) or 'none'}"
        raise UsageError(f"--format: unknown format {name!r}", hint="\n  ".join([listing, *broken]))


def demand_articles(paths: Sequence[str], example: str) -> None:
    """Refuse a command without articles.

    Raises:
        UsageError: there is no path; the hint is the example.
    """
    if not paths:
        raise UsageError("no article named", hint=f"for example: {example}")


def settings_of(flags: Flags) -> Settings:
    """Return the configuration with the flags laid over it.

    Raises:
        ConfigError: the configuration is wrong.
        UsageError: there is no such configuration file.
    """
    settings = _configuration(flags)
    if flags.profile:
        settings = replace(settings, profile=flags.profile)
    if flags.select is not None:
        settings = replace(settings, select=_words(flags.select, "--select"))
    if flags.ignore is not None:
        settings = replace(settings, ignore=(*settings.ignore, *_words(flags.ignore, "--ignore")))
    if flags.fail_level:
        settings = replace(settings, fail_level=flags.fail_level)
    if flags.facts:
        settings = replace(settings, facts=Path(flags.facts))
    return settings


def _configuration(flags: Flags) -> Settings:
    if flags.isolated and flags.config:
        raise UsageError("--config and --isolated exclude each other")
    if flags.isolated:
        return Settings()
    if flags.config and not Path(flags.config).is_file():
        raise UsageError(f"--config: {flags.config}: no such file")
    found = Path(flags.config) if flags.config else find(Path.cwd())
    if found is None:
        return Settings()
    from factlint.config.load import load

    return load(found)


def request_of(flags: Flags, settings: Settings) -> Request:
    """Return what a run is asked for.

    Raises:
        UsageError: an unreadable or ambiguous date.
    """
    if settings.dates.git and flags.isolated:
        settings = replace(settings, dates=replace(settings.dates, git=False))
    return Request(
        settings=settings,
        profile_given=flags.profile is not None,
        flag_codes={
            key: _words(text, f"--{key}")
            for key, text in (("select", flags.select), ("ignore", flags.ignore))
            if text is not None
        },
        date=day_of(flags.date, "--date", settings),
        as_of=day_of(flags.as_of, "--as-of", settings),
        stdin_name=flags.stdin_filename or "-",
        isolated=flags.isolated,
    )


def day_of(text: str | None, flag: str, settings: Settings) -> dt.date | None:
    """Read the DATE of a flag.

    Raises:
        UsageError: it is unreadable or ambiguous.
    """
    if text is None:
        return None
    dates = settings.dates
    try:
        return parse_when(text, languages=dates.languages, order=dates.order, today=dt.date.today())
    except UsageError as error:
        raise UsageError(f"{flag}: {error.message}", hint=error.hint) from None


def files_of(
    paths: Sequence[str], flags: Flags, settings: Settings, suffixes: Sequence[str]
) -> list[str]:
    """Return the files the paths stand for.

    Raises:
        UsageError: a path does not exist, a folder holds no articles, or the report would be
            written over one of them.
    """
    selection = Selection(
        suffixes=frozenset(suffixes),
        excluded=lambda path: any(matches(glob, path, settings.path) for glob in settings.exclude),
        git=not flags.isolated,
    )
    found = discover(paths, selection)
    if flags.output and Path(flags.output).exists():
        _spare(found, Path(flags.output))
    return found


def _spare(articles: Sequence[str], output: Path) -> None:
    for path in articles:
        if path != STDIN and Path(path).exists() and output.samefile(path):
            raise UsageError(
                f"--output: {output}: is one of the files to check",
                hint="Write the report somewhere else; nothing was changed.",
            )


def write(text: str, output: str | None) -> None:
    """Write a report to a file, or to standard output.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            raise ReaderGone from None
        return
    try:
        Path(output).write_text(text, encoding="utf-8", errors=ERRORS)
    except OSError as error:
        raise UsageError(f"--output: {output}: {error.strerror}") from None


def _words(text: str, flag: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise UsageError(f"{flag}: no code named", hint="for example: DAT003, DAT, dates")
    return words
