"""The sentences of `corpus.toml`: what each production finds, and what each exclusion rejects."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

import factlint.readings.dates.reader as reader
from factlint.model.date import DateContext
from factlint.readings.dates.exclusions import EXCLUSIONS, exclusion_of
from factlint.readings.dates.grammar.productions import PRODUCTIONS
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.tokens import Tokens

CORPUS = tomllib.loads((Path(__file__).parent / "corpus.toml").read_text(encoding="utf-8"))
EXCLUDED = CORPUS.pop("excluded")
KEYS = {"text", "on", "value", "days", "other", "kind"}


def marked(text: str) -> tuple[str, int, int]:
    """Return a sentence without its brackets, and where they were."""
    return text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1


def written(interval: tuple[dt.date, dt.date]) -> str:
    first, last = interval[0], interval[1] - dt.timedelta(days=1)
    return f"{first}" if first == last else f"{first}/{last}"


def entries() -> list[Any]:
    rows = []
    for production, examples in CORPUS.items():
        kind = None
        for example in examples:
            kind = example.setdefault("kind", kind)
            rows.append(pytest.param(production, example, id=f"{production}: {example['text']}"))
    return rows


@pytest.mark.parametrize(("production", "example"), entries())
def test_sentence(production: str, example: dict[str, Any]) -> None:
    text, start, end = marked(example["text"])
    conventions = {key: value for key, value in example.items() if key not in KEYS}
    day = dt.date.fromisoformat(example.get("on", "2016-05-10"))
    found = reader.find_dates(text, DateContext(published=day, **conventions))
    here = [one for one in found if one.span.start < end and one.span.end > start]
    assert [(one.text, one.production) for one in here] == [(text[start:end], production)]
    one = here[0]
    assert " ".join(filter(None, (one.value, one.mod))) == example["value"]
    assert (written(one.interval) if one.interval else None) == example.get("days")
    assert [written(other) for other in one.readings] == example.get("other", [])
    assert one.kind == example["kind"]


def test_every_production_has_a_sentence() -> None:
    assert list(CORPUS) == [one for one in CORPUS if one in {p.name for p in PRODUCTIONS}]
    assert {production.name for production in PRODUCTIONS} == set(CORPUS)
    assert len({production.name for production in PRODUCTIONS}) == len(PRODUCTIONS)


def test_every_exclusion_has_a_sentence() -> None:
    assert list(EXCLUDED) == list(EXCLUSIONS)


@pytest.mark.parametrize(
    ("name", "sentence"), [(name, text) for name, texts in EXCLUDED.items() for text in texts]
)
def test_excluded(name: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, first, last = marked(sentence)
    rejected = []

    def recorded(tokens: Tokens, start: int, end: int, meaning: Meaning) -> str | None:
        rejection = exclusion_of(tokens, start, end, meaning)
        rejected.append((rejection, tokens.text[tokens.starts[start] : tokens.starts[end]]))
        return rejection

    monkeypatch.setattr(reader, "exclusion_of", recorded)
    found = reader.find_dates(text, DateContext(published=dt.date(2016, 5, 10)))
    assert not [one for one in found if one.span.start < last and one.span.end > first]
    assert (name, text[first:last]) in rejected
