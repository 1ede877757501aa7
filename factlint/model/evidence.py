"""What a provider of evidence is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from factlint.text.document import Document

if TYPE_CHECKING:  # most runs have no evidence, and the values of a ledger take long to define
    from factlint.model.fact import Assertion, Fact


class EvidenceProvider(Protocol):
    """Answers with records about what an article asserts: a folder, a catalogue, a service.

    Attributes:
        name: short and stable; part of every cache key.
    """

    name: str

    def key(self, assertion: Assertion) -> str:
        """Return what the answer depends on besides the provider and the as-of day.

        Two assertions with one key get one answer in a run; a provider that looks at the
        document as well puts its path into the key.
        """
        ...

    def records(self, assertion: Assertion, document: Document, as_of: dt.date) -> Iterable[Fact]:
        """Return records with their sources, each with the day it was issued or seen.

        `as_of` lets a provider save work; the verdict counts no later source in any case.

        Raises:
            Unavailable: the provider cannot be asked now.
        """
        ...
