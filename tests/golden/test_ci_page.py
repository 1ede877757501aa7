"""The examples for CI servers and hooks are YAML, and what they run and name exists."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from factlint.cli.main import main

ROOT = Path(__file__).parents[2]
BLOCKS = [
    (page, re.sub(rf"^{indent}", "", block, flags=re.MULTILINE))
    for page in (*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md")
    for indent, block in re.findall(
        r"^( *)```yaml\n(.*?)^ *```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
]
CI = [block for page, block in BLOCKS if page.name == "ci.md"]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def within(value: object) -> Iterator[object]:
    """Yield a value of YAML and all that is in it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from within(one)


def tables(block: str) -> list[dict[str, Any]]:
    return [one for one in within(yaml.safe_load(block)) if isinstance(one, dict)]


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/bread.txt").write_text("Bread\n\nThe bakery won TK pounds.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("block", CI)
def test_its_commands_run_and_write_what_the_server_reads(
    block: str, drafts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = [one for one in within(yaml.safe_load(block)) if isinstance(one, str)]
    commands = [word for word in words if word.startswith("factlint ")]
    for command in commands:
        assert main(shlex.split(command)[1:]) == 1, capfd.readouterr().err
        assert "TKS001" in capfd.readouterr().out
    written = {path.name: path for path in drafts.iterdir() if path.is_file()}
    for table in tables(block):
        for name in table.get("reports", {}).values():
            entries = json.loads(written[name].read_text("utf-8"))
            assert "TKS001" in {entry["check_name"] for entry in entries}
    for name, path in written.items():
        if name.endswith(".xml"):
            assert "TKS001" in "".join(
                str(one.attrib) for one in ElementTree.parse(path).getroot().iter()
            )
    uses = [table for table in tables(block) if "/factlint@" in str(table.get("uses"))]
    assert commands or uses
    for step in uses:
        assert set(step["with"]) <= set(ACTION["inputs"])
        uploads = [one for one in tables(block) if "sarif_file" in one]
        assert [one["sarif_file"] for one in uploads] == [step["with"]["sarif"]]
        paths, more = step["with"]["paths"].splitlines(), step["with"]["args"].split()
        assert main(["check", *more, "--", *paths]) == 1


@pytest.mark.parametrize("block", [block for _, block in BLOCKS if "- id: " in block])
def test_hooks_that_are_named_exist_and_take_their_flags(
    block: str, drafts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    entries = {hook["id"]: hook["entry"] for hook in HOOKS}
    named = [table for table in tables(block) if "id" in table]
    assert named
    for hook in named:
        command = [*shlex.split(entries[hook["id"]])[1:], *hook.get("args", [])]
        assert main([*command, "drafts/bread.txt"]) in (0, 1), capfd.readouterr().err


def test_both_hooks_read_the_same_files() -> None:
    check, fix = HOOKS
    for key in ("types_or", "exclude", "language", "require_serial"):
        assert check[key] == fix[key]
