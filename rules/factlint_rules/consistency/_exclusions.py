"""Statements of an article that exclude each other, of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from msgspec import Struct

from factlint.api import Context, Span
from factlint_rules.consistency._absences import absent_yet_active
from factlint_rules.consistency._dismissals import denied_dismissals
from factlint_rules.consistency._pleas import plea_clashes
from factlint_rules.consistency._prison_terms import two_terms


class Exclusion(Struct, frozen=True):
    """A statement, the one that excludes it, and how that is said to the writer."""

    span: Span
    other: Span
    why: str


def exclusions(ctx: Context[Any]) -> Iterator[Exclusion]:
    """Yield each statement that another one excludes."""
    for act, apology, person in absent_yet_active(ctx):
        yield Exclusion(act, apology, f"“{person}” sent apologies")
    for here, there in chain(plea_clashes(ctx), denied_dismissals(ctx), two_terms(ctx)):
        yield Exclusion(here, there, f"excluded by “{there.of(ctx.text)}”")
