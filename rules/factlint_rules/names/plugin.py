"""The family names as a plugin."""

from __future__ import annotations

from factlint.api import AnyRule, hookimpl, rules_in


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """All rules of this package."""
    return rules_in("factlint_rules.names")
