"""`code-markers`: what is between two words of a desk is code."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.load import load
from factlint.engine.read import Reading, read_article
from factlint.errors import ConfigError
from factlint.formats.shipped import FORMATS
from factlint.model.settings import Settings
from factlint.text.span import Span

PAIRS = (("=LISTING=", "=END="), ("<<", ">>"))


def prose(text: str, name: str = "a.md", pairs: tuple[tuple[str, ...], ...] = PAIRS) -> str:
    reading = Reading(FORMATS, Settings(code_markers=pairs))
    return read_article(text.encode(), name, reading).document.text


@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.qmd", "a.html"])
def test_stretch_is_left_out(name: str) -> None:
    text = "The mill opened.\n\n=LISTING=\nthe the code\n=END=\n\nIt closed.\n"
    if name == "a.html":
        text = f"<p>{text.replace(chr(10) * 2, '</p><p>')}</p>"
    read = prose(text, name)
    assert "mill opened" in read
    assert "It closed" in read
    assert "the the" not in read
    assert "the the" in prose(text, name, ())


def test_place_behind_it_is_kept() -> None:
    text = "A cost of <<price of(the the)>> pounds is\nthe the sum.\n"
    reading = Reading(FORMATS, Settings(code_markers=PAIRS))
    document = read_article(text.encode(), "a.md", reading).document
    at = document.text.index("the the sum")
    assert document.map.to_source(Span(at, at + 3)).start == text.index("the the sum")
    assert "price" not in document.text


def test_notebook() -> None:
    cell = '{"cell_type": "markdown", "metadata": {}, "source": ["Mill. << the the >> Wheel."]}'
    text = f'{{"cells": [{cell}], "metadata": {{}}, "nbformat": 4, "nbformat_minor": 5}}'
    read = prose(text, "a.ipynb")
    assert "Mill" in read
    assert "the the" not in read


def test_marker_that_is_not_closed_is_copy() -> None:
    assert "the the" in prose("Mill.\n\n=LISTING=\nthe the\n\nWheel.\n")


def test_file_of_code_alone_is_said() -> None:
    reading = Reading(FORMATS, Settings(code_markers=PAIRS))
    (note,) = read_article(b"<< the the >>\n", "a.md", reading).notes[:1]
    assert "marked stretch" in note


@pytest.mark.parametrize("value", ['[["=A="]]', '[["=A=", " "]]', '[["a", "b", "c"]]'])
def test_wrong_pair(tmp_path: Path, value: str) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text(f'code-markers = [["<<", ">>"], {value[1:]}\n')
    with pytest.raises(ConfigError, match=r"code-markers\[2\]: expected two words"):
        load(path)
