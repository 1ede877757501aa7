from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint_rules.names._name_forms import _heard, _near, pairs


@st.composite
def _families(draw: st.DrawFn) -> list[str]:
    """Return words of which many are a slip apart."""
    first = draw(st.text("abcd", min_size=3, max_size=9))
    words = {first}
    for _ in range(draw(st.integers(1, 6))):
        word = draw(st.sampled_from(sorted(filter(None, words))))
        at = draw(st.integers(0, len(word) - 1))
        letter = draw(st.sampled_from("abcd"))
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        forms = (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], swapped,
                 word[:at] + letter + word[at + 1 :], word[:1] + word[-2:0:-1] + word[-1:])  # fmt: skip
        words.add(draw(st.sampled_from(forms)))
    return sorted(filter(None, words))


@given(_families(), st.integers(3, 5))
def test_every_two_spellings_a_slip_apart_are_found(words: list[str], least: int) -> None:
    found = {frozenset(pair) for pair in pairs(words, least)}
    expected = {
        frozenset((one, other))
        for at, one in enumerate(words)
        for other in words[at + 1 :]
        if min(len(one), len(other)) >= least - 1
        and max(len(one), len(other)) >= least
        and (_near(one, other) or _heard(one, other))
    }
    assert found == expected
