"""Word lists: ours hold, a desk's are added, faults are clear."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.errors import ConfigError
from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.model.claim import ClaimSettings
from factlint.model.settings import Settings
from factlint.readings.claims.cue_needs import _NEEDS
from factlint.readings.claims.lexicon import CUE_NEEDS, lexicon
from factlint.readings.claims.reading import claims


def test_the_lists_that_come_with_factlint() -> None:
    lists = lexicon()
    assert "film" in lists.nouns
    assert {verb.type.value for verbs in lists.verbs.values() for verb in verbs} >= {
        "release", "renewal", "cancellation", "delay", "production", "casting", "event",
    }  # fmt: skip


def test_every_cue_of_ours_marks_its_trigger() -> None:
    for cue in lexicon().cues:
        assert "mark" in cue.pattern.compiled.groupindex, cue.pattern.source


def test_a_desk_adds_its_own(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        '[nouns]\nsound = "zine zines"\n'
        '[[verb]]\nforms = "moot moots mooted mooted mooting"\n'
        'type = "release"\nframe = "put"\nneeds = "work"\n'
    )
    settings = Settings(sections={"families.claims": ClaimSettings(lexicon=tmp_path / "own.toml")})
    document = PlainText().read(b"The zine was mooted in May.", "x.txt")
    assert claims(Article(document)) == ()
    assert len(claims(Article(document, settings=settings))) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[verb]]\nforms = "a b"\ntype = "release"', "expected five forms, found 2"),
        ('[[verb]]\nforms = "a b c d e"\ntype = "gift"', "type: expected one of release"),
        ('[[verb]]\nforms = "a b c d e"\ntype = "release"\nframe = "x"', "frame: expected one of"),
        ('[[verb]]\nforms = "a b c d e"\ntype = "release"\nneeds = "x"', "needs: expected one of"),
        ('[[verb]]\nform = "a b c d e"', "unknown key 'form'"),
        ('[[cue]]\npattern = "("\nkeys = ["x"]\ntype = "release"', "pattern: "),
        ('[[cue]]\npattern = "x"\nkeys = ["x"]\ntype = "release"', "no group"),
        ('[[cue]]\npattern = "(?P<mark>x)"\ntype = "release"', "keys: expected"),
        (
            '[[cue]]\npattern = "(?P<mark>x)"\nkeys = ["x"]\ntype = "release"\nneeds = "noun"',
            "cue 1: needs: expected one of none, work, any",
        ),
        (
            '[[cue]]\npattern = "(?P<mark>x)"\nkeys = ["x"]\ntype = "release"\ntense = "now"',
            "cue 1: tense: expected one of past, future, ongoing, found 'now'",
        ),
        ("[colours]\nred = 1", "unknown table 'colours'"),
        ("[verb]\nforms = 'a b c d e'", "verb: expected tables headed [[verb]]"),
        ("cue = [1]", "cue: expected tables headed [[cue]]"),
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


def test_every_need_of_a_cue_is_known_to_the_list_and_the_reading() -> None:
    assert tuple(_NEEDS) == CUE_NEEDS
