"""Desk English: the fixed words of the reports for people."""

from __future__ import annotations

from factlint.days.describe import day_name
from factlint.days.month_names import MONTH_NAMES
from factlint.model.finding import Finding
from factlint.model.publication import Candidate, Certainty, DateSource
from factlint.model.report import Failure
from factlint.model.severity import Severity
from factlint.text.lazy import lazy_regex

LABELS = {Severity.ERROR: "Must fix", Severity.WARNING: "Check", Severity.INFO: "Note"}

_SOURCES = {
    DateSource.FLAG: "from --date",
    DateSource.CONFIG: "from the configuration",
    DateSource.FRONT_MATTER: "from front matter",
    DateSource.METADATA: "from the file's metadata",
    DateSource.DATELINE: "from dateline",
    DateSource.PATH: "from file name",
    DateSource.GIT: "from git's first commit",
}
_CERTAINTY = {Certainty.SURE: "sure", Certainty.LIKELY: "likely", Certainty.GUESS: "a guess"}
_PARTIAL_DATE = lazy_regex(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def issued(text: str) -> str:
    """Return an EDTF day, month or year in words; anything else as it is."""
    found = _PARTIAL_DATE.fullmatch(text)
    if found is None:
        return text
    year, month, of_month = found.groups()
    words = [str(int(of_month))] if of_month else []
    return " ".join([*words, *([MONTH_NAMES[int(month) - 1]] if month else []), year])


def dated(candidate: Candidate) -> str:
    """Return a publication date with where it is from and how sure it is."""
    source, certainty = _SOURCES[candidate.source], _CERTAINTY[candidate.certainty]
    return f"{day_name(candidate.date)} ({source}, {certainty})"


def amount(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: "1 file", "2,000 files"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def shortened(text: str, width: int) -> str:
    """Return text of at most `width` characters and "…", cut between words."""
    return text if len(text) <= width else text[:width].rpartition(" ")[0] + " …"


def shell(path: str) -> str:
    """Return a path so that it can be pasted behind a command."""
    import shlex

    return shlex.quote(path)


def what_to_do(finding: Finding) -> str:
    """Return the advice, with the change that is offered where the advice does not say it."""
    if finding.fix is None:
        return finding.advice
    title = finding.fix.title
    if not finding.advice or title.casefold() in finding.advice.casefold():
        return finding.advice or title
    return f"{finding.advice} ({title})"


def failed(failure: Failure) -> str:
    """Return a failure with the file or the rule it is of."""
    if failure.what == "file":
        return f"{failure.path}: {failure.message}"
    where = f" in {failure.path}" if failure.path else ""
    return f"{failure.what}{where}: {failure.message}"


def capital(text: str) -> str:
    """Return a clause with a capital first."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return a clause as a sentence: a capital first, a full stop last."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?")) or not text else f"{text}."
