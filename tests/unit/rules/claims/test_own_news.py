"""Of a maker's own news no other source is asked."""

from __future__ import annotations

import pytest

from factlint.plugins import PluginHost
from factlint.testing.examples import findings_of

RULES = {code: info.rule for code, info in PluginHost().rules().items()}
CLAIM = "The band's third album will be released in March."
FORECAST = "The sequel to the novel is expected to be published in June."
REPORT = " The hall was full and the doors stood open till late, for it was a warm evening." * 3


def asked(text: str, **conditions: str) -> int:
    return sum(
        len(findings_of(RULES[code], text, published="2025-01-24", **conditions))
        for code in ("REL001", "REL004")
    )


@pytest.mark.parametrize("claim", [CLAIM, FORECAST])
def test_copy_that_talks_with_its_reader_is_its_own_source(claim: str) -> None:
    assert asked(claim + REPORT) == 1
    talk = " You can hear it with us. We think that you and your friends will like it."
    assert asked(claim + talk) == 0
    assert asked(claim + talk, profile="strict") == 1
    # A person or two in a long report on others are none of its own.
    assert asked(claim + REPORT * 12 + talk) == 1
    # A guide to what others make says "you" alone.
    assert asked(claim + " You can hear it. Tell your friends, and you may like it.") == 1
    # Nor do others who are quoted talk for it.
    assert asked(f"{claim} “{talk}” she said.{REPORT}") == 1


LINKS = (
    "The [Tarn](https://tarn.example/1) club met. Tarn has [a hall](//news.tarn.example/2), and"
    " Tarn has [rules](https://lists.tarn.example/3/)."
)


@pytest.mark.parametrize(
    ("links", "findings"),
    [
        (LINKS, 0),
        # Fewer links, links to others, and a site that is not spoken of.
        (LINKS.replace("[rules](https://lists.tarn.example/3/)", "rules"), 1),
        (LINKS.replace("//news.tarn.example", "https://news.elm.example"), 1),
        (LINKS.replace("Tarn", "The club"), 1),
    ],
)
def test_links_to_a_maker_who_is_named_are_a_source(links: str, findings: int) -> None:
    text = f"{links}\n\n{CLAIM}{REPORT}\n"
    assert asked(text, markdown="yes") == findings
