"""How hard a file is to read: words, sentences, speech, and two grades of English prose.

Only running text counts: headline, headings and tables are left out. Flesch-Kincaid is the
formula of Kincaid, Fishburne, Rogers and Chissom (Derivation of New Readability Formulas for
Navy Enlisted Personnel, 1975), the fog index that of Robert Gunning (The Technique of Clear
Writing, 1952). Both give the years of American school that reading a text takes. They differ
by a grade between programs, since each counts syllables in its own way.
"""

from __future__ import annotations

import re

from msgspec import Struct

from factlint.model.article import Article
from factlint.readings.syllables import syllables
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span, touches

_WORD = lazy_regex(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_RUNNING = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.BLOCK_QUOTE)
_EASY_ENDINGS = lazy_regex(r"(?:es|ed|ing)$")
_COMPLEX = 3


class Sentence(Struct, frozen=True):
    """A sentence of running text: its place in the prose, and its number of words."""

    span: Span
    words: int


class Readability(Struct, frozen=True):
    """Counts of a file's running text.

    Attributes:
        sentences: all sentences that have a word, in order.
        words: number of words; a figure or a hyphened word is one.
        syllables: their syllables; a figure counts as one.
        complex_words: words of three syllables or more, names and endings left out.
        spoken_words: words inside quotations, block quotations and unmarked speech.
    """

    sentences: tuple[Sentence, ...] = ()
    words: int = 0
    syllables: int = 0
    complex_words: int = 0
    spoken_words: int = 0

    @property
    def words_per_sentence(self) -> float | None:
        """Mean length of a sentence in words; None without a sentence."""
        return self.words / len(self.sentences) if self.sentences else None

    @property
    def flesch_kincaid(self) -> float | None:
        """Grade by Flesch-Kincaid; None without a sentence."""
        if not self.sentences:
            return None
        return 0.39 * self.words / len(self.sentences) + 11.8 * self.syllables / self.words - 15.59

    @property
    def gunning_fog(self) -> float | None:
        """Grade by Gunning's fog index; None without a sentence."""
        if not self.sentences:
            return None
        return 0.4 * (self.words / len(self.sentences) + 100 * self.complex_words / self.words)

    @property
    def speech(self) -> float:
        """Share of words in somebody's mouth, 0 to 1."""
        return self.spoken_words / self.words if self.words else 0.0

    def longest(self, number: int) -> list[Sentence]:
        """Return the longest sentences, longest first."""
        return sorted(self.sentences, key=lambda one: (-one.words, one.span.start))[:number]


def readability(article: Article) -> Readability:
    """Return the counts of a file's running text."""
    document = article.document
    found: list[Sentence] = []
    words = beats = hard = spoken = 0
    for block in document.blocks:
        if block.kind not in _RUNNING:
            continue
        for span in document.paragraph_sentences(block):
            hits = [
                hit
                for hit in _WORD.finditer(document.text, span.start, span.end)
                if not document.opaque(Span(*hit.span()))
            ]
            if not hits:
                continue
            found.append(Sentence(span, len(hits)))
            words += len(hits)
            for hit in hits:
                beats += sum(map(syllables, hit[0].split("-")))
                hard += _is_complex(hit, span.start)
                spoken += touches(document.speech, Span(*hit.span()))
    return Readability(tuple(found), words, beats, hard, spoken)


def _is_complex(hit: re.Match[str], sentence_start: int) -> bool:
    """Return whether a word counts for Gunning: long, no name, and not by its joints or ending."""
    if hit[0][0].isupper() and hit.start() > sentence_start + 1:
        return False
    return any(
        syllables(part) >= _COMPLEX and syllables(_EASY_ENDINGS.sub("", part) or part) >= _COMPLEX
        for part in hit[0].split("-")
    )
