"""A foreign plugin that declares a family with an option, and an output format, run for real."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Run

pytestmark = pytest.mark.e2e

HOME = ROOT / "tests/plugins/county_desk"
ARTICLE = "Case moved\n\nThe case goes to the Crown Court in May 2024, the clerk said.\n"


@pytest.fixture
def county(factlint: Run, tmp_path: Path) -> Run:
    """The real command with the plugin on its path, as an installer would record it."""
    metadata = tmp_path / "site/county_desk-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: county-desk\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[factlint]\ncounty_desk = county_desk.plugin\n")
    (tmp_path / "a.txt").write_text(ARTICLE)
    path = f"{tmp_path / 'site'}:{HOME / 'src'}"
    return lambda *arguments: factlint(*arguments, env={"PYTHONPATH": path})


def codes(county: Run, *flags: str) -> list[str]:
    done = county(*flags, "--format", "json", "a.txt")
    report = json.loads(done.stdout)
    assert report["failures"] == []
    return [finding["code"] for finding in report["files"][0]["findings"]]


def test_the_family_selects_its_rules(county: Run) -> None:
    assert codes(county, "--isolated", "--select", "county") == ["CTY001"]
    assert "CTY001" not in codes(county, "--isolated", "--ignore", "county")
    listed = json.loads(county("rules", "--format", "json").stdout)["rules"]
    assert [one["family"] for one in listed if one["code"] == "CTY001"] == ["county"]


def test_the_option_of_the_family_holds(county: Run, tmp_path: Path) -> None:
    configuration = tmp_path / "factlint.toml"
    configuration.write_text('[families.county]\nknown-courts = ["Crown Court"]\n')
    assert codes(county, "--select", "county") == []
    configuration.write_text("[families.county]\nknown-court = []\n")
    done = county("a.txt")
    assert done.returncode == 2
    assert "factlint.toml:2: families.county.known-court: unknown key" in done.stderr


def test_the_output_format(county: Run) -> None:
    done = county("--isolated", "--select", "CTY", "--format", "markdown-table", "a.txt")
    assert done.stdout.splitlines()[-1] == "| a.txt:3:22 | CTY001 | “Crown Court” of which town? |"


@pytest.mark.parametrize("page", ["add-a-family.md", "add-a-reporter.md"])
def test_the_code_of_the_page_is_that_of_the_plugin(page: str) -> None:
    text = (ROOT / "docs/how-to" / page).read_text(encoding="utf-8")
    source = "\n".join(path.read_text(encoding="utf-8") for path in HOME.rglob("*.py"))
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert blocks
    for block in blocks:
        for part in re.split(r"\n\n\n", block.strip()):
            assert part in source, part
