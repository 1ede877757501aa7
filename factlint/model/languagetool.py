"""Settings and answers of a LanguageTool server."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Literal, Protocol

from msgspec import Struct

from factlint.model.severity import Profile
from factlint.text.span import Span

LanguageToolMode = Literal["auto", "remote", "local", "off"]


class LanguageToolSettings(Struct, frozen=True):
    """`[languagetool]`: which server checks grammar, and what it is asked.

    Attributes:
        mode: `auto` uses the server named, else a living one of ours, else says what would
            change that; `remote` demands the server named; `local` starts an installed one;
            `off` never asks.
        url: address of a server, with or without `/v2`.
        language: variant used where a text says no more than "en".
        path: folder an installation is looked for in, and installed to.
        idle_minutes: how long a shared server lives without being asked.
        timeout_seconds: how long one answer may take.
        enabled_rules: rule ids that are heard whatever the list of judged rules says.
        disabled_rules: rule ids never heard; a trailing `*` stands for any ending.
        enabled_categories: categories whose rules are all heard.
        disabled_categories: categories never heard.
        picky: ask for the stricter level, and hear all rules.
    """

    mode: LanguageToolMode = "auto"
    url: str | None = None
    language: str = "en-GB"
    path: Path | None = None
    idle_minutes: int = 30
    timeout_seconds: int = 120
    enabled_rules: tuple[str, ...] = ()
    disabled_rules: tuple[str, ...] = ()
    enabled_categories: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    picky: bool = False

    def __post_init__(self) -> None:
        """Refuse values nothing can work with.

        Raises:
            ValueError: a duration is not positive.
        """
        if self.idle_minutes < 1 or self.timeout_seconds < 1:
            raise ValueError("idle-minutes and timeout-seconds must be at least 1")


GrammarCode = Literal["GRM001", "GRM002", "GRM003", "GRM004"]
"""Code a match is reported under: grammar, spelling, punctuation, confused words."""


class GrammarMatch(Struct, frozen=True):
    """One thing LanguageTool says.

    Attributes:
        span: code points of the text that was checked.
        rule_id: LanguageTool's id of the rule ("MISSING_HYPHEN").
        category: LanguageTool's category ("PUNCTUATION").
        issue_type: type by the Internationalization Tag Set ("misspelling", "grammar").
        message: LanguageTool's words.
        replacements: what it would write instead, best first.
    """

    span: Span
    rule_id: str
    category: str
    issue_type: str
    message: str
    replacements: tuple[str, ...]


class GrammarService(Protocol):
    """What rules may ask of the service "languagetool"."""

    def check(
        self, text: str, language: str, *, paragraphs: Sequence[Span] | None = None
    ) -> tuple[GrammarMatch, ...]:
        """Return everything LanguageTool says about a text, in the order of the text.

        Raises:
            Unavailable: nobody demanded LanguageTool and none is there.
            ServiceError: it was demanded and did not run, or did not answer properly.
        """
        ...

    def worth_hearing(
        self,
        matches: Iterable[GrammarMatch],
        text: str,
        *,
        scope: Profile,
        known_words: Collection[str] = (),
    ) -> tuple[GrammarMatch, ...]:
        """Return the matches to report in a profile; `known_words` are never misspelt."""
        ...

    def code(self, match: GrammarMatch) -> GrammarCode:
        """Return the code a match is reported under."""
        ...
