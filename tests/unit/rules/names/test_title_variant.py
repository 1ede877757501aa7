"""`title_variant` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import apply, findings_of
from factlint_rules.names.title_variant import TitleVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She is in The Reef now. She left Reef, he said.", ["Reef"]),
        ("She is in The Reef now. After Reef she left.", ["Reef"]),
        ("She is in The Reef now. Her Reef and the Reef cast left.", []),
        ("She saw The Reef. The Reef Tower fell.", []),
        ("The Reef sank. Reef was lost.", []),
        ("They sell PlayBox here. The Playbox of old, and PlayBox again.", ["Playbox"]),
        # A word of English with a capital, and a name.
        (
            "The Office for Co-operation met. The Office for Cooperation left, and Co-operation won.",
            [],
        ),
        ("She joined the Women of Wellbeing. Later Well-being left them.", []),
        ("They sell PlayBox here, and Play-Box there, and PlayBox again.", ["Play-Box"]),
        ("It met The EC in May. EC, it said, is slow.", []),
        ("The Tin Weir opens on Friday. Tin Weir is a play about a mill.", ["Tin Weir"]),
        ("The Tin Weir opens on Friday. The Tin Weir is a play about a mill.", []),
        ("The High Street is shut. High Street is a mess.", []),
    ],
)
def test_title_forms(text: str, marked: list[str]) -> None:
    assert texts_of(TitleVariant, text) == marked


def test_a_missing_article_is_put_back() -> None:
    text = "She is in The Reef now, and in The Reef at sea, after leaving Reef, he said."
    assert apply(text, findings_of(TitleVariant, text)) == (
        "She is in The Reef now, and in The Reef at sea, after leaving The Reef, he said."
    )


def test_with_a_tie_either_form_may_be_right() -> None:
    (finding,) = findings_of(TitleVariant, "She is in The Reef now, after leaving Reef, he said.")
    assert finding.fix is None


def test_handles_files_and_nicknames_are_other_names() -> None:
    for text in (
        "Ask @BramMills for a tour. Bram Mills opened in 1840. See BramMills.jpg.",
        "We thank Ada Quill (AdaQuill) and Ben Okafor.",
        "The last act is pure Lodestar. Viewers saw The Lodestar twice.",
    ):
        assert texts_of(TitleVariant, text) == []


def test_one_form_for_another_is_one_entry() -> None:
    text = "PlayBox, PlayBox and PlayBox sold. The Playbox broke. A Playbox burnt, and a Play Box fell."
    found = findings_of(TitleVariant, text)
    assert [one.text for one in found] == ["Playbox", "Playbox", "Play Box"]
    assert found[0].group == found[1].group != found[2].group


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The Wemyss Bequest Trust paid. The Wemyss Benefit Trust met.", 1),
        ("The Hollis Memorial Trust paid. The Hollis Medical Centre met.", 0),
        ("The talks are in Poltair Hall. Places in Poltare Hall are few.", 1),
        ("Ask Westbow Health for a bed. West Bow Health has none.", 1),
        ("He wrote to American Airlines. Delta Air Lines wrote back.", 0),
    ],
)
def test_names_of_bodies_and_halls(text: str, number: int) -> None:
    assert len(findings_of(TitleVariant, text)) == number


def test_of_a_long_name_only_the_words_that_differ_are_marked() -> None:
    text = "Ask the Westbow desk. Write to Old West Bow Health."
    assert texts_of(TitleVariant, text) == ["West Bow"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "She runs the Ashmead Chamber of Trade. He joined the Ashmead Chamber of Commerce.",
            ["Ashmead Chamber of Commerce"],
        ),
        (
            "Rye Bay Studios paid. The film cost Rye Bay Studios a barn. Rye Bay Pictures said no.",
            ["Rye Bay Pictures"],
        ),
        # Two bodies of a town, of two kinds, in one sentence, or with lives of their own.
        ("The Rye Bay Hospital is shut. The Rye Bay Hotel is not.", []),
        ("The Rye Bay Symphony Orchestra is 50. The Rye Bay Symphony Chorus is not.", []),
        ("The Rye Bay Ballet is new. The Rye Bay Opera is old.", []),
        ("St Olave’s School has a boat. St Olave’s College has none.", []),
        ("The Rye Bay Trust paid. The Rye Bay Fund, which is older, did not.", []),
        ("The Rye Bay Rugby Union met. The Rye Bay Rugby League did not.", []),
        ("The Rye Bay Trust met the Rye Bay Fund. It is late.", []),
        (
            "The Rye Bay Trust paid. The Rye Bay Fund did not. The Rye Bay Trust and he agree. "
            "The Rye Bay Fund is poor.",
            [],
        ),
        # One shared word is a town.
        ("Ashmead Theatre is shut. Ashmead Playhouse is not.", []),
    ],
)
def test_a_body_with_another_last_word(text: str, marked: list[str]) -> None:
    assert texts_of(TitleVariant, text) == marked


def test_a_possessive_is_no_person() -> None:
    text = "She led the Miners' Weaving Circle. He left the Miners' Weave Circle."
    assert texts_of(TitleVariant, text.replace("s'", "'s")) == ["Miner's Weave Circle"]


def test_a_firm_that_sounds_like_another() -> None:
    text = "He worked at Poltair Cables. It was late. The pay at Poltare Cables is low."
    assert texts_of(TitleVariant, text) == ["Poltare Cables"]
