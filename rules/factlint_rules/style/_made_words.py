"""Words that no dictionary has, and yet are right: compounds, and what is made with an affix."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factlint.api import is_common_word, is_word, pattern

_PREFIXES: Final = tuple(
    """
    anti auto back bio co counter cross cyber de dis down eco electro ex extra fore geo hyper inter
    intra macro mega meta micro mid mini mis mono multi nano neuro non off out over photo poly post
    pre pro pseudo re self semi sub super tele trans ultra un under up
    """.split()
)
_SUFFIXES: Final = tuple(
    "athon cast core esque fest gate hood ish less like ness proof scape ship tech ward wards "
    "wide wise worthy".split()
)
#: The shortest word an affix is put to, and the shortest part of a compound: "arearea" is none.
_STEM, _PART = 4, 3
#: A verb that doubles its last letter: "beging" is no form of "beg", "fuzzing" is one of "fuzz".
_DOUBLES = pattern(r"[^aeiou][aeiou][bdglmnprt]$")


@lru_cache(maxsize=8_192)
def is_made(word: str) -> bool:
    """Return whether a word of lower-case letters is made of words by the rules of English."""
    return (
        any(_is_stem(word[len(one) :]) for one in _PREFIXES if word.startswith(one))
        or any(_is_stem(word[: -len(one)]) for one in _SUFFIXES if word.endswith(one))
        or any(
            is_common_word(word[:at]) and is_common_word(word[at:])
            for at in range(_PART, len(word) - _PART + 1)
        )
        or _is_form(word)
    )


def _is_stem(word: str) -> bool:
    return len(word) >= _STEM and is_word(word)


def _is_form(word: str) -> bool:
    """Whether a new word has a common ending: "jailings", "fuzzer", "inlined", "proxied", "clunkiness"."""
    if word.endswith("s") and not word.endswith("ss") and is_word(word[:-1]):
        return True
    if word.endswith(("ied", "ies")) and is_word(f"{word[:-3]}y"):
        return True
    if word.endswith("iness") and is_word(f"{word[:-5]}y"):
        return True
    if word.endswith("ed") and is_word(word[:-1]) and len(word) > _STEM + 2:
        return True
    for ending in ("er", "ers", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and (is_word(f"{stem}e") or (is_word(stem) and not _DOUBLES.search(stem))):
            return True
    return False
