"""A run imports what it needs: time to start is time before the first finding."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

SEED = Path(__file__).parents[2] / "seeds" / "000_2997a68a253baf3d.txt"

#: What a run over plain text has no use for, and what would use it.
ABSENT = {
    "factlint.config.load": "a configuration file",
    "factlint.records.convert": "a configuration file",
    "factlint.ledger": "a ledger",
    "factlint.formats.front_matter": "Markdown",
    "factlint.model.fact": "a ledger",
    "factlint.report.entry": "the report for people",
    "factlint_languagetool.client": "a LanguageTool server",
    "factlint_languagetool.command": "its command",
    "dataclasses": "a ledger, or a configuration file",
    "dateparser": "dates that are not English",
    "difflib": "a word to be guessed at",
    "email": "metadata of what is installed",
    "http": "a LanguageTool server",
    "importlib.metadata": "an archive on the path",
    "importlib.resources": "proselint",
    "language_tool_python": "a LanguageTool server",
    "proselint": "a rule of proselint's",
    "pyromark": "Markdown",
    "requests": "a LanguageTool server",
    "subprocess": "git",
    "tomlkit": "a change to a ledger",
    "tomllib": "a configuration file",
    "yaml": "front matter",
}


@pytest.fixture(scope="module")
def imported() -> frozenset[str]:
    """Return the modules a run imports, and the packages around them."""
    command = [sys.executable, "-X", "importtime", "-m", "factlint", "--isolated", "--exit-zero"]
    flags = ["--date", "2016-05-10", "--select", "DAT,REL", "--format", "concise", str(SEED)]
    done = subprocess.run([*command, *flags], capture_output=True, text=True, check=True)
    assert "DAT003" in done.stdout
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return frozenset(line.rpartition("|")[2].strip() for line in lines)


@pytest.mark.parametrize("module", ABSENT)
def test_a_run_over_plain_text_does_not_import(imported: frozenset[str], module: str) -> None:
    found = sorted(name for name in imported if name == module or name.startswith(f"{module}."))
    assert not found, f"only {ABSENT[module]} needs this"


def test_the_list_is_read_as_meant(imported: frozenset[str]) -> None:
    assert {"re", "factlint.engine.run", "factlint.readings.dates.reader"} <= imported
