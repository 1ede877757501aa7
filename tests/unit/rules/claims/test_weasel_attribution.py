"""`weasel_attribution` beyond the examples of its page."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.claims.weasel_attribution import WeaselAttribution

OURS = "We make looms. You may borrow one from us. We will show you."


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"{OURS} Many people think looms are slow.", []),
        # Authority is asked about in whatever copy, and so is what is held without a holder.
        (f"{OURS} Experts agree that looms are slow.", ["Experts agree"]),
        (f"{OURS} Critics say looms are slow.", ["Critics say"]),
        (f"{OURS} It is widely believed that looms are slow.", ["It is widely believed"]),
        # What is beside it must be his: a paper says "we" of itself elsewhere.
        (f"{OURS} The ditch was dug in May. Many people think Roe dug it.", ["Many people think"]),
        (f"{OURS}\n\nMost people believe the vicar knew.", ["Most people believe"]),
        # A report on others has no foil.
        ("The mill has nine. Many people think looms are slow.", ["Many people think"]),
    ],
)
def test_people_at_large_in_copy_of_the_maker(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Some students believe it is damp.\n\n“It drips,” said Ann Roe, a student.", []),
        # Not so of one who is none of them, or of an answer that is no quotation, or of those whose word has weight.
        (
            "Some students believe it is damp.\n\nThe head, Bo Lund, did not reply.",
            ["Some students believe"],
        ),
        (
            "Some tenants claim he hit them.\n\n“I did not,” said Bo Lund, who owns it.",
            ["Some tenants claim"],
        ),
        ("Critics say it is damp.\n\n“It is dry,” said Ann Roe, the mayor.", ["Critics say"]),
        (
            "Some students believe it is damp.\n\n“It drips.” The rain goes on.",
            ["Some students believe"],
        ),
    ],
)
def test_one_of_them_is_quoted_in_the_next_paragraph(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "It is generally accepted in the trade that oak lasts.",
            ["It is generally accepted in the trade that"],
        ),
        ("It is universally acknowledged that it failed.", ["It is universally acknowledged that"]),
        (
            "It has long been acknowledged that it is narrow.",
            ["It has long been acknowledged that"],
        ),
        ("Many doctors say the ward should close.", ["Many doctors say"]),
        ("Critics praised the staging.", ["Critics praised the"]),
        ("It closed. Fans have branded it a disgrace.", ["Fans have branded it a"]),
        ("Critics praised the staging. “It glows,” wrote Ann Roe of the Echo.", []),
        ("It is widely thought in the port that Roe lied.", ["It is widely thought"]),
        ("Generally regarded as the best of the four, it shut.", ["Generally regarded as"]),
        ("The mural was widely mocked, and went.", ["was widely mocked"]),
        ("It has been called the ugliest kiosk in Kent.", ["has been called the ugliest"]),
        ("Roe is now being spoken of as a bishop.", ["is now being spoken of as a"]),
        ("The yard is rumoured to be for sale. Ann Roe said it was not.", ["is rumoured to be"]),
        ("The yard is rumoured to be for sale, Ann Roe said.", []),
        ("It was widely mocked by the press. It is widely seen as safe by Hull.", []),
        ("Roe has been called the next captain by her club. He has been called to the bar.", []),
        ("It was agreed that the club would move. It is known as the elm.", []),
        ("The critics praised the staging, and fans hailed a cab.", []),
        ("Campaigners called off the march, and residents attacked by wasps fled.", []),
        ("Campaigners described by police as violent were held.", []),
        ("Observers called on the parties to talk.", []),
        # A belief that was given up, and praise that says in front where it was printed.
        ("The moss, once widely believed to be lost, is back.", []),
        ("The moss is widely believed to be lost.", ["is widely believed"]),
        ("In the Hull Echo the pier has been called the finest on the coast.", []),
        (
            "In May the pier has been called the finest on the coast.",
            ["has been called the finest"],
        ),
    ],
)
def test_what_is_held_and_who_praises(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # What people feel is told of them; what they say or believe is told after them.
        ("Many people fear that the pit will flood.", []),
        ("Most people feel safe on the ferry.", []),
        ("Many people believe that the pit will flood.", ["Many people believe"]),
        ("Many engineers fear that the pit will flood.", ["Many engineers fear"]),
    ],
)
def test_what_people_at_large_feel(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # A writer who talks to the reader answers a side; one who reports does not.
        (
            "Critics say the loom is dear. But it will last, and we sell you the parts for our looms.",
            [],
        ),
        ("It is believed that oak lasts, but we have seen it rot, and you will see ours.", []),
        ("Opponents say the loom is dear. Still, we sell it to you, and our shop is full.", []),
        (
            "Critics say the loom is dear. It is blue. We sell it to you in our shop.",
            ["Critics say"],
        ),
        ("Critics say the loom is dear. But it will last, the maker said.", ["Critics say"]),
        ("Experts say the loom is dear. But we sell it to you in our shop.", ["Experts say"]),
    ],
)
def test_a_side_that_the_writer_answers(text: str, marked: list[str]) -> None:
    assert texts_of(WeaselAttribution, text) == marked
