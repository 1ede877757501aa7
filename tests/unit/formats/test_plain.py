from factlint.formats.plain import PlainText
from factlint.text.segments import SegmentKind

LONG = (
    "The council opened the bridge on Monday after years of work and a long dispute over its cost, "
    "which had doubled since 2009."
)


def blocks(text):
    document = PlainText().read(text.encode(), "a.txt")
    assert document.text == text
    return [(block.kind.value, block.span.of(text)) for block in document.blocks]


def test_a_short_first_line_is_the_headline():
    assert blocks(f"Will the bridge open?\n\n{LONG}\n") == [
        ("headline", "Will the bridge open?"),
        ("paragraph", LONG),
    ]
    assert blocks(f"The bridge is open.\n\n{LONG}")[0][0] == "paragraph"
    assert blocks(f"By Asha Rao\n\n{LONG}")[0][0] == "paragraph"
    assert blocks("Bridge opens") == [("paragraph", "Bridge opens")]


def test_hard_wrapped_lines_join_and_long_lines_stand_alone():
    wrapped = (
        "The council opened the bridge on\r\nMonday after years of work. It will\r\nclose in May."
    )
    assert blocks(f"{wrapped}\r\n\r\nIt rained.") == [
        ("paragraph", wrapped),
        ("paragraph", "It rained."),
    ]
    assert blocks(f"{LONG}\n{LONG}") == [("paragraph", LONG), ("paragraph", LONG)]


def test_bullets_are_list_items_without_their_marks():
    text = f"{LONG}\n\n- one\n* two\n• three\n1. four\n   goes on\n"
    assert blocks(text)[1:] == [
        ("list", "one"),
        ("list", "two"),
        ("list", "three"),
        ("list", "four\n   goes on"),
    ]


def test_a_dash_inside_a_wrapped_sentence_is_no_bullet():
    text = "The bridge will open in May\n- if it does not rain."
    assert blocks(text) == [("paragraph", text)]


def test_a_short_line_between_paragraphs_is_a_cross_heading():
    text = f"{LONG}\n\nMoney trouble\n\n{LONG}\n\n3 May 2016\n\n{LONG}\n\nEnd\n"
    assert [kind for kind, _ in blocks(text)] == [
        "paragraph", "heading", "paragraph", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip


def test_addresses_end_before_the_punctuation_of_the_sentence():
    text = (
        "See (https://example.org/a_(b)), www.example.com. Mail a.b@example.co.uk, "
        "or go to bbc.co.uk/news. He and/or she."
    )
    document = PlainText().read(text.encode(), "a.txt")
    found = document.inlines_of(SegmentKind.URL)
    assert [(part.span.of(text), part.target) for part in found] == [
        ("https://example.org/a_(b)", "https://example.org/a_(b)"),
        ("www.example.com", "http://www.example.com"),
        ("a.b@example.co.uk", "mailto:a.b@example.co.uk"),
        ("bbc.co.uk/news", "http://bbc.co.uk/news"),
    ]


def test_front_matter_between_fences_is_read() -> None:
    text = '---\ntitle: "Two piers shut"\ndate: 2024-03-14\n---\n\nThe pier at Holm\nis shut.\n'
    document = PlainText().read(text.encode(), "a.txt")
    assert document.metadata is not None
    assert document.metadata.data["title"] == "Two piers shut"
    assert [(block.kind.value, block.span.of(document.text)) for block in document.blocks] == [
        ("paragraph", "The pier at Holm\nis shut."),
        ("title", "Two piers shut"),
    ]
    title = document.blocks[-1].span
    assert document.map.to_source(title).of(text) == "Two piers shut"


def test_lines_between_rules_are_no_front_matter() -> None:
    document = PlainText().read(b"---\nThe pier is shut.\n---\nIt rained.\n", "a.txt")
    assert document.metadata is None
    assert "The pier is shut." in document.text


def test_headline_byline_and_dateline_are_lines_of_their_own() -> None:
    """However much room the headline leaves, as a file from the desk has them without blank lines."""
    for byline, dateline in (
        ("By Ada Quill, court reporter", "HARWICK, Friday 3 March 2017"),
        ("By Tom Orr at Mill Park", "EAST ORRIN, Vt., Tuesday, March 7, 2017"),
    ):
        text = f"FERRY FIRM ADDS SIX SAILINGS A DAY FOR THE HOLIDAYS\n{byline}\n{dateline}\n\nMore boats sail.\n\nNone is late.\n"
        document = PlainText().read(text.encode(), "a.txt")
        blocks = [(block.kind, block.span.of(document.text)) for block in document.blocks]
        assert blocks[0] == (SegmentKind.HEADLINE, text.split("\n")[0])
        assert [words for _, words in blocks[1:3]] == [byline, dateline]


def test_a_wrapped_first_paragraph_is_one_paragraph() -> None:
    text = (
        "The harbour board met at Orrin to hear how the pier was closed and opened\n"
        "By-laws of Saturday 4 March 2017 were read, and the treasurer told of a gift\n"
        "of sand.\n"
    )
    assert len(PlainText().read(text.encode(), "a.txt").blocks) == 1


def test_a_headline_is_told_from_the_byline_and_dateline_right_below_it():
    for head in ("Bridge opens after nine years", "BRIDGE OPENS AFTER NINE YEARS", "Tolls up 9%"):
        assert blocks(f"{head}\nBy Asha Rao\nHOLM, 5 May 2025\n\n{LONG}\n") == [
            ("headline", head),
            ("paragraph", "By Asha Rao"),
            ("paragraph", "HOLM, 5 May 2025"),
            ("paragraph", LONG),
        ]
    wrapped = "The bridge that was designed\nBy and large in Leeds will open."
    assert blocks(f"{wrapped}\n\n{LONG}")[0] == ("paragraph", wrapped)
