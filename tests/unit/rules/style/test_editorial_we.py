"""`editorial_we` beyond the examples of its page."""

from __future__ import annotations

from checking import texts_of

from factlint_rules.style.editorial_we import EditorialWe


def test_we_in_a_column_is_not_reported() -> None:
    report = "The dam is low.\nAs we saw, it rained.\nThe mayor left.\nThe sun came out at noon."
    assert texts_of(EditorialWe, report) == ["we saw"]
    column = "\n".join(f"We went there on day {n}, and our dog came." for n in range(4))
    assert texts_of(EditorialWe, column) == []
    assert texts_of(EditorialWe, "The US said our.example was down, our correspondent says.") == []
