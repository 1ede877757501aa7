"""What a rule's `check` is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from factlint.model.article import Article
from factlint.model.settings import Kind, Settings
from factlint.model.severity import Profile
from factlint.text.document import Document
from factlint.text.span import Span

T = TypeVar("T")


class NoOptions(Struct, frozen=True):
    """The options of a rule that has none."""


if TYPE_CHECKING:  # `DocumentRule` and `Context` without brackets mean a rule without options
    import typing_extensions

    OptionsT = typing_extensions.TypeVar("OptionsT", default=NoOptions)
else:
    OptionsT = TypeVar("OptionsT")


class Context(Struct, Generic[OptionsT], frozen=True):
    """What a rule's `check` is given: the file and the rule's options."""

    article: Article
    options: OptionsT

    @property
    def document(self) -> Document:
        """The document under check."""
        return self.article.document

    @property
    def text(self) -> str:
        """The prose of the document."""
        return self.article.document.text

    @property
    def profile(self) -> Profile:
        """The profile of this file."""
        return self.article.profile

    @property
    def kind(self) -> Kind | None:
        """What sort of copy the file is ("review", "column"), or None where nothing says so."""
        return self.article.kind

    @property
    def personal(self) -> bool:
        """Whether the kind of the file lets its writer say "I" and "we"."""
        return self.article.kind in ("review", "column", "interview", "live", "guide")

    @property
    def published(self) -> dt.date | None:
        """The publication date, or None."""
        return self.article.dates.published

    @property
    def as_of(self) -> dt.date | None:
        """The day for staleness and verdicts, or None."""
        return self.article.as_of

    @property
    def settings(self) -> Settings:
        """The configuration."""
        return self.article.settings

    def read(self, reading: Callable[[Article], T]) -> T:
        """Return a shared reading of the file: dates, names, quantities, quotations, claims."""
        return self.article.read(reading)

    def sentence(self, span: Span) -> Span:
        """Return the sentence a span begins in."""
        return self.article.document.sentence_at(span.start)

    def to_source(self, span: Span) -> Span:
        """Return where a span of the prose is in the file, in source offsets."""
        return self.article.document.to_source(span)

    def in_speech(self, span: Span) -> bool:
        """Return whether a span touches somebody else's words."""
        return self.article.document.in_speech(span)


#: What a rule of any options is given.
AnyContext = Context[Any]
