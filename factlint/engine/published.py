"""When an article was published: the first source that says so, and what the others say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from factlint.engine.date_sources.dateline import from_dateline
from factlint.engine.date_sources.first_commit import GitDates
from factlint.engine.date_sources.path import from_path
from factlint.model.publication import Candidate, Certainty, DateAnswer, DateSource, Publication
from factlint.model.settings import DateSettings
from factlint.text.document import Document


class PublicationReading(Struct, frozen=True):
    """The publication date of one file, and what could not be used.

    Attributes:
        publication: the date with all candidates, or None.
        notes: front matter values that are no dates, and the like, for the editor.
    """

    publication: Publication | None
    notes: tuple[str, ...] = ()


def read_publication(
    document: Document,
    *,
    flag: dt.date | None = None,
    configured: dt.date | None = None,
    settings: DateSettings,
    path: str,
    git_dates: GitDates | None = None,
    neighbours: Sequence[str] = (),
) -> PublicationReading:
    """Return the publication date of a file with all candidates, and what was passed over.

    The order is: flag, configuration, front matter, dateline, path, the address that front
    matter gives, git where `settings.git` asks for it. The file's own time and today's date
    never count.

    Args:
        document: the file.
        flag: `--date`; final.
        configured: the date the configuration gives this file; final.
        settings: `[dates]`.
        path: the file as the user gave it.
        git_dates: git's answers, shared by the files of a run.
        neighbours: names in the file's folder.
    """
    first_commit = None
    if settings.git:
        first_commit = partial((git_dates or GitDates()).first_commit, path)
    front = address = DateAnswer()
    if document.metadata is not None:
        from factlint.engine.date_sources.metadata_date import from_address, from_front_matter

        front = from_front_matter(document, settings, first_commit)
        address = from_address(document, path)
    located = from_path(path, neighbours)
    committed = DateAnswer()
    if first_commit is not None and (day := first_commit()):
        committed = DateAnswer(Candidate(day, DateSource.GIT, Certainty.LIKELY))
    given = _given(flag, configured)
    # A dateline without a year takes the year from what else is known.
    others = [*given, *(f.candidate for f in (front, located, address, committed) if f.candidate)]
    dateline = from_dateline(document, settings, others)
    sources = (front, dateline, located, address, committed)
    found = [*given, *(source.candidate for source in sources if source.candidate)]
    if any(one != located.candidate for one in found) and _is_guess(located.candidate):
        # Figures in a name that are a version are no day that others could disagree with.
        found = [one for one in found if one != located.candidate]
    candidates = tuple(sorted(dict.fromkeys(found), key=_is_guess))
    publication = Publication(candidates[0], candidates) if candidates else None
    return PublicationReading(publication, tuple(n for source in sources for n in source.notes))


def _given(flag: dt.date | None, configured: dt.date | None) -> list[Candidate]:
    days = ((flag, DateSource.FLAG), (configured, DateSource.CONFIG))
    return [Candidate(day, source, Certainty.SURE) for day, source in days if day is not None]


def _is_guess(candidate: Candidate | None) -> bool:
    return candidate is not None and candidate.certainty is Certainty.GUESS
