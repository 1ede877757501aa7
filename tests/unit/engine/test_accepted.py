"""Accepted phrases: written into a configuration, bound to a sentence, for a time."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from factlint.config.load import expired, load
from factlint.config.per_file import escaped, matches
from factlint.engine.accepted import add_accepted
from factlint.errors import ConfigError
from factlint.model.settings import Accepted

RECORD = Accepted("5 year", "STY003", "the plan's name", "/a.txt", until=dt.date(2030, 1, 2))


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("factlint.toml", None),
        ("factlint.toml", ""),
        ("factlint.toml", "# ours\nprofile = 'news' # daily\n[dates]\ngit = true"),
        ("factlint.toml", "\ufeffprofile = 'news'\r\n\r\n[[accept]]\r\nphrase = 'a'\r\n"
         "code = 'DAT'\r\nreason = 'b'\r\n"),
        ("factlint.toml", "accept = [\n  {phrase = 'a', code = 'DAT', reason = 'b'}, # why\n]\n"),
        ("pyproject.toml", "[tool.factlint]\nprofile = 'news'\n\n[tool.other]\nx = 1\n"),
        ("pyproject.toml", "[tool.factlint]\naccept = [{phrase = 'a', code = 'DAT', reason = 'b'}]"),
    ],
)  # fmt: skip
def test_a_record_is_added_and_the_rest_stays(
    tmp_path: Path, name: str, before: str | None
) -> None:
    path = tmp_path / name
    if before is not None:
        path.write_bytes(before.encode())
    add_accepted(path, RECORD)
    add_accepted(path, Accepted("b", "DAT", "c"))
    text = path.read_bytes().decode()
    settings = load(path)
    assert settings.accept[-2:] == (RECORD, Accepted("b", "DAT", "c"))
    assert len(settings.accept) == 2 + (before or "").count("phrase")
    assert text.startswith((before or "").rstrip().removesuffix("]").rstrip().removesuffix("}]"))
    assert ("\r\n" in (before or "")) == ("\r\n" in text)
    assert text.count("\n") in (0, text.count("\r\n") or text.count("\n"))
    assert "other" not in text or tomllib.loads(text)["tool"]["other"] == {"x": 1}


def test_a_broken_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text("profile = ")
    with pytest.raises(ConfigError):
        add_accepted(path, RECORD)
    assert path.read_text() == "profile = "


@pytest.mark.parametrize("path", ["a.txt", "b/a.txt", "b [1]/what?*.txt", "[a].txt"])
def test_a_path_is_its_own_pattern(path: str) -> None:
    assert matches(escaped(path), path)
    assert not matches(escaped(path), f"x/{path}")
    assert not matches(escaped(path), path.replace("a", "b"))


def test_a_record_holds_to_its_last_day(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    add_accepted(path, RECORD)
    assert expired(load(path), dt.date(2030, 1, 2)) == ()
    assert expired(load(path), dt.date(2030, 1, 3)) == (0,)
