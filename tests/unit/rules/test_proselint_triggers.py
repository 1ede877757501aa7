"""The words that proselint's checks need: derived afresh, and none of its findings lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from proselint.checks import __register__
from proselint.registry.checks import types

from factlint.builtin import factlint_formats
from factlint.engine.read import Reading, read_article
from factlint.model.article import Article
from factlint_rules.proselint import _triggers
from factlint_rules.proselint._derive import TRIGGERS, derived, triggers_of
from factlint_rules.proselint._table import entries


def article_of(text: str) -> Article:
    return read_article(text.encode(), "a.txt", Reading(tuple(factlint_formats())))


def test_the_table_is_what_the_installed_proselint_gives() -> None:
    assert TRIGGERS.read_text(encoding="utf-8") == derived(), (
        "run python -m factlint_rules.proselint._derive"
    )


@pytest.mark.parametrize(
    ("pattern", "triggers"),
    [
        (r"\bto a certain degree\b", [("certain", "to a certain degree")]),
        (r"\s[^\s-]+ly-", [("", "ly-")]),
        (r"(?:May|June), \d{3,}", [("", "may, "), ("", "june, ")]),
        (r"\bcolou?r blind\b", [("blind", "r blind\0colo")]),
        (r"\bover\b|\bunder\b", [("over", "over"), ("under", "under")]),
        (r"\x{201c}abc", [("", "“abc")]),
        (r"\b12 ?[ap]m", [("", "12am"), ("", "12pm"), ("12", "12 am"), ("12", "12 pm")]),
        (r"\w+", None),
        (r"(?:abc)?\d", None),
    ],
)
def test_an_expression_gives_what_every_match_holds(pattern, triggers) -> None:
    assert triggers_of(pattern) == triggers


def test_each_word_of_a_check_lets_it_speak() -> None:
    lost = [
        (check.path, item)
        for check in __register__
        if isinstance(check.check_type, types.PreferredFormsSimple)
        for item in check.check_type.items
        if item.isalpha()
        for text in (item, f"x é{item} x", f"the-{item}’s")
        if check.path not in (_triggers.possible_checks(article_of(text)) or {check.path})
    ]
    assert lost == []


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.check)
def test_the_example_of_each_check_lets_it_speak(entry) -> None:
    possible = _triggers.possible_checks(article_of(entry.bad))
    assert possible is not None
    assert entry.check in possible


def test_letters_that_fold_to_others_let_all_speak() -> None:
    assert _triggers.possible_checks(article_of("A moſt unique idea.")) is None


@pytest.mark.parametrize(
    ("text", "check", "speaks"),
    [
        ("It opened in May, 1998.", "dates_times.dates.month_year_comma", True),
        ("In May, nobody came.", "dates_times.dates.month_year_comma", False),
        ("It cost $5 dollars.", "misc.currency", True),
        ("It cost five dollars.", "misc.currency", False),
        ("A early-morning walk, a newly-built house.", "misc.phrasal_adjectives.ly", True),
        ("A post-family-era home", "misc.phrasal_adjectives.ly", False),
        ("Suddenly, it rained.", "misc.suddenly", True),
        ("It rained suddenly, he said.", "misc.suddenly", False),
    ],
)
def test_a_check_of_a_few_expressions_speaks_where_one_matches(text, check, speaks) -> None:
    assert (check in (_triggers.possible_checks(article_of(text)) or ())) is speaks


def test_an_expression_of_a_check_matches_whatever_it_finds() -> None:
    texts = [example for entry in entries() for example in (entry.bad, entry.bad.upper())]
    lost = [
        (check.path, text)
        for text in texts
        for check in __register__
        if any(True for _ in check.check(f"\n{text}\n"))
        and check.path not in (_triggers.possible_checks(article_of(text)) or {check.path})
    ]
    assert lost == []


def test_another_release_is_asked_in_full(monkeypatch, tmp_path: Path) -> None:
    table = msgspec.json.decode(TRIGGERS.read_bytes())
    (tmp_path / "triggers.json").write_bytes(msgspec.json.encode({**table, "proselint": "0.15.9"}))
    monkeypatch.setattr(_triggers, "__file__", str(tmp_path / "_triggers.py"))
    _triggers._triggers.cache_clear()
    try:
        assert _triggers.possible_checks(article_of("Nothing.")) is None
    finally:
        _triggers._triggers.cache_clear()


def test_a_text_without_their_words_does_not_import_proselint(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council met on Tuesday.\n", encoding="utf-8")
    code = (
        "import sys; from factlint.cli.main import main; "
        f"main(['--isolated', {str(tmp_path / 'a.txt')!r}]); "
        "sys.exit('proselint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0
