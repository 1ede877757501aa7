"""Whether a source is named near a claim, and that a long file costs no walk a claim."""

from __future__ import annotations

from factlint.api import AnyContext, Span
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.context import Context
from factlint_rules.claims._sources import named_near


def context(text: str) -> AnyContext:
    return Context(Article(PlainText().read(text.encode(), "x.txt")), None)


def near(text: str, words: str) -> bool:
    start = text.index(words)
    return named_near(context(text), Span(start, start + len(words)))


def test_a_source_in_the_sentence_or_the_next_two() -> None:
    tail = " Nobody objected. Nobody left."
    assert near("The opera opens in May, Ines Moreau said." + tail, "opens in May")
    assert near("The opera opens in May. Critics wait. Moreau said so.", "opens in May")
    assert not near("The opera opens in May. One. Two. Moreau said so.", "opens in May")
    assert not near("The opera opens in May.\n\nMoreau said so.", "opens in May")


class Unwalked(tuple[Span, ...]):
    """Sentences that may be cut but not searched from the first."""

    __slots__ = ()

    def index(self, *_: object) -> int:
        raise AssertionError("sentences searched one by one")


def test_the_sentence_of_a_claim_is_looked_up_not_searched() -> None:
    text = "The opera opens in May, experts say. " * 50
    ctx = context(text)
    ctx.document.__dict__["sentences"] = Unwalked(ctx.document.sentences)
    at = text.rindex("opens in May")
    assert not named_near(ctx, Span(at, at + 12))


def test_an_endless_sentence_is_read_near_the_claim() -> None:
    text = "the opera opens in May, experts say, and " * 300
    assert near(f"{text}Ines Moreau said so.", "opens in May, experts say, and Ines")
    assert not near(f"{text}Ines Moreau said so.", "opens in May, experts say, and the")


def test_experts_at_the_head_of_a_sentence_have_no_name() -> None:
    assert not near("The opera opens in May. Experts said so. Some believe it.", "opens in May")
    assert near("The opera opens in May. Some believe it. He said so.", "opens in May")
