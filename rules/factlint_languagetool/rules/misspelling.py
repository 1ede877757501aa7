"""GRM002: a misspelt word, as LanguageTool sees it."""

from __future__ import annotations

from factlint_languagetool.grammar_match import GrammarMatch
from factlint_languagetool.rules._matches import MatchRule


class Misspelling(MatchRule):
    """A word is spelt as the dictionary has it.

    A dictionary does not know the names, brands and new words that news is made of, so only a
    word in lower case that occurs once in the article and is one slip away from a single known
    word is reported. House words (`words` in the configuration), names of the article, and
    British and American variants never are.

    Bad:
        The committe met on Monday and rejected the plan.
            ^^^^^^^^ “committe” is misspelt
    Good:
        The committee met on Monday and rejected the plan of Ruaridh Jambeck.
    """

    code = "GRM002"
    name = "misspelling"

    def said(self, match: GrammarMatch, words: str) -> str:
        """Return that a word is misspelt; LanguageTool names neither the word nor the slip."""
        return f"“{words}” is misspelt"
