"""When an article was, or will be, published."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date an article may have been published on."""

    date: dt.date
    source: DateSource
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Publication:
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
