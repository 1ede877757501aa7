"""`late_expansion` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.names.late_expansion import LateExpansion

TOLD = "The Ferry Quality Board Line was founded in 1990."


def test_a_label_without_a_stop_is_no_first_use() -> None:
    assert texts_of(LateExpansion, f"Fixed the FQBL chart\n\n{TOLD} The FQBL meets monthly.") == []


def test_a_label_of_two_parts_is_none_either_and_a_line_before_a_list_is_text() -> None:
    assert texts_of(LateExpansion, f"Chart: mend the FQBL axis\n\n{TOLD}") == []
    assert texts_of(LateExpansion, f"What the FQBL does:\n\n{TOLD}") == ["FQBL"]


def test_the_text_below_a_label_is_read_on() -> None:
    text = f"Fixed the FQBL chart\n\nRoe runs the FQBL now.\n\n{TOLD}"
    assert texts_of(LateExpansion, text) == ["FQBL"]
