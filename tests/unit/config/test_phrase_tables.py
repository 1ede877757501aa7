"""Tables of a desk's own phrases, and what is said of faults in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config.load import load
from factlint.config.phrase_tables import parse_table
from factlint.errors import ConfigError

TABLE = """source = "Our style book"
profiles = ["news"]

[[phrase]]
text = "youngsters"
replacement = "young people"
word-class = "noun"
in-speech = true
safety = "safe"

[[phrase]]
pattern = '(?P<mark>\\d+) dollars'
keys = ["Dollars"]
source = "Another"
profiles = ["strict"]
"""


def test_a_table() -> None:
    first, second = parse_table(TABLE, "house.toml").phrases
    assert (first.text, first.replacement) == ("youngsters", "young people")
    assert (first.source, first.profiles, first.word_class) == ("Our style book", ("news",), "noun")
    assert first.in_speech
    assert first.safety == "safe"
    assert second.expression == r"(?P<mark>\d+) dollars"
    assert (second.keys, second.source, second.profiles) == (("dollars",), "Another", ("strict",))


@pytest.mark.parametrize(
    ("entry", "line", "said"),
    [
        ('text = "a"\npattern = "b"', 2, "expected one of text and pattern"),
        ('replacement = "b"', 2, "expected one of text and pattern"),
        ('text = "…"', 3, "text: expected words"),
        ('pattern = "(a"', 3, "is no regular expression"),
        ('pattern = "(?i)a"\nkeys = ["a"]', 3, "is no regular expression"),
        ('pattern = "a*"', 3, "matches the empty text"),
        ('text = "a"\nafter = "["', 4, "is no regular expression"),
        ('text = "a"\nmessage = "{word}"', 4, "braces that stand for nothing"),
        ('text = "a"\nsafety = "sure"', 4, "expected"),
        ('text = "a"\nprofiles = ["all"]', 4, "expected"),
        ('text = "a"\nreplace = "b"', 4, 'did you mean "replacement"'),
    ],
)
def test_faults_have_file_and_line(entry: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_table(f"# head\n[[phrase]]\n{entry}\n", "house.toml")
    assert f"house.toml:{line}: " in caught.value.message
    assert said in caught.value.message


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_table('[[phrase]]\ntext = "a"\nafter = "["\n\n[[phrase]]\nmessage = "x"\n', "h.toml")
    assert "h.toml:3: " in caught.value.message
    assert "h.toml:5: " in caught.value.message


def test_the_configuration_names_tables(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "house.toml").write_text(TABLE)
    path = tmp_path / "factlint.toml"
    path.write_text('phrase-tables = ["desk/house.toml"]\n')
    settings = load(path)
    assert [len(table.phrases) for table in settings.tables] == [2]
    path.write_text('profile = "news"\nphrase-tables = ["desk/none.toml"]\n')
    with pytest.raises(ConfigError, match=r"factlint.toml:2: .*none\.toml: no such file"):
        load(path)
    path.write_text("tables = []\n")
    with pytest.raises(ConfigError, match="unknown key"):
        load(path)
