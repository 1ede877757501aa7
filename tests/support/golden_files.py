"""Golden files: what was approved, held against what is made now."""

from __future__ import annotations

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"


def check_golden(name: str, made: str, request: pytest.FixtureRequest) -> None:
    """Compare with `tests/golden/<name>`; `pytest --update-golden` writes it instead.

    A missing file fails: a golden file is written on purpose and read before it is committed.
    """
    path = GOLDEN / name
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.encode())
        return
    if not path.exists():
        pytest.fail(f"{path} is missing; `pytest --update-golden` writes it")
    assert made == path.read_bytes().decode()
