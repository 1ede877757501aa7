from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.report.columns import Line, columns
from factlint.report.excerpt import LINES, excerpt, shorten
from factlint.report.paint import draw
from factlint.text.source import Source
from factlint.text.span import Span

LONG = (
    "The bridge over the estuary, which engineers had called safe in three reports since 1994 "
    "and which carries forty thousand cars a day, will be closed from next month, the county "
    "said on Friday, and nobody knows for how long, since the steel has to be looked at by "
    "divers, of whom there are four. A second sentence follows."
)


def shown(text: str, words: str, width: int = 60) -> list[str]:
    start = text.index(words)
    lines = excerpt(Source("a.txt", text), Span(start, start + len(words)), width)
    return draw(lines, color=False)


def test_the_sentence_and_no_more() -> None:
    assert shown("First one. The museum is shut now. Last one.", "shut") == [
        "The museum is shut now.",
        "              ^^^^",
    ]


def test_a_long_sentence_is_cut_round_the_words() -> None:
    lines = shown(LONG, "next month")
    assert lines[0].startswith("… ")
    assert lines[-1].endswith(" …")
    assert "next month" in "".join(lines)
    assert "A second sentence" not in "".join(lines)


def test_the_beginning_of_a_sentence_is_not_cut_when_the_words_stand_there() -> None:
    lines = shown(LONG, "The bridge")
    assert lines[0].startswith("The bridge")
    assert lines[-1].endswith(" …")


def test_words_over_two_sentences_show_both() -> None:
    text = "He came. He saw. He won."
    assert shown(text, "came. He saw")[0] == "He came. He saw."


def test_very_long_words_show_their_beginning() -> None:
    lines = shown(LONG, LONG)
    assert len(lines) == 2 * LINES  # a line, what is marked in it, a line, ...
    assert lines[0].startswith("The bridge")
    assert lines[-2].endswith(" …")
    assert sum("…" in line for line in lines) == 1
    assert lines[1::2] == ["^" * len(line.removesuffix(" …")) for line in lines[::2]]


def test_words_of_many_lines_are_not_read_to_their_end() -> None:
    lines = shown("word " * 100_000, "word " * 100_000)
    assert lines[-2].endswith("word …")
    assert lines[-1] == "^" * len(lines[-2].removesuffix(" …"))


def test_marked_white_space_at_the_end_of_a_line_is_marked_by_the_signs_beside_it() -> None:
    assert shown("It opens soon.  \nMore.", "  ") == ["It opens soon.", " " * 13 + "^"]
    lines = shown("The long end  of it all.", "  ", 13)
    assert lines == ["The long", "end  of it", "  ^^^^", "all."]


def test_targets_of_links_are_left_out() -> None:
    text = 'See [the report](https://example.org/a/(b)/c "Title") soon, they said.'
    assert shown(text, "soon") == ["See [the report](…) soon, they said.", " " * 20 + "^^^^"]


def test_a_marked_address_is_shown() -> None:
    text = "See [it](https://example.org/a) soon."
    assert "https://example.org/a" in shown(text, "https://example.org/a")[0]


def test_hard_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The county said that the bridge will be closed to all cars from\n"
        "next month, and that nobody knows when it will be opened again.\n\nMore."
    )
    assert shown(text, "next month", 80)[0].startswith("The county said")


def test_a_headline_is_not_part_of_the_sentence_below_it() -> None:
    assert shown("Bridge shuts\nThe bridge is shut.", "shut.")[0] == "The bridge is shut."


def test_a_key_of_front_matter_is_not_part_of_the_value_above_it() -> None:
    text = "title: Harbour festival draws thousands to Westmere\ndate: 2024-06-18\n"
    assert shown(text, "thousands")[0] == "title: Harbour festival draws thousands to Westmere"


def test_words_across_lines_stand_in_one() -> None:
    assert shown("It opens early\r\nnext year.", "early\r\nnext year")[0] == (
        "It opens early next year."
    )


def test_a_span_on_an_empty_line_shows_nothing() -> None:
    assert excerpt(Source("a.txt", "\n\nWords."), Span(1, 1), 40) == []


def test_a_line_of_ten_megabytes_takes_no_time() -> None:
    text = "word " * 2_000_000
    source = Source("a.txt", text)
    assert len(source.lines.position(5)) == 2
    start = time.process_time()
    lines = excerpt(source, Span(5_000_000, 5_000_004), 80)
    assert time.process_time() - start < 1
    assert lines[0].text.startswith("… word")


def test_shorten() -> None:
    assert shorten("a few words", 20) == "a few words"
    assert shorten("a great many more words than fit", 21) == "a great … than fit"


@given(
    st.text(alphabet="ab .,\n\r“”-東e\u0301🎩\x1b\u200d(]", max_size=400),
    st.integers(0, 400),
    st.integers(0, 400),
    st.integers(20, 100),
)
def test_never_too_long_never_too_wide(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    lines = excerpt(Source("a.txt", text), span, width)
    assert len(lines) <= LINES
    assert all(columns(line.text) <= width for line in lines)
    assert all("\x1b" not in line.text for line in lines)


@pytest.mark.parametrize("width", range(20, 101, 8))
def test_short_marks_are_never_broken(width: int) -> None:
    for words in ("next month", "engineers", "will be closed", "of whom there are"):
        start = LONG.index(words)
        lines = excerpt(Source("a.txt", LONG), Span(start, start + len(words)), width)
        marked = [mark.of(line.text) for line in lines for mark in line.marks]
        assert marked == [words]


def test_a_stretch_is_split_once_for_all_that_is_found_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import factlint.report.excerpt as module

    whole, split = module.sentences, []

    def counted(text: str, block: Span) -> list[Span]:
        split.append(block)
        return whole(text, block)

    monkeypatch.setattr(module, "sentences", counted)
    one = "The tram opens soon, and the bus stops soon. "
    source = Source("a.txt", one * 500 + "The end.")
    for number in range(500):
        at = number * len(one) + one.index("soon")
        (line,) = excerpt(source, Span(at, at + 4), 60)
        assert line.text == one.strip()
    assert len(split) == -(-500 * len(one) // module._STRETCH)


def test_a_sentence_that_cannot_fit_is_not_broken_into_lines_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import factlint.report.excerpt as module

    whole, widths = module.wrap_marked, []

    def counted(text: str, marks: list[Span], width: int) -> list[Line]:
        widths.append(len(text))
        return whole(text, marks, width)

    monkeypatch.setattr(module, "wrap_marked", counted)
    text = "and recently " * 500
    at = text.index("recently", 3000)
    assert len(excerpt(Source("a.txt", text), Span(at, at + 8), 80)) == LINES
    assert max(widths) <= LINES * 80
