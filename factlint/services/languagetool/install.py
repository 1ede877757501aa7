"""Install LanguageTool for one user, on explicit demand only."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Literal

from factlint.errors import ServiceError
from factlint.services.languagetool import shared
from factlint.services.languagetool.locate import JAR, Install, find_install, find_java

VERSION = "6.8"
Way = Literal["maven", "download"]
_MAVEN_SECONDS = 1800
_CLIENT_HINT = 'install Maven, or the client with pip install "factlint[languagetool]"'


def way_to_install() -> Way:
    """Return `maven` where `mvn` is found, else `download` (the client's own)."""
    return "maven" if shutil.which("mvn") else "download"


def install(folder: Path, *, way: Way | None = None) -> Install:
    """Install LanguageTool below `folder`; an installation already there is kept.

    Raises:
        ServiceError: no Java 17, no network, no right to write: with the last words of the
            program that failed.
    """
    find_java()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with shared.lock(folder, seconds=_MAVEN_SECONDS):
            return _install_once(folder, way or way_to_install())
    except OSError as error:
        raise ServiceError(
            f"LanguageTool cannot be installed in {folder}: {error}",
            hint="name another folder with --path",
        ) from error


def _install_once(folder: Path, way: Way) -> Install:
    target = folder.absolute() / f"LanguageTool-{VERSION}"
    if (target / JAR).is_file():
        return Install(target / JAR, VERSION)
    # A download that breaks off leaves nothing that looks like an installation.
    with tempfile.TemporaryDirectory(prefix=".installing-", dir=folder) as draft:
        if way == "maven":
            _with_maven(Path(draft))
        else:
            _with_client(Path(draft))
        made = find_install(Path(draft), isolated=True)
        if made is None:
            raise ServiceError(f"no {JAR} arrived in {folder}", hint="try again")
        if target.exists():
            shutil.rmtree(target)
        made.jar.parent.rename(target)
    return Install(target / JAR, VERSION)


def _with_maven(folder: Path) -> None:
    mvn = shutil.which("mvn")
    if mvn is None:
        raise ServiceError("Maven (`mvn`) was not found", hint="use --with download")
    pom = folder / "pom.xml"
    pom.write_bytes(files("factlint.services.languagetool").joinpath("pom.xml").read_bytes())
    command = [
        mvn,
        "--batch-mode",
        "--no-transfer-progress",
        "--strict-checksums",
        "--file",
        str(pom),
        f"-Dlt.version={VERSION}",
        f"-Dltp.path={folder}",
        "process-resources",
    ]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_MAVEN_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ServiceError(
            f"Maven did not finish within {_MAVEN_SECONDS} seconds", hint="try again"
        ) from error
    if done.returncode != 0:
        said = done.stdout.decode("utf-8", "replace").splitlines()
        errors = [line.strip() for line in said if "ERROR" in line] or said
        raise ServiceError(
            f"Maven failed with status {done.returncode}: {' | '.join(errors[:3])[:600]}",
            hint="is the network there? `--with download` fetches LanguageTool without Maven",
        )


def _with_client(folder: Path) -> None:
    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError as error:
        raise ServiceError(
            f"language-tool-python cannot be imported: {error}", hint=_CLIENT_HINT
        ) from error
    try:
        # Its progress bar is drawn on the error stream whoever reads it.
        with _client_folder(folder), contextlib.redirect_stderr(io.StringIO()):
            LocalLanguageTool.from_version_name(VERSION).download()
    except (Exception, SystemExit) as error:
        # Foreign code: it ends the program where it cannot read Java's version.
        raise ServiceError(
            f"the download failed: {type(error).__name__}: {error}",
            hint="is the network there? With Maven installed, `--with maven` is another way",
        ) from error


@contextlib.contextmanager
def _client_folder(folder: Path) -> Iterator[None]:
    """Let the client download to `folder`, whatever the environment says."""
    before = {name: os.environ.get(name) for name in ("LTP_PATH", "LTP_JAR_DIR_PATH")}
    os.environ["LTP_PATH"] = str(folder)
    os.environ.pop("LTP_JAR_DIR_PATH", None)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
