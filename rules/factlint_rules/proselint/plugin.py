"""The family proselint as a plugin."""

from __future__ import annotations

from typing import Any

from factlint.api import Rule, hookimpl
from factlint_rules.proselint._rules import all_rules


@hookimpl
def factlint_rules() -> list[type[Rule[Any]]]:
    """One rule for each of proselint's checks."""
    return all_rules()
