"""The normal form of a text: one byte a character, so that offsets are the same in both.

Letters are in lower case, every figure is a zero, so that "[0-9]+th" has a literal, and every
character that is no part of a word is a space. Letters and figures beyond ASCII are `_`, but for
those that `re` takes for an ASCII letter where capitals do not matter. Two characters that an
expression takes for one another have one normal form.
"""

from __future__ import annotations

import codecs
from functools import lru_cache
from itertools import pairwise

#: What `re` takes for an ASCII letter where capitals do not matter.
_FOLDED = {"\u0130": b"i", "\u0131": b"i", "\u017f": b"s", "\u212a": b"k"}
_OTHER_LETTER, _SPACE, FIGURE = b"_", b" ", b"0"


def normal_byte(character: str) -> bytes:
    """Return the normal form of one character."""
    if character in _FOLDED:
        return _FOLDED[character]
    if not character.isalnum() and character != "_":
        return _SPACE
    if character in "0123456789":
        return FIGURE
    return character.lower().encode("ascii") if character.isascii() else _OTHER_LETTER


def normal(text: str) -> bytes:
    """Return the normal form of a text, with one byte a character."""
    try:
        data = text.encode("ascii")
    except UnicodeEncodeError:
        data = text.encode("latin-1", _HANDLER)
    return data.translate(_table())


@lru_cache(maxsize=1)
def _table() -> bytes:
    return b"".join(normal_byte(chr(code)) for code in range(256))


def words_of(text: str) -> list[str]:
    """Return the words of a text in normal form, in order."""
    return normal(text).decode("ascii").split()


def phrases_of(text: str) -> set[str]:
    """Return the words of a text in normal form, and each two of them with one blank between."""
    words = words_of(text)
    return {*words, *map(" ".join, pairwise(words))}


def _beyond_latin_1(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    run = error.object[error.start : error.end]
    return b"".join(map(_normal_byte, run)), error.end


_normal_byte = lru_cache(maxsize=4096)(normal_byte)
_HANDLER = "factlint.text.normal"
codecs.register_error(_HANDLER, _beyond_latin_1)
