"""What LanguageTool finds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factlint.api import Span

GrammarCode = Literal["GRM001", "GRM002", "GRM003", "GRM004"]
"""Code a match is reported under: grammar, spelling, punctuation, confused words."""


class GrammarMatch(Struct, frozen=True):
    """One thing LanguageTool finds.

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
