"""The configuration file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factlint.config.find import find
from factlint.config.load import load
from factlint.errors import ConfigError
from factlint.model.settings import Accepted, DateSettings, FileSettings, Settings

FULL = """\
profile = "news"
select = ["DAT", "relative-period"]
ignore = "STY, proselint"
fail-level = "error"
exclude = ["archive/**"]
style = "guardian"
language = "en-GB"
words = ["Typerighter"]
facts = "desk/facts.toml"

[dates]
git = true
order = "day-first"
languages = ["en", "pl"]
week-start = "sunday"
hemisphere = "south"
fiscal-year-start = 7
timezone = "Europe/London"

[[files]]
path = "archive/**"
date = 2016-05-10
as-of = "11 maja 2016"
profile = "strict"
language = "en-US"
reason = "never redated"

[[files]]
path = "b.md"
date = "06/05/2016"

[per-file-ignores]
"quiz/*" = "REL,ATT"
"b.md" = ["DAT"]

[[accept]]
phrase = "now"
code = "DAT004"
reason = "the name of the programme"
path = "tv/*"

[rules.DAT003]
some-option = 3

[languagetool]
mode = "off"

[proselint]
checks = []

[vale]
styles = "x"
"""


def write(folder: Path, text: str, name: str = "factlint.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that loads a wrong file and returns the error."""
    monkeypatch.chdir(tmp_path)

    def error(text: str, name: str = "factlint.toml") -> ConfigError:
        with pytest.raises(ConfigError) as caught:
            load(write(tmp_path, text, name))
        return caught.value

    return error


def test_every_key(tmp_path: Path) -> None:
    path = write(tmp_path, FULL)
    assert load(path) == Settings(
        profile="news",
        select=("DAT", "relative-period"),
        ignore=("STY", "proselint"),
        fail_level="error",
        exclude=("archive/**",),
        style="guardian",
        language="en-GB",
        words=("Typerighter",),
        facts=tmp_path / "desk/facts.toml",
        dates=DateSettings(
            git=True,
            order="day-first",
            languages=("en", "pl"),
            week_start="sunday",
            hemisphere="south",
            fiscal_year_start=7,
            timezone="Europe/London",
        ),
        files=(
            FileSettings(
                "archive/**",
                dt.date(2016, 5, 10),
                dt.date(2016, 5, 11),
                "strict",
                "en-US",
                reason="never redated",
            ),
            FileSettings("b.md", dt.date(2016, 5, 6)),
        ),
        per_file_ignores={"quiz/*": ("REL", "ATT"), "b.md": ("DAT",)},
        accept=(Accepted("now", "DAT004", "the name of the programme", "tv/*"),),
        rules={"DAT003": {"some-option": 3}},
        engines={
            "languagetool": {"mode": "off"},
            "proselint": {"checks": []},
            "vale": {"styles": "x"},
        },
        path=path,
        root=tmp_path,
    )


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    assert load(path) == Settings(path=path, root=tmp_path)


