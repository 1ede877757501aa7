from __future__ import annotations

import pytest

from factlint.report.columns import (
    _MAY_BE_ODD,
    Line,
    _may_break,
    _places_to_break,
    _widths,
    clean,
    columns,
    keep,
    without_commands,
    wrap,
    wrap_marked,
)
from factlint.text.span import Span


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("plain", 5),
        ("“curly”", 7),
        ("東京", 4),
        ("e\u0301", 1),
        ("🎩", 2),
        ("👩\u200d🚒", 2),
        ("👍\U0001f3fd", 2),
        ("a\u200bb", 2),
        ("ｱｲ", 2),
        ("", 0),
    ],
)
def test_width(text: str, width: int) -> None:
    assert columns(text) == width


def test_signs_taken_for_one_column_are_one_column() -> None:
    plain = [sign for sign in map(chr, range(0x3000)) if not _MAY_BE_ODD.search(sign)]
    assert "é" in plain
    assert "’" in plain
    assert [sign for sign in plain if sum(_widths(sign)) != 1] == []


@pytest.mark.parametrize("text", ["", " a", "a  b c ", "a\u00a0b \u00a0c", "“a” – b’s", "a\tb\n c"])
def test_plain_text_breaks_where_any_text_does(text: str) -> None:
    assert _MAY_BE_ODD.search(text) is None
    slow = [at for at in range(1, len(text)) if _may_break(text, at)]
    assert list(_places_to_break(text)) == slow


def test_nothing_can_move_the_cursor_or_turn_the_text() -> None:
    wild = "a\x1b[31mb\tc\r\nd\u202ee\x9b2K"
    assert clean(wild) == "a\ufffd[31mb c  d\ufffde\ufffd2K"
    assert len(clean(wild)) == len(wild)


def test_wrap_leaves_long_words_and_kept_commands_whole() -> None:
    text = f"run {keep('factlint --date 2016-05-10 a.txt')} now"
    assert wrap(text, 12) == ["run", "factlint --date 2016-05-10 a.txt", "now"]


def test_a_space_that_is_kept_takes_one_column() -> None:
    assert wrap(f"run {keep('ls -l a.txt')} now", 19) == ["run ls -l a.txt now"]


def test_wrap_of_nothing_is_nothing() -> None:
    assert wrap(" \n", 20) == []


def words(text: str, marked: str, width: int) -> list[str]:
    start = text.index(marked)
    return [line.text for line in wrap_marked(text, [Span(start, start + len(marked))], width)]


def test_no_break_inside_marked_words() -> None:
    assert words("one two three four five", "three four five", 16) == [
        "one two",
        "three four five",
    ]


def test_marked_words_longer_than_a_line_do_break() -> None:
    assert words("one two three four", "two three four", 9) == ["one two", "three", "four"]


def test_scripts_without_spaces_break_between_signs_but_not_before_a_full_stop() -> None:
    assert words("東京の電車は来年。", "来年", 8) == ["東京の電", "車は", "来年。"]


def test_carets_stand_below_wide_signs() -> None:
    assert Line("東京 is", (Span(3, 5),)).carets == "     ^^"
    assert Line("in 東京", (Span(3, 5),)).carets == "   ^^^^"


def test_a_mark_without_width_still_shows() -> None:
    assert Line("a\u200bb", (Span(1, 2),)).carets == " ^"


@pytest.mark.parametrize(
    "line",
    ["::error::x", "  ::set-output name=a::b", "a ##[error]x", "##vso[task.setvariable]x", "\t::x"],
)
def test_no_line_is_a_command_to_a_ci_job(line: str) -> None:
    text = without_commands(f"Copy.\n{line}\nCopy.")
    assert not any(one.strip().startswith("::") for one in text.splitlines())
    assert "##" not in text
    assert text.replace("\u200b", "") == f"Copy.\n{line}\nCopy."


@pytest.mark.parametrize("text", ["a :: b", "std::vector", "## Heading", "a: b"])
def test_other_signs_are_left_alone(text: str) -> None:
    assert without_commands(text) == text
