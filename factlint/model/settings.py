"""Configuration as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct, field

from factlint.model.phrase import PhraseTable
from factlint.model.severity import Profile

T = TypeVar("T")

FailLevel = Literal["error", "warning", "info", "never"]
Style = Literal["ap", "guardian", "bbc"]
#: What sort of copy a file is. It settles whether "I" and "we" may be the writer's own.
Kind = Literal["news", "review", "column", "interview", "press-release", "live", "guide"]


class DateSettings(Struct, frozen=True):
    """`[dates]`: how dates are found and read.

    Attributes:
        git: take the day of git's first commit of a file as a candidate.
        order: how 06/05/2016 is read; without it such a date is ambiguous.
        languages: languages in which dates people give are understood.
        week_start: first day of the week.
        hemisphere: which one the seasons belong to.
        fiscal_year_start: month in which the fiscal year begins.
        timezone: IANA name used for dates with a time of day.
    """

    git: bool = False
    order: Literal["day-first", "month-first"] | None = None
    languages: tuple[str, ...] = ("en", "de", "fr", "es", "it", "pt", "nl")
    week_start: Literal["monday", "sunday", "saturday"] = "monday"
    hemisphere: Literal["north", "south"] = "north"
    fiscal_year_start: int = 1
    timezone: str = "UTC"


class EvidenceSettings(Struct, frozen=True):
    """`[evidence]`: what claims are held against beside the ledger.

    Attributes:
        folder: folder of texts, relative to the configuration file.
    """

    folder: Path | None = None


class FileSettings(Struct, frozen=True):
    """`[[files]]`: what holds for the files a pattern names.

    Attributes:
        path: glob, relative to the configuration file.
        date: publication date.
        as_of: day for staleness and verdicts.
        profile: profile of these files.
        language: language of these files ("en-GB").
        kind: what sort of copy they are.
        select: replaces the list of rules for these files when given.
        ignore: codes that are silent in them, beside those of `[per-file-ignores]`.
        reason: why, for the next reader.
    """

    path: str
    date: dt.date | None = None
    as_of: dt.date | None = None
    profile: Profile | None = None
    language: str | None = None
    kind: Kind | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    reason: str = ""


class Accepted(Struct, frozen=True):
    """`[[accept]]`: words somebody has judged to be right.

    Attributes:
        phrase: the marked words of the finding, compared without case or extra space.
        code: code, prefix or name of the rule.
        reason: why it is right; demanded.
        path: glob of the files it holds for; all without one.
        sentence: the sentence the words are in, as the file has it; any without one.
        by: who decided.
        until: the last day it holds; for good without one.
    """

    phrase: str
    code: str
    reason: str
    path: str | None = None
    sentence: str | None = None
    by: str = ""
    until: dt.date | None = None


class Settings(Struct, frozen=True):
    """One configuration file with those it extends, or the defaults.

    Attributes:
        extend: configuration files whose settings hold where this one says nothing.
        profile: which rules run, and how severe they are.
        select: replaces the profile's list when given.
        ignore: comes last.
        fail_level: lowest severity that fails a run.
        exclude: globs left out of folder walks.
        force_exclude: whether `exclude` holds for files named one by one, too.
        style: house style whose spelling tastes hold.
        language: language of the copy.
        words: house words, never misspelt.
        facts: the ledger.
        evidence: what else claims are held against.
        phrase_tables: files of the desk's own phrases.
        dates: how dates are found and read.
        code_markers: pairs of words; what is between the two is code.
        files: settings by file.
        per_file_ignores: codes that are silent in the files of a glob.
        accept: accepted phrases.
        expired: numbers of those that hold no longer, from 0.
        rules: options by rule code or name, as read; the rule's own Options check them.
        families: options by family, as read.
        engines: tables that plugins declare, as read.
        sections: the values of these two, by name; `section` gives them by type.
        path: the file all this was read from, or None.
        root: the folder its paths may not leave; None where the person who runs factlint named it.
        tables: the phrases of `phrase_tables`, as read.
    """

    extend: tuple[Path, ...] = ()
    profile: Profile = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: FailLevel = "warning"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    style: Style | None = None
    language: str = "en"
    words: tuple[str, ...] = ()
    facts: Path | None = None
    evidence: EvidenceSettings = field(default_factory=EvidenceSettings)
    phrase_tables: tuple[Path, ...] = ()
    dates: DateSettings = field(default_factory=DateSettings)
    code_markers: tuple[tuple[str, ...], ...] = ()
    files: tuple[FileSettings, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[Accepted, ...] = ()
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    engines: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    families: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    sections: Mapping[str, object] = field(default_factory=dict)
    path: Path | None = None
    root: Path | None = None
    tables: tuple[PhraseTable, ...] = ()
    expired: tuple[int, ...] = ()

    def section(self, kind: type[T]) -> T:
        """Return the values of a table that a plugin or a family declares, by their type."""
        for values in self.sections.values():
            if isinstance(values, kind):
                return values
        return kind()
