"""A production of the grammar, and the match its builder is given."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from msgspec import Struct

from factlint.model.date import DateContext
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.notation import group_span
from factlint.readings.dates.periods import Period
from factlint.readings.dates.tokens import Tokens

_FISCAL = frozenset({"fiscal", "financial", "fy"})


class Match(Struct, frozen=True):
    """One match of a production.

    Attributes:
        match: over `tokens.code`; group boundaries are token numbers.
        tokens: the chunk it was found in.
        context: publication date and conventions.
        reference: the last date named before, which anaphoric words refer to.
        quarter: the last quarter named shortly before, which "a year ago" beside figures means.
        read: reads the tokens of a range as one expression, None where they are none.
    """

    match: re.Match[str]
    tokens: Tokens
    context: DateContext
    reference: Period | None
    quarter: Period | None
    read: Callable[[int, int], Meaning | None]

    @property
    def published(self) -> dt.date | None:
        """The publication date."""
        return self.context.published

    def has(self, group: str) -> bool:
        """Return whether an optional group took part in the match."""
        return group_span(self.match, group)[0] >= 0

    def _span(self, group: str) -> tuple[int, int]:
        return group_span(self.match, group) if group else self.match.span()

    def tokens_of(self, group: str = "") -> list[str]:
        """Return the tokens of a group, or of the whole match, in lower case."""
        start, end = self._span(group)
        return self.tokens.words[start:end] if start >= 0 else []

    def first_month(self) -> int:
        """Return the month in which a year begins: the fiscal one where the words are about it."""
        fiscal = not _FISCAL.isdisjoint(self.tokens_of())
        return self.context.fiscal_year_start if fiscal else 1

    def words(self, group: str = "") -> str:
        """Return a group's words in lower case, blanks made single."""
        return " ".join("".join(self.tokens_of(group)).split())

    def written(self, group: str = "") -> str:
        """Return a group's words as written."""
        start, end = self._span(group)
        return self.tokens.text[self.tokens.starts[start] : self.tokens.starts[end]]

    def sub(self, group: str) -> Meaning | None:
        """Read a group as an expression of its own."""
        start, end = self._span(group)
        return self.read(start, end) if start >= 0 else None

    def before(self, length: int = 40) -> str:
        """Return up to `length` characters before the match, as written."""
        start = self.tokens.starts[self.match.start()]
        return self.tokens.text[max(0, start - length) : start]

    def after(self, length: int = 40) -> str:
        """Return up to `length` characters after the match, as written."""
        end = self.tokens.starts[self.match.end()]
        return self.tokens.text[end : end + length]


class Production(Struct, frozen=True):
    """A construction of the language.

    Attributes:
        name: unique; the expressions found carry it (`DateExpression.production`).
        notation: what it looks like (`factlint.readings.dates.notation`).
        build: makes a meaning of a match, or None where the words are no date after all.
    """

    name: str
    notation: str
    build: Callable[[Match], Meaning | None]
