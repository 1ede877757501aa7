"""A limit of time for rules: an expression of a desk or of another engine may never come to an end.

The matcher of `re` looks for signals now and then, so a timer ends what it does, and all Python
code. Only the main thread of a process can have a timer, and not on Windows: elsewhere there is
no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

#: Processor seconds for one rule on one article, and for each million characters of it.
SECONDS: Final = 20.0
SECONDS_A_MILLION: Final = 60.0


class TimeLimit(BaseException):
    """What runs takes too long. No `Exception`, which the code that runs may catch."""


def allowed(characters: int) -> float:
    """Return how many processor seconds a rule has on a text of so many characters."""
    return SECONDS + SECONDS_A_MILLION * characters / 1_000_000


@contextmanager
def limits() -> Iterator[Callable[[float], object]]:
    """Give a function that ends what runs after it, once so many seconds of the processor are over.

    Each call begins anew, and 0 lifts the limit; so does the end of the context. What is ended
    raises `TimeLimit`.
    """
    import signal
    import threading

    has_timer = hasattr(signal, "setitimer")
    if not has_timer or threading.current_thread() is not threading.main_thread():
        yield lambda seconds: None
        return

    def limit(seconds: float) -> None:
        # Again each second: a first signal may be swallowed where no exception can be raised.
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1.0)

    # The handler is set once an article: that takes longer than most rules do.
    before = signal.signal(signal.SIGVTALRM, _over)
    try:
        yield limit
    finally:
        limit(0)
        signal.signal(signal.SIGVTALRM, before)


def _over(signum: int, frame: object) -> None:
    del signum, frame
    raise TimeLimit
