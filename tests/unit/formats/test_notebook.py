"""Jupyter notebooks: prose of cells, places in the cell and in the JSON, metadata, faults."""

from __future__ import annotations

import json
import time

import pytest

from factlint.errors import InputError
from factlint.formats.notebook import Notebook
from factlint.text.segments import SegmentKind
from factlint.text.span import Span


def notebook(*cells, ascii=True, indent=1, **more):
    made = [
        {"cell_type": kind, "metadata": {}, "source": source}
        for kind, source in (
            cell if isinstance(cell, tuple) else ("markdown", cell) for cell in cells
        )
    ]
    return json.dumps({"cells": made, **more}, ensure_ascii=ascii, indent=indent)


def read(text):
    return Notebook().read(text.encode(), "a.ipynb")


def words(document):
    return [block.span.of(document.text) for block in document.blocks]


def find(document, sought):
    start = document.text.index(sought)
    return document.to_source(Span(start, start + len(sought)))


@pytest.mark.parametrize("source", [["One *two*.\n", "Three."], "One *two*.\nThree."])
def test_a_list_of_strings_and_one_string_are_the_same_cell(source):
    document = read(notebook(source))
    assert words(document) == ["One two. Three."]
    assert str(document.locate(find(document, "Three"))) == "cell 1:2:1"


def test_only_prose_is_read():
    document = read(notebook("Prose.", ("code", "x = 1"), ("raw", "Raw."), ("code", ["y"])))
    assert words(document) == ["Prose."]
    assert document.left_out == {"code cell": 2, "raw cell": 1}


@pytest.mark.parametrize("ascii", [True, False])
def test_escapes_are_one_character_of_prose(ascii):
    document = read(notebook('A "caf\u00e9" \U0001f600\tis\\* open.', ascii=ascii))
    assert words(document) == ['A "caf\u00e9" \U0001f600\tis* open.']
    span = find(document, "caf\u00e9")
    written = "caf\\u00e9" if ascii else "caf\u00e9"
    assert span.of(document.source.text) == written
    assert document.source.words(span) == "caf\u00e9"
    assert str(document.locate(find(document, "open"))) == "cell 1:1:17"


def test_a_cell_is_a_text_of_its_own():
    document = read(
        notebook("```\nopen fence", "# Head\n\nTitle: it\n", "Title: no front matter\n")
    )
    assert words(document) == ["Head", "Title: it", "Title: no front matter"]


def test_one_headline():
    document = read(notebook("# One", "# Two", "Text."))
    assert [block.kind for block in document.blocks] == [
        SegmentKind.HEADLINE,
        SegmentKind.HEADING,
        SegmentKind.PARAGRAPH,
    ]


def test_nbformat_3():
    cells = [
        {"cell_type": "heading", "level": 1, "source": ["Head"]},
        {"cell_type": "code", "input": ["x"]},
        {"cell_type": "markdown", "source": "Text."},
    ]
    document = read(json.dumps({"worksheets": [{"cells": cells}], "nbformat": 3}))
    assert words(document) == ["Head", "Text."]
    assert document.blocks[0].kind is SegmentKind.HEADLINE
    assert [part.name for part in document.parts] == ["cell 1", "cell 3"]


def test_metadata_of_the_notebook():
    values = {
        "kernelspec": {"name": "x"},
        "language_info": {"name": "python"},
        "title": "The caf\u00e9",
        "date": "2024-06-03",
        "authors": [{"name": "A. Roe"}],
    }
    document = read(notebook("Text.", metadata=values))
    metadata = document.metadata
    assert metadata is not None
    assert set(metadata.data) == {"title", "date", "authors"}
    assert metadata.keys["date"].of(document.source.text) == "date"
    assert words(document) == ["Text.", "The caf\u00e9"]
    assert document.locate(find(document, "The caf")).part == ""
    assert find(document, "The caf\u00e9").of(document.source.text) == "The caf\\u00e9"


def test_front_matter_in_the_first_cell_counts_first():
    front = "---\ntitle: A b\ndate: 2024-06-04\n---\n\nText."
    document = read(notebook(front, metadata={"date": "2024-06-03", "lang": "en"}))
    assert document.metadata is not None
    assert str(document.metadata.data["date"]) == "2024-06-04"
    assert document.metadata.data["lang"] == "en"
    assert words(document) == ["Text.", "A b"]


def test_comments_count_lines_of_all_cells():
    text = notebook(
        "One.", "Two.\n\n<!-- factlint-disable-line STY001 -- so -->", "`<!-- factlint-disable -->`"
    )
    document = read(text)
    (directive,) = document.directives
    assert directive.lines == (5, 5)
    assert directive.span.of(text) == "<!-- factlint-disable-line STY001 -- so -->"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"cells": [\n {"cell_type": }]}', "line 2: not valid JSON: Expecting value"),
        ("[]", 'no list "cells"'),
        ("{}", 'no list "cells"'),
        ('{"cells": 3}', 'no list "cells"'),
        ('{"worksheets": 3}', 'no list "cells"'),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_what_is_no_notebook(text, reason):
    with pytest.raises(InputError) as raised:
        read(text)
    assert "a.ipynb: is no notebook: " in raised.value.message
    assert reason in raised.value.message


@pytest.mark.parametrize(
    "cell",
    [3, [], {}, {"cell_type": 3}, {"cell_type": "markdown"}, {"cell_type": "markdown", "source": 3},
     {"cell_type": "markdown", "source": [1, "", None]}, {"cell_type": "heading", "level": [], "source": ""}],
)  # fmt: skip
def test_odd_cells_hold_no_prose(cell):
    assert words(read(json.dumps({"cells": [cell], "metadata": 3}))) == []


def test_time_grows_with_the_notebook():
    def seconds(cells):
        text = notebook(*[['A \u00e9 "was" *open*.\n', "More &amp; more.\n"]] * cells)
        began = time.process_time()
        read(text)
        return time.process_time() - began

    assert seconds(4000) < 10 * seconds(1000) + 0.5
