"""GRM001: a sentence that grammar does not bear, as LanguageTool sees it."""

from __future__ import annotations

from factlint_languagetool.rules._matches import MatchRule


class GrammarSlip(MatchRule):
    """Verb, article and preposition agree with the words they go with.

    A letter dropped in editing turns "works" into "work", and a word replaced leaves the article
    of the old one behind. LanguageTool sees many of these; those of its rules that were right
    when they were read on news are passed on, in profile strict all of them. It has to be
    installed and running: see `docs/how-to/grammar-with-languagetool.md`.

    Bad:
        The club made an bid for the striker.
                      ^^
    Good:
        The club made a bid for the striker.
    """

    code = "GRM001"
    name = "grammar-slip"
