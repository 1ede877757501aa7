"""Of a maker's own news, and of copy that leads to the maker, no other source is asked."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}
CLAIM = "The band's third album will be released in March."
FORECAST = "The sequel to the novel is expected to be published in June."


def asked(text: str, **conditions: str) -> int:
    return sum(
        len(findings_of(RULES[code], text, published="2025-01-24", **conditions))
        for code in ("REL001", "REL004")
    )


@pytest.mark.parametrize("claim", [CLAIM, FORECAST])
@pytest.mark.parametrize(
    ("talk", "findings"),
    [
        ("We have rebuilt nothing but the roof, and we host the sale.", 0),
        ("Thanks go to our testers.", 0),
        ("Ask in our old forums.", 0),
        # Who writes of others knows, wants and waits with his reader, and mends his own copy.
        ("We know it, we can't wait, and you will like it, we think.", 1),
        ("We have updated this story.", 1),
        ("“We host it for our users,” she said.", 1),
    ],
)
def test_what_only_a_maker_says(claim: str, talk: str, findings: int) -> None:
    assert asked(f"{claim} {talk}") == findings


LINKS = (
    "# News of Tarn\n\nThe [Tarn](https://tarn.example/1) club met. Tarn has"
    " [a hall](//news.tarn.example/2), and Tarn has [rules](https://lists.tarn.example/3/)."
)


@pytest.mark.parametrize(
    ("links", "findings"),
    [
        (LINKS, 0),
        (LINKS.replace("# News of Tarn", "---\ntitle: A hall\ntags: [tarn, halls]\n---"), 0),
        # No link, links to others, a site that is not spoken of, and one under another title.
        ("# News of Tarn\n\nThe Tarn club met. Tarn has a hall, and Tarn has rules.", 1),
        (LINKS.replace("tarn.example", "elm.example"), 1),
        (LINKS.replace("club met. Tarn", "club met. It").replace("and Tarn", "and it"), 1),
        (LINKS.replace("# News of Tarn", "# A hall"), 1),
    ],
)
def test_an_article_that_leads_to_its_maker_has_a_source(links: str, findings: int) -> None:
    text = f"{links}\n\n{CLAIM}\n"
    assert asked(text, markdown="yes") == findings
    assert asked(text, markdown="yes", profile="strict") == findings
