from __future__ import annotations

import pytest

from factlint.text.directives import read_directives


@pytest.mark.parametrize("dash", ["--", "—", "–"])
def test_a_reason_stands_behind_two_hyphens_or_the_dash_made_of_them(dash: str) -> None:
    (read,) = read_directives(
        f"<!-- factlint-disable-next-line DAT004, PRO-x {dash} by phone -->\n"
    )
    assert read.codes == ("DAT004", "PRO-x")
    assert read.reason == "by phone"


def test_without_codes_and_reason_both_are_empty() -> None:
    (read,) = read_directives("<!-- factlint-disable-line -->")
    assert (read.codes, read.reason) == ((), None)


@pytest.mark.parametrize("word", ["disable-nextline", "disable-all", "disabled", "silence"])
def test_a_longer_word_is_no_action(word: str) -> None:
    (read,) = read_directives(f"<!-- factlint-{word} DAT004 -- by phone -->")
    assert (read.action, read.word, read.codes) == (None, word, ())
