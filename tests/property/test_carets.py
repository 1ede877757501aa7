"""What a finding marks is always pointed at in the full report, however narrow it is."""

from hypothesis import given
from hypothesis import strategies as st

from factlint.report.columns import clean
from factlint.report.excerpt import LINES, excerpt
from factlint.report.paint import draw
from factlint.text.source import Source
from factlint.text.span import Span

WORDS = ("a", "word ", "anti-corruption ", "U.S. ", "over. ", ", ", "\n", "\r\n\n", "  ", "“", "”", "(", "é", "e\u0301",
    "東京", "🎩", "\u200d", "\u00a0", "\x1b", "\t", "](http://a.example/b) ", "x" * 45)  # fmt: skip


@st.composite
def marked(draw_one: st.DrawFn) -> tuple[str, Span]:
    parts = draw_one(st.lists(st.sampled_from(WORDS), min_size=1, max_size=120))
    text = "".join(parts)
    start = draw_one(st.integers(0, len(text) - 1))
    return text, Span(start, draw_one(st.integers(start + 1, len(text))))


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


@given(marked(), st.integers(20, 100))
def test_marked_words_always_have_a_caret(case: tuple[str, Span], width: int) -> None:
    text, span = case
    lines = excerpt(Source("a.txt", text), span, width)
    carets = [line for line in draw(lines, color=False) if line.strip(" ^") == "" and "^" in line]
    words = squeezed(span.of(text))
    assert len(lines) <= LINES
    assert carets or not (words or lines)
    if words:
        visible = "".join(squeezed(mark.of(line.text)) for line in lines for mark in line.marks)
        assert visible
        assert words.startswith(visible)
        assert visible == words or lines[-1].text.endswith("…")
