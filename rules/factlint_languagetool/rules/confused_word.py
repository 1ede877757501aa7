"""GRM004: a word taken for another that sounds like it, as LanguageTool sees it."""

from __future__ import annotations

from factlint_languagetool.rules._matches import MatchRule


class ConfusedWord(MatchRule):
    """A word is the one that is meant, not one that sounds like it.

    "Its" for "it's" and "affect" for "effect" pass every dictionary. Those of LanguageTool's
    rules that were right when they were read on news are passed on, in profile strict all of
    them.

    Bad:
        The mayor said its a long way to the harbour.
                       ^^^
    Good:
        The mayor said it's a long way to the harbour.
    """

    code = "GRM004"
    name = "confused-word"
