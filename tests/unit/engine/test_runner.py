"""The runner: from paths to a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from factlint import builtin
from factlint.engine.request import Request
from factlint.engine.runner import Runner
from factlint.errors import ConfigError
from factlint.hookspecs import hookimpl
from factlint.model.context import Context
from factlint.model.finding import Remark
from factlint.model.report import FileReport, RunReport
from factlint.model.rule import CorpusRule, DirectiveRule, DirectiveUse, NoOptions, Rule
from factlint.model.settings import Accepted, FileSettings, Settings
from factlint.model.severity import Profile, Severity, by_profile
from factlint.plugins import PluginHost
from factlint.text.span import Span

STORY = "Tram opens late\n\nThe tram opens next year, the the council said on 3 June 2024.\n"


def report_of(path: Path, **changes: object) -> FileReport:
    settings = Settings(**changes)  # type: ignore[arg-type]
    request = Request(settings, date=dt.date(2024, 6, 3))
    return Runner(request, PluginHost()).run([str(path)]).files[0]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_findings_are_placed_in_the_source(tmp_path: Path) -> None:
    report = report_of(write(tmp_path, "a.txt", STORY), select=("STY001",))
    (finding,) = report.findings
    assert (finding.line, finding.column) == (3, 27)
    assert (finding.end_line, finding.end_column) == (3, 33)
    assert finding.text == "the the"
    assert STORY[finding.span.start : finding.span.end] == "the the"


def test_markdown_positions_are_those_of_the_file(tmp_path: Path) -> None:
    text = "# Tram\n\nThe *tram* opens [next year](https://example.org), it **was was** said.\n"
    report = report_of(write(tmp_path, "a.md", text), select=("STY001", "DAT003"))
    found = {finding.code: finding for finding in report.findings}
    assert found["DAT003"].text == "next year"
    assert found["DAT003"].column == text.splitlines()[2].index("next year") + 1
    assert found["DAT003"].fix is not None


def test_a_finding_of_the_whole_document_is_empty(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "---\ntags: [x]\n---\n\nThe tram opens, it is said.\n")
    request = Request(Settings(select=("DAT001",)))
    (finding,) = Runner(request, PluginHost()).run([str(path)]).files[0].findings
    assert finding.span.start == finding.span.end
    assert finding.end_column == finding.column
    assert finding.line == 5


def test_fingerprints_outlive_other_paragraphs(tmp_path: Path) -> None:
    before = report_of(write(tmp_path, "a.txt", STORY)).findings
    longer = STORY.replace("\n\n", "\n\nAn unrelated paragraph of its own stands here.\n\n", 1)
    after = report_of(write(tmp_path, "a.txt", longer)).findings
    assert {f.fingerprint for f in before} <= {f.fingerprint for f in after}


def test_findings_of_one_idea_share_a_group(tmp_path: Path) -> None:
    text = "Film out soon\n\nThe film Lantern will be released next year.\n"
    report = report_of(write(tmp_path, "a.txt", text))
    groups = {finding.code: finding.group for finding in report.findings}
    assert groups["DAT003"] == groups["REL001"]


def test_accepted_phrases_are_counted(tmp_path: Path) -> None:
    accepted = (Accepted("next  YEAR", "relative-period", "agreed with the desk"),)
    report = report_of(write(tmp_path, "a.txt", STORY), accept=accepted, select=("DAT003",))
    assert report.findings == ()
    assert report.suppressed == 1


def test_per_file_ignores(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    report = report_of(path, per_file_ignores={"*.txt": ("DAT",)}, select=("DAT003", "STY001"))
    assert [finding.code for finding in report.findings] == ["STY001"]


def test_the_news_profile_reports_no_notes(tmp_path: Path) -> None:
    report = report_of(write(tmp_path, "a.txt", STORY * 3), profile="news")
    assert all(finding.severity is not Severity.INFO for finding in report.findings)


def test_a_date_of_the_configuration_is_final(tmp_path: Path) -> None:
    path = write(tmp_path, "2020-01-01-a.txt", STORY)
    files = (FileSettings(path="*.txt", date=dt.date(2024, 6, 3)),)
    report = Runner(Request(Settings(files=files)), PluginHost()).run([str(path)]).files[0]
    assert report.publication is not None
    assert report.publication.date == dt.date(2024, 6, 3)
    assert "DAT001" not in {finding.code for finding in report.findings}


def test_an_unknown_code_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match='unknown code "DAT999"'):
        report_of(write(tmp_path, "a.txt", STORY), select=("DAT999",))


def test_markdown_comments_silence_lines(tmp_path: Path) -> None:
    text = (
        "# Tram\n\n<!-- factlint-disable-next-line DAT003 -- checked by phone -->\n"
        "The tram opens next year.\n\nThe bus stops next year.\n"
    )
    report = report_of(write(tmp_path, "a.md", text), select=("DAT003", "SUP"))
    assert [(finding.code, finding.line) for finding in report.findings] == [("DAT003", 6)]
    assert report.suppressed == 1


def test_comments_that_do_nothing_are_reported(tmp_path: Path) -> None:
    text = "# Tram\n\n<!-- factlint-disable-line DAT003 -->\n\n<!-- factlint-disable-file DAT099 -- x -->\n"
    report = report_of(write(tmp_path, "a.md", text))
    codes = [finding.code for finding in report.findings if finding.code.startswith("SUP")]
    assert "SUP001" in codes
    assert "SUP002" in codes
    assert "SUP003" in codes


def test_speech_is_never_fixed(tmp_path: Path) -> None:
    text = "Mayor speaks\n\n“We will open the the gate,” said Ann Roe, the mayor.\n"
    (finding,) = report_of(write(tmp_path, "a.txt", text), select=("STY001",)).findings
    assert finding.fix is None


class Neighbours(CorpusRule[NoOptions]):
    """An article beside others is noted."""

    code = "ZZZ001"
    name = "neighbours"
    severity = by_profile(Severity.INFO)
    message = "{count} articles"

    def collect(self, ctx: Context[NoOptions]) -> object:
        return len(ctx.text) > 30

    def reconcile(self, facts: Mapping[str, object]) -> Iterator[tuple[str, Remark]]:
        for path, known in facts.items():
            yield (path if known else "nowhere.txt"), self.finding(Span(0, 4), count=len(facts))


class Watching(DirectiveRule[NoOptions]):
    """A comment is watched, badly."""

    code = "ZZZ002"
    name = "watching"
    severity = by_profile(Severity.WARNING)
    message = "a comment"

    def check(self, use: DirectiveUse, ctx: Context[NoOptions]) -> Iterator[Remark]:
        raise ValueError("a slip")


def report_with(rule: type[Rule[Any]], profile: Profile, *paths: Path) -> RunReport:
    plugin = ModuleType("own")
    plugin.factlint_rules = hookimpl(lambda: [rule])  # type: ignore[attr-defined]
    host = PluginHost(())
    host.register(builtin, "builtin")
    host.register(plugin, "own")
    return Runner(Request(Settings(profile=profile)), host).run([str(path) for path in paths])


def test_findings_across_articles_obey_profile_and_comments(tmp_path: Path) -> None:
    silenced = f"<!-- factlint-disable-file ZZZ001 -- known -->\n{STORY}"
    paths = [write(tmp_path, "a.md", STORY), write(tmp_path, "b.md", silenced)]
    one, two = report_with(Neighbours, "default", *paths).files
    assert [finding.message for finding in one.findings] == ["2 articles"]
    assert (two.findings, two.suppressed) == ((), 1)
    assert report_with(Neighbours, "news", *paths).files[0].findings == ()


def test_a_rule_that_reports_on_an_unknown_article_is_named(tmp_path: Path) -> None:
    report = report_with(Neighbours, "default", write(tmp_path, "a.txt", "A short one.\n"))
    (failure,) = report.failures
    assert failure.what == "rule ZZZ001"
    assert failure.message == "reports on nowhere.txt, of which nothing was collected (plugin own)"


def test_a_crash_over_a_comment_is_a_failure_of_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", f"<!-- factlint-disable-file STY001 -- why -->\n{STORY}")
    report = report_with(Watching, "default", path)
    (failure,) = report.failures
    assert (failure.path, failure.what) == (str(path), "rule ZZZ002")
    assert failure.message == "ValueError: a slip (plugin own)"
