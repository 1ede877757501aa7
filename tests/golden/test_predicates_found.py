"""The predicates of claims are candidates, in sentences of all kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from benchmarks.claims_candidates import predicates


@pytest.fixture(scope="module")
def found() -> Mapping[str, float]:
    all_, hit = Counter[str](), Counter[str]()
    for one in predicates():
        for name in ("all", "any kind", one.kind, one.construction):
            all_[name] += 1
            hit[name] += bool(one.found) if name == "any kind" else one.is_found
    assert all_["all"] > 350
    return {name: hit[name] / count for name, count in all_.items()}


def test_predicates_are_candidates(found: Mapping[str, float]) -> None:
    assert found["all"] >= 0.92
    assert found["any kind"] >= 0.96


def test_no_kind_or_construction_is_left_behind(found: Mapping[str, float]) -> None:
    assert {name: share for name, share in found.items() if share < 0.85} == {}
