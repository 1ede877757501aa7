"""ATT010: voices without a name, and those that were told of before."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.unnamed_voice import UnnamedVoice


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe and Bo Lund left. Both nurses said they were tired.",
        "The two drivers said it was late. Their neighbours say so.",
        "Nurses are expected to be kind, and women are expected to have patience.",
        "A letter from Parks came. Parks officials said it was late, and Arlo bosses have agreed that it was.",
        "As far as most anglers are concerned, the river is clean.",
    ],
)
def test_known(text: str) -> None:
    assert texts_of(UnnamedVoice, text) == []


OURS = "We make looms. You may borrow one from us. We will show you."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # What people at large say is answered by whoever speaks to the reader.
        (f"{OURS} Some would argue that looms are slow.", 0),
        (f"{OURS} Users say it is loud.", 0),
        (f"{OURS} The ditch was dug in May. Tenants complained that they were cheated.", 1),
        # Those whose word has weight are asked about in any copy, and so are crowds in a report.
        (f"{OURS} Two engineers said the loom was unsafe.", 1),
        (f"{OURS} Traders say it is loud.", 1),
        (f"{OURS} Some engineers would argue that it is loud.", 1),
        ("Some would argue that looms are slow. The mill has nine.", 1),
        ("Residents say it is loud. The mill has nine.", 1),
    ],
)
def test_a_crowd_is_a_foil_in_copy_that_speaks_for_its_maker(text: str, number: int) -> None:
    assert len(texts_of(UnnamedVoice, text)) == number
    assert len(texts_of(UnnamedVoice, text, profile="strict")) == 1


def test_a_letter_has_an_opinion_of_its_own() -> None:
    letter = "I liked it. Nobody agrees with me, and I do not mind that."
    assert texts_of(UnnamedVoice, letter) == []


def test_when_a_body_speaks_is_in_its_calendar() -> None:
    assert texts_of(UnnamedVoice, "A ruling is expected to be announced in May.") == []
    assert texts_of(UnnamedVoice, "The road is expected to be shut in May.") != []
    assert texts_of(UnnamedVoice, "Roe is expected to be named coach in May.") != []


def test_a_forecast_has_a_holder() -> None:
    assert texts_of(UnnamedVoice, "The roads are expected to be wet.") == ["are expected to be"]


def test_a_number_of_them_is_one_finding() -> None:
    assert texts_of(UnnamedVoice, "The rota, several nurses said, is to blame.") == [
        "several nurses said"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The rota is to blame, several nurses said.\n\n“It never ends,” said Ann Roe, who works there.",
        "A judge said the money was gone.\n\nThe clerk left.\n\nDistrict Judge Ellen Hale fined him.",
        "A fisherman said the net was torn. It rained. Bo Lund, a fisherman, mended it.",
    ],
)
def test_named_further_on(text: str) -> None:
    assert texts_of(UnnamedVoice, text) == []


def test_named_too_far_on() -> None:
    far = (
        "The rota is to blame, several nurses said.\n\nIt is old.\n\n“It never ends,” said Ann Roe."
    )
    assert texts_of(UnnamedVoice, far) == ["several nurses said"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The new keys came in May (some would say too late).", []),
        ("The roof was mended (others will argue that it was not).", []),
        ("The new keys came in May, and some would say too late.", ["some would say"]),
    ],
)
def test_a_remark_between_brackets_is_the_writers(text: str, marked: list[str]) -> None:
    assert texts_of(UnnamedVoice, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Dentists have long recommended tea.", ["Dentists have long recommended"]),
        ("Geologists have known for years that it moves.", ["Geologists have known"]),
        ("Botanists agree that the fern is rare.", ["Botanists agree"]),
        ("Botanists agree that it is rare. They met at Hull.", ["Botanists agree"]),
        ("It is a tea that physicians recommend.", ["physicians recommend"]),
        ("Reviewers have already compared it to a flood.", ["Reviewers have already compared"]),
        ("The play, which reviewers panned, is shut.", ["reviewers panned"]),
        ("Audiences have been raving about the lift.", ["Audiences have been raving about"]),
        ("Insiders blamed the pump. “It is sound,” said Ann Roe.", ["Insiders blamed"]),
        ("The City had braced for a loss.", ["The City had braced"]),
        ("Everyone at the depot is saying that he left.", ["Everyone at the depot is saying"]),
        # One who knows of it speaks next, or they are no such people, or do no such thing.
        ("Botanists agree that it is rare. “It is,” said Dr Ann Roe.", []),
        ("The four botanists agree that the fern is rare. Motorists agree to pay.", []),
        ("Nurses have been named in it. Critics have called for a ban.", []),
        ("Midwives have called a meeting. Vets have called the first strike of their lives.", []),
        ("Surgeons have described the fire to a tribunal.", []),
        ("Surgeons recommended by the club were paid. Cyclists agree routes at six.", []),
    ],
)
def test_what_the_learned_hold_and_who_praises(text: str, marked: list[str]) -> None:
    assert texts_of(UnnamedVoice, text) == marked
