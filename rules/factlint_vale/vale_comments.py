"""Vale's comments: which rules are switched off in which parts of a file."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable

_RULE = re.compile(r"vale (.+\..+|[^.]+) = (YES|NO|on|off)")
_WORDS = re.compile(r"vale (.+\..+)(\[.+\]) = (YES|NO)")
_STYLES = re.compile(r"vale styles? = (.*)")


class Regions:
    """Where rules are silent in one file.

    Args:
        comments: the comments in it, with their places. Plain text has none.
        size: the length of the file.
        styles: the styles it is checked with. Comments that name styles are about these alone, not
            about rules that are named.
    """

    def __init__(
        self, comments: Iterable[tuple[str, int]], size: int, styles: Collection[str]
    ) -> None:
        self._off: dict[str, list[list[int]]] = {}
        self._styles = styles
        for said, place in comments:
            self._read(said, place, size + 1)

    @property
    def empty(self) -> bool:
        """Whether no rule is silent anywhere."""
        return not self._off

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
        return any(first <= place < last for key in keys for first, last in self._off.get(key, ()))

    def _read(self, said: str, place: int, end: int) -> None:
        if said in ("vale off", "vale on"):
            self._switch("", place, end, off=said == "vale off")
        elif (of_words := _WORDS.fullmatch(said)) is not None:
            for word in _listed(of_words[2]):
                self._switch(f"{of_words[1]}[{word}]", place, end, off=of_words[3] == "NO")
        elif (styles := _STYLES.fullmatch(said)) is not None:
            chosen = styles[1].split(", ")
            for style in self._styles:
                self._switch(style, place, end, off=style not in chosen)
        elif (of_rule := _RULE.fullmatch(said)) is not None:
            self._switch(of_rule[1], place, end, off=of_rule[2] in ("NO", "off"))

    def _switch(self, key: str, place: int, end: int, *, off: bool) -> None:
        regions = self._off.setdefault(key, [])
        is_open = bool(regions) and regions[-1][1] == end
        if off and not is_open:
            regions.append([place, end])
        elif not off and is_open:
            regions[-1][1] = place


def _listed(words: str) -> list[str]:
    """Return the words of a list in JSON; none where it is something else."""
    try:
        found = json.loads(words)
    except ValueError:
        return []
    return [word for word in found if isinstance(word, str)]
