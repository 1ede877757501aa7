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
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.dotnet_regex import Untranslatable, translated
from factlint_vale.rule_expressions import Exceptions, formatted
from factlint_vale.style_paths import inside
from factlint_vale.word_checks import Check

_WORD = re.compile(r"[^\s\"“”‘()\[\]]+")
#: What is no word of a language: names of programs, initials, what is not all letters.
_USUAL_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[A-Z]$", r"[^a-zA-Z_']")
_FOLDERS = ("config/dictionaries", "dictionaries")


class SpellingCheck(Check):
    """A rule that reports words that its dictionaries do not have."""

    def __init__(
        self, definition: Definition, accepted: Sequence[str], folders: Sequence[Path]
    ) -> None:
        super().__init__(definition)
        self._places = _places(definition, folders)
        if not definition.flag("vocab", default=True):
            accepted = ()
        without = replace(definition, keys={})  # its own exceptions mean nothing to Vale
        self._spared = Exceptions(without, accepted, vocabulary=True)
        self._accepted = {term.casefold() for term in accepted}
        self._ignored = _ignored(definition, folders)
        filters = definition.texts("filters")
        if not definition.flag("custom"):
            filters = (*filters, *_USUAL_FILTERS)
        try:
            self._filters = [re.compile(translated(one, multiline=False)) for one in filters]
        except (Untranslatable, re.error) as error:
            raise Unusable("filters", str(error)) from None
        self._known: dict[str, bool] = {}

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each word that is in no dictionary."""
        for one in _WORD.finditer(block.text):
            word = one[0].rstrip(".,;:!?'’")
            first = len(word) - len(word.lstrip("'’$"))
            word = word[first:].replace("’", "'")
            if not any(map(str.isalpha, word)):
                continue
            known = self._known.get(word)
            if known is None:
                known = self._known[word] = self._is_known(word)
            start = one.start() + first
            end = start + len(word)
            if not known and not self._spared.spare(block.text, start, end, word):
                yield Alert(start, end, formatted(self.definition.message, word), word)

    def _is_known(self, word: str) -> bool:
        if word.casefold() in self._ignored or word.casefold() in self._accepted:
            return True
        bare = word.removesuffix("'s")
        if any(one.search(word) or one.search(bare) for one in self._filters):
            return True
        return any(_opened(place).lookup(word) for place in self._places)


def _ignored(definition: Definition, folders: Sequence[Path]) -> frozenset[str]:
    """Return the words of the files that a rule names."""
    words: set[str] = set()
    for name in definition.texts("ignore"):
        style = [folder / definition.style for folder in folders]
        places = (*folders, *style, *(one / "config" / "ignore" for one in folders))
        found = (inside(one, name) for one in places)
        file = next((one for one in found if one is not None and one.is_file()), None)
        if file is not None:
            words |= {line.strip().casefold() for line in file.read_text("utf-8-sig").splitlines()}
    return frozenset(words - {""})


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
    named = definition.text("dic").removesuffix(".dic")
    names = definition.texts("dictionaries") or ((named,) if named else ())
    inner = (definition.text("dicpath"),) if definition.text("dicpath") else _FOLDERS
    found = []
    for name in names:
        places = (inside(folder, f"{one}/{name}.dic") for folder in folders for one in inner)
        found_at = next((one for one in places if one is not None and one.is_file()), None)
        place = found_at.with_suffix("") if found_at is not None else None
        if place is None:
            raise Unusable("dictionaries", f"{name}.dic is not in the folder of styles")
        try:
            _opened(str(place))
        except Exception as error:  # the library raises what it meets in a file
            raise Unusable("dictionaries", f"{name} cannot be read: {error}") from None
        found.append(str(place))
    return found or ["en_US"]


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
