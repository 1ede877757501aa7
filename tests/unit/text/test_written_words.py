"""Words are the same however they are parted."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factlint.text.written_words import tokens_of


@given(
    st.text(
        st.sampled_from("aZ09_'-’ .,\n\t\x1c\x85\xa0\xaa\xb2\xb5\xbd\xd7\xe9\u0153\u2014"),
        max_size=30,
    )
)
def test_words_are_runs_of_letters_figures_and_marks_within_words(text: str) -> None:
    assert tokens_of(text) == re.findall(r"[\w'’-]+", text)
