"""The formats that come with factlint, each imported with the first file that has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace

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
        return _made(self.module, self.attribute).read(data, name)


class LazyMarkup(LazyFormat):
    """A format of markup: what is between code markers is left out of its copy.

    Attributes:
        code_markers: pairs of words; what is between them is code.
    """

    code_markers: Sequence[Sequence[str]] = ()

    def with_code_markers(self, markers: Sequence[Sequence[str]]) -> Format:
        """Return the format that leaves out what is between the two words of each pair."""
        return replace(self, code_markers=markers)

    def read(self, data: bytes, name: str) -> Document:
        """Return the document, as the format itself does."""
        return _made(self.module, self.attribute, tuple(map(tuple, self.code_markers))).read(
            data, name
        )


@lru_cache(maxsize=64)
def _made(module: str, attribute: str, *given: tuple[tuple[str, ...], ...]) -> Format:
    made: Format = getattr(import_module(module), attribute)(*given)
    return made


_MARKUP = Traits(metadata=True, links=True, comments=True)
_HTML = Traits(metadata=True, links=True, comments=True, references=True)
_NOTEBOOK = Traits(metadata=True, links=True, comments=True, escapes=True)
_MARKDOWN = "factlint.formats.markdown"

#: The first one is for names of no known ending.
FORMATS: tuple[Format, ...] = (
    LazyFormat("text", (".txt", ".text"), Traits(), "factlint.formats.plain", "PlainText"),
    LazyMarkup("markdown", (".md", ".markdown"), _MARKUP, _MARKDOWN, "Markdown"),
    LazyMarkup("mdx", (".mdx",), _MARKUP, _MARKDOWN, "Mdx"),
    LazyMarkup("quarto", (".qmd", ".rmd"), _MARKUP, _MARKDOWN, "Quarto"),
    LazyMarkup("html", (".html", ".htm", ".xhtml"), _HTML, "factlint.formats.html", "Html"),
    LazyMarkup("notebook", (".ipynb",), _NOTEBOOK, "factlint.formats.notebook", "Notebook"),
)
