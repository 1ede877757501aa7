"""The GitHub action: what it takes reaches its scripts by the environment only, and does no harm there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.e2e.conftest import ROOT, clean_environment, needs_registry

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("bash") is None, reason="no bash"),
]

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
FAULTY = "Bread prize\n\nThe bakery won TK pounds on 5 October 2024, the the judges said.\n"


@pytest.fixture
def job(tmp_path: Path) -> Path:
    """A checkout with an article, and factlint where the first step would have put it."""
    bin_ = tmp_path / "temp/factlint/bin"
    bin_.mkdir(parents=True)
    command = bin_ / "factlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factlint "$@"\n')
    command.chmod(0o755)
    checkout = tmp_path / "checkout"
    (checkout / "drafts").mkdir(parents=True)
    (checkout / "drafts/bread prize.txt").write_text(FAULTY, "utf-8")
    return checkout


def run(step: Mapping[str, Any], job: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the script of a step as a runner does, with the defaults of the action."""
    given = {name: about.get("default", "") for name, about in ACTION["inputs"].items()}
    assert set(inputs) <= set(given)
    given.update(inputs)
    variables = {
        variable: given[value[1]] if (value := re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", text))
        else str(job / "action")
        for variable, text in step["env"].items()
    }  # fmt: skip
    runner = {
        "RUNNER_TEMP": str(job.parent / "temp"),
        "GITHUB_OUTPUT": str(job.parent / "output"),
        "GITHUB_STEP_SUMMARY": str(job.parent / "summary.md"),
    }
    script = job.parent / "script.sh"
    script.write_text(step["run"], "utf-8")
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=job, capture_output=True, text=True, check=False,
        env=clean_environment({**runner, **variables}),
    )  # fmt: skip


def test_no_expression_is_inside_a_script() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        for text in step["env"].values():
            assert re.fullmatch(r"\$\{\{ (inputs\.\w+|github\.action_path) \}\}", text)


def test_every_input_is_explained_and_used() -> None:
    used = {text for step in (INSTALL, CHECK) for text in step["env"].values()}
    for name, about in ACTION["inputs"].items():
        assert about["description"]
        assert f"${{{{ inputs.{name} }}}}" in used
    page = (ROOT / "docs/how-to/ci.md").read_text("utf-8")
    assert [name for name in ACTION["inputs"] if f"| `{name}` |" not in page] == []


def test_findings_are_annotations_and_the_status_is_kept(job: Path) -> None:
    done = run(CHECK, job, paths="drafts", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert "::error title=TKS001" in done.stdout
    assert "file=drafts/bread prize.txt,line=3" in done.stdout
    assert (job.parent / "output").read_text() == "status=1\n"
    assert "TKS001" in (job.parent / "summary.md").read_text("utf-8")
    results = json.loads((job / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "TKS001" in {result["ruleId"] for result in results}


def test_flags_and_several_paths_are_taken(job: Path) -> None:
    (job / "drafts/other.md").write_text("# Other\n\nAll is well.\n", "utf-8")
    done = run(
        CHECK, job,
        paths="drafts/bread prize.txt\r\n\ndrafts/other.md\n",
        args=" --select STY001\n  --fail-level error ",
        summary="false",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "STY001" in done.stdout
    assert "TKS001" not in done.stdout
    assert not (job.parent / "summary.md").exists()


HOSTILE = [
    "$(touch pwned)", "`touch pwned`", "; touch pwned", "\"; touch pwned; \"", "'; touch pwned; '",
    "& touch pwned &", "| touch pwned", "> pwned", "$INPUT_PATHS", "${IFS}touch", "*", "~", "!!",
    "\\", "a\nb; touch pwned", "--output=pwned", "-h", "${{ inputs.args }}", "x[$(touch pwned)]",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "sarif", "summary", "args"])
def test_hostile_inputs_are_words_and_no_more(job: Path, name: str, text: str) -> None:
    command = job.parent / "temp/factlint/bin/factlint"
    command.write_text("""#!/bin/sh\nprintf '%s\\0' "$@" > "$RUNNER_TEMP/words"\n""")
    before = set(job.iterdir())
    done = run(CHECK, job, **{"paths": "drafts", name: text})
    assert done.returncode == 0, done.stderr
    assert set(job.iterdir()) == before
    words = (job.parent / "temp/words").read_text("utf-8").split("\0")[:-1]
    sarif = ["--format", f"sarif:{text}"] if name == "sarif" else []
    more = text.split() if name == "args" else []
    paths = text.split("\n") if name == "paths" else ["drafts"]
    assert words == ["check", "--format", "github", *sarif, *more, "--", *paths]


def test_a_path_that_looks_like_a_flag_is_a_path(job: Path) -> None:
    done = run(CHECK, job, paths="--output=pwned")
    assert done.returncode == 2
    assert "--output=pwned" in done.stderr
    assert not (job / "pwned").exists()


@pytest.mark.parametrize("text", ["$(touch pwned)", "; touch pwned", "--help", "-r /etc/passwd"])
@pytest.mark.slow
def test_hostile_requirements_install_nothing(job: Path, text: str) -> None:
    done = run(INSTALL, job, requirement=text)
    assert done.returncode in (1, 2), done.stdout
    assert "nvalid" in done.stderr
    assert not (job / "pwned").exists()


@pytest.mark.slow
def test_the_action_installs_itself_and_checks(job: Path) -> None:
    shutil.rmtree(job.parent / "temp")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (job / "action").mkdir(exist_ok=True)
        shutil.copy(ROOT / name, job / "action" / name)
    for name in ("factlint", "rules"):
        shutil.copytree(ROOT / name, job / "action" / name)
    installed = run(INSTALL, job)
    if installed.returncode:
        needs_registry(f"packages could not be installed: {installed.stderr[-300:]}")
    done = run(CHECK, job, paths="drafts")
    assert done.returncode == 1, done.stderr
    assert "TKS001" in done.stdout


def test_an_old_python_is_refused_in_words(job: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "python3").write_text("#!/bin/sh\nexit 1\n")
    (old / "python3").chmod(0o755)
    step = {**INSTALL, "run": f'PATH="{old}:$PATH"\n{INSTALL["run"]}'}
    done = run(step, job)
    assert done.returncode == 2
    assert "needs Python 3.11" in done.stdout
