"""Types of rules that remember what a file said before: consistency and conditional."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factlint.match.expression import Expression, Occurrence
from factlint.match.tails import tail_of
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.rule_expressions import (
    Exceptions,
    crosses_lines,
    expression,
    formatted,
    leaping,
    needs_of,
    simple,
)
from factlint_vale.word_checks import Check, frame


class Consistency(Check):
    """A rule that reports two spellings of one word in a file."""

    def __init__(self, definition: Definition, template: str = "") -> None:
        super().__init__(definition)
        words = not definition.flag("nonword")
        before, after = frame(template) if words else ("(?:", ")")
        ignoring = definition.flag("ignorecase")
        self.pairs = definition.pairs("either")
        expressions = []
        for pair in self.pairs:
            made = expression(
                definition, "either", pair, before=before, after=after, ignoring=ignoring
            )
            if made.foreign:
                raise Unusable(
                    "either", f"needs the library regex, which finds no pairs: {pair[0]}"
                )
            expressions.append(Expression(made.choices, before, after, made.flags))
        self.expressions = tuple(expressions)

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each pair of which a file has had both, by the end of this block."""
        name = self.definition.name
        for pair, matches in zip(self.pairs, found, strict=True):
            if not matches:
                continue
            for one in matches:
                state.seen.add((name, pair[one.choice]))
            if all((name, spelling) in state.seen for spelling in pair):
                last = matches[-1]
                words = block.text[last.start : last.end]
                message = formatted(self.definition.message, words)
                start = _place(words, block.text, last.start)
                yield Alert(start, start + len(words), message, words)


def _place(words: str, text: str, last: int) -> int:
    """Return where words are reported: where they last are, if they are words of their own there.

    Otherwise it is where they first are: "bar" in "A bar, a foobar".
    """
    alone = re.compile(rf"(?:\b|(?<=_)){re.escape(words)}(?:\b|(?=_))")
    if alone.match(text, last):
        return last
    first = alone.search(text)
    return first.start() if first else text.index(words)


class Conditional(Check):
    """A rule that reports words which must be explained, where they are not."""

    def __init__(self, definition: Definition, accepted: Sequence[str]) -> None:
        super().__init__(definition)
        self._first = simple(definition, "first", leaping(definition.text("first")))
        self._second = simple(definition, "second", definition.text("second"))
        source, flags = self._second.pattern, self._second.flags
        self._needs = needs_of(source, flags)
        #: "(NATO)" is looked for before the words that explain it.
        self._tail = tail_of(source, flags) if isinstance(self._second, re.Pattern) else None
        self._crosses = any(crosses_lines(one.pattern) for one in (self._first, self._second))
        vocabulary = definition.flag("vocab", default=True)
        self._spared = Exceptions(definition, accepted, vocabulary=vocabulary)

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each of the words that was not explained up to this block."""
        text, name = block.text, self.definition.name
        first = block.matches(self._first)
        if not first and not self._second.groups:
            return
        if not self._second.groups:
            if self._second.search(text):
                return
        else:
            for explained in self._explained(block):
                state.seen |= {(name, group) for group in explained.groups() if group}
        for one in first:
            words = one[0]
            if (name, words) in state.seen:
                continue
            if not self._spared.spare(text, one.start(), one.end(), words):
                yield Alert(*one.span(), formatted(self.definition.message, words), words)

    def _explained(self, block: Block) -> Sequence[re.Match[str]]:
        """Return the explanations in a block."""
        text = block.text
        if self._needs and not any(one in text for one in self._needs):
            return ()
        if self._tail is not None and self._tail.search(text) is None:
            return ()
        return block.matches(self._second)

    def parts_of(self, block: Block) -> Iterable[int]:
        """Return the numbers of the paragraphs that have such words or explain some."""
        if self._crosses or not block.again:
            return range(len(block.parts))
        found = [*block.matches(self._first), *self._explained(block)]
        return block.parts_with(one.start() for one in found)
