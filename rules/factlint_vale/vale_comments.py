"""Vale's comments: which rules are switched off in which parts of a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from factlint_vale.vale_ini import FileChoice
from factlint_vale.vale_reading import HTML, MARKDOWN, delimited

_COMMENT = re.compile(r"<!--\s*vale\s+(.*?)\s*-->", re.DOTALL)
_OF_MDX = re.compile(r"(?:<!--|\{/\*)\s*vale\s+(.*?)\s*(?:-->|\*/\})", re.DOTALL)
_CONTROL = re.compile(r"(?P<name>[^\s=\[\]]+)(?P<words>\[.*\])?\s*=\s*(?P<value>YES|NO|on|off)")
_STYLES = re.compile(r"styles?\s*=\s*(.*)")


class Regions:
    """Where rules are silent in one file. Plain text has no comments."""

    def __init__(self, text: str, format_: str, choice: FileChoice) -> None:
        self._off: dict[str, list[list[int]]] = {}
        self._only: list[tuple[int, frozenset[str]]] = []
        #: Comments that name styles are about these alone, not about rules that are named.
        self._styles = frozenset(choice.styles)
        if format_ in MARKDOWN | HTML and "vale" in text:
            if choice.comments and format_ in MARKDOWN:
                for own in delimited(choice.comments).finditer(text):
                    self._read(own[1].strip(), own.start(), len(text) + 1)
            for comment in (_OF_MDX if format_ == ".mdx" else _COMMENT).finditer(text):
                self._read(comment[1].strip(), comment.start(), len(text) + 1)

    @property
    def empty(self) -> bool:
        """Whether no rule is silent anywhere."""
        return not self._off and not self._only

    def silent(self, name: str, words: str, place: int, until: int = -1) -> bool:
        """Return whether a rule is silent about some words.

        Args:
            name: the rule.
            words: the words.
            place: where they are in the file.
            until: where the last comment in their block is, -1 without any.
        """
        return self._silent(name, words, place) or (
            until > place and self._silent(name, words, until)
        )

    def _silent(self, name: str, words: str, place: int) -> bool:
        keys = ("", name, name.partition(".")[0], f"{name}[{words}]")
        if any(first <= place < last for key in keys for first, last in self._off.get(key, ())):
            return True
        chosen = [styles for start, styles in self._only if start <= place]
        style = name.partition(".")[0]
        return bool(chosen) and style in self._styles and style not in chosen[-1]

    def _read(self, said: str, place: int, end: int) -> None:
        if said in ("off", "on"):
            self._switch("", place, end, off=said == "off")
        elif (styles := _STYLES.fullmatch(said)) is not None:
            self._only.append((place, frozenset(re.split(r",\s*", styles[1]))))
        elif (control := _CONTROL.fullmatch(said)) is not None:
            off = control["value"] in ("NO", "off")
            for key in _keys(control["name"], control["words"]):
                self._switch(key, place, end, off=off)

    def _switch(self, key: str, place: int, end: int, *, off: bool) -> None:
        regions = self._off.setdefault(key, [])
        is_open = bool(regions) and regions[-1][1] == end
        if off and not is_open:
            regions.append([place, end])
        elif not off and is_open:
            regions[-1][1] = place


def _keys(name: str, words: str | None) -> Iterator[str]:
    if words is None:
        yield name
        return
    try:
        listed = json.loads(words)
    except ValueError:
        return
    yield from (f"{name}[{word}]" for word in listed if isinstance(word, str))
