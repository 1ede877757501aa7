"""Lists in words."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], *, last: str = "and") -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
