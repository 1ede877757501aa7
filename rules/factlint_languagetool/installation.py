"""An installed LanguageTool and a Java that runs it; installing, on explicit demand only."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from factlint.api import ServiceError, lazy_regex
from factlint.files import cache_home, locked

JAR = "languagetool-server.jar"
JAVA_AT_LEAST = 17
VERSION = "6.8"
PATH_VARIABLE = "FACTLINT_LANGUAGETOOL_PATH"
INSTALL_HINT = "`factlint languagetool install` installs LanguageTool"
EXTRA_HINT = 'install the extra: pip install "factlint[languagetool]"'
Way = Literal["maven", "download"]
_JAVA_HINT = f"install Java {JAVA_AT_LEAST} or newer, and put it on the PATH or set JAVA_HOME"
_CLIENT_HINT = 'install Maven, or the client with pip install "factlint[languagetool]"'
_MAVEN_SECONDS = 1800
_RELEASE = lazy_regex(r"LanguageTool-(.+)")
_JAVA_VERSION = lazy_regex(r'\bversion "(\d+)(?:\.(\d+))?|^(?:openjdk|java) (\d+)', re.MULTILINE)


class Install(Struct, frozen=True):
    """An installed LanguageTool: its server jar and its version ("6.8")."""

    jar: Path
    version: str


class Java(Struct, frozen=True):
    """A `java` command and its feature release (17)."""

    command: str
    release: int


def install_folder(named: Path | None = None, *, environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder an installation goes to.

    It is named by `--path` or the variable `FACTLINT_LANGUAGETOOL_PATH`, and never by a
    configuration: what lies there is run, and a configuration may come with a stranger's files.
    """
    env = os.environ if environ is None else environ
    chosen = str(named or env.get(PATH_VARIABLE, ""))
    return Path(chosen).expanduser() if chosen else cache_home(env) / "factlint" / "languagetool"


def find_install(
    named: Path | None = None, *, environ: Mapping[str, str] | None = None
) -> Install | None:
    """Return the newest LanguageTool installed for this user, or None.

    Without a folder named, the one the client downloads to is looked at, too.
    """
    env = os.environ if environ is None else environ
    folders = [install_folder(named, environ=env)]
    if named is None and not env.get(PATH_VARIABLE):
        theirs = env.get("LTP_PATH")
        folders.append(Path(theirs) if theirs else Path.home() / ".cache" / "language_tool_python")
    return next((found for folder in folders if (found := _newest(folder))), None)


def _newest(folder: Path) -> Install | None:
    try:
        candidates = [folder, *(child for child in folder.iterdir() if child.is_dir())]
    except OSError:
        return None
    found = [
        Install((each / JAR).absolute(), _version_of(each))
        for each in candidates
        if (each / JAR).is_file()
    ]
    return max(found, key=lambda install: _order(install.version), default=None)


def _version_of(folder: Path) -> str:
    if match := _RELEASE.fullmatch(folder.name):
        return match[1]
    # The jar does not name its version; this at least tells one jar from another.
    status = (folder / JAR).stat()
    return f"unknown-{status.st_size}-{int(status.st_mtime)}"


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def find_java(environ: Mapping[str, str] | None = None) -> Java:
    """Return the Java that would run LanguageTool: `JAVA_HOME`'s, else the PATH's.

    Raises:
        ServiceError: there is none, it does not run, or it is older than Java 17.
    """
    import subprocess

    env = os.environ if environ is None else environ
    command = _java_command(env)
    try:
        answer = subprocess.run(
            [command, "-version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServiceError(f"Java does not run: {command}: {error}", hint=_JAVA_HINT) from error
    said = answer.stdout.decode("utf-8", "replace").strip()
    if answer.returncode != 0:
        raise ServiceError(
            f"Java does not run: {command} -version ended with status {answer.returncode}: "
            f"{said[-300:]}",
            hint=_JAVA_HINT,
        )
    release = java_release(said)
    if release is None:
        raise ServiceError(
            f"the version of {command} cannot be read: {said[:200]!r}", hint=_JAVA_HINT
        )
    if release < JAVA_AT_LEAST:
        raise ServiceError(
            f"LanguageTool needs Java {JAVA_AT_LEAST} or newer, and {command} is Java {release}",
            hint=_JAVA_HINT,
        )
    return Java(command, release)


def java_release(said: str) -> int | None:
    """Read the feature release out of what `java -version` says ("1.8.0" is 8)."""
    match = _JAVA_VERSION.search(said)
    if match is None:
        return None
    if match[1] == "1" and match[2]:
        return int(match[2])
    return int(match[1] or match[3])


def _java_command(env: Mapping[str, str]) -> str:
    import shutil

    name = "java.exe" if sys.platform == "win32" else "java"
    home = env.get("JAVA_HOME", "")
    if home and (at_home := Path(home) / "bin" / name).is_file():
        return str(at_home)
    found = shutil.which("java", path=env.get("PATH"))
    if found is None:
        raise ServiceError("no Java was found", hint=_JAVA_HINT)
    return found


def way_to_install() -> Way:
    """Return `maven` where `mvn` is found, else `download` (the client's own)."""
    import shutil

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
        with locked(folder / "lock", seconds=_MAVEN_SECONDS):
            return _install_once(folder, way or way_to_install())
    except OSError as error:
        raise ServiceError(
            f"LanguageTool cannot be installed in {folder}: {error}",
            hint="name another folder with --path",
        ) from error


def _install_once(folder: Path, way: Way) -> Install:
    import shutil
    import tempfile

    target = folder.absolute() / f"LanguageTool-{VERSION}"
    if (target / JAR).is_file():
        return Install(target / JAR, VERSION)
    # A download that breaks off leaves nothing that looks like an installation.
    with tempfile.TemporaryDirectory(prefix=".installing-", dir=folder) as draft:
        if way == "maven":
            _with_maven(Path(draft))
        else:
            _with_client(Path(draft))
        made = _newest(Path(draft))
        if made is None:
            raise ServiceError(f"no {JAR} arrived in {folder}", hint="try again")
        if target.exists():
            shutil.rmtree(target)
        made.jar.parent.rename(target)
    return Install(target / JAR, VERSION)


def _with_maven(folder: Path) -> None:
    import shutil
    import subprocess
    from importlib.resources import files

    mvn = shutil.which("mvn")
    if mvn is None:
        raise ServiceError("Maven (`mvn`) was not found", hint="use --with download")
    pom = folder / "pom.xml"
    pom.write_bytes(files("factlint_languagetool").joinpath("pom.xml").read_bytes())
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
    import io

    try:
        from language_tool_python.download_lt import LocalLanguageTool
    except ImportError as error:
        raise ServiceError(
            f"language-tool-python cannot be imported: {error}", hint=_CLIENT_HINT
        ) from error
    try:
        # Its progress bar is drawn on the error stream in any case.
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
    """Let the client download to `folder`, regardless of the environment."""
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
