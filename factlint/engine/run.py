"""A run: plan and files in, report out.

check_files (each file for itself, in any process) -> report_on (across files, then the hooks)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from factlint.engine.jobs import jobs_for
from factlint.engine.path_check import PathResult, check_paths
from factlint.engine.plan import Plan
from factlint.engine.run_report import report_on
from factlint.engine.session import Sessions, sessions
from factlint.model.report import Failure, FileReport, RunReport
from factlint.plugins import PluginHost
from factlint.time_limit import ticking

if TYPE_CHECKING:  # most runs have no ledger and no cache, and need not import them
    from factlint.engine.result_cache import ResultCache

Value = TypeVar("Value")


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
                found = check_paths([path for _, path in files], plan, opened)
                for (place, _), result in zip(files, found, strict=True):
                    done(place, result)
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
        if not values:  # as in most files
            return ()
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
