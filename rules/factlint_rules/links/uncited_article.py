"""LNK004: a long article without a single source to follow."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, pattern

#: What names sources without a link: their list, its numbers in the copy, a DOI.
_SOURCES = pattern(
    r"(?m)^[^\w\n]*(?:sources?|references?|further reading|notes)\b\s*:?|\[\^?\d{1,2}\]|\bdoi:",
)


class Options(Struct, frozen=True):
    """Options of LNK004."""

    #: Shorter articles may do without.
    min_words: int = 300


class UncitedArticle(DocumentRule[Options]):
    """An article of some length links to what it rests on.

    A reader who doubts a fact wants the document behind it, and so does the colleague who
    checks it. A link, in HTML too, a footnote or a list of sources is enough. Reviews, columns and
    how-to copy rest on the writer, and most copy names its sources in words, so only the strict
    profile asks.

    Bad (option_min-words 12, markdown yes, profile strict):
        The harbour board raised its fees by a tenth, and three ferry lines have left the port since.
        @ no link in 18 words
    Bad (option_min-words 12, profile strict):
        The harbour board raised its fees by a tenth, and three ferry lines have left the port since.
        @ no link in 18 words
    Good (option_min-words 12, markdown yes, profile strict):
        The harbour board [raised its fees](https://harbour.example/fees) by a tenth, and three ferry lines have left since.
    Good (option_min-words 12):
        The harbour board raised its fees by a tenth, and three ferry lines have left the port since.
    """

    code = "LNK004"
    name = "uncited-article"
    severity = by_profile(None)
    message = "no link in {words} words"
    advice = "link the documents, reports and interviews it rests on"
    citations = (Citation("KSJ Fact-Checking Project", "what to fact-check"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield one draft on the document as a whole."""
        document = ctx.document
        if not document.traits.links and ctx.profile != "strict":
            return
        if document.words <= ctx.options.min_words or document.has_links:
            return
        if _SOURCES.search(document.text):
            return
        yield self.finding(Span(0, 0), words=document.words)
