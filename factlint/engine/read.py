"""From bytes to an article: the one way a text becomes something rules can read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from os.path import splitext
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.config.per_file import own_settings, seen_from
from factlint.engine.date_sources.first_commit import GitDates
from factlint.engine.kind import read_kind
from factlint.engine.published import read_publication
from factlint.engine.sidecars import Folders, with_sidecar
from factlint.errors import FactlintError, InputError
from factlint.model.article import Article, Judge, OnRecord
from factlint.model.date import DateContext
from factlint.model.format import Format, MarkedCode
from factlint.model.publication import Publication
from factlint.model.settings import FileSettings, Settings
from factlint.model.severity import Profile
from factlint.text.compiled import compiled
from factlint.text.document import Document

_WEEK_STARTS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LANGUAGE_KEYS = ("lang", "language", "locale")


class Reading(Struct, frozen=True):
    """How articles are read: what holds for all that one caller reads.

    Attributes:
        formats: those there are; the first one is for names of no known ending.
        settings: the configuration with the flags laid over it.
        date: publication date of all articles; final.
        as_of: day for staleness and verdicts.
        profile: of all articles; None where `[[files]]` and the settings say it.
        services: what rules may ask, by name.
        judge: holds claims against recorded facts; None without any.
        on_record: the records and texts of the desk; None without either.
        git: answers of git, shared by the articles.
        folders: names in folders, shared by the articles.
    """

    formats: Sequence[Format]
    settings: Settings = field(default_factory=Settings)
    date: dt.date | None = None
    as_of: dt.date | None = None
    profile: Profile | None = None
    services: Mapping[str, object] = field(default_factory=dict)
    judge: Judge | None = None
    on_record: OnRecord | None = None
    git: GitDates = field(default_factory=GitDates)
    folders: Folders = field(default_factory=Folders)


def read_article(data: bytes, name: str, reading: Reading) -> Article:
    """Return an article with its date and settings, and notes on what was passed over.

    Args:
        data: the file.
        name: its path as the user gave it; decides the format, and dates it where it holds a date.
        reading: what holds for all articles of the caller.

    Raises:
        InputError: the bytes are not of the format (binary, UTF-16 without a mark).
        FactlintError: no format could be loaded.
    """
    document = _format(name, reading).read(data, name)
    document, notes = with_sidecar(document, name, reading.folders)
    own = own_settings(reading.settings, name)
    article = _article(document, name, own, reading)
    own_notes = (*_foreign(name, reading.formats), *_unread(document))
    return replace(article, notes=(*own_notes, *notes, *article.notes))


def _foreign(name: str, formats: Sequence[Format]) -> tuple[str, ...]:
    """Return that a file is read as plain text, where its ending is that of no format.

    Names such as `draft`, `draft.2` and `story.final cut` have no ending.
    """
    suffix = splitext(name)[1]  # noqa: PTH122 - asked of each of many files
    lower = suffix.lower()
    if any(lower in one.suffixes for one in formats):
        return ()
    if not compiled(r"\.[A-Za-z][A-Za-z0-9]*").fullmatch(suffix):
        return ()
    return (f"read as plain text, markup and all: no format has the ending {suffix}",)


def _unread(document: Document) -> tuple[str, ...]:
    """Return what was left out of a file in which no copy was found."""
    if document.blocks or not document.source.text.strip():
        return ()
    kinds = [
        f"{count} {kind if count == 1 else f'{kind}s'}"
        for kind, count in document.left_out.items()
        if count
    ]
    return (f"no copy was found in this file; left out: {', '.join(kinds) or 'all of it'}",)


def read_source_text(data: bytes, name: str, reading: Reading) -> Article:
    """Return a text that may prove a claim: dated by `issued` in its metadata before all else.

    A text of any name that begins with front matter is read with it. git is not asked: it knows
    when a desk filed a text, not when the text was issued.

    Raises:
        InputError, FactlintError: as `read_article`.
    """
    from factlint.formats.front_matter import begins_with_front_matter

    formats = reading.formats
    if begins_with_front_matter(data):
        formats = [one for one in formats if one.traits.metadata] or formats
    document = format_of(name, formats).read(data, name)
    settings = replace(reading.settings, dates=replace(reading.settings.dates, git=False))
    own = FileSettings(name, date=_issued(document), language=settings.language)
    article = _article(document, name, own, replace(reading, settings=settings))
    return replace(article, settings=reading.settings, as_of=None)


def format_of(name: str, formats: Sequence[Format]) -> Format:
    """Return the format of files with such a name; the first one where none knows its ending.

    Raises:
        FactlintError: there is no format at all.
    """
    if not formats:
        raise FactlintError("no format could be loaded: factlint is not installed as a whole")
    suffix = splitext(name)[1].lower()  # noqa: PTH122
    return next((one for one in formats if suffix in one.suffixes), formats[0])


def _format(name: str, reading: Reading) -> Format:
    """Return the format of files with such a name, with the code markers of the settings."""
    found, markers = format_of(name, reading.formats), reading.settings.code_markers
    return found.with_code_markers(markers) if markers and isinstance(found, MarkedCode) else found


def suffixes_of(formats: Sequence[Format]) -> tuple[str, ...]:
    """Return the file name endings of formats."""
    return tuple(suffix for one in formats for suffix in one.suffixes)


def date_context(settings: Settings, published: Publication | None) -> DateContext:
    """Return the context in which date expressions of an article are read."""
    dates = settings.dates
    return DateContext(
        published=published.date if published else None,
        week_start=_WEEK_STARTS.index(dates.week_start),
        hemisphere=dates.hemisphere,
        fiscal_year_start=dates.fiscal_year_start,
        day_first=None if dates.order is None else dates.order == "day-first",
    )


def _article(document: Document, name: str, own: FileSettings, reading: Reading) -> Article:
    settings = reading.settings
    dated = read_publication(
        document,
        flag=reading.date,
        configured=own.date,
        settings=settings.dates,
        path=name,
        git_dates=reading.git,
        neighbours=reading.folders.names(name) if name != "-" else (),
    )
    published = dated.publication
    revised = _revised(document, published, settings)
    latest = revised or (published.date if published else None)
    return Article(
        document=document,
        settings=settings,
        profile=reading.profile or own.profile or settings.profile,
        kind=read_kind(document, own.kind, _inside(name, settings)),
        publication=published,
        revised=revised,
        as_of=reading.as_of or own.as_of or latest,
        dates=date_context(settings, published),
        language=own.language or _language(document) or settings.language,
        notes=dated.notes,
        services=reading.services,
        judge=reading.judge,
        on_record=reading.on_record,
    )


def _revised(
    document: Document, published: Publication | None, settings: Settings
) -> dt.date | None:
    """Return the day of the last revision; one before publication says nothing."""
    if document.metadata is None:
        return None
    from factlint.engine.date_sources.metadata_date import revised_in

    day = revised_in(document, settings.dates)
    return day if day is None or published is None or day >= published.date else None


def _inside(name: str, settings: Settings) -> str:
    """Return a path from the folder of the configuration: folders above it say nothing."""
    return seen_from(settings.path, name) if settings.path is not None else name


def _language(document: Document) -> str | None:
    if document.metadata is None:
        return None
    for key in _LANGUAGE_KEYS:
        value = document.metadata.data.get(key)
        if isinstance(value, str) and value:
            return value
    return None


def _issued(document: Document) -> dt.date | None:
    """Return the day of `issued` in the metadata, if it gives a whole one."""
    value = document.metadata.data.get("issued") if document.metadata is not None else None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def bytes_of(path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        InputError: it cannot be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - asked for each of many files
            return file.read()
    except OSError as error:
        if isinstance(error, FileNotFoundError) and Path(path).is_symlink():
            raise InputError(f"{path}: is a link to a file that is not there") from None
        reason = error.strerror or type(error).__name__
        raise InputError(f"{path}: could not be read: {reason}") from None


class SourceTexts:
    """Reads the texts that providers of evidence ask for, and gathers notes for the report."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._notes: list[str] = []

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings of the formats there are."""
        return suffixes_of(self._reading.formats)

    def read(self, path: Path, name: str) -> Article | None:
        """Return a text dated by its metadata, dateline or name; None, noted, if unreadable."""
        try:
            data = path.read_bytes()
            article = read_source_text(data, name, self._reading)
        except OSError as error:
            self.note(f"text {name}: could not be read: {error.strerror or error}")
            return None
        except InputError as error:
            self.note(f"text {error.message}")
            return None
        for note in article.notes:
            self.note(f"text {name}: {note}")
        return article

    def note(self, words: str) -> None:
        """Keep a note for the report."""
        if words not in self._notes:
            self._notes.append(words)

    def take_notes(self) -> tuple[str, ...]:
        """Return the notes that were not taken yet."""
        if not self._notes:  # asked after every rule
            return ()
        taken = tuple(self._notes)
        self._notes.clear()
        return taken
