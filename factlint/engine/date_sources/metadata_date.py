"""The publication date in front matter, as Jekyll, Hugo and Eleventy write it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from factlint.days.given import parse_when
from factlint.engine.date_sources.path import from_path
from factlint.errors import UsageError
from factlint.model.publication import Candidate, Certainty, DateAnswer, DateSource
from factlint.model.settings import DateSettings
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex

#: In this order; compared without case, spaces, `-` and `_`. Hugo's own order begins the same way.
KEYS: Final = (
    "date",
    "publishDate",
    "pubDate",
    "published_at",
    "published_on",
    "published",
    "datePublished",
    "first_published_at",
    "publication_date",
    "posted",
    "posted_at",
    "posted_on",
    "post_date",
    "original_date",
    "date_created",
    "created_at",
    "created_on",
    "created",
)
#: Compared in the same way: the day of the last change that somebody answers for.
REVISED_KEYS: Final = (
    "updated",
    "lastmod",
    "last_modified_at",
    "dateModified",
    "modified",
    "updated_at",
    "updatedDate",
    "last_updated",
)
#: Tables whose keys are about the article itself: `event: {date: ...}` is another day.
_PARENTS: Final = frozenset(
    {"meta", "metadata", "extra", "article", "post", "page", "params", "dates", "attributes"}
)
#: Keys that hold an address of the article, in this order.
_ADDRESS_KEYS: Final = ("path", "permalink", "url", "slug", "aliases", "link")
#: Eleventy's words for "ask the file or git". A file's own time says when it was copied.
_DELEGATES: Final = frozenset({"created", "last modified", "git created", "git last modified"})
_OFFSET: Final = lazy_regex(r"\s+(Z|[+-]\d{2}:?\d{2})$")
_NAMED_UTC: Final = lazy_regex(r"\s+(?:UTC|GMT)$")
_CLOCK: Final = lazy_regex(
    r"(?:,?\s+(?:at\s+)?)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}|\s*[+-]\d{2}:?\d{2}|Z)?$",
    re.IGNORECASE,
)


def from_front_matter(
    document: Document, settings: DateSettings, first_commit: Callable[[], dt.date | None] | None
) -> DateAnswer:
    """Return the first date of the keys above; a value that is no date is noted and passed over.

    `first_commit` answers for values such as `git Created`; None where git is not to be asked.
    """
    front = document.metadata
    if front is None:
        return DateAnswer()
    notes: list[str] = []
    for written, value in _values(front.data):
        plain = _plain(written.rpartition(".")[2])
        if value is None or value == "" or (plain == "published" and _is_flag(value)):
            continue
        if isinstance(value, str) and value.strip().lower() in _DELEGATES:
            if first_commit is None:
                notes.append(
                    f"front matter {written}: {value} is for git to say; set dates.git = true"
                )
            elif day := first_commit():
                return _found(day, DateSource.GIT, Certainty.LIKELY, notes)
            continue
        try:
            day = day_of(value, settings)
        except UsageError as error:
            line = _line(document, written)
            notes.append(f"front matter {written}{line}: {error.message}; passed over")
            continue
        twice = written in front.repeated
        if twice:
            notes.append(f"front matter {written} is given twice; the last one counts: {day}")
        # Of a block that cannot be read whole, it is unknown whether this line belongs to it.
        doubtful = plain == "created" or front.fault is not None or twice
        sure = Certainty.LIKELY if doubtful else Certainty.SURE
        source = DateSource.METADATA if front.syntax == "html" else DateSource.FRONT_MATTER
        return _found(day, source, sure, notes)
    return DateAnswer(None, tuple(notes))


def revised_in(document: Document, settings: DateSettings) -> dt.date | None:
    """Return the day up to which front matter says the copy was revised; None without one."""
    if document.metadata is None:
        return None
    values = {_plain(key): value for key, value in document.metadata.data.items()}
    for key in REVISED_KEYS:
        value = values.get(_plain(key))
        if value is None or value == "":
            continue
        try:
            return day_of(value, settings)
        except UsageError:  # "git Last Modified", or no date at all: nothing depends on it
            continue
    return None


def from_address(document: Document, path: str) -> DateAnswer:
    """Return the date in the address that front matter gives the article, or in an older one.

    `link`, or a `url` with a host, is somebody else's article in a link blog: it counts only
    where it ends in the name of this one.
    """
    if document.metadata is None:
        return DateAnswer()
    data = {_plain(key): value for key, value in document.metadata.data.items()}
    names = {Path(path).stem, Path(path).parent.name, str(data.get("slug") or "")} - {"", "."}
    for key in _ADDRESS_KEYS:
        value = data.get(key)
        for address in value if isinstance(value, list) else [value]:
            if not isinstance(address, str):
                continue
            parts = address.split("?")[0].split("#")[0].rstrip("/")
            last = parts.rpartition("/")[2]
            foreign = key == "link" or (key == "url" and "//" in address)
            if foreign and not {last, last.rpartition(".")[0]} & names:
                continue
            found = from_path(parts).candidate
            if found is not None and found.certainty is not Certainty.GUESS:
                return _found(found.date, DateSource.FRONT_MATTER, Certainty.LIKELY, [])
    return DateAnswer()


def _values(data: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield keys and values in the order of `KEYS`, those of tables inside behind the others."""
    tables = [("", data)]
    tables += [
        (f"{key}.", value)
        for key, value in data.items()
        if _plain(key) in _PARENTS and isinstance(value, Mapping)
    ]
    for prefix, table in tables:
        values = {_plain(str(key)): (str(key), value) for key, value in table.items()}
        for key in KEYS:
            if _plain(key) in values:
                written, value = values[_plain(key)]
                yield f"{prefix}{written}", value


