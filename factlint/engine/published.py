"""When an article was published: the first source that says so, and what the others say."""

from __future__ import annotations

import datetime as dt
from functools import partial

from msgspec import Struct

from factlint.engine.date_sources.dateline import from_dateline
from factlint.engine.date_sources.git import GitDates
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
) -> PublicationReading:
    """Return the publication date of a file with all candidates, and what was passed over.

    The order is: flag, configuration, front matter, dateline, path, git where
    `settings.git` asks for it. The file's own time and today's date never count.

    Args:
        document: the file.
        flag: `--date`; final.
        configured: the date the configuration gives this file; final.
        settings: `[dates]`.
        path: the file as the user gave it.
        git_dates: git's answers, shared by the files of a run.
    """
    first_commit = None
    if settings.git:
        first_commit = partial((git_dates or GitDates()).first_commit, path)
    front = DateAnswer()
    if document.metadata is not None:
        from factlint.engine.date_sources.front_matter import from_front_matter

        front = from_front_matter(document, settings, first_commit)
    located = from_path(path)
    committed = DateAnswer()
    if first_commit is not None and (day := first_commit()):
        committed = DateAnswer(Candidate(day, DateSource.GIT, Certainty.LIKELY))
    given = [
        Candidate(day, source, Certainty.SURE)
        for day, source in ((flag, DateSource.FLAG), (configured, DateSource.CONFIG))
        if day is not None
    ]
    # A dateline without a year takes the year from what else is known.
    others = [*given, *(f.candidate for f in (front, located, committed) if f.candidate)]
    dateline = from_dateline(document, settings, others)
    sources = (front, dateline, located, committed)
    notes = tuple(note for source in sources for note in source.notes)
    found = [*given, *(source.candidate for source in sources if source.candidate)]
    candidates = sorted(dict.fromkeys(found), key=lambda one: one.certainty is Certainty.GUESS)
    if not candidates:
        return PublicationReading(None, notes)
    return PublicationReading(Publication(candidates[0], tuple(candidates)), notes)
