"""Habits, listings, prices and background are not asked for a source."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}


def asked(text: str) -> list[str]:
    return [
        code
        for code in ("REL001", "REL003", "REL005", "REL007")
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
        # What is over can be looked up, and a noun announces nothing.
        "The film was released on 2 May 2025.",
        "Harbour Tram was shown on Lodestar in May 2024.",
        "The musical won a prize at the festival held in Leeds last week.",
        "The producers filmed the third season of the drama in Leeds.",
        "They were shooting the sequel to Harbour Tram when the roof fell.",
        "Plans for the release of the film upset the town.",
        # Nor a sentence whose neighbour names who says so.
        "The label was bought, its head Ada Quill said. The album will be released in March 2026.",
        "The album will be released in March 2026. Ada Quill told the Ledger that fans had waited.",
        "The album will be released in March 2026.\n\nIt has nine songs. Ada Quill told the Ledger so.",
        "The label was bought. Its head, Ada Quill said the album will be released in March 2026.",
        # Who closes a festival ends nothing, nor does a noun, or what was not decided.
        "Harbour Tram played on Friday, and the choir will close the festival on Sunday.",
        "The postponement of the musical upset the town.",
        "The channel had no plans to cancel the drama series.",
        "The Tarn festival has been cancelled twice, and it has been postponed on three occasions.",
        # Nobody looks up what is neither named, nor dated, nor on a platform.
        "The app offers a broader selection of recipes.",
        "The album is available.",
        "She praised the film, which was released on 2 May 2025, at length.",
    ],
)
def test_no_source_is_asked(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The festival will run from 3 to 9 August.",
        "The first season of the drama Harbour Tram hit Netflix.",
        "The album is available on Spotify now.",
        "The producers are filming the sequel to Harbour Tram.",
        "Ada Quill said so.\n\nThe album is out in March 2026. It has nine songs. It is long.",
        "The film, released on 2 May 2025, will be shown again in May.",
        "She praised the film, which will be released on 2 May 2026, at length.",
    ],
)
def test_news_is_asked_for_its_source(text: str) -> None:
    assert len(asked(text)) == 1
