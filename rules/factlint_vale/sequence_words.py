"""The words and signs of a sentence, for rules about words in a row.

A contraction is two ("do" and "n't"), and a sign at the beginning or end of a word is one by itself.
"""

from __future__ import annotations

import re

_BETWEEN_BLANKS = re.compile(r"\S+")
#: What is never parted: initials, and short titles ("U.S.", "Mr.").
_WHOLE = re.compile(r"(?:[A-Za-z]\.){2,}\Z|[A-Z][a-z]{1,2}\.\Z")
_OPENING = re.compile(r"[$(\"\[“‘](?=.)", re.DOTALL)
_CONTRACTED = re.compile(r"(?<!^)(?:['’](?:ll|s|re|m)|n['’]t)", re.IGNORECASE)
_CLOSING = re.compile(r"(?<=.)[,)\"\]!;.?:'”’]\Z", re.DOTALL)


def words_of(text: str) -> list[tuple[int, int]]:
    """Return where the words and signs of a text begin and end."""
    found = []
    for one in _BETWEEN_BLANKS.finditer(text):
        found += _parts(text, *one.span())
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    before, behind = [], []
    while start < end:
        rest = text[start:end]
        if _WHOLE.match(rest):
            break
        if _OPENING.match(rest):
            before.append((start, start + 1))
            start += 1
        elif contracted := _CONTRACTED.search(rest):
            before.append((start, start + contracted.start()))
            start += contracted.start()
        elif _CLOSING.search(rest):
            behind.append((end - 1, end))
            end -= 1
        else:
            break
    return [*before, *([(start, end)] if start < end else []), *reversed(behind)]
