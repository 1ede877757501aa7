"""A limit of time for rules: an expression of a desk or of another engine may never come to an end.

The matcher of `re` looks for signals now and then, so a timer ends what it does, and all Python
code. Only the main thread of a process can have a timer, and not on Windows: elsewhere there is
no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil, inf
from typing import Final

#: Processor seconds for one rule on one article, and for each million characters of it.
SECONDS: Final = 20.0
SECONDS_A_MILLION: Final = 60.0
#: Processor seconds by which a limit may be late.
TICK: Final = 1.0


class TimeLimit(BaseException):
    """What runs takes too long. No `Exception`, which the code that runs may catch.

    What catches it to go on with other work calls `begin_anew`.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(f"found no end in {seconds:.0f} seconds, and was stopped")


def allowed(characters: int) -> float:
    """Return how many processor seconds a rule has on a text of so many characters."""
    return SECONDS + SECONDS_A_MILLION * characters / 1_000_000


class _Clock:
    """The timer of the main thread; `tick` is 0 where it is not running."""

    def __init__(self) -> None:
        self.tick = 0.0
        self.seconds = self.whole = self.left = inf

    def begin(self) -> None:
        """Give what runs all its seconds from now on."""
        self.left = self.whole

    def limit(self, seconds: float) -> None:
        """Give what runs `seconds` from now on, and anew with each `begin`."""
        self.seconds = seconds
        # The first tick is under way.
        self.whole = ceil(seconds / self.tick) + 1 if seconds < inf else inf
        self.begin()

    def over(self, signum: int, frame: object) -> None:
        """Count a tick."""
        del signum, frame
        self.left -= 1
        # Again with each tick: a first exception may be raised where it is swallowed.
        if self.left <= 0:
            raise TimeLimit(self.seconds)


_clock = _Clock()


@contextmanager
def ticking() -> Iterator[None]:
    """Keep the timer of `limits` running: to set it takes longer than most rules do."""
    import signal

    if _clock.tick or not hasattr(signal, "setitimer") or not _is_main():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _clock.over)
    try:
        _clock.tick = TICK
        signal.setitimer(signal.ITIMER_VIRTUAL, TICK, TICK)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        _clock.tick, _clock.left = 0.0, inf
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def limits() -> Iterator[Callable[[float], None]]:
    """Give a function after whose call what runs has so many seconds of the processor.

    Each call begins anew; the end of the context lifts the limit. What takes longer, by up to
    `TICK`, raises `TimeLimit`.
    """
    with ticking():
        if not (_clock.tick and _is_main()):
            yield lambda seconds: None
            return
        try:
            yield _clock.limit
        finally:
            _clock.limit(inf)


def begin_anew() -> None:
    """Give what runs next all the time of the limit it is under."""
    if _clock.tick and _is_main():
        _clock.begin()


def _is_main() -> bool:
    import threading

    return threading.current_thread() is threading.main_thread()