def test_a_byte_order_mark_and_crlf_are_no_faults(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_bytes(b"\xef\xbb\xbfprofile = 'news'\r\n")
    assert load(path).profile == "news"


def test_pyproject(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool.factlint]\nprofile = 'strict'\n", "pyproject.toml")
    assert load(path).profile == "strict"


def test_paths_are_seen_from_the_file(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "desk").mkdir()
    write(tmp_path / "desk", 'facts = "facts.toml"')
    monkeypatch.chdir(tmp_path)
    assert load(Path("desk/factlint.toml")).facts == tmp_path / "desk" / "facts.toml"


def test_an_absolute_path_stays(tmp_path: Path) -> None:
    path = write(tmp_path, 'facts = "/srv/facts.toml"')
    assert load(path, trusted=True).facts == Path("/srv/facts.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profil = "news"', '1: profil: unknown key; did you mean "profile"?'),
        ('fail_level = "error"', '1: fail_level: unknown key; did you mean "fail-level"?'),
        ("zzz = 1", "1: zzz: unknown key"),
        ("path = 'x'", "1: path: unknown key"),
        (
            "\nprofile = 'new'",
            '2: profile: expected "default", "news" or "strict", found text "new"; '
            'did you mean "news"?',
        ),
        ("profile = 3", '1: profile: expected "default", "news" or "strict", found number 3'),
        ("words = 'x'", '1: words: expected a list of texts, found text "x"'),
        ("words = ['a',\n1]", "2: words[2]: expected text, found number 1"),
        ("select = 3", "1: select: expected a list of texts, found number 3"),
        ("facts = ''", '1: facts: expected a path, found text ""'),
        ("language = 'English please'", "1: language: expected a language code"),
        ("dates = 3", "1: dates: expected a table, found number 3"),
        ("[dates]\ngit = 'yes'", '2: dates.git: expected true or false, found text "yes"'),
        ("[dates]\ngit = 1", "2: dates.git: expected true or false, found number 1"),
        ("[dates]\norder = 'dmy'", '2: dates.order: expected "day-first" or "month-first"'),
        (
            "[dates]\nfiscal-year-start = 13",
            "2: dates.fiscal-year-start: expected a month, 1 to 12, found number 13",
        ),
        (
            "[dates]\nfiscal-year-start = true",
            "2: dates.fiscal-year-start: expected a whole number, found true",
        ),
        (
            "[dates]\ntimezone = 'Mars/Dome'",
            '2: dates.timezone: expected a time zone such as "Europe/London", '
            'found text "Mars/Dome"',
        ),
        (
            "[dates]\nlanguages = ['en',\n'german']",
            '3: dates.languages[2]: expected a language code such as "de", found text "german"',
        ),
        ("[dates]\nwek-start = 'monday'", 'wek-start: unknown key; did you mean "week-start"?'),
        ("[files]\npath = 'a'", "1: files: expected a list of tables, found a table"),
        ("[[files]]\ndate = 2016-05-10", "1: files[1]: path is missing; expected text"),
        ("[[files]]\npath = ''", '2: files[1].path: expected a glob such as "archive/**"'),
        (
            "[[files]]\npath = 'a'\n[[files]]\npath = 'b'\ndate = '06/05/2016'",
            '5: files[2].date: "06/05/2016" may be 6 May 2016 or 5 June 2016',
        ),
        (
            "[[files]]\npath = 'a'\ndate = 20160510",
            "3: files[1].date: expected a date such as 2016-05-10, found number 20160510",
        ),
        (
            "[[files]]\npath = 'a'\nas-of = 'today'",
            '3: files[1].as-of: "today" is another day tomorrow',
        ),
        (
            "[[accept]]\nphrase = 'now'\ncode = 'DAT004'",
            "1: accept[1]: reason is missing; expected text",
        ),
        (
            "[[accept]]\nphrase = 'now'\ncode = 'DAT004'\nreason = ' '",
            "4: accept[1].reason: expected text: why they are right, for the next reader",
        ),
        ("[per-file-ignores]\n'a' = 3", "2: per-file-ignores.a: expected a list of texts"),
        ("rules = 3", "1: rules: expected a table, found number 3"),
        ("[rules]\nDAT003 = 3", "2: rules.DAT003: expected a table of options, found number 3"),
        ("vale = true", "1: vale: unknown key"),
        ("profile = 'news", "1: not valid TOML"),
        ("profile = 'news'\nprofile = 'news'", "2: not valid TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(wrong, text: str, message: str) -> None:
    said = wrong(text).message
    assert said.startswith("factlint.toml:")
    assert message in said


def test_all_faults_are_said_at_once(wrong) -> None:
    error = wrong("profil = 1\nstyle = 'x'\nwords = 'x'\n[dates]\ngit = 0\n")
    assert [line.split(": ")[1] for line in sorted(error.message.splitlines())] == [
        *("profil", "style", "words", "dates.git")
    ]
    assert error.hint is not None
    assert 'Write words = ["x"].' in error.hint


def test_lines_and_keys_in_pyproject(wrong) -> None:
    error = wrong('[project]\nname = "x"\n[tool.factlint]\nprofil = 1\n', "pyproject.toml")
    assert error.message.startswith("pyproject.toml:4: tool.factlint.profil: unknown key")


def test_pyproject_without_our_table(wrong) -> None:
    assert "no table [tool.factlint]" in wrong("[project]\n", "pyproject.toml").message


def test_not_utf_8(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factlint.toml").write_bytes(b"# ok\nwords = ['caf\xe9']\n")
    with pytest.raises(ConfigError, match=r"factlint\.toml:2: is not UTF-8") as caught:
        load(Path("factlint.toml"))
    assert caught.value.hint == "Save it as UTF-8."


def test_no_such_file(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"nope\.toml: cannot be read: no such file"):
        load(Path("nope.toml"))


def test_find_takes_the_nearest(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path, "")
    assert find(inner) == tmp_path / "factlint.toml"
    nearer = write(tmp_path / "a", "")
    assert find(inner) == nearer


def test_find_prefers_our_own_file(tmp_path: Path) -> None:
    write(tmp_path, "[tool.factlint]\n", "pyproject.toml")
    assert find(tmp_path) == tmp_path / "pyproject.toml"
    own = write(tmp_path, "")
    assert find(tmp_path) == own


@pytest.mark.parametrize(
    "text", ["[project]\n", "# factlint\n[tool.ruff]\n", "tool = 3 # factlint"]
)
def test_find_passes_over_other_projects_settings(tmp_path: Path, text: str) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    write(inner, text, "pyproject.toml")
    own = write(tmp_path, "")
    assert find(inner) == own


def test_find_does_not_pass_over_a_broken_pyproject_of_ours(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool.factlint]\nprofile = \n", "pyproject.toml")
    assert find(tmp_path) == path
    with pytest.raises(ConfigError, match="not valid TOML"):
        load(path)


def test_find_stops_at_a_repository(tmp_path: Path) -> None:
    write(tmp_path, "")
    repository = tmp_path / "repo"
    inner = repository / "drafts"
    inner.mkdir(parents=True)
    (repository / ".git").mkdir()
    assert find(inner) is None
    own = write(repository, "")
    assert find(inner) == own


def test_a_list_written_as_one_text_is_parted_at_its_commas(wrong) -> None:
    error = wrong("words = 'Typerighter, Vale'\n")
    assert error.hint == 'Write words = ["Typerighter", "Vale"].'
