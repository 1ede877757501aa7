"""Files to results: each is read and checked; one that cannot be read is a failure of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.engine.check import check_articles
from factlint.engine.discover import STDIN
from factlint.engine.plan import Plan
from factlint.engine.read import bytes_of, read_article
from factlint.engine.request import Request
from factlint.engine.run_report import reconciled
from factlint.engine.session import Session, Sessions, live_for, name_of
from factlint.errors import CRASHES, FactlintError, InputError, in_one_line
from factlint.model.article import Article
from factlint.model.report import Failure, FileReport, Skip
from factlint.model.service import NamesFailures, NamesSkips
from factlint.plugins import PluginHost

#: So many articles are checked together at most, for what they have in memory grows.
TOGETHER: Final = 16
#: So many characters of them at most; a longer article is checked alone.
CHARACTERS: Final = 200_000


class PathResult(Struct, frozen=True):
    """What was found in one file, and what a run says once, on the first file it holds for.

    Attributes:
        report: the report on the file.
        notes: what providers of evidence noted meanwhile.
        skips: what services left out.
        failures: what of services failed.
    """

    report: FileReport
    notes: tuple[str, ...] = ()
    skips: tuple[Skip, ...] = ()
    failures: tuple[Failure, ...] = ()

    def said(self) -> FileReport:
        """Return the report with all that is said once."""
        report = self.report
        if not (self.notes or self.skips or self.failures):
            return report
        return replace(
            report,
            notes=(*report.notes, *self.notes),
            skipped=(*report.skipped, *self.skips),
            failures=(*report.failures, *self.failures),
        )


def check_alone(
    data: bytes, path: str, plan: Plan, opened: Sessions, host: PluginHost
) -> FileReport:
    """Return the report that a run over one file gives, of bytes that need not be on disk.

    Of the hooks only those that drop findings are called.
    """
    report = check_path(path, plan, opened, data)
    (whole,), failures = reconciled([report], plan, host)
    return replace(whole, failures=tuple(dict.fromkeys([*whole.failures, *failures])))


def check_path(
    path: str, run_plan: Plan, opened: Sessions, data: bytes | None = None
) -> FileReport:
    """Check one file, or bytes in its place, and return its report with all notes."""
    (result,) = check_paths([path], run_plan, opened, data)
    return result.said()


def check_paths(
    paths: Iterable[str], run_plan: Plan, opened: Sessions, data: bytes | None = None
) -> Iterator[PathResult]:
    """Yield what is found in each file; one that cannot be read is a failure, not an error.

    Files are checked some at a time, which changes nothing of what is found.

    Args:
        paths: the files.
        run_plan: the plan of the run.
        opened: what is live in it.
        data: the bytes to check in place of those of each file.
    """
    waiting: list[_FileRead] = []
    size = 0
    for path in paths:
        live = live_for(path, run_plan, opened)
        plan = run_plan.of(name_of(path, run_plan.request))
        found = read_path(path, live, data)
        length = 0 if isinstance(found, Failure) else len(found.document.source.text)
        if waiting and (
            plan is not waiting[0].plan or len(waiting) == TOGETHER or size + length > CHARACTERS
        ):
            yield from _results(waiting)
            waiting, size = [], 0
        waiting.append(_FileRead(path, found, plan, live))
        size += length
    if waiting:
        yield from _results(waiting)


class _FileRead(Struct, frozen=True):
    """A file as it was read, or why it could not be, with what it is checked by."""

    path: str
    found: Article | Failure
    plan: Plan
    live: Session


def _results(files: Sequence[_FileRead]) -> Iterator[PathResult]:
    """Yield what is found in files of one plan."""
    articles = [one for one in files if not isinstance(one.found, Failure)]
    said = [_Said() for _ in articles]
    telling = _Telling(files[0].live)

    def after_rule(place: int) -> None:
        telling.told(said[place], articles[place].path)

    reports = iter(
        check_articles([cast("Article", one.found) for one in articles], files[0].plan, after_rule)
        if articles
        else ()
    )
    notes = iter(said)
    for one in files:
        if isinstance(one.found, Failure):
            yield PathResult(FileReport(one.path, None, failures=(one.found,)))
            continue
        report = replace(next(reports), configuration=one.plan.request.settings.path)
        own = next(notes)
        yield PathResult(report, tuple(own.notes), tuple(own.skips), tuple(own.failures))


class _Said(Struct):
    """What is live said while an article was checked."""

    notes: list[str] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


class _Telling:
    """What is live and may have something to tell of the article that a rule ran on."""

    def __init__(self, live: Session) -> None:
        services = live.services.values()
        self._texts = live.texts
        # Once, not after each of many rules: to ask whether a service is of a protocol takes long.
        self._skipping = [one for one in services if isinstance(one, NamesSkips)]
        self._failing = [one for one in services if isinstance(one, NamesFailures)]

    def told(self, said: _Said, path: str) -> None:
        """Add what providers of evidence noted, and what services left out or of them failed."""
        if notes := self._texts.take_notes():  # after most rules there is nothing to tell
            said.notes += notes
        for service in self._skipping:
            if skips := service.take_skips():
                said.skips += (Skip(what, why) for what, why in skips)
        for other in self._failing:
            if failures := other.take_failures():
                said.failures += (Failure(path, what, how) for what, how in failures)


def read_path(path: str, opened: Session, data: bytes | None = None) -> Article | Failure:
    """Read one file, or bytes in its place; return why where it cannot be read.

    Raises:
        FactlintError: no format could be loaded.
    """
    try:
        if data is None:
            data = bytes_at(path, opened.request)
        return read_article(data, name_of(path, opened.request), opened.reading)
    except InputError as error:
        return Failure(path, "file", _reason(error, path))
    except FactlintError:
        raise
    except CRASHES as error:  # a format is foreign code: it may raise anything
        return Failure(path, "file", in_one_line(error))


def bytes_at(path: str, request: Request) -> bytes:
    """Return the bytes of a file or of standard input.

    Raises:
        InputError: they cannot be read.
    """
    return _standard_input(request) if path == STDIN else bytes_of(path)


def _standard_input(request: Request) -> bytes:
    if request.stdin is not None:
        return request.stdin
    if sys.stdin is None:
        raise InputError(f"{request.stdin_name}: standard input is closed")
    return sys.stdin.buffer.read()


def _reason(error: InputError, path: str) -> str:
    message = error.message.removeprefix(f"{path}: ")
    return f"{message}; {error.hint}" if error.hint else message
