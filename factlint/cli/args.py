"""Flags that all commands share, and what they mean together."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click
from msgspec import Struct
from msgspec.structs import replace

from factlint.cli.isolation import Command as Command
from factlint.cli.isolation import Flag as Flag
from factlint.cli.written import write as write
from factlint.config.find import find
from factlint.config.per_file import excluded
from factlint.days.given import parse_when
from factlint.engine.discover import STDIN, Found, Selection, discover
from factlint.engine.request import Request
from factlint.errors import UsageError
from factlint.files import GivenPath
from factlint.model.settings import Settings
from factlint.model.severity import PROFILES

if TYPE_CHECKING:
    from factlint.engine.known import Known

F = TypeVar("F", bound=Callable[..., Any])


class Flags(Struct, frozen=True):
    """The shared flags, as given."""

    date: str | None
    as_of: str | None
    profile: str | None
    force_exclude: bool
    select: str | None
    ignore: str | None
    no_suppressions: bool
    config: str | None
    isolated: bool
    facts: str | None
    vale_ini: str | None
    output: str | None
    color: str
    fail_level: str | None
    exit_zero: bool
    stdin_filename: str | None


#: No flag given but `--isolated`.
ISOLATED = Flags(
    date=None,
    as_of=None,
    profile=None,
    force_exclude=False,
    select=None,
    ignore=None,
    no_suppressions=False,
    config=None,
    isolated=True,
    facts=None,
    vale_ini=None,
    output=None,
    color="auto",
    fail_level=None,
    exit_zero=False,
    stdin_filename=None,
)

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
    click.option("--no-suppressions", is_flag=True, cls=Flag, envvar="FACTLINT_NO_SUPPRESSIONS",
                 help="Show all that comments and the configuration leave out."),
    click.option("--force-exclude", is_flag=True, cls=Flag, envvar="FACTLINT_FORCE_EXCLUDE",
                 help="Let `exclude` hold for files that are named, too."),
    click.option("--config", metavar="FILE", cls=Flag, envvar="FACTLINT_CONFIG",
                 help="Configuration of all files; default: of each the nearest factlint.toml."),
    click.option("--isolated", is_flag=True,
                 help="No configuration, git, ledger, cache or environment variable."),
    click.option("--facts", metavar="FILE", cls=Flag, envvar="FACTLINT_FACTS",
                 help="Ledger of recorded facts."),
    click.option("--vale-ini", metavar="FILE", cls=Flag, envvar="FACTLINT_VALE_INI",
                 help="A .vale.ini that says which of Vale's styles are checked."),
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


_MOST_JOBS = 256


def _jobs(context: click.Context, option: click.Parameter, given: str) -> int:
    """Return a number of processes; 0 for `auto`."""
    del context, option
    if given == "auto":
        return 0
    if given.isdecimal() and 1 <= int(given) <= _MOST_JOBS:
        return int(given)
    raise UsageError(f"--jobs: expected a number from 1 to {_MOST_JOBS}, or auto; got {given!r}")


#: For the commands that check articles.
jobs_option = click.option(
    "-j", "--jobs", callback=_jobs, default="auto", cls=Flag, envvar="FACTLINT_JOBS", metavar="N",
    help="Processes that check files; auto (the default): one for few files, else one a processor.",
)  # fmt: skip


#: A run over fewer files takes no longer than its start: no cache is looked for.
_FEW = 8


def cache_folder(files: int, *, isolated: bool, no_cache: bool, chosen: str | None) -> Path | None:
    """Return where a run keeps its results; None where it keeps none.

    A configuration has no say in it: it may come with a stranger's files.

    Args:
        files: how many files are checked.
        isolated: the flag `--isolated`.
        no_cache: the flag `--no-cache`.
        chosen: the folder that `--cache-dir` names.
    """
    if isolated or no_cache:
        return None
    if chosen:
        return Path(chosen).expanduser()
    if files < _FEW:
        return None
    from factlint.files import cache_home

    return cache_home() / "factlint" / "results"


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
    """Refuse a format no one writes.

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
    """Return the configuration of the working directory with the flags laid over it.

    Raises:
        ConfigError: the configuration is wrong.
        UsageError: there is no such configuration file.
    """
    return Configurations(flags).of("")


