"""Forms of English verbs and the plurals of nouns."""

from __future__ import annotations

from msgspec import Struct

from factlint.text.lazy import lazy_regex

_DOUBLED = lazy_regex(r"[^aeiou]?[aeiou][bdgmnprt]")
_SYLLABLE = lazy_regex(r"[aeiouy]+")


class Forms(Struct, frozen=True):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def regular_forms(base: str) -> Forms:
    """Return the forms of a regular verb ("ship ships shipped shipped shipping")."""
    stem, ing = base, base
    if base.endswith("e"):
        ing = base[:-1] if not base.endswith(("ee", "oe", "ye")) else base
        past = base + "d"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        past = base[:-1] + "ied"
    else:
        if len(_SYLLABLE.findall(base)) == 1 and _DOUBLED.fullmatch(base[-3:]):
            stem = ing = base + base[-1]
        past = stem + "ed"
    return Forms(base, plural(base), past, past, ing + "ing")


def plural(noun: str) -> str:
    """Return the regular plural of a noun, which is the third person of a verb too."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
