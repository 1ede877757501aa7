"""`factlint languagetool`: look after the LanguageTool server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from msgspec.structs import replace

from factlint.config.find import find
from factlint.config.load import load
from factlint.config.sections import with_sections
from factlint.errors import FactlintError, ServiceError, UsageError
from factlint.model.languagetool import LanguageToolSettings
from factlint.model.settings import Settings
from factlint.services.languagetool import shared
from factlint.services.languagetool.address import healthy, server_version
from factlint.services.languagetool.configured import TABLE, languagetool_settings
from factlint.services.languagetool.endpoint import URL_VARIABLE, named_url
from factlint.services.languagetool.folders import (
    existing_state_folder,
    install_folder,
    state_folder,
)
from factlint.services.languagetool.install import Way, install, way_to_install
from factlint.services.languagetool.locate import (
    INSTALL_HINT,
    find_install,
    find_java,
)

_path_option = click.option(
    "--path",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the installation (default: FACTLINT_LANGUAGETOOL_PATH, else LTP_PATH, "
    "else the user's cache folder).",
)


_config_option = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACTLINT_CONFIG",
    help="Configuration file (default: the nearest factlint.toml or pyproject.toml).",
)


def _settings(config: Path | None, path: Path | None) -> LanguageToolSettings:
    """Return `[languagetool]` of the configuration, with --path laid over it."""
    if config is not None and not config.is_file():
        raise UsageError(f"--config: {config}: no such file")
    file = config or find(Path())
    settings = languagetool_settings(_load(file)) if file else LanguageToolSettings()
    return replace(settings, path=path) if path else settings


def _load(file: Path) -> Settings:
    return with_sections(load(file), (TABLE,), (), strict=False)


@contextmanager
def _errors_explained() -> Iterator[None]:
    try:
        yield
    except FactlintError as error:
        click.echo(f"factlint: {error.message}", err=True)
        if error.hint:
            click.echo(f"  {error.hint}", err=True)
        raise click.exceptions.Exit(error.exit_code) from error


@click.group()
def languagetool() -> None:
    """Install, start and stop a LanguageTool server, or say what is there.

    A check in mode auto uses a server that is named or living and starts none.
    """


@languagetool.command()
@_config_option
@_path_option
def status(config: Path | None, path: Path | None) -> None:
    """Say which servers live, what is installed, and in which mode a check would run."""
    with _errors_explained():
        settings = _settings(config, path)
        click.echo(f"mode           {settings.mode}")
        click.echo(f"server named   {_named(settings)}")
        click.echo(f"server living  {_living()}")
        found = find_install(settings.path)
        if found is None:
            click.echo(f"installed      no ({install_folder(settings.path)}); {INSTALL_HINT}")
        else:
            click.echo(f"installed      LanguageTool {found.version} ({found.jar.parent})")
        click.echo(f"Java           {_java()}")
        click.echo(f"client         {_client()}")


def _named(settings: LanguageToolSettings) -> str:
    url = named_url(settings, isolated=False)
    if url is None:
        return f"none (by `languagetool.url` or {URL_VARIABLE})"
    if not healthy(url):
        return f"{url} does not answer"
    return f"{url} answers, LanguageTool {server_version(url) or 'of unknown version'}"


def _living() -> str:
    state = existing_state_folder()
    record = shared.living(state) if state else None
    if record is None:
        return "none; `factlint languagetool start` starts one"
    whose = "shared by all runs" if record.kind == "shared" else "ends with the run that started it"
    return f"{record.url} (LanguageTool {record.version}, {whose}, log {record.log})"


def _java() -> str:
    try:
        java = find_java()
    except FactlintError as error:
        return f"{error.message}; {error.hint}"
    return f"{java.release} ({java.command})"


def _client() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"language-tool-python {version('language-tool-python')}"
    except PackageNotFoundError:
        return 'not installed; pip install "factlint[languagetool]"'


@languagetool.command(name="install")
@_config_option
@_path_option
@click.option(
    "--with",
    "way",
    type=click.Choice(["maven", "download"]),
    help="How (default: Maven where `mvn` is found, else the client's own download).",
)
def install_command(config: Path | None, path: Path | None, way: Way | None) -> None:
    """Install LanguageTool for this user (about 80 MB with Maven, 260 MB by download)."""
    with _errors_explained():
        folder = install_folder(_settings(config, path).path)
        chosen = way or way_to_install()
        click.echo(f"installing LanguageTool into {folder} with {chosen} ...")
        done = install(folder, way=chosen)
        click.echo(f"installed LanguageTool {done.version} ({done.jar.parent})")
        if path is not None:
            click.echo(f'now set FACTLINT_LANGUAGETOOL_PATH or `languagetool.path` to "{path}"')


@languagetool.command()
@_config_option
@_path_option
@click.option(
    "--idle-minutes",
    type=click.IntRange(min=1),
    help="End the server when nobody has used it for so long "
    "(default: `languagetool.idle-minutes`, else 30).",
)
def start(config: Path | None, path: Path | None, idle_minutes: int | None) -> None:
    """Start a server that all runs share; it ends when idle."""
    with _errors_explained():
        settings = _settings(config, path)
        state = state_folder()
        if found := shared.living(state, kinds=("shared",)):
            click.echo(f"already running at {found.url}")
            return
        installed = find_install(settings.path)
        if installed is None:
            where = install_folder(settings.path)
            raise ServiceError(f"LanguageTool is not installed in {where}", hint=INSTALL_HINT)
        idle_seconds = (idle_minutes or settings.idle_minutes) * 60
        record, new = shared.start_shared(installed, find_java(), state, idle_seconds=idle_seconds)
        word = "running" if new else "already running"
        click.echo(f"{word} at {record.url} (LanguageTool {record.version}, log {record.log})")


@languagetool.command()
def stop() -> None:
    """End the shared server; a server a check started ends with its check."""
    with _errors_explained():
        state = existing_state_folder()
        record = shared.stop_shared(state) if state else None
        click.echo(f"stopped {record.url}" if record else "no shared server is running")
