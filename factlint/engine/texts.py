"""What providers of evidence may ask of a run: texts read as its articles are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from factlint.engine.published import read_publication
from factlint.errors import InputError
from factlint.model.article import Article
from factlint.model.date import DateContext
from factlint.model.format import Format
from factlint.model.publication import Publication
from factlint.model.settings import Settings
from factlint.text.document import Document
from factlint.text.source import Source, decode

_WEEK_STARTS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Lines that only the front matter of a Markdown file begins with, whatever the file's name.
_FENCES = ("---\n", "+++\n", "---\r\n", "+++\r\n")


class Texts:
    """Reads texts for evidence and gathers notes."""

    def __init__(self, settings: Settings, formats: Sequence[Format]) -> None:
        self._settings = settings
        self._formats = tuple(formats)
        self._notes: list[str] = []

    def read(self, path: Path, name: str) -> Article | None:
        """Return a text dated by its front matter, dateline or name; None, noted, if unreadable."""
        try:
            source = decode(path.read_bytes(), name)
        except OSError as error:
            self.note(f"text {name}: could not be read: {error.strerror or error}")
            return None
        except InputError as error:
            self.note(f"text {error.message}")
            return None
        document = self._format(source, path).parse(source)
        # git says when a desk filed a text, not when it was issued
        dates = replace(self._settings.dates, git=False)
        reading = read_publication(
            document, configured=_issued(document), settings=dates, path=name
        )
        for note in reading.notes:
            self.note(f"text {name}: {note}")
        return Article(
            document=document,
            settings=self._settings,
            publication=reading.publication,
            dates=date_context(self._settings, reading.publication),
            language=self._settings.language,
        )

    def note(self, words: str) -> None:
        """Keep a note for the report."""
        if words not in self._notes:
            self._notes.append(words)

    def take_notes(self) -> tuple[str, ...]:
        """Return the notes nobody has taken yet."""
        taken = tuple(self._notes)
        self._notes.clear()
        return taken

    def _format(self, source: Source, path: Path) -> Format:
        wanted = ".md" if source.text.startswith(_FENCES) else path.suffix.lower()
        fitting = (format_ for format_ in self._formats if wanted in format_.suffixes)
        return next(fitting, self._formats[0])


def date_context(settings: Settings, published: Publication | None) -> DateContext:
    """Return the context date expressions of a file are read in."""
    dates = settings.dates
    return DateContext(
        published=published.date if published else None,
        week_start=_WEEK_STARTS.index(dates.week_start),
        hemisphere=dates.hemisphere,
        fiscal_year_start=dates.fiscal_year_start,
        day_first=None if dates.order is None else dates.order == "day-first",
    )


def _issued(document: Document) -> dt.date | None:
    """Return the day of `issued` in front matter, if it gives a whole one."""
    front = document.front_matter
    value = front.data.get("issued") if front is not None else None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
