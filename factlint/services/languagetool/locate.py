"""Find an installed LanguageTool and a Java that can run it."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from factlint.errors import ServiceError
from factlint.services.languagetool.folders import cache_home, install_folder

JAR = "languagetool-server.jar"
JAVA_AT_LEAST = 17
INSTALL_HINT = "`factlint languagetool install` installs LanguageTool"
_JAVA_HINT = f"install Java {JAVA_AT_LEAST} or newer, and put it on the PATH or set JAVA_HOME"
_RELEASE = re.compile(r"LanguageTool-(.+)")
_JAVA_VERSION = re.compile(r'\bversion "(\d+)(?:\.(\d+))?|^(?:openjdk|java) (\d+)', re.MULTILINE)


class Install(Struct, frozen=True):
    """An installed LanguageTool: its server jar and its version ("6.8")."""

    jar: Path
    version: str


class Java(Struct, frozen=True):
    """A `java` command and its feature release (17)."""

    command: str
    release: int


def find_install(
    configured: Path | None = None,
    *,
    isolated: bool = False,
    environ: Mapping[str, str] | None = None,
) -> Install | None:
    """Return the newest LanguageTool installed for this user, or None.

    Looked for in the install folder, in the folder the client itself downloads to, and in
    the client's `LTP_JAR_DIR_PATH`; the first that has one wins. A folder named outright
    (by `FACTLINT_LANGUAGETOOL_PATH` or in the configuration) is the only one looked at.
    """
    env = os.environ if environ is None else environ
    named = configured is not None or bool(
        not isolated and env.get("FACTLINT_LANGUAGETOOL_PATH", "")
    )
    folders = [install_folder(configured, isolated=isolated, environ=env)]
    if not named:
        folders.append(cache_home(env) / "factlint" / "languagetool")
        folders.append(Path.home() / ".cache" / "language_tool_python")
        if env.get("LTP_JAR_DIR_PATH"):
            folders.append(Path(env["LTP_JAR_DIR_PATH"]))
    for folder in folders:
        if found := _newest(folder):
            return found
    return None


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
    name = "java.exe" if sys.platform == "win32" else "java"
    home = env.get("JAVA_HOME", "")
    if home and (at_home := Path(home) / "bin" / name).is_file():
        return str(at_home)
    found = shutil.which("java", path=env.get("PATH"))
    if found is None:
        raise ServiceError("no Java was found", hint=_JAVA_HINT)
    return found
