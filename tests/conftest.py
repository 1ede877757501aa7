"""Options and guards of the whole suite."""

from __future__ import annotations

import os
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from factlint.entry_points import entry_points

ROOT = Path(__file__).parents[1]

# Speed is measured in `benchmarks/`; a busy machine fails no test.
settings.register_profile("factlint", deadline=None)
settings.load_profile("factlint")


def pytest_configure() -> None:
    """Refuse to run on an installation that is older than the plugins `pyproject.toml` names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = set(project["entry-points"]["factlint"])
    if not wanted <= {point.name for point in entry_points("factlint")}:
        pytest.exit("the plugins of pyproject.toml are not installed: run `make run`", 2)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session", autouse=True)
def nothing_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the cache folder and the settings of whoever runs the tests.

    pip keeps its own cache, so that packages are not fetched again for the tests that install.
    """
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_CACHE_DIR", os.environ.get("PIP_CACHE_DIR", str(caches / "pip")))
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        for name in [*os.environ]:
            if name.startswith("FACTLINT_") or name in ("NO_COLOR", "COLUMNS", "LTP_PATH"):
                patch.delenv(name)
        yield


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Close the network: a test may talk to this machine only."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        local = not isinstance(address, tuple) or address[0] in ("127.0.0.1", "::1", "localhost")
        if not local:
            raise OSError(f"tests may not reach {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
