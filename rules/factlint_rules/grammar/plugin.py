"""The family grammar as a plugin."""

from __future__ import annotations

from typing import Any

from factlint.api import Rule, hookimpl, rules_in


@hookimpl
def factlint_rules() -> list[type[Rule[Any]]]:
    """All rules of this package."""
    return rules_in("factlint_rules.grammar")