def day_of(value: object, settings: DateSettings) -> dt.date:
    """Return the day a front matter value names.

    A time with an offset is the writer's own clock: its day counts as written. Coordinated
    Universal Time is a machine's clock: it is carried to the time zone configured.

    Raises:
        UsageError: it names none.
    """
    if isinstance(value, dt.datetime):
        return _local(value, settings.timezone)
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise UsageError(f"{_shown(value)} is not a date")
    text = " ".join(value.split())
    moment = _moment(text)
    if moment is not None:
        return _local(moment, settings.timezone)
    return parse_when(
        _CLOCK.sub("", text), languages=settings.languages, order=settings.order, today=None
    )


def _moment(text: str) -> dt.datetime | None:
    """Read an ISO 8601 date with a time of day, also with a space before its offset."""
    if ":" not in text:
        return None
    try:
        return dt.datetime.fromisoformat(_OFFSET.sub(r"\1", _NAMED_UTC.sub("Z", text)))
    except ValueError:
        return None


def _local(moment: dt.datetime, timezone: str) -> dt.date:
    if timezone != "UTC" and moment.tzinfo is not None and not moment.utcoffset():
        from zoneinfo import ZoneInfo

        try:
            return moment.astimezone(ZoneInfo(timezone)).date()
        except (KeyError, OverflowError):  # the edge of the calendar
            return moment.date()
    return moment.date()


def _found(day: dt.date, source: DateSource, certainty: Certainty, notes: list[str]) -> DateAnswer:
    return DateAnswer(Candidate(day, source, certainty), tuple(notes))


def _plain(key: str) -> str:
    return key.lower().replace("-", "").replace("_", "").replace(" ", "")


def _is_flag(value: object) -> bool:
    """Return whether `published` says whether, not when (Jekyll)."""
    return isinstance(value, bool) or str(value).strip().lower() in ("true", "false", "yes", "no")


def _line(document: Document, key: str) -> str:
    line = document.line_of(key)
    return f" (line {line})" if line is not None else ""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "a list"
    return "a table" if isinstance(value, dict) else f'"{value}"'
