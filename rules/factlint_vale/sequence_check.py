"""The type of rules about words in a row, as far as they ask for no part of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.match.expression import Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.rule_expressions import formatted, simple
from factlint_vale.word_checks import Check

_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")


class _Step(Struct, frozen=True):
    """One word of a sequence: its expression, whether it may not match, words that may be skipped."""

    pattern: re.Pattern[str]
    negated: bool
    skip: int


class SequenceCheck(Check):
    """A rule that reports words in a row, each of which matches its own expression."""

    def __init__(self, definition: Definition) -> None:
        super().__init__(definition)
        tokens = definition.keys.get("tokens")
        if not isinstance(tokens, list) or not all(isinstance(one, dict) for one in tokens):
            raise Unusable("tokens", "expected a list of maps")
        if any(one.get("tag") for one in tokens):
            raise Unusable("tokens", "parts of speech (`tag`) are not supported")
        ignoring = definition.flag("ignorecase")
        self._steps = [
            _Step(
                simple(definition, "tokens", str(one.get("pattern") or ""), ignoring=ignoring),
                bool(one.get("negate")),
                int(one.get("skip") or 0),
            )
            for one in tokens
        ]
        if all(one.negated for one in self._steps):
            raise Unusable("tokens", "one of them must match")

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each sequence."""
        words = list(_TOKEN.finditer(block.text))
        for first in range(len(words)):
            last = self._end(words, first)
            if last is not None:
                start, end = words[first].start(), words[last].end()
                matched = [one[0] for one in words[first : last + 1]]
                message = formatted(self.definition.message, *matched)
                yield Alert(start, end, message, block.text[start:end])

    def _end(self, words: Sequence[re.Match[str]], at: int) -> int | None:
        """Return the number of the last word of a sequence that begins with a word."""
        last = None
        for number, step in enumerate(self._steps):
            reach = 0 if number == 0 else step.skip
            fitting = next(
                (
                    place
                    for place in range(at, min(at + reach + 1, len(words)))
                    if (step.pattern.search(words[place][0]) is not None) != step.negated
                ),
                None,
            )
            if fitting is None:
                if step.negated and at >= len(words):
                    continue
                return None
            last, at = fitting, fitting + 1
        return last
