import pytest

from factlint.formats.markdown import Markdown
from factlint.text.segments import SegmentKind
from factlint.text.source import Source

ARTICLE = """\
---
title: Café
---
Überschrift 𝒳 &amp; more
========================

Some “text” with a [li\\*nk](http://a.example "t"), *italics*, **bold _both_**
over two lines\x20\x20
and `co de`, <b>raw</b> <!-- no --> text.

- one
  - two

    more of two
- [x] three

> Somebody’s words
> go on.

| a | b\\|c |
|---|------|
| d | é    |

A [reference][r], <http://auto.example>, bare https://bare.example/a_b. ![alt *text*](i.png)[^1]

![alone](i.png)

<div>
raw block
</div>

```
code 2016
```

    indented code

{{< figure src="a_b*c" >}}

## Last {#id}

{{ name }} is *here*.

[r]: http://ref.example
[^1]: The note.
"""  # fmt: skip

WANTED = [
    ("headline", 1, "Überschrift 𝒳 & more"),
    (
        "paragraph",
        0,
        "Some “text” with a li*nk, italics, bold both over two lines\nand ￼, raw text.",
    ),
    ("list", 1, "one"),
    ("list", 2, "two"),
    ("list", 2, "more of two"),
    ("list", 1, "three"),
    ("block quotation", 1, "Somebody’s words go on."),
    ("table cell", 0, "a"),
    ("table cell", 0, "b|c"),
    ("table cell", 0, "d"),
    ("table cell", 0, "é"),
    ("paragraph", 0, "A reference, http://auto.example, bare https://bare.example/a_b. ￼"),
    ("alternative text", 0, "alt text"),
    ("paragraph", 0, "raw block"),
    ("heading", 2, "Last"),
    ("paragraph", 0, "￼ is here."),
    ("paragraph", 0, "The note."),
    ("title", 0, "Café"),
]


def parse(text):
    return Markdown().parse(Source("a.md", text))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_prose_of_an_article_without_its_markup(end):
    document = parse(ARTICLE.replace("\n", end))
    assert [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks] == WANTED
    assert document.text == "\n\n".join(words for _, _, words in WANTED)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_positions_lie_in_the_source(end):
    document = parse(ARTICLE.replace("\n", end))
    for words, line, column in (
        ("𝒳", 4, 13), ("more", 4, 21), ("li*nk", 7, 21), ("over", 8, 1), ("three", 15, 7),
        ("é", 22, 7), ("reference", 24, 4), ("The note", 45, 7),
    ):  # fmt: skip
        start = document.text.index(words)
        span = document.to_source(type(document.blocks[0].span)(start, start + len(words)))
        assert document.source.lines.position(span.start) == (line, column), words


def test_inline_parts():
    document = parse(ARTICLE)
    parts = [
        (part.kind.value, part.level, part.target, part.span.of(document.text))
        for part in document.inlines
        if part.kind not in (SegmentKind.CODE, SegmentKind.FOOTNOTE)
    ]
    assert parts == [
        ("link text", 0, "http://a.example", "li*nk"),
        ("emphasis", 1, None, "italics"),
        ("emphasis", 2, None, "bold both"),
        ("emphasis", 1, None, "both"),
        ("emphasis", 2, None, "raw"),
        ("link text", 0, "http://ref.example", "reference"),
        ("URL", 0, "http://auto.example", "http://auto.example"),
        ("URL", 0, "https://bare.example/a_b", "https://bare.example/a_b"),
        ("emphasis", 1, None, "here"),
    ]


def test_with_a_title_in_front_matter_only_an_opening_heading_is_the_headline():
    kinds = [block.kind for block in parse("---\ntitle: a\n---\nText.\n\n# Part\n\nText.\n").blocks]
    assert SegmentKind.HEADLINE not in kinds
    assert parse("Lead.\n\n# Title\n\n# Part\n").headline.span.start == 7


def test_an_alert_is_no_quotation():
    assert parse("> [!NOTE]\n> Text.\n").blocks[0].kind is SegmentKind.PARAGRAPH


def test_directives_count_outside_code_only():
    document = parse(
        "`<!-- factlint-disable -->` a\n\n"
        "<!-- factlint-disable-next-line DAT003 -- a > b -->\nText.\n"
    )
    assert [(one.codes, one.reason, one.lines) for one in document.directives] == [
        (("DAT003",), "a > b", (4, 4))
    ]


def test_lone_surrogates_and_controls_are_read():
    document = parse("a\ud800b \0 c **d**\n")
    assert document.to_source(document.inlines[0].span).of(document.source.text) == "d"


def test_an_empty_document():
    document = parse("<!-- nothing -->\n")
    assert (document.text, document.blocks, document.sentences) == ("", (), ())
