"""Types of rules about words of one block: existence, substitution, occurrence, repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from factlint.match.expression import Expression, Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.dotnet_regex import translate, translated
from factlint_vale.edits import offers_of
from factlint_vale.letter_case import in_case_of, spelt_as
from factlint_vale.rule_expressions import (
    Exceptions,
    RuleExpression,
    capital_first,
    compiled_by_either,
    expression,
    foreign_matches,
    formatted,
    has_capital,
    listed,
    needs_of,
    simple,
    term_pattern,
    without_groups,
)

_UNESCAPED_BAR = re.compile(r"(?<!\\)\|")
_REFERENCE = re.compile(r"\$(\d+)")
#: Values of a message in quotation marks.
_QUOTED = ("'%s'", '"%s"')


class Check:
    """A rule of a package, ready to run.

    Attributes:
        definition: the rule.
        expressions: what the matcher finds for it.
    """

    expressions: tuple[Expression, ...] = ()

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterable[Alert]:
        """Yield what the rule says about a block.

        Args:
            block: the block.
            found: the matches of each of `expressions` in it.
            state: what is remembered of the file.
        """
        raise NotImplementedError

    def parts_of(self, block: Block) -> Iterable[int]:
        """Return the numbers of the parts of a block in which the rule may have a word to say.

        It is asked of rules without `expressions`.
        """
        return range(len(block.parts))


class WordCheck(Check):
    """A rule whose expression is found by the matcher, or by the `regex` library."""

    def __init__(self, definition: Definition, *, known: bool = False) -> None:
        """Make the rule.

        Args:
            definition: what it is.
            known: whether the matcher is known to find its expression, which is then made only
                where a message has parts of it: thousands of rules say little more than a word.

        Raises:
            Unusable: its expression is none.
        """
        super().__init__(definition)
        self._needs: tuple[str, ...] = ()
        self._matched = known
        if known:
            return
        found = self._found
        self._matched = not found.foreign
        if found.foreign:
            self._needs = needs_of(found.source, found.flags)
        else:
            plain = Expression(found.choices, found.before, found.after, found.flags)
            self.expressions = (plain,)

    @cached_property
    def _found(self) -> RuleExpression:
        return self._made()

    def _made(self) -> RuleExpression:
        """Return the rule's expression.

        Raises:
            Unusable: it is none.
        """
        raise NotImplementedError

    def matches(self, block: Block, found: Sequence[Sequence[Occurrence]]) -> Sequence[Occurrence]:
        """Return the matches of the rule's expression."""
        if self._matched:
            return found[0]
        if self._needs and not any(need in block.text for need in self._needs):
            return ()
        return foreign_matches(self._found, block.text)

    def parts_of(self, block: Block) -> Iterable[int]:
        """Return the numbers of the parts that have what the expression needs."""
        text, needs = block.text, self._needs
        if not needs:
            return range(len(block.parts))
        if not any(need in text for need in needs):
            return ()
        return [
            number
            for number, (start, end) in enumerate(block.parts)
            if any(text.find(need, start, end) >= 0 for need in needs)
        ]


class Existence(WordCheck):
    """A rule that reports what its tokens match."""

    def __init__(
        self,
        definition: Definition,
        accepted: Sequence[str],
        template: str = "",
        *,
        known: bool = False,
    ) -> None:
        self._template = template
        super().__init__(definition, known=known)
        vocabulary = definition.flag("vocab", default=True) and not definition.flag("nonword")
        self._spared = Exceptions(definition, accepted, vocabulary=vocabulary)
        self._said: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._groups = any("$" in one for one in definition.action[1:])
        self._recased = definition.flag("matchcase") and definition.action[:1] == ("replace",)

    def _made(self) -> RuleExpression:
        definition, template = self.definition, self._template
        words = not definition.flag("nonword")
        tokens = tuple(token for token in definition.texts("tokens") if token.strip())
        raw = "".join(definition.texts("raw"))
        framed = tokens or (definition.texts("tokens") and not raw)
        before, after = frame(template) if words and framed else ("(?:", ")")
        # Before the tokens stands what is raw, and before the flag that makes "^" begin lines.
        lines = bool(tokens) or definition.flag("append")
        if not tokens:
            tokens = (raw,)
        elif raw:
            source, left = translate(raw, multiline=definition.flag("append"))
            if definition.flag("append"):
                after += source
            elif left:  # a flag of what is raw holds for the tokens, too
                before, after = f"{source}(?{left}:{before}", f"{after})"
            else:
                before = source + before
        return expression(
            definition,
            "tokens",
            tokens,
            before=before,
            after=after,
            ignoring=definition.flag("ignorecase"),
            multiline=lines,
        )

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Sequence[Alert]:
        """Return an alert for each match."""
        text, known, alerts = block.text, self._said, []
        spared = self._spared if self._spared.terms else None
        for one in self.matches(block, found):
            start, end = one.start, one.end
            words = text[start:end]
            if spared is not None and spared.spare(text, start, end, words.strip()):
                continue
            said = known.get(words)
            if said is None or self._groups:
                said = known[words] = self._say(words, text, one)
            alerts.append(Alert(start, end, said[0], words, said[1]))
        return alerts

    def _say(self, words: str, text: str, one: Occurrence) -> tuple[str, tuple[str, ...]]:
        action, message = self.definition.action, self.definition.message
        if not action:
            return formatted(message, words), ()
        groups: tuple[str, ...] = ()
        if self._groups:
            compiled = compiled_by_either(self._found.source, self._found.flags)
            matched = compiled.match(text, one.start)
            groups = tuple(g for g in matched.groups() if g is not None) if matched else ()
        if self._recased:
            action = ("replace", *(in_case_of(one, words) for one in action[1:]))
        offers = offers_of(action, words, groups)
        shown = offers[0] if len(offers) == 1 else listed(offers) or words
        return formatted(message, words, shown), offers


