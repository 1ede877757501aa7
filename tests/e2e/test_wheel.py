"""The wheel in an empty environment, with a foreign plugin beside it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, clean_environment, needs_registry, sh

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.xdist_group("wheel")]

ARTICLE = "A fair for the town\n\nThe fair comes to Port-Ellery in May 2024, the council said.\n"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("wheels")
    for project in (ROOT, ROOT / "tests/plugins/house_style"):
        command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
                   "--wheel-dir", folder, project]  # fmt: skip
        sh(command, folder)
    return {path.name.split("-")[0]: path for path in folder.glob("*.whl")}


@pytest.fixture(scope="module")
def environment(wheels: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("environment")
    sh([sys.executable, "-m", "venv", home / "venv"], home)
    python = home / "venv/bin/python"
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", f"{wheels['factlint']}[all]",
         wheels["factlint_house_style"], "pytest", "hypothesis", "junitparser"],
        cwd=home, capture_output=True, text=True, env=clean_environment(), check=False,
    )  # fmt: skip
    if done.returncode:
        needs_registry(f"packages could not be installed: {done.stderr[-300:]}")
    return home


def test_the_wheel_holds_its_packages_and_nothing_else(wheels: dict[str, Path]) -> None:
    names = zipfile.ZipFile(wheels["factlint"]).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info" not in name}
    assert tops == {"factlint", "factlint_languagetool", "factlint_rules", "factlint_vale"}
    assert "factlint/py.typed" in names
    assert "factlint_rules/style/intensifiers.toml" in names
    lists = {f"word_lists/{name}.txt" for name in ("words", "common", "LICENSE")}
    lists |= {f"name_lists/{name}.txt" for name in ("common", "rare", "LICENSE")}
    rates = {f"euro_rates/{name}.txt" for name in ("rates", "SOURCE")}
    assert {f"factlint/readings/{name}" for name in lists | rates} <= set(names)


def test_rules_plugins_and_reporters_are_found(environment: Path) -> None:
    (environment / "fair.txt").write_text(ARTICLE)
    run = [environment / "venv/bin/factlint", "--isolated", "fair.txt"]
    done = subprocess.run(
        [*run, "--format", "json"],
        cwd=environment, capture_output=True, text=True, env=clean_environment(), check=False,
    )  # fmt: skip
    report = json.loads(done.stdout)
    codes = [finding["code"] for finding in report["files"][0]["findings"]]
    assert "HSE001" in codes
    assert done.returncode == 1
    assert report["failures"] == []
    tally = sh([*run, "--format", "tally", "--exit-zero"], environment)
    assert "HSE001 1\n" in tally.stdout
    listed = sh([environment / "venv/bin/factlint", "rules"], environment)
    assert "DAT003" in listed.stdout
    assert "HSE001" in listed.stdout


def test_python_dash_m_works(environment: Path) -> None:
    done = sh([environment / "venv/bin/python", "-m", "factlint", "--version"], environment)
    assert done.stdout == "factlint 0.1.0\n"


#: What reads tables, schemas and other files that a wheel may lack; the rest of the unit tests would
#: find nothing there that they do not find in the sources.
OF_FILES = ("cli", "config", "days", "evidence", "languagetool", "ledger", "readings", "records",
            "report", "rules", "vale")  # fmt: skip


def test_unit_tests_pass_against_the_wheel(environment: Path) -> None:
    unit = ROOT / "tests/unit"
    done = subprocess.run(
        [environment / "venv/bin/pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib",
         # A spawned process imports the module of its function, which has no name in this mode.
         "-k", "not two_processes", "--rootdir", ROOT,
         *(unit / folder for folder in OF_FILES), *unit.glob("test_*.py")],
        cwd=environment, capture_output=True, text=True,
        env=clean_environment({"PYTHONSAFEPATH": "1"}), check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
