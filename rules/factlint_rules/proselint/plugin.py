"""The family proselint as a plugin."""

from __future__ import annotations

from factlint.api import AnyRule, hookimpl
from factlint_rules.proselint._rules import all_rules


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """One rule for each of proselint's checks."""
    return all_rules()
