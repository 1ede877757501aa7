"""From a path to all that rules and readings may know of a file."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from factlint.config.match import matches
from factlint.engine.date_sources.git import GitDates
from factlint.engine.discover import STDIN
from factlint.engine.published import PublicationReading, read_publication
from factlint.engine.request import Request
from factlint.engine.texts import date_context
from factlint.errors import FactlintError, InputError
from factlint.model.article import Article, Judge
from factlint.model.format import Format
from factlint.model.settings import FileSettings
from factlint.text.document import Document
from factlint.text.source import decode


class Opener:
    """Reads the files of a run.

    Args:
        request: what the run was asked for.
        markups: the formats there are; the first one is for files of no known ending.
        services: what rules may ask, by name.
        judge: holds claims against recorded facts; None without any.
    """

    def __init__(
        self,
        request: Request,
        formats: Sequence[Format],
        *,
        services: Mapping[str, object],
        judge: Judge | None,
    ) -> None:
        self._request = request
        self._formats = formats
        self._services = services
        self._judge = judge
        self._git = GitDates()
        self._notes: dict[str, tuple[str, ...]] = {}

    def notes(self, path: str) -> tuple[str, ...]:
        """Return what an editor should know of a file that was opened."""
        return self._notes.get(path, ())

    def open(self, path: str) -> Article:
        """Read one file and all a reading of it may depend on.

        Raises:
            InputError: it is not there, or no text.
            FactlintError: no format could be loaded.
        """
        name, data = self._bytes(path)
        document = self._format(name).parse(decode(data, name))
        own = self._own_settings(name)
        reading = self._publication(document, name, own)
        published = reading.publication
        self._notes[name] = reading.notes
        settings = self._request.settings
        as_of = self._request.as_of or own.as_of or (published.date if published else None)
        profile = settings.profile
        if own.profile is not None and not self._request.profile_given:
            profile = own.profile
        return Article(
            document=document,
            settings=settings,
            profile=profile,
            publication=published,
            as_of=as_of,
            dates=date_context(settings, published),
            language=own.language or _language(document) or settings.language,
            services=self._services,
            judge=self._judge,
        )

    def _own_settings(self, path: str) -> FileSettings:
        """Return what the configuration says of one file: later entries win."""
        merged = FileSettings(path)
        for entry in self._request.settings.files:
            if matches(entry.path, path, self._request.settings.path):
                merged = FileSettings(
                    path=path,
                    date=entry.date or merged.date,
                    as_of=entry.as_of or merged.as_of,
                    profile=entry.profile or merged.profile,
                    language=entry.language or merged.language,
                )
        return merged

    def _bytes(self, path: str) -> tuple[str, bytes]:
        if path == STDIN:
            stdin = self._request.stdin
            if stdin is None and sys.stdin is None:
                raise InputError(f"{self._request.stdin_name}: standard input is closed")
            return self._request.stdin_name, sys.stdin.buffer.read() if stdin is None else stdin
        try:
            return path, Path(path).read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise InputError(f"{path}: could not be read: {reason}") from None

    def _format(self, name: str) -> Format:
        suffix = Path(name).suffix.lower()
        for format_ in self._formats:
            if suffix in format_.suffixes:
                return format_
        if not self._formats:
            raise FactlintError("no format could be loaded: factlint is not installed as a whole")
        return self._formats[0]

    def _publication(self, document: Document, name: str, own: FileSettings) -> PublicationReading:
        return read_publication(
            document,
            flag=self._request.date,
            configured=own.date,
            settings=self._request.settings.dates,
            path=name,
            git_dates=self._git,
        )


def _language(document: Document) -> str | None:
    if document.front_matter is None:
        return None
    for key in ("lang", "language", "locale"):
        value: object = document.front_matter.data.get(key)
        if isinstance(value, str) and value:
            return value
    return None
