"""What one source has to say of the publication date."""

from __future__ import annotations

from msgspec import Struct

from factlint.model.publication import Candidate


class Found(Struct, frozen=True):
    """What was found in one source.

    Attributes:
        candidate: the date, or None.
        notes: what was there but could not be used, for the editor.
    """

    candidate: Candidate | None = None
    notes: tuple[str, ...] = ()


NOTHING = Found()
