"""What matches between two marks, and how far behind them it looks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.between_marks import MARKS, reach

ANY = int(re.IGNORECASE)
BETWEEN = {
    r"too\s+\w+\s+to": 0,
    r"\b(?:too|so)\b(?:\s+[^\W\d_]+){1,3}?": 0,
    r"(?<=[.!?]\s)too\s+(?!(?:big|small)\b)\w+": 0,
    r"too(?=\s+\w+\s+to|$)": 0,
    r"too\s+big(?=[,.]|\s+to)": 1,
    r"too\s+big(?!\s*[,.]\s?to\b)": 4,
    r"too\s+(?=big(?!,))\w+": 1,
    r"(?P<one>to)\s+(?P=one)": 0,
}


@pytest.mark.parametrize("source", BETWEEN)
def test_between_marks(source: str) -> None:
    assert reach(source, ANY) == BETWEEN[source]


@pytest.mark.parametrize(
    "source",
    [
        r"too,",
        r"too.big",
        r"too\W+big",
        r"too\S*",
        r"(?:^|[.!?]\s+)too",
        r"\d[\d,]*",
        r"too[^\w\s]?big",
        r"[!-~]+",
        r"too(?=.*big)",  # it looks too far
        r"(?!\w+,\s+big)too",
        r"(?<=(?=to)t)o",  # look-aheads within look-behinds are not read
    ],
)
def test_others_may_match_over_a_mark_or_read_far_behind_it(source: str) -> None:
    assert reach(source, ANY) is None


@pytest.mark.parametrize("source", BETWEEN)
@given(st.text(st.sampled_from("too big so small to. , \n"), max_size=40))
def test_what_is_far_behind_the_mark_does_not_matter(source: str, text: str) -> None:
    form = re.compile(source, ANY)
    for hit in form.finditer(text):
        assert not MARKS.intersection(hit[0])
    end = next((at for at, sign in enumerate(text) if sign in MARKS), len(text))
    near = min(end + BETWEEN[source] + 2, len(text))
    starts = range(end)
    whole = [hit and hit.span() for hit in (form.match(text, at) for at in starts)]
    assert whole == [hit and hit.span() for hit in (form.match(text, at, near) for at in starts)]
