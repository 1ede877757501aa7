import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import texts

from factlint.errors import InputError
from factlint.formats.html import Html
from factlint.formats.markdown import Markdown, Mdx, Quarto
from factlint.formats.plain import PlainText
from factlint.text.lines import LineIndex, byte_to_code_point
from factlint.text.segments import PLACEHOLDER
from factlint.text.source import Source, decode
from factlint.text.span import Span

MARKUP = [Markdown(), Mdx(), Quarto(), Html()]
PARSERS = [PlainText(), *MARKUP]


@given(texts)
@example("a\r\n\r𝒳\n\r")
def test_offset_to_line_and_column_and_back(text):
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        assert index.offset(*index.position(offset)) == offset


@given(texts)
@example("a\r\n\r𝒳\n\r")
def test_positions_of_a_span_are_those_of_its_ends(text):
    index = LineIndex(text)
    for start in range(len(text) + 1):
        for end in range(start, min(len(text), start + 5) + 1):
            last = index.position(max(start, end - 1))
            assert index.positions(start, end) == (*index.position(start), *last)


@given(texts)
def test_lines_cover_the_text(text):
    index = LineIndex(text)
    lines = [index.line_span(number) for number in range(1, index.count + 1)]
    ends = [*lines[1:], Span(len(text), len(text))]
    for line, following in zip(lines, ends, strict=True):
        assert "\n" not in line.of(text)
        assert "\r" not in line.of(text)
        assert set(text[line.end : following.start]) <= {"\r", "\n"}


@given(texts.filter(lambda text: "\ud800" not in text))
def test_bytes_to_code_points(text):
    convert = byte_to_code_point(text)
    for offset in range(len(text) + 1):
        assert convert(len(text[:offset].encode("utf-8", "surrogatepass"))) == offset


@given(st.one_of(st.binary(max_size=200), texts.map(lambda t: t.encode("utf-8", "surrogatepass"))))
def test_decoding_gives_text_or_a_clear_error(data):
    try:
        source = decode(data, "a.txt")
    except InputError as error:
        message = error.message
    else:
        message = f"a.txt: {source.encoding}"
        if source.fallback is not None:
            assert 0 <= source.fallback.start < source.fallback.end <= len(source.text)
    assert message.startswith("a.txt: ")


@pytest.mark.parametrize("format_", PARSERS, ids=lambda format_: format_.name)
@given(text=texts)
def test_any_text_is_a_document(format_, text):
    document = format_.parse(Source("a", text))
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert block.span.of(document.text).strip()
        end = block.span.end
    for part in document.inlines:
        assert 0 <= part.span.start < part.span.end <= len(document.text)
    for span in (*[one.span for one in document.voices], *document.speech):
        assert span.end <= len(document.text)
    for quotation in document.quotations.marked:
        assert quotation.span.contains(quotation.inner)
    assert len(document.lower) == len(document.text)
    for broken in document.quotations.broken:
        assert 0 <= broken.span.start < broken.span.end <= len(document.text)


@pytest.mark.parametrize("format_", PARSERS, ids=lambda format_: format_.name)
@given(text=texts)
def test_sentences_tile_their_blocks(format_, text):
    document = format_.parse(Source("a", text))
    for block in document.blocks:
        at = block.span.start
        for sentence in document.paragraph_sentences(block):
            assert not document.text[at : sentence.start].strip()
            assert at <= sentence.start < sentence.end
            at = sentence.end
        assert not document.text[at : block.span.end].strip()
        assert at <= block.span.end


@pytest.mark.parametrize("format_", PARSERS, ids=lambda format_: format_.name)
@given(text=texts)
def test_copied_prose_is_the_source_at_its_place(format_, text):
    document = format_.parse(Source("a.md", text))
    for piece in document.map.pieces:
        prose, source = piece.prose.of(document.text), piece.source.of(text)
        assert piece.source.end <= len(text)
        if len(prose) == len(source) and prose not in (" ", "\n", PLACEHOLDER):
            assert prose.replace("\ud800", "\ufffd") == source.replace("\ud800", "\ufffd")
    for offset in range(len(document.text)):
        span = document.to_source(Span(offset, offset + 1))
        assert span.end <= len(text)


@pytest.mark.parametrize("format_", MARKUP, ids=lambda format_: format_.name)
@given(text=texts)
def test_blocks_of_the_copy_lie_in_order_behind_the_metadata(format_, text):
    document = format_.parse(Source("a.md", text))
    last = document.metadata.span.end if document.metadata else 0
    for block in document.blocks:
        if not block.kind.is_beside:
            start = document.to_source(block.span).start
            assert start >= last
            last = start
