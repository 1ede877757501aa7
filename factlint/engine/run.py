"""A run: plan and files in, report out.

check_files (each file for itself, in any process) -> report_on (across files, then the hooks)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.check import check_article
from factlint.engine.discover import STDIN
from factlint.engine.jobs import jobs_for
from factlint.engine.plan import Plan
from factlint.engine.read import Reading, SourceTexts, bytes_of, read_article
from factlint.engine.request import Request
from factlint.engine.run_report import reconciled, report_on
from factlint.errors import CRASHES, FactlintError, InputError, in_one_line
from factlint.model.article import Article
from factlint.model.report import Failure, FileReport, RunReport, Skip
from factlint.model.service import NamesFailures, NamesSkips, Service, ServiceRequest
from factlint.plugins import PluginHost, guarded
from factlint.time_limit import ticking

if TYPE_CHECKING:  # most runs have no ledger and no cache, and need not import them
    from factlint.engine.claim_judge import ClaimJudge
    from factlint.engine.result_cache import ResultCache

Value = TypeVar("Value")

#: Beside the configuration; answers of engines, to be thrown away at any time.
CACHE = ".factlint_cache"


class Session(Struct, frozen=True):
    """The live part of a run, opened in each process that reads articles.

    Attributes:
        reading: how articles are read.
        request: what the run was asked for.
        texts: reads texts for providers of evidence, and gathers notes on them.
        services: what rules may ask, by name.
        failures: what went wrong with providers of evidence and with services.
    """

    reading: Reading
    request: Request
    texts: SourceTexts
    services: Mapping[str, Service]
    failures: list[Failure]


@contextmanager
def session(plan: Plan, host: PluginHost) -> Iterator[Session]:
    """Open what a run reads and asks; every service is closed at the end, also after an error.

    Raises:
        ConfigError: the ledger is missing or wrong, or a service cannot work with its settings.
    """
    formats, failures = host.formats(), list[Failure]()
    request = plan.request
    texts = SourceTexts(Reading(formats, request.settings))
    judge = _judge(plan, host, texts, failures)
    services = host.services(_service_request(plan))
    reading = Reading(
        formats,
        request.settings,
        date=request.date,
        as_of=request.as_of,
        profile=request.settings.profile if request.profile_given else None,
        services=services,
        judge=judge,
        on_record=judge,
    )
    try:
        yield Session(reading, request, texts, services, failures)
    finally:
        for name, service in services.items():
            if error := guarded(service.close):
                failures.append(Failure(None, f"service {name}", f"did not end well: {error}"))


#: The live parts of a run, by configuration file.
Sessions = Mapping[Path | None, Session]


@contextmanager
def sessions(plan: Plan, host: PluginHost) -> Iterator[Sessions]:
    """Open what the files of a run ask and read, for each of their configurations.

    Raises:
        ConfigError: as `session`.
    """
    with ExitStack() as stack:
        yield {
            one.request.settings.path: stack.enter_context(session(one, host)) for one in plan.each
        }


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


class Execution(Struct, frozen=True):
    """How a run goes about its work; the report is the same for all.

    Attributes:
        jobs: how many processes check files; 0: as many as pay.
        progress: is told how many files are done, and the path of the last one.
        cache: the folder where results are kept for the next run, or None.
        baseline: the file of known findings, on which results depend.
    """

    jobs: int = 1
    progress: Callable[[int, str], None] = lambda number, path: None
    cache: Path | None = None
    baseline: bytes = b""


def run(
    paths: Sequence[str], plan: Plan, host: PluginHost, execution: Execution | None = None
) -> RunReport:
    """Check the files at these paths.

    Raises:
        ConfigError: before any file is read, if the settings do not hold.
    """
    reports, failures = check_files(paths, plan, host, execution)
    return report_on(reports, failures, plan, host)


def check_files(
    paths: Sequence[str], plan: Plan, host: PluginHost, execution: Execution | None = None
) -> tuple[list[FileReport], list[Failure]]:
    """Return the report on each file for itself, and failures that belong to no file.

    Raises:
        ConfigError: before any file is read, if the settings do not hold.
    """
    execution = execution or Execution()
    results: dict[int, PathResult] = {}

    def done(place: int, result: PathResult) -> None:
        results[place] = result
        execution.progress(len(results), paths[place])

    failures: list[Failure] = []
    with sessions(plan, host) as opened:
        cache = _cache(execution, plan, opened, host)
        files = []
        for place, path in enumerate(paths):
            known = cache.find(path) if cache is not None else None
            if known is None:
                files.append((place, path))
            else:
                done(place, known)
        if execution.jobs != 1 and (jobs := _jobs(execution, files)) > 1:
            from factlint.engine.processes import check_in_processes

            failures += check_in_processes(files, plan, host, jobs, done=done)
        else:
            with ticking():
                for place, path in files:
                    done(place, check_noting(path, plan, opened))
        if cache is not None and not failures:
            for place, path in files:
                cache.keep(path, results[place])
            cache.save()
    failures += [failure for one in opened.values() for failure in one.failures]
    return _noted(results), list(dict.fromkeys(failures))


def _cache(
    execution: Execution, plan: Plan, opened: Sessions, host: PluginHost
) -> ResultCache | None:
    if execution.cache is None:
        return None
    from factlint.engine.result_cache import open_cache

    return open_cache(execution.cache, plan, opened, host, baseline=execution.baseline)


def _jobs(execution: Execution, files: Sequence[object]) -> int:
    return min(execution.jobs or jobs_for(len(files)), len(files))


def _noted(results: Mapping[int, PathResult]) -> list[FileReport]:
    """Return the reports in the order of their files; what is said once is on the first of them."""
    said: set[tuple[Path | None, object]] = set()

    def new(values: Sequence[Value], where: Path | None) -> tuple[Value, ...]:
        # A rule that fails in two files may do so in two ways: it is named once.
        keyed = [((where, one.what if isinstance(one, Failure) else one), one) for one in values]
        found = tuple(one for key, one in keyed if key not in said)
        said.update(key for key, _ in keyed)
        return found

    reports = []
    for place in sorted(results):
        result = results[place]
        where = result.report.configuration
        once = PathResult(
            result.report,
            new(result.notes, where),
            new(result.skips, where),
            new(result.failures, where),
        )
        reports.append(once.said())
    return reports


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
    """Check one file as `check_noting`, and return its report with all notes."""
    return check_noting(path, run_plan, opened, data).said()


def check_noting(
    path: str, run_plan: Plan, opened: Sessions, data: bytes | None = None
) -> PathResult:
    """Check one file; one that cannot be read is a failure, not an error.

    Args:
        path: the file.
        run_plan: the plan of the run.
        opened: what is live in it.
        data: the bytes to check in place of those of the file.
    """
    plan = run_plan.of(name_of(path, run_plan.request))
    live = live_for(path, run_plan, opened)
    article = read_path(path, live, data)
    if isinstance(article, Failure):
        return PathResult(FileReport(path, None, failures=(article,)))
    report = check_article(article, plan)
    report = replace(report, configuration=plan.request.settings.path)
    skips, failures = _named(live, path)
    return PathResult(report, live.texts.take_notes(), skips, failures)


def _named(live: Session, path: str) -> tuple[tuple[Skip, ...], tuple[Failure, ...]]:
    """Return what services left out of a file, and what of them failed."""
    skips: list[Skip] = []
    failures: list[Failure] = []
    for service in live.services.values():
        # A question of the class, for each of many files: whether it is of a protocol takes long.
        if hasattr(service, "take_skips"):
            skips += (Skip(what, why) for what, why in cast("NamesSkips", service).take_skips())
        if hasattr(service, "take_failures"):
            failed = cast("NamesFailures", service).take_failures()
            failures += (Failure(path, what, how) for what, how in failed)
    return tuple(skips), tuple(failures)


def live_for(path: str, plan: Plan, opened: Sessions) -> Session:
    """Return what is live for a file."""
    return opened[plan.of(name_of(path, plan.request)).request.settings.path]


def name_of(path: str, request: Request) -> str:
    """Return the name reports give a path: standard input may have one of its own."""
    return request.stdin_name if path == STDIN else path


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


def _service_request(plan: Plan) -> ServiceRequest:
    settings, isolated = plan.request.settings, plan.request.isolated
    folder = settings.path.parent if settings.path is not None else Path()
    return ServiceRequest(
        settings=settings,
        isolated=isolated,
        suppressing=plan.request.suppressing,
        selected=plan.table.codes(settings.select),
        # A link in a stranger's checkout could lead what is kept anywhere.
        cache_dir=None if isolated or (folder / CACHE).is_symlink() else folder / CACHE,
    )


def _judge(
    plan: Plan, host: PluginHost, texts: SourceTexts, failures: list[Failure]
) -> ClaimJudge | None:
    """Return what holds claims against recorded facts; None without ledger and provider."""
    settings = plan.request.settings
    providers = host.evidence(settings, texts)
    if settings.facts is None and not providers:
        return None
    from factlint.engine.claim_judge import judge_of

    return judge_of(settings, providers, failures)


def _reason(error: InputError, path: str) -> str:
    message = error.message.removeprefix(f"{path}: ")
    return f"{message}; {error.hint}" if error.hint else message
