"""Changes are applied to rest, or refused with the reason; the bytes around them stay."""

from __future__ import annotations

import codecs

import pytest

from factlint.engine.fix import GROWTH, PASSES, fix_file
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.text.source import Source
from tests.support.fixing import Swap, checking, take_safe, witnessed


def fixed(text: str, *swaps: Swap) -> str:
    return witnessed(text.encode(), checking(swaps)).data.decode()


def test_changes_are_applied_together() -> None:
    assert fixed("a b a", ("X", "a", "aa+", "ask"), ("Y", "b", "B", "safe")) == "a B a"
    assert fixed("teh end, teh", ("X", "teh", "the", "safe")) == "the end, the"


def test_of_overlapping_changes_the_first_is_applied_and_the_rest_next_time() -> None:
    swaps: list[Swap] = [("X", "one two", "1 two", "safe"), ("Y", "two three", "2 3", "safe")]
    assert fixed("one two three", *swaps) == "1 2 3"


def test_a_change_that_the_first_one_settles_is_not_applied() -> None:
    swaps: list[Swap] = [("X", "the the", "the", "safe"), ("Y", "the end", "THE END", "safe")]
    assert fixed("the the end", ("X", "the the", "the", "safe")) == "the end"
    assert fixed("the the end", *swaps) == "THE END"


def test_an_insertion_beside_a_change_waits() -> None:
    swaps: list[Swap] = [("X", "(?<=b)(?=c)", "-", "safe"), ("Y", "b(?=c)", "B", "safe")]
    assert fixed("abc", *swaps) == "aBc"
    assert fixed("abc", swaps[0]) == "ab-c"


def test_rules_that_undo_each_other_are_refused_and_the_rest_is_applied() -> None:
    swaps: list[Swap] = [
        ("X", "grey", "gray", "safe"),
        ("Y", "gray", "grey", "safe"),
        ("Z", "teh", "the", "safe"),
    ]
    done = witnessed(b"teh grey", checking(swaps))
    assert done.data == b"the grey"
    assert [one.code for one in done.applied] == ["Z"]
    assert done.refused == (
        "a.txt: X was not applied: its changes undo themselves or each other (with Y)",
        "a.txt: Y was not applied: its changes undo themselves or each other (with X)",
    )


def test_a_rule_without_end_is_refused_and_the_rest_is_applied() -> None:
    done = witnessed(b"ab", checking([("X", "$", "a", "safe"), ("Y", "b", "B", "safe")]))
    assert done.data == b"aB"
    (reason,) = done.refused
    assert reason == f"a.txt: X was not applied: its changes come to no end in {PASSES} passes"


def test_a_rule_that_lets_the_text_grow_is_refused_and_the_rest_is_applied() -> None:
    swaps: list[Swap] = [("X", "a", "a a", "safe"), ("Y", "bb", "B", "safe")]
    done = witnessed(b"a bb", checking(swaps))
    assert done.data == b"a B"
    assert done.refused == (
        f"a.txt: X was not applied: its changes make the text more than {GROWTH} times as long",
    )


def test_rules_that_let_the_text_grow_by_turns_are_refused_together() -> None:
    swaps: list[Swap] = [
        ("X", "a", "bb", "safe"),
        ("Y", "b", "aa", "safe"),
        ("Z", "c", "C", "safe"),
    ]
    done = witnessed(b"ab c", checking(swaps))
    assert done.data == b"ab C"
    assert [reason.split()[1] for reason in done.refused] == ["X", "Y"]


def test_a_short_text_may_grow_more() -> None:
    notice = "Draft. Not to be printed before the desk has seen it. "
    assert fixed("TK", ("X", r"\A(?=TK)", notice, "safe")) == f"{notice}TK"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
    ],
)
def test_encoding_mark_and_line_ends_stay(mark: bytes, encoding: str) -> None:
    text = "caf\u00e9 teh\r\n\n\r\u2019teh \t"
    done = witnessed(mark + text.encode(encoding), checking([("X", "teh", "the", "safe")]))
    assert done.data == mark + text.replace("teh", "the").encode(encoding)


def test_a_new_line_is_as_the_lines_of_the_file() -> None:
    assert fixed("a;b\r\nc", ("X", ";", "\n", "safe")) == "a\r\nb\r\nc"


def test_a_character_that_the_encoding_lacks_is_refused_at_its_place() -> None:
    done = witnessed(b"caf\xe9 <= teh", checking([("X", "<=", "\u2264", "safe")]))
    assert done.data == b"caf\xe9 <= teh"
    assert done.refused == (
        "a.txt:1:6: X was not applied: the encoding of the file, cp1252, lacks “\u2264”",
    )


def test_bytes_that_would_be_read_otherwise_are_left() -> None:
    # Without its one byte that is no UTF-8 the file would be: "Â£" would become "£".
    done = witnessed(b"\xc2\xa3 x\xe9", checking([("X", "x\u00e9", "xe", "safe")]))
    assert done.data == b"\xc2\xa3 x\xe9"
    assert "read in another encoding" in done.refused[0]


def test_bytes_that_are_no_text_are_left() -> None:
    done = witnessed(b"\x81 teh", checking([("X", "teh", "the", "safe")]))
    assert done.data == b"\x81 teh"
    assert "no text in cp1252" in done.refused[0]


def test_text_out_of_a_container_is_left() -> None:
    check = checking([("X", "teh", "the", "safe")])

    def contained(data: bytes) -> FileReport:
        found = check(data)
        return FileReport("a.docx", Source("a.docx", "teh", ""), findings=found.findings)

    done = fix_file(b"teh", contained, take_safe)
    assert (done.data, len(done.refused)) == (b"teh", 1)
    assert "container" in done.refused[0]


def test_what_is_declined_is_asked_once_though_words_before_it_change() -> None:
    asked: list[str] = []

    def decide(found: Finding, source: Source) -> bool:
        asked.append(found.text)
        return take_safe(found, source)

    swaps: list[Swap] = [
        ("X", "aa", "a", "safe"),
        ("Y", "b", "bb", "safe"),
        ("Z", "c", "C", "ask"),
    ]
    done = fix_file(b"aaaa c", checking([swaps[0], swaps[2]]), decide)
    assert done.data == b"a c"
    assert asked.count("c") == 1
    assert [one.text for one in done.left] == ["c"]
