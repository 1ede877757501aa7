"""NAM005: names and titles held against the ledger."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.names.name_vs_ledger import NameVsLedger


def messages(text: str, record: str) -> list[str]:
    return [found.message for found in findings_of(NameVsLedger, text, record=record)]


@pytest.mark.parametrize(
    ("record", "text", "message"),
    [
        (
            "Herring Hall name Heron Hall",
            "The dance in Herring Hall is off.",
            "“Herring Hall” here",
        ),
        ("Petra Lindqvist name Petra Lindquist", "Petra  Lindqvist won.", "“Petra Lindqvist” here"),
        (
            "Katherine Bell casting 2024-03-01",
            "Mr Roe met Catherine Bell.",
            "“Catherine Bell” here",
        ),
        ("Owen Price title detective sergeant", "Inspector Owen Price came.", "“Inspector” Price"),
        ("Owen Price title mayor", "Owen Price spoke. The hall, chairman Price said.", "chairman"),
    ],
)
def test_another_form(record: str, text: str, message: str) -> None:
    (found,) = messages(text, record)
    assert message in found


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("Herring Hall name Heron Hall", "Heron Hall, once Herring Hall, is shut."),
        ("Petra Lindqvist name Petra Lindquist", "Petra Lindquist won."),
        ("Kathryn Bell casting 2024-03-01", "Kathryn Bell met her sister Catherine Bell."),
        ("Owen Price title detective sergeant", "Sergeant Owen Price came with Mr Price."),
        ("Owen Price title mayor", "The chairman, Price said, had gone. Chairman Kim Price had."),
        ("Lantern Hill release 2024-03-01", "Lantern Hall is a house."),
    ],
)
def test_what_is_on_record(record: str, text: str) -> None:
    assert messages(text, record) == []
