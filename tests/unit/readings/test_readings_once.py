"""Every reading of an article is computed once, with and without a ledger."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.article import Article
from factlint.model.settings import Settings
from factlint.readings.claims.reading import claims
from factlint.readings.dates.reader import dates
from factlint.readings.names import names
from factlint.readings.verdicts import verdicts

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds/000_2997a68a253baf3d.txt"
DAY = dt.date(2016, 5, 10)


def calls_of_readings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Check the seed article; return how often each reading that a rule asks for was called."""
    called: Counter[CodeType] = Counter()
    asked: dict[str, CodeType] = {}
    read = Article.read

    def noted(article: Article, reading: Callable[[Article], object]) -> object:
        asked[reading.__name__] = reading.__code__
        return read(article, reading)

    def count(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            called[frame.f_code] += 1

    monkeypatch.setattr(Article, "read", noted)
    sys.setprofile(count)
    try:
        report_of([SEED], Request(settings, date=DAY))
    finally:
        sys.setprofile(None)
    return {name: called[code] for name, code in asked.items()}


@pytest.mark.parametrize("facts", [None, ROOT / "seeds/facts.toml"])
def test_each_reading_runs_once_an_article(
    facts: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(facts=facts, profile="strict", ignore=("GRM",))  # needs no server
    calls = calls_of_readings(settings, monkeypatch)
    assert {one.__name__ for one in (dates, names, claims, verdicts)} <= set(calls)
    assert set(calls.values()) == {1}
