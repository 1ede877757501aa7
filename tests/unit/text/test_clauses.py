"""Clauses are found by the words they hold."""

from __future__ import annotations

from factlint.text.clauses import clauses_of
from factlint.text.span import Span

TEXT = "The pump, it says, is old. It is “far too slow” (and loud).\n\nA pump is a pump"
BREAK = TEXT.index("A pump")
STRETCHES = [Span(0, BREAK), Span(BREAK, len(TEXT))]


def _held(*needs: set[str]) -> list[str]:
    clauses = clauses_of(TEXT, STRETCHES)
    found = clauses.numbered(clauses.holding(needs))
    return [TEXT[one.start : one.end].strip() for one in found]


def _stretches(*needs: set[str]) -> list[Span]:
    clauses = clauses_of(TEXT, STRETCHES)
    return clauses.stretches_at(clauses.holding_together(needs))


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
    found = clauses.numbered(clauses.holding([{"is", "pump"}], at))
    assert [TEXT[one.start : one.end].strip() for one in found] == [
        "The pump",
        "It is",
        "A pump is a pump",
    ]
    assert not clauses.holding([{"says"}], at)


def test_a_stretch_holds_what_its_clauses_do_and_pairs_over_marks() -> None:
    assert _stretches({"pump"}, {"is"}) == STRETCHES
    assert _stretches({"pump"}, {"says"}) == _stretches({"says"}, {"pump"}) == STRETCHES[:1]
    assert _stretches({"pump it"}) == STRETCHES[:1]
    assert _stretches({"a pump"}, {"is"}, {"the"}) == []
    assert not _stretches({"loud a"})
    clauses = clauses_of(TEXT, STRETCHES)
    assert {"slow and", "is a"} <= clauses.phrases


def test_of_stretches_only_those_with_some_clauses_count() -> None:
    clauses = clauses_of(TEXT, STRETCHES)
    says = clauses.holding([{"says"}])
    assert clauses.stretches_at(clauses.holding_together([{"pump"}], says)) == STRETCHES[:1]


def test_a_text_without_words_has_no_clause() -> None:
    empty = clauses_of("...", [Span(0, 3)])
    assert not empty.clauses
    assert not empty.holding_together([{"a"}])


def test_the_clauses_of_a_long_text_are_joined() -> None:
    text = "The pump is loud, and slow. " * 40_000
    clauses = clauses_of(text, [Span(0, len(text))])
    assert 1_000 < len(clauses.clauses) < 5_000
    held = clauses.holding([{"pump"}, {"slow and", "and slow"}])
    assert len(clauses.numbered(held)) == len(clauses.clauses)
