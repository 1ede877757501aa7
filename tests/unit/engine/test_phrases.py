"""Phrases are found by their key words, all of them and nothing else."""

from __future__ import annotations

import pytest

from factlint.api import Phrase, PhraseRule, by_profile, rules_in
from factlint.engine.phrase_index import index_of
from factlint.formats.plain import PlainText


class Table(PhraseRule):
    code, name, message = "XXX001", "table", "“{text}”"
    severity = by_profile("info")
    phrases = (
        Phrase("in order to"),
        Phrase("{give|gives} up the {ghost|lot}"),
        Phrase("{very|}unique"),
        Phrase("win win"),
        Phrase("{is|are} keen to", precedes=" [a-z]+"),
        Phrase("it is {widely |often |}{feared|hoped}"),
        Phrase("over the top"),
    )


def found(text: str) -> list[str]:
    document = PlainText().read(text.encode("utf-8"), "x.txt")
    return sorted(hit.text for _, hit in index_of(Table).hits(document))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In order\nto win.", ["In order\nto"]),
        ("They order to go.", []),
        ("He gives up the ghost; they give up the lot.", ["give up the lot", "gives up the ghost"]),
        ("A unique and a very unique dam.", ["unique", "unique"]),
        ("A win win, win-win, win win win case.", ["win win", "win win", "win-win"]),
        ("She is keen to go.", ["is keen to"]),
        ("She is keen to", []),
        ("It is feared, it is often\nhoped.", ["It is feared", "it is often\nhoped"]),
        ("Over the top, over the\u00a0hill.", ["Over the top"]),
    ],
)
def test_hits(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def plain(phrase: Phrase) -> str:
    """The phrase with the first option of every choice."""
    text = phrase.text
    while "{" in text:
        head, _, rest = text.partition("{")
        choice, _, tail = rest.partition("}")
        text = head + choice.split("|")[0] + tail
    return text


@pytest.mark.parametrize(
    "rule", [r for r in rules_in("factlint_rules.style") if issubclass(r, PhraseRule)]
)
def test_the_index_finds_what_each_pattern_finds(rule: type[PhraseRule]) -> None:
    for phrase in rule.entries():
        text = f"The board says {plain(phrase)} be so, and the {plain(phrase)} plan fails."
        document = PlainText().read(text.encode("utf-8"), "x.txt")
        direct = [match.span() for match in phrase.pattern().compiled.finditer(text)]
        indexed = sorted(
            (hit.span.start, hit.span.end)
            for one, hit in index_of(rule).hits(document)
            if one == phrase
        )
        assert indexed == direct, phrase.text


def test_a_phrase_is_met_at_a_word_that_does_not_stand_in_every_text() -> None:
    assert {"feared", "hoped", "over"} <= index_of(Table).by_word.keys()
    assert not {b"it", b"is", b"the"} & index_of(Table).by_word.keys()
