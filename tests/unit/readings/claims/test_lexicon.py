"""Word lists: ours hold, a desk's are added, faults are clear."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.errors import ConfigError
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.claim import ClaimSettings, ClaimType
from factlint.model.settings import Settings
from factlint.readings.claims.inflection import Forms, regular_forms
from factlint.readings.claims.lexicon import lexicon
from factlint.readings.claims.reading import claims


def test_the_lists_that_come_with_factlint() -> None:
    lists = lexicon()
    assert "film" in lists.nouns
    rows = {lists.rows[index] for found in lists.at.values() for index in found}
    assert {lists.kinds[kind][0] for kind, *_ in rows} == set(ClaimType)


def test_each_form_of_a_verb_is_found() -> None:
    lists = lexicon()
    for form in ("released", "releasing", "shot", "shipped", "goes", "kept", "slid", "became"):
        assert any(lists.rows[index][1] == "verb" for index in lists.at[form]), form


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("launch", "launch launches launched launched launching"),
        ("debut", "debut debuts debuted debuted debuting"),
        ("ban", "ban bans banned banned banning"),
        ("delay", "delay delays delayed delayed delaying"),
        ("carry", "carry carries carried carried carrying"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("release", "release releases released released releasing"),
    ],
)
def test_regular_verbs(base: str, forms: str) -> None:
    assert regular_forms(base) == Forms(*forms.split())


def test_a_desk_adds_its_own(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        '[nouns]\nsound = "zine zines"\n[[class]]\nname = "publish"\nverbs = "moot"\n'
    )
    settings = Settings(sections={"families.claims": ClaimSettings(lexicon=tmp_path / "own.toml")})
    document = PlainText().read(b"The zine will be mooted in May.", "x.txt")
    assert claims(Article(document)) == ()
    assert len(claims(Article(document, settings=settings))) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[verbs]\nown = "a b"', "expected five forms of a verb, found 2: a b"),
        ('[[class]]\nname = "x"\ntype = "gift"', "type: expected one of release"),
        ('[[class]]\nname = "x"', "type: expected one of release"),
        ('[[class]]\nname = "x"\ntype = "release"\nframe = "x"', "frame: expected one of put"),
        ('[[class]]\ntype = "release"', "name: expected the name of a class"),
        ('[[class]]\nname = "x"\nverb = "a"', "unknown key 'verb'"),
        ('[[class]]\nname = "publish"\nverbs = 3', "verbs: expected lemmas in one string"),
        ("[colours]\nred = 1", "unknown table 'colours'"),
        ("[class]\nname = 'x'", "class: expected tables headed [[class]]"),
        ("class = [1]", "class: expected tables headed [[class]]"),
        ("parts = 1", "parts: expected a table headed [parts]"),
        ("[nouns]\nred = 1", "expected words in one string"),
        ("[nouns", "own.toml"),
    ],
)
def test_faults_are_clear(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        lexicon(path)
    assert message in error.value.message
    assert "own.toml" in error.value.message


def test_a_missing_file_is_clear(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        lexicon(tmp_path / "none.toml")
