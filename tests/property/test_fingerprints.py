"""What a fingerprint is made of: words and neighbours in which blanks count once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factlint.engine.fingerprint import VERSION, Essences
from factlint.text.span import Span

_TEXTS = st.text(alphabet="ab >\n\t\r\xa0İ.", max_size=120)


def _plain(words: str) -> str:
    return re.sub(r"\s*[\r\n][\s>]*|\s+", " ", words).lower()


@given(_TEXTS, _TEXTS.filter(bool), _TEXTS)
def test_runs_of_blanks_and_marks_of_quotations_count_as_one(
    before: str, words: str, after: str
) -> None:
    text = before + words + after
    span = Span(len(before), len(before) + len(words))
    found = Essences(text, [Span(0, len(text))]).of("TKS001", None, span)
    near, behind = _plain(before)[-24:].strip(), _plain(after)[:24].strip()
    assert found == "\0".join((str(VERSION), "TKS001", "", near, _plain(words).strip(), behind))
