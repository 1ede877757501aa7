"""Literals are told by an engine as by Python itself, from the first text to the last."""

from __future__ import annotations

import random

import pytest

from factlint.match.engines import VARIABLE
from factlint.match.literals import Literals

LITERALS = ("an", "ana", "banana", " a", "...", "£5", "é", "zz")


@pytest.mark.parametrize("engine", ["", "ahocorasick", "hyperscan", "python"])
def test_each_literal_of_a_text_is_told_once(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, engine)
    chance, known = random.Random(5), Literals(LITERALS)
    for _ in range(60):
        text = "".join(chance.choices(["a", "n", "b", " ", ".", "£5", "é", "\ud800"], k=12))
        assert sorted(known.held(text)) == sorted(one for one in LITERALS if one in text)


def test_a_text_may_hold_none() -> None:
    known = Literals(("quince", "medlar"))
    assert [list(known.held("apples and pears")) for _ in range(30)] == [[]] * 30
