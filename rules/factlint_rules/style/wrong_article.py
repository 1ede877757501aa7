"""STY016: "a" before a vowel sound, "an" before a consonant."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, Span, by_profile, pattern
from factlint_rules.style._sounds import begins_with_vowel

#: After a letter that is no article: "if a is zero", "plan a or plan b".
_NO_NOUN = frozenset(
    """
    a an and are as at am in is it its of off on or if into our us up upon under over after about
    above all also any each every else equals only even i
    """.split()
)


class WrongArticle(PatternRule):
    """The article goes by the sound that follows.

    "An" is before a vowel sound, "a" before a consonant, however the word is spelled: an hour,
    a unit, an MP, a UN envoy, an 18-year-old. Numbers and letters go by how they are read aloud.
    What is read in two ways is left alone: initials that may be a word ("LAN", "SQL"), "herb",
    "an historic", foreign names. So are titles in italics, and "a" where it may be a letter.

    Bad:
        It took an hour and a easy climb to reach the hut.
                            ^^^^^^ write “an easy”, not “a easy”

        She is a MP, and an university lecturer with a 18-year-old car.
               ^^^^ write “an MP”, not “a MP”
                         ^^^^^^^^^^^^^ write “a university”, not “an university”
                                                     ^^^^^^^^^^^^^ write “an 18-year-old”, not “a 18-year-old”
    Bad:
        A orchid grew in the greenhouse.
        ^^^^^^^^ write “An orchid”, not “A orchid”
    Fixed:
        An orchid grew in the greenhouse.
    Good:
        The walk took an hour, past a unique spring, a European beech and a one-way street.

        An MP and a UN envoy paid an £8m bill with a NATO loan; a historian called it an historic day.

        Vitamin A is stored in the liver. They chose plan a or plan b.

        An FBI agent sent an X-ray by a U-boat to an 11-member crew, and a 110-page report.
    """

    code = "STY016"
    name = "wrong-article"
    severity = by_profile("warning")
    message = "write “{write}”, not “{text}”"
    advice = "“an” before a vowel sound, “a” before a consonant"
    citations = (
        Citation("LanguageTool", "EN_A_VS_AN"),
        Citation("AP Stylebook", "a, an"),
    )
    speech = "query"
    fixable = True
    whole_text = "every text has an article, and each is looked at"
    looks_for = (
        pattern(
            # The letter comes first, behind which `re` looks back: it skips to the next one.
            r"(?P<article>[Aa](?<![\w'’.&/+*=<>-][Aa])n?)\s+[\"“‘']?"
            r"(?P<word>[$£€]?\d[\d,.]*\w*(?:-\w+)*|[^\W\d_][\w-]*)",
            case=True,
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield an article of the wrong form."""
        article, word = hit["article"], hit["word"].rstrip(",.")
        vowel = begins_with_vowel(word)
        if vowel is None or vowel is (len(article) == 2) or _is_letter(hit, ctx, word):
            return
        span = hit.span_of("article")
        assert span is not None
        write = article[0] + ("n" if vowel else "")
        # "An" may be a slip for "and": which it is, an editor sees.
        fix = self.replacing(span, write, safety="safe" if vowel else "ask")
        mark = hit.text.rstrip(",.")
        yield self.finding(
            Span(hit.span.start, hit.span.start + len(mark)),
            text=" ".join(mark.split()),
            write=" ".join([write, *mark.split()[1:]]),
            fix=fix,
        )


def _is_letter(hit: Hit, ctx: Context, word: str) -> bool:
    """Return whether an article is a letter, or belongs to a name or title."""
    span = hit.span
    if word.lower() in _NO_NOUN or ctx.document.opaque(span):
        return True
    if any(part.level == 1 and part.span.contains(span) for part in ctx.document.inlines):
        return True
    if hit["article"][0] == "a":
        return False
    # "Vitamin A infusion"; "An Post" is a firm.
    before = ctx.text[ctx.sentence(span).start : span.start].strip("\"“‘'([ \n")
    return bool(before) or word[0].isupper()
