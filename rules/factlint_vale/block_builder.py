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
_NO_BLANK_BEFORE = tuple(".?!,:;")
_HEADING = re.compile(r"h[1-6]")
#: Replaces a character that is not checked.
MASK = "\ue000"
#: Replaces a character of mathematics, which are read as code.
MATHS = "\ue001"
_MASKS = re.compile(f"{MASK}+")


class _Inline:
    """An element within a block: its words, and where they begin in the block and the file."""

    def __init__(self, tag: str, start: int) -> None:
        self.tag, self.start, self.end = tag, start, start
        self.place = -1
        self.words: list[str] = []

    @property
    def scope(self) -> str:
        """What rules call it."""
        return _INLINE_SCOPES[self.tag]


class _Classes:
    """The classes of the elements around a block, and of those within it.

    Attributes:
        within: the classes of what began since the last block.
    """

    def __init__(self) -> None:
        self.within: list[str] = []
        self._open: list[tuple[str, str]] = []

    def begin(self, tag: str, classes: str) -> None:
        """Note the classes of an element."""
        self.within.append(classes)
        if tag not in INLINE | VOID:
            self._open.append((tag, classes))

    def end(self, tag: str) -> None:
        """Note the end of an element; it may be in the middle of others."""
        at = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n][0] == tag), -1)
        if at >= 0:
            del self._open[at]

    def scope(self) -> str:
        """Return what a scope has for them: ".class.note.class.wide"."""
        names = " ".join((*(classes for _, classes in self._open), *self.within)).split()
        return "".join(f".class.{one}" for one in dict.fromkeys(names) if not set(one) & set(".&~"))


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
        inline: bool = False,
        class_scopes: bool = False,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.summary: list[Block] = []
        self.comments: list[tuple[str, int]] = []
        self._origin = origin
        self._inline = inline
        self._around = _Classes() if class_scopes else None
        self._open: list[_Inline] = []
        self._ended: list[_Inline] = []
        self._suffix = suffix
        self._skipped: Collection[str] = skipped or SKIPPED
        self._masked: Collection[str] = masked or MASKED
        self._classes = {*SKIPPED_CLASSES, *classes}
        self._history: list[str] = []
        self._blocks: list[Block] = []
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._size = 0
        self._skipping = ""
        self._skip_depth = 0
        self._mask_depth = 0
        self._break = self._joint = self._mask_next = False
        self._until = -1

    def begin(self, tag: str, classes: str = "") -> None:
        """Begin an element."""
        if self._around is not None:
            self._around.begin(tag, classes)
        if self._skipping:
            self._skip_depth += tag == self._skipping
            return
        skipped = tag in self._skipped or bool(self._classes & set(classes.split()))
        if tag in INLINE:
            self._joint = tag not in VOID
            # Vale takes emphasis behind code for a part of it: "`a` or *b*".
            behind_code = tag in ("em", "b") and self._history[-1:] == ["code"]
            self._mask_next = skipped or (behind_code and "code" in self._masked)
            tag = "" if behind_code else tag
        elif tag not in VOID:
            self._close()
            if skipped:
                self._skipping, self._skip_depth = tag, 1
                self.counts[tag] += 1
                return
        if tag in self._masked:
            self._mask_depth += 1
        if tag == "br":
            self._break = True
        if self._inline and tag in _INLINE_SCOPES:
            self._open.append(_Inline(tag, self._size))
        self._history.append(tag or "code")

    def end(self, tag: str) -> None:
        """End an element."""
        if self._around is not None:
            self._around.end(tag)
        if self._skipping:
            self._skip_depth -= tag == self._skipping
            if not self._skip_depth:
                self._skipping = ""
            return
        if tag in self._masked and self._mask_depth:
            self._mask_depth -= 1
        if tag in _INLINE_SCOPES:
            self._end_inline(tag)
        if tag not in INLINE and tag not in VOID:
            self._close()
            self._forget()

    def _end_inline(self, tag: str) -> None:
        at = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n].tag == tag), -1)
        if at >= 0:
            ended = self._open.pop(at)
            ended.end = self._size
            self._ended.append(ended)

    def text(self, words: str, place: int, *, masked: bool = False) -> None:
        """Add words.

        Args:
            words: the words as readers see them.
            place: where they are in the file; the words are a copy of what is there.
            masked: whether they are no prose.
        """
        if self._skipping or not words:
            return
        written = words
        if masked or self._mask_depth or self._mask_next:
            words = "*" * len(words)
        elif MASK in words:
            words = _MASKS.sub(lambda run: "*" * len(run[0]), words)
        for one in self._open:
            one.place = self._origin.place(place) if one.place < 0 else one.place
            one.words.append(written if one.scope == "code" else words)
        self._mask_next = False
        self._add(words, place)

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
        runs = [(start, self._origin.place(place)) for start, place in runs]
        self._blocks.append(Block(words, f"{scope}{self._suffix}", 0, SourceMap(runs)))

    def comment(self, words: str, place: int) -> None:
        """Note a comment: what switches rules off at the end of a block does so in all of it."""
        place = self._origin.place(place)
        self.comments.append((words, place))
        if self._parts:
            self._until = place

    def finish(self) -> Iterator[Block]:
        """Yield the blocks in order; what no element has ended is none."""
        yield from self._blocks

    def _add(self, words: str, place: int) -> None:
        if self._parts and self._joint:
            self._join(words)
        elif self._parts and self._break and not words[:1].isspace():
            self._blank()
        self._break = self._joint = False
        size = self._size
        pieces = self._origin.pieces(place, len(words))
        self._runs += [(size + at, there) for at, there in pieces]
        self._parts.append(words)
        self._size += len(words)

    def _join(self, words: str) -> None:
        """Put one blank before the words of an element within the block, as Vale does."""
        last = self._parts[-1].rstrip()
        self._size -= len(self._parts[-1]) - len(last)
        self._parts[-1] = last
        if words[:1] not in _NO_BLANK_BEFORE and last[-1:] != "(":
            self._blank()

    def _blank(self) -> None:
        self._runs.append((self._size, self._place_of_end()))
        self._parts.append(" ")
        self._size += 1

    def _place_of_end(self) -> int:
        if not self._runs:
            return 0
        start, place = self._runs[-1]
        return place + self._size - start

    def _close(self) -> None:
        text = "".join(self._parts)
        map_ = SourceMap(self._runs, self._place_of_end())
        self._parts, self._runs, self._size = [], [], 0
        self._break = self._joint = self._mask_next = False
        until, self._until = self._until, -1
        ended, self._ended, self._open = [*self._ended, *self._open], [], []
        stripped = text.strip()
        if not stripped:
            return
        scope = next(filter(None, map(_scope, self._history)), "")
        self.counts[scope or "paragraphs"] += 1
        name = f"text.{scope}" if scope else "text"
        name += self._around.scope() if self._around is not None else ""
        start = len(text) - len(text.lstrip())
        marks = tuple((one.scope, one.start - start, one.end - start) for one in ended)
        block = Block(stripped, name + self._suffix, start, map_, inline=marks, until=until)
        if scope in ("", "list", "blockquote"):
            self.summary.append(block)
        self._blocks.append(block)
        for one in ended:
            if one.words:
                words, map_ = "".join(one.words), SourceMap([(0, one.place)], block.map.last)
                self._blocks.append(Block(words, one.scope + self._suffix, 0, map_))
        self._forget()

    def _forget(self) -> None:
        """Forget what began since the last block."""
        self._history = []
        if self._around is not None:
            self._around.within = []


def _scope(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return f"heading.{tag}"
    return _SCOPES.get(tag, "")
