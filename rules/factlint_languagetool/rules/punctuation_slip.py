"""GRM003: a missing hyphen, comma or space, as LanguageTool sees it."""

from __future__ import annotations

from factlint_languagetool.rules._matches import MatchRule


class PunctuationSlip(MatchRule):
    """Hyphens, commas and spaces are where the sentence needs them.

    "A six month tour" has no hyphen, "the plan ,he said" has its comma on the wrong side of the
    space. Those of LanguageTool's rules that were right when they were read on news are passed
    on, in profile strict all of them.

    Bad:
        The orchestra left on a six month tour of Asia.
                                ^^^^^^^^^
    Good:
        The orchestra left on a six-month tour of Asia.
    """

    code = "GRM003"
    name = "punctuation-slip"
