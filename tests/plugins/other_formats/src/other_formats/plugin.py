"""The formats, and the hook that registers them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from hashlib import sha256

from factlint.api import (
    Document,
    Format,
    InputError,
    OffsetMap,
    Part,
    Segment,
    SegmentKind,
    Source,
    Span,
    Traits,
    hookimpl,
)


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
    """Zipped pages."""
    return (ZippedPages(),)
