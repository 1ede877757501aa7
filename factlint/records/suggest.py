"""The known word that a misspelt one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def suggest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the known word most like a given one, or None.

    Capitals do not matter, nor whether words are joined by a hyphen or an underscore.
    """
    return next(iter(suggestions(word, known, cutoff=cutoff, most=1)), None)


def suggestions(
    word: str, known: Iterable[str], *, cutoff: float = 0.6, most: int = 3
) -> tuple[str, ...]:
    """Return the known words most like a given one, the closest first."""
    from difflib import get_close_matches  # slow to import, needed for faults only

    by_form = {_form(name): name for name in known}
    return tuple(by_form[form] for form in get_close_matches(_form(word), by_form, most, cutoff))


def _form(word: str) -> str:
    return word.lower().replace("_", "-")
