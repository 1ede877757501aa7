"""`title_variant` beyond the examples of its page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import apply, findings_of
from factlint_rules.names.title_variant import TitleVariant


def said(rule, text: str, **conditions: str) -> list[str]:
    return [finding.text for finding in findings_of(rule, text, **conditions)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She is in The Reef now. She left Reef, he said.", ["Reef"]),
        ("She is in The Reef now. After Reef she left.", ["Reef"]),
        ("She is in The Reef now. Her Reef and the Reef cast left.", []),
        ("She saw The Reef. The Reef Tower fell.", []),
        ("The Reef sank. Reef was lost.", []),
        ("They sell PlayBox here. The Playbox of old, and PlayBox again.", ["Playbox"]),
        ("It met The EC in May. EC, it said, is slow.", []),
    ],
)
def test_title_forms(text: str, marked: list[str]) -> None:
    assert said(TitleVariant, text) == marked


def test_a_missing_article_is_put_back() -> None:
    text = "She is in The Reef now, after leaving Reef, he said."
    assert apply(text, findings_of(TitleVariant, text)) == (
        "She is in The Reef now, after leaving The Reef, he said."
    )
