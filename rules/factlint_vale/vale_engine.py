"""The rules of a configuration, ready to run on files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from factlint.match.expression import Expression, Occurrence
from factlint.match.matcher import Matcher
from factlint.match.table_cache import cached_matcher
from factlint_vale.accepted_terms import read_vocabulary
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.builtin_style import BUILTIN, builtin_definitions
from factlint_vale.capitals import Capitalization
from factlint_vale.definitions import LEVELS, Definition, Packages, Unusable, define
from factlint_vale.file_checks import Conditional, Consistency
from factlint_vale.measures import Metric, ReadabilityCheck
from factlint_vale.rule_expressions import Exceptions
from factlint_vale.scopes import INLINE, asks_for, in_scope, left_out
from factlint_vale.vale_comments import Regions
from factlint_vale.vale_ini import FileChoice, ValeConfig
from factlint_vale.vale_reading import Wanted, blocks_of
from factlint_vale.word_checks import Check, Existence, OccurrenceCheck, Repetition, Substitution

#: Types whose accepted terms are those of the sections of a file, too.
_WITH_VOCABULARY = (Existence, Substitution, Repetition)
_MEASURES = ("metric", "readability")
#: What may match over a blank line, or looks at what is not there: a paragraph by itself may have
#: a match that the text as a whole does not.
_CROSSES = re.compile(r"(?<!\\)[\^$]|\[\\t\\n\\f\\r \][*+{]|\(\?<?!|\\[AZ]|\(\?[a-z]*s")


class Problem(Struct, frozen=True):
    """A rule that is not run.

    Attributes:
        name: the rule, or the style.
        place: its file and key.
        reason: why.
    """

    name: str
    place: str
    reason: str


class Report(Struct, frozen=True):
    """What a rule says about a part of a file.

    Attributes:
        start: offset of the first character in the file.
        end: offset behind the last one; `start` where it is about the file as a whole.
        definition: the rule.
        level: its level in this file.
        alert: what it says.
    """

    start: int
    end: int
    definition: Definition
    level: str
    alert: Alert


#: Matches by the number of their expression; those of parts of a block, by the number of the part.
_Found = Mapping[int, Sequence[Occurrence]]
_InParts = Mapping[int, _Found]


class _Group:
    """Rules of one scope that run on one file, whose expressions are found in one scan."""

    def __init__(self, scope: tuple[str, ...], checks: Sequence[Check], cache: Path | None) -> None:
        self.scope = scope
        #: The elements within a block whose words are left out.
        self.without = left_out(scope)
        self._cache = cache
        self._whole = _Scan(checks)
        paragraphs = asks_for(scope, "paragraph")
        again = [check for check in checks if paragraphs or _runs_again(check)]
        self._again = self._whole if len(again) == len(checks) else _Scan(again)

    def alerts(self, block: Block, state: FileState) -> Iterator[tuple[Block, Check, Alert]]:
        """Yield what the rules say about a block, or about its parts, with the one or the part."""
        return (self._again if block.again else self._whole).alerts(block, state, self._cache)


class _Scan:
    """Rules, and the numbers of their expressions in one matcher."""

    def __init__(self, checks: Sequence[Check]) -> None:
        distinct: dict[Expression, int] = {}
        #: Rules of one expression, which only speak where it matches, and the other ones.
        self._by_number: dict[int, list[Check]] = {}
        self._others: list[tuple[Check, list[int]]] = []
        for check in checks:
            numbers = [distinct.setdefault(one, len(distinct)) for one in check.expressions]
            if len(numbers) == 1:
                self._by_number.setdefault(numbers[0], []).append(check)
            else:
                self._others.append((check, numbers))
        self._expressions = tuple(distinct)
        self._matcher: Matcher | None = None

    def alerts(
        self, block: Block, state: FileState, cache: Path | None
    ) -> Iterator[tuple[Block, Check, Alert]]:
        """Yield what the rules say about a block, or about its parts, with the one or the part."""
        for part, found in self._found(block, cache):
            for number, matches in found.items():
                for check in self._by_number.get(number, ()):
                    for alert in _said(check, part, (matches,), state):
                        yield part, check, alert
            for check, numbers in self._others:
                of_each = [found.get(number, ()) for number in numbers]
                for alert in _said(check, part, of_each, state):
                    yield part, check, alert

    def _found(self, block: Block, cache: Path | None) -> Iterator[tuple[Block, _Found]]:
        """Yield a block, or its parts, with the matches of the expressions."""
        if self._expressions and self._matcher is None:
            self._matcher = cached_matcher(self._expressions, cache)
        if not block.parts:
            yield block, self._matcher.matches(block.text) if self._matcher is not None else {}
            return
        found: _InParts = {}
        if self._matcher is not None:
            found = dict(self._matcher.matches_in(block.text, block.parts))
        for number in range(len(block.parts)) if self._others else found:
            yield block.part(number), found.get(number, {})


def _said(
    check: Check, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
) -> Sequence[Alert]:
    """Return what a rule says about a block; one that fails is noted, and the others go on."""
    name = check.definition.name
    if name in state.failed:
        return ()
    try:
        return list(check.alerts(block, found, state))
    except Exception as error:  # what a package's author wrote may end in any way
        state.failed[name] = " ".join(f"{type(error).__name__}: {error}".split())
        return ()


def _place(check: Check, part: Block, alert: Alert, text: str) -> tuple[int, int]:
    """Return where in the file an alert is."""
    if check.definition.kind in _MEASURES:
        return 0, 0
    start, end = part.source(alert.start, alert.end)
    words = part.text
    if "*" in (words[:1], words[-1:]) and (alert.start, alert.end) == (0, len(words)):
        # A block that begins or ends with code: for Vale it is the line.
        end = text.find("\n", end)
        return text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text)
    return start, end


class _FileRules(Struct, frozen=True):
    """The rules that run on files of one choice.

    Attributes:
        levels: their levels.
        groups: the rules by scope.
        wanted: which blocks they ask for.
    """

    levels: Mapping[Check, str]
    groups: Sequence[_Group]
    wanted: Wanted
    _by_scope: dict[str, list[_Group]] = field(default_factory=dict)

    def of_scope(self, scope: str) -> Sequence[_Group]:
        """Return the rules that run on a block."""
        if scope not in self._by_scope:
            fit = [group for group in self.groups if in_scope(group.scope, scope)]
            self._by_scope[scope] = fit
        return self._by_scope[scope]


def _runs_again(check: Check) -> bool:
    """Return whether a rule may find more in a part of a text than in the whole."""
    if not isinstance(check, (Existence, Substitution)) or not check.expressions:
        return True
    return any(_CROSSES.search(one.source) for one in check.expressions)


class ValeEngine:
    """The rules of one configuration.

    Attributes:
        config: what Vale is asked to check.
        problems: rules that are not run, and why.
        failed: rules that failed in the last file, and how.
    """

    def __init__(self, config: ValeConfig, cache: Path | None) -> None:
        self.config = config
        self.problems: list[Problem] = []
        self.failed: dict[str, str] = {}
        self._packages = Packages(config.folders)
        self._cache = cache
        accepted, rejected = self._vocabulary(config.vocab)
        self._accepted = accepted
        self.checks = tuple(self._checks(accepted, rejected))
        self._choices: dict[FileChoice, _FileRules] = {}
        self._spared: dict[tuple[str, ...], Exceptions] = {}

    def reports(self, text: str, path: str, *, comments: bool = True) -> Iterator[Report]:
        """Yield what the rules say about a file, each place and rule once.

        Args:
            text: the file's text.
            path: the file.
            comments: whether Vale's comments in it silence rules.
        """
        choice = self.config.for_file(path)
        rules = self._rules(choice)
        if not rules.levels:
            return
        regions = Regions(text if comments else "", path, choice.comments)
        state, seen = FileState(), set[tuple[int, str]]()
        self.failed = state.failed
        spared = self._section_vocabulary(choice)
        for block in blocks_of(text, path, self.config, choice, rules.wanted):
            for group in rules.of_scope(block.scope):
                for part, check, alert in group.alerts(block, state):
                    definition = check.definition
                    if group.without and part.within(group.without, alert.start, alert.end):
                        continue
                    start, end = _place(check, part, alert, text)
                    place = (start, definition.name)
                    if place in seen or regions.silent(
                        definition.name, alert.match, start, part.until
                    ):
                        continue
                    if (
                        spared is not None
                        and isinstance(check, _WITH_VOCABULARY)
                        and spared.spare(part.text, alert.start, alert.end, alert.match.strip())
                    ):
                        continue
                    if definition.limit:
                        count = state.counted.get(definition.name, 0)
                        if count >= definition.limit:
                            continue
                        state.counted[definition.name] = count + 1
                    seen.add(place)
                    yield Report(start, end, definition, rules.levels[check], alert)

    def _rules(self, choice: FileChoice) -> _FileRules:
        """Return the rules that are run on a file."""
        if choice not in self._choices:
            least = LEVELS.index(self.config.level)
            levels = {
                check: level
                for check in self.checks
                if (level := choice.level(check.definition.name, check.definition.level))
                and LEVELS.index(level) >= least
            }
            groups: dict[tuple[str, ...], list[Check]] = {}
            for check in levels:
                groups.setdefault(_scope_of(check.definition), []).append(check)
            wanted = Wanted(
                sentences=any(asks_for(scope, "sentence") for scope in groups),
                paragraphs=any(asks_for(scope, "paragraph") for scope in groups),
                summary=any(asks_for(scope, "summary") for scope in groups),
                raw=any(asks_for(scope, "raw") for scope in groups),
                inline=any(asks_for(scope, one) for scope in groups for one in INLINE),
            )
            made = [_Group(scope, checks, self._cache) for scope, checks in groups.items()]
            self._choices[choice] = _FileRules(levels, made, wanted)
        return self._choices[choice]

    def _section_vocabulary(self, choice: FileChoice) -> Exceptions | None:
        if not choice.vocab:
            return None
        if choice.vocab not in self._spared:
            accepted, _ = self._vocabulary(choice.vocab)
            keys = {"extends": "existence", "message": ""}
            self._spared[choice.vocab] = Exceptions(
                define("Vale.Vocab", None, keys), accepted, vocabulary=True
            )
        return self._spared[choice.vocab]

    def _vocabulary(self, names: Iterable[str]) -> tuple[list[str], list[str]]:
        accepted: list[str] = []
        rejected: list[str] = []
        for name in names:
            found = read_vocabulary(self.config.folders, name)
            if found is None:
                self._problem(f"Vocab {name}", "", "no such vocabulary in the folder of styles")
            else:
                accepted += found[0]
                rejected += found[1]
        return accepted, rejected

    def _checks(self, accepted: Sequence[str], rejected: Sequence[str]) -> Iterator[Check]:
        """Yield the rules of all styles and all rules that are named."""
        done: set[str] = set()
        for definition in self._definitions(accepted, rejected, done):
            try:
                yield make_check(definition, accepted, self.config)
            except Unusable as error:
                self._unusable(definition.name, error)
            except (ValueError, re.error, ArithmeticError, LookupError, OSError) as error:
                self._unusable(definition.name, Unusable("", str(error)))

    def _definitions(
        self, accepted: Sequence[str], rejected: Sequence[str], done: set[str]
    ) -> Iterator[Definition]:
        names: list[str] = []
        asked = (*self.config.styles(), *self.config.named_rules())
        if any(one.partition(".")[0] == BUILTIN for one in asked):
            yield from builtin_definitions(accepted, rejected)
        for style in self.config.styles():
            if style == BUILTIN:
                continue
            if self._packages.style_folder(style) is None:
                folders = " or ".join(str(one) for one in self.config.folders) or "no folder"
                self._problem(style, "", f"no such style in {folders}")
            names += self._packages.names(style)
        names += [one for one in self.config.named_rules() if not one.startswith(f"{BUILTIN}.")]
        for name in names:
            if name in done:
                continue
            done.add(name)
            try:
                definition = self._packages.read(name)
            except Unusable as error:
                self._unusable(name, error)
                continue
            given = self.config.parameters.get(name)
            if given:
                definition = define(name, definition.file, {**definition.keys, **given})
            yield definition

    def _unusable(self, name: str, error: Unusable) -> None:
        file = self._packages.file_of(name)
        place = ": ".join(filter(None, (str(file) if file else "", error.key)))
        self._problem(name, place, error.reason)

    def _problem(self, name: str, place: str, reason: str) -> None:
        self.problems.append(Problem(name, place, reason))


def make_check(definition: Definition, accepted: Sequence[str], config: ValeConfig) -> Check:
    """Return a rule, ready to run.

    Raises:
        Unusable: it cannot be run.
    """
    kind = definition.kind
    if kind == "existence":
        return Existence(definition, accepted, config.template)
    if kind == "substitution":
        terms = definition.name == "Vale.Terms"
        return Substitution(definition, accepted, config.template, terms=terms)
    if kind == "spelling":
        from factlint_vale.spelling_check import SpellingCheck

        return SpellingCheck(definition, accepted, config.folders)
    if kind == "sequence":
        from factlint_vale.sequence_check import SequenceCheck

        return SequenceCheck(definition)
    if kind == "script":
        raise Unusable("extends", "rules of the type script are programs, which are not run")
    simple: Mapping[str, Callable[[], Check]] = {
        "occurrence": lambda: OccurrenceCheck(definition),
        "repetition": lambda: Repetition(definition, accepted),
        "consistency": lambda: Consistency(definition),
        "conditional": lambda: Conditional(definition, accepted),
        "capitalization": lambda: Capitalization(definition, accepted),
        "metric": lambda: Metric(definition),
        "readability": lambda: ReadabilityCheck(definition),
    }
    return simple[kind]()


@lru_cache(maxsize=1024)
def _scope(kind: str, scope: tuple[str, ...]) -> tuple[str, ...]:
    if kind in _MEASURES and scope in ((), ("text",)):
        return ("summary",)
    return scope or (("sentence",) if kind == "sequence" else ("text",))


def _scope_of(definition: Definition) -> tuple[str, ...]:
    """Return the scope of a rule; measures are taken of the running text as a whole."""
    return _scope(definition.kind, definition.scope)
