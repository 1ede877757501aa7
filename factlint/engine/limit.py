"""A limit of time for rules: an expression of a desk or of another engine may never come to an end.

The matcher of `re` looks for signals now and then, so a timer ends what it does, and all Python
code. Only the main thread of a process can have a timer, and not on Windows: elsewhere there is
no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
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
def limits(seconds: float) -> Iterator[Callable[[], None]]:
    """Give a function after whose call what runs has so many seconds of the processor.

    Each call begins anew; the end of the context lifts the limit. What takes longer, by up to a
    second, raises `TimeLimit`.
    """
    import signal
    import threading

    has_timer = hasattr(signal, "setitimer")
    if not has_timer or threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    tick = min(1.0, seconds)
    allowed_ticks = ceil(seconds / tick) + 1  # the first one is under way
    left = allowed_ticks

    def begin() -> None:
        nonlocal left
        left = allowed_ticks

    def over(signum: int, frame: object) -> None:
        nonlocal left
        del signum, frame
        left -= 1
        # Again with each tick: a first exception may be raised where it is swallowed.
        if left <= 0:
            raise TimeLimit

    # One timer ticks for all rules on an article: to set it takes longer than most rules do.
    before = signal.signal(signal.SIGVTALRM, over)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, tick, tick)
        yield begin
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
