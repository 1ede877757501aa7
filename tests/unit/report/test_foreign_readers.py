"""The formats for programs, read by programs that nobody here wrote.

`junitparser` comes with the development tools. The others are asked where they are installed:
Microsoft's `sarif-multitool` (npm), `reviewdog` (Go), and with Maven the plugin by which Java
builds read reports. A test that cannot ask its program is skipped and says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import junitparser
import pytest
from checking import report_of
from run_report import everything, hostile, loaded, nothing, rendered

from factlint.model.report import Reporter, RunReport
from factlint.report.checkstyle import Checkstyle
from factlint.report.gitlab import GitLab
from factlint.report.junit import JUnit
from factlint.report.rdjson import RdJson, RdJsonLines
from factlint.report.sarif import Sarif

MULTITOOL = shutil.which("sarif-multitool") or shutil.which("Sarif.Multitool")
REVIEWDOG = shutil.which("reviewdog")
MAVEN = shutil.which("mvn")


def seeds() -> RunReport:
    """A run over the articles of the repository."""
    folder = Path(__file__).parents[3] / "seeds"
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    report = report_of(paths)
    assert sum(len(file.findings) for file in report.files) > 20
    return report


RUNS = pytest.mark.parametrize(
    "run", [hostile, everything, nothing, seeds], ids=lambda run: run.__name__
)


@pytest.mark.skipif(MULTITOOL is None, reason="npm's @microsoft/sarif-multitool is not installed")
@RUNS
def test_sarif_is_valid_to_the_multitool(run: Any, tmp_path: Path) -> None:
    (tmp_path / "run.sarif").write_text(rendered(Sarif(), run()), encoding="utf-8")
    out = subprocess.run(
        [str(MULTITOOL), "validate", "run.sarif", "-o", "out.sarif"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )  # fmt: skip
    assert "successfully" in out.stdout
    assert not re.search(r": (?:error|warning) SARIF|: error JSON", out.stdout), out.stdout


def test_junit_is_read_by_another_program() -> None:
    suites = junitparser.JUnitXml.fromstring(rendered(JUnit(), hostile()).encode())
    assert [(one.tests, one.failures, one.errors) for one in suites] == [(4, 2, 1), (1, 0, 1)]
    passing = [case for suite in suites for case in suite if case.is_passed]
    assert [case.name.split()[0] for case in passing] == ["AAA001"]
    clean = junitparser.JUnitXml.fromstring(rendered(JUnit(), nothing()).encode())
    assert [(one.tests, one.failures, one.errors) for one in clean] == [(1, 0, 0)]


@pytest.mark.skipif(REVIEWDOG is None, reason="reviewdog is not installed")
@pytest.mark.parametrize(
    "reporter", [RdJson(), RdJsonLines(), Checkstyle(), Sarif()], ids=lambda one: one.name
)
@RUNS
def test_reviewdog_reads(run: Any, reporter: Reporter, tmp_path: Path) -> None:
    report = run()
    read = subprocess.run(
        [str(REVIEWDOG), f"-f={reporter.name}", "-reporter=rdjsonl", "-filter-mode=nofilter"],
        input=rendered(reporter, report).encode(),
        cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert read.returncode == 0, read.stderr.decode()
    found = [json.loads(line) for line in read.stdout.decode().splitlines()]
    ours = loaded(RdJson(), report)["diagnostics"]
    if reporter.name.startswith("rdjson"):
        assert [_read(one) for one in found] == [_read(one) for one in ours]
        return
    # SARIF keeps what was suppressed, and says of a run's failures that they are of no file.
    suppressed = sum(len(file.suppressed) for file in report.files)
    more = suppressed - len(report.failures) if reporter.name == "sarif" else 0
    assert len(found) == len(ours) + more
    code = {one["code"]["value"].removeprefix("factlint.") for one in found}
    assert {finding.code for file in report.files for finding in file.findings} <= code


def _read(diagnostic: dict[str, Any]) -> tuple[str, ...]:
    """Return what a diagnostic says, with its place."""
    location = diagnostic["location"]
    return (
        diagnostic["message"],
        diagnostic["severity"],
        location.get("path", "."),
        json.dumps(location.get("range"), sort_keys=True),
    )


@pytest.mark.slow
@pytest.mark.skipif(MAVEN is None, reason="Maven is not installed")
@RUNS
def test_a_java_build_reads(run: Any, tmp_path: Path) -> None:
    report: RunReport = run()
    for reporter in (GitLab(), Checkstyle(), JUnit(), Sarif()):
        (tmp_path / f"{reporter.name}.out").write_text(rendered(reporter, report), "utf-8")
    shutil.copy(Path(__file__).parents[2] / "support" / "reports_pom.xml", tmp_path / "pom.xml")
    build = subprocess.run(
        [str(MAVEN), "-B", "validate"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    if "could not be resolved" in build.stdout:
        pytest.skip("Maven cannot fetch the plugin that reads reports")
    assert build.returncode == 0, build.stdout
    assert "Error when parsing" not in build.stdout, build.stdout
    read = Counter(one["reporter"] for one in json.loads((tmp_path / "read.json").read_text()))
    findings = sum(len(file.findings) for file in report.files)
    suppressed = sum(len(file.suppressed) for file in report.files)
    assert read["gitlab"] == read["checkstyle"] == findings + len(report.failures)
    assert read["sarif"] == findings + suppressed
