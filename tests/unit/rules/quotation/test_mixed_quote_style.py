"""`mixed_quote_style` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.quotation.mixed_quote_style import MixedQuoteStyle


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


def test_headline_marks_do_not_mix() -> None:
    text = "Minister is 'sure'\n\nShe is \"sure\", she said. The minister left the house at noon today."
    assert said(MixedQuoteStyle, text) == []
