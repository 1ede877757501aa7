"""How far apart two spellings of a name are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from factlint.text.lazy import lazy_regex


def plain(word: str) -> str:
    """Return a word in lower case without accents."""
    if word.isascii():  # most are
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def one_slip(a: str, b: str) -> bool:
    """Return whether one slip of the key makes one word the other.

    A letter left out, put in or changed, or two neighbours in the wrong order.
    """
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = 0
    while at < len(a) and a[at] == b[at]:
        at += 1
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    return a[at + 1 :] == b[at + 1 :] or (
        (a[at : at + 2] == b[at + 1 : at - 1 : -1] if at else a[:2] == b[1::-1])
        and a[at + 2 :] == b[at + 2 :]
    )


def same_letters(a: str, b: str) -> bool:
    """Return whether two long words have the same letters in another order, edges kept."""
    return (
        len(a) == len(b) >= 7
        and a != b
        and a[0] == b[0]
        and sorted(a) == sorted(b)
        and sum(x != y for x, y in zip(a, b, strict=True)) <= 4
    )


#: What sounds alike, in turn, and letters without one of which a word has none of it.
_SOUNDS = [
    (frozenset(letters), lazy_regex(pattern), sound)
    for letters, pattern, sound in (
        ("g", r"^geof", "jef"), ("g", r"eigh\b", "ey"),
        ("pv", r"ph|v", "f"), ("cq", r"ck|q", "k"),
        ("c", r"c(?=[aouklrht])", "k"), ("cz", r"c(?=[eiy])|z", "s"),
        ("h", r"(?<=\w)h", ""), ("iy", r"ei|ai|ay|ey|ie", "e"), ("y", r"y", "i"), ("w", r"w", "v"),
        ("ea", r"(?<=\w\w)[ea]$", ""),
    )
]  # fmt: skip
_SAME = lazy_regex(r"(.)\1+")


@lru_cache(maxsize=8192)  # a run compares each given name with many
def sound(word: str) -> str:
    """Return a rough key of how a given name sounds: Catherine and Katherine have one."""
    key = plain(word)
    for letters, pattern, alike in _SOUNDS:
        if not letters.isdisjoint(key):
            key = pattern.sub(alike, key)
    return _SAME.sub(r"\1", key)


_NO_VOWELS = str.maketrans("", "", "aeiou")


def consonants(word: str) -> str:
    """Return the consonants of how a given name sounds: Neil and Niall, Graham and Graeme."""
    return sound(word).translate(_NO_VOWELS)
