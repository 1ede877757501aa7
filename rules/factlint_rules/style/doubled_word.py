"""STY001: a word typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

#: Words that stand twice in sound English: "he had had", "I know that that is so".
_SOUND = frozenset(
    """
    had that is was her in on so bye ha no yes
    """.split()
)


class DoubledWord(PatternRule):
    """No word is typed twice in a row.

    A doubled word is the commonest slip of retyping and the one spelling checkers of old let
    through. Names and numbers repeat rightly ("Bora Bora", "6-4 4-6"), so only words in lower
    case count, and small words with a capital before their double; what somebody said may be repeated for weight, so there it is a query.

    Bad:
        The ferry left the the harbour at noon.
                       ^^^^^^^ “the” stands twice

        The the harbour was closed, and the ferry waited.
        ^^^^^^^ “The” stands twice
    Fixed:
        The harbour was closed, and the ferry waited.
    Good:
        The team had had a day of rest before the final.

        The The played in Hull, and Will will play there next.

        She flew to Bora Bora with the New York New Jersey squad.
    """

    code = "STY001"
    name = "doubled-word"
    severity = by_profile("warning")
    message = "“{word}” stands twice"
    advice = "delete one"
    citations = (
        Citation("proselint", "lexical_illusions"),
        Citation("LanguageTool", "ENGLISH_WORD_REPEAT_RULE"),
    )
    speech = "query"
    fixable = True
    looks_for = (
        # At the head of a sentence "Will will", "Mark mark" may be a name and its verb.
        pattern(
            r"(?<![\w'’.-])(?P<word>The|An|And|But|Of|To|For|With|From|At|By|It|He|She|They|We|You"
            r"|This|There|When|If|As|Not|Or)(?P<again>\s+(?i:(?P=word)))(?![\w'’-])",
            case=True,
        ),
        pattern(r"(?<![\w'’.-])(?P<word>[a-z]+)(?P<again>\s+(?P=word))(?![\w'’-])", case=True),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the pair is sound."""
        word = hit["word"]
        if word in _SOUND or len(word) == 1:
            return
        again = hit.span_of("again")
        assert again is not None
        if not hit["again"].strip().islower():  # the band called The The
            return
        fix = self.replacing(again, "", safety="safe", title=f"delete the second “{word}”")
        yield self.finding(hit.span, word=word, fix=fix)
