"""The formats that come with factlint, each imported with the first file that has it."""

from __future__ import annotations

from importlib import import_module

from msgspec import Struct

from factlint.model.format import Format
from factlint.text.document import Document, Traits


class LazyFormat(Struct):
    """A format whose module is imported with the first file that has it.

    Attributes:
        name, suffixes, traits: those of the format.
        module: the module it is in.
        attribute: the name of its class there.
    """

    name: str
    suffixes: tuple[str, ...]
    traits: Traits
    module: str
    attribute: str

    def read(self, data: bytes, name: str) -> Document:
        """Return the document, as the format itself does."""
        made: Format = getattr(import_module(self.module), self.attribute)()
        return made.read(data, name)


_MARKUP = Traits(metadata=True, links=True, comments=True)
_HTML = Traits(metadata=True, links=True, comments=True, references=True)
_NOTEBOOK = Traits(metadata=True, links=True, comments=True, escapes=True)
_MARKDOWN = "factlint.formats.markdown"

#: The first one is for names of no known ending.
FORMATS: tuple[Format, ...] = (
    LazyFormat("text", (".txt", ".text"), Traits(), "factlint.formats.plain", "PlainText"),
    LazyFormat("markdown", (".md", ".markdown"), _MARKUP, _MARKDOWN, "Markdown"),
    LazyFormat("mdx", (".mdx",), _MARKUP, _MARKDOWN, "Mdx"),
    LazyFormat("quarto", (".qmd", ".rmd"), _MARKUP, _MARKDOWN, "Quarto"),
    LazyFormat("html", (".html", ".htm", ".xhtml"), _HTML, "factlint.formats.html", "Html"),
    LazyFormat("notebook", (".ipynb",), _NOTEBOOK, "factlint.formats.notebook", "Notebook"),
)
