"""STY014: a phrase the desk's own tables name."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast

from factlint.api import (
    Citation,
    Context,
    Hit,
    Phrase,
    PhraseRule,
    PhraseTable,
    Settings,
    by_profile,
)


class HousePhrase(PhraseRule):
    """Phrases are those of the desk's own tables.

    Every desk has words it does without and mistakes it has printed once. They are kept as data:
    `phrase-tables = ["house.toml"]` in the configuration names the tables, and
    `factlint rules add` adds to one. A table says what is wrong, what to write, whose rule it is,
    and where it does not hold. Quotations are left alone unless an entry says otherwise. See
    `docs/how-to/house-style.md`.

    Bad (phrase youngsters -> young people):
        The council wants youngsters to vote.
                          ^^^^^^^^^^ “youngsters” is not house style
    Fixed:
        The council wants young people to vote.
    Good (phrase youngsters -> young people):
        “We want youngsters to vote,” she said. The council wants young people to vote.
    Good:
        The council wants youngsters to vote.
    """

    code = "STY014"
    name = "house-phrase"
    severity = by_profile("warning")
    message = "“{text}” is not house style"
    citations = (Citation("the desk's own table"),)
    speech = "query"
    fixable = True

    @classmethod
    def choice(cls, settings: Settings) -> tuple[Hashable, ...]:
        """The tables decide."""
        return settings.tables

    @classmethod
    def entries_for(cls, choice: tuple[Hashable, ...]) -> tuple[Phrase, ...]:
        """Return the phrases of all tables, in their order."""
        tables = cast("tuple[PhraseTable, ...]", choice)
        return tuple(phrase for table in tables for phrase in table.phrases)

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context) -> bool:
        """Leave quotations alone unless the entry is about them, too."""
        return phrase.in_speech or not ctx.in_speech(hit.span)
