import datetime as dt

import pytest

from factlint.engine.read import Reading, read_article
from factlint.formats.front_matter import read_front_matter
from factlint.formats.markdown import Markdown
from factlint.text.source import Source


def read(text):
    return read_front_matter(Source("a.md", text))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_yaml_with_the_lines_of_its_keys(end):
    text = end.join(
        ["---", "title: “Café” opens", "date: 2016-05-10", "tags: [a, b]", "---", "Text."]
    )
    front = read(text)
    assert (front.syntax, front.fault, front.span.of(text)) == (
        "yaml",
        None,
        text[: text.index("Text.")],
    )
    assert front.data == {"title": "“Café” opens", "date": dt.date(2016, 5, 10), "tags": ["a", "b"]}
    assert [span.of(text) for span in front.keys.values()] == ["title", "date", "tags"]
    document = Markdown().read(text.encode(), "a.md")
    assert [document.line_of(key) for key in ("title", "date", "nothing")] == [2, 3, None]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2016-05-10", dt.date(2016, 5, 10)),
        ('"2016-05-10"', "2016-05-10"),
        ("2016-02-31", "2016-02-31"),
        ("10:30", "10:30"),
        ("2016-05-10 10:00:00 -0400", "2016-05-10 10:00:00 -0400"),
        ("06/05/2016", "06/05/2016"),
        ("10 May 2016", "10 May 2016"),
        ("!own thing", "thing"),
        ("0x_", "0x_"),
    ],
)
def test_scalars_become_values_faithfully_or_keep_their_words(written, value):
    assert read(f"---\ndate: {written}\n---\n").data == {"date": value}


def test_a_day_with_its_time_zone_keeps_it():
    day = read("---\ndate: 2016-05-10T23:00:00-05:00\n---\n").data["date"]
    assert day.isoformat() == "2016-05-10T23:00:00-05:00"


def test_toml_and_json_as_hugo_and_eleventy_have_them():
    assert read('+++\ntitle = "a"\ndate = 2016-05-10\n+++\n').data["date"] == dt.date(2016, 5, 10)
    tables = Markdown().read(b'+++\ntitle = "a"\n\n[params]\nx = 1\n+++\n', "a.md")
    assert tables.line_of("params") == 4
    assert read('---toml\ntitle = "a"\n---\n').data == {"title": "a"}
    assert read('---json\n{"title": "a"}\n---\n').data == {"title": "a"}
    assert read('{\n  "title": "a"\n}\nText.\n').data == {"title": "a"}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("---\ntitle: a\ntags: [1,\n---\nText.", 4, "not valid YAML"),
        ("---\ntitle: a\n\tb: c\n---\nText.", 3, "not valid YAML"),
        ("---\ntitle: a\nb: \0\n---\nText.", 3, "not valid YAML: the character U+0000"),
        ('+++\ntitle = "a"\ndate = x\n+++\nText.', 3, "not valid TOML"),
        ('---json\n{"a": }\n---\nText.', 2, "not valid JSON"),
        ('{\n  "title": ,\n}\n\nText.', 2, "not valid JSON"),
        ("---\ntitle: a\n\nText.", 1, "front matter begins with --- and has no line ---"),
        ("---\ntitle: a\n# b\ntags:\n  - c\n- d\nText.", 1, "front matter begins with ---"),
        ('+++\ntitle = "a"\n[b]\nc = [\n  1,\n]\nText.', 1, "front matter begins with +++"),
    ],
)
def test_a_broken_block_is_named_with_its_line_and_the_article_is_read(text, line, reason):
    document = Markdown().parse(Source("a.md", text))
    fault = document.metadata.fault
    assert fault.line == line
    assert fault.reason.startswith(reason)
    assert document.blocks[0].span.of(document.text) == "Text."
    assert document.source.text[document.map.to_source(document.blocks[0].span).start :] == "Text."


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n---\na: b\n---\n",
        "---\n\nSome words.\n\n---\n\nMore.\n",
        "----\na: b\n----\n",
        "{% tag %}\nText",
        "",
    ],
)
def test_thematic_breaks_and_template_tags_are_no_front_matter(text):
    assert read(text) is None


def test_an_empty_block_is_front_matter():
    assert read("---\n---\nText.").data == {}


@pytest.mark.parametrize(
    "text",
    [
        "---\na b:",
        "---\na b:\nText.",
        f"---\ndate: {'9' * 5000}\n---\nText.",
        f"---\ndate: 0x{'f' * 5000}\n---\nText.",
        f"+++\ndate = {'9' * 5000}\n+++\nText.",
        f"+++\ndate = 0x{'f' * 5000}\na = [0x{'f' * 5000}]\n+++\nText.",
        f'{{"date": {"9" * 5000}}}\nText.',
        f'---json\n{{"date": {"9" * 5000}}}\n---\nText.',
        "---\ndate: !!timestamp soon\n---\nText.",
        "---\ndate: !!int ''\na: !!bool maybe\nb: !!float x\nc: !!binary é\n---\nText.",
        "---\n? [a]\n: b\n---\nText.",
        "---\n&a date: *a\n---\nText.",
    ],
)
def test_no_value_breaks_the_reading(text):
    article = read_article(text.encode(), "a.md", Reading((Markdown(),)))
    assert isinstance(article.notes, tuple)
    for value in (article.document.metadata.data if article.document.metadata else {}).values():
        str(value)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("Title: The weir\nDate: 2016-05-10\nTags: a, b\n  c\n\nText.",
         {"Title": "The weir", "Date": "2016-05-10", "Tags": "a, b c"}),
        ("Date:\n\nText.", {"Date": ""}),
        ("% The weir\n  and lock\n% Ann Roe\n% 2016-05-10\n\nText.",
         {"title": "The weir and lock", "author": "Ann Roe", "date": "2016-05-10"}),
        ("<!--\n.. title: The weir\n.. slug: weir\n.. link:\n.. date: 2016-05-10 08:15:00 UTC+01:00\n-->\n\nText.",
         {"title": "The weir", "slug": "weir", "link": "", "date": "2016-05-10 08:15:00 UTC+01:00"}),
        ("% The weir\n%\n% 2016-05-10\nText.", {"title": "The weir", "date": "2016-05-10"}),
    ],
)  # fmt: skip
def test_metadata_without_a_fence(text, data):
    document = Markdown().parse(Source("a.md", text))
    assert document.metadata.data == data
    assert document.blocks[0].span.of(document.text) == "Text."


@pytest.mark.parametrize(
    "text",
    [
        "Note: it fell.\n\nText.",
        "<!--\n.. see: below\n-->\n\nText.",
        "Title: a\nThen it fell.\n\nText.",
    ],
)
def test_a_colon_alone_is_no_metadata(text):
    assert Markdown().parse(Source("a.md", text)).metadata is None
