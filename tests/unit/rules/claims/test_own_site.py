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
        ("We would like to thank all who have voted.", 0),
        # Who writes of others knows, wants and waits with his reader, and mends his own copy.
        ("We know it, we can't wait, and you will like it, we think.", 1),
        ("We have updated this story.", 1),
        ("“We host it for our users,” read a sign.", 1),
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
        (LINKS.replace("Tarn", "Tarn Row").replace("tarn.example", "tarnrow.example"), 0),
        (LINKS.replace("Tarn", "a tarn row").replace("tarn.example", "tarnrow.example"), 1),
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


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The Tarn Fair will be held on 3 May. It is [big](https://tarnfair.example/x).", 0),
        ("The fair will be held on 3 May.[^1]\n\n[^1]: The programme.", 0),
        ("The fair [will be held](https://elm.example/) on 3 May.", 0),
        # A page of the magazine's own, a site that the sentence does not name, another paragraph.
        ("The [fair](/fairs) will be held on 3 May.", 1),
        ("The fair will be held on 3 May. It is [big](https://tarnfair.example/x).", 1),
        ("The fair will be held on 3 May.\n\nIt is [big](https://fair.example) and old.[^1]\n\n[^1]: A book.", 1),
    ],
)  # fmt: skip
def test_a_claim_that_leads_to_its_source_has_one(text: str, findings: int) -> None:
    assert asked(text, markdown="yes") == findings


@pytest.mark.parametrize(
    "text",
    [
        "The film Tarn Deep is thought to have cost $15m.",
        "She built the stage so that the show could be taken to Leeds in May.",
        "They have reportedly not toured. May performed with Rowe in Leeds in the spring.",
        "The group hopes to release the film Tarn Deep next year.",
        "The judge moved the hearing so he could play the Tarn gig in May.",
        "He will be available again in the shop on 20 March.",
        "The game is available on Netflix today.",
        "A line of the Tarn Tramway is under construction and is to lead to the port.",
    ],
)
def test_what_is_no_forecast_and_what_gives_its_day(text: str) -> None:
    codes = ("REL004", "REL005", "REL007")
    assert not any(findings_of(RULES[code], text, published="2025-01-24") for code in codes)


@pytest.mark.parametrize(
    ("note", "findings"),
    [
        ("*Ada Quill's novel will be published in May.*", 0),
        ("Ada will be at the Hay festival on 3 May, which opens on 2 May. Say hello!", 0),
        ("Ines Rowe's novel will be published in May.", 1),
        ("Ada Quill's novel will be published in May.\n\nIt rained.", 1),
    ],
)
def test_the_note_on_its_author_is_the_authors_word(note: str, findings: int) -> None:
    text = f"---\ntitle: Salt\nauthor: Ada Quill\n---\nThe road begins here.\n\n{note}\n"
    assert asked(text, markdown="yes") == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The film Tarn Deep will open on 3 May, which the studio said would be its last.", 0),
        ("The film Tarn Deep will open on 3 May. The studio cited a strike.", 0),
        ("If they agree, the film Tarn Deep will open on 3 May.", 0),
        ("It is late, so unless they agree the film Tarn Deep will open on 3 May.", 0),
        ("The film Tarn Deep will open on 3 May if the roof is done.", 0),
        ("The film Tarn Deep will open on 3 May unless they agree.", 0),
        ("The film Tarn Deep will open on 3 May, even if the roof is not done.", 1),
        ("*The film Tarn Deep will open on 3 May. Our copy came from the studio.*", 0),
        ("The film Tarn Deep will open on 3 May, though [a ticket is needed](https://elm.example/a).", 0),
        # A name leads to whom it names, and one word in italics is a title.
        ("The film Tarn Deep will open on 3 May with [Ada Quill](https://elm.example/quill).", 1),
        ("The film *Tarn Deep* will open on 3 May.", 1),
        ("The film Tarn Deep will open on 3 May. The studio has a lot.", 1),
    ],
)  # fmt: skip
def test_a_claim_said_supposed_or_noted_by_the_desk(text: str, findings: int) -> None:
    assert asked(text, markdown="yes") == findings
