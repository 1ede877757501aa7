"""The words without which a text holds no match of an expression."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.match.keys import derive
from factlint.text.kept import kept
from factlint.text.normal import normal

#: Words that nearly every paragraph holds: to look for them tells nothing.
_COMMON = frozenset(b"the of and to in a an that is was for on it with as".split())


def words_of(text: str) -> frozenset[bytes]:
    """Return the words of a text in normal form, as `needed_words` has them."""
    return frozenset(normal(text).split())


@kept
def needed_words(source: str, flags: int) -> tuple[frozenset[bytes], ...]:
    """Return sets of words in normal form, of each of which every text with a match holds one.

    "far too (?:big|early)" needs "far", "too", and one of "big" and "early".

    Raises:
        re.error: the source is no expression.
    """
    known = derive(source, flags)
    left, right = b" " * bool(known.before), b" " * bool(known.after)
    spelled = [left + spelling + right for spelling in known.spellings or ()]
    keys = [[key.text for key in one] for one in known.sets]
    found = [words for one in (spelled, *keys) if (words := _whole_words(one))]
    return tuple(dict.fromkeys(sorted(found, key=len)))


def _whole_words(keys: Iterable[bytes]) -> frozenset[bytes]:
    """Return a whole word of each key; none where a key has none, or only words of every text."""
    # Between two spaces a word is whole; what is at an end of a key may go on.
    longest = {max(key.split(b" ")[1:-1], key=len, default=b"") for key in keys}
    return frozenset(longest) if all(map(_is_plain, longest)) else frozenset()


def _is_plain(word: bytes) -> bool:
    """Return whether a word has no letter that stands for many, and is not in every text."""
    return bool(word) and b"_" not in word and word not in _COMMON
