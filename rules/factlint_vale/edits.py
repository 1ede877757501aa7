"""What Vale's actions make of the words a rule is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from factlint_vale.definitions import Unusable, define
from factlint_vale.dotnet_regex import Untranslatable, translated
from factlint_vale.rule_expressions import capital_first

_REFERENCE = re.compile(r"\$(?:(\d+)|\{(\d+)\})")
_DUMB = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "--", "—": "---", "…": "...", "\xa0": " "}
)
#: Letters that are no letters of ASCII with a mark.
_ASCII = str.maketrans({
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
    "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
})  # fmt: skip
_OPENS = re.compile(r"(?:\A|(?<=[\s(\[{<—–/]))([\"'])")
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])|[^\w]+|_")

_EDITS: dict[str, tuple[int, Callable[..., str]]] = {
    "replace": (2, lambda text, old, new: text.replace(old, new)),
    "remove": (1, lambda text, signs: "".join(one for one in text if one not in signs)),
    "trim": (1, lambda text, signs: text.strip(signs)),
    "trim_left": (1, lambda text, signs: text.lstrip(signs)),
    "trim_right": (1, lambda text, signs: text.rstrip(signs)),
    "truncate": (1, lambda text, at: text.split(at)[0] if at else text[:1]),
    "wrap": (1, lambda text, sign: f"{sign}{text}{sign}"),
    "unwrap": (1, lambda text, sign: text.removeprefix(sign).removesuffix(sign)),
    "prefix": (1, lambda text, sign: f"{sign}{text}"),
    "suffix": (1, lambda text, sign: f"{text}{sign}"),
    "squeeze": (0, lambda text: re.sub(r"\s+", " ", text)),
    "capitalize": (0, capital_first),
    "uncapitalize": (0, lambda text: _uncapitalized(text)),
    "lower": (0, str.lower),
    "upper": (0, str.upper),
    "dumb": (0, lambda text: text.translate(_DUMB)),
    "smart": (0, lambda text: _smart(text)),
    "ascii": (0, lambda text: _ascii(text)),
    "camel": (0, lambda text: _uncapitalized("".join(map(capital_first, _words(text))))),
    "simple": (0, lambda text: " ".join(_words(text))),
    "kebab": (0, lambda text: "-".join(_words(text))),
    "snake": (0, lambda text: "_".join(_words(text))),
    "title": (0, lambda text: _recased(text, "$title")),
    "sentence": (0, lambda text: _recased(text, "$sentence")),
    "pascal": (0, lambda text: "".join(map(capital_first, _words(text)))),
}


def _recased(text: str, match: str) -> str:
    """Return a text as rules of capitals have it without exceptions."""
    from factlint_vale.capitals import Capitalization  # whose rules offer edits, too

    keys = {"extends": "capitalization", "message": "", "match": match}
    return Capitalization(define("Vale.Edit", keys), ()).expected(text)


def _uncapitalized(text: str) -> str:
    return text[:1].lower() + text[1:]


def _smart(text: str) -> str:
    """Return a text with the signs of print for those of a typewriter."""
    text = text.replace("---", "—").replace("--", "–").replace("...", "…")
    text = _OPENS.sub(lambda found: "“" if found[1] == '"' else "‘", text)
    return text.replace('"', "”").replace("'", "’")


def _ascii(text: str) -> str:
    """Return a text without accents."""
    parts = unicodedata.normalize("NFD", text.translate(_DUMB).translate(_ASCII))
    return "".join(one for one in parts if unicodedata.category(one) != "Mn")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD_START.split(text) if word]


def offers_of(action: Sequence[str], words: str, groups: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what an action offers in the place of some words; nothing where it is unknown.

    Args:
        action: its name and its parameters.
        words: the words matched.
        groups: the groups of the match, for `$1`.
    """
    if not action:
        return ()
    name, params = action[0], action[1:]
    if name == "replace":
        return tuple(_filled(one, words, groups) for one in params)
    if name == "remove":
        return ("",)
    if name == "convert":
        return (" ".join(_words(words)),)
    if name == "edit":
        try:
            return (_edited(params, words, groups),)
        except (Unusable, IndexError, ValueError, re.error):
            return ()
    return ()


def _filled(text: str, words: str, groups: Sequence[str]) -> str:
    def group(found: re.Match[str]) -> str:
        number = int(found[1] or found[2])
        if number == 0:
            return words
        return groups[number - 1] if number <= len(groups) else ""

    return _REFERENCE.sub(group, text)


def _edited(params: Sequence[str], words: str, groups: Sequence[str]) -> str:
    text, at = words, 0
    while at < len(params):
        name = params[at]
        if name == "regex":
            text, at = _replaced(text, params[at + 1], params[at + 2]), at + 3
        elif name == "split":
            text, at = text.split(params[at + 1])[int(params[at + 2])], at + 3
        elif name in _EDITS:
            count, edit = _EDITS[name]
            given = [_filled(one, words, groups) for one in params[at + 1 : at + 1 + count]]
            text, at = edit(text, *given), at + 1 + count
        else:
            raise Unusable("action", f"there is no edit {name!r}")
    return text.strip()


def _replaced(text: str, source: str, replacement: str) -> str:
    try:
        compiled = re.compile(translated(source, multiline=False))
    except Untranslatable as error:
        raise Unusable("action", str(error)) from None
    return compiled.sub(lambda found: _filled(replacement, found[0], found.groups("")), text)
