"""The files of a run, checked in several processes.

Each process opens its own session of the plan, and is given some files when it is done with the
last ones. Where one dies, others are given the files it had one by one, and one that dies of a
single file is a failure of that file.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from factlint.engine.path_check import TOGETHER, PathResult, check_paths
from factlint.engine.plan import Plan
from factlint.engine.session import name_of, sessions
from factlint.errors import FactlintError
from factlint.model.report import Failure, FileReport
from factlint.plugins import PluginHost
from factlint.time_limit import ticking

#: What a process sends: the result of a file, an error that ends the run, or, at its end, the
#: failures that belong to no file.
Answer = PathResult | FactlintError | list[Failure]
#: A path, and its place in the run.
_File = tuple[int, str]


def check_in_processes(
    files: Sequence[tuple[int, str]],
    plan: Plan,
    host: PluginHost,
    jobs: int,
    *,
    done: Callable[[int, PathResult], object],
) -> list[Failure]:
    """Check files in several processes; return the failures that belong to no file.

    Args:
        files: the files, each with its place in the run.
        plan: the plan of the run.
        host: the plugins.
        jobs: how many processes.
        done: is told the place of a file and what was found in it; in any order.

    Raises:
        FactlintError: no format could be loaded.
    """
    team = _Team(plan, host, files, jobs)
    try:
        for _ in range(min(jobs, len(files))):
            team.start()
        return team.work(done)
    finally:
        team.stop()


class _Worker:
    """A process, the pipe to it, and the files it has not answered for."""

    def __init__(self, plan: Plan, host: PluginHost, others: Sequence[Connection]) -> None:
        # Where another thread runs a copy of this process may be locked for ever.
        alone = threading.active_count() == 1
        forking = alone and "fork" in multiprocessing.get_all_start_methods() and _IS_LINUX
        context: Any = multiprocessing.get_context("fork" if forking else "spawn")
        self.pipe, theirs = context.Pipe()
        inherited = (*others, self.pipe) if forking else ()
        self.process = context.Process(
            target=_work, args=(theirs, plan, host if forking else None, inherited), daemon=True
        )
        self.process.start()
        theirs.close()
        self.files: list[_File] = []

    def give(self, files: Sequence[_File]) -> None:
        """Send files to check; none says that there are no more."""
        self.files = list(files)
        try:
            self.pipe.send([path for _, path in files])
        except OSError:  # it is dead, and the next look at it says so
            return

    def answer(self) -> Answer | None:
        """Return what it sent; None where it died."""
        try:
            found: Answer = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return found

    def ending(self) -> str:
        """Return how it ended, in words."""
        self.process.join(5)
        code = self.process.exitcode
        if code is not None and code < 0:
            try:
                return f"was ended by {signal.Signals(-code).name}"
            except ValueError:
                return f"was ended by signal {-code}"
        return f"ended with status {code}"


#: macOS has libraries that a copy of a process may not use.
_IS_LINUX = os.uname().sysname == "Linux" if hasattr(os, "uname") else False


class _Team:
    """The processes of a run, and the files that wait for one."""

    def __init__(self, plan: Plan, host: PluginHost, files: Sequence[_File], jobs: int) -> None:
        self._plan, self._host = plan, host
        # Few enough for each process to be given some several times: stories differ in length.
        size = max(1, min(TOGETHER, len(files) // (4 * jobs)))
        self._waiting = deque(files[at : at + size] for at in range(0, len(files), size))
        self._workers: dict[Connection, _Worker] = {}

    def start(self) -> None:
        """Start a process, and give it files."""
        worker = _Worker(self._plan, self._host, list(self._workers))
        self._workers[worker.pipe] = worker
        self._give(worker)

    def _give(self, worker: _Worker) -> None:
        worker.give(self._waiting.popleft() if self._waiting else ())

    def work(self, done: Callable[[int, PathResult], object]) -> list[Failure]:
        """Return when all files are checked, with the failures that belong to none of them."""
        failures: list[Failure] = []
        while self._workers:
            for pipe in wait(list(self._workers)):
                worker = self._workers[pipe]  # type: ignore[index]
                answer = worker.answer()
                if isinstance(answer, FactlintError):
                    raise answer
                if isinstance(answer, PathResult) and worker.files:
                    place, _ = worker.files.pop(0)
                    done(place, answer)
                    if not worker.files:
                        self._give(worker)
                    continue
                del self._workers[worker.pipe]
                if isinstance(answer, list):
                    failures += answer
                elif worker.files:
                    self._dead(worker, done)
        return failures

    def _dead(self, worker: _Worker, done: Callable[[int, PathResult], object]) -> None:
        """Have another process check what one that died had not answered for."""
        if len(worker.files) == 1:
            ((place, path),) = worker.files
            done(place, self._lost(worker, path))
        else:  # which of them it died of, is not known
            self._waiting.extendleft([file] for file in reversed(worker.files))
        if self._waiting:
            self.start()

    def _lost(self, worker: _Worker, path: str) -> PathResult:
        name = name_of(path, self._plan.request)
        why = f"the process that checked it {worker.ending()}"
        return PathResult(FileReport(name, None, failures=(Failure(name, "file", why),)))

    def stop(self) -> None:
        """End what is left of the processes at once."""
        for worker in self._workers.values():
            worker.process.kill()
        for worker in self._workers.values():
            worker.process.join()


def _work(
    pipe: Connection, plan: Plan, host: PluginHost | None, inherited: Sequence[Connection]
) -> None:
    """Check the files that come through a pipe, until none come or the other end is gone."""
    # Ctrl-C is for the first process, which ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(500_000, 20, 100)
    for other in inherited:  # else it would not be seen that the other end is gone
        other.close()
    try:
        with sessions(plan, host or PluginHost()) as opened, ticking():
            while paths := pipe.recv():
                for result in check_paths(paths, plan, opened):
                    pipe.send(result)
        pipe.send([failure for one in opened.values() for failure in one.failures])
    except FactlintError as error:
        pipe.send(error)
    except (EOFError, OSError):
        return
