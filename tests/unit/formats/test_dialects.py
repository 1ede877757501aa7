"""What Markdown of site generators adds: JSX, chunks of code, template blocks, HTML."""

from __future__ import annotations

import pytest

from factlint.formats.markdown import Markdown, Mdx, Quarto
from factlint.text.segments import SegmentKind
from factlint.text.source import Source


def blocks(text, format_=None):
    document = (format_ or Markdown()).parse(Source("a", text))
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def words(text, format_=None):
    return [written for _, written in blocks(text, format_)]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ('import A from "./a.js"\nexport const n = 3\n\nThe lock opened.', ["The lock opened."]),
        ("Export of wool grew.\n\nimport duties fell.", ["Export of wool grew.", "import duties fell."]),
        ('It grew.\n\n<Chart caption="the the" data={[1, "}"]} />\n\nIt fell.', ["It grew.", "It fell."]),
        ('<Aside title="the the">\n  The *lock* opened.\n</Aside>', ["The lock opened."]),
        ("The lock {n > 2 && <b>re</b>}opened.", ["The lock ￼opened."]),
        ("The lock{/* to check */} opened.", ["The lock opened."]),
        ('The lock{" "}opened {`a ${b}`}.', ["The lock opened ￼."]),
        ("Write `{n}` or\n\n```jsx\nimport A from {\n```\n\nIt {n} fell.", ["Write ￼ or", "It ￼ fell."]),
        (":::note The the\n\nIt fell.\n\n:::", ["It fell."]),
        ("A { that never ends.\n\nIt fell.", ["A { that never ends.", "It fell."]),
        ("<Tab>\n\n    It is prose.\n\n</Tab>", ["It is prose."]),
        ('<div style={{color: "red"}}>\nIt fell.\n</div>', ["It fell."]),
        ('It <Photo\n  src={lock} alt="the old lock" /> fell.', ["It fell.", "the old lock"]),
        ('<img src={weir} alt={\'the old weir\'} />\n\n<Photo alt={name} />', ["the old weir"]),
    ],
)  # fmt: skip
def test_mdx(text, prose):
    assert words(text, Mdx()) == prose


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("```{r, echo=FALSE}\nthe the\n```\n\nIt fell by `r x` points.", ["It fell by ￼ points."]),
        ("::: {.callout-note title='the the'}\nThe wheel turned.\n:::", ["The wheel turned."]),
        ("The [wheel](a.png){width=50%} turned [@roe2016, p. 3].", ["The wheel turned ."]),
        ("It cost $5 or $6, not $x^2$.", ["It cost $5 or $6, not ￼."]),
    ],
)
def test_quarto(text, prose):
    assert words(text, Quarto()) == prose


@pytest.mark.parametrize("name", ["highlight", "raw", "comment"])
def test_blocks_of_a_template_are_no_copy(name):
    text = f'It rose.\n\n{{% {name} x %}}\nthe the TODO "x\n\nmore\n{{% end{name} %}}\n\nIt fell.'
    assert words(text) == ["It rose.", "It fell."]
    assert Markdown().parse(Source("a", text)).left_out == {f"{name} block": 1}


def test_a_comment_of_a_template_is_no_copy():
    assert words("It rose.{# TODO: the the #}\n\n{#-\nTODO #1\n-#}\n\n## Fall {#why}") == [
        "It rose.",
        "Fall",
    ]


def test_embedded_files_and_targets_of_a_wiki_are_no_copy():
    text = "![[the the map.png]]\n\nSee [[The 2019 strike|our report]] and [[Old mill]].\n"
    assert words(text) == ["See [our report]] and [[Old mill]]."]
    assert words("It is [[1, 2], [3, 4]].") == ["It is [[1, 2], [3, 4]]."]


def test_a_block_of_a_template_that_never_ends_hides_nothing():
    assert words("{% raw %}\n\nIt fell.") == ["It fell."]


def test_template_tags_in_addresses_titles_and_attributes():
    text = (
        '<img alt="a drawer marked "Glazes" and a lamp" />\n\n'
        'See [this]({{< ref "a.md" >}} "Beware the "Mole Hill"").\n'
    )
    assert words(text) == ['a drawer marked "Glazes" and a lamp', "See this."]
    assert words('{{< figure\n  src="a.png" caption="the the" >}}\n\nIt fell.') == ["It fell."]
    assert words("See [this](a){:target=_blank} now.") == ["See this now."]


def test_a_reference_may_stand_apart_from_its_words():
    found = Markdown().parse(
        Source("a", "The [lock] [x] and the [weir]\n[x].\n\n[x]: //a.example/\n")
    )
    links = found.inlines_of(SegmentKind.LINK_TEXT)
    assert [(link.span.of(found.text), link.target) for link in links] == [
        ("lock", "//a.example/"), ("weir", "//a.example/"),
    ]  # fmt: skip
    assert found.text == "The lock and the weir."
    assert words("The [lock] [y] shut.") == ["The [lock] [y] shut."]


