"""What proselint's checks look for: derived afresh, and none of its findings lost or added."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from proselint.checks import __register__
from proselint.registry.checks import types
from proselint.tools import LintFile

from factlint.builtin import factlint_formats
from factlint.engine.read import Reading, read_article
from factlint.model.article import Article
from factlint_rules.proselint import _expressions
from factlint_rules.proselint._candidates import candidates
from factlint_rules.proselint._derive import EXPRESSIONS, derived, triggers_of
from factlint_rules.proselint._engine import _matches, _of_proselint
from factlint_rules.proselint._found import quoted_bounds
from factlint_rules.proselint._rules import possible_codes
from factlint_rules.proselint._table import entries


def article_of(text: str) -> Article:
    return read_article(text.encode(), "a.txt", Reading(tuple(factlint_formats())))


def said_of(text: str) -> list[tuple[object, ...]]:
    """Return what we find in a text by the table of expressions, before quotations are left out."""
    article = article_of(text)
    assert candidates(article) is not None
    return sorted(
        (path, one.start, one.end, one.message, one.replacement or "")
        for path in {check.path for check in __register__}
        for _, found in _matches(path, article)
        for one in found
    )


def said_by_proselint(text: str) -> list[tuple[object, ...]]:
    return sorted(
        (check.path, one.start, one.end, one.message, one.replacement or "")
        for check in __register__
        for one in _of_proselint(check, f"\n{text}\n")
    )


def test_the_table_is_what_the_installed_proselint_gives() -> None:
    assert EXPRESSIONS.read_text(encoding="utf-8") == derived(), (
        "run python -m factlint_rules.proselint._derive"
    )


@pytest.mark.parametrize(
    ("pattern", "triggers"),
    [
        (r"\bto a certain degree\b", [("certain degree", "to a certain degree")]),
        (r"\s[^\s-]+ly-", [("", "ly-")]),
        (r"(?:May|June), \d{3,}", [("", "may, 000"), ("", "june, 000")]),
        (r"\bcolou?r blind\b", [("blind", "r blind\0colo")]),
        (r"\bover\b|\bunder\b", [("over", "over"), ("under", "under")]),
        (r"\bvery\s+unique\b", [("very unique", "unique\0very")]),
        (r"(?<![A-Za-z'-])nee(?![A-Za-z'-])", [("nee", "nee")]),
        (r"\w*(?:!|\?){2,}", [("", "!!"), ("", "!?"), ("", "?!"), ("", "??")]),
        (r"\x{201c}abc", [("", "“abc")]),
        (r"\b12 ?[ap]m", [("", "00am"), ("", "00pm"), ("", "00 am"), ("", "00 pm")]),
        (r"\w+", None),
        (r"from \d+-\d", [("", "from 0\0" + "0-0")]),
        (r"(?:abc)?\w", None),
    ],
)
def test_an_expression_gives_what_every_match_holds(pattern, triggers) -> None:
    assert triggers_of(pattern) == triggers


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.check)
def test_the_example_of_each_check_lets_it_speak(entry) -> None:
    possible = possible_codes(article_of(entry.bad))
    assert entry.code in possible


def _items() -> list[str]:
    """Return the words of all checks that list some, and of those that compare."""
    found = [
        item
        for check in __register__
        if isinstance(check.check_type, types.PreferredFormsSimple | types.Existence)
        for item in check.check_type.items
        if item.replace(" ", "").isalpha()
    ]
    pairs = [
        one
        for check in __register__
        if isinstance(check.check_type, types.Consistency)
        for pair in check.check_type.term_pairs
        for one in pair
        if one.isalpha()
    ]
    functions = "But obviously utilize a pack of lions wax lyrically waxed poetically very unique"
    return [*found, *pairs, *pairs, *functions.split(), "a group of cows", "more  perfect"]


_BETWEEN = (" ", " ", " ", "\n", "\n\n", ", ", ". ", ".  ", "-", "'", '" ', ' "', "s ", "! ", "!! ")
_OTHERS = (
    "the the", "had had", "that that", "20 20", "a1b2c3 a1b2c3", "3rd rd", "the the3", "_a _a",
    "café café", "naïve", "£12am", "9 pm", "12 a.m.", "1990's", "from 10-20", "3 x 4", "$5 dollars",
    "early-morning", "newly-built", "(c)", "(tm)", "...", "May, 1998", "least whole", "at most true",
    "in the in the", "The. The", "all hell broke loose", "CENTRE", "centre", "center", "“quoted”",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_texts_of_its_words_give_what_proselint_says(seed: int) -> None:
    chance = random.Random(seed)
    items = _items()
    words = [chance.choice(_OTHERS if chance.random() < 0.4 else items) for _ in range(150)]
    text = "".join(
        f"{chance.choice((word, word, word.upper(), word.capitalize()))}{chance.choice(_BETWEEN)}"
        for word in words
    )
    assert said_of(text) == said_by_proselint(text)
    assert tuple(quoted_bounds(article_of(text))) == LintFile("a", text).quote_bounds


def test_each_item_of_a_list_is_found_in_and_beside_words() -> None:
    items = _items()
    for first in range(0, len(items), 200):
        some = items[first : first + 200]
        text = "\n".join(f"x é{item} x{item}x the-{item}’s {item}" for item in some)
        assert said_of(text) == said_by_proselint(text)


@pytest.mark.parametrize(
    "text", ["A moſt unique idea.", "A very\vunique idea, he said of the plan in an interview."]
)
def test_of_letters_that_fold_to_others_proselint_itself_is_asked(text: str) -> None:
    article = article_of(text)
    assert candidates(article) is None
    assert set(possible_codes(article)) == {entry.code for entry in entries()}


def test_another_release_is_asked_in_full(monkeypatch, tmp_path: Path) -> None:
    table = msgspec.json.decode(EXPRESSIONS.read_bytes())
    (tmp_path / "expressions.json").write_bytes(
        msgspec.json.encode({**table, "proselint": "0.15.9"})
    )
    monkeypatch.setattr(_expressions, "__file__", str(tmp_path / "_expressions.py"))
    _expressions.expressions.cache_clear()
    try:
        article = article_of("A very unique vase.")
        assert candidates(article) is None
        assert [
            one.message for _, found in _matches("uncomparables", article) for one in found
        ] == ["Comparison of an uncomparable: 'very unique' is not comparable."]
    finally:
        _expressions.expressions.cache_clear()


def test_what_its_checks_find_needs_no_proselint(tmp_path: Path) -> None:
    text = "But it is a very unique vase, in the the most true sense. All alot.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code = (
        "import sys; from factlint.cli.main import main; "
        f"main(['--isolated', '--profile', 'strict', {str(tmp_path / 'a.txt')!r}]); "
        "sys.exit('proselint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0
