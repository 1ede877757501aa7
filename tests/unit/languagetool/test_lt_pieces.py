"""Cutting a text for the server, and the way back to its offsets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.span import Span
from factlint_languagetool.pieces import TextPiece, cut, utf16_length

TEXTS = st.text(
    st.sampled_from(
        [
            "a",
            "e",
            " ",
            ".",
            "\r",
            "\n",
            "\u0301",
            "\u00e9",
            "😀",
            "\ud800",
            "\u1112",
            "\u1161",
            "\u11ab",
            "\u0958",
            "ﬁ",
        ]
    ),
    max_size=60,
)


def words_of(piece: TextPiece, text: str) -> list[str]:
    """What the source has where the piece has each of its words."""
    found = []
    at = 0
    for word in piece.text.split(" "):
        span = piece.span(at, at + len(word))
        found.append(span.of(text) if span else "?")
        at += len(word) + 1
    return found


def test_plain_text_goes_unchanged() -> None:
    (piece,) = cut("One line.\nTwo lines.")
    assert piece.text == "One line.\nTwo lines."
    assert piece.span(4, 8) == Span(4, 8)


def test_decomposed_accents_are_sent_composed_and_found_again() -> None:
    text = "The cafe\u0301 is open, the cafe\u0301s are not."
    (piece,) = cut(text)
    assert piece.text == "The café is open, the cafés are not."
    assert words_of(piece, text)[1] == "cafe\u0301"
    assert words_of(piece, text)[5] == "cafe\u0301s"


def test_crlf_and_lone_cr_are_sent_as_line_feeds() -> None:
    text = "One line\r\nand two\rand three."
    (piece,) = cut(text)
    assert piece.text == "One line\nand two\nand three."
    at = piece.text.index("three")
    assert piece.span(at, at + 5) == Span(text.index("three"), text.index("three") + 5)


def test_astral_characters_count_twice_for_the_server() -> None:
    assert utf16_length("a😀b") == 4
    pieces = cut("😀" * 10 + "\n\n" + "b" * 10, units=20)
    assert [piece.text for piece in pieces] == ["😀" * 10, "b" * 10]


def test_lone_surrogates_can_be_sent() -> None:
    (piece,) = cut("a \ud800 b")
    assert piece.text == "a \ufffd b"
    piece.text.encode("utf-8")


def test_hangul_composes_beyond_accents() -> None:
    text = "han \u1112\u1161\u11ab end"
    (piece,) = cut(text)
    assert piece.text == "han \ud55c end"
    assert piece.span(4, 5) == Span(4, 7)


def test_paragraphs_are_kept_whole() -> None:
    text = "a" * 40 + "\n\n" + "b" * 40 + "\n\n" + "c" * 40
    pieces = cut(text, units=90)
    assert [piece.text for piece in pieces] == ["a" * 40 + "\n\n" + "b" * 40, "c" * 40]
    assert pieces[1].span(0, 40) == Span(84, 124)


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = "One sentence here. " * 20
    pieces = cut(text, units=100)
    assert all(piece.text.endswith(". ") for piece in pieces)
    assert "".join(piece.text for piece in pieces) == text


def test_a_long_word_is_cut_where_it_must_be() -> None:
    pieces = cut("x" * 95, units=30)
    assert [len(piece.text) for piece in pieces] == [30, 30, 30, 5]


def test_only_the_paragraphs_named_are_sent() -> None:
    text = "Keep this. ```code``` And this."
    (piece,) = cut(text, [Span(0, 10), Span(22, 31)])
    assert piece.text == "Keep this.\n\nAnd this."
    assert piece.span(12, 15) == Span(22, 25)


def test_a_match_across_two_paragraphs_has_no_place() -> None:
    (piece,) = cut("One. Two.", [Span(0, 4), Span(5, 9)])
    assert piece.span(2, 8) is None
    assert piece.span(4, 6) is None


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_nothing_to_say_about_nothing(text: str) -> None:
    assert cut(text) == ()


@given(TEXTS, st.integers(2, 40))
def test_every_piece_fits_and_maps_back(text: str, units: int) -> None:
    for piece in cut(text, units=units):
        assert utf16_length(piece.text) <= units or len(piece.text) <= 4
        assert "\r" not in piece.text
        for part, offset in zip(piece.parts, piece.offsets, strict=True):
            assert piece.span(offset, offset + len(part.sent)) == part.source
            for at in range(len(part.sent)):
                span = part.span(at, at + 1)
                source = span.of(text).replace("\r\n", "\n").replace("\r", "\n")
                shown = unicodedata.normalize("NFC", source)
                assert part.sent[at] in (*shown, "\ufffd")
                assert part.source.contains(span)


@given(TEXTS)
def test_what_is_sent_is_the_whole_text(text: str) -> None:
    paragraphs = [Span(0, len(text))]
    sent = "".join(part.sent for piece in cut(text, paragraphs) for part in piece.parts)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = unicodedata.normalize("NFC", plain).replace("\ud800", "\ufffd")
    assert sent == (expected if expected.strip() else "")
