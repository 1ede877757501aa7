"""Clauses are found by the words they hold."""

from __future__ import annotations

from factlint.text.clauses import clauses_of
from factlint.text.span import Span

TEXT = "The pump, it says, is old. It is “far too slow” (and loud).\n\nA pump is a pump"
BREAK = TEXT.index("A pump")
STRETCHES = [Span(0, BREAK), Span(BREAK, len(TEXT))]


def _held(*needs: set[str]) -> list[str]:
    found = clauses_of(TEXT, STRETCHES).holding(needs)
    return [TEXT[one.start : one.end].strip() for one in found]


def test_a_clause_holds_a_word_or_pair_of_each_set() -> None:
    assert _held({"pump"}) == ["The pump", "A pump is a pump"]
    assert _held({"is", "says"}) == ["it says", "is old", "It is", "A pump is a pump"]
    assert _held({"pump"}, {"is old", "is a"}) == ["A pump is a pump"]
    assert _held({"too slow"}) == ["far too slow"]
    assert not _held({"pump"}, {"says"})
    assert not _held({"loud a"})


def test_of_clauses_at_some_places_only_these_are_meant() -> None:
    clauses = clauses_of(TEXT, STRETCHES)
    at = clauses.at([0, TEXT.index("It is"), BREAK])
    found = clauses.holding([{"is", "pump"}], at)
    assert [TEXT[one.start : one.end].strip() for one in found] == [
        "The pump",
        "It is",
        "A pump is a pump",
    ]
    assert not clauses.holding([{"says"}], at)


def test_a_stretch_holds_what_its_clauses_do_and_pairs_over_marks() -> None:
    clauses = clauses_of(TEXT, STRETCHES)
    assert clauses.stretches_holding([{"pump"}, {"is"}]) == STRETCHES
    assert clauses.stretches_holding([{"pump"}, {"says"}]) == STRETCHES[:1]
    assert clauses.stretches_holding([{"pump it"}]) == STRETCHES[:1]
    assert clauses.stretches_holding([]) == STRETCHES
    assert not clauses.stretches_holding([{"loud a"}])
    assert {"slow and", "is a"} <= clauses.phrases


def test_a_text_without_words_has_no_clause() -> None:
    empty = clauses_of("...", [Span(0, 3)])
    assert not empty.clauses
    assert not empty.stretches_holding([{"a"}])


def test_the_clauses_of_a_long_text_are_joined() -> None:
    text = "The pump is loud, and slow. " * 40_000
    clauses = clauses_of(text, [Span(0, len(text))])
    assert 1_000 < len(clauses.clauses) < 5_000
    assert len(list(clauses.holding([{"pump"}, {"slow and", "and slow"}]))) == len(clauses.clauses)
