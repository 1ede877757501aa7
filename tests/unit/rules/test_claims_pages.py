"""The pages of the claims family hold: each example is run."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.api import Rule, rules_in
from factlint.testing.examples import problems_of

RULES = rules_in("factlint_rules.claims")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page(rule: type[Rule[Any]]) -> None:
    assert problems_of(rule) == []
