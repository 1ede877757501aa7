"""A sign of progress on a terminal, for runs that take longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence

_AFTER = 1.0
_EVERY = 0.2
_CLEAR = "\r\x1b[K"


def with_progress(paths: Sequence[str]) -> Iterator[str]:
    """Yield the paths of a run; say on standard error which one it is at.

    Nothing is said before a second is over, nor where standard error is no terminal, and the
    line is gone when the last path is done.
    """
    if not sys.stderr.isatty():
        yield from paths
        return
    at = 0
    done = threading.Event()

    def show() -> None:
        if done.wait(_AFTER):
            return
        while True:
            path = paths[at] if at < len(paths) else ""
            sys.stderr.write(f"{_CLEAR}checking {at + 1:,} of {len(paths):,}: {path[-50:]}")
            sys.stderr.flush()
            if done.wait(_EVERY):
                sys.stderr.write(_CLEAR)
                sys.stderr.flush()
                return

    thread = threading.Thread(target=show, daemon=True)
    thread.start()
    try:
        for number, path in enumerate(paths):
            at = number
            yield path
    finally:
        done.set()
        thread.join()
