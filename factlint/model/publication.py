"""When an article was, or will be, published."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct


class DateSource(StrEnum):
    """Where a publication date was found, strongest first."""

    FLAG = "flag"
    CONFIG = "config"
    FRONT_MATTER = "front-matter"
    METADATA = "metadata"
    DATELINE = "dateline"
    PATH = "path"
    GIT = "git"


class Certainty(StrEnum):
    """How far a candidate can be trusted."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


#: Two candidates further apart than this, in days, cannot both be right.
DISAGREEMENT = 31


class Candidate(Struct, frozen=True):
    """One date an article may have been published on."""

    date: dt.date
    source: DateSource
    certainty: Certainty


class DateAnswer(Struct, frozen=True):
    """What one source (front matter, dateline, path, git) gives as the publication date.

    Attributes:
        candidate: the date, or None.
        notes: what was there but could not be used, for the editor.
    """

    candidate: Candidate | None = None
    notes: tuple[str, ...] = ()


class Publication(Struct, frozen=True):
    """The publication date relative words are read against.

    Attributes:
        chosen: the candidate taken.
        candidates: all that were found, the chosen one first.
    """

    chosen: Candidate
    candidates: tuple[Candidate, ...]

    @property
    def date(self) -> dt.date:
        """The publication date."""
        return self.chosen.date

    @property
    def final(self) -> bool:
        """Whether somebody gave the date, by flag or configuration."""
        return self.chosen.source in (DateSource.FLAG, DateSource.CONFIG)

    @property
    def trusted(self) -> bool:
        """Whether resolved dates may be printed: a guess is good for a question only."""
        return self.chosen.certainty is not Certainty.GUESS

    def disagreement(self) -> tuple[Candidate, Candidate] | None:
        """Return the first two candidates that lie more than 31 days apart.

        A date somebody gave, by flag or configuration, is final.
        """
        if self.final:
            return None
        for index, one in enumerate(self.candidates):
            for two in self.candidates[index + 1 :]:
                if abs((one.date - two.date).days) > DISAGREEMENT:
                    return one, two
        return None
