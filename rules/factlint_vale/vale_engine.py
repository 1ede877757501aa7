"""The rules of a configuration, ready to run on files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from factlint_vale.blocks import FileState
from factlint_vale.definitions import LEVELS, define
from factlint_vale.file_reports import MEASURES, FileReports, Report, unspared
from factlint_vale.rule_expressions import Exceptions
from factlint_vale.rule_scan import RuleGroup
from factlint_vale.rule_set import RuleSet, StyleRule
from factlint_vale.scopes import INLINE, asks_for, in_scope, names_in
from factlint_vale.vale_comments import Regions
from factlint_vale.vale_ini import FileChoice, ValeConfig
from factlint_vale.vale_reading import Wanted, read

#: Types whose accepted terms are those of the sections of a file, too.
_WITH_VOCABULARY = ("existence", "substitution", "repetition", "spelling")


class _FileRules(Struct, frozen=True):
    """The rules that run on files of one choice.

    Attributes:
        levels: their levels.
        groups: the rules by scope.
        wanted: which blocks they ask for.
    """

    levels: Mapping[StyleRule, str]
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
        rules: its rules.
        problems: rules that are not run, and why.
        failed: rules that failed in the last file, and how.
    """

    def __init__(self, config: ValeConfig, cache: Path | None) -> None:
        self.config = config
        self.failed: dict[str, str] = {}
        self._set = RuleSet(config, cache)
        self.rules: Sequence[StyleRule] = self._set.rules
        self.problems = list(self._set.problems)
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
        reading = read(text, path, self.config, choice, rules.wanted)
        said = reading.comments if comments else ()
        reports = FileReports(text, Regions(said, len(text), choice.styles))
        spared = self._section_vocabulary(choice)
        for block in reading.blocks:
            for group in rules.of_scope(block.scope):
                for part, rule, alerts in group.said(block, state):
                    if spared is not None and rule.kind in _WITH_VOCABULARY:
                        alerts = unspared(part, spared, alerts)
                    reports.add(part, rule.check.definition, rules.levels[rule], alerts)
        return reports.found

    def _rules(self, choice: FileChoice) -> _FileRules:
        """Return the rules that are run on a file."""
        if choice not in self._choices:
            shown = LEVELS[LEVELS.index(self.config.level) :]
            given = choice.levels((rule.name, rule.level) for rule in self.rules)
            levels = {
                rule: level for rule, level in zip(self.rules, given, strict=True) if level in shown
            }
            groups: dict[tuple[str, ...], list[StyleRule]] = {}
            for rule in levels:
                groups.setdefault(_scope(rule.kind, rule.scope), []).append(rule)
            wanted = Wanted(
                sentences=any(asks_for(scope, "sentence") for scope in groups),
                paragraphs=any(asks_for(scope, "paragraph") for scope in groups),
                summary=any(asks_for(scope, "summary") for scope in groups),
                raw=any(asks_for(scope, "raw") for scope in groups),
                inline=frozenset(
                    one for one in INLINE if any(asks_for(scope, one) for scope in groups)
                ),
                names=names_in(groups),
            )
            made = [RuleGroup(scope, rules, self._set) for scope, rules in groups.items()]
            self._choices[choice] = _FileRules(levels, made, wanted)
        return self._choices[choice]

    def _section_vocabulary(self, choice: FileChoice) -> Exceptions | None:
        if not choice.vocab:
            return None
        if choice.vocab not in self._spared:
            from factlint_vale.rule_reading import RuleReader

            reader = RuleReader(self.config)
            accepted, _ = reader.vocabulary(choice.vocab)
            self.problems += reader.problems
            keys = {"extends": "existence", "message": ""}
            self._spared[choice.vocab] = Exceptions(
                define("Vale.Vocab", keys), accepted, vocabulary=True
            )
        return self._spared[choice.vocab]


@lru_cache(maxsize=1024)
def _scope(kind: str, scope: tuple[str, ...]) -> tuple[str, ...]:
    """Return the scope of a rule; measures are taken of the running text as a whole."""
    if kind in MEASURES and scope in ((), ("text",)):
        return ("summary",)
    if kind == "sequence":
        return tuple(map(_in_sentences, scope)) or ("sentence",)
    return scope or ("text",)


def _in_sentences(scope: str) -> str:
    """Return the scope of the sentences in another scope."""
    if scope.split(".")[0] == "sentence":
        return scope
    if scope.split(".")[0] == "paragraph":
        return scope.replace("paragraph", "sentence", 1)
    return f"sentence & {scope}"
