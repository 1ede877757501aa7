"""A sign of progress on a terminal, for runs that take longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType

_AFTER = 1.0
_EVERY = 0.2
_CLEAR = "\r\x1b[K"


class Progress:
    """A line on standard error that says how far a run is.

    Nothing is said before a second is over, nor where standard error is no terminal, and the line
    is gone when the run is done.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._done, self._path = 0, ""
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()

    def __call__(self, done: int, path: str) -> None:
        """Note how many files are done, and which one was the last."""
        self._done, self._path = done, path
        # No thread before the first file: processes that check files are started by then.
        if self._thread is None and sys.stderr.isatty():
            self._thread = threading.Thread(target=self._show, daemon=True)
            self._thread.start()

    def _show(self) -> None:
        if self._over.wait(_AFTER):
            return
        while True:
            at = min(self._done + 1, self._total)
            sys.stderr.write(f"{_CLEAR}checking {at:,} of {self._total:,}: {self._path[-50:]}")
            sys.stderr.flush()
            if self._over.wait(_EVERY):
                sys.stderr.write(_CLEAR)
                sys.stderr.flush()
                return


def with_progress(paths: Sequence[str]) -> Iterator[str]:
    """Yield the paths of a run; say on standard error how many are done."""
    with Progress(len(paths)) as progress:
        for number, path in enumerate(paths):
            progress(number, path)
            yield path
