"""Types of rules that count what matches in a block: occurrence and repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import eq

from factlint.api import compiled
from factlint.match.expression import Occurrence
from factlint.text.normal import normal
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition
from factlint_vale.edits import offers_of
from factlint_vale.rule_expressions import (
    Exceptions,
    RuleExpression,
    expression,
    foreign_matches,
    formatted,
    simple,
    without_groups,
)
from factlint_vale.vale_sentences import sentence_spans
from factlint_vale.word_checks import Check, WordCheck

#: What matches a word as a whole and nothing else: as often, at most, as there are words.
_A_WORD = re.compile(r"\(\?:\\b\(?(?:\?:)?\[a-zA-Z0-9_\]\+\)?\\b\)")
#: What matches all that is between blanks, as `bytes.split` divides, which knows one blank more.
_BETWEEN_BLANKS = re.compile(r"\(\?:\[\^\\t\\n\\f\\r \]\+\)")
_OTHER_BLANK = "\v"
_FIRST_WORD = re.compile(r"\S+")


class OccurrenceCheck(WordCheck):
    """A rule that counts matches in a block."""

    def __init__(self, definition: Definition) -> None:
        super().__init__(definition)
        self.expressions = ()  # a count is of all matches, which `re` finds at once
        made = self._found
        self._most, self._least = definition.number("max"), definition.number("min")
        self._pattern = None if made.foreign else compiled(made.source, made.flags)
        self._counts_words = _A_WORD.fullmatch(made.source) is not None

    def _made(self) -> RuleExpression:
        definition = self.definition
        return expression(
            definition,
            "token",
            (definition.text("token"),),
            before="(?:",
            after=")",
            ignoring=definition.flag("ignorecase"),
            multiline=False,
        )

    def parts_of(self, block: Block) -> Iterable[int]:
        """Return the numbers of the parts that may have too many; of all, where few are too few."""
        if self._least or not self._counts_words:
            return range(len(block.parts))
        most, data = self._most, normal(block.text)
        return [
            number
            for number, (start, end) in enumerate(block.parts)
            if end - start > most and len(data[start:end].split()) > most
        ]

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert where there are too many, or too few."""
        text = block.text
        if self._pattern is not None:
            count = len(self._pattern.findall(text))
        else:
            count = len(foreign_matches(self._found, text))
        if not (0 < self._most < count or count < self._least):
            return
        message = formatted(self.definition.message, count)
        if not count:
            word = _FIRST_WORD.search(text)
            start, end = word.span() if word else (0, 0)
            yield Alert(start, end, message, text[start:end])
            return
        for start, end in self._spans(text):
            words = text[start:end]
            if words.strip() and words.strip("*@"):
                yield Alert(start, end, message, words)
                return

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if self._pattern is None:
            yield from ((one.start, one.end) for one in foreign_matches(self._found, text))
        else:
            yield from (one.span() for one in self._pattern.finditer(text))


class Repetition(Check):
    """A rule that reports a match that is the same as the one before it."""

    def __init__(self, definition: Definition, accepted: Sequence[str]) -> None:
        super().__init__(definition)
        self._ignoring = definition.flag("ignorecase")
        tokens = "|".join(definition.texts("tokens"))
        self._pattern = simple(definition, "tokens", f"(?:{tokens})", ignoring=self._ignoring)
        if self._pattern.groups:
            tokens = without_groups(tokens)
            self._pattern = simple(definition, "tokens", f"(?:{tokens})", ignoring=self._ignoring)
        self._between_blanks = _BETWEEN_BLANKS.fullmatch(self._pattern.pattern) is not None
        self._most = definition.number("max")
        self._alpha = definition.flag("alpha")
        vocabulary = definition.flag("vocab", default=True)
        self._spared = Exceptions(definition, accepted, vocabulary=vocabulary)

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each repetition inside one sentence."""
        text = block.text
        if not self._repeats(block):
            return
        count = 0
        for last, end, current in self._twice(text):
            if self._alpha and not current.isalpha():
                continue
            count += 1
            repeated = text[last:end]
            if (
                count > self._most
                and current.strip("*")  # of code nothing is said
                and len(sentence_spans(repeated)) == 1
                and not self._spared.spare(text, last, end, repeated)
            ):
                message = formatted(self.definition.message, current)
                offers = offers_of(self.definition.action, repeated)
                yield Alert(last, end, message, repeated, offers)
                count = 0

    def _twice(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where two equal matches in a row begin and end, with the words of the second."""
        spans = [one.span() for one in self._pattern.finditer(text)]
        words = [text[start:end].strip() for start, end in spans]
        compared = [word.casefold() for word in words] if self._ignoring else words
        for number, same in enumerate(map(eq, compared, compared[1:])):
            if same and words[number + 1]:
                yield spans[number][0], spans[number + 1][1], words[number + 1]

    def parts_of(self, block: Block) -> Iterable[int]:
        """Return the numbers of the parts that may have a repetition."""
        if not self._between_blanks:
            return range(len(block.parts))
        if not self._repeats(block):
            return ()
        places = [start for start, _, _ in self._twice(block.text)]
        return sorted(block.parts_with(places))

    def _repeats(self, block: Block) -> bool:
        """Return whether a block has a match twice in a row, which is asked of it and its parts."""
        if self not in block.found:
            block.found[self] = self._has_twice(block.text)
        return bool(block.found[self])

    def _has_twice(self, text: str) -> bool:
        if self._ignoring:
            text = text.casefold()
        words: Sequence[str | bytes]
        if self._between_blanks and _OTHER_BLANK not in text:
            words = text.encode("utf-8", "surrogatepass").split()
        else:
            words = self._pattern.findall(text)
            if len("".join(words).split()) > 1:  # some have blanks
                words = [word.strip() for word in words]
        return any(map(eq, words, words[1:]))
