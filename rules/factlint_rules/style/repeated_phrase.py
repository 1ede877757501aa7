"""STY017: a phrase typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Document, Hit, PatternRule, Remark, by_profile, pattern
from factlint_rules.style._repeats import may_repeat

#: Taken whole or not at all.
_WORD = r"[^\W\d_]++(?:['’][^\W\d_]++)?+"
#: In so many characters is the word beside a phrase.
_SIGHT = 80
#: How many words a phrase has that is looked for.
_LENGTHS = (2, 3, 4)
#: With these a clause may end and the next begin with the same words: "what it is it is for good".
_SUBJECTS = frozenset("i you he she it we they that this there who what".split())
#: Repeated for weight: "over and over and over", "more or less", "day by day by day".
_JOINING = frozenset("and or by after upon".split())
#: "From time to time to splice", "back to back to back": "to" joins all but these.
_AFTER_TO = frozenset("the a an his her its their our my your this that these be".split())
#: How many of how many: "has scored five from five from the spot".
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_OF_SO_MANY = frozenset("from of for in".split())


class RepeatedPhrase(PatternRule):
    """No phrase is typed twice in a row.

    A line pasted twice, or retyped after a pause, leaves two to four words that follow upon
    themselves. One word twice is `doubled-word`. What is said again for weight ("over and over
    and over"), over the end of a line or a sentence, or by a name ("New York New York") is meant,
    and so is a clause that ends as the next begins ("whatever it is it is late").

    Bad:
        Two of the five nurses chose to leave chose to leave before the winter.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “chose to leave” is repeated
    Fixed:
        Two of the five nurses chose to leave before the winter.
    Bad:
        The seeds are kept in the in the vault at two degrees.
                           ^^^^^^^^^^^^^ “in the” is repeated
    Good:
        The choir sang it over and over and over. Whatever it is it is not a heron.

        What makes a gadget a gadget? They won back to back titles, and led the club to back to back cups.

        They played New York New York. It rained. It rained.

        The team had what it had it had by luck, and won one by one by one. She was six for six for the season.
    """

    code = "STY017"
    name = "repeated-phrase"
    severity = by_profile("warning")
    message = "“{phrase}” is repeated"
    advice = "delete one"
    citations = (Citation("LanguageTool", "PHRASE_REPETITION"),)
    speech = "query"
    fixable = True
    looks_for = tuple(
        pattern(
            rf"(?<![\w'’-])(?P<phrase>(?P<one>{_WORD})"
            + "".join(rf"\s+(?P<w{n}>{_WORD})" for n in range(2, count + 1))
            + r")(?P<again>\s+(?P=one)"
            + "".join(rf"\s+(?P=w{n})" for n in range(2, count + 1))
            + r")(?![\w'’-])"
        )
        for count in _LENGTHS
    )

    def may_match(self, document: Document) -> bool:
        """Return whether a phrase may be there again right after itself."""
        return any(may_repeat(document, count) for count in _LENGTHS)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless the phrase is said twice for a reason."""
        again = hit.span_of("again")
        assert again is not None
        words = hit["phrase"].lower().split()
        names = hit["phrase"] != hit["phrase"].lower() and hit["again"].lower() != hit["again"]
        if names or hit["again"].startswith("\n") or len(set(words)) < len(words):
            return
        if len(words) == 2 and _meant(*words):
            return
        if words[0] in _SUBJECTS or _JOINING.intersection(words) or ctx.document.opaque(hit.span):
            return
        start, end = hit.span.start, hit.span.end
        before = ctx.text[max(0, start - _SIGHT) : start].split()[-1:]
        after = ctx.text[end : end + _SIGHT].split()[:1]
        if before == words[-1:] or after == words[:1]:
            return  # "left right left right left"
        phrase = " ".join(hit["phrase"].split())
        fix = self.replacing(again, "", safety="safe", title=f"delete the second “{phrase}”")
        yield self.finding(hit.span, phrase=phrase, fix=fix)


def _meant(first: str, second: str) -> bool:
    """Return whether two words may follow upon themselves: "call a spade a spade"."""
    if first in _NUMBERS and second in _OF_SO_MANY:
        return True
    return first in ("a", "an") or (
        "to" in (first, second) and not _AFTER_TO.intersection((first, second))
    )
