"""`mixed_quote_style` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.quotation.mixed_quote_style import MixedQuoteStyle


def test_headline_marks_do_not_mix() -> None:
    text = "Minister is 'sure'\n\nShe is \"sure\", she said. The minister left the house at noon today."
    assert texts_of(MixedQuoteStyle, text) == []
