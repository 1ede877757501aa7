"""The publication date in a path: `2016-05-10-slug.md`, `20160510.txt`, `2016/05/10/slug.md`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from factlint.days.month_names import MONTHS
from factlint.model.publication import Candidate, Certainty, DateAnswer, DateSource
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

#: Years a path may mean; beyond them eight figures are a number.
_YEARS: Final = range(1900, 2100)
# Parts of a longer number, a version or an id are no date: nothing else may be glued to it.
_DASHED: Final = lazy_regex(
    r"(?:(?<![\w.+-])|(?<=[A-Za-z][-_ ]))(\d{4})([-_])(\d{1,2})\2(\d{1,2})(?!\d)"
)
_COMPACT: Final = lazy_regex(r"(?:^|(?<=[-_ ]))(\d{4})(\d{2})(\d{2})(?=$|[-_ ]|\.[A-Za-z]|T\d{4})")
#: Every date in a path has a year, be it a part of eight figures.
_YEAR: Final = lazy_regex(r"\d{4}")
#: What is before the figures of a version: `release-20160510`, `v-20160510`.
_VERSION: Final = lazy_regex(r"([A-Za-z]+)[-_ ](?=\d{8}(?!\d))")
_VERSION_WORDS: Final = frozenset(
    {"v", "version", "release", "playtest", "build", "nightly", "snapshot", "alpha", "beta", "rc"}
)
#: So many neighbours of the same word and eight figures make a series of versions.
_SERIES: Final = 3
_DAY_FIRST_NAME: Final = lazy_regex(r"(\d{2})(?=$|[-_ ])")


def from_path(path: str, neighbours: Sequence[str] = ()) -> DateAnswer:
    """Return the date in a file's name, else in its folders, the innermost first.

    Eight figures behind a word are a guess where they number versions: the word says so, or
    `neighbours`, the names in the file's folder, go on with the same word.
    """
    if path == "-" or _YEAR.search(path) is None:
        return DateAnswer()
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    if not parts:
        return DateAnswer()
    *folders, name = parts
    stem = name.rpartition(".")[0] or name
    for found in (
        _in_name(stem),
        _in_folders(folders, stem),
        *map(_in_folder, reversed(folders)),
    ):
        if found is not None:
            if _is_version(stem, neighbours) and found == _in_name(stem):
                found = _candidate(found.date, Certainty.GUESS)
            return DateAnswer(found)
    return DateAnswer()


def is_version(path: str, neighbours: Sequence[str]) -> bool:
    """Return whether the figures in a file's name number a version.

    It is all that `from_path` asks of the neighbours.
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    return _is_version(name.rpartition(".")[0] or name, neighbours)


def _is_version(stem: str, neighbours: Sequence[str]) -> bool:
    lead = _VERSION.match(stem)
    if lead is None:
        return False
    word = lead[1].lower()
    if word in _VERSION_WORDS:
        return True
    others = {name.rpartition(".")[0] for name in neighbours if name.lower().startswith(word)}
    alike = [one for name in others if (one := _VERSION.match(name)) and one[1].lower() == word]
    return len(alike) >= _SERIES


@lru_cache(maxsize=1024)
def _in_folder(name: str) -> Candidate | None:
    return _in_name(name, folder=True)


def _in_name(name: str, *, folder: bool = False) -> Candidate | None:
    """Read a date out of one name; two different ones settle nothing unless one leads."""
    dashed = [(hit.start(), _day(hit[1], hit[3], hit[4])) for hit in _DASHED.finditer(name)]
    compact = [(hit.start(), _day(hit[1], hit[2], hit[3])) for hit in _COMPACT.finditer(name)]
    days = [(at, day) for at, day in (*dashed, *compact) if day is not None]
    if not days:
        return None
    start, day = min(days)
    only = len({found for _, found in days}) == 1
    if not only and start > 0:
        return None
    sure = only and not folder and any(found == day for _, found in dashed)
    return _candidate(day, Certainty.SURE if sure else Certainty.LIKELY)


def _in_folders(folders: Sequence[str], stem: str) -> Candidate | None:
    """Read year, month and day folders, the day perhaps at the head of the file's name."""
    lead = _DAY_FIRST_NAME.match(stem)
    chain = [*folders, lead[1]] if lead else list(folders)
    for at in range(len(chain) - 3, -1, -1):
        year, month, day = chain[at : at + 3]
        if not year.isdecimal():
            continue
        number = f"{MONTHS.get(month.lower(), 0):02}" if month.isalpha() else month
        if compiled(r"\d{4}/\d{1,2}/\d{1,2}").fullmatch(f"{year}/{number}/{day}"):
            found = _day(year, number, day)
            if found is not None:
                return _candidate(found, Certainty.SURE)
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    if int(year) not in _YEARS:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _candidate(day: dt.date, certainty: Certainty) -> Candidate:
    return Candidate(day, DateSource.PATH, certainty)
