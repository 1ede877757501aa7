"""STY001: a word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)

#: Words that stand twice in sound English: "he had had", "I know that that is so".
_SOUND = frozenset(
    """
    had that is was her in on so bye ha no yes
    """.split()
)
#: Said twice for emphasis: intensifiers, quantifiers, answers.
_EMPHATIC = frozenset(
    """
    very really much many more far so too well never ever again long big hard deep old sure right
    okay ok please wait now there hey oh hear nice good great soon every all lots over
    """.split()
)
#: Words that only join others: a second one is a slip of the keys, and may be deleted.
_FUNCTION_WORDS = frozenset(
    """
    a an the and or but nor of to for from with without at by in into onto on off as if than then
    when while where which who this these those it its he his she her they their them we our us
    you your i my me be been being are was were is am has have do does did can could will would
    shall should may might must not also only about after before between under through
    """.split()
)


class DoubledWord(PatternRule):
    """No word is typed twice in a row.

    A doubled word is the commonest slip of retyping and the one spelling checkers of old let
    through. Names and numbers repeat rightly ("Bora Bora", "6-4 4-6"), so only words in lower
    case count, and small words with a capital before their double. What is doubled for emphasis
    ("very very slowly"), what the article has twice or sets in quotation marks or italics as a
    term, and three in a row are meant. What somebody said may be repeated for weight, so there it
    is a query; the second word is deleted only where it joins others.

    Bad:
        The ferry left the the harbour at noon.
                       ^^^^^^^ “the” is repeated

        The the harbour was closed, and the ferry waited.
        ^^^^^^^ “The” is repeated
    Fixed:
        The harbour was closed, and the ferry waited.
    Good:
        The team had had a day of rest before the final.

        The The played in Hull, and Will will play there next.

        She flew to Bora Bora with the New York New Jersey squad.

        The lift ran very very slowly. They agreed on what is “ready ready”, and ate piri piri, and more piri piri.
    """

    code = "STY001"
    name = "doubled-word"
    severity = by_profile("warning")
    message = "“{word}” is repeated"
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
        pattern(r"(?<![\w'’.-])(?P<word>[^\W\d_]+)(?P<again>\s+(?P=word))(?![\w'’-])", case=True),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the pair is sound."""
        word = hit["word"]
        if word in _SOUND or len(word) == 1 or not (hit.index == 0 or word.islower()):
            return
        again = hit.span_of("again")
        assert again is not None
        emphatic = word.lower() in _EMPHATIC
        if (emphatic and ctx.profile != "strict") or _meant(hit, ctx):
            return
        if not hit["again"].strip().islower():  # the band called The The
            return
        fix = None
        if word.lower() in _FUNCTION_WORDS:
            fix = self.replacing(again, "", safety="safe", title=f"delete the second “{word}”")
        yield self.finding(hit.span, word=word, fix=fix)


def _meant(hit: Hit, ctx: Context) -> bool:
    """Return whether a pair is a term of the article, or one of three in a row."""
    text, span, word = ctx.text, hit.span, hit["word"]
    block = ctx.document.block_at(span.start)
    if block is None or span.end > block.span.end:
        return True  # the end of a heading and the beginning of what follows
    alike = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)
    nearby = text[max(0, span.start - len(word) - 2) : span.end + len(word) + 2]
    if len(alike.findall(nearby)) > 2:
        return True
    if word.lower() in _FUNCTION_WORDS:
        return False
    marked = text[max(0, span.start - 1) : span.start] in set("\"“‘'") or any(
        part.level and part.span.contains(span) for part in ctx.document.inlines
    )
    pair = re.compile(rf"(?<![\w-]){re.escape(word)}\s+{re.escape(word)}(?![\w-])", re.IGNORECASE)
    return marked or len(pair.findall(text)) > 1 or word in _LEXICAL


#: Names of dishes, dances, ailments and the like that are one word said twice.
_LEXICAL = frozenset(
    "piri peri cha chow dik aye tut chop knock tsk boo night mahi ylang bling pom yo hush couscous "
    "beri tom choo tsetse dum ack agar tuk bye ha woof quack tick beep blah yada".split()
)
