"""Rules' options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest

from factlint.config.options import check_rule_tables, options_for
from factlint.errors import ConfigError
from factlint.model.context import Context
from factlint.model.finding import Remark
from factlint.model.rule import DocumentRule, NoOptions
from factlint.model.settings import Settings
from factlint.model.severity import Severity, by_profile


@dataclass(frozen=True, slots=True)
class Options:
    strict: bool = False
    max_days: int = 31
    share: float = 0.5
    mark: str = "x"
    words: tuple[str, ...] = ("a",)
    quotes: Literal["single", "double"] = "double"
    since: dt.date = dt.date(2000, 1, 1)
    until: dt.date | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.max_days < 0:
            raise ValueError("max-days may not be below 0")


class Fussy(DocumentRule[Options]):
    code, name, severity, message = "TST001", "fussy-test", by_profile(Severity.INFO), "x"
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        yield from ()


class Plain(DocumentRule[NoOptions]):
    code, name, severity, message = "TST002", "plain-test", by_profile(Severity.INFO), "x"

    def check(self, ctx: Context[Any]) -> Iterator[Remark]:
        yield from ()


def test_defaults() -> None:
    assert options_for(Fussy, {}, None) == Options()
    assert options_for(Plain, {}, None) == NoOptions()


def test_every_type() -> None:
    table = {
        "strict": True,
        "max-days": 3,
        "share": 1,
        "mark": "y",
        "words": ["b", "c"],
        "quotes": "single",
        "since": dt.date(2016, 5, 10),
        "until": "10 May 2016",
        "limit": 4,
    }
    day = dt.date(2016, 5, 10)
    assert options_for(Fussy, table) == Options(
        True, 3, 1.0, "y", ("b", "c"), "single", day, day, 4
    )


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"max-day": 3}, 'rules.TST001.max-day: unknown key; did you mean "max-days"?'),
        ({"max_days": 3}, 'rules.TST001.max_days: unknown key; did you mean "max-days"?'),
        ({"max-days": True}, "rules.TST001.max-days: expected a whole number, found true"),
        ({"max-days": 1.5}, "rules.TST001.max-days: expected a whole number, found number 1.5"),
        ({"share": "1"}, 'rules.TST001.share: expected a number, found text "1"'),
        ({"share": False}, "rules.TST001.share: expected a number, found false"),
        ({"strict": 1}, "rules.TST001.strict: expected true or false, found number 1"),
        ({"words": "b"}, 'rules.TST001.words: expected a list of texts, found text "b"'),
        ({"words": [1]}, "rules.TST001.words[1]: expected text, found number 1"),
        ({"quotes": "doubel"}, 'did you mean "double"?'),
        ({"since": "May"}, 'rules.TST001.since: "May" names neither a day nor a year'),
        ({"limit": "x"}, 'rules.TST001.limit: expected a whole number, found text "x"'),
        ({"max-days": -1}, "rules.TST001: max-days may not be below 0"),
    ],
)
def test_wrong_values(table: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        options_for(Fussy, table)
    assert message in caught.value.message


def test_a_rule_without_options_says_so() -> None:
    with pytest.raises(ConfigError) as caught:
        options_for(Plain, {"x": 1})
    assert caught.value.message == "rules.TST002.x: unknown key"
    assert caught.value.hint == "Keys known here: none."


@pytest.mark.parametrize("name", ["TST001", "fussy-test"])
def test_the_line_of_the_table_under_either_name(tmp_path: Path, monkeypatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "factlint.toml"
    path.write_text(f"# one\n[rules.{name}]\n\nmax-days = 'x'\n")
    with pytest.raises(ConfigError) as caught:
        options_for(Fussy, {"max-days": "x"}, path)
    assert caught.value.message == (
        f'factlint.toml:4: rules.{name}.max-days: expected a whole number, found text "x"'
    )


def test_the_line_in_pyproject(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.factlint.rules.TST001]\nmax-days = 'x'\n")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:2: tool\.factlint\.rules\.TST001\."):
        options_for(Fussy, {"max-days": "x"}, path)


def test_all_tables_are_checked_and_all_faults_said(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "factlint.toml"
    path.write_text(
        "[rules.TST01]\n[rules.TST001]\nstrict = 1\n[rules.fussy-test]\nlimit = 1\n[rules.TST002]\n"
    )
    tables = {"TST01": {}, "TST001": {"strict": 1}, "fussy-test": {"limit": 1}, "TST002": {}}
    with pytest.raises(ConfigError) as caught:
        check_rule_tables(Settings(rules=tables, path=path), [Fussy, Plain])
    assert caught.value.message.splitlines() == [
        'factlint.toml:1: rules.TST01: unknown rule; did you mean "TST001"?',
        "factlint.toml:3: rules.TST001.strict: expected true or false, found number 1",
        "factlint.toml:4: rules.fussy-test: the same rule as [rules.TST001]",
    ]


def test_right_tables_pass() -> None:
    check_rule_tables(Settings(rules={"fussy-test": {"limit": 1}}), [Fussy, Plain])
    check_rule_tables(Settings(), [])
