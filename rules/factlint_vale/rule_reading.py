"""Reads the rules that a configuration asks for from the files of their styles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlint_vale.accepted_terms import read_vocabulary
from factlint_vale.builtin_style import BUILTIN, builtin_definitions
from factlint_vale.checks import make_check
from factlint_vale.definitions import Definition, Packages, Unusable, define
from factlint_vale.problems import Problem
from factlint_vale.vale_ini import ValeConfig
from factlint_vale.word_checks import Check


class RuleReader:
    """Reads rules, and gathers why some of them cannot be run.

    Attributes:
        problems: rules that are not run, and why.
        accepted: the accepted terms of the vocabularies that hold in all files.
    """

    def __init__(self, config: ValeConfig) -> None:
        self.problems: list[Problem] = []
        self._config = config
        self._packages = Packages(config.folders)
        self.accepted, self._rejected = self.vocabulary(config.vocab)

    def vocabulary(self, names: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return the accepted and the rejected terms of some vocabularies."""
        accepted: list[str] = []
        rejected: list[str] = []
        for name in names:
            found = read_vocabulary(self._config.folders, name)
            if found is None:
                self._problem(f"Vocab {name}", "", "no such vocabulary in the folder of styles")
            else:
                accepted += found[0]
                rejected += found[1]
        return accepted, rejected

    def checks(self) -> Iterator[Check]:
        """Yield the rules of all styles and all rules that are named."""
        for definition in self._definitions():
            try:
                yield make_check(definition, self.accepted, self._config)
            except Unusable as error:
                self._unusable(definition.name, error)
            except (ValueError, re.error, ArithmeticError, LookupError, OSError) as error:
                self._unusable(definition.name, Unusable("", str(error)))

    def _definitions(self) -> Iterator[Definition]:
        done: set[str] = set()
        names: list[str] = []
        asked = (*self._config.styles(), *self._config.named_rules())
        sections = self._config.section_vocabularies()
        if sections or any(one.partition(".")[0] == BUILTIN for one in asked):
            everywhere = (BUILTIN, self.accepted, self._rejected)
            own = ((f"{BUILTIN}.{name}", *self.vocabulary([name])) for name in sections)
            yield from builtin_definitions([everywhere, *own])
        for style in self._config.styles():
            if style == BUILTIN:
                continue
            if self._packages.style_folder(style) is None:
                folders = " or ".join(str(one) for one in self._config.folders) or "no folder"
                self._problem(style, "", f"no such style in {folders}")
            names += self._packages.names(style)
        names += [one for one in self._config.named_rules() if not one.startswith(f"{BUILTIN}.")]
        for name in names:
            if name in done:
                continue
            done.add(name)
            try:
                definition = self._packages.read(name)
            except Unusable as error:
                self._unusable(name, error)
                continue
            given = self._config.parameters.get(name)
            if given:
                definition = define(name, {**definition.keys, **given})
            yield definition

    def _unusable(self, name: str, error: Unusable) -> None:
        file = self._packages.file_of(name)
        place = ": ".join(filter(None, (str(file) if file else "", error.key)))
        self._problem(name, place, error.reason)

    def _problem(self, name: str, place: str, reason: str) -> None:
        self.problems.append(Problem(name, place, reason))
