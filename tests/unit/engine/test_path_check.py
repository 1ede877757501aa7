"""Files that are checked together find what each finds alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from factlint.api import Context, DocumentRule, Remark, by_profile, hookimpl
from factlint.engine import path_check
from factlint.engine.path_check import PathResult, check_paths
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.service import Service
from factlint.model.settings import FileSettings, Settings
from factlint.plugins import PluginHost

ROOT = Path(__file__).parents[3]
ARTICLES = sorted(map(str, [*ROOT.glob("seeds/*"), *ROOT.glob("tests/golden/reports/*.md")]))


class Weights:
    """A service that leaves out what it cannot weigh, and says so."""

    name = "weights"

    def __init__(self) -> None:
        self.left: list[tuple[str, str]] = []

    def take_skips(self) -> Sequence[tuple[str, str]]:
        taken, self.left = self.left, []
        return taken

    def take_failures(self) -> Sequence[tuple[str, str]]:
        return [("weights", "is worn")] if self.left else []

    def close(self) -> None: ...


class Stone(DocumentRule):
    """Stones are weighed.

    Bad:
        A stone.
        ^ weighs
    Good:
        A feather.
    """

    code = "TST001"
    name = "stone"
    severity = by_profile("warning")
    message = "weighs"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Ask the service for each article that tells of stones."""
        if "stone" in ctx.text:
            ctx.article.services["weights"].left.append(("stone", "too heavy"))
        if "crash" in ctx.text:
            raise ValueError("fell")
        yield from ()


class Plugin:
    @hookimpl
    def factlint_rules(self) -> list[type[DocumentRule]]:
        return [Stone]

    @hookimpl
    def factlint_services(self) -> list[Service]:
        return [Weights()]


def checked(paths: Sequence[str], settings: Settings) -> list[PathResult]:
    host = PluginHost()
    host.register(Plugin(), "stones")
    plan = make_plan(Request(settings, date=dt.date(2016, 5, 10)), host)
    with sessions(plan, host) as opened:
        return list(check_paths(paths, plan, opened))


@pytest.mark.parametrize(("together", "characters"), [(1, 10), (3, 10**6), (16, 5_000)])
def test_articles_are_reported_alike_whatever_is_checked_beside_them(
    monkeypatch: pytest.MonkeyPatch, together: int, characters: int
) -> None:
    files = (
        FileSettings("*bridge*", profile="news"),
        FileSettings("*.md", ignore=("STY", "CON")),
    )
    settings = replace(Settings(ignore=("GRM",)), files=files)
    whole = checked(ARTICLES, settings)
    assert sum(len(one.report.findings) for one in whole) > 30
    monkeypatch.setattr(path_check, "TOGETHER", together)
    monkeypatch.setattr(path_check, "CHARACTERS", characters)
    assert checked(ARTICLES, settings) == whole


def test_what_a_service_says_is_of_the_article_it_was_asked_of(tmp_path: Path) -> None:
    texts = ["A feather.", "A stone.", "A crash.", "A leaf.", "Two stones."]
    paths = [str(tmp_path / f"{number}.txt") for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        Path(path).write_text(text, encoding="utf-8")
    nowhere = str(tmp_path / "nowhere.txt")
    found = checked([paths[0], nowhere, *paths[1:]], Settings(select=("TST001",)))
    assert [one.report.path for one in found] == [paths[0], nowhere, *paths[1:]]
    assert [[skip.reason for skip in one.skips] for one in found] == [
        [],
        [],
        ["too heavy"],
        [],
        [],
        ["too heavy"],
    ]
    assert [one.report.failures[0].what for one in found if one.report.failures] == [
        "file",
        "rule TST001",
    ]
