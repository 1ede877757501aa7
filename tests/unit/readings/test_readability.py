"""Counts and grades of running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.readability import Readability, readability
from factlint.readings.syllables import syllables

WORDS = """
the 1 cat 1 make 1 table 2 whole 1 argue 2 asked 1 wanted 2 houses 2 makes 1 lately 2 movement 2
government 3 media 3 nation 2 million 2 audience 3 quiet 2 patient 2 science 2 actual 3 usual 3
guard 1 video 3 being 2 studying 3 racism 3 rhythm 2 earlier 3 university 5 international 5
organisation 5 theatre 3 player 2 employee 3 serious 3 ambitious 3 league 1 colleague 2 unique 2
value 2 sometimes 2 therefore 2 eye 1 people 2 created 3 stadium 3 influence 3 queue 1 1984 1 BBC 1
""".split()


def counts_of(text: str, *, markdown: bool = False) -> Readability:
    name = "a.md" if markdown else "a.txt"
    parser = Markdown() if markdown else PlainText()
    return readability(Article(parser.read(text.encode(), name)))


@pytest.mark.parametrize(("word", "number"), list(zip(WORDS[::2], WORDS[1::2], strict=True)))
def test_syllables(word: str, number: str) -> None:
    assert syllables(word) == int(number)


def test_syllables_of_a_possessive_are_those_of_the_word() -> None:
    assert syllables("nation’s") == 2


def test_the_formulas() -> None:
    counts = Readability(
        counts_of("The cat sat. The dog ran off.").sentences, words=100, syllables=150,
        complex_words=10,
    )  # fmt: skip
    assert counts.flesch_kincaid == pytest.approx(0.39 * 50 + 11.8 * 1.5 - 15.59)
    assert counts.gunning_fog == pytest.approx(0.4 * (50 + 10))


def test_running_text_only() -> None:
    text = "# A Headline of Great Importance\n\nThe cat sat `on a` <https://example.org/mat>.\n"
    counts = counts_of(text, markdown=True)
    assert (counts.words, len(counts.sentences)) == (3, 1)


def test_long_words() -> None:
    counts = counts_of(
        "Mr Abernathy created an extraordinary, well-informed committee in Mississippi.\n"
    )
    assert counts.complex_words == 2  # extraordinary, committee; no names, endings, joints


def test_speech() -> None:
    counts = counts_of("Opening line\n\n“We won it,” she said. They left the hall at once.\n")
    assert counts.spoken_words == 3
    assert counts.speech == pytest.approx(3 / 11)


def test_longest_come_first() -> None:
    counts = counts_of("One two. One two three four. One two three. One two three five.\n")
    assert [one.words for one in counts.longest(3)] == [4, 4, 3]
    assert counts.longest(0) == []


@pytest.mark.parametrize("text", ["", "\n", "…!", "- - -\n"])
def test_nothing_to_read(text: str) -> None:
    counts = counts_of(text)
    assert counts.words == 0
    assert counts.flesch_kincaid is counts.gunning_fog is counts.words_per_sentence is None
    assert counts.speech == 0


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.just("\n"), max_size=300))
def test_any_text_has_sound_counts(text: str) -> None:
    counts = counts_of(text)
    assert counts.words == sum(one.words for one in counts.sentences)
    assert counts.complex_words + counts.spoken_words <= 2 * counts.words <= 2 * counts.syllables
