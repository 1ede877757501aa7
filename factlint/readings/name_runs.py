"""What finds the runs of capitalised words of a text, which are its names until more is known."""

from __future__ import annotations

import re

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


def _expression(prefixes: str) -> re.Pattern[str]:
    word = (
        rf"{_SHORT}|{_INITIALS_DOTTED}"
        rf"|(?:(?:{prefixes})[-’'])?[A-ZÀ-ÖØ-ÞŠŽĀ-Ž](?:\.(?=[ A-Z])|\w*(?:[’'-]\w+)*)"
    )
    return lazy_regex(
        rf"(?<![\w’'.-])(?:{word})(?:[ \n](?:{_PARTICLE}[ ]){{0,2}}(?:{word})|[ ]&[ ](?:{word}))*"
    )


_RUN = _expression("al|el|de|d|Mc|Mac|O")
#: For texts without the other prefixes: a search goes from capital to capital.
_RUN_OF_CAPITALS = _expression("Mc|Mac|O")
_SMALL_PREFIX = lazy_regex(r"[-’'](?=[A-ZÀ-ÖØ-ÞŠŽĀ-Ž])(?<=[dle].)")


def run_of(text: str) -> re.Pattern[str]:
    """Return the expression of a run for a text."""
    return _RUN if _SMALL_PREFIX.search(text) else _RUN_OF_CAPITALS
