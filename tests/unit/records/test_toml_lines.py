"""Line numbers of TOML keys."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from factlint.errors import ConfigError
from factlint.records.toml_lines import KeyPath, TomlLines, key_name, line_of, parse_toml

TEXT = '''\
# a comment with [brackets] and "marks
title = "x"
list = [
  1, # one
  [2, 3],
  "a # b ] }",
]

[rules.DAT003]
severity = "info"
"quoted key" = 'it]s'
site."a.b".c = { x = 1, y = { z = [1,
  2] } }

[[fact]]
id = """
two
""quoted"" lines"""
when = 2016-05-10 12:00:00

  [[fact.source]]
  kind = "primary"

  [[fact.source]]
  kind = 'secondary'

[[fact]]
id = \'\'\'
it's\'\'\'

[fact.extra]
n = 1
[[fact.source]]
kind = "own"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("list",), 3),
        (("list", 0), 4),
        (("list", 1), 5),
        (("list", 1, 1), 5),
        (("list", 2), 6),
        (("rules",), 9),
        (("rules", "DAT003"), 9),
        (("rules", "DAT003", "severity"), 10),
        (("rules", "DAT003", "quoted key"), 11),
        (("rules", "DAT003", "site", "a.b", "c"), 12),
        (("rules", "DAT003", "site", "a.b", "c", "y", "z"), 12),
        (("rules", "DAT003", "site", "a.b", "c", "y", "z", 1), 13),
        (("fact", 0), 15),
        (("fact", 0, "id"), 16),
        (("fact", 0, "when"), 19),
        (("fact", 0, "source", 0), 21),
        (("fact", 0, "source", 1, "kind"), 25),
        (("fact", 1), 27),
        (("fact", 1, "extra", "n"), 32),
        (("fact", 1, "source", 0, "kind"), 34),
        (("fact", 2), None),
        (("nothing",), None),
    ],
)
def test_line_of_each_kind_of_key(path: KeyPath, line: int | None) -> None:
    assert line_of(TEXT, path) == line


def test_line_numbers_are_the_same_with_windows_line_ends_and_a_byte_order_mark() -> None:
    windows = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert line_of(windows, ("fact", 1, "source", 0, "kind")) == 34
    assert parse_toml(windows, "x.toml")["fact"][0]["source"][1]["kind"] == "secondary"


def paths_of(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += paths_of(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += paths_of(inner, (*path, number))
    return found


def test_every_key_tomllib_reads_has_a_line_and_no_other_has() -> None:
    lines = TomlLines(TEXT)
    for path in paths_of(tomllib.loads(TEXT)):
        assert lines.line_of(path) is not None, path
    assert set(paths_of(tomllib.loads(TEXT))) == set(lines._lines)


def test_nearest_falls_back_to_the_table_that_should_hold_the_key() -> None:
    lines = TomlLines(TEXT)
    assert lines.nearest(("fact", 0, "source", 1, "origin")) == 24
    assert lines.nearest(("fact", 1, "claim")) == 27
    assert lines.nearest(("nothing", "here")) == 1


def test_key_name_counts_from_one_and_quotes_what_needs_it() -> None:
    assert key_name(("fact", 3, "source", 0, "kind")) == "fact[4].source[1].kind"
    assert key_name(("site", "a.b")) == 'site."a.b"'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\na = 2\n", "x.toml:2: not valid TOML: cannot overwrite a value"),
        ("a = 1\nb = yes\n", "x.toml:2: not valid TOML: invalid value"),
        ("a = 1\nb = [1,\n", "x.toml:3: not valid TOML: "),
        ("[[fact]\nid = 1\n", "x.toml:1: not valid TOML: "),
    ],
)
def test_broken_toml_names_file_and_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_toml(text, "x.toml")
    assert caught.value.message.startswith(message)
    assert caught.value.hint


def test_nesting_too_deep_is_an_error_and_no_traceback() -> None:
    with pytest.raises(ConfigError, match=r"x\.toml:1: not valid TOML: .*nested too deeply"):
        parse_toml("a = " + "[" * 100_000, "x.toml")
