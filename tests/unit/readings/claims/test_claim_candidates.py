"""How entries of the lists of predicates are matched."""

from __future__ import annotations

import itertools

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.claims.arguments import Clause, clause_of
from factlint.readings.claims.candidates import candidates
from factlint.readings.claims.reading import contexts


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
        ("The new version has been held up by a dispute.", "hold up"),
        ("The network has called off the second show.", "call off"),
        ("The phone was unveiled by Orbit at the fair.", "unveil"),
        ("Cole landed the lead role in the film.", "lead role"),
        ("The three films were all filmed in Kent.", "film"),
        ("Shops have knocked £40 off the console.", "knock off"),
        ("The band has pushed the American half of its long winter tour to May.", "push to"),
        ("Hart has become the host of the quiz.", "be host"),
        ("The jukebox musical limps into the Lyceum next month.", "limp into"),
        ("The directory would not be continued after this year.", "not be continued"),
        ("Support for the old format will go away in June.", "go away"),
        ("The new importer was merged on Thursday.", "merge"),
        ("Ruth Cole is our new Miss Marple.", "be our new"),
        ("The gala attracted 4,000 people to the park.", "attract people"),
        ("The second pressing is being pressed.", "be pressed"),
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
        ("The network has called off the second show.", "have show"),
        ("The singer is joining the film as its host.", "be host"),
    ],
)
def test_what_a_predicate_needs_is_missing(text: str, lemma: str) -> None:
    assert lemma not in lemmas(text)


def clauses(text: str) -> list[tuple[str, Clause]]:
    (context,) = contexts(Article(PlainText().read(text.encode(), "x.txt")))
    together = itertools.chain.from_iterable(candidates(context))
    return [(one.predicate.lemma, clause_of(context, one)) for one in together]


def test_a_clause_ends_before_a_sentence_behind_a_comma_and_a_conjunction() -> None:
    text = 'The western opens on Friday, and a sequel to "Mud Club" has been ordered for May.'
    assert {clause.last for lemma, clause in clauses(text) if lemma == "open"} == {5}


def test_what_follows_a_work_and_its_title_is_about_the_work() -> None:
    text = "She has a line of lipsticks, Ace by Ana, which goes on sale next week."
    assert all(clause.work.work for lemma, clause in clauses(text) if lemma == "go on sale")
