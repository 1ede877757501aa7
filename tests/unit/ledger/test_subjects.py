"""When two names are one."""

from __future__ import annotations

import pytest

from factlint.ledger.subjects import keys_of, parse_scope, plain, skeleton, split_number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour", "Harbour"),
        ("\u201cHarbour\u201d", "Harbour"),
        ("*The Harbour*", "HARBOUR"),
        ("Ocean\u2019s Edge", "Ocean's  Edge"),
        ("Semi\u2011Detached", "Semi-Detached"),
    ],
)
def test_printing_makes_no_other_name(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Harbour", "Harbor"), ("Harbour", "Harbours"), ("Them", "The M")]
)
def test_a_like_name_is_another_name(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_a_name_of_one_article_keeps_it() -> None:
    assert plain("The") == "the"


def test_a_nickname_may_be_left_out() -> None:
    assert keys_of("Anna \u2018Ace\u2019 Rowe") == ("anna 'ace' rowe", "anna rowe")
    assert keys_of("Anna Rowe") == ("anna rowe",)


def test_a_skeleton_leaves_owner_and_marks_out() -> None:
    assert skeleton("Brontë's Wuthering-Heights") == skeleton("Wuthering Heights")
    assert skeleton("Anna 'Ace' Rowe") == "annaacerowe"


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("season 2 of Harbour", "season 2", "Harbour"),
        ("Harbour season 2", "season 2", "Harbour"),
        ("the second season of Harbour", "season 2", "Harbour"),
        ("Harbour\u2019s third series", "season 3", "Harbour"),
        ("Series Two", "season 2", ""),
        ("Part II", "part 2", ""),
        ("ep. 12", "episode 12", ""),
        ("Harbour", None, "Harbour"),
        ("World Series", None, "World Series"),
    ],
)
def test_numbered_parts(text: str, number: str | None, rest: str) -> None:
    assert split_number(text) == (number, rest)


def test_a_scope_is_a_number_and_names() -> None:
    scope = parse_scope("second season; Plume,  the UK")
    assert scope.number == "season 2"
    assert scope.ordinal == 2
    assert scope.names == ("plume", "uk")
    assert parse_scope("").names == ()
    assert parse_scope("Harbour season 2").names == ("harbour season 2",)
