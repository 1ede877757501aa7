"""An article under check: its text, its date and its settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from msgspec import Struct, field

from factlint.model.claim import Claim
from factlint.model.date import DateContext
from factlint.model.publication import Publication
from factlint.model.settings import Kind, Settings
from factlint.model.severity import Profile
from factlint.text.document import Document

if TYPE_CHECKING:  # most runs have nothing on record, and its values take long to define
    from factlint.model.fact import Fact

T = TypeVar("T")

Judge = Callable[[Claim, "Article"], Claim]


class OnRecord(Protocol):
    """What the desk has on record: its ledger, and texts that quotations are compared with."""

    @property
    def facts(self) -> Sequence[Fact]:
        """The records of the ledger."""
        ...

    @property
    def texts(self) -> Sequence[Article]:
        """The texts of the evidence folder, as they were read."""
        ...


class Article(Struct, frozen=True, eq=False):
    """One file with everything a pure reading of it may depend on.

    Attributes:
        document: the file.
        settings: the configuration.
        profile: the profile of this file.
        kind: what sort of copy it is, or None where nothing says so.
        publication: its publication date with candidates, or None.
        revised: the day up to which the copy was revised since, as its metadata says, or None.
        as_of: day for staleness and verdicts, or None.
        dates: the context date expressions are read in.
        language: language of the file ("en", "en-GB").
        notes: what an editor should know of the file (a date in it that cannot be read).
        services: helpers by name, opened by the engine.
        judge: holds a claim against recorded facts; None without a ledger.
        on_record: the records and texts of the desk; None without either.
    """

    document: Document
    settings: Settings = field(default_factory=Settings)
    profile: Profile = "default"
    kind: Kind | None = None
    publication: Publication | None = None
    revised: dt.date | None = None
    as_of: dt.date | None = None
    dates: DateContext = field(default_factory=DateContext)
    language: str = "en"
    notes: tuple[str, ...] = ()
    services: Mapping[str, Any] = field(default_factory=dict)
    judge: Judge | None = None
    on_record: OnRecord | None = None
    _memo: dict[Callable[..., object], Any] = field(default_factory=dict)

    def read(self, reading: Callable[[Article], T]) -> T:
        """Return a shared reading of the file, computed when first asked for."""
        if reading not in self._memo:
            self._memo[reading] = reading(self)
        found: T = self._memo[reading]
        return found
