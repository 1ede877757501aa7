"""Runs rules on blocks: the expressions of all rules of a scope are found in one scan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from factlint.api import TimeLimit, begin_anew
from factlint.match.expression import Expression, Occurrence
from factlint.match.matcher import Matcher
from factlint.match.table_cache import cached_matcher
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.rule_expressions import crosses_lines
from factlint_vale.scopes import asks_for, left_out
from factlint_vale.word_checks import Check, Existence, Substitution

#: Matches, by the number of their expression.
_Found = Mapping[int, Sequence[Occurrence]]
#: What is found in a block, or in a part of it.
_Matches = TypeVar("_Matches")
#: What a rule says about a block, or about one of its parts.
Said = tuple[Block, Check, Sequence[Alert]]


class RuleGroup:
    """Rules of one scope that run on one file."""

    def __init__(self, scope: tuple[str, ...], checks: Sequence[Check], cache: Path | None) -> None:
        self.scope = scope
        #: The elements within a block whose words are left out.
        self.without = left_out(scope)
        self._whole = _Scan(checks, cache)
        paragraphs = asks_for(scope, "paragraph")
        again = [check for check in checks if paragraphs or _runs_again(check)]
        self._again = self._whole if len(again) == len(checks) else _Scan(again, cache)

    def said(self, block: Block, state: FileState) -> Iterator[Said]:
        """Yield what the rules say about a block, or about its parts."""
        return (self._again if block.again else self._whole).said(block, state)


def _runs_again(check: Check) -> bool:
    """Return whether a rule may find more in a part of a text than in the whole."""
    if not isinstance(check, (Existence, Substitution)) or not check.expressions:
        return True
    return any(crosses_lines(one.source) for one in check.expressions)


class _Scan:
    """Rules, and the numbers of their expressions in one matcher."""

    def __init__(self, checks: Sequence[Check], cache: Path | None) -> None:
        self._cache = cache
        distinct: dict[Expression, int] = {}
        #: Rules of one expression, which only speak where it matches; of several; of none.
        self._by_number: dict[int, list[Check]] = {}
        self._several: list[tuple[Check, tuple[int, ...]]] = []
        self._others: list[Check] = []
        for check in checks:
            numbers = [distinct.setdefault(one, len(distinct)) for one in check.expressions]
            if len(numbers) == 1:
                self._by_number.setdefault(numbers[0], []).append(check)
            elif numbers:
                self._several.append((check, tuple(numbers)))
            else:
                self._others.append(check)
        self._expressions = tuple(distinct)
        self._matcher: Matcher | None = None

    def said(self, block: Block, state: FileState) -> Iterator[Said]:
        """Yield what the rules say about a block, or about its parts."""
        text, parts = block.text, block.parts
        if not parts:
            found = self._found(state, lambda matcher, without: matcher.matches(text, without))
            yield from self._of_block(block, found, self._others, state)
            return
        in_parts = self._found(
            state, lambda matcher, without: dict(matcher.matches_in(text, parts, without))
        )
        asked: dict[int, list[Check]] = {}
        for check in self._others:
            for number in check.parts_of(block):
                asked.setdefault(number, []).append(check)
        for number in sorted(in_parts.keys() | asked.keys()):
            found = in_parts.get(number, {})
            yield from self._of_block(block.part(number), found, asked.get(number, ()), state)

    def _of_block(
        self, block: Block, found: _Found, others: Sequence[Check], state: FileState
    ) -> Iterator[Said]:
        """Yield what the rules say about a block in which expressions match."""
        for number, matches in found.items():
            for check in self._by_number.get(number, ()):
                if alerts := _alerts(check, block, (matches,), state):
                    yield block, check, alerts
        for check, numbers in self._several if found else ():
            if not found.keys().isdisjoint(numbers):
                of_each = [found.get(number, ()) for number in numbers]
                if alerts := _alerts(check, block, of_each, state):
                    yield block, check, alerts
        for check in others:
            if alerts := _alerts(check, block, (), state):
                yield block, check, alerts

    def _found(
        self,
        state: FileState,
        find: Callable[[Matcher, Collection[int]], Mapping[int, _Matches]],
    ) -> Mapping[int, _Matches]:
        """Return what the matcher finds; rules whose expression finds no end have failed."""
        if not self._expressions:
            return {}
        if self._matcher is None:
            self._matcher = cached_matcher(self._expressions, self._cache)
        while True:
            without = [
                number
                for number in (range(len(self._expressions)) if state.failed else ())
                if all(check.definition.name in state.failed for check in self._with(number))
            ]
            try:
                return find(self._matcher, without)
            except TimeLimit as over:
                if self._matcher.at < 0:
                    raise
                for check in self._with(self._matcher.at):
                    state.failed[check.definition.name] = str(over)
                begin_anew()

    def _with(self, number: int) -> list[Check]:
        """Return the rules that have an expression."""
        several = (check for check, numbers in self._several if number in numbers)
        return [*self._by_number.get(number, ()), *several]


def _alerts(
    check: Check, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
) -> Sequence[Alert]:
    """Return what a rule says about a block; one that fails is noted, and the others go on."""
    name = check.definition.name
    if name in state.failed:
        return ()
    try:
        return list(check.alerts(block, found, state))
    except TimeLimit as over:
        state.failed[name] = str(over)
        begin_anew()
    except Exception as error:  # what a package's author wrote may end in any way
        state.failed[name] = " ".join(f"{type(error).__name__}: {error}".split())
    return ()
