"""How many processes pay for the files of a run."""

from __future__ import annotations

import os
from typing import Final

#: So many files are checked by one process: to start others takes as long as they save.
FEW: Final = 24


def jobs_for(files: int) -> int:
    """Return how many processes pay for so many files."""
    return 1 if files < FEW else min(processors(), files // (FEW // 2))


def processors() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS or Windows
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
