"""`factlint languagetool`: look after the LanguageTool server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from factlint.api import ServiceError
from factlint.config.find import find
from factlint.config.load import load
from factlint.config.sections import with_sections
from factlint.errors import FactlintError, UsageError
from factlint_languagetool.address import healthy, server_version
from factlint_languagetool.grammar_service import URL_VARIABLE, named_url
from factlint_languagetool.installation import (
    INSTALL_HINT,
    Way,
    find_install,
    find_java,
    install,
    install_folder,
    way_to_install,
)
from factlint_languagetool.server import kept_server, start_server, stop_server
from factlint_languagetool.server_settings import TABLE, LanguageToolSettings, languagetool_settings

_path_option = click.option(
    "--path",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the installation (default: FACTLINT_LANGUAGETOOL_PATH, else the user's cache "
    "folder).",
)
_config_option = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACTLINT_CONFIG",
    help="Configuration file (default: the nearest one).",
)


def _settings(config: Path | None) -> LanguageToolSettings:
    """Return the settings of the configuration that a check in this folder would use."""
    if config is not None and not config.is_file():
        raise UsageError(f"--config: {config}: no such file")
    file = config or find(Path())
    if file is None:
        return LanguageToolSettings()
    return languagetool_settings(with_sections(load(file), (TABLE,), (), strict=False))


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

    A check uses a server that is named or kept, and starts none.
    """


@languagetool.command()
@_config_option
@_path_option
def status(config: Path | None, path: Path | None) -> None:
    """Say which server a check would ask, and what is installed."""
    with _errors_explained():
        settings = _settings(config)
        kept = kept_server()
        found = find_install(path)
        click.echo(f"mode          {settings.mode}")
        click.echo(f"server named  {_named(settings)}")
        click.echo(
            f"server kept   {kept.url} (LanguageTool {kept.version}, log {kept.log})"
            if kept
            else "server kept   none; `factlint languagetool start` starts one"
        )
        click.echo(
            f"installed     LanguageTool {found.version} ({found.jar.parent})"
            if found
            else f"installed     no ({install_folder(path)}); {INSTALL_HINT}"
        )
        click.echo(f"Java          {_java()}")
        click.echo(f"client        {_client()}")


def _named(settings: LanguageToolSettings) -> str:
    url = named_url(settings, isolated=False)
    if url is None:
        return f"none (by `languagetool.url` or {URL_VARIABLE})"
    if not healthy(url):
        return f"{url} does not answer"
    return f"{url} answers, LanguageTool {server_version(url) or 'of unknown version'}"


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
@_path_option
@click.option(
    "--with",
    "way",
    type=click.Choice(["maven", "download"]),
    help="How (default: Maven where `mvn` is found, else the client's own download).",
)
def install_command(path: Path | None, way: Way | None) -> None:
    """Install LanguageTool for this user (about 80 MB with Maven, 260 MB by download)."""
    with _errors_explained():
        there = find_install(path)
        if there is not None and path is None:
            click.echo(f"LanguageTool {there.version} is installed already ({there.jar.parent})")
            return
        folder = install_folder(path)
        chosen = way or way_to_install()
        click.echo(f"installing LanguageTool into {folder} with {chosen} ...")
        done = install(folder, way=chosen)
        click.echo(f"installed LanguageTool {done.version} ({done.jar.parent})")
        if path is not None:
            click.echo(f'now set FACTLINT_LANGUAGETOOL_PATH to "{path}"')


@languagetool.command()
@_config_option
@_path_option
@click.option(
    "--idle-minutes",
    type=click.IntRange(min=1),
    help="End the server when it has not been used for so long "
    "(default: `languagetool.idle-minutes`, else 30).",
)
def start(config: Path | None, path: Path | None, idle_minutes: int | None) -> None:
    """Start a server that all runs share; it ends when idle."""
    with _errors_explained():
        settings = _settings(config)
        installed = find_install(path)
        if installed is None:
            where = install_folder(path)
            raise ServiceError(f"LanguageTool is not installed in {where}", hint=INSTALL_HINT)
        idle_seconds = (idle_minutes or settings.idle_minutes) * 60
        server, new = start_server(installed, find_java(), idle_seconds=idle_seconds)
        word = "running" if new else "already running"
        click.echo(f"{word} at {server.url} (LanguageTool {server.version}, log {server.log})")


@languagetool.command()
def stop() -> None:
    """End the server that is kept."""
    with _errors_explained():
        server = stop_server()
        click.echo(f"stopped {server.url}" if server else "no server is running")
