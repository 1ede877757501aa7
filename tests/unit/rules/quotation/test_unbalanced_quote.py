"""`unbalanced_quote` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.quotation.unbalanced_quote import UnbalancedQuote


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def test_quotation_direction() -> None:
    assert said(UnbalancedQuote, "She’s in. That’s ‘it’. The '90s bowler is 6' 4\" tall.") == []
    assert said(UnbalancedQuote, 'He said "we won.') == ['"']
