"""The plugin of the page on writing one runs as it is printed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Run

pytestmark = pytest.mark.e2e

PAGE = (ROOT / "docs/how-to/write-a-plugin.md").read_text("utf-8")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder of packages with the plugin in it, as an installer leaves it."""
    (toml,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (module,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    project = tomllib.loads(toml)["project"]
    (point,) = project["entry-points"]["factlint"].items()
    site = tmp_path / "site"
    package = site / point[1].partition(".")[0]
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / f"{point[1].rpartition('.')[2]}.py").write_text(module, "utf-8")
    info = site / f"{package.name}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    (info / "entry_points.txt").write_text(f"[factlint]\n{point[0]} = {point[1]}\n")
    return site


def test_it_drops_and_counts(factlint: Run, installed: Path, tmp_path: Path) -> None:
    for name in ("report.txt", "sunday-fixtures.txt"):
        (tmp_path / name).write_text("Fixtures\n\nLeeds play the the Rovers on Sunday.\n", "utf-8")
    done = factlint(
        "--select", "STY001", "--format", "concise", "report.txt", "sunday-fixtures.txt",
        env={"PYTHONPATH": str(installed)},
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("STY001") == 1
    assert done.stdout.startswith("report.txt:3:")
    counts = (tmp_path / "findings.tsv").read_text("utf-8")
    assert counts == "report.txt\t1\nsunday-fixtures.txt\t0\n"
