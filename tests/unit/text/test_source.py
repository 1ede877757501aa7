import codecs

import pytest

from factlint.errors import InputError
from factlint.text.source import Source, decode
from factlint.text.span import Span

TEXT = "Café “opens” 𝒳\r\n"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_not_text(mark, codec):
    source = decode(mark + TEXT.encode(codec), "a.txt")
    assert (source.text, source.encoding, source.bom, source.newline) == (TEXT, codec, True, "crlf")


def test_utf_8_without_a_mark():
    source = decode(TEXT.encode(), "a.txt")
    assert (source.text, source.bom, source.fallback) == (TEXT, False, None)
    assert len(source.digest) == 64


def test_what_is_not_utf_8_is_read_as_cp1252_and_the_first_bad_byte_is_shown():
    source = decode("Café “x”".encode("cp1252"), "a.txt")
    assert (source.text, source.encoding) == ("Café “x”", "cp1252")
    assert source.fallback == Span(3, 4)


def test_the_fallback_span_counts_code_points_of_the_decoded_text():
    source = decode("é".encode() + b"caf\xe9", "a.txt")
    assert source.text == "Ã©café"
    assert source.fallback is not None
    assert source.fallback.of(source.text) == "é"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Text".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        ("Text".encode("utf-16-be"), "UTF-16 without a byte order mark"),
        (
            "Café “opens”,\r\n\tshe said: 𝒳.\n".encode("utf-16-le"),
            "UTF-16 without a byte order mark",
        ),
        (("xx" + "abc𝒳" * 8192).encode("utf-16-be"), "UTF-16 without a byte order mark"),
        ("Text".encode("utf-16-le") + b"\n", "UTF-16 without a byte order mark"),
        (b"a\0b\1", "binary"),
        ("Te\1xt\2".encode("utf-16-le"), "binary"),
        ("1 2 3".encode("utf-16-le"), "binary"),
        (b"a\0b\0c\0d\0\0\xd8", "binary"),
        (b"a\0b\0c\0\0\xdc", "binary"),
        (bytes(64), "binary"),
        (b"\x7fELF\0\0abcdefghijklmnopqrst", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        (codecs.BOM_UTF16_LE + b"a", "damaged"),
        (codecs.BOM_UTF8 + b"\xff", "damaged"),
    ],
)
def test_what_is_no_text_is_refused(data, message):
    with pytest.raises(InputError, match=message):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", "none"), ("a\nb", "lf"), ("a\r\nb", "crlf"), ("a\rb", "cr"), ("a\r\nb\n", "mixed")],
)
def test_newline_kinds(text, kind):
    assert decode(text.encode(), "a.txt").newline == kind


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_bytes_come_back_as_they_were(mark, codec, end):
    data = mark + f"Café “opens” 𝒳{end}Ends{end}".encode(codec)
    source = decode(data, "a.txt")
    assert source.encode(source.text) == data


def test_cp1252_comes_back_too():
    data = "Café “x”\r\n".encode("cp1252")
    source = decode(data, "a.txt")
    assert source.encode(source.text) == data
    with pytest.raises(UnicodeEncodeError):
        source.encode("日")


def test_text_out_of_a_container_is_not_written_back():
    with pytest.raises(ValueError, match="its text was taken out of a container"):
        Source("a.zip", "words", encoding="").encode("words")
