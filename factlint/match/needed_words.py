"""The words of which every match of an expression holds one, whole."""

from __future__ import annotations

from factlint.match.keys import derive
from factlint.match.normal import normal
from factlint.text.kept import kept


def words_of(text: str) -> frozenset[bytes]:
    """Return the words of a text in normal form, as `needed_words` has them."""
    return frozenset(normal(text).split())


@kept
def needed_words(source: str, flags: int) -> frozenset[bytes]:
    """Return words in normal form, one of which every text with a match holds; empty if unknown.

    Raises:
        re.error: the source is no expression.
    """
    known = derive(source, flags)
    left, right = b" " * bool(known.before), b" " * bool(known.after)
    keys = [left + spelling + right for spelling in known.spellings or ()]
    keys += [key.text for key in known.keys or ()]
    # Between two spaces a word is whole; what is at an end of a key may go on.
    longest = {max(key.split(b" ")[1:-1], key=len, default=b"") for key in keys}
    return frozenset(longest) if longest and all(map(_is_plain, longest)) else frozenset()


def _is_plain(word: bytes) -> bool:
    """Return whether a word has no letter that stands for many."""
    return bool(word) and b"_" not in word
