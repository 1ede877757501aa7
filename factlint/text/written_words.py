"""The words of a text as they are written."""

from __future__ import annotations

from functools import lru_cache

from factlint.text.lazy import lazy_regex

#: The first form, which most words have, is found sooner.
_TOKEN = lazy_regex(r"[A-Za-z0-9_'-]++(?![\w’])|[\w'’-]+")


def tokens_of(text: str) -> list[str]:
    """Return the words of a text in order: "re-launch" and "don't" are one."""
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        return _TOKEN.findall(text)
    return data.translate(_parted()).decode("latin-1").split()


@lru_cache(maxsize=1)
def _parted() -> bytes:
    """Return what makes a blank of every character of Latin 1 that is in no word."""
    return bytes(code if _TOKEN.match(chr(code)) else ord(" ") for code in range(256))
