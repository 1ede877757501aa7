"""Gathers the words between the tags of a marked-up text into blocks, as Vale divides it.

What reads the markup (Markdown, HTML) calls `begin`, `text` and `end` with names of HTML. A block
ends where an element that is not inline begins or ends; its scope is that of the first element
since the last block that has one, so that the second paragraph of a list item is a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from factlint_vale.blocks import Block, SourceMap
from factlint_vale.running_words import RunningWords
from factlint_vale.scopes import in_scope

INLINE = frozenset(
    "b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
SKIPPED = ("script", "style", "pre", "figure", "noscript", "iframe")
MASKED = ("tt", "code", "kbd")
SKIPPED_CLASSES = ("problematic", "pre", "code")
_SCOPES = {
    "th": "table.header",
    "td": "table.cell",
    "caption": "table.caption",
    "li": "list",
    "blockquote": "blockquote",
    "figcaption": "figure.caption",
}
#: Elements within a block that rules may ask for, or leave out.
_INLINE_SCOPES = {
    "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "a": "link",
    "code": "code", "tt": "code",
}  # fmt: skip
_HEADING = re.compile(r"h[1-6]")
#: Stands for a character of code: of mathematics, or of a program in MDX.
CODE = "\ue000"
_CODE = re.compile(f"({CODE}+)")


class _Inline:
    """An element within a block: where it begins and ends in the block."""

    def __init__(self, tag: str, start: int, *, masked: bool) -> None:
        self.scope, self.tag = _INLINE_SCOPES[tag], tag
        self.start = self.end = start
        #: What it says, and where in the file, if that is masked in the block.
        self.masked, self.words, self.place = masked, "", -1


class _Classes:
    """The classes of the elements around a block, and of those within it.

    Attributes:
        within: the classes of what began since the last block.
    """

    def __init__(self, asked: Collection[str]) -> None:
        self._asked = asked
        self.within: list[str] = []
        self._open: list[tuple[str, str]] = []

    def begin(self, tag: str, classes: str) -> None:
        """Note the classes of an element."""
        if tag not in INLINE | VOID:
            self._open.append((tag, classes))

    def end(self, tag: str) -> None:
        """Note the end of an element; it may be in the middle of others."""
        at = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n][0] == tag), -1)
        if at >= 0:
            del self._open[at]

    def scope(self) -> str:
        """Return what a scope has for those that a rule names: ".class.note.class.wide"."""
        names = " ".join((*(classes for _, classes in self._open), *self.within)).split()
        return "".join(f".class.{one}" for one in dict.fromkeys(names) if one in self._asked)


class BlockBuilder:
    """Builds blocks from elements and words.

    Attributes:
        counts: how often each kind of element occurs.
        summary: the running text of the file, block by block.
        comments: the comments, with their places in the file.
    """

    def __init__(
        self,
        suffix: str,
        origin: SourceMap,
        *,
        skipped: Sequence[str] = (),
        masked: Sequence[str] = (),
        classes: Sequence[str] = (),
        inline: Collection[str] = (),
        scopes: Collection[str] = (),
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.summary: list[Block] = []
        self.comments: list[tuple[str, int]] = []
        self._origin = origin
        self._inline = inline
        self._around = _Classes(scopes) if scopes else None
        self._open: list[_Inline] = []
        self._ended: list[_Inline] = []
        self._suffix = suffix
        self._skipped: Collection[str] = skipped or SKIPPED
        self._masked: Collection[str] = masked or MASKED
        #: Also names what is ignored of front matter ("frontmatter.title").
        self._ignored = tuple(masked)
        self._classes = {*SKIPPED_CLASSES, *classes}
        self._history: list[str] = []
        self._blocks: list[Block] = []
        self._words = RunningWords(origin)
        #: Whether nothing is read, up to the end of an element; which, if it is for its class.
        self._skipping = False
        self._skipped_tag, self._skipped_depth = "", 0
        self._masks_next = False
        self._until = -1

    def begin(self, tag: str, classes: str = "", *, target: str = "", closed: bool = False) -> None:
        """Begin an element; one that is closed ends where it begins.

        Args:
            tag: its name.
            classes: its classes.
            target: where it leads to: words behind it that say just that are no prose.
            closed: whether it has no end of its own.
        """
        self._settle()
        self._words.target = target
        if closed:
            if tag in INLINE:
                self._words.begin(inline=True)
            return
        if self._around is not None:
            self._around.begin(tag, classes)
        self._skipped_depth += tag == self._skipped_tag
        of_class = bool(self._classes & set(classes.split()))
        if tag not in INLINE and (tag in self._skipped or of_class):
            self._skipping = True
            self.counts[tag] += 1
            if of_class:
                self._skipped_tag, self._skipped_depth = tag, 1
            return
        if self._skipping and tag in self._skipped:
            self._skipping = False
            return
        if tag not in INLINE | VOID and self._words:
            self._close()
        if tag in ("em", "b") and self._history[-1:] == ["code"]:
            tag = "code"  # Vale takes emphasis behind code for a part of it: "`a` or *b*"
        masked = tag in self._masked or tag in self._skipped
        self._words.begin(inline=tag in INLINE | VOID)
        # The element masks the next words wherever they are, its class only those right behind it.
        self._words.masked, self._masks_next = masked or (of_class and tag in INLINE), masked
        if self._around is not None:
            self._around.within.append(classes)
        if _INLINE_SCOPES.get(tag) in self._inline:
            self._open.append(_Inline(tag, self._words.size, masked=masked))
        self._history.append(tag)

    def end(self, tag: str) -> None:
        """End an element."""
        self._settle()
        self._words.target = ""
        if self._around is not None:
            self._around.end(tag)
        self._skipped_depth -= tag == self._skipped_tag
        ends = bool(self._skipped_tag) and not self._skipped_depth
        if self._skipping and (tag in self._skipped or ends):
            self._skipping = False
            self._skipped_tag = "" if ends else self._skipped_tag
        elif tag in INLINE:
            self._words.end()
            self._words.masked = self._words.masked and self._masks_next
            if self._open and self._open[-1].tag == tag:
                ended = self._open.pop()
                ended.end = self._words.size
                self._ended.append(ended)
        if tag not in INLINE:
            self._close()
            self._forget()

    def text(self, words: str, place: int) -> None:
        """Add words.

        Args:
            words: the words as readers see them.
            place: where they are in the file; the words are a copy of what is there.
        """
        if CODE in words and not self._words.masked:
            for part in _CODE.split(words):
                if part.startswith(CODE):
                    self.code(part, place)
                elif part:
                    self._words.add(part, place)
                place += len(part)
        elif words:
            self._words.add(words, place)

    def code(self, words: str, place: int) -> None:
        """Add words that are code."""
        self.begin("code")
        self._words.add(words, place)
        self.end("code")

    def _settle(self) -> None:
        """Put the words since the last tag to those of the block."""
        words, place = self._words.settle(read=not self._skipping)
        for one in self._open if words else ():
            if one.masked:
                one.words += words
                one.place = place if one.place < 0 else one.place

    def alternative(self, pieces: Sequence[tuple[str, int]]) -> None:
        """Add the words for an image, with their places, as a block of their own."""
        words, runs = "", []
        for piece, place in pieces:
            runs.append((len(words), self._origin.place(place)))
            words += piece
        if words.strip() and "alt" not in self._skipped:  # also where all else is skipped
            self._blocks.append(Block(words, "text.attr.alt", 0, SourceMap(runs)))

    def whole(self, words: str, scope: str, runs: Sequence[tuple[int, int]]) -> None:
        """Add a block that is no part of the text, with the places of its parts in the file."""
        name = f"{scope}{self._suffix}"
        if self._ignored and in_scope(self._ignored, name):
            return
        runs = [(start, self._origin.place(place)) for start, place in runs]
        self._blocks.append(Block(words, name, 0, SourceMap(runs)))

    def comment(self, words: str, place: int) -> None:
        """Note a comment: what switches rules off at the end of a block does so in all of it."""
        self._settle()
        self._words.comment()
        place = self._origin.place(place)
        self.comments.append((words, place))
        if self._words:
            self._until = place

    def finish(self) -> Iterator[Block]:
        """Yield the blocks in order; what no element has ended is none."""
        yield from self._blocks

    def _close(self) -> None:
        text, map_ = self._words.take()
        until, self._until = self._until, -1
        ended, self._ended, self._open = self._ended, [], []
        if not text.strip():
            return
        scope = next(filter(None, map(_scope, self._history)), "")
        self.counts[scope or "paragraphs"] += 1
        name = f"text.{scope}" if scope else "text"
        name += self._around.scope() if self._around is not None else ""
        # A paragraph keeps the blank before an element at its beginning: "**Note**: ...".
        start = len(text) - len(text.lstrip(" ")) if scope else 0
        marks = tuple(
            (one.scope, one.start - start, one.end - start) for one in ended if not one.masked
        )
        block = Block(text[start:], name + self._suffix, start, map_, inline=marks, until=until)
        if scope in ("", "list", "blockquote"):
            self.summary.append(block)
        self._blocks.append(block)
        self._blocks += filter(None, (self._of_inline(one, text, map_) for one in ended))
        self._forget()

    def _of_inline(self, one: _Inline, text: str, map_: SourceMap) -> Block | None:
        """Return an element within a block as a block of its own; None where it has no words."""
        if one.masked:
            start, words, map_ = 0, one.words, SourceMap([(0, one.place)], map_.last)
        else:
            within = text[one.start : one.end]
            words = within.strip()
            start = one.start + len(within) - len(within.lstrip())
        return Block(words, one.scope + self._suffix, start, map_) if words else None

    def _forget(self) -> None:
        """Forget what began since the last block."""
        self._history = []
        if self._around is not None:
            self._around.within = []


def _scope(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return f"heading.{tag}"
    return _SCOPES.get(tag, "")