def frame(template: str) -> tuple[str, str]:
    """Return what a template for words puts before and after the tokens."""
    if not template:
        return r"\b(?:", r")\b"
    if template.count("%s") != 1:
        raise Unusable("WordTemplate", "expected one %s")
    before, after = template.removeprefix("(?m)").split("%s")
    return translated(before) if before.count("(") == before.count(")") else before, after


class Substitution(WordCheck):
    """A rule that reports words for which others are preferred."""

    def __init__(
        self,
        definition: Definition,
        accepted: Sequence[str],
        template: str = "",
        *,
        terms: bool = False,
        known: bool = False,
    ) -> None:
        pairs = sorted(definition.pairs("swap"), key=lambda pair: -len(pair[0].encode()))
        self._keys = tuple(key for key, _ in pairs)
        self._instead = tuple(value for _, value in pairs)
        self._terms = terms
        words = not definition.flag("nonword")
        self._edges = frame(template) if words else ("(?:", ")")
        self._ignoring = definition.flag("ignorecase")
        super().__init__(definition, known=known)
        self._spared = Exceptions(
            definition, accepted, vocabulary=definition.flag("vocab", default=True)
        )
        self._capitalize = definition.flag("capitalize")
        self._recased = definition.flag("matchcase")
        self._said: dict[tuple[int, str], tuple[str, tuple[str, ...]] | None] = {}

    def _made(self) -> RuleExpression:
        before, after = self._edges
        return expression(
            self.definition,
            "swap",
            tuple(map(without_groups, self._keys)),
            before=before,
            after=after,
            ignoring=self._ignoring,
        )

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert for each match that is not as it is preferred."""
        text, spared = block.text, self._spared
        for one in self.matches(block, found):
            start, end = one.start, one.end
            words = text[start:end]
            choice = one.choice if one.choice >= 0 else self._choice(text, one)
            if spared.terms and spared.spare(text, start, end, words):
                continue
            key = (choice, words)
            if key not in self._said:
                self._said[key] = self._say(choice, words)
            said = self._said[key]
            if said is not None:
                yield Alert(start, end, said[0], words, said[1])

    def _choice(self, text: str, one: Occurrence) -> int:
        """Return which swap matched, where they were found as one expression."""
        before, after = self._edges
        for number, choice in enumerate(self._found.choices):
            compiled = compiled_by_either(f"{before}{choice}{after}", self._found.flags)
            matched = compiled.match(text, one.start)
            if matched is not None and matched.end() == one.end:
                return number
        return 0

    def _say(self, choice: int, words: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the message about some words and what is offered; None where they are right."""
        expected = self._expected(choice, words)
        action = self.definition.action
        replaces = bool(action) and action[0] == "replace"
        options = [one.replace(r"\|", "|") for one in _UNESCAPED_BAR.split(expected) if one]
        if replaces:
            if words in options:
                return None
        elif _is_written(term_pattern(expected) if self._terms else expected, words):
            return None
        message = self.definition.message
        if not replaces:
            expected = spelt_as(expected, words)
            offers = offers_of(action, words)
            if self._terms and re.fullmatch(r"[\w .-]+", expected):
                offers = (expected,)
            return formatted(message, expected, words), offers
        given = list(action[1:])
        if not given:
            capital = self._capitalize and has_capital(words)
            given = [capital_first(one) if capital else one for one in options]
            if self._recased:
                given = [in_case_of(one, words) for one in given]
            expected = listed(given)
            message = _unquoted(message)
        return formatted(message, expected, words), tuple(given)

    def _expected(self, choice: int, words: str) -> str:
        expected = self._instead[choice]
        if self._capitalize and has_capital(words):
            expected = capital_first(expected)
        if not _REFERENCE.search(expected):
            return expected
        compiled = simple(
            self.definition, "swap", self._keys[choice], ignoring=self._ignoring, multiline=False
        )
        return compiled.sub(lambda found: _filled(expected, found), words)


def _filled(expected: str, found: re.Match[str]) -> str:
    def group(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return (found[number] or "") if number <= len(found.groups()) else reference[0]

    return _REFERENCE.sub(group, expected)


def _unquoted(message: str) -> str:
    """Return a message in which a list of offers, which has quotes of its own, can stand.

    The list is the first value: "Use '%s', not '%s'" keeps the quotes of the second. Vale does so
    only where both have the same quotes, and its messages are what its tests compare.
    """
    for quoted in _QUOTED:
        if message.count(quoted) == 2:
            message = message.replace(quoted, "%s", 1)
    return message


@lru_cache(maxsize=4096)
def _is_written(expected: str, words: str) -> bool:
    """Return whether words are as they are expected; that may be an expression."""
    if expected == words:
        return True
    if all(one.isalpha() or one.isdigit() or one in " -" for one in expected):
        return False
    try:
        return re.fullmatch(translated(expected, multiline=False), words) is not None
    except (ValueError, re.error):
        return False
