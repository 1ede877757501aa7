"""Whether a word is English, and which common words are a slip of the key from it.

The words are SCOWL's (Spell Checker Oriented Word Lists, Kevin Atkinson, 2020.12.07): British,
American, Canadian and Australian English with all variants, to its size 80; the common ones are to
size 40, long ones to 50. `word_lists/LICENSE.txt` has its terms.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_LISTS: Final = Path(__file__).with_name("word_lists")
#: Sorted words of lower-case ASCII letters, accents left out, each between two ends of lines.
WORDS: Final = _LISTS / "words.txt"
#: Lines of them, the commonest first; the words of a line are sorted.
COMMON: Final = _LISTS / "common.txt"
#: So few bytes are searched at once.
_NEAR: Final = 2_000
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
#: Letters from which on two slips of doubling may be in one word ("begining", "accomodatted").
_TWO_SLIPS: Final = 8


@cache
def _words() -> mmap.mmap:
    # A run asks for a few hundred words: they are searched where they lie, and nothing is read.
    with WORDS.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@lru_cache(maxsize=8_192)
def is_word(word: str) -> bool:
    """Return whether a word is in the dictionary, which has lower-case ASCII letters alone."""
    if not word.isascii():
        return False
    sought = word.encode("ascii")
    data = _words()
    low, high = _narrowed(data, sought, *_of_letter(word[:1]), b"\n")
    return data.find(b"\n%b\n" % sought, low, high + 1) >= 0


@lru_cache(maxsize=128)
def _of_letter(letter: str) -> tuple[int, int]:
    """Return two ends of the words between which all are that begin with a letter."""
    data, first = _words(), letter.encode("ascii")
    low, _ = _narrowed(data, first, 0, len(data) - 1, b"\n")
    _, high = _narrowed(data, first + b"~", low, len(data) - 1, b"\n")
    return low, high


def _narrowed(
    data: bytes | mmap.mmap, sought: bytes, low: int, high: int, end: bytes
) -> tuple[int, int]:
    """Return two ends of sorted words, few bytes apart, between which a word is if it is there.

    Between them is the first word, too, that begins with it.

    Args:
        data: words, each between two ends.
        sought: the word.
        low: the end before the first one.
        high: the end behind the last one.
        end: what an end is.
    """
    length = len(sought) + 1
    while high - low > _NEAR:
        start = data.rfind(end, low, (low + high) // 2)
        if data[start + 1 : start + length] < sought:
            low = start
        else:
            high = start + length
    return low, high


@cache
def _common(letter: str) -> tuple[str, ...]:
    """Return of each line of common words those that begin with a letter, between blanks."""
    if not letter.isascii() or not letter:
        return ()
    lines = b"\n" + COMMON.read_bytes()
    data, begin, low, found = lines.replace(b"\n", b" "), letter.encode(), 0, []
    while (high := lines.find(b"\n", low + 1)) >= 0:
        first = data.find(b" " + begin, *_narrowed(data, begin, low, high, b" "))
        if first >= 0:
            edge = _narrowed(data, begin + b"~", low, high, b" ")
            stop = data.find(b" ", data.rfind(b" " + begin, *edge) + 1, high)
            words = data[first + 1 : stop if stop >= 0 else high].decode("ascii")
        found.append(f" {words} " if first >= 0 else "")
        low = high
    return tuple(found)


@lru_cache(maxsize=8)  # of all letters they are megabytes, and few words are asked for
def _ranks(letter: str) -> dict[str, int]:
    """Return the common words that begin with a letter, with their rank."""
    found: dict[str, int] = {}
    for rank, line in enumerate(_common(letter)):
        found.update(dict.fromkeys(line.split(), rank))
    return found


def is_common_word(word: str) -> bool:
    """Return whether a word of lower-case ASCII letters is one that everybody uses."""
    return " " not in word and any(f" {word} " in line for line in _common(word[:1]))


def _redoubled(word: str) -> Iterator[str]:
    """Yield a word with a letter doubled that was not, or the other way round."""
    for at, letter in enumerate(word):
        if at and word[at - 1] == letter:
            yield word[:at] + word[at + 1 :]
        else:
            yield word[:at] + letter + word[at:]


def _slips(word: str) -> Iterator[str]:
    """Yield what may have been meant, the likeliest slips first; the first letter is right."""
    yield from _redoubled(word)
    if len(word) >= _TWO_SLIPS:
        yield from (twice for once in _redoubled(word) for twice in _redoubled(once))
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)


def meant_words(word: str) -> list[str]:
    """Return the common words that a word, which is none, may be a slip for, commonest first.

    A letter doubled or not, two in the wrong order, one missing, one too many, a wrong one
    (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    """
    common = _ranks(word[:1])
    turned = word[1:2] + word[:1] + word[2:]  # the one slip that begins with another letter
    if is_common_word(turned):
        common = {**common, turned: _ranks(turned[:1])[turned]}
    return sorted(dict.fromkeys(filter(common.__contains__, _slips(word))), key=common.__getitem__)
