"""How Vale's rules are found, and what each costs on some texts."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.match.tables import Tier, compile_tables
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig
from factlint_vale.word_checks import Check


class RuleCost(Struct, frozen=True):
    """What a rule is made of, and what it costs.

    Attributes:
        name: the rule.
        kind: its type.
        tiers: how many of its choices are found in each way.
        milliseconds: processor time it took by itself, for all texts together.
        findings: what it reported in them.
    """

    name: str
    kind: str
    tiers: dict[str, int]
    milliseconds: float
    findings: int


def costs_of(engine: ValeEngine, texts: Sequence[tuple[str, str]]) -> Iterator[RuleCost]:
    """Yield the costs of each rule, run alone over texts with their paths."""
    for check in (rule.check for rule in engine.rules):
        alone = _alone(engine, check)
        for path, text in texts[:1]:  # what is compiled at first use is not measured
            list(alone.reports(text, path))
        begin = time.process_time()
        findings = sum(1 for path, text in texts for _ in alone.reports(text, path))
        taken = 1000 * (time.process_time() - begin)
        definition = check.definition
        yield RuleCost(definition.name, definition.kind, tiers_of(check), taken, findings)


def tiers_of(check: Check) -> dict[str, int]:
    """Return how many choices of a rule are found in each way; empty without an expression."""
    tables = compile_tables(check.expressions)
    return dict(Counter(str(unit.tier) for one in tables.plans for unit in one.units))


def searches_whole_texts(check: Check) -> bool:
    """Return whether a rule needs a search of the whole text."""
    return str(Tier.LOOSE) in tiers_of(check) or not check.expressions


def _alone(engine: ValeEngine, check: Check) -> ValeEngine:
    """Return an engine that runs one rule of another one, wherever a file lies."""
    name = check.definition.name
    config = ValeConfig(
        folders=engine.config.folders,
        vocab=engine.config.vocab,
        template=engine.config.template,
        sections=(Section("*", rules={name: "YES"}),),
    )
    return ValeEngine(config, None)
