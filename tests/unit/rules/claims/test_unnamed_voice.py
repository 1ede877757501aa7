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
