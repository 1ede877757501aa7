"""Keep a server's answers, so that unchanged text is not asked about twice."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from pathlib import Path

import msgspec

from factlint.files import replace_text
from factlint_languagetool.client import Answer
from factlint_languagetool.server_settings import LanguageToolSettings

_FORMAT = 1
_KEEP_SECONDS = 30 * 86_400


class AnswerCache:
    """Answers in a folder, one small file each; anything unreadable counts as absent.

    A folder that cannot be written costs speed, never a check.
    """

    def __init__(self, folder: Path) -> None:
        self._root = folder
        self._folder = folder / "languagetool"

    def get(self, key: str) -> tuple[Answer, ...] | None:
        """Return the answers kept under a key of `key_of`, or None."""
        file = self._folder / f"{key}.json"
        try:
            answers = msgspec.json.decode(file.read_bytes(), type=tuple[Answer, ...])
            file.touch()
        except (OSError, msgspec.DecodeError):
            return None
        return answers

    def put(self, key: str, answers: tuple[Answer, ...]) -> None:
        """Keep answers under a key; answers that were not used for a month are removed."""
        with contextlib.suppress(OSError):
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True, exist_ok=True)
                ignore = self._root / ".gitignore"
                if not ignore.exists():
                    ignore.write_text("*\n", "utf-8")
            self._remove_old()
            replace_text(self._folder / f"{key}.json", msgspec.json.encode(answers).decode())

    def _remove_old(self) -> None:
        """Look through the folder once a day."""
        looked = self._folder / "looked-through"
        now = time.time()
        if looked.exists() and now - looked.stat().st_mtime < 86_400:
            return
        looked.touch()
        for file in self._folder.glob("*.json"):
            if now - file.stat().st_mtime > _KEEP_SECONDS:
                file.unlink(missing_ok=True)


def key_of(text: str, *, server: str, language: str, settings: LanguageToolSettings) -> str:
    """Return the key of a question: everything that can change its answer.

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
