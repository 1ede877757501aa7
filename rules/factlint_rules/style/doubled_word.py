"""STY001: a word typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Draft,
    Hit,
    NoOptions,
    PatternRule,
    Safety,
    Severity,
    Speech,
    pattern,
    severity,
)

#: Words that stand twice in sound English: "he had had", "I know that that is so".
_SOUND = frozenset(
    """
    had that is was her in on so bye ha no yes
    """.split()
)


class DoubledWord(PatternRule[NoOptions]):
    """No word is typed twice in a row.

    A doubled word is the commonest slip of retyping and the one spelling checkers of old let
    through. Names and numbers repeat rightly ("Bora Bora", "6-4 4-6"), so only words in lower
    case count; what somebody said may be repeated for weight, so there it is a query.

    Bad:
        The ferry left the the harbour at noon.
                       ^^^^^^^ “the” stands twice
    Fixed:
        The ferry left the harbour at noon.
    Good:
        The team had had a day of rest before the final.

        She flew to Bora Bora with the New York New Jersey squad.
    """

    code = "STY001"
    name = "doubled-word"
    severity = severity(Severity.WARNING)
    message = "“{word}” stands twice"
    advice = "delete one"
    citations = (
        Citation("proselint", "lexical_illusions"),
        Citation("LanguageTool", "ENGLISH_WORD_REPEAT_RULE"),
    )
    speech = Speech.QUERY
    fixable = True
    looks_for = (
        pattern(r"(?<![\w'’.-])(?P<word>[a-z]+)(?P<again>\s+(?P=word))(?![\w'’-])", case=True),
    )

    def check(self, hit: Hit, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield one draft unless the pair is sound."""
        word = hit["word"]
        if word in _SOUND or len(word) == 1:
            return
        again = hit.span_of("again")
        assert again is not None
        fix = self.replacing(again, "", safety=Safety.SAFE, title=f"delete the second “{word}”")
        yield self.finding(hit.span, word=word, fix=fix)
