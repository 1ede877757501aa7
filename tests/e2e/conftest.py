"""Real commands in real environments."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


def clean_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without anything that would change a run."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("FACTLINT_", "PYTHON", "NO_COLOR", "COLUMNS"))
    }
    return {**kept, "COLUMNS": "80", **(extra or {})}


@pytest.fixture
def factlint(tmp_path: Path) -> Run:
    """The real command, in an empty folder."""

    def run(
        *arguments: str,
        cwd: Path | None = None,
        stdin: bytes | str | None = None,
        env: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "factlint", *arguments],
            cwd=cwd or tmp_path,
            input=data if data is not None else b"",
            capture_output=True,
            env=clean_environment(env),
            check=False,
            timeout=300,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


def sh(command: Sequence[str | Path], cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command of set-up; its failure shows all it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd, capture_output=True, text=True, env=clean_environment(extra), check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def needs_registry(reason: str) -> None:
    """Skip where packages cannot be had; in CI that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
