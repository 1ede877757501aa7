"""Plans and reports survive pickle, and two processes find what one finds."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from factlint.engine.plan import Plan, make_plan
from factlint.engine.request import Request
from factlint.engine.run import check_files
from factlint.engine.run_report import report_on
from factlint.model.phrase import Phrase, PhraseTable
from factlint.model.report import Failure, FileReport, ReportOptions, RunReport
from factlint.model.settings import Accepted, FileSettings, Settings
from factlint.model.severity import PROFILES, Profile
from factlint.plugins import PluginHost
from factlint.report.json_report import Json

ROOT = Path(__file__).parents[3]
ARTICLES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("seeds", "tests/golden")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".txt", ".md")
]


def settings_of(profile: Profile) -> Settings:
    """Return settings that have something in every table a plan depends on."""
    return Settings(
        profile=profile,
        facts=ROOT / "seeds/facts.toml",
        files=(FileSettings("seeds/b*", profile="news"),),
        per_file_ignores={"seeds/*": ("DAT", "STY")},
        accept=(Accepted("now", "DAT", "agreed"),),
        rules={"TKS005": {"min-words": 40}},
        tables=(PhraseTable("house.toml", (Phrase("the tram", replacement="the line"),)),),
        ignore=("GRM",),  # needs no server
    )


def plan_of(profile: Profile) -> Plan:
    request = Request(settings_of(profile), date=dt.date(2016, 5, 10))
    return make_plan(request, PluginHost())


def again(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def check(plan: Plan, paths: list[str]) -> tuple[list[FileReport], list[Failure]]:
    """Check some files, in a process that was given nothing but this."""
    return check_files(paths, plan, PluginHost())


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("profile", PROFILES)
def test_plans_and_reports_survive_pickle(profile: Profile) -> None:
    plan = plan_of(profile)
    copy = again(plan)
    assert copy == plan
    reports, failures = check(plan, ARTICLES)
    assert len(reports) > 6
    assert not failures
    assert any(report.suppressed for report in reports)
    assert any(report.facts for report in reports)
    assert again(reports) == reports
    assert isinstance(copy, Plan)
    assert check(copy, ARTICLES)[0] == reports
    whole = report_on(reports, failures, plan, PluginHost())
    assert again(whole) == whole


def test_two_processes_find_what_one_finds() -> None:
    plan, host = plan_of("strict"), PluginHost()
    one = report_on(*check(plan, ARTICLES), plan, host)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        halves = list(pool.map(check, [plan, plan], [ARTICLES[::2], ARTICLES[1::2]]))
    reports = [report for found, _ in halves for report in found]
    failures = [failure for _, found in halves for failure in found]
    ordered = sorted(reports, key=lambda report: ARTICLES.index(report.path))
    two = report_on(ordered, failures, plan, host)
    assert two == one
    assert as_json(two) == as_json(one)


def as_json(report: RunReport) -> str:
    return Json().render(report, ReportOptions())
