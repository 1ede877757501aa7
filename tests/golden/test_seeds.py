"""What factlint says of each seed article stands beside it, and was read by hand.

`pytest --update-golden` writes the files; read the difference before you commit it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from checking import report_of
from msgspec.structs import replace

from factlint.config.load import load
from factlint.engine.request import Request
from factlint.model.settings import Settings
from factlint.model.severity import PROFILES, Profile

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md"))


def said(
    seed: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch, *, isolated: bool = False
) -> list[str]:
    monkeypatch.chdir(ROOT)
    settings = Settings() if isolated else load(ROOT / "factlint.toml")
    settings = replace(settings, profile=profile)
    request = Request(settings, profile_given=True)
    (report,) = report_of([seed.relative_to(ROOT).as_posix()], request).files
    return [
        f"{f.line}:{f.column}-{f.end_line}:{f.end_column} {f.code} {f.severity}: {f.text}"
        for f in report.findings
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_seed(seed: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    beside = seed.with_name(f"{seed.name}.expected.toml")
    actual = {profile: said(seed, profile, monkeypatch) for profile in PROFILES}
    if request.config.getoption("--update-golden"):
        beside.write_text(as_toml(seed.name, actual), encoding="utf-8")
    expected = tomllib.loads(beside.read_text(encoding="utf-8"))
    for profile in PROFILES:
        assert actual[profile] == expected[profile]["findings"]


def test_the_seed_article_without_a_date_and_a_ledger(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    beside = Path(__file__).with_name("undated_seed.toml")
    actual = {profile: said(SEEDS[0], profile, monkeypatch, isolated=True) for profile in PROFILES}
    if request.config.getoption("--update-golden"):
        beside.write_text(as_toml(f"{SEEDS[0].name}, undated", actual), encoding="utf-8")
    expected = tomllib.loads(beside.read_text(encoding="utf-8"))
    for profile in PROFILES:
        assert actual[profile] == expected[profile]["findings"]


def as_toml(name: str, findings: dict[Profile, list[str]]) -> str:
    parts = [f"# What factlint says of {name}, by profile.\n"]
    for profile, lines in findings.items():
        body = "".join(f"  {quoted(line)},\n" for line in lines)
        parts.append(f"[{profile}]\nfindings = [\n{body}]\n")
    return "\n".join(parts)


def quoted(line: str) -> str:
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_nothing_is_said_of_the_clean_article(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(ROOT / "seeds/bakery-prize.md", "default", monkeypatch) == []
    assert said(ROOT / "seeds/bakery-prize.md", "strict", monkeypatch) == []


def test_no_article_stands_without_its_expectations() -> None:
    assert len(SEEDS) >= 6
    for seed in SEEDS:
        assert seed.with_name(f"{seed.name}.expected.toml").exists()