class Configurations:
    """The settings of each file of a run: the nearest configuration with the flags laid over it.

    Of standard input the name counts that `--stdin-filename` gives it. `known` gives the
    findings that are not to be reported again, by path.
    """

    def __init__(self, flags: Flags, known: Callable[[str], Known] | None = None) -> None:
        if flags.isolated and flags.config:
            raise UsageError("--config and --isolated exclude each other")
        if flags.config and not Path(flags.config).is_file():
            raise UsageError(f"--config: {flags.config}: no such file")
        self._flags, self._known = flags, known
        self._found: dict[str, Path | None] = {}
        self._settings: dict[Path | None, Settings] = {}
        self._requests: dict[Path | None, Request] = {}

    def of(self, path: str) -> Settings:
        """Return the settings of a file; "" is the working directory.

        Raises:
            ConfigError: the configuration is wrong.
        """
        found = self._file(path)
        if found not in self._settings:
            self._settings[found] = self._load(found)
        return self._settings[found]

    def request(self, path: str) -> Request:
        """Return what the run is asked for, as it holds for a file.

        Raises:
            ConfigError: the configuration is wrong.
            UsageError: an unreadable or ambiguous date.
        """
        found = self._file(path)
        if found not in self._requests:
            asked = request_of(self._flags, self.of(path))
            self._requests[found] = replace(asked, known=self._known)
        return self._requests[found]

    def excluded(self, path: str) -> bool:
        """Return whether a configuration leaves a file out."""
        return excluded(self.of(path), path)

    def forced(self, path: str) -> bool:
        """Return whether a file is left out by its configuration even where it is named."""
        return self._flags.force_exclude or self.of(path).force_exclude

    def _file(self, path: str) -> Path | None:
        if self._flags.isolated:
            return None
        if self._flags.config:
            return Path(self._flags.config)
        name = (self._flags.stdin_filename or "") if path == STDIN else path
        folder = os.path.dirname(name)  # noqa: PTH120 (a run may have many thousands of files)
        if folder not in self._found:
            self._found[folder] = find(Path(folder))
        return self._found[folder]

    def _load(self, found: Path | None) -> Settings:
        settings, flags = Settings(), self._flags
        if found is not None:
            from factlint.config.load import expired, load

            settings = load(found, trusted=bool(flags.config))
            settings = replace(settings, expired=expired(settings, dt.date.today()))
        if flags.no_suppressions:
            settings = unsuppressed(settings)
        if flags.profile:
            settings = replace(settings, profile=flags.profile)
        if flags.select is not None:
            settings = replace(settings, select=_words(flags.select, "--select"))
        if flags.ignore is not None:
            ignored = _words(flags.ignore, "--ignore")
            settings = replace(settings, ignore=(*settings.ignore, *ignored))
        if flags.fail_level:
            settings = replace(settings, fail_level=flags.fail_level)
        if flags.facts:
            settings = replace(settings, facts=Path(flags.facts))
        if flags.vale_ini:
            given = {"ini": GivenPath(flags.vale_ini)}
            settings = replace(settings, engines={**settings.engines, "vale": given})
        return settings


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
        suppressing=not flags.no_suppressions,
        isolated=flags.isolated,
    )


def unsuppressed(settings: Settings) -> Settings:
    """Return a configuration without what leaves out files, rules and findings."""
    return replace(
        settings,
        select=(),
        ignore=(),
        exclude=(),
        per_file_ignores={},
        accept=(),
        files=tuple(replace(entry, select=(), ignore=()) for entry in settings.files),
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
    paths: Sequence[str], flags: Flags, configurations: Configurations, suffixes: Sequence[str]
) -> Found:
    """Return the files the paths mean.

    Raises:
        ConfigError: a configuration is wrong.
        UsageError: a path does not exist, a folder holds no articles, or the report would be
            written over one of them.
    """
    selection = Selection(
        suffixes=frozenset(suffixes),
        excluded=configurations.excluded,
        git=not flags.isolated,
        forced=configurations.forced,
    )
    found = discover(paths, selection)
    if flags.output:
        spare(found.files, Path(flags.output))
    return found


def spare(articles: Sequence[str], output: Path, flag: str = "--output") -> None:
    """Refuse to write a report over an article.

    Raises:
        UsageError: the file is one of those to check.
    """
    own = _stat(output)
    if own is None:
        return
    for path in articles:
        if path != STDIN and (other := _stat(path)) and os.path.samestat(own, other):
            raise UsageError(
                f"{flag}: {output}: is one of the files to check",
                hint="Write the report somewhere else; nothing was changed.",
            )


def _stat(path: str | Path) -> os.stat_result | None:
    """Return what the system knows of a file; None where there is none."""
    try:
        return os.stat(path)  # noqa: PTH116 - asked of each of many files
    except (OSError, ValueError):
        return None


def _words(text: str, flag: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise UsageError(f"{flag}: no code named", hint="for example: DAT003, DAT, dates")
    return words
