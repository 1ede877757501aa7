"""A few mutated inputs of each kind; `python -m benchmarks.fuzz` runs ten thousand."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import KINDS, problems
from factlint.plugins import PluginHost

HOST = PluginHost()


@pytest.mark.parametrize("kind", KINDS)
@given(number=st.integers(0, 10**9))
@settings(max_examples=12, deadline=None)
def test_mutated_input_has_a_true_report(kind: str, number: int) -> None:
    with TemporaryDirectory() as folder:
        assert list(problems(kind, number, Path(folder), HOST)) == []
