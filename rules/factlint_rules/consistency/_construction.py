"""A rule that judges each match of its constructions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.api import Construction, Context, DocumentRule, Remark, constructions, figures


def found_in(ctx: Context, *forms: str) -> Iterator[Construction]:
    """Yield the matches of constructions in an article."""
    return constructions(ctx.read(figures), *forms)


def following(
    ctx: Context, before: Sequence[str], forms: Sequence[str]
) -> Iterator[tuple[Construction, Construction]]:
    """Yield matches of `forms` with those of `before` in the sentence right before theirs."""
    sentences = ctx.read(figures)
    for found in constructions(sentences, *forms):
        at = sentences.index(found.sentence)
        earlier = sentences[at - 1 : at] if at else ()
        if earlier and not ctx.text[earlier[0].span.end : found.sentence.span.start].strip():
            for known in constructions(earlier, *before):
                yield known, found


class ConstructionRule(DocumentRule):
    """A rule whose `judge` is called for each match of `forms`."""

    forms: ClassVar[tuple[str, ...]]

    @abstractmethod
    def judge(self, found: Construction) -> Iterator[Remark]:
        """Yield what is to be said about one match."""

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield what is to be said about all matches."""
        for found in found_in(ctx, *self.forms):
            yield from self.judge(found)
