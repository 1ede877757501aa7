"""Times two commands in turn, as whole processes."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paired:
    """Wall-clock seconds of two commands run in turn."""

    first: tuple[float, ...]
    second: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median of the first over median of the second."""
        return statistics.median(self.first) / statistics.median(self.second)

    def row(self, name: str) -> str:
        """Return one line of a report."""
        one, two = statistics.median(self.first), statistics.median(self.second)
        return f"{name:34} {one:8.3f} s {two:8.3f} s   ratio {self.ratio:.2f} to 1"


def paired(first: Sequence[str], second: Sequence[str], *, runs: int, warm: int = 1) -> Paired:
    """Run the commands A B A B ...; output is thrown away, exit statuses are not judged.

    Raises:
        RuntimeError: a command ended with a status of 3 or above, or could not be started.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(warm + runs):
        for command, record in zip((first, second), times, strict=True):
            begin = time.perf_counter()
            done = subprocess.run(command, capture_output=True, check=False)
            taken = time.perf_counter() - begin
            if done.returncode > 2:
                raise RuntimeError(f"{command[:3]}: {done.stderr.decode()[-500:]}")
            if run >= warm:
                record.append(taken)
    return Paired(tuple(times[0]), tuple(times[1]))
