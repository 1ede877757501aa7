"""The files of a run, checked in several processes.

Each process opens its own session of the plan, and is given a file when it is done with the last
one. One that dies is a failure of the file it was at; another takes its place.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from factlint.engine.plan import Plan
from factlint.engine.run import PathResult, check_noting, name_of, sessions
from factlint.errors import FactlintError
from factlint.model.report import Failure, FileReport
from factlint.plugins import PluginHost
from factlint.time_limit import ticking

#: What a process sends: the result of a file, an error that ends the run, or, at its end, the
#: failures that belong to no file.
Answer = PathResult | FactlintError | list[Failure]


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
        FactlintError: as `check_noting`.
    """
    team = _Team(plan, host, files)
    try:
        for _ in range(min(jobs, len(files))):
            team.start()
        return team.work(done)
    finally:
        team.stop()


class _Worker:
    """A process, the pipe to it, and the file it is at."""

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
        self.file: tuple[int, str] | None = None

    def give(self, file: tuple[int, str] | None) -> None:
        """Send a file to check, or the word that there are no more."""
        self.file = file
        try:
            self.pipe.send(None if file is None else file[1])
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

    def __init__(self, plan: Plan, host: PluginHost, files: Sequence[tuple[int, str]]) -> None:
        self._plan, self._host = plan, host
        self._waiting = list(reversed(files))
        self._workers: dict[Connection, _Worker] = {}

    def start(self) -> None:
        """Start a process, and give it a file."""
        worker = _Worker(self._plan, self._host, list(self._workers))
        self._workers[worker.pipe] = worker
        self._give(worker)

    def _give(self, worker: _Worker) -> None:
        worker.give(self._waiting.pop() if self._waiting else None)

    def work(self, done: Callable[[int, PathResult], object]) -> list[Failure]:
        """Return when all files are checked, with the failures that belong to none of them."""
        failures: list[Failure] = []
        while self._workers:
            for pipe in wait(list(self._workers)):
                worker = self._workers[pipe]  # type: ignore[index]
                answer = worker.answer()
                if isinstance(answer, FactlintError):
                    raise answer
                if isinstance(answer, PathResult) and worker.file is not None:
                    done(worker.file[0], answer)
                    self._give(worker)
                    continue
                del self._workers[worker.pipe]
                if isinstance(answer, list):
                    failures += answer
                elif worker.file is not None:
                    done(worker.file[0], self._lost(worker, worker.file[1]))
                    if self._waiting:
                        self.start()
        return failures

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
    """Check the files that come through a pipe, until None comes or the other end is gone."""
    # Ctrl-C is for the first process, which ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(500_000, 20, 100)
    for other in inherited:  # else it would not be seen that the other end is gone
        other.close()
    try:
        with sessions(plan, host or PluginHost()) as opened, ticking():
            while (path := pipe.recv()) is not None:
                pipe.send(check_noting(path, plan, opened))
        pipe.send([failure for one in opened.values() for failure in one.failures])
    except FactlintError as error:
        pipe.send(error)
    except (EOFError, OSError):
        return
