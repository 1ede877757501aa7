"""What a misspelt word was meant to be."""

from __future__ import annotations

import pytest

from factlint.records.suggest import suggest, suggestions


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("selct", ["select", "ignore"], "select"),
        ("url", ["URL", "title"], "URL"),
        ("checked-by", ["checked_by", "checked_on"], "checked_by"),
        ("container_title", ["title", "container-title"], "container-title"),
        ("zebra", ["select", "ignore"], None),
        ("", ["select"], None),
        ("select", [], None),
    ],
)
def test_the_closest_word(word: str, known: list[str], meant: str | None) -> None:
    assert suggest(word, known) == meant


def test_a_cutoff_asks_for_more_likeness() -> None:
    assert suggest("selection", ["select"]) == "select"
    assert suggest("selection", ["select"], cutoff=0.95) is None


def test_several_suggestions_come_closest_first() -> None:
    assert suggestions("wharf-3", ["wharf-30", "pier-1", "wharf"]) == ("wharf-30", "wharf")
