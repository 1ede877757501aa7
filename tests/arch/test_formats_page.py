"""The page of formats has a row for each, with its endings, and says where comments count."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factlint.formats.shipped import FORMATS
from factlint.model.format import Format

PAGE = (Path(__file__).parents[2] / "docs/reference/formats.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in PAGE.splitlines() if re.match(r"\|[^|]+\| `\.", line)]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_a_format_has_its_row(format_: Format) -> None:
    (row,) = [one for one in ROWS if f"`{format_.suffixes[0]}`" in one[1]]
    _, endings, metadata, comments = row
    assert sorted(re.findall(r"`(\.\w+)`", endings)) == sorted(format_.suffixes)
    assert (metadata.strip() == "none") == (not format_.traits.metadata)
    assert (comments.strip() == "no") == (not format_.traits.comments)


def test_no_row_is_of_a_format_that_is_gone() -> None:
    assert len(ROWS) == len(FORMATS)
