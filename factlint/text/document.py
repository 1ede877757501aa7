"""Document: a source with its prose, parts, sentences and speech.

Rules and readings work on `text`, the prose without markup; `to_source` carries a span of it
to the source.  For plain text both are the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from msgspec import Struct, field

from factlint.text.any_case import lower, small_of
from factlint.text.clauses import Clauses, clauses_of
from factlint.text.directives import Directive
from factlint.text.location import Location, Part, locate
from factlint.text.segments import Fragment, OffsetMap, Segment, SegmentKind
from factlint.text.sentences import sentences
from factlint.text.source import Source
from factlint.text.span import Span, merge, touches
from factlint.text.speech import MarkFault, Quotations, read_quotations
from factlint.text.voices import Spoken, signed, voices
from factlint.text.written_words import tokens_of

T = TypeVar("T")

_LONGEST_INLINE = 4000  # characters
_START = attrgetter("start")


class MetadataFault(Struct, frozen=True):
    """Why a metadata block could not be read, or not whole.

    Attributes:
        line: where reading stopped, 1-based, of the file.
        reason: why, in words without the line.
        unclosed: the fence whose second line is missing; empty where the values are wrong.
    """

    line: int
    reason: str
    unclosed: str = ""


class Metadata(Struct, frozen=True):
    """Keys and values that a file keeps beside its copy: title, author, date.

    Attributes:
        syntax: how they are written ("yaml", "toml", "json", ...).
        span: the block with its fences, in source offsets.
        data: its values; empty when it could not be read.
        fault: why it could not be read, or not whole; None where all is well.
        keys: the span of each top-level key in the source, where the syntax tells.
        repeated: top-level keys that are given more than once; the last one counts.
        copy: the words of values that readers see (title, description), by key.
    """

    syntax: str
    span: Span
    data: Mapping[str, object]
    fault: MetadataFault | None = None
    keys: Mapping[str, Span] = field(default_factory=dict)
    repeated: frozenset[str] = frozenset()
    copy: Mapping[str, tuple[Fragment, ...]] = field(default_factory=dict)


#: A blank for each blank of Latin-1, an "x" for all else.
_BLANKS = bytes(32 if chr(code).isspace() else 120 for code in range(256))


def _words_in(text: str) -> int:
    """Return how many words `split` gives: they are counted where they begin."""
    try:
        return (b" " + text.encode("latin-1").translate(_BLANKS)).count(b" x")
    except UnicodeEncodeError:
        return len(text.split())


#: What may be before the first word of a sentence.
_BEFORE_WORDS = " \n\t\"“‘'*_"


class Traits(Struct, frozen=True):
    """What articles in a format can hold.

    Attributes:
        metadata: keys and values beside the copy, so that a date can be written there.
        links: links, so that a source can be linked.
        comments: comments that readers do not see, so that a directive can be written.
        references: "&", "<" and ">" of the prose are written as character references.
        escapes: the prose is written in JSON strings, with their escapes.
    """

    metadata: bool = False
    links: bool = False
    comments: bool = False
    references: bool = False
    escapes: bool = False


class Document(Struct, frozen=True, eq=False, dict=True):
    """A source as rules see it. All spans are offsets into `text` unless said otherwise.

    Attributes:
        source: the file as decoded.
        text: prose, with markup, code blocks and front matter left out.
        map: prose offsets to source offsets.
        blocks: headline, headings, paragraphs, list items ..., in order, without overlap.
        inlines: link texts, emphasis, URLs, code, in order; they may nest.
        traits: what the format can hold.
        metadata: keys and values beside the copy, or None.
        directives: factlint comments.
        parts: cells, paragraphs or pages by which the format names places; empty for one text.
        left_out: what of the file is no prose, by kind, and how often ("code block": 2).
        code: where the source has code of a format that marks it, in order; source offsets.
    """

    source: Source
    text: str
    map: OffsetMap
    blocks: tuple[Segment, ...]
    inlines: tuple[Segment, ...] = ()
    traits: Traits = Traits()
    metadata: Metadata | None = None
    directives: tuple[Directive, ...] = ()
    parts: tuple[Part, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    code: tuple[Span, ...] = ()
    _memo: dict[Callable[..., object], Any] = field(default_factory=dict)

    def to_source(self, span: Span) -> Span:
        """Carry a span of the prose to the source."""
        return self.map.to_source(span)

    def locate(self, span: Span) -> Location:
        """Return where a span of the source is: line and column, with the part where it has any."""
        return locate(self.source, span, self.parts)

    def line_of(self, key: str) -> int | None:
        """Return the 1-based line of a key of the metadata, or None."""
        span = self.metadata.keys.get(key) if self.metadata is not None else None
        return None if span is None else self.source.lines.position(span.start)[0]

    def memo(self, reading: Callable[[Document], T]) -> T:
        """Return `reading(self)`, computed once."""
        if reading not in self._memo:
            self._memo[reading] = reading(self)
        found: T = self._memo[reading]
        return found

    @cached_property
    def lower(self) -> str:
        """The prose in lower case, with the length of `text` kept."""
        return lower(self.text)

    @cached_property
    def small(self) -> str | None:
        """The prose as `any_case.finditer` searches it."""
        return small_of(self.text, self.lower)

    @cached_property
    def tokens(self) -> list[str]:
        """The words of the prose in order, as written: "re-launch" and "don't" are one."""
        return tokens_of(self.text)

    @cached_property
    def lower_tokens(self) -> list[str]:
        """The same in lower case."""
        lower = {token: token.lower() for token in self.token_set}  # one text for equal words
        return [lower[token] for token in self.tokens]

    @cached_property
    def token_set(self) -> frozenset[str]:
        """Each of `tokens` once."""
        return frozenset(self.tokens)

    @cached_property
    def stretches(self) -> tuple[Span, ...]:
        """Each block with the gaps before and behind it: words that go together are in one."""
        spans = [block.span for block in self.blocks]
        starts = [0, *(span.end for span in spans[:-1])]
        ends = [*(span.start for span in spans[1:]), len(self.text)]
        return tuple(map(Span, starts, ends))

    @cached_property
    def clauses(self) -> Clauses:
        """The clauses of the stretches, by their words."""
        return clauses_of(self.text, self.stretches)

    @cached_property
    def clauses_at_heads(self) -> int:
        """The bits of the clauses where the words of a sentence begin."""
        return self.clauses.at(self.sentence_heads)

    @property
    def phrases(self) -> Set[str]:
        """The words of the prose in normal form, and each two in a row with one blank between."""
        return self.clauses.phrases

    @cached_property
    def lacks(self) -> Callable[[Iterable[str]], bool]:
        """Whether the prose has none of some words and pairs of words in normal form."""
        return self.phrases.isdisjoint

    def stretches_with(self, needs: Iterable[Set[str]]) -> list[Span]:
        """Return the stretches that hold a word or pair, in normal form, of each of some sets."""
        return self.clauses.stretches_at(self.clauses.holding_together(needs))

    def stretches_around(self, literals: Iterable[str]) -> list[Span]:
        """Return the stretches that hold one of some literals, in lower case."""
        lower, starts = self.lower, [stretch.start for stretch in self.stretches]
        found = set()
        for literal in literals:
            at = lower.find(literal)
            while at >= 0:
                number = bisect_right(starts, at)
                found.add(number - 1)
                at = lower.find(literal, starts[number]) if number < len(starts) else -1
        return [self.stretches[number] for number in sorted(found)]

    @cached_property
    def words(self) -> int:
        """Number of words, counted by white space, without those beside the copy."""
        beside = (block.span for block in self.blocks if block.kind.is_beside)
        return _words_in(self.text) - sum(_words_in(span.of(self.text)) for span in beside)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences of all blocks, in order."""
        return tuple(span for block in self.blocks for span in sentences(self.text, block.span))

    @cached_property
    def sentence_heads(self) -> list[int]:
        """Where the words of the sentences begin, behind quotation marks and emphasis."""
        words = ((span.end, span.of(self.text).lstrip(_BEFORE_WORDS)) for span in self.sentences)
        return [end - len(found) for end, found in words]

    def end_of_block(self, offset: int) -> int:
        """Return where the words end that go with those at an offset: its block, or the next."""
        at = bisect_right(self._block_starts, offset) - 1
        if at >= 0 and offset < self.blocks[at].span.end:
            return self.blocks[at].span.end
        return self.blocks[at + 1].span.end if at + 1 < len(self.blocks) else len(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence at an offset, or the nearest one before it."""
        if "sentences" not in self.__dict__:  # those of one block are enough, most of the time
            block = bisect_right(self._block_starts, offset) - 1
            own = self._sentences_of(block) if block >= 0 else ()
            if own and own[0].start <= offset:
                return own[bisect_right(own, offset, key=_START) - 1]
        at = bisect_right(self._sentence_starts, offset) - 1
        if at < 0:
            return self.sentences[0] if self.sentences else Span(0, len(self.text))
        return self.sentences[at]

    @cached_property
    def _of_blocks(self) -> dict[int, tuple[Span, ...]]:
        return {}

    def _sentences_of(self, number: int) -> tuple[Span, ...]:
        """Return the sentences of a block, kept for the next question."""
        known = self._of_blocks.get(number)
        if known is None:
            found = tuple(sentences(self.text, self.blocks[number].span))
            known = self._of_blocks[number] = found
        return known

    def sentences_from(self, offset: int, count: int) -> tuple[Span, ...]:
        """Return `count` sentences, fewer at the end: that at an offset (or before it) first."""
        at = max(0, bisect_right(self._sentence_starts, offset) - 1)
        return self.sentences[at : at + count]

    def block_at(self, offset: int) -> Segment | None:
        """Return the block at an offset, or None between blocks."""
        at = bisect_right(self._block_starts, offset) - 1
        if at >= 0 and offset <= self.blocks[at].span.end:
            return self.blocks[at]
        return None

    def paragraph_sentences(self, block: Segment) -> tuple[Span, ...]:
        """Return the sentences of one block."""
        first = bisect_right(self._sentence_starts, block.span.start - 1)
        last = bisect_right(self._sentence_starts, block.span.end - 1)
        return self.sentences[first:last]

    @cached_property
    def headline(self) -> Segment | None:
        """The headline, when the document has one."""
        for block in self.blocks:
            if block.kind is SegmentKind.HEADLINE:
                return block
        return None

    @cached_property
    def course(self) -> tuple[Segment, ...]:
        """The blocks one reads in turn, without titles and the words for images beside them."""
        return tuple(block for block in self.blocks if not block.kind.is_beside)

    @cached_property
    def quotations(self) -> Quotations:
        """Marked quotations and stray marks.

        A quotation runs over paragraphs, past a title or the words for an image.
        """
        found = [read_quotations(self.text, self.course)]
        found += [read_quotations(self.text, [b]) for b in self.blocks if b.kind.is_beside]
        return Quotations(
            tuple(sorted((q for one in found for q in one.marked), key=lambda q: q.span)),
            tuple(broken for one in found for broken in one.broken),
        )

    @cached_property
    def signed(self) -> bool:
        """Whether the article names its writer."""
        return signed(self)

    @cached_property
    def voices(self) -> tuple[Spoken, ...]:
        """Blocks in somebody's words without quotation marks, with what shows it."""
        return voices(self, self.quoted)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What quotation marks enclose, broken quotations included; merged, in order."""
        spans = [quotation.span for quotation in self.quotations.marked]
        for broken in self.quotations.broken:
            # Words beside a stray mark are quoted, if badly: that is one fault, not two.
            block = self.block_at(broken.span.start)
            if block is not None and broken.fault in (MarkFault.UNCLOSED, MarkFault.UNOPENED):
                opens = broken.fault is MarkFault.UNCLOSED
                spans.append(Span(broken.span.start, block.span.end) if opens else block.span)
        return merge(spans)

    @cached_property
    def speech(self) -> tuple[Span, ...]:
        """Everything in somebody else's words: quotations, block quotations, unmarked speech.

        Merged, in order, without overlap.
        """
        spans = [quotation.span for quotation in self.quotations.marked]
        spans += [block.span for block in self.blocks if block.kind is SegmentKind.BLOCK_QUOTE]
        return merge([*spans, *(one.span for one in self.voices)])

    @cached_property
    def _opaque(self) -> tuple[Span, ...]:
        """URLs and code: no prose, whatever is in them."""
        kinds = (SegmentKind.URL, SegmentKind.CODE)
        return merge([part.span for part in self.inlines if part.kind in kinds])

    def in_speech(self, span: Span) -> bool:
        """Return whether a span touches speech."""
        return touches(self.speech, span)

    def opaque(self, span: Span) -> bool:
        """Return whether a span touches a URL or code."""
        return touches(self._opaque, span)

    def in_code(self, span: Span) -> bool:
        """Return whether a span of the source touches code, in a line or a block."""
        return touches(self.code, span)

    def inlines_at(self, span: Span) -> tuple[Segment, ...]:
        """Return the inline parts that overlap a span; they are looked up, not searched for.

        No link, title or emphasis begins thousands of characters before its end.
        """
        starts = self._inline_starts
        first = bisect_left(starts, span.start - _LONGEST_INLINE)
        parts = self.inlines[first : bisect_left(starts, span.end, first)]
        return tuple(part for part in parts if part.span.overlaps(span))

    @cached_property
    def _inline_starts(self) -> list[int]:
        return [part.span.start for part in self.inlines]

    def inlines_of(self, kind: SegmentKind) -> tuple[Segment, ...]:
        """Return the inline parts of one kind."""
        return tuple(part for part in self.inlines if part.kind is kind)

    @cached_property
    def has_links(self) -> bool:
        """Whether the document has a link, a bare address or a footnote."""
        kinds = (SegmentKind.LINK_TEXT, SegmentKind.URL, SegmentKind.FOOTNOTE)
        return any(part.kind in kinds for part in self.inlines)
