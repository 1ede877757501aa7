"""Which common name, of a person or a place, a word is meant for that is no name itself.

Common are the most frequent names of the US Census of 1990, the names and adjectives that SCOWL
has up to its size 50, countries, states, large towns, and the words that names are made of. A word
is a name if the census, that of 2010 as well, SCOWL, GeoNames or the lists of some sixty languages
have it; of those that are not common only the ones near a common name are kept.
`name_lists/LICENSE.txt` has the terms, and `python -m benchmarks.name_lists` makes the lists.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Final

from factlint.readings.dictionary import is_word
from factlint.readings.name_words import COMMON_IN_NAMES

_LISTS: Final = Path(__file__).with_name("name_lists")
#: A line of all common names, and one of those that people have, sorted, in lower case, accents
#: left out.
COMMON: Final = _LISTS / "common.txt"
#: Sorted names that are one slip from a common one, each between two ends of lines.
RARE: Final = _LISTS / "rare.txt"
#: Shorter names have too many neighbours.
SHORTEST: Final = 5
#: Of shorter ones only places and the words of names are held, and only for turned letters.
SHORT: Final = 6
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
#: From here on the first two letters may be turned.
_LONG: Final = 7
#: So many first letters are looked up together.
_HEAD: Final = 3
#: From here on no place has a letter once or twice: Aniston is a name, "Cincinatti" is none.
_LONGER: Final = 9
#: All other letters are once in one name and twice in another: Sherman and Sheerman, Natalia and
#: Nataliia.
_NEVER_TWICE: Final = frozenset("hjqwxy")
#: Names may begin with two of these: Lloyd, Aaron.
_TWICE_AT_HEAD: Final = frozenset("aefilou")
#: Two letters that tell one sound, for which a name may have one of them: Agirre and Aguirre.
_DIGRAPHS: Final = frozenset("ae ai au ay ea ei eu ey gu ie oa oe ou".split())


@cache
def _in_order() -> list[str]:
    """Return all common names; the line of people's is left for later."""
    return COMMON.read_bytes().decode("ascii").partition("\n")[0].split(" ")


@cache
def _common() -> frozenset[str]:
    return frozenset(_in_order())


@cache
def _people() -> frozenset[str]:
    return frozenset(COMMON.read_bytes().decode("ascii").splitlines()[1].split(" "))


@cache
def _rare() -> bytes:
    return RARE.read_bytes()


def _turned(word: str) -> list[str]:
    """Return a word with two neighbours turned round, or two beside one in a long word."""
    length = len(word)
    pairs = range(length < _LONG, length - 1)
    around = range(1, length - 3) if length > _LONG else ()
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in pairs] + [
        word[:at] + word[at + 2] + word[at + 1] + word[at] + word[at + 3 :] for at in around
    ]


def _halved(word: str) -> list[str]:
    """Return a word without one of two equal letters."""
    twice = (at for at in range(1, len(word)) if word[at] == word[at - 1])
    return [word[:at] + word[at + 1 :] for at in twice]


def _other_doubled(word: str) -> list[str]:
    """Return a long word with another letter there twice: "Carribean", "Phillipines"."""
    return [
        once[:at] + once[at - 1] + once[at:]
        for once in (_halved(word) if len(word) >= _LONGER else ())
        for at in range(1, len(once))
    ]


def _longer(word: str) -> list[str]:
    """Return what has a letter more, but not before or behind the word; most are no names."""
    found = [word[:at] + letter + word[at:] for at in range(1, _HEAD) for letter in _LETTERS]
    # A letter lost farther back leaves a name beside those that begin as it does.
    names, first, length, last = _in_order(), word[:_HEAD], len(word) + 1, word[-1]
    for name in names[bisect_left(names, first) : bisect_left(names, first + "~")]:
        if len(name) == length and name[-1] == last:
            same = next(at for at, letter in enumerate(name) if letter != word[at : at + 1])
            if name[same + 1 :] == word[same:]:
                found.append(name)
    return found


def is_common_name(word: str) -> bool:
    """Return whether many people have a name, which is in lower case."""
    return word in _people()


def near_names(word: str) -> frozenset[str]:
    """Return the common names that a word may be a slip for; all are in lower case.

    Two letters turned round, one lost, one that is there twice or should be, or both of these.
    """
    if len(word) < SHORT:
        return _common().intersection(_turned(word))
    return _common().intersection(
        (*_turned(word), *_halved(word), *_other_doubled(word), *_longer(word))
    )


def meant_name(word: str) -> str | None:
    """Return the one common name that a word, which is none, is a slip for; both in lower case."""
    common = _common()
    if word in common or is_word(word):  # as most are
        return None
    near = near_names(word)
    if len(near) != 1 or b"\n%b\n" % word.encode("ascii") in _rare():
        return None
    if word[-1] == "s" and word[:-1] in common:  # "the two Stevens"
        return None
    (name,) = near
    if len(name) == len(word):  # turned letters make no other name
        return name if sorted(name) == sorted(word) or name not in _people() else None
    if _is_variant(word, name) or _changed(word, name):
        return None
    return name


def _is_variant(word: str, name: str) -> bool:
    """Whether two spellings differ as those of real names do.

    A letter is once in the one and twice in the other, or a sound that the one tells by two letters
    is told by one of them: Stiglitz and Stieglitz.
    """
    shorter, longer = sorted((word, name), key=len)
    at = next(at for at, letter in enumerate(longer) if letter != shorter[at : at + 1])
    letter = longer[at]
    if longer == name and letter != longer[at - 1] and name in _people():
        return not _DIGRAPHS.isdisjoint((longer[at : at + 2], longer[at - 1 : at + 1]))
    if letter != longer[at - 1] or letter in _NEVER_TWICE or name in COMMON_IN_NAMES:
        return False
    if (at == 1 and letter not in _TWICE_AT_HEAD) or letter * 3 in longer:  # "Bbarker", "Russsell"
        return False
    return name in _people() or (len(name) < _LONGER and letter not in "aiu")


def _changed(word: str, name: str) -> bool:
    """Whether another common name has one other letter than the word: Peston may be Weston."""
    common = _common()
    return any(
        other in common and not name.startswith(other)  # "Natios" is no "Nation"
        for at in range(len(word))
        for letter in _LETTERS
        if (other := word[:at] + letter + word[at + 1 :]) != word
    )
