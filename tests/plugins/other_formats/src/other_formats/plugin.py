"""The formats, and the hook that registers them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from hashlib import sha256

from msgspec.structs import replace

from factlint.api import (
    Document,
    Format,
    InputError,
    Metadata,
    OffsetMap,
    Part,
    Segment,
    SegmentKind,
    Source,
    Span,
    Traits,
    hookimpl,
)
from factlint.formats.markdown import Markdown


class Notebook:
    """The Markdown cells of a Jupyter notebook; people count cells, and lines in a cell."""

    name = "notebook"
    suffixes: tuple[str, ...] = (".ipynb",)
    traits = Traits(metadata=True, links=True, comments=True)

    def read(self, data: bytes, name: str) -> Document:
        """Return the document of all Markdown cells."""
        try:
            notebook = json.loads(data)
            cells = [
                (number, "".join(cell["source"]))
                for number, cell in enumerate(notebook["cells"], 1)
                if cell["cell_type"] == "markdown"
            ]
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{name}: is no notebook: {error}") from None
        text, parts = "", []
        for number, words in cells:
            parts.append(Part(f"cell {number}", Span(len(text), len(text) + len(words))))
            text += f"{words}\n\n"
        source = Source(name, text, encoding="", digest=sha256(data).hexdigest())
        document = Markdown().parse(source)
        values = notebook.get("metadata", {})
        metadata = Metadata("json", Span(0, 0), {k: v for k, v in values.items() if k == "date"})
        return replace(document, traits=self.traits, metadata=metadata, parts=tuple(parts))


class ZippedPages:
    """A zip file of text files, one paragraph a page, in the order of their names."""

    name = "pages"
    suffixes: tuple[str, ...] = (".zip",)
    traits = Traits()

    def read(self, data: bytes, name: str) -> Document:
        """Return the document of all pages."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                pages = [archive.read(page).decode("utf-8") for page in sorted(archive.namelist())]
        except (zipfile.BadZipFile, UnicodeDecodeError) as error:
            raise InputError(f"{name}: is no zip file of texts: {error}") from None
        text, parts, blocks = "", [], []
        for number, page in enumerate(pages, 1):
            span = Span(len(text), len(text) + len(page))
            parts.append(Part(f"page {number}", span))
            blocks.append(Segment(SegmentKind.PARAGRAPH, span))
            text += f"{page}\n\n"
        source = Source(name, text, encoding="", digest=sha256(data).hexdigest())
        return Document(source, text, OffsetMap(), tuple(blocks), parts=tuple(parts))


@hookimpl
def factlint_formats() -> Iterable[Format]:
    """Notebooks and zipped pages."""
    return (Notebook(), ZippedPages())
