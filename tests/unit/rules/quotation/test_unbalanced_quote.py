"""`unbalanced_quote` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.quotation.unbalanced_quote import UnbalancedQuote


def test_quotation_direction() -> None:
    assert texts_of(UnbalancedQuote, "She’s in. That’s ‘it’. The '90s bowler is 6' 4\" tall.") == []
    assert texts_of(UnbalancedQuote, 'He said "we won.') == ['"']
