"""What a provider of evidence is, and what it may ask of the run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from factlint.model.article import Article

if TYPE_CHECKING:  # most runs have no evidence, and the values of a ledger take long to define
    from factlint.model.fact import Assertion, Fact

#: Origin of an article's own statements: shown beside a verdict, and never part of one.
THIS_ARTICLE: Final = "this article"


class EvidenceProvider(Protocol):
    """Answers with records about what an article asserts: a folder, a catalogue, a service.

    A provider whose answer depends on the article as well has an attribute `by_article` that is
    True; without one an answer serves all articles of a run.

    Attributes:
        name: short and stable; part of every cache key.
    """

    name: str

    def key(self, assertion: Assertion) -> str:
        """Return what the answer depends on besides the provider and the as-of day.

        Two assertions with one key get one answer in a run.
        """
        ...

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        """Return records with their sources, each with the day it was issued or seen.

        `article` is the one under check: its readings are shared with the rules.

        `as_of` lets a provider save work; the verdict counts no later source in any case.

        Raises:
            Unavailable: the provider cannot be asked now.
        """
        ...


@runtime_checkable
class HasTexts(Protocol):
    """A provider with texts of its own that quotations are compared with."""

    def texts(self) -> Iterable[Article]:
        """Return the texts, as `EvidenceTexts.read` reads them."""
        ...


class EvidenceTexts(Protocol):
    """Reads texts for providers as the run reads its articles; no verdicts are worked out."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings of the formats that can be read."""
        ...

    def read(self, path: Path, name: str) -> Article | None:
        """Return a text dated by its front matter (also `issued`), dateline or `name`.

        Args:
            path: the file.
            name: what messages call it; dates in folders above do not count.

        Returns:
            None, with a note, for a file that cannot be read.
        """
        ...

    def note(self, words: str) -> None:
        """Tell the editor something once, in the report of the run."""
        ...
