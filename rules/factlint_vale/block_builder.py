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
_HEADING = re.compile(r"h[1-6]")
#: Stands in a text for a character that is not checked.
MASK = "\ue000"
_MASKS = re.compile(f"{MASK}+")


class BlockBuilder:
    """Builds blocks from elements and words.

    Attributes:
        counts: how often each kind of element occurs.
        summary: the running text of the file.
    """

    def __init__(
        self,
        suffix: str,
        *,
        skipped: Sequence[str] = (),
        masked: Sequence[str] = (),
        classes: Sequence[str] = (),
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.summary: list[str] = []
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

    def begin(self, tag: str, classes: str = "") -> None:
        """Begin an element."""
        if self._skipping:
            self._skip_depth += tag == self._skipping
            return
        inline = tag in INLINE
        if not inline and tag not in VOID:
            self._close()
            if tag in self._skipped or self._classes & set(classes.split()):
                self._skipping, self._skip_depth = tag, 1
                self.counts[tag] += 1
                return
        if tag in self._masked:
            self._mask_depth += 1
        if tag == "br":
            self._add("\n", -1)
        self._history.append(tag)

    def end(self, tag: str) -> None:
        """End an element."""
        if self._skipping:
            self._skip_depth -= tag == self._skipping
            if not self._skip_depth:
                self._skipping = ""
            return
        if tag in self._masked and self._mask_depth:
            self._mask_depth -= 1
        if tag not in INLINE and tag not in VOID:
            self._close()
            self._history = []

    def text(self, words: str, place: int, *, masked: bool = False) -> None:
        """Add words.

        Args:
            words: the words as readers see them.
            place: where they are in the file; the words are a copy of what is there.
            masked: whether they are no prose.
        """
        if self._skipping or not words:
            return
        if masked or self._mask_depth:
            words = "*" * len(words)
        elif MASK in words:
            words = _MASKS.sub(lambda run: "*" * len(run[0]), words)
        self._add(words, place)

    def alternative(self, words: str, place: int) -> None:
        """Add the words for an image, a block of their own."""
        if words.strip() and not self._skipping:
            scope = f"text.attr.alt{self._suffix}"
            self._blocks.append(Block(words, scope, 0, SourceMap([(0, place)])))

    def whole(self, words: str, scope: str, place: int) -> None:
        """Add a block that is no part of the text."""
        self._blocks.append(Block(words, f"{scope}{self._suffix}", 0, SourceMap([(0, place)])))

    def finish(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        self._close()
        yield from self._blocks

    def _add(self, words: str, place: int) -> None:
        if place < 0:
            place = self._place_of_end()
        self._runs.append((self._size, place))
        self._parts.append(words)
        self._size += len(words)

    def _place_of_end(self) -> int:
        if not self._runs:
            return 0
        start, place = self._runs[-1]
        return place + self._size - start

    def _close(self) -> None:
        text = "".join(self._parts)
        runs, self._parts, self._runs, self._size = self._runs, [], [], 0
        stripped = text.strip()
        if not stripped:
            return
        scope = next(filter(None, map(_scope, self._history)), "")
        self.counts[scope or "paragraphs"] += 1
        if scope in ("", "list", "blockquote"):
            self.summary.append(stripped)
        name = f"text.{scope}" if scope else "text"
        start = len(text) - len(text.lstrip())
        self._blocks.append(Block(stripped, name + self._suffix, start, SourceMap(runs)))
        self._history = []


def _scope(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return f"heading.{tag}"
    return _SCOPES.get(tag, "")
