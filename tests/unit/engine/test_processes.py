"""Several processes find what one finds; one that dies is a failure of the file it was at."""

from __future__ import annotations

import datetime as dt
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlint.api import Context, DocumentRule, Remark, by_profile, hookimpl
from factlint.engine import processes
from factlint.engine.jobs import FEW, jobs_for
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.run import Execution, check_files
from factlint.engine.run_report import report_on
from factlint.errors import ConfigError
from factlint.model.report import ReportOptions
from factlint.model.settings import EvidenceSettings, Settings
from factlint.plugins import PluginHost
from factlint.report.json_report import Json

ROOT = Path(__file__).parents[3]
ARTICLES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("seeds/*.txt", "seeds/*.md", "tests/golden/reports/*.md")
    for path in ROOT.glob(pattern)
)


class Fatal(DocumentRule):
    """No text ends a process.

    A process may end.

    Bad:
        Stop.
        ^^^^ “Stop” ends
    Good:
        Go.
    """

    code = "TST001"
    name = "fatal-text"
    severity = by_profile("warning")
    message = "“{text}” ends"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """End the process that reads certain words."""
        if "KILL" in ctx.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "EXIT" in ctx.text:
            os._exit(7)
        yield from ()


class Plugin:
    @hookimpl
    def factlint_rules(self):
        return [Fatal]


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def rendered(paths: list[str], settings: Settings, jobs: int) -> str:
    host = PluginHost()
    request = Request(settings, date=dt.date(2016, 5, 10), as_of=dt.date(2022, 3, 2))
    plan = make_plan(request, host)
    reports, failures = check_files(paths, plan, host, Execution(jobs))
    return Json().render(report_on(reports, failures, plan, host), ReportOptions())


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_gives_one_report(jobs: int) -> None:
    settings = Settings(facts=ROOT / "seeds/facts.toml", ignore=("GRM",))
    one = rendered(ARTICLES, settings, 1)
    assert one.count('"fingerprint"') > 40
    assert rendered(ARTICLES, settings, jobs) == one


def test_a_note_on_a_text_of_evidence_is_on_one_file(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\xff\xfe\x00")
    settings = Settings(evidence=EvidenceSettings(folder=folder), ignore=("GRM",))
    one = rendered(ARTICLES, settings, 1)
    assert rendered(ARTICLES, settings, 2) == one


def test_processes_are_also_started_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()  # a process with another thread is not copied
    try:
        assert rendered(ARTICLES[:4], Settings(ignore=("GRM",)), 2) == rendered(
            ARTICLES[:4], Settings(ignore=("GRM",)), 1
        )
    finally:
        done.set()
        thread.join()


@pytest.mark.skipif(not processes._IS_LINUX, reason="the rule is known to copies of this process")
@pytest.mark.parametrize(
    ("word", "ending"), [("KILL", "was ended by SIGKILL"), ("EXIT", "ended with status 7")]
)
@pytest.mark.parametrize("files", [7, 40])  # given one by one, and some at a time
def test_a_process_that_dies_is_named_with_its_file(
    tmp_path: Path, word: str, ending: str, files: int
) -> None:
    texts = [f"The tram stopped the the bus {n}.\n" for n in range(files)]
    texts[2] = texts[5] = f"The word {word} was read.\n"
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    host = PluginHost()
    host.register(Plugin(), "fatal")
    plan = make_plan(Request(Settings(select=("TST001", "STY001"))), host)
    reports, _ = check_files(paths, plan, host, Execution(jobs=2))
    assert [report.path for report in reports] == paths
    failed = {report.path: report.failures for report in reports if report.failures}
    assert list(failed) == [paths[2], paths[5]]
    (failure,) = failed[paths[2]]
    assert (failure.what, failure.message) == (
        "file",
        f"the process that checked it {ending}",
    )
    assert sum(len(report.findings) for report in reports) == files - 2


def test_wrong_settings_are_said_before_a_process_is_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def start(*_: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(processes, "_Worker", start)
    host = PluginHost()
    plan = make_plan(Request(Settings(facts=ROOT / "nowhere.toml")), host)
    with pytest.raises(ConfigError):
        check_files(ARTICLES, plan, host, Execution(jobs=2))


def test_a_few_files_are_checked_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factlint.engine.jobs.processors", lambda: 8)
    assert jobs_for(FEW - 1) == 1
    assert jobs_for(FEW) == 2
    assert jobs_for(10_000) == 8


def test_what_is_told_of_progress(tmp_path: Path) -> None:
    told: list[int] = []
    execution = Execution(2, lambda number, path: told.append(number))
    host = PluginHost()
    plan = make_plan(Request(Settings(select=("STY001",))), host)
    check_files(ARTICLES[:5], plan, host, execution)
    assert told == [1, 2, 3, 4, 5]
