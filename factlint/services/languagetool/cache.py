"""Keep a server's answers, so that unchanged text is never asked about twice."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from pathlib import Path

from msgspec.structs import asdict

from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool.client import Answer

_FORMAT = 1
_KEEP_DAYS = 30
_VERSION_SECONDS = 86_400  # a remote server may be renewed: its version is asked once a day
_VERSIONS = "servers.json"


class AnswerCache:
    """Answers in a folder, one small file each; anything unreadable counts as absent.

    A folder that cannot be written costs speed, never a check.
    """

    def __init__(self, folder: Path) -> None:
        self._root = folder
        self._folder = folder / "languagetool"
        self._stored = False

    def get(self, key: str) -> tuple[Answer, ...] | None:
        """Return the answers kept under a key of `key_of`, or None."""
        file = self._folder / f"{key}.json"
        try:
            rows = json.loads(file.read_text("utf-8"))["answers"]
            answers = tuple(
                Answer(**{**row, "replacements": tuple(row["replacements"])}) for row in rows
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with contextlib.suppress(OSError):
            os.utime(file)
        return answers

    def put(self, key: str, answers: tuple[Answer, ...]) -> None:
        """Keep answers under a key."""
        self._write(f"{key}.json", {"answers": [asdict(answer) for answer in answers]})

    def version(self, url: str) -> str | None:
        """Return the version a remote server gave within the last day, or None."""
        try:
            version, moment = self._versions()[url]
            age = time.time() - float(str(moment))
        except (KeyError, TypeError, ValueError):
            return None
        return str(version) if 0 <= age < _VERSION_SECONDS else None

    def remember_version(self, url: str, version: str) -> None:
        """Keep a remote server's version."""
        self._write(_VERSIONS, {**self._versions(), url: [version, time.time()]})

    def close(self) -> None:
        """Remove answers nobody wanted for a month."""
        if not self._stored:
            return
        oldest = time.time() - _KEEP_DAYS * 86_400
        with contextlib.suppress(OSError):
            for file in self._folder.iterdir():
                with contextlib.suppress(OSError):
                    if file.stat().st_mtime < oldest:
                        file.unlink()

    def _versions(self) -> dict[str, list[object]]:
        try:
            found = json.loads((self._folder / _VERSIONS).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, name: str, data: object) -> None:
        with contextlib.suppress(OSError):
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True, exist_ok=True)
                ignore = self._root / ".gitignore"
                if not ignore.exists():
                    ignore.write_text("*\n", "utf-8")
            draft = self._folder / f"{name}.{os.getpid()}.new"
            draft.write_text(json.dumps(data), "utf-8")
            draft.replace(self._folder / name)
            self._stored = True


def key_of(text: str, *, server: str, language: str, settings: LanguageToolSettings) -> str:
    """Return the key of a question: all that can change its answer.

    Args:
        text: the piece sent.
        server: which server, in which version.
        language: language code of the text.
        settings: the rules asked for.
    """
    parts = (
        _FORMAT,
        server,
        language,
        sorted(settings.enabled_rules),
        sorted(settings.disabled_rules),
        sorted(settings.enabled_categories),
        sorted(settings.disabled_categories),
        settings.picky,
        text,
    )
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()
