"""Which letters a hand types in place of others."""

from __future__ import annotations

from typing import Final

#: The rows of keys, and letters that sound alike.
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE: Final = ("aeiouy", "cks", "sz", "gj", "fv", "mn", "dt")


def by_hand(word: str, meant: str) -> bool:
    """Return whether a letter in place of another one is its neighbour on the keys or sounds like it."""
    if len(word) != len(meant) or sorted(word) == sorted(meant):
        return True
    wrong = [(one, other) for one, other in zip(word, meant, strict=True) if one != other]
    return len(wrong) > 1 or all(
        any(one in group and other in group for group in _ALIKE) or _touch(one, other)
        for one, other in wrong
    )


def _touch(one: str, other: str) -> bool:
    """Return whether two keys touch: "r" and "e", "r" and "f", "r" and "d"."""
    places = [
        (number, row.index(letter))
        for letter in (one, other)
        for number, row in enumerate(_ROWS)
        if letter in row
    ]
    if len(places) < 2:
        return False
    (upper, left), (lower, right) = sorted(places)
    return (
        abs(left - right) == 1 if upper == lower else lower - upper == 1 and left - right in (0, 1)
    )
