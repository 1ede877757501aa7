"""What is found in a notebook is in its JSON at the place that is named, escapes read."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from factlint.engine.findings import _written
from factlint.formats.notebook import Notebook
from factlint.text.segments import PLACEHOLDER
from factlint.text.source import Source
from factlint.text.span import Span

sources = st.one_of(texts, texts.map(lambda text: text.splitlines(keepends=True)))
cells = st.lists(st.tuples(st.sampled_from(["markdown", "code"]), sources), max_size=4)


def written(found, *, ascii, indent):
    made = [{"cell_type": kind, "source": source} for kind, source in found]
    return json.dumps(
        {"cells": made, "metadata": {"title": "A b"}}, ensure_ascii=ascii, indent=indent
    )


@given(cells, st.booleans(), st.sampled_from([None, 1]))
def test_places(found, ascii, indent):
    text = written(found, ascii=ascii, indent=indent)
    document = Notebook().parse(Source("a.ipynb", text))
    last = 0
    for piece in document.map.pieces:
        prose, raw = piece.prose.of(document.text), piece.source.of(text)
        if len(prose) == len(raw) and prose not in (" ", "\n", PLACEHOLDER):
            assert prose.replace("\ud800", "\ufffd") == raw.replace("\ud800", "\ufffd")
    for block in document.blocks:
        span = document.to_source(block.span)
        assert last <= span.start < span.end <= len(text)
        last = span.start
        part = document.locate(span).part
        if part:  # the rest is the title
            lines = document.source.view.text.splitlines()
            assert document.source.words(span) in document.source.view.text
            assert len(lines) >= document.locate(span).line


@given(st.text(alphabet='ab "\\\n\u00e9\U0001d4b3/', min_size=1), st.booleans())
def test_the_view_is_the_unescaped_source(words, ascii):
    text = written([("markdown", words)], ascii=ascii, indent=None)
    source = Notebook().parse(Source("a.ipynb", text)).source
    assert source.view is not None
    assert source.view.text == words
    for piece in source.view.pieces:
        raw = piece.source.of(text)
        assert json.loads(f'"{raw}"') == piece.prose.of(words) == source.words(piece.source)


@given(st.text(alphabet='ab"\\\n\u00e9\U0001d4b3<&'), st.booleans())
def test_what_a_fix_writes_is_read_again(words, ascii):
    text = written([("markdown", "caf\u00e9")], ascii=ascii, indent=None)
    document = Notebook().parse(Source("a.ipynb", text))
    new = _written(words, Span(0, 0), document)
    assert json.loads(f'"{new}"') == words
    assert new.isascii() or not ascii
