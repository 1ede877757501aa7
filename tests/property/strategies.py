"""Texts that are likely to hurt: marks, markup, line ends, astral and odd characters."""

from hypothesis import strategies as st

PARTS = (
    "a", "I ", "word ", "U.S. ", "Mr. ", "Nov. 3", ". ", "? ", "… ", "\n", "\r", "\r\n", "\n\n", "é", "𝒳", "￼", "\t",
    '"', "'", "“", "”", "‘", "’", "«", "»", "„", "5' 10\"", "*", "**", "_", "`", "```\n", "# ", "\n===\n", "> ", "- ",
    "1. ", "  ", "    ", "|", "\n|-|-|\n", "[", "](http://a.example)", "[^1]", "\n[^1]: ", "![", "<b>", "<br>",
    "<!-- ", " -->", "factlint-disable DAT", "&amp;", "&#x1F600;", "\\", "---\n", "+++\n", "{{ ", " }}", "{% ", " %}",
    "a: b\n", "date: 2016-05-10\n", "http://a.example/", "www.", "a@b.example", "~~", "<p>", "</p>", "<td>", "<script>", "</script>",
    '<img alt="a b">', "<Box a={1}>", "{/* ", " */}", "import a from 'b'\n", "{% raw %}", "{% endraw %}", ":::\n", "title: a b\n",
    "\u00ad", "e\u0301", "\u200b", "% ", "Title: ", "\0", "\ud800", "\x85", "\u2028",
)  # fmt: skip

texts = st.one_of(st.lists(st.sampled_from(PARTS), max_size=40).map("".join), st.text(max_size=80))
