"""`agreement` where a clause, a list or a few words part the subject from its verb."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint.testing.examples import findings_of
from factlint_rules.style.agreement import Agreement


@pytest.mark.parametrize(
    ("slip", "sound"),
    [
        ("Ask anyone who have sailed her.", "Ask all who have sailed her."),
        (
            "Each of the bells she rang were cast in Hull.",
            "Each of the bells we could have is cast in Hull.",
        ),
        (
            "Each of the oars that broke in the gale were old.",
            "Each of the rowers who said they were ill was old.",
        ),
        (
            "Every one of the sheds on the quay have burned.",
            "The doors of every one of the sheds on the quay have burned.",
        ),
        ("No goals was scored, and we went home.", "With no goals was how it ended."),
        (
            "The moon was up and the masts in the bay was still.",
            "She said the price of masts in the bay was high.",
        ),
        (
            "A map of the reefs that were charted were sold.",
            "A number of the reefs that were charted were sold.",
        ),
        (
            "Neither the cook nor the bosun were on deck.",
            "Neither the cooks nor the crew were on deck.",
        ),
        (
            "It blew, and the sail, like the ropes above it, were torn.",
            "The mast and the sail, like the ropes above it, were torn.",
        ),
        (
            "The club's row of masts have fallen.",
            "The club's group of rowers have fallen.",
        ),
        ("The songs, hers above all, is short.", "The song, hers above all, is short."),
        ("The hull also need painting.", "The crew also need painting."),
        ("If the glue look dry, wait.", "If the glue looks dry, wait. Does the glue look dry?"),
        (
            "A boat taken out once, in a hard winter, tend to leak.",
            "Crews looking for a bay to rest tend to sail, and in a hard winter boats tend to sink.",
        ),
        (
            "The cost of the ropes for the mast have doubled.",
            "The range of ropes for the mast have doubled.",
        ),
        (
            "The smell of the nets fill the loft.",
            "A series of talks fill the loft.",
        ),
        ("The stew, with its eels, need no salt.", "The stews, with their eels, need no salt."),
    ],
)
def test_subjects_far_from_their_verb(slip: str, sound: str) -> None:
    assert texts_of(Agreement, slip)
    assert texts_of(Agreement, sound) == []


@pytest.mark.parametrize(
    "sound",
    [
        "The cups on the shelf, like those in the case, were won at sea.",
        "The lamps along the pier, as well as the buoy, are lit.",
        "The owners and the crews of the old tug are at odds, and the feud between the heirs and the friends of the pilot is old.",
        "One of the women who scrubbed the loft where the sails were sewn is 90.",
        "If the sheep seem thin, feed them. When the aircraft need fresh paint, we close.",
    ],
)
def test_a_verb_that_fits_a_subject_before_is_sound(sound: str) -> None:
    assert texts_of(Agreement, sound) == []


def test_a_plural_behind_neither_is_a_note() -> None:
    (found,) = findings_of(Agreement, "Neither the cook nor the bosun were on deck.")
    assert found.severity.value == "info"
    (found,) = findings_of(Agreement, "The hull also need painting.")
    assert found.severity.value == "warning"
