"""The rules of a configuration, ready to run on files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from factlint_vale.accepted_terms import read_vocabulary
from factlint_vale.blocks import FileState
from factlint_vale.builtin_style import BUILTIN, builtin_definitions
from factlint_vale.capitals import Capitalization
from factlint_vale.count_checks import OccurrenceCheck, Repetition
from factlint_vale.definitions import LEVELS, Definition, Packages, Unusable, define
from factlint_vale.file_checks import Conditional, Consistency
from factlint_vale.file_reports import MEASURES, FileReports, Report, outside, unspared
from factlint_vale.measures import Metric, ReadabilityCheck
from factlint_vale.rule_expressions import Exceptions
from factlint_vale.rule_scan import RuleGroup
from factlint_vale.scopes import INLINE, asks_for, in_scope
from factlint_vale.vale_comments import Regions
from factlint_vale.vale_ini import FileChoice, ValeConfig
from factlint_vale.vale_reading import Wanted, blocks_of
from factlint_vale.word_checks import Check, Existence, Substitution

#: Types whose accepted terms are those of the sections of a file, too.
_WITH_VOCABULARY = (Existence, Substitution, Repetition)


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


class _FileRules(Struct, frozen=True):
    """The rules that run on files of one choice.

    Attributes:
        levels: their levels.
        groups: the rules by scope.
        wanted: which blocks they ask for.
    """

    levels: Mapping[Check, str]
    groups: Sequence[RuleGroup]
    wanted: Wanted
    _by_scope: dict[str, list[RuleGroup]] = field(default_factory=dict)

    def of_scope(self, scope: str) -> Sequence[RuleGroup]:
        """Return the rules that run on a block."""
        if scope not in self._by_scope:
            fit = [group for group in self.groups if in_scope(group.scope, scope)]
            self._by_scope[scope] = fit
        return self._by_scope[scope]


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

    def reports(self, text: str, path: str, *, comments: bool = True) -> list[Report]:
        """Return what the rules say about a file, each place and rule once.

        Args:
            text: the file's text.
            path: the file.
            comments: whether Vale's comments in it silence rules.
        """
        choice = self.config.for_file(path)
        rules = self._rules(choice)
        state = FileState()
        self.failed = state.failed
        if not rules.levels:
            return []
        reports = FileReports(text, Regions(text if comments else "", path, choice.comments))
        spared = self._section_vocabulary(choice)
        for block in blocks_of(text, path, self.config, choice, rules.wanted):
            for group in rules.of_scope(block.scope):
                for part, check, alerts in group.said(block, state):
                    if group.without:
                        alerts = outside(part, group.without, alerts)
                    if spared is not None and isinstance(check, _WITH_VOCABULARY):
                        alerts = unspared(part, spared, alerts)
                    reports.add(part, check.definition, rules.levels[check], alerts)
        return reports.found

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
            made = [RuleGroup(scope, checks, self._cache) for scope, checks in groups.items()]
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
    if kind in MEASURES and scope in ((), ("text",)):
        return ("summary",)
    return scope or (("sentence",) if kind == "sequence" else ("text",))


def _scope_of(definition: Definition) -> tuple[str, ...]:
    """Return the scope of a rule; measures are taken of the running text as a whole."""
    return _scope(definition.kind, definition.scope)
