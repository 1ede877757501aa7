"""Habits, listings, prices and background are not asked for a source."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def asked(text: str) -> list[str]:
    return [
        code
        for code in ("REL001", "REL005", "REL007")
        for _ in findings_of(RULES[code], text, published="2025-07-24")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The county damson fair is held every September.",
        "A new edition is published each spring.",
        "The exhibition runs until 3 August at the Tate.",
        "The show runs from 3 to 9 August.",
        "Tickets cost £5 (£4 in advance).",
        "Fans have waited since the release of the film.",
        "She praised the film, released on 2 May 2025, at length.",
        "She praised the film, which was released on 2 May 2025, at length.",
    ],
)
def test_no_source_is_asked(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The festival will run from 3 to 9 August.",
        "The film, released on 2 May 2025, will be shown again in May.",
        "She praised the film, which will be released on 2 May 2026, at length.",
        "The film was released on 2 May 2025.",
    ],
)
def test_news_is_asked_for_its_source(text: str) -> None:
    assert len(asked(text)) == 1
