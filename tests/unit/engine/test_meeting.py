"""Edits that meet are found, and what is between them is where they moved it."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factlint.engine.meeting import Shifts, Taken, applied
from factlint.model.edit import Edit
from factlint.text.span import Span

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 4)
)
edits = st.builds(Edit, spans, st.text(alphabet="xy", max_size=3))


def meet(one: Span, other: Span) -> bool:
    """Compare two places as a reader would: do they share a character, or a border with a gap?"""
    if len(one) and len(other):
        return bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))
    return not (one.end < other.start or other.end < one.start)


def apart(tried: list[Edit]) -> list[Edit]:
    taken, chosen = Taken(), list[Edit]()
    for edit in tried:
        if taken.free([edit]):
            taken.add([edit])
            chosen.append(edit)
    return chosen


@given(tried=st.lists(edits, max_size=12))
def test_edits_are_taken_that_meet_none_of_those_before_them(tried: list[Edit]) -> None:
    expected: list[Edit] = []
    for edit in tried:
        if not any(meet(edit.span, other.span) for other in expected):
            expected.append(edit)
    assert apart(tried) == expected


@given(fix=st.lists(edits, max_size=4))
def test_a_fix_is_free_if_no_two_of_its_edits_meet(fix: list[Edit]) -> None:
    pairs = combinations([edit.span for edit in fix], 2)
    assert Taken().free(fix) == (not any(meet(one, other) for one, other in pairs))


@given(tried=st.lists(edits, max_size=8), span=spans)
def test_what_no_edit_touches_is_where_the_edits_moved_it(tried: list[Edit], span: Span) -> None:
    text = "".join(chr(0x400 + at) for at in range(40))  # each character once
    chosen = apart(tried)
    after = applied(text, chosen)
    moved = Shifts(chosen).moved(span)
    if moved is not None:
        assert moved.of(after) == span.of(text)
    elif len(span):
        assert any(meet(edit.span, span) for edit in chosen)


def test_a_change_that_ends_where_a_place_begins_moves_it() -> None:
    shifts = Shifts([Edit(Span(0, 2), "long"), Edit(Span(6, 8), "")])
    assert shifts.moved(Span(2, 6)) == Span(4, 8)
    assert shifts.moved(Span(8, 9)) == Span(8, 9)
    assert shifts.moved(Span(1, 3)) is None
    assert shifts.moved(Span(5, 7)) is None


def test_an_insertion_at_the_border_changes_the_words() -> None:
    assert Shifts([Edit(Span(2, 2), "un")]).moved(Span(2, 6)) is None
    assert Shifts([Edit(Span(6, 6), "s")]).moved(Span(2, 6)) is None
