"""What one source has to say of the publication date."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.model.publication import Candidate


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one source.

    Attributes:
        candidate: the date, or None.
        notes: what was there but could not be used, for the editor.
    """

    candidate: Candidate | None = None
    notes: tuple[str, ...] = ()


NOTHING = Found()
