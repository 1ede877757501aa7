"""`repeated_paragraph` beyond the examples of its page."""

from __future__ import annotations

from factlint.testing.examples import findings_of
from factlint_rules.style.repeated_paragraph import RepeatedParagraph

_LINE = "The ferry will be repaired in Gdansk over the winter.\n\n"


def test_a_copy_names_the_first_one() -> None:
    (finding,) = findings_of(RepeatedParagraph, f"{_LINE}It rained.\n\n{_LINE}")
    (related,) = finding.related
    assert related.span.start == 0


def test_a_form_repeats_itself() -> None:
    other = "The mayor of the town will pay for the new roof.\n\n"
    assert findings_of(RepeatedParagraph, _LINE * 3 + other * 2) == []
