"""How candidates of claims are found and judged: looks, neighbours, copy without works."""

from __future__ import annotations

from typing import cast

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.claim import ClaimType
from factlint.readings.claims.arguments import clause_of
from factlint.readings.claims.candidates import candidates
from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.judge import weights
from factlint.readings.claims.predicate import Predicate
from factlint.readings.claims.reading import _chosen, contexts
from factlint.readings.claims.trigger import Trigger
from factlint.readings.claims.works import Sort


def lemmas(text: str) -> set[str]:
    (context,) = contexts(Article(PlainText().read(text.encode(), "x.txt")))
    return {one.predicate.lemma for together in candidates(context) for one in together}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Finch will next appear in the drama.", "appear"),
        ("First shown in May, the film is about bogs.", "show"),
        ("The singer has put her summer tour on hold.", "put on hold"),
        ("There will also be a matinee.", "there will be"),
        ("All the episodes are on iPlayer.", "be on"),
        ("Fans of the series have to wait until May for the sequel.", "wait until"),
        ("The film is three weeks away.", "weeks away"),
    ],
)
def test_a_predicate_is_found(text: str, lemma: str) -> None:
    assert lemma in lemmas(text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The film was dear due to its long shoot.", "due to"),
        ("The pair will be battling it out for the role.", "be out"),
        ("The band met last week to talk about the film.", "last"),
        ("The film did well and the coming year looks better.", "come"),
        ("The director was ill early in December and the film waits.", "early in"),
    ],
)
def test_a_predicate_is_none(text: str, lemma: str) -> None:
    assert lemma not in lemmas(text)


def test_a_noun_of_two_words_is_a_work_where_its_last_is_none() -> None:
    text = "A new short story has been released. A story has been released about the film."
    article = Article(PlainText().read(text.encode(), "x.txt"))
    first, second = (
        clause_of(context, next(candidates(context))[0]).work.sort for context in contexts(article)
    )
    assert (first, second) == (Sort.NOUN, Sort.NOT)


def trigger(at: int, *, near: bool) -> Trigger:
    return Trigger(ClaimType.RELEASE, "open", at, at + 3, (at + 1, at + 2), "past", near=near)


def test_what_is_near_to_a_claim_is_one_beside_a_claim() -> None:
    context = cast("SentenceContext", None)
    sentences = [[trigger(0, near=True)], [trigger(0, near=False), trigger(5, near=True)], [], []]
    sentences.append([trigger(0, near=True)])
    chosen = _chosen([(context, together) for together in sentences])
    assert [len(together) for _, together in chosen] == [1, 1, 0, 0, 0]


BUSINESS = "The firm's profit grew and its shares rose, said an analyst at a bank. "


def test_dry_copy_that_names_no_work_makes_no_claim() -> None:
    told = (
        "The board met on Friday. The sequel opens on Friday. It is on iPlayer now. It costs £5. "
        "The chair left. Oil rose. It costs money."
    )
    dry = Article(PlainText().read((BUSINESS + told).encode(), "x.txt"))
    text = dry.document.text
    assert [one.sentence.span.of(text) for one in contexts(dry)] == [
        "The sequel opens on Friday.",
        "It is on iPlayer now.",
        "It costs £5.",  # the sequel, which is in mind for three sentences
    ]


def test_a_class_of_a_desk_is_looked_at_as_long_as_any() -> None:
    own = Predicate("x", "verb", "a desk's own", ClaimType.RELEASE, "come")
    looks = weights().looks_of(own)
    assert looks.first == min(one.first for one in weights().looks.values())
    assert looks.second == min(one.second for one in weights().looks.values())
