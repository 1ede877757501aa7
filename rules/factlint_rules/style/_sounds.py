"""The sound a word begins with, as far as its spelling shows it."""

from __future__ import annotations

from factlint.api import lazy_regex

#: Letters whose names begin with a vowel sound: "an F", "an X".
_VOWEL_NAMES = frozenset("aefhilmnorsx")
_VOWELS = frozenset("aeiou")

_SILENT_H = lazy_regex(r"hour(?!i)|hones|hono|heir")
#: Spoken with and without the h: by country ("herb"), by fashion ("an hotel").
_EITHER_H = lazy_regex(r"herb|homage|hotel|humble|hundred|hors\b")
#: "one", "once", "a one-off", "a oui"; but "an onerous task".
_SPOKEN_W = lazy_regex(r"(?:one(?:s|self)?|once|oui\w*)\b")
#: "you": a u before one consonant and a vowel, unless "un-" or "up-" is a word part.
_SPOKEN_Y = lazy_regex(
    r"eu|ewe|u(?![np])[bcdfghjklmnpqrstvwxyz][aeiou]|unanim|uni(?![dmn]|ronic|ssu)|ukr|ur(?:anium|ine)"
)
#: Words with u that are said with "oo" or "uh": "an udon bar", "an uber-rich".
_SPOKEN_U = lazy_regex(r"(?:uber|udon|umami|uzi|uh)")
#: Consonants that may begin an English word before a vowel; others are initials ("npm", "ssh").
_ONSET = lazy_regex(
    r"(?:[bcdfghjklmnpqrstvwyz]|bl|br|ch|chr|cl|cr|dr|dw|fl|fr|gh|gl|gn|gr|kl|kn|kr|ph|phr|pl|pr|ps|"
    r"rh|sc|sch|scr|sh|shr|sk|sl|sm|sn|sp|spl|spr|squ|st|str|sw|th|thr|tr|tw|wh|wr)[aeiouy]"
)
#: "sequel", "footsie", "scuzzy".
_SPOKEN_INITIALS = frozenset(["sql", "ftse", "scsi"])
_FIGURES = lazy_regex(r"[$£€]?(?P<figures>\d[\d,]*)")

_PARTED = lazy_regex(r"[-_]")
_PLURAL = lazy_regex(r"(?:s|\d+)$")
_SYLLABLE = lazy_regex(r"[aeiouy]+")
#: Names that begin with a vowel sign and the sound of a consonant: Europe aside.
_GLIDING = lazy_regex(r"eu(?!ro)|ew|i[aeiou]|o[au]|u(?!k|gand|tah|ni[cloqtv])")


def begins_with_vowel(word: str) -> bool | None:
    """Return whether a word or number begins with a vowel sound, or None where that is open."""
    if number := _FIGURES.match(word):
        return _number(number["figures"].rstrip(","))
    head = _PARTED.split(word, maxsplit=1)[0]
    if not head.isascii():
        return None
    letters = _PLURAL.sub("", head) if head[:1].isupper() else head
    if len(head) == 1 or (head[0].islower() and head[1].isupper()):  # "X-ray", "iPhone"
        return head[0].lower() in _VOWEL_NAMES
    if len(letters) > 1 and letters.isupper():
        return _initials(letters.lower())
    return _spelled(head.lower(), name=head[0].isupper())


def _number(figures: str) -> bool | None:
    """Return the sound of a number: "eight", "eleven", "eighteen" begin with a vowel."""
    if figures[0] in "08":
        return True if figures[0] == "8" else None  # "a 0", "an 0" as the letter
    groups = figures.split(",")
    if len(groups) == 1 and len(figures) == 4 and figures[:2] in ("11", "18"):
        return None  # "eighteen fifty", "one thousand eight hundred"
    return groups[0] in ("11", "18") or (len(figures) == 5 and figures[:2] in ("11", "18"))


def _initials(letters: str) -> bool | None:
    """Return the sound of initials, None where they may be spoken as a word."""
    if len(letters) > 5 or not letters.isalpha():
        return None
    if letters.startswith("eu") and len(letters) > 2:  # "a EULA", said as a word or by its letters
        return None
    if letters[0] in _VOWELS:
        return letters[0] != "u" and letters != "one"
    if letters[0] not in _VOWEL_NAMES:
        return False
    # "LAN" can be said as a word, "FBI" cannot, and a few are all the same.
    return None if _ONSET.match(letters) or letters in _SPOKEN_INITIALS else True


def _spelled(word: str, *, name: bool) -> bool | None:
    """Return the sound of a word by its spelling."""
    first = word[0]
    if first == "h":
        if _SILENT_H.match(word):
            return None if name else True
        syllables = len(_SYLLABLE.findall(word.removesuffix("e")))
        return None if name or syllables > 2 or _EITHER_H.match(word) else _consonant(word)
    if first not in _VOWELS:
        return _consonant(word)
    if name and _GLIDING.match(word):
        return None  # "Ewan", "Iago", "Oaxaca", "Ubuntu"
    if _SPOKEN_W.match(word) or (_SPOKEN_Y.match(word) and not _SPOKEN_U.match(word)):
        return False
    if word.startswith(("ukulele", "ulema", "ulama")):
        return None
    return True


def _consonant(word: str) -> bool | None:
    """Return False, or None for what cannot be said as it is spelled."""
    return False if _ONSET.match(word) or word.startswith("xylo") else None
