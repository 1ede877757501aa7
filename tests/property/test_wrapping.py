"""A finding does not depend on where the lines of a paragraph end."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from factlint.errors import Unavailable
from factlint.model.finding import Finding
from factlint.model.page import Example, read_page
from factlint.model.rule import Rule
from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = [info.rule for info in PluginHost().rules().values()]
#: Shorter lines are those of addresses and poems.
WIDTHS = (48, 60, 72)


def wrapped(text: str, width: int) -> str:
    """Wrap the paragraphs of one line; a headline is one line."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        one
        if "\n" in one or (len(paragraphs) > 1 and number == 0)
        else textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False)
        for number, one in enumerate(paragraphs)
    )


def said(rule: type[Rule[Any]], example: Example, text: str) -> list[tuple[str, str, bool]]:
    found: list[Finding] = findings_of(rule, text, **example.conditions)
    return sorted((" ".join(one.text.split()), one.message, one.fix is not None) for one in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_of_pages_may_be_wrapped(rule: type[Rule[Any]]) -> None:
    for example in read_page(rule.__doc__ or "").examples:
        texts = {wrapped(example.text, width) for width in WIDTHS} - {example.text}
        try:
            expected = said(rule, example, example.text) if texts else []
        except Unavailable:
            return
        for text in texts:
            assert said(rule, example, text) == expected, text
            assert said(rule, example, text.replace("\n", "\r\n")) == expected, text
