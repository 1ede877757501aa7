"""Whom an article speaks for and to: "I", "we" and "you" in its own words."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from factlint.model.article import Article
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_PERSON = lazy_regex(
    r"\b(?:(?P<singular>I(?!\.)|[Mm]y)|(?P<plural>[Ww]e|[Oo]urs?|us)|(?P<second>[Yy](?:ou|ours?|ourself)))\b"
)


class Persons(Struct, frozen=True):
    """How often an article says "I", "we" and "you" outside speech, of how many words.

    Attributes:
        singular: "I" and "my".
        plural: "we", "our" and "us".
        second: "you" and "your".
        words: of the article.
    """

    singular: int = 0
    plural: int = 0
    second: int = 0
    words: int = 0

    @property
    def first(self) -> int:
        """How often it speaks of its maker."""
        return self.singular + self.plural


def persons(article: Article) -> Persons:
    """Return the first and second persons of an article outside quotations and unmarked speech."""
    document = article.document
    found = Counter(
        hit.lastgroup
        for hit in _PERSON.finditer(document.text)
        if not document.in_speech(Span(*hit.span()))
    )
    return Persons(found["singular"], found["plural"], found["second"], document.words)
