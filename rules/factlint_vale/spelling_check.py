"""The type of rules about spelling: words that are in no Hunspell dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from factlint.match.expression import Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.builtin_style import BUILTIN
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.dotnet_regex import Untranslatable, translated
from factlint_vale.rule_expressions import (
    Exceptions,
    compiled_by_either,
    formatted,
    ignored,
    term_pattern,
)
from factlint_vale.style_paths import inside
from factlint_vale.word_checks import Check

_WORD = re.compile(r"[^\s\"“”‘()\[\]]+")
#: "U.S." ends with a dot of its own.
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
#: What is no word of a language: names of programs, initials, what is not all letters.
_USUAL_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[A-Z]$", r"[^a-zA-Z_']")
_FOLDERS = ("config/dictionaries", "dictionaries")
#: Where lists of words are.
_LISTS = "config/ignore"
_ANY_CASE = int(re.IGNORECASE | re.MULTILINE)
#: A sign that no name in a program has, and the parts of such a name: "get", "HTTP", "Response".
_NO_IDENTIFIER = re.compile(r"[^\w'-]")
_PART = re.compile(r"A+(?!a)|A?a+")
_SHORTEST_PART = 3


class SpellingCheck(Check):
    """A rule that reports words that its dictionaries do not have."""

    def __init__(
        self,
        definition: Definition,
        accepted: Sequence[str],
        folders: Sequence[Path],
        ini: Path | None = None,
    ) -> None:
        super().__init__(definition)
        # A path of dictionaries may begin where the configuration is, too.
        within = [ini.parent] if ini is not None and definition.text("dicpath") else []
        self._places = _places(definition, [*folders, *within])
        without = replace(definition, keys={})  # its own exceptions mean nothing to Vale
        self._spared = Exceptions(without, accepted, vocabulary=True)
        # As words, terms are accepted in any capitals.
        self._accepted = [
            compiled_by_either(rf"\b{translated(term_pattern(term), multiline=False)}\b", _ANY_CASE)
            for term in accepted
        ]
        self._listed = _listed(definition, folders)
        self._split = definition.flag("split")
        filters = definition.texts("filters")
        usual = () if definition.flag("custom") or self._split else _USUAL_FILTERS
        try:
            self._filters = [ignored(one) for one in (*filters, *usual)]
        except (Untranslatable, re.error) as error:
            raise Unusable("filters", str(error)) from None
        if self._split and not definition.flag("custom"):
            self._filters.append(_NO_IDENTIFIER)
        self._known: dict[str, bool] = {}

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each word that is in no dictionary."""
        for one in _WORD.finditer(block.text):
            word = one[0].rstrip(".,;:!?'’")
            if _INITIALS.fullmatch(f"{word}."):
                word = one[0][: len(word) + 1]
            first = len(word) - len(word.lstrip("'’$"))
            word = word[first:].replace("’", "'")
            if not any(map(str.isalpha, word)) or self._knows(word):
                continue
            start = one.start() + first
            if self._spared.spare(block.text, start, start + len(word), word):
                continue
            for part, at in self._parts(word):
                message = formatted(self.definition.message, part)
                yield Alert(start + at, start + at + len(part), message, part)

    def _parts(self, word: str) -> Iterator[tuple[str, int]]:
        """Yield what is wrong of a word, with its place in it: the parts of a name in a program."""
        shape = "".join("A" if one.isupper() else "a" if one.isalpha() else " " for one in word)
        found = _PART.finditer(shape)
        parts = [(word[part.start() : part.end()], part.start()) for part in found]
        if not self._split or [part for part, _ in parts] == [word]:
            yield word, 0
            return
        for part, at in parts:
            if len(part) >= _SHORTEST_PART and part != part.upper() and not self._knows(part):
                yield part, at

    def _knows(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._is_known(word)
        return known

    def _is_known(self, word: str) -> bool:
        if word in self._listed or word.lower() in self._listed:
            return True
        if any(one.search(word) for one in self._filters):
            return True
        if any(one.search(word) for one in self._accepted):
            return True
        return any(_opened(place).lookup(word) for place in self._places)


def _listed(definition: Definition, folders: Sequence[Path]) -> frozenset[str]:
    """Return the words of the files that a rule names; Vale's own rule has all that there are."""
    if definition.name == f"{BUILTIN}.Spelling":
        files = [file for folder in folders for file in (folder / _LISTS).rglob("*.txt")]
    else:
        places = [
            inside(one, name)
            for name in definition.texts("ignore")
            for folder in folders
            for one in (folder, folder / _LISTS)
        ]
        files = [file for file in places if file is not None and file.is_file()]
    words = (line.strip() for file in files for line in file.read_text("utf-8-sig").splitlines())
    return frozenset(word for word in words if word not in ("", "#"))


def _places(definition: Definition, folders: Sequence[Path]) -> list[str]:
    """Return where the dictionaries of a rule are; Vale brings one for American English.

    Raises:
        Unusable: one is not there, or the library that reads them is not.
    """
    if find_spec("spylls") is None:
        raise Unusable(
            "extends",
            "a rule of the type spelling needs the library spylls: "
            'install the extra with `pip install "factlint[vale]"`',
        )
    inner = (definition.text("dicpath"),) if definition.text("dicpath") else _FOLDERS
    named = definition.text("dic").removesuffix(".dic")
    found = [_place(name, inner, folders) for name in definition.texts("dictionaries")]
    if named:
        found = [_place(named, ("", *inner), folders)]
    if definition.name == f"{BUILTIN}.Spelling":
        files = (
            file for folder in folders for file in sorted((folder / _FOLDERS[0]).glob("*.dic"))
        )
        found += [_place(file.stem, _FOLDERS[:1], folders) for file in files]
    usual = not found or definition.flag("append") or definition.name == f"{BUILTIN}.Spelling"
    return [*found, "en_US"] if usual else found


def _place(name: str, inner: Sequence[str], folders: Sequence[Path]) -> str:
    """Return where a dictionary is, without its ending.

    Raises:
        Unusable: it is not there, or cannot be read.
    """
    places = (
        inside(folder, f"{one}/{name}.dic".lstrip("/")) for folder in folders for one in inner
    )
    file = next((one for one in places if one is not None and one.is_file()), None)
    if file is None:
        raise Unusable("dictionaries", f"{name}.dic is not in the folder of styles")
    place = str(file.with_suffix(""))
    try:
        _opened(place)
    except Exception as error:  # the library raises what it meets in a file
        raise Unusable("dictionaries", f"{name} cannot be read: {error}") from None
    return place


@lru_cache(maxsize=8)
def _opened(place: str) -> Any:
    import gc
    import warnings

    from spylls.hunspell import Dictionary

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its files open
        found = Dictionary.from_files(place)
        gc.collect()
    return found
