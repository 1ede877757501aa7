"""Syllables of English words, counted by spelling.

Adjacent vowels are one syllable, with the commonest exceptions of English spelling:
silent "e", endings that are not sounded, and vowels that meet without melting.
"""

from __future__ import annotations

from functools import lru_cache

from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

_LETTERS = lazy_regex(r"[^a-z]+")
_VOWELS = lazy_regex(r"[aeiouy]+")
#: Each place where spelling has a vowel more than the ear.
_SILENT = tuple(
    lazy_regex(pattern)
    for pattern in (
        r"(?:[^aeiouylr]|[aeiouy][lr]|gu)e$|[aeiouy][lr]le$",  # make, whole, league; not table
        r"[^aeioudt]ed$",  # asked, but not wanted
        r"(?<=[^aeiou])(?<![sxzcg])(?<!ch)(?<!sh)es$",  # makes, but not houses
        r"[^aeiouy]e(?=(?:ly|ment|ments|ful|fully|less|ness)$)",  # lately, movement
        r"^(?:some|there|where|home|life|safe|wide|time)(?=[^aeiousl])",  # sometimes
    )
)
#: Each place where two vowels beside each other are two syllables.
_APART = tuple(
    lazy_regex(pattern)
    for pattern in (
        r"(?<![tscgl])i[ao]",  # media, period, serious; not nation
        r"(?<=[aeiou]l)ia",  # Australia
        r"(?<![tc])ie(?=n[ct]|t)|(?<=sc)ie(?=n[ct])",  # audience, quiet, science
        r"(?<=[^aeiou])ie(?=r$|st$)",  # earlier
        r"(?<![gq])ua(?!r[dt])|(?<![gq])ue(?=n[ct]|l)",  # actual, influence
        r"[dgnrth]eo(?!n$|ff|rg)|theat",  # video, theatre
        r"[aeioy]ing(?:s|ly)?$",  # being, playing
        r"[aeou]y(?=[eao])|oyee",  # player, royal, employee
        r"(?:[^aeiou]s|th)m$|[aeiou]sm$",  # rhythm, racism
        r"creat",  # create
        r"(?<=[^aeiou])iu",  # stadium
    )
)
_IRREGULAR = {
    "the": 1, "people": 2, "business": 2, "every": 2, "element": 3, "area": 3, "idea": 3, "eye": 1,
    "argue": 2, "therefore": 2,
}  # fmt: skip


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Return the number of syllables of a word, at least 1; a figure counts as one."""
    letters = _LETTERS.sub("", compiled(r"['’]s$").sub("", word.lower())).replace("qu", "q")
    if letters in _IRREGULAR:
        return _IRREGULAR[letters]
    count = len(_VOWELS.findall(letters))
    count -= any(silent.search(letters) for silent in _SILENT[:3])
    count -= sum(silent.search(letters) is not None for silent in _SILENT[3:])
    count += sum(len(apart.findall(letters)) for apart in _APART)
    return max(1, count)
