"""STY024: what counts as one compound, beyond the examples of the page."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.style.word_variant import WordVariant


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # One word and two
        ("The road map is out. Two roadmaps failed. The roadmap is dear.", ["road map"]),
        ("Keep the data base. A database is dear. The data bases are not.", ["database"]),
        ("He may be late. Maybe not. Set up the tent, the setup is easy.", []),
        ("Write to the web site at website.example.", []),
        ("“Our road map,” she said, “is lost.” The roadmap is dear.", []),
        # Other endings of a word with a hyphen
        ("The firm crowd-sourced it. Crowds like crowdsourcing and crowdsourcing.", ["crowd-sourced"]),
        ("They re-signed. She resigned, and was resigned to it.", []),
        # Capitals
        ("He wore an X-ray badge. She had an x-ray, and he an x-ray.", ["X-ray"]),
        ("T-shirts sell. He sold a t-shirt.", []),
        ("The anti-fraud office shut. The European Anti-Fraud Office did not.", []),
        ("# A Read-Only Disc\n\nShe bought a read-only disc.", []),
        # Before the same noun
        ("It is a free-form answer. The free form answers are few.", ["free form"]),
        ("It is a long-term plan. In the long term prices rise.", []),
        # Units
        ("It is 4 MB here and 8 MB there, and 2mb elsewhere.", ["mb"]),
        ("It was shut in 2014. The mill, by 2015, the last, was gone.", []),
    ],
)  # fmt: skip
def test_forms_of_one_word(text: str, marked: list[str]) -> None:
    assert [one.text for one in findings_of(WordVariant, text, format="md")] == marked


def test_of_a_tie_the_form_of_the_copy_is_marked() -> None:
    head = "---\ntitle: Tea\ndescription: He sold an old T-shirt there.\n---\n"
    (one,) = findings_of(WordVariant, f"{head}He sold an old t-shirt there.\n", format="md")
    assert one.text == "t-shirt"