def test_the_line_that_defines_a_link_and_a_footnote_belong_to_no_words_before_them():
    assert words("It fell [sic]\n[sic]: //a.example/\n") == ["It fell [sic] [sic]: //a.example/"]
    assert words("It fell [sic] [^1]\n\n[^1]: It rose.\n") == ["It fell [sic]", "It rose."]
    assert words("[^1]\n[^1]: ") == []


def test_lines_of_values_in_a_row_are_code():
    assert words('width="3"\nheight="4 a"\ndepth="5"\n\nIt fell.') == ["It fell."]
    assert words("Editor: Ann Roe\nWriter: Bo Poe\nArtist: Cy Doe")


def test_lines_of_an_attribute_are_part_of_their_tag():
    assert words('<div style="\n  width: 3;\n  height: 4;\n  depth: 5;">\nIt fell.\n</div>') == [
        "It fell."
    ]


def test_a_mark_quotes_a_value_behind_an_equals_sign_only():
    assert words('<div class = note">\nIt fell.\n</div>') == ["It fell."]


def test_html_in_markdown_is_read():
    text = (
        "<div class='x'>\n<h2>The weir</h2>\n<p>It <em>fell</em>\nin&nbsp;May.</p>\n"
        "<ul><li>One</li><li>Two</li></ul>\n<table><tr><td>open</td><td>open</td></tr></table>\n"
        "<figure><img src=a alt='the old weir'><figcaption>The weir</figcaption></figure>\n"
        "<blockquote>It is old.</blockquote><aside>More</aside>\n<script>let the the</script></div>\n"
        "\n<hr>\nIt is shut.\n\n> <div>\n> It <i>was</i>\n> open.\n> </div>\n"
    )
    kind = SegmentKind
    assert blocks(text) == [
        (kind.HEADING, "The weir"), (kind.PARAGRAPH, "It fell in\xa0May."),
        (kind.LIST_ITEM, "One"), (kind.LIST_ITEM, "Two"),
        (kind.TABLE_CELL, "open"), (kind.TABLE_CELL, "open"),
        (kind.ALT_TEXT, "the old weir"), (kind.CAPTION, "The weir"),
        (kind.BLOCK_QUOTE, "It is old."), (kind.PARAGRAPH, "More"),
        (kind.PARAGRAPH, "It is shut."), (kind.BLOCK_QUOTE, "It was open."),
    ]  # fmt: skip
    document = Markdown().parse(Source("a", text))
    for block in document.blocks:
        first = block.span.of(document.text).split()[0]
        assert document.to_source(block.span).of(text).startswith(first)


def test_raw_links_and_footnotes_are_citations():
    text = 'The [^1] <a href="http://a.example">weir</a> fell.[^1]\n\n[^1]: A book.\n'
    document = Markdown().parse(Source("a", text))
    found = [(part.kind, part.span.of(document.text)) for part in document.inlines]
    assert (SegmentKind.LINK_TEXT, "weir") in found
    assert (SegmentKind.FOOTNOTE, ".") in found


def test_unseen_characters_hide_nothing():
    document = Markdown().parse(Source("a", "It is cur\xad\u200brently cur&shy;rently e\u0301t."))
    assert document.text == "It is currently currently ét."
    start = document.text.index("currently", 12)
    span = type(document.blocks[0].span)(start, start + 9)
    assert document.to_source(span).of(document.source.text) == "cur&shy;rently"


def test_titles_descriptions_and_alt_texts_are_read_beside_the_copy():
    text = (
        "---\ntitle: \"The mayor\\u2019s lock\"\ndescription: >\n  It fell\n  in May.\nteaser: 'It ''fell'''\n"
        "---\nText ![the old weir](a.png) here.\n"
    )
    document = Markdown().parse(Source("a", text))
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (SegmentKind.PARAGRAPH, "Text ￼ here."), (SegmentKind.ALT_TEXT, "the old weir"),
        (SegmentKind.TITLE, "The mayor’s lock"), (SegmentKind.DESCRIPTION, "It fell in May."),
        (SegmentKind.DESCRIPTION, "It 'fell'"),
    ]  # fmt: skip
    at = document.text.index("May")
    assert text[document.to_source(type(document.blocks[0].span)(at, at + 3)).start :][:4] == "May."
    assert document.words == 3


def test_the_words_for_the_image_at_the_head_are_read():
    text = (
        "---\nimage_alt: the old weir\nheroCaption: It fell in May.\nimage: weir.png\n"
        "altogether: not copy\n---\nText here.\n"
    )
    document = Markdown().parse(Source("a", text))
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks[1:]] == [
        (SegmentKind.ALT_TEXT, "the old weir"), (SegmentKind.CAPTION, "It fell in May."),
    ]  # fmt: skip


def test_a_headline_that_is_the_title_again_is_read_once():
    assert words("---\ntitle: The lock\n---\n# The lock\n\nIt fell.") == ["The lock", "It fell."]
