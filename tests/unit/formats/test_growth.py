"""Reading takes time in proportion to the text, whatever never ends in it."""

from __future__ import annotations

import time

import pytest

from factlint.formats.html import Html
from factlint.formats.markdown import Markdown, Mdx, Quarto
from factlint.text.source import Source

PARTS = [
    "<!--", "<a b='", '<a b="', "<p>", "<em></a>", "<?", "<", "&a", "</", "{", "{{ a", "{% raw %}", "<Box a={", "`", "``a",
    "[a] [b]\n", '="', "$x", "[@a", "{/*", "Title: a\n", "% a\n", "\u00ad", '("a\n', "\n> <div>\n",
]  # fmt: skip


@pytest.mark.parametrize("format_", [Markdown(), Mdx(), Quarto(), Html()], ids=lambda f: f.name)
@pytest.mark.parametrize("part", PARTS, ids=repr)
def test_what_never_ends(format_, part):
    text = part * (24_000 // len(part))
    began = time.process_time()
    format_.parse(Source("a", text))
    assert time.process_time() - began < 2
