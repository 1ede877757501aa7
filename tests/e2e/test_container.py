"""The Dockerfile, read: what it copies exists and is enough, and nothing runs as root.

It is built where a daemon answers.
"""

from __future__ import annotations

import fnmatch
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.e2e.conftest import ROOT, clean_environment, sh

pytestmark = pytest.mark.e2e


class Instruction(NamedTuple):
    """A line of a Dockerfile: its word and what follows."""

    word: str
    rest: str


def instructions() -> list[Instruction]:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [Instruction(*line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


ALL = instructions()
STARTS = [number for number, one in enumerate(ALL) if one.word == "FROM"]
BUILD, FINAL = ALL[: STARTS[1]], ALL[STARTS[1] :]


def values(part: list[Instruction], word: str) -> list[str]:
    return [one.rest for one in part if one.word == word]


def copied() -> list[str]:
    """The sources that come from the context."""
    found = []
    for rest in values(ALL, "COPY"):
        if not rest.startswith("--from="):
            found += rest.split()[:-1]
    return found


def test_there_are_two_stages_of_one_plain_base_image() -> None:
    assert len(STARTS) == 2
    bases = [ALL[number].rest.split()[0] for number in STARTS]
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.\d+-slim", bases[0])  # no registry is named
    assert "ADD" not in {one.word for one in ALL}
    assert "://" not in (ROOT / "Dockerfile").read_text("utf-8")


def test_the_last_stage_takes_only_what_the_first_has_made() -> None:
    (copy,) = values(FINAL, "COPY")
    (name,) = re.findall(r" AS (\w+)$", BUILD[0].rest)
    assert copy == f"--from={name} /opt/factlint /opt/factlint"
    assert "/opt/factlint" in values(BUILD, "RUN")[0]
    assert "pip" not in " ".join(values(FINAL, "RUN"))


def test_what_a_run_compiles_is_in_the_image() -> None:
    """In a container nothing of it is kept for the next run."""
    *_, last = values(BUILD, "RUN")[0].split("&&")
    command, *arguments = last.split()
    assert command == "/opt/factlint/bin/factlint"
    sh([sys.executable, "-m", "factlint", *arguments], ROOT)
    assert arguments[-1] in copied()
    assert "PYTHONDONTWRITEBYTECODE" not in " ".join(values(BUILD, "ENV"))


def test_it_runs_the_command_and_not_as_root() -> None:
    (user,) = values(FINAL, "USER")
    assert int(user) > 0
    assert f"useradd --uid {user} " in " ".join(values(FINAL, "RUN"))
    assert json.loads(values(FINAL, "ENTRYPOINT")[0]) == ["factlint"]
    assert json.loads(values(FINAL, "CMD")[0]) == ["--help"]
    last_root = max(number for number, one in enumerate(FINAL) if one.word in ("RUN", "COPY"))
    assert FINAL.index(Instruction("USER", user)) > last_root


def test_what_is_copied_exists_and_is_not_ignored() -> None:
    rules = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert copied()
    for name in copied():
        assert (ROOT / name).exists()
        ignored = False
        for rule in filter(None, rules):
            if fnmatch.fnmatch(name, rule.removeprefix("!")):
                ignored = not rule.startswith("!")
        assert not ignored, name


@pytest.mark.slow
def test_what_is_copied_is_enough_to_build_the_package(tmp_path: Path) -> None:
    for name in copied():
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    sh([sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet",
        "--wheel-dir", tmp_path / "wheels", tmp_path], tmp_path)  # fmt: skip
    assert list((tmp_path / "wheels").glob("factlint-*.whl"))


@pytest.mark.slow
def test_the_image_builds_and_checks(tmp_path: Path) -> None:
    tool = next((name for name in ("docker", "podman") if shutil.which(name)), None)
    if tool is None or subprocess.run([tool, "info"], capture_output=True, check=False).returncode:
        pytest.skip("no container engine answers")
    sh([tool, "build", "-q", "-t", "factlint-test", "."], ROOT)
    (tmp_path / "draft.txt").write_text("Bread\n\nAll wait for the the tram.\n")
    done = subprocess.run(
        [tool, "run", "--rm", "-v", f"{tmp_path}:/src:ro", "factlint-test", "draft.txt"],
        capture_output=True, text=True, env=clean_environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "STY001" in done.stdout
