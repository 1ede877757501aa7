"""What a rule looks for, said beforehand so that a text without its words costs nothing."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache

from msgspec import Struct

from factlint.match.needed_words import needed_words
from factlint.text.any_case import finditer, searching_small
from factlint.text.between_marks import reach
from factlint.text.clauses import ClauseSpan
from factlint.text.compiled import compiled
from factlint.text.document import Document
from factlint.text.first_signs import finding, searching
from factlint.text.normal import words_of
from factlint.text.span import Span

#: Where to begin, how far a search for the first match has to read, and the stretch.
_Place = tuple[int, int, Span]
#: The mark behind a clause, and the sign by which a word, or the text, is known to end.
_BESIDE = 2


class Pattern(Struct, frozen=True, dict=True):
    """A regular expression with literals, one of which every matching text contains.

    Attributes:
        source: the expression, as for `re`.
        keys: lower-case literals; a text without any of them cannot match. Empty: any text.
        flags: flags of `re`.
        words: words in lower case, runs of letters and figures; a text without any of them, whole,
            cannot match. Empty: any text.
        head: whether it is looked for only where the words of a sentence begin.
        clue: a short expression; a paragraph without a match of it cannot match. Empty: any.
    """

    source: str
    keys: tuple[str, ...] = ()
    flags: int = int(re.IGNORECASE)
    words: tuple[str, ...] = ()
    head: bool = False
    clue: str = ""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression; compiled when first used, never at import."""
        return compiled(self.source, self.flags)

    @cached_property
    def _search(self) -> Callable[..., re.Match[str] | None]:
        return searching(self.source, self.flags)

    @cached_property
    def _search_small(self) -> Callable[..., re.Match[str] | None] | None:
        return searching_small(self.source, self.flags)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        return self._search(text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at `pos`, as `re.Pattern.match` does."""
        return self.compiled.match(text, pos, endpos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text, as `re.Pattern.fullmatch` does."""
        return self.compiled.fullmatch(text)

    def finditer(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield all matches, as `re.Pattern.finditer` does."""
        return finding(self.source, self.flags)(text, pos, endpos)

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[str]:
        """Return the words of all matches, or of their one group, as `re.Pattern.findall` does."""
        return self.compiled.findall(text, pos, endpos)

    def sub(self, replacement: str, text: str) -> str:
        """Replace all matches, as `re.Pattern.sub` does."""
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """Split a text at the matches, as `re.Pattern.split` does."""
        return self.compiled.split(text)

    def may_match(self, document: Document) -> bool:
        """Return whether the prose of a document holds what every match contains."""
        lacks = document.lacks
        for words in self.needs:  # asked for every pattern of every file, as is `possible`
            if lacks(words):
                return False
        if self.clue and not self._clued(document):
            return False
        return not self.keys or self.possible(document.lower)

    def _clued(self, document: Document) -> Collection[Span]:
        """Return the stretches that hold the clue, which several patterns may have."""
        return document.memo(stretches_like(self.clue, self.flags))

    @cached_property
    def needs(self) -> tuple[Set[str], ...]:
        """Sets of words and pairs of words in normal form, of each of which a match holds one."""
        given = [frozenset(words_of(" ".join(self.words)))] if self.words else []
        return (*needed_words(self.source, self.flags), *given)

    @cached_property
    def _reach(self) -> int | None:
        """How far behind a clause a search has to read; None where a match may be in several."""
        far = reach(self.source, self.flags) if self.needs else None
        if far is None or (self.words and far > 1):  # one of the words may be behind the mark
            return None
        return 0 if self.head else far + _BESIDE  # a head behind it is of the next clause

    def held(self, document: Document, among: int = -1) -> int:
        """Return the bits of clauses (`Clauses`) of a document in or from which it is looked for.

        Without any there is no match. Only for patterns that need words.

        Args:
            document: the document.
            among: the bits of the clauses that hold one of the first of `needs`; -1: not known.
        """
        needs = self.needs if among == -1 else self.needs[1:]
        if self._reach is None:
            return document.clauses.holding_together(needs, among)
        if self.head:
            among &= document.clauses_at_heads
        return document.clauses.holding(needs, among)

    def matches(self, document: Document, held: int = -1) -> Iterator[re.Match[str]]:
        """Yield the matches in a document's prose.

        Words meet within a heading, paragraph, list item or cell, never over its end: only what
        holds the keys or words of the pattern is searched, each by itself.

        Args:
            document: the document.
            held: what `held` returns; -1: not known.
        """
        places = self._places(document, held)
        if not places:  # as for most
            return
        if self.head:
            yield from self._at_heads(document, places)
            return
        text, small = document.text, document.small
        look, looked_in = self._looking(document)
        done, searched = 0, -1
        for first, last, stretch in places:
            end = stretch.end
            if end == searched:
                continue
            start = max(done, first)
            if look(looked_in, start, last) is None:
                continue  # as in most
            for match in finditer(self.source, self.flags, text, small, start, end):
                yield match
                done = match.end()
            searched = end

    def _looking(self, document: Document) -> tuple[Callable[..., object], str]:
        """Return what finds nothing where there is no match, and the text it searches."""
        small = document.small
        if small is not None and self._search_small is not None:
            return self._search_small, small
        return self._search, document.text

    def likely(self, document: Document) -> Iterator[Span]:
        """Yield the stretches that look as if they had a match."""
        look, text = self._looking(document)
        for first, last, stretch in self._places(document, -1):
            if look(text, first, last) is not None:
                yield stretch

    def _at_heads(self, document: Document, places: Iterable[_Place]) -> Iterator[re.Match[str]]:
        """Yield the matches that begin where a sentence does: few places, so each is asked."""
        match, text, heads = self.compiled.match, document.text, document.sentence_heads
        for start, last, stretch in places:
            first = bisect_left(heads, start)
            for head in heads[first : bisect_left(heads, last, first)]:
                if found := match(text, head, stretch.end):
                    yield found

    def within(self, document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches in a part of a document's prose, which ends there for the pattern."""
        return finditer(self.source, self.flags, document.text, document.small, start, end)

    def _places(self, document: Document, held: int) -> Sequence[_Place]:
        """Return where a match may begin: what holds all that every match contains."""
        if held == -1 and self.needs:
            held = self.held(document)
        far = self._reach
        if far is None:
            return [(one.start, one.end, one) for one in self._stretches(document, held)]
        found: Iterable[ClauseSpan] = document.clauses.numbered(held)
        if found and self._in_part:
            found = self._in_likely(found, document)
        return [(one.start, min(one.end + far, one.stretch.end), one.stretch) for one in found]

    def _in_likely(self, clauses: Iterable[ClauseSpan], document: Document) -> Iterator[ClauseSpan]:
        """Yield the clauses of likely stretches, of which a long one has thousands."""
        last, likely = None, False
        for one in clauses:
            if one.stretch is not last:
                last, likely = one.stretch, self._is_likely(one.stretch, document)
            if likely:
                yield one

    def _stretches(self, document: Document, held: int) -> Sequence[Span]:
        """Return the stretches that hold what every match contains."""
        if self.needs:
            found: Sequence[Span] = document.clauses.stretches_at(held)
        elif self.keys:
            found = document.stretches_around(self.keys)
        else:
            found = document.stretches
        if found and self._in_part:
            return [one for one in found if self._is_likely(one, document)]
        return found

    @property
    def _in_part(self) -> bool:
        """Whether there is more to look for in a stretch than words."""
        return bool(self.keys or self.clue)

    def _is_likely(self, stretch: Span, document: Document) -> bool:
        """Return whether a stretch holds a key, and the clue."""
        if self.keys and not self.possible(stretch.of(document.lower)):
            return False
        return not self.clue or stretch in self._clued(document)

    def possible(self, lower: str) -> bool:
        """Return whether a text, in lower case, may hold a match."""
        for key in self.keys:  # asked for every pattern of every file: a generator doubles it
            if key in lower:
                return True
        return not self.keys


def pattern(
    source: str,
    *,
    keys: tuple[str, ...] = (),
    words: tuple[str, ...] = (),
    case: bool = False,
    head: bool = False,
    clue: str = "",
) -> Pattern:
    r"""Say what a rule looks for.

    Args:
        source: a regular expression; white space between words as `\s+`.
        keys: literals, at least one of which every match contains, in lower case.
        words: words, at least one of which every match contains as a whole, in lower case.
        case: whether capitals matter.
        head: whether it is looked for only at the head of sentences.
        clue: where no words are rare, a short expression that is found in every paragraph with a
            match and in few others; capitals matter as in the source.

    Raises:
        ValueError: a key or a word is not in lower case, or a word is none.
    """
    for key in (*keys, *words):
        if key != key.lower():
            raise ValueError(f"key {key!r} is not in lower case")
    for word in words:
        if not word.isalnum():
            raise ValueError(f"{word!r} is no run of letters and figures")
    return Pattern(source, keys, 0 if case else int(re.IGNORECASE), words, head, clue)


@lru_cache(maxsize=8192)
def stretches_like(source: str, flags: int) -> Callable[[Document], Collection[Span]]:
    """Return what reads which stretches of a document have a clue, in order, for `Document.memo`.

    "Subject and verb do not fit" is asked of long forms, and each form begins with words that every
    paragraph holds. That a plural stands before "was" is found at once, and in few paragraphs, so
    the forms that need it are asked there alone. A clue of several forms is looked for once.
    """
    clue = Pattern(source, flags=flags)

    def read(document: Document) -> Collection[Span]:
        return dict.fromkeys(clue.likely(document))

    return read


class Hit(Struct, frozen=True):
    """One match of a pattern in a document's prose.

    Attributes:
        match: the match.
        index: which of the rule's patterns it is of, counted from 0.
    """

    match: re.Match[str]
    index: int = 0

    @property
    def span(self) -> Span:
        """The whole match, or its group "mark" where the pattern has one."""
        named = self.match.groupdict()
        if named.get("mark") is not None:
            return Span(*self.match.span("mark"))
        return Span(*self.match.span())

    @property
    def text(self) -> str:
        """The words of `span`."""
        return self.span.of(self.match.string)

    @property
    def words(self) -> str:
        """The words of `span` in one line, for messages; a line break in the copy is a space."""
        return " ".join(self.text.split())

    def __getitem__(self, group: str) -> str:
        value: str | None = self.match[group]
        return value or ""

    def span_of(self, group: str) -> Span | None:
        """Return the span of a group, None when it took no part."""
        start, end = self.match.span(group)
        return Span(start, end) if start >= 0 else None
