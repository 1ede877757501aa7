"""What makes a finding the same after an edit: its rule, its words, and those beside them.

Other paragraphs do not matter, nor where the lines of its own end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

#: To be counted up when the same finding gets another fingerprint; a baseline has it as well.
VERSION: Final = 2
#: Characters before and after the words, blanks counted once.
_NEIGHBOURS: Final = 24
#: As many as may hold that many characters with all blanks and marks between them.
_WINDOW: Final = 240
#: A line of a quotation in Markdown begins with marks that are none of its words.
BLANK: Final = lazy_regex(r"\s*[\r\n][\s>]*|\s+")
_MOST_EQUAL: Final = 50


class Essences:
    """What findings in one text have in common that are the same but for their number."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [one.start for one in paragraphs]
        lower = text.lower()
        #: The text in lower case; empty where a part of it may have other letters by itself.
        self._lower = lower if len(lower) == len(text) and "Σ" not in text else ""
        self._plain: dict[int, bool] = {}
        #: The last plain paragraph that was asked for, most findings being beside one another, and
        #: up to where words begin that are in no later one.
        self._start, self._end, self._until = 0, 0, 0

    def of(self, code: str, origin: str | None, span: Span) -> str:
        """Return the essence of a finding.

        Args:
            code: code of the rule.
            origin: the check of another engine.
            span: the words in the source; empty for the article as a whole.
        """
        return essence(code, origin, self.words(span))

    def words(self, span: Span) -> str:
        """Return some words with those beside them; "" for an empty span."""
        first, last, text = span.start, span.end, self._text
        if first == last:
            return ""
        if (self._start <= first < self._until and last <= self._end) or self._in_plain(
            first, last
        ):
            start, end, lower = first - _NEIGHBOURS, last + _NEIGHBOURS, self._lower
            if start < self._start:
                start = self._start
            before = lower[start:first].strip()
            after = lower[last : end if end < self._end else self._end].strip()
            return f"{before}\0{lower[first:last].strip()}\0{after}"
        start, end = self._paragraph(span)
        near = text[max(start, first - _NEIGHBOURS) : first]
        if not _is_plain(near) or ">" in near:
            near = _plain(text[max(start, first - _WINDOW) : first])
        behind = text[last : min(end, last + _NEIGHBOURS)]
        if not _is_plain(behind):
            behind = _plain(text[last : min(end, last + _WINDOW)])
        before = near.lower()[-_NEIGHBOURS:].strip()
        after = behind.lower()[:_NEIGHBOURS].strip()
        words = _plain(text[first:last]).strip()
        return f"{before}\0{words}\0{after}"

    def _in_plain(self, first: int, last: int) -> bool:
        """Return whether words are in a plain paragraph, and keep its bounds where they are."""
        at = bisect_right(self._starts, first) - 1
        if at < 0 or last > self._paragraphs[at].end or not self._is_plain(at):
            return False
        self._start, self._end = self._starts[at], self._paragraphs[at].end
        self._until = min([self._end, *self._starts[at + 1 : at + 2]])
        return True

    def _is_plain(self, at: int) -> bool:
        """Return whether a paragraph has single spaces alone, and no marks of lines."""
        known = self._plain.get(at)
        if known is None:
            words = self._paragraphs[at].of(self._text)
            plain = bool(self._lower) and ">" not in words and _is_plain(words)
            known = self._plain[at] = plain
        return known

    def _paragraph(self, span: Span) -> tuple[int, int]:
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and self._paragraphs[at].end > span.start:
            return self._starts[at], self._paragraphs[at].end
        line = paragraph_of(span, self._text, ())
        return line.start, line.end


def essence(code: str, origin: str | None, words: str) -> str:
    """Return the essence of a finding of a rule on some words, as `Essences.words` gives them."""
    return f"{VERSION}\0{code}\0{origin or ''}\0{words}"


def digest(text: str) -> str:
    """Return a short digest of a text: of an essence with a number among equals, a fingerprint."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def prints_of_words(
    words: str, code: str, origin: str | None, text: str, paragraphs: Sequence[Span]
) -> Iterator[str]:
    """Yield the fingerprints that findings of a rule on some words of a text could have.

    Args:
        words: the words, with a blank between them.
        code: code of the rule.
        origin: the check of another engine.
        text: the source.
        paragraphs: its paragraphs, in order.
    """
    pattern = r"\s[\s>]*".join(map(re.escape, words.split()))
    essences = Essences(text, paragraphs)
    for hit in re.finditer(pattern, text) if words else ():
        base = essences.of(code, origin, Span(*hit.span()))
        yield from (digest(f"{base}\0{number}") for number in range(_MOST_EQUAL))


def paragraph_of(span: Span, text: str, paragraphs: Sequence[Span]) -> Span:
    """Return the paragraph that holds a span; outside of all, the line."""
    at = bisect_right(paragraphs, span.start, key=lambda one: one.start) - 1
    if at >= 0 and paragraphs[at].end > span.start:
        return paragraphs[at]
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _is_plain(words: str) -> bool:
    """Return whether all blanks of some words are single spaces: no other one is printable."""
    return words.isprintable() and "  " not in words


def _plain(words: str) -> str:
    return words.lower() if _is_plain(words) else BLANK.sub(" ", words).lower()
