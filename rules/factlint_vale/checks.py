"""Makes rules ready to run, each by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factlint_vale.builtin_style import BUILTIN
from factlint_vale.capitals import Capitalization
from factlint_vale.count_checks import OccurrenceCheck, Repetition
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.file_checks import Conditional, Consistency
from factlint_vale.measures import Metric, ReadabilityCheck
from factlint_vale.vale_ini import ValeConfig
from factlint_vale.word_checks import Check, Existence, Substitution


def make_check(
    definition: Definition, accepted: Sequence[str], config: ValeConfig, *, known: bool = False
) -> Check:
    """Return a rule, ready to run.

    Args:
        definition: the rule.
        accepted: the terms of the vocabularies.
        config: what Vale is asked to check.
        known: whether the matcher is known to find its expression.

    Raises:
        Unusable: it cannot be run.
    """
    kind = definition.kind
    if kind == "existence":
        return Existence(definition, accepted, config.template, known=known)
    if kind == "substitution":
        terms = definition.style == BUILTIN and definition.name.endswith(".Terms")
        return Substitution(definition, accepted, config.template, terms=terms, known=known)
    if kind == "spelling":
        from factlint_vale.spelling_check import SpellingCheck

        return SpellingCheck(definition, accepted, config.folders, config.path)
    if kind == "sequence":
        from factlint_vale.sequence_check import SequenceCheck

        return SequenceCheck(definition)
    if kind == "script":
        raise Unusable("extends", "rules of the type script are programs, which are not run")
    simple: Mapping[str, Callable[[], Check]] = {
        "occurrence": lambda: OccurrenceCheck(definition),
        "repetition": lambda: Repetition(definition, accepted),
        "consistency": lambda: Consistency(definition, config.template),
        "conditional": lambda: Conditional(definition, accepted),
        "capitalization": lambda: Capitalization(definition, accepted),
        "metric": lambda: Metric(definition),
        "readability": lambda: ReadabilityCheck(definition),
    }
    return simple[kind]()
