"""`factlint languagetool`: look after the LanguageTool server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from factlint.errors import FactlintError, ServiceError
from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool import shared
from factlint.services.languagetool.address import healthy, server_version
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
@_path_option
def status(path: Path | None) -> None:
    """Say which servers live, what is installed, and what a check would use."""
    with _errors_explained():
        click.echo(f"server named   {_named()}")
        click.echo(f"server living  {_living()}")
        found = find_install(path)
        if found is None:
            click.echo(f"installed      no ({install_folder(path)}); {INSTALL_HINT}")
        else:
            click.echo(f"installed      LanguageTool {found.version} ({found.jar.parent})")
        click.echo(f"Java           {_java()}")
        click.echo(f"client         {_client()}")


def _named() -> str:
    url = named_url(LanguageToolSettings(), isolated=False)
    if url is None:
        return f"none ({URL_VARIABLE} is not set)"
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
        folder = install_folder(path)
        chosen = way or way_to_install()
        click.echo(f"installing LanguageTool into {folder} with {chosen} ...")
        done = install(folder, way=chosen)
        click.echo(f"installed LanguageTool {done.version} ({done.jar.parent})")
        if path is not None:
            click.echo(f'set FACTLINT_LANGUAGETOOL_PATH or `languagetool.path` to "{path}"')


@languagetool.command()
@_path_option
@click.option(
    "--idle-minutes",
    type=click.FloatRange(min=0, min_open=True),
    default=LanguageToolSettings().idle_minutes,
    show_default=True,
    help="End the server when nobody has used it for so long.",
)
def start(path: Path | None, idle_minutes: float) -> None:
    """Start a server that all runs share; it ends when idle."""
    with _errors_explained():
        state = state_folder()
        if found := shared.living(state, kinds=("shared",)):
            click.echo(f"already running at {found.url}")
            return
        installed = find_install(path)
        if installed is None:
            where = install_folder(path)
            raise ServiceError(f"LanguageTool is not installed in {where}", hint=INSTALL_HINT)
        record, new = shared.start_shared(
            installed, find_java(), state, idle_seconds=idle_minutes * 60
        )
        word = "running" if new else "already running"
        click.echo(f"{word} at {record.url} (LanguageTool {record.version}, log {record.log})")


@languagetool.command()
def stop() -> None:
    """End the shared server; a server a check started ends with its check."""
    with _errors_explained():
        state = existing_state_folder()
        record = shared.stop_shared(state) if state else None
        click.echo(f"stopped {record.url}" if record else "no shared server is running")
