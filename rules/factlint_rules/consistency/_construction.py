"""A rule that judges each match of its constructions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from factlint.api import Construction, Context, DocumentRule, Remark, constructions, figures


def found_in(ctx: Context, *forms: str) -> Iterator[Construction]:
    """Yield the matches of constructions in an article."""
    return constructions(ctx.read(figures), *forms)


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
