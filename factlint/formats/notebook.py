"""Jupyter notebooks: the Markdown cells, each read as a Markdown text of its own.

The source is the JSON as it is in the file, so that every position and every fix is exact there.
Its view is the text of the cells, in which people count lines:

    prose -> text of the cells (the view) -> strings of the JSON (the source)
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factlint.errors import InputError, in_one_line
from factlint.formats.front_matter import read_front_matter
from factlint.formats.markdown import Markdown, add_copy
from factlint.formats.masks import Markers
from factlint.formats.metadata_values import has_title, read_values
from factlint.formats.prose import Prose
from factlint.text.directives import read_directives
from factlint.text.document import Document, Metadata, Traits
from factlint.text.lazy import lazy_regex
from factlint.text.location import Part
from factlint.text.segments import OffsetMap, Piece, SegmentKind
from factlint.text.source import Source, View, decode
from factlint.text.span import Span

#: The text is valid JSON by then.
_TOKEN = lazy_regex(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]|[^\s\[\]{},:"]+')
_RUN = lazy_regex(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+"
)
_SURROGATE = lazy_regex("[\ud800-\udfff]")
#: Metadata about the kernel: its name and language are not those of the article.
_KERNEL = frozenset({"kernelspec", "language_info", "language", "name"})
_HINT = "open it in Jupyter and save it again, or exclude it"


class _Value(Struct):
    """A value of a JSON text and its place: an object, an array, or a plain value."""

    span: Span
    items: dict[str, _Value] | list[_Value] | None = None

    def get(self, key: str) -> _Value | None:
        return self.items.get(key) if isinstance(self.items, dict) else None

    @property
    def array(self) -> list[_Value]:
        return self.items if isinstance(self.items, list) else []


class Notebook:
    """The prose of Jupyter notebooks, of nbformat 3 and 4."""

    name = "notebook"
    suffixes: tuple[str, ...] = (".ipynb",)
    traits = Traits(metadata=True, links=True, comments=True, escapes=True)

    def __init__(self, code_markers: Markers = ()) -> None:
        self._markers = code_markers

    def read(self, data: bytes, name: str) -> Document:
        """Return the document.

        Raises:
            InputError: the bytes are no text, no JSON, or no notebook.
        """
        return self.parse(decode(data, name))

    def parse(self, source: Source) -> Document:
        """Return the document of a JSON text.

        Raises:
            InputError: it is no JSON, or no notebook.
        """
        if not source.text.strip():
            return Document(source, "", OffsetMap(), (), traits=self.traits)
        _validate(source)
        root = _places(source.text)
        reader = _Reader(source, self._markers)
        for number, cell in enumerate(_cells(root, source.path), 1):
            reader.add(number, cell)
        values = root.get("metadata")
        return reader.document(values.span if values is not None else None, self.traits)


def _validate(source: Source) -> None:
    try:
        json.loads(source.text, parse_int=str)
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}: not valid JSON: {error.msg}"
        raise InputError(f"{source.path}: is no notebook: {reason}", hint=_HINT) from None
    except RecursionError as error:
        reason = f"not valid JSON: {in_one_line(error)}"
        raise InputError(f"{source.path}: is no notebook: {reason}", hint=_HINT) from None


def _places(text: str) -> _Value:
    """Return the values of a valid JSON text with their places."""
    root = _Value(Span(0, len(text)), [])
    open_values, keys = [root], [""]
    for hit in _TOKEN.finditer(text):
        sign, value = hit[0], _Value(Span(*hit.span()))
        inside = open_values[-1]
        if sign in "]}":
            inside.span = Span(inside.span.start, hit.end())
            open_values.pop()
            keys.pop()
            continue
        if isinstance(inside.items, dict):
            if not keys[-1]:
                keys[-1] = sign  # with its marks: even an empty key is a true value
                continue
            inside.items[json.loads(keys[-1])] = value
            keys[-1] = ""
        elif inside.items is not None:
            inside.items.append(value)
        if sign in "[{":
            value.items = [] if sign == "[" else {}
            open_values.append(value)
            keys.append("")
    return root.array[0]


def _cells(root: _Value, path: str) -> list[_Value]:
    """Return the cells: of nbformat 4, or of the sheets of nbformat 3."""
    sheets = root.get("worksheets")
    holders = [root] if sheets is None else sheets.array
    found = [holder.get("cells") for holder in holders]
    cells = [cell for one in found if one is not None for cell in one.array]
    if any(one is None or not isinstance(one.items, list) for one in found) or (
        sheets is not None and not isinstance(sheets.items, list)
    ):
        raise InputError(f'{path}: is no notebook: it has no list "cells"', hint=_HINT)
    return cells


class _Reader:
    """Puts the documents of cells together, with places in the JSON."""

    def __init__(self, source: Source, markers: Markers) -> None:
        self._source = source
        self._markers = markers
        self._view: list[str] = []
        self._pieces: list[Piece] = []
        self._carry = OffsetMap(())  # that of the last cell
        self._length = 0
        self._parts: list[Part] = []
        self._prose = Prose(lambda: (SegmentKind.PARAGRAPH, 0))
        self._front: Metadata | None = None
        self._commented: set[Span] = set()
        self._left_out: Counter[str] = Counter()
        self._code: list[Span] = []

    def add(self, number: int, cell: _Value) -> None:
        """Read a cell, or count it as left out."""
        kind, written = self._plain(cell.get("cell_type")), cell.get("source")
        if kind not in ("markdown", "heading") or written is None:
            self._left_out[f"{kind} cell" if kind in ("code", "raw") else "other cell"] += 1
            return
        if self._view:
            self._view.append("\n\n")
            self._length += 2
        start, first, known = self._length, len(self._view), len(self._pieces)
        for one in [written] if written.items is None else written.array:
            self._add_string(one.span)
        self._carry = OffsetMap(self._pieces[known:])
        source = Source(self._source.path, "".join(self._view[first:]))
        span = Span(start, self._length)
        self._parts.append(Part(f"cell {number}", span))
        front = None if len(self._parts) > 1 else read_front_matter(source)
        if front is not None and front.fault is not None:
            front = None
        document = Markdown(self._markers).parse_with(source, front)
        if front is not None:
            self._front = self._moved(front)
        level = self._plain(cell.get("level")) if kind == "heading" else ""
        self._join(document, start, int(level) if level in "123456" and level else 0)

    def document(self, values: Span | None, traits: Traits) -> Document:
        """Return the document of all cells that were added."""
        metadata = self._metadata(values)
        self._settle_headline(titled=has_title(metadata))
        add_copy(self._prose, metadata)
        view = "".join(self._view)
        carry = OffsetMap(self._pieces)
        directives = tuple(
            replace(one, span=carry.to_source(one.span))
            for one in read_directives(view)
            if one.span in self._commented
        )
        return Document(
            replace(self._source, view=View(view, tuple(self._pieces))),
            self._prose.text,
            OffsetMap(self._prose.pieces),
            tuple(self._prose.blocks),
            self._prose.sorted_inlines(),
            traits=traits,
            metadata=metadata,
            directives=directives,
            parts=tuple(self._parts),
            left_out=dict(self._left_out),
            code=tuple(self._code),
        )

    def _plain(self, value: _Value | None) -> str:
        """Return a word or a number without its marks."""
        return value.span.of(self._source.text).strip('"') if value is not None else ""

    def _add_string(self, span: Span) -> None:
        """Add a JSON string to the view, each escape as a piece of its own."""
        text = self._source.text
        if text[span.start] != '"':
            return
        for hit in _RUN.finditer(text, span.start + 1, span.end - 1):
            words = hit[0]
            if words[0] == "\\":
                words = _SURROGATE.sub("\ufffd", json.loads(f'"{words}"'))
            end = self._length + len(words)
            self._pieces.append(Piece(Span(self._length, end), Span(*hit.span())))
            self._view.append(words)
            self._length = end

    def _join(self, document: Document, start: int, level: int) -> None:
        """Add the document of a cell whose text begins at `start` of the view.

        `level` is that of a heading, where the whole cell is one; else 0.
        """
        prose = self._prose
        self._commented |= {one.span.shift(start) for one in document.directives}
        self._left_out += Counter(document.left_out)
        for code in document.code:
            places = self._carried(Piece(code, code.shift(start)))
            self._code += [piece.source for piece in places]
        if not document.blocks:
            return
        if prose.blocks:
            prose.parts.append("\n\n")
            prose.length += 2
        by = prose.length
        for piece in document.map.pieces:
            moved = Piece(piece.prose.shift(by), piece.source.shift(start))
            prose.pieces.extend(self._carried(moved))
        for block in document.blocks:
            one = replace(block, span=block.span.shift(by))
            if level and block.kind is SegmentKind.PARAGRAPH:
                kind = SegmentKind.HEADLINE if level == 1 else SegmentKind.HEADING
                one = replace(one, kind=kind, level=level)
            prose.blocks.append(one)
        prose.inlines += [replace(one, span=one.span.shift(by)) for one in document.inlines]
        prose.parts.append(document.text)
        prose.length += len(document.text)

    def _carried(self, piece: Piece) -> Iterator[Piece]:
        """Yield a piece of prose and view as pieces of prose and JSON."""
        if len(piece.prose) != len(piece.source):  # it represents the whole
            yield Piece(piece.prose, self._carry.to_source(piece.source))
            return
        by = piece.prose.start - piece.source.start
        at = bisect_right(self._pieces, piece.source.start, key=lambda one: one.prose.start) - 1
        while at < len(self._pieces) and self._pieces[at].prose.start < piece.source.end:
            one = self._pieces[at]
            start = max(one.prose.start, piece.source.start)
            end = min(one.prose.end, piece.source.end)
            written = one.source
            if len(one.prose) == len(one.source):
                written = Span(start, end).shift(one.source.start - one.prose.start)
            if start < end:
                yield Piece(Span(start, end).shift(by), written)
            at += 1

    def _moved(self, front: Metadata) -> Metadata:
        """Return the front matter of the first cell with its places in the JSON."""
        carry = self._carry.to_source
        keys = {key: carry(span) for key, span in front.keys.items()}
        return replace(front, span=carry(front.span), keys=keys, copy={})

    def _metadata(self, place: Span | None) -> Metadata | None:
        """Return the metadata of the notebook, after those in its first cell."""
        if place is None:
            return self._front
        read = read_values(self._source, place, "json")
        data = {key: value for key, value in read.data.items() if key.lower() not in _KERNEL}
        front = self._front or Metadata("json", place, {})
        return replace(
            front,
            data={**data, **front.data},
            keys={**read.keys, **front.keys},
            copy={}
            if has_title(self._front)
            else {k: v for k, v in read.copy.items() if k in data},
        )

    def _settle_headline(self, *, titled: bool) -> None:
        """Leave one headline: the first heading of level 1, at the head where a title is given."""
        blocks, seen = self._prose.blocks, False
        for at, block in enumerate(blocks):
            if block.kind is SegmentKind.HEADLINE:
                if seen or (titled and not all(one.kind.is_beside for one in blocks[:at])):
                    blocks[at] = replace(block, kind=SegmentKind.HEADING)
                seen = True
