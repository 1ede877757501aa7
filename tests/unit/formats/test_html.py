"""HTML pages: copy, metadata, what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli.main import main
from factlint.formats.html import Html
from factlint.text.segments import SegmentKind
from factlint.text.source import Source

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>The weir &amp; the lock</title>
<meta name="description" content="It &quot;fell&quot; in May">
<meta property="article:published_time" content="2016-05-10T10:00:00+01:00">
<script>var the = "the the";</script>
<style>p { color: red }</style>
</head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>The weir fell</h1>
<p>It fell on <a href="http://a.example">Monday</a>.
<p>One &amp; all<br>came.</p>
<!-- factlint-disable-next-line STY001 -->
<p>It was <cite>The Weir</cite>, said <code>x</code>.<sup>1</sup></p>
</article>
<footer>All rights reserved</footer>
</body></html>
"""


def parse(text):
    return Html().parse(Source("a.html", text))


def test_a_page():
    document = parse(PAGE)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (SegmentKind.HEADLINE, "The weir fell"), (SegmentKind.PARAGRAPH, "It fell on Monday."),
        (SegmentKind.PARAGRAPH, "One & all\ncame."),
        (SegmentKind.PARAGRAPH, "It was The Weir, said ￼."),
        (SegmentKind.TITLE, "The weir & the lock"), (SegmentKind.DESCRIPTION, 'It "fell" in May'),
    ]  # fmt: skip
    assert document.metadata.data["lang"] == "en-GB"
    assert document.line_of("date_published") == 6
    assert [one.codes for one in document.directives] == [("STY001",)]
    assert (SegmentKind.FOOTNOTE, ".") in [
        (part.kind, part.span.of(document.text)) for part in document.inlines
    ]
    assert document.left_out["nav"] == document.left_out["footer"] == 1


@pytest.mark.parametrize(
    "head",
    [
        '<meta itemprop="datePublished" content="2016-05-10">',
        '<meta name="DC.date.issued" content="2016-05-10">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-05-10"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": ["BlogPosting"], "datePublished": "2016-05-10"}]}</script>',
        '<time datetime="2016-05-10" itemprop="datePublished">today</time>',
    ],
)  # fmt: skip
def test_dates_of_a_page(head):
    data = parse(f"<html>{head}<p>It fell.</p>").metadata.data
    assert set(data.values()) == {"2016-05-10"}


def test_dates_of_other_things_are_no_dates_of_the_page():
    head = '<script type="application/ld+json">{"@type": "Event", "datePublished": "2016-05-10"}</script>'
    assert parse(f"{head}<time datetime='2016-05-10'>May</time><p>It fell.</p>").metadata is None


def test_a_change_is_written_as_html_writes_it(tmp_path: Path) -> None:
    table = tmp_path / "house.toml"
    table.write_text(
        '[[phrase]]\ntext = "Smith and Sons"\nreplacement = "Smith & <Sons>"\nsafety = "safe"\n'
        'message = "x"\n[[phrase]]\ntext = "good tea"\nreplacement = "\\"good\' tea"\n'
        'safety = "safe"\nmessage = "x"\n'
    )
    (tmp_path / "factlint.toml").write_text('phrase-tables = ["house.toml"]\n')
    path = tmp_path / "a.html"
    body = '<p>The firm of Smith and Sons &amp; Co has good tea.</p><img alt="a good tea">\n'
    path.write_text(body)
    for _ in range(2):  # the second run changes nothing
        assert main(["fix", str(path)]) == 0
        assert path.read_text() == (
            "<p>The firm of Smith &amp; &lt;Sons&gt; &amp; Co has \"good' tea.</p>"
            '<img alt="a &quot;good&#39; tea">\n'
        )
