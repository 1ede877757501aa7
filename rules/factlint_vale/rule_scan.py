"""Runs rules on blocks: the expressions of all rules of a scope are found in one scan."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from factlint.api import TimeLimit, begin_anew, compiled
from factlint.match.expression import Expression, Occurrence
from factlint.match.matcher import Matcher
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.rule_set import Again, RuleSet, StyleRule
from factlint_vale.scopes import asks_for, left_out
from factlint_vale.word_checks import Check

#: Matches, by the number of their expression.
_Found = Mapping[int, Sequence[Occurrence]]
#: What is found in a block, or in a part of it.
_Matches = TypeVar("_Matches")
_Answer = TypeVar("_Answer")
#: What a rule says about a block, or about one of its parts.
Said = tuple[Block, StyleRule, Sequence[Alert]]


class RuleGroup:
    """Rules of one scope that run on one file."""

    def __init__(self, scope: tuple[str, ...], rules: Sequence[StyleRule], of: RuleSet) -> None:
        self.scope = scope
        #: The elements within a block whose words are left out.
        self.without = left_out(scope)
        self._whole = _Scan(rules, of)
        paragraphs = asks_for(scope, "paragraph")
        again = rules if paragraphs else [one for one in rules if one.again is Again.ALWAYS]
        self._again = self._whole if len(again) == len(rules) else _Scan(again, of)

    def said(self, block: Block, state: FileState) -> Iterator[Said]:
        """Yield what the rules say about a block, or about its parts."""
        if self.without:
            block = block.without(self.without)
        if not block.again:
            yield from self._whole.said(block, state)
            return
        yield from self._again.said(block, state)
        if self._again is not self._whole:
            yield from self._whole.said_anew(block, state)


class _Scan:
    """Rules, and the numbers of their expressions in one matcher."""

    def __init__(self, rules: Sequence[StyleRule], of: RuleSet) -> None:
        self._set = of
        #: The numbers in the set of the expressions that the matcher counts from 0.
        self._numbers = sorted({number for rule in rules for number in rule.numbers})
        local = {number: at for at, number in enumerate(self._numbers)}
        #: Rules of one expression, which only speak where it matches; of several; of none.
        self._by_number: dict[int, list[StyleRule]] = {}
        self._several: list[tuple[StyleRule, tuple[int, ...]]] = []
        self._others: list[StyleRule] = []
        for rule in rules:
            if len(rule.numbers) == 1:
                self._by_number.setdefault(local[rule.numbers[0]], []).append(rule)
            elif rule.numbers:
                self._several.append((rule, tuple(local[number] for number in rule.numbers)))
            else:
                self._others.append(rule)
        self._may_run_over = [
            number
            for number, of_one in self._by_number.items()
            if any(rule.again is Again.OVER_A_LINE for rule in of_one)
        ]
        self._matcher: Matcher | None = None

    def said_anew(self, block: Block, state: FileState) -> Iterator[Said]:
        """Yield what rules say about parts of a block over whose ends they match in the whole."""
        starts, found = [start for start, _ in block.parts], self._in_whole(block, state)
        for number in self._may_run_over:
            touched: set[int] = set()
            for one in found.get(number, ()):
                first = bisect_right(starts, one.start) - 1
                last = bisect_right(starts, max(one.start, one.end - 1)) - 1
                if first != last:
                    touched.update(range(max(first, 0), last + 1))
            if touched:
                wanted = self._set.expression(self._numbers[number])
                for part in map(block.part, sorted(touched)):
                    for rule in self._by_number[number]:
                        if alerts := _searched(rule, part, wanted, state):
                            yield part, rule, alerts

    def _in_whole(self, block: Block, state: FileState) -> _Found:
        """Return the matches in a text, which is the same for a block and for its paragraphs."""
        found: _Found | None = block.found.get(self)
        if found is None:
            found = block.found[self] = self._found(
                state, lambda matcher, without: matcher.matches(block.text, without)
            )
        return found

    def said(self, block: Block, state: FileState) -> Iterator[Said]:
        """Yield what the rules say about a block, or about its parts."""
        text, parts = block.text, block.parts
        if not parts:
            found = self._in_whole(block, state)
            yield from self._of_block(block, found, self._others, state)
            return
        in_parts = self._found(
            state, lambda matcher, without: dict(matcher.matches_in(text, parts, without))
        )
        asked: dict[int, list[StyleRule]] = {}
        for rule in self._others:
            for number in _parts(rule, block, state):
                asked.setdefault(number, []).append(rule)
        for number in sorted(in_parts.keys() | asked.keys()):
            found = in_parts.get(number, {})
            yield from self._of_block(block.part(number), found, asked.get(number, ()), state)

    def _of_block(
        self, block: Block, found: _Found, others: Sequence[StyleRule], state: FileState
    ) -> Iterator[Said]:
        """Yield what the rules say about a block in which expressions match."""
        by_number = self._by_number
        for number, matches in found.items():
            for rule in by_number.get(number, ()):
                if alerts := _alerts(rule, block, (matches,), state):
                    yield block, rule, alerts
        for rule, numbers in self._several if found else ():
            if not found.keys().isdisjoint(numbers):
                of_each = [found.get(number, ()) for number in numbers]
                if alerts := _alerts(rule, block, of_each, state):
                    yield block, rule, alerts
        for rule in others:
            if alerts := _alerts(rule, block, (), state):
                yield block, rule, alerts

    def _found(
        self,
        state: FileState,
        find: Callable[[Matcher, Collection[int]], Mapping[int, _Matches]],
    ) -> Mapping[int, _Matches]:
        """Return what the matcher finds; rules whose expression finds no end have failed."""
        if not self._numbers:
            return {}
        if self._matcher is None:
            self._matcher = self._set.matcher(self._numbers)
        while True:
            without = [
                number
                for number in (range(len(self._numbers)) if state.failed else ())
                if all(rule.name in state.failed for rule in self._with(number))
            ]
            try:
                return find(self._matcher, without)
            except TimeLimit as over:
                if self._matcher.at < 0:
                    raise
                for rule in self._with(self._matcher.at):
                    state.failed[rule.name] = str(over)
                begin_anew()

    def _with(self, number: int) -> list[StyleRule]:
        """Return the rules that have an expression."""
        several = (rule for rule, numbers in self._several if number in numbers)
        return [*self._by_number.get(number, ()), *several]


def _alerts(
    rule: StyleRule, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
) -> Sequence[Alert]:
    """Return what a rule says about a block."""
    if rule.name in state.failed:
        return ()
    try:  # as `_guarded` does, which thousands of rules of a few alerts each have no time for
        alerts = rule.check.alerts(block, found, state)
        return alerts if isinstance(alerts, list) else list(alerts)
    except (TimeLimit, Exception) as error:
        _note(error, rule, state)
        return ()


def _searched(
    rule: StyleRule, block: Block, wanted: Expression, state: FileState
) -> Sequence[Alert]:
    """Return what a rule says about a block where its expression is searched for by itself."""

    def ask(check: Check) -> list[Alert]:
        matches = compiled(wanted.source, wanted.flags).finditer(block.text)
        found = [Occurrence(*one.span(), -1) for one in matches]
        return list(check.alerts(block, [found], state))

    return _guarded(rule, state, ask)


def _parts(rule: StyleRule, block: Block, state: FileState) -> Sequence[int]:
    """Return the parts of a block that a rule asks for."""
    return _guarded(rule, state, lambda check: list(check.parts_of(block)))


def _guarded(
    rule: StyleRule, state: FileState, ask: Callable[[Check], list[_Answer]]
) -> list[_Answer]:
    """Return what a rule answers; one that fails is noted, and the others go on."""
    if rule.name in state.failed:
        return []
    try:
        return ask(rule.check)
    except (TimeLimit, Exception) as error:
        _note(error, rule, state)
        return []


def _note(error: BaseException, rule: StyleRule, state: FileState) -> None:
    """Note that a rule failed: what a package's author wrote may end in any way."""
    if isinstance(error, TimeLimit):
        state.failed[rule.name] = str(error)
        begin_anew()
    else:
        state.failed[rule.name] = " ".join(f"{type(error).__name__}: {error}".split())
