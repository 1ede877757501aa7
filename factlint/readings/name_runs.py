"""The runs of capitalised words of a text, which are its names until more is known.

What finds them, and which of their words belong to no name: the first of a sentence, a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factlint.readings.given_names import GIVEN_NAMES
from factlint.readings.name_words import BODY_WORDS, HONORIFICS, NO_PERSON, OFFICES, STARTERS
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex

_PARTICLE = r"(?:of|de|der|den|van|von|da|di|del|la|le|du|bin|ibn)"
#: Short forms with their full stop, which end no sentence: "Lt. Ann Moss", "St. Ives".
_SHORT = (
    r"(?:Adm|C(?:apt|mdr|ol|onst|pl)|Dr|Ft|G(?:en|ov)|Insp|Lt|M(?:aj|essrs|rs?|s|t)|Prof|Re[pv]|"
    r"S(?:en|gt|t|upt))\.(?=[ \n][A-Z])"
)
#: "J.K." before a surname, but no place or time: "in the U.S. Senate", "Trenton, N.J. She".
_INITIALS_DOTTED = (
    r"(?!U\.[KNS]\.|E\.U\.|D\.C\.|[AP]\.M\.|N\.[CDHJMY]\.|[SB]\.C\.|S\.D\.|W\.V\.|R\.I\.|L\.A\.)"
    r"(?:[A-Z]\.){2,3}(?=[ \n][A-Z][a-z])"
)


_CAPITAL = "A-ZÀ-ÖØ-ÞŠŽĀ-Ž"
#: The rest of a word behind its capital.
_REST = r"(?:\.(?=[ A-Z])|\w*(?:[’'-]\w+)*)"


def _word(prefixes: str) -> str:
    return rf"{_SHORT}|{_INITIALS_DOTTED}|(?:(?:{prefixes})[-’'])?[{_CAPITAL}]{_REST}"


def _behind(word: str) -> str:
    return rf"(?:[ \n](?:{_PARTICLE}[ ]){{0,2}}(?:{word})|[ ]&[ ](?:{word}))*"


_ANY = _word("al|el|de|d|Mc|Mac|O")
_RUN = lazy_regex(rf"(?<![\w’'.-])(?:{_ANY}){_behind(_ANY)}")
#: For texts without the other prefixes: a search goes from capital to capital, and what the first
#: word may be is asked in front of it, so that `re` finds the capital by itself.
_FIRST = (
    rf"[{_CAPITAL}](?<![\w’'.-].)(?:(?<=(?=(?:{_SHORT})).)[a-z]+\."
    rf"|(?<=(?={_INITIALS_DOTTED}).)(?:\.[A-Z](?=\.))+\."
    rf"|(?<=(?=(?:Mc|Mac|O)[-’'][{_CAPITAL}]).)[ac]{{0,2}}[-’'][{_CAPITAL}]{_REST}|{_REST})"
)
_RUN_OF_CAPITALS = lazy_regex(_FIRST + _behind(_word("Mc|Mac|O")))
_SMALL_PREFIX = lazy_regex(rf"[-’'](?=[{_CAPITAL}])(?<=[dle].)")


def run_of(text: str) -> re.Pattern[str]:
    """Return the expression of a run for a text."""
    return _RUN if _SMALL_PREFIX.search(text) else _RUN_OF_CAPITALS


#: Before the first word of a sentence: what ends the last one, and what may be between them.
_SENTENCE_BREAK = frozenset(".!?:;•”’")
_OPENING = frozenset("([*_—–")
_OPENING_MARKS = frozenset("\"“‘'")
#: Words within a name, with which none begins.
PARTICLES = frozenset(
    ["of", "de", "der", "den", "van", "von", "da", "di", "del", "la", "le", "du", "bin", "ibn", "&"]
)
_TITLES = HONORIFICS | OFFICES
#: Titles only together with the word after them: "Prime Minister", "Home Secretary".
_HALF_TITLES = frozenset(["prime", "home", "foreign", "chief", "deputy", "vice"])


def title_words(words: Sequence[str], first: int) -> int:
    """Count the words before a person's name: "French President" in a run that goes on.

    Args:
        words: the words of a run.
        first: where the name begins.
    """
    for index in range(len(words) - 2, first - 1, -1):
        word = words[index].rstrip(".").lower()
        if word in _TITLES and word not in _HALF_TITLES and may_be_person(words[index + 1 :]):
            return index + 1 - first
    return 0


def may_be_person(words: Sequence[str]) -> bool:
    """Return whether words may be a person's name, as far as they alone tell."""
    if len(words) > _MOST_WORDS:
        return False
    bare = [word.rstrip(".").lower() for word in words]
    if bare[-1] in _NEVER_PERSON or (bare[0] in _NEVER_PERSON and not _two_initials(words)):
        return False
    if "of" in bare or "&" in bare:
        return False
    return not [word for word in words if word.isupper() and len(word) > 2 and "." not in word]


#: So many words a person's name has at most, and what none begins or ends with.
_MOST_WORDS = 4
_NEVER_PERSON = NO_PERSON | BODY_WORDS


def _two_initials(words: Sequence[str]) -> bool:
    """Return whether a name begins as "A J Morton" does, with no article."""
    return len(words) > 2 and all(len(word.rstrip(".")) == 1 for word in words[:2])


def is_common(words: Sequence[str], document: Document) -> bool:
    """Return whether the first word of a sentence owes its capital to its place.

    The article has it as it is written otherwise, or in "long-term".
    """
    first = words[0].lower()
    if _two_initials(words):
        return False
    if first in STARTERS:
        return True
    if first in GIVEN_NAMES or first.rstrip(".") in HONORIFICS:
        return False
    if len(first) < 2 or not (first.isascii() and first.isalpha()):
        return False
    return first in document.token_set or first in _first_halves(document.token_set)


@lru_cache(maxsize=1)  # all names of a document are asked about in a row
def _first_halves(tokens: frozenset[str]) -> frozenset[str]:
    """Return what is before the first hyphen of a word, as written: "long" of "long-term"."""
    return frozenset(token.partition("-")[0] for token in tokens if "-" in token)


def starts_sentence(text: str, block: int, at: int) -> bool:
    """Return whether a word stands at the head of a sentence, or of somebody's words.

    Args:
        text: the text.
        block: where the block of the word begins.
        at: where the word is.
    """
    while at > block:
        at -= 1
        before = text[at]
        if before in _OPENING_MARKS:
            return True
        if not (before.isspace() or before in _OPENING):
            return before in _SENTENCE_BREAK
    return True
