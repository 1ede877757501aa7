"""Times two commands in turn, as whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

#: codespell's status where it found something.
_FOUND: Final = 65


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one command, run by run: on the clock, and of processors (user and system)."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """Times of two commands run in turn."""

    first: Times
    second: Times

    @property
    def ratio(self) -> float:
        """Median of the first over median of the second, on the clock."""
        return statistics.median(self.first.wall) / statistics.median(self.second.wall)

    @property
    def cpu_ratio(self) -> float:
        """Median of the first over median of the second, of processors."""
        return statistics.median(self.first.cpu) / statistics.median(self.second.cpu)

    def row(self, name: str) -> str:
        """Return one line of a report."""
        one, two = statistics.median(self.first.wall), statistics.median(self.second.wall)
        ratios = f"ratio {self.ratio:.2f} to 1, processor {self.cpu_ratio:.2f} to 1"
        return f"{name:34} {one:8.3f} s {two:8.3f} s   {ratios}"


def paired(first: Sequence[str], second: Sequence[str], *, runs: int, warm: int = 1) -> Paired:
    """Run the commands A B A B ...; output is thrown away, exit statuses are not judged.

    Raises:
        RuntimeError: a command ended with a status that is no report, or could not be started.
    """
    walls: tuple[list[float], list[float]] = ([], [])
    cpus: tuple[list[float], list[float]] = ([], [])
    for run in range(warm + runs):
        for command, wall, cpu in zip((first, second), walls, cpus, strict=True):
            begin, used = time.perf_counter(), _children()
            done = subprocess.run(command, capture_output=True, check=False)
            taken = time.perf_counter() - begin
            if done.returncode > 2 and done.returncode != _FOUND:
                raise RuntimeError(f"{command[:3]}: {done.stderr.decode()[-500:]}")
            if run >= warm:
                wall.append(taken)
                cpu.append(_children() - used)
    one, two = (Times(tuple(wall), tuple(cpu)) for wall, cpu in zip(walls, cpus, strict=True))
    return Paired(one, two)


def _children() -> float:
    """Return the processor time of all commands that have ended, in seconds."""
    times = os.times()
    return times.children_user + times.children_system
