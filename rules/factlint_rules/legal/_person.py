"""Rules about what is told of a named person."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from factlint.api import Context, Hit, NameKind, PatternRule, Remark, names


class PersonRule(PatternRule):
    """A rule whose `judge` is called for each match that is after a person's name."""

    @abstractmethod
    def judge(self, hit: Hit, who: str, sentence: str) -> Iterator[Remark]:
        """Yield what is to be said about one match."""

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield what is to be said where a person is named right before a match."""
        before = ctx.text[: hit.span.start].rstrip(", ")
        name = ctx.read(names).at(len(before) - 1) if before else None
        if name is not None and name.kind is NameKind.PERSON:
            yield from self.judge(hit, name.text, ctx.sentence(hit.span).of(ctx.text))
