"""The type of rules about words in a row, as far as no tagger of words is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from factlint.match.expression import Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.rule_expressions import formatted, simple
from factlint_vale.sequence_words import words_of
from factlint_vale.word_checks import Check

_TAGGED = {
    "tag": "parts of speech (`tag`) are not supported",
    "upos": "parts of speech (`upos`) are not supported",
}


class _Slot(Struct, frozen=True):
    """A place of a sequence.

    Attributes:
        pattern: what the word there must be; None for any word.
        negated: whether it must be none that matches.
        group: which token of the rule it is made of.
        optional: whether another word may be there: one that is skipped.
        leftward: the same, read from right to left.
        target: whether it is what is reported.
    """

    pattern: re.Pattern[str] | None
    negated: bool
    group: int
    optional: bool
    leftward: bool
    target: bool

    def fits(self, word: str) -> bool:
        """Return whether a word may be here."""
        return (self.pattern is None or self.pattern.match(word) is not None) != self.negated


class SequenceCheck(Check):
    """A rule that reports words in a row, each of which matches its own expression."""

    def __init__(self, definition: Definition) -> None:
        super().__init__(definition)
        tokens = definition.keys.get("tokens")
        if not isinstance(tokens, list) or not all(isinstance(one, dict) for one in tokens):
            raise Unusable("tokens", "expected a list of maps")
        if definition.text("model"):
            raise Unusable("model", "taggers of words are not supported")
        self._slots: list[_Slot] = []
        for one in tokens:
            for key, reason in _TAGGED.items():
                if one.get(key):
                    raise Unusable("tokens", reason)
            for _ in range(max(1, int(one.get("min") or 1))):
                self._add(one)
        wanted = (
            number
            for number, slot in enumerate(self._slots)
            if slot.pattern is not None and not slot.negated
        )
        self._anchor = next(wanted, -1)
        self._spared = [simple(definition, "exceptions", s) for s in definition.texts("exceptions")]

    def _add(self, token: Mapping[str, Any]) -> None:
        """Add the slots of a token: those of words that may be skipped come first."""
        definition, source = self.definition, str(token.get("pattern") or "")
        pattern = None
        if source:
            ignoring = definition.flag("ignorecase")
            pattern = simple(definition, "tokens", rf"^(?:{source})$", ignoring=ignoring)
        negated, target = bool(token.get("negate")), bool(token.get("target"))
        group = self._slots[-1].group + 1 if self._slots else 0
        skipped = int(token.get("skip") or 0)
        for number in range(skipped):
            self._slots.append(_Slot(pattern, negated, group, True, number > 0, target))
        if pattern is not None:
            self._slots.append(_Slot(pattern, negated, group, False, skipped > 0, target))

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each sequence."""
        if self._anchor < 0:
            return
        text, anchor = block.text, self._slots[self._anchor]
        places = words_of(text)
        words = [text[start:end] for start, end in places]
        excepted = [one.span() for spared in self._spared for one in spared.finditer(text)]
        for number, word in enumerate(words):
            taken = self._around(words, number) if anchor.fits(word) else None
            if not taken:
                continue
            targets = [place for slot, place in taken if self._slots[slot].target]
            reported = targets or [place for _, place in taken]
            start, end = places[min(reported)][0], places[max(reported)][1]
            if any(first <= start < last for first, last in excepted):
                continue
            said = [words[place] for _, place in taken]
            yield Alert(start, end, formatted(self.definition.message, *said), text[start:end])

    def _around(self, words: Sequence[str], place: int) -> list[tuple[int, int]] | None:
        """Return which word is in which slot, in order; None where the words do not fit."""
        left = self._walk(words, self._anchor - 1, place - 1, -1)
        right = self._walk(words, self._anchor, place, 1)
        return None if left is None or right is None else [*reversed(left), *right]

    def _walk(
        self, words: Sequence[str], at: int, place: int, step: int
    ) -> list[tuple[int, int]] | None:
        slots, taken = self._slots, list[tuple[int, int]]()
        while 0 <= at < len(slots):
            slot = slots[at]
            if not 0 <= place < len(words):
                # Where a sentence ends, there is no word that must not be there.
                rest = slots[at:] if step > 0 else slots[: at + 1]
                return taken if all(one.negated for one in rest) else None
            taken.append((at, place))
            optional = slot.optional if step > 0 else slot.leftward
            fits = slot.fits(words[place])
            if not fits and not optional:
                return None
            at += step
            while fits and optional and 0 <= at < len(slots) and slots[at].group == slot.group:
                at += step
            place += step
        return taken
