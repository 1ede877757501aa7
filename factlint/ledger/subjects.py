"""When two names are the same name, and two scopes the same scope.

Names are compared exactly but for what printing changes: case, spaces, the shape of quotation
marks and dashes, an opening "The". Nothing here guesses; `skeleton` serves questions only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from factlint.text.lazy import lazy_regex

_MARKS: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'}
    | {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " "}
)
_WRAPPED: Final = lazy_regex(r"""["'*_`]+(.*[^\s"'*_`])["'*_`]+""")
_NICKNAME: Final = lazy_regex(r"""(?<=\s)["'(][^"'()]+["')]\s+(?=\S)""")
_ARTICLE: Final = lazy_regex(r"the\s+(?=\S)")
_POSSESSOR: Final = lazy_regex(r"^[\w.]+(?:\s[\w.]+)?(?:'s|(?<=s)')\s+(?=\S)")
_NUMBERS: Final = {
    word: str(value)
    for value, words in enumerate(
        (
            "one first i 1st",
            "two second ii 2nd",
            "three third iii 3rd",
            "four fourth iv 4th",
            "five fifth v 5th",
            "six sixth vi 6th",
            "seven seventh vii 7th",
            "eight eighth viii 8th",
            "nine ninth ix 9th",
            "ten tenth x 10th",
            "eleven eleventh xi 11th",
            "twelve twelfth xii 12th",
        ),
        start=1,
    )
    for word in words.split()
}
# "series 2" is British for "season 2"; a bare "series" is the whole work and never gets here
_PARTS: Final = {"series": "season", "vol": "volume", "ep": "episode", "pt": "part"}
_PART: Final = r"season|series|episode|ep|part|pt|volume|vol|chapter|book|phase|act|stage|edition"
_NUMBER: Final = r"\d{1,4}(?:st|nd|rd|th)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PART_FIRST: Final = lazy_regex(rf"\b(?P<part>{_PART})\.?\s+(?P<number>{_NUMBER})\b")
_NUMBER_FIRST: Final = lazy_regex(rf"\b(?P<number>{_NUMBER})[\s-]+(?P<part>{_PART})\b")
_SPLIT: Final = lazy_regex(r"\s*[,;]\s*")
_LEFT_OVER: Final = lazy_regex(r"^(?:of|the|and|'s|:|-|\s)+|(?:\s|of|the|:|-|'s|,)+$")


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Bring a name to the form in which names are compared."""
    name = " ".join(name.translate(_MARKS).split())
    if wrapped := _WRAPPED.fullmatch(name):
        name = wrapped[1]
    name = name.casefold().strip(" ,.;:")
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


@lru_cache(maxsize=65536)
def keys_of(name: str) -> tuple[str, ...]:
    """Return the forms under which a mention is looked up.

    Besides the plain name that is the name without a nickname in quotation marks or brackets
    between two of its words: `Edward 'Duke' Ellington` is Edward Ellington.
    """
    bare = plain(name)
    without = plain(_NICKNAME.sub("", name.translate(_MARKS)))
    return (bare,) if without in ("", bare) else (bare, without)


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Reduce a name to its letters and digits, without "Somebody's " before it.

    Two names with one skeleton are worth a question, never a match.
    """
    bare = _POSSESSOR.sub("", plain(name))
    return "".join(character for character in bare if character.isalnum())


class Scope(Struct, frozen=True):
    """What narrows a fact down: "season 2, Netflix" is a number and a name.

    Attributes:
        number: "season 2", "episode 4"; None without one.
        names: the other parts, plain, in the order written.
    """

    number: str | None
    names: tuple[str, ...]

    @property
    def ordinal(self) -> int:
        """The number as such; 0 without one."""
        return int(self.number.rpartition(" ")[2]) if self.number else 0


@lru_cache(maxsize=65536)
def parse_scope(text: str) -> Scope:
    """Read a scope: parts between commas, each a numbered part or a name."""
    number: str | None = None
    names: list[str] = []
    for part in _SPLIT.split(text.strip()):
        found, rest = split_number(part)
        if found and not rest:
            number = number or found
        elif part.strip():
            names.append(plain(part))
    return Scope(number, tuple(names))


@lru_cache(maxsize=65536)
def split_number(name: str) -> tuple[str | None, str]:
    """Take the numbered part out of a name.

    Returns:
        `("season 2", "Jessica Jones")` for "season 2 of Jessica Jones" or "Jessica Jones
        season 2"; `(None, name)` where there is no numbered part.
    """
    lowered = name.translate(_MARKS).lower()
    if len(lowered) != len(name):
        return None, name
    found = _PART_FIRST.search(lowered) or _NUMBER_FIRST.search(lowered)
    if not found:
        return None, name
    part = _PARTS.get(found["part"], found["part"])
    written = found["number"]
    digits = _NUMBERS.get(written) or str(int(re.sub(r"\D", "", written)))
    straight = name.translate(_MARKS)
    before = _LEFT_OVER.sub("", straight[: found.start()])
    after = _LEFT_OVER.sub("", straight[found.end() :])
    return f"{part} {digits}", f"{before} {after}".strip()
