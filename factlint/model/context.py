"""What rules and readings may know of the file under check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct, field

from factlint.model.claim import Claim
from factlint.model.date import DateContext
from factlint.model.publication import Publication
from factlint.model.settings import Settings
from factlint.model.severity import Profile
from factlint.text.document import Document
from factlint.text.span import Span

OptionsT = TypeVar("OptionsT")
T = TypeVar("T")

Judge = Callable[[Claim, "FileContext"], Claim]


class FileContext(Struct, frozen=True, eq=False, weakref=True):
    """One file with everything a pure reading of it may depend on.

    Attributes:
        document: the file.
        settings: the configuration.
        profile: the profile of this file.
        publication: its publication date with candidates, or None.
        as_of: day for staleness and verdicts, or None.
        dates: the context date expressions are read in.
        language: language of the file ("en", "en-GB").
        services: helpers by name, opened by the engine.
        judge: holds a claim against recorded facts; None without a ledger.
    """

    document: Document
    settings: Settings = field(default_factory=Settings)
    profile: Profile = "default"
    publication: Publication | None = None
    as_of: dt.date | None = None
    dates: DateContext = field(default_factory=DateContext)
    language: str = "en"
    services: Mapping[str, object] = field(default_factory=dict)
    judge: Judge | None = None
    _memo: dict[Callable[..., object], object] = field(default_factory=dict)

    def read(self, reading: Callable[[FileContext], T]) -> T:
        """Return a shared reading of the file, computed when first asked for."""
        if reading not in self._memo:
            self._memo[reading] = reading(self)
        return cast("T", self._memo[reading])


class Context(Struct, Generic[OptionsT], frozen=True):
    """What a rule's `check` is given: the file and the rule's options."""

    file: FileContext
    options: OptionsT

    @property
    def document(self) -> Document:
        """The document under check."""
        return self.file.document

    @property
    def text(self) -> str:
        """The prose of the document."""
        return self.file.document.text

    @property
    def profile(self) -> Profile:
        """The profile of this file."""
        return self.file.profile

    @property
    def published(self) -> dt.date | None:
        """The publication date, or None."""
        return self.file.dates.published

    @property
    def as_of(self) -> dt.date | None:
        """The day for staleness and verdicts, or None."""
        return self.file.as_of

    @property
    def settings(self) -> Settings:
        """The configuration."""
        return self.file.settings

    def read(self, reading: Callable[[FileContext], T]) -> T:
        """Return a shared reading of the file: dates, names, quantities, quotations, claims."""
        return self.file.read(reading)

    def sentence(self, span: Span) -> Span:
        """Return the sentence a span begins in."""
        return self.file.document.sentence_at(span.start)

    def in_speech(self, span: Span) -> bool:
        """Tell whether a span touches somebody else's words."""
        return self.file.document.in_speech(span)


#: What a rule of any options is given.
AnyContext = Context[Any]
