"""Predicates are candidates, in sentences of all kinds; how entries of the lists are matched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from benchmarks.claims_candidates import predicates
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.claims.candidates import candidates
from factlint.readings.claims.reading import contexts


@pytest.fixture(scope="module")
def found() -> Mapping[str, float]:
    all_, hit = Counter[str](), Counter[str]()
    for one in predicates():
        for name in ("all", "any kind", one.kind, one.construction):
            all_[name] += 1
            hit[name] += bool(one.found) if name == "any kind" else one.is_found
    assert all_["all"] > 350
    return {name: hit[name] / count for name, count in all_.items()}


def test_predicates_are_candidates(found: Mapping[str, float]) -> None:
    assert found["all"] >= 0.92
    assert found["any kind"] >= 0.96


def test_no_kind_or_construction_is_left_behind(found: Mapping[str, float]) -> None:
    assert {name: share for name, share in found.items() if share < 0.85} == {}


def lemmas(text: str) -> set[str]:
    (context,) = contexts(Article(PlainText().read(text.encode(), "x.txt")))
    return {one.predicate.lemma for together in candidates(context) for one in together}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The network has given the comedy a third run.", "give run"),
        ("The comedy was handed a third run by the network.", "give run"),
        ("The part of the killer in the film has been filled by an unknown.", "take role"),
        ("Cole has landed the “title role” in the film.", "take role"),
        ("The drama rolls into a ninth year.", "head into year"),
        ("The new film, out today, is about bogs.", "out"),
        ("The network will bring the drama to Leeds.", "bring to"),
        ("Season five drops on Friday.", "drop"),
        ("A fourth film is on the cards.", "on the cards"),
    ],
)
def test_what_a_predicate_needs_is_there(text: str, lemma: str) -> None:
    assert lemma in lemmas(text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The play was staged by the new producer.", "be host"),
        ("The network gave the comedy to Hulu, whose third run of luck it was.", "give run"),
        ("The film came home to a run on the bank.", "head into year"),
        ("The way out of the film was closed.", "out"),
        ("The five drops of blood in the film are ketchup.", "drop"),
    ],
)
def test_what_a_predicate_needs_is_missing(text: str, lemma: str) -> None:
    assert lemma not in lemmas(text)
