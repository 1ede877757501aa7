"""What a rule says every match holds is in every match: a text passed over has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from factlint.formats.plain import PlainText
from factlint.model.page import read_page
from factlint.model.pattern import Pattern, pattern
from factlint.model.rule import AnyRule, PatternRule
from factlint.plugins import PluginHost
from factlint.text.document import Document

SEEDS = Path(__file__).parents[3] / "seeds"
RULES = [info.rule for info in PluginHost().rules().values()]
PATTERN_RULES = [rule() for rule in RULES if issubclass(rule, PatternRule)]


@cache
def _texts() -> tuple[str, ...]:
    """Return the seed articles and all examples of all rules."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return (*seeds, *(text for rule in RULES for text in _examples(rule)))


def _examples(rule: type[AnyRule]) -> Iterable[str]:
    return (example.text for example in read_page(rule.__doc__ or "").examples)


def _document(text: str) -> Document:
    return PlainText().read(text.encode(), "a.txt")


def _in_stretches(one: Pattern, document: Document) -> Iterator[tuple[int, int]]:
    """Yield where a pattern is in the stretches of a document, each searched from end to end."""
    whole, text, done = re.compile(one.source, one.flags), document.text, 0
    for stretch in document.stretches:
        places = [at for at in document.sentence_heads if stretch.start <= at < stretch.end]
        at_heads = (whole.match(text, at, stretch.end) for at in places)
        searched = whole.finditer(text, max(done, stretch.start), stretch.end)
        for match in filter(None, at_heads) if one.head else searched:
            yield match.span()
            done = match.end()


def _check(text: str) -> None:
    document = _document(text)
    for rule in PATTERN_RULES:
        asked = rule.may_match(document)
        for one in rule.looks_for:
            if not asked or not one.may_match(document):
                assert one.search(document.text) is None, (rule.code, one.source)
            else:
                found = [match.span() for match in one.matches(document)]
                assert found == list(_in_stretches(one, document)), (rule.code, one.source)


def test_no_example_is_passed_over_in_vain() -> None:
    for text in _texts():
        _check(text)


def test_what_has_its_words_between_two_marks_is_found_there_alone() -> None:
    fits = pattern(r"too\s+\w+\s+to(?=\s+go(?:\.|, he said)|:)")
    document = _document(
        "Too big, he says, to go. Too far to go, he said; too late to: too old to go."
    )
    found = [hit[0] for hit in fits.matches(document)]
    assert found == ["Too far to", "too late to", "too old to"]
    assert not [*fits.matches(_document("It is too big, and to go, he said, is too bold."))]


def test_with_words_and_keys_only_what_holds_both_is_searched() -> None:
    document = _document("The band sang.\n\nSome 30 fans sang.\n\nAnd 40 fans left.")
    fans = pattern(r"\b\d+ fans sang|band sang", words=("sang",), keys=("3", "4"))
    assert [hit[0] for hit in fans.matches(document)] == ["30 fans sang"]


@cache
def _words() -> tuple[str, ...]:
    return tuple(sorted({word for text in _texts() for word in text.split()}))


_GAPS = st.sampled_from([" ", " ", " ", "\n", "-", ", ", "  ", "\u00a0", ". ", " (", "\n\n"])


@given(st.data())
def test_no_mixture_of_words_is_passed_over_in_vain(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(_words()), min_size=3, max_size=30))
    cased = [data.draw(st.sampled_from([word, word.lower(), word.capitalize()])) for word in words]
    _check("".join(f"{word}{data.draw(_GAPS)}" for word in cased))


def test_a_pattern_of_heads_is_found_where_sentences_begin() -> None:
    text = "“Two boats sank,” she said. Two boats sank and Two boats rose.\n\n*Two boats* left."
    boats = pattern(r"Two boats", case=True, head=True)
    found = [hit.start() for hit in boats.matches(_document(text))]
    assert found == [text.index("Two"), text.index("Two boats sank and"), text.rindex("Two")]


def test_a_head_behind_a_mark_is_found_once() -> None:
    form = pattern(r"It is \w+(?=[.;]|$)", case=True, head=True)
    found = [hit[0] for hit in form.matches(_document("It is so. It is no. “It is it”."))]
    assert found == ["It is so", "It is no"]
