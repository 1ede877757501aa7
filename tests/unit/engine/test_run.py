"""The runner: from paths to a report."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import pytest
from checking import report_of as run_on

from factlint import builtin
from factlint.engine.request import Request
from factlint.errors import ConfigError
from factlint.hookspecs import hookimpl
from factlint.model.context import Context
from factlint.model.finding import Finding, Related, Remark
from factlint.model.report import FileReport, RunReport, Suppression
from factlint.model.rule import Collected, CorpusRule, DirectiveRule, DirectiveUse, Rule
from factlint.model.settings import Accepted, FileSettings, Settings
from factlint.model.severity import Severity, by_profile
from factlint.plugins import PluginHost
from factlint.text.span import Span

STORY = "Tram opens late\n\nThe tram opens next year, the the council said on 3 June 2024.\n"


def report_of(path: Path, **changes: object) -> FileReport:
    settings = Settings(**changes)  # type: ignore[arg-type]
    request = Request(settings, date=dt.date(2024, 6, 3))
    return run_on([path], request).files[0]


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
    (finding,) = run_on([path], request).files[0].findings
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
    assert [one.reason for one in report.suppressed] == [Suppression.ACCEPTED]


def test_per_file_ignores(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    report = report_of(path, per_file_ignores={"*.txt": ("DAT",)}, select=("DAT003", "STY001"))
    assert [finding.code for finding in report.findings] == ["STY001"]
    assert [(one.finding.code, one.reason) for one in report.suppressed] == [
        ("DAT003", Suppression.IGNORED)
    ]


def test_the_news_profile_reports_no_notes(tmp_path: Path) -> None:
    report = report_of(write(tmp_path, "a.txt", STORY * 3), profile="news")
    assert all(finding.severity is not Severity.INFO for finding in report.findings)


def test_a_date_of_the_configuration_is_final(tmp_path: Path) -> None:
    path = write(tmp_path, "2020-01-01-a.txt", STORY)
    files = (FileSettings(path="*.txt", date=dt.date(2024, 6, 3)),)
    report = run_on([path], Request(Settings(files=files))).files[0]
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
    assert [(one.reason, one.justification) for one in report.suppressed] == [
        (Suppression.DIRECTIVE, "checked by phone")
    ]


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


class Neighbours(CorpusRule[bool]):
    """An article beside others is noted."""

    code = "ZZZ001"
    name = "neighbours"
    severity = by_profile("info")
    message = "{count} articles"

    def collect(self, ctx: Context) -> bool:
        return len(ctx.text) > 30

    def reconcile(self, facts: Mapping[str, Collected[bool]]) -> Iterator[tuple[str, Remark]]:
        for path, known in facts.items():
            to = path if known.facts else "nowhere.txt"
            yield to, self.finding(Span(0, 4), count=len(facts))


class Watching(DirectiveRule):
    """A comment is watched, badly."""

    code = "ZZZ002"
    name = "watching"
    severity = by_profile("warning")
    message = "a comment"

    def check(self, use: DirectiveUse, options: object) -> Iterator[Remark]:
        raise ValueError("a slip")


def report_with(
    rule: type[Rule[Any]], paths: Sequence[Path], *plugins: object, **changes: object
) -> RunReport:
    plugin = ModuleType("own")
    plugin.factlint_rules = hookimpl(lambda: [rule])  # type: ignore[attr-defined]
    host = PluginHost(())
    host.register(builtin, "builtin")
    host.register(plugin, "own")
    for number, other in enumerate(plugins):
        host.register(other, f"p{number}")
    settings = Settings(**changes)  # type: ignore[arg-type]
    return run_on(paths, Request(settings), host)


def test_findings_across_articles_obey_profile_and_comments(tmp_path: Path) -> None:
    silenced = f"<!-- factlint-disable-file ZZZ001 -- known -->\n{STORY}"
    paths = [write(tmp_path, "a.md", STORY), write(tmp_path, "b.md", silenced)]
    one, two = report_with(Neighbours, paths).files
    assert [finding.message for finding in one.findings] == ["2 articles"]
    assert two.findings == ()
    assert [(s.reason, s.justification) for s in two.suppressed] == [
        (Suppression.DIRECTIVE, "known")
    ]
    (news, _) = report_with(Neighbours, paths, profile="news").files
    assert (news.findings, len(news.hidden)) == ((), 1)


def test_a_rule_that_reports_on_an_unknown_article_is_named(tmp_path: Path) -> None:
    report = report_with(Neighbours, [write(tmp_path, "a.txt", "A short one.\n")])
    (failure,) = report.failures
    assert failure.what == "rule ZZZ001"
    assert "reports on nowhere.txt, of which nothing was collected (" in failure.message


class Stray(Neighbours):
    """A rule that yields what it should not."""

    given: ClassVar[object]

    def reconcile(self, facts: Mapping[str, Collected[bool]]) -> Iterator[tuple[str, Remark]]:
        yield from super().reconcile(facts)
        yield self.given  # type: ignore[misc]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("a.txt", "gave str, expected a path and a Remark"),
        (("a.txt", "oops"), "gave str, expected Remark"),
        (("a.txt", Remark(Span(100_000, 100_010), "far")), "marked 100000 to 100010 of"),
        (("b.txt", Remark(Span(0, 1), "x")), "reports on b.txt"),
        (
            ("a.txt", Remark(Span(0, 1), "x", related=(Related(Span(0, 99_999), "y"),))),
            "marked 0 to 99999 of",
        ),
        (
            ("a.txt", Remark(Span(0, 1), "x", related=(Related(Span(0, 99_999), "y", "a.txt"),))),
            "marked 0 to 99999 of",
        ),
    ],
)
def test_a_corpus_rule_that_yields_nonsense_is_named_and_alone(
    given: object, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Stray, "given", given, raising=False)
    write(tmp_path, "a.txt", STORY)
    report = report_with(Stray, [Path("a.txt")])
    (failure,) = report.failures
    assert (failure.path, failure.what) == (None, "rule ZZZ001")
    assert words in failure.message
    assert report.files[0].findings == ()


class Quoting(Neighbours):
    """A rule that would rewrite the first quotation."""

    def reconcile(self, facts: Mapping[str, Collected[bool]]) -> Iterator[tuple[str, Remark]]:
        for path in facts:
            start = STORY_WITH_SPEECH.index("open")
            span = Span(start, start + 4)
            fix = self.replacing(span, "close", safety="safe")
            yield path, self.finding(span, fix=fix, count=1)


STORY_WITH_SPEECH = "# Mayor speaks\n\n“We will open the gate *today*,” said Ann Roe, the mayor.\n"


def test_a_corpus_rule_fixes_no_speech(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", STORY_WITH_SPEECH)
    (finding,) = report_with(Quoting, [path]).files[0].findings
    assert (finding.text, finding.fix) == ("open", None)


class Loud(Neighbours):
    """A rule that is louder in news, and says how loud."""

    severity = by_profile("warning", news="error")


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, STORY) for name in ("a.txt", "b.txt", "c.txt")]
    files = (FileSettings(path="b.txt", profile="news"),)
    changes = {"files": files, "path": tmp_path / "factlint.toml"}
    seen = []
    for order in itertools.permutations(paths):
        report = report_with(Loud, order, **changes)
        seen.append({one.path: one for one in report.files})
    assert all(one == seen[0] for one in seen)
    assert [one.findings[0].severity.value for one in seen[0].values()] == [
        "warning", "error", "warning",
    ]  # fmt: skip


def test_the_signed_neighbour_is_the_same_in_any_order(tmp_path: Path) -> None:
    head = "---\ntitle: {0}\nauthor: {0}\ndate: 2024-06-03\n---\n" + STORY
    paths = [write(tmp_path, f"{name}.md", head.format(name)) for name in "ebcaf"]
    bare = write(tmp_path, "d.md", head.replace("author: {0}\n", "").format("d"))
    for order in ([bare, *paths], [*paths, bare]):
        reports = {one.path: one for one in run_on(order).files}
        assert "no byline, although 5 of 6 files in this folder have one" in [
            finding.message for finding in reports[str(bare)].findings
        ]


def test_a_comment_that_silences_a_finding_across_articles_is_used(tmp_path: Path) -> None:
    signed = f"---\ntitle: A\nauthor: Ann Roe\ndate: 2024-06-03\n---\n{STORY}"
    why = "<!-- factlint-disable-file TKS005 -- unsigned on purpose -->\n"
    bare = f"---\ntitle: B\ndate: 2024-06-03\n---\n{why}{STORY}"
    paths = [write(tmp_path, f"a{number}.md", signed) for number in range(5)]
    report = run_on([*paths, write(tmp_path, "b.md", bare)]).files[-1]
    assert "SUP001" not in {finding.code for finding in report.findings}
    suppressed = [one for one in report.suppressed if one.finding.code == "TKS005"]
    assert [(one.finding.code, one.justification) for one in suppressed] == [
        ("TKS005", "unsigned on purpose")
    ]


def test_two_findings_on_the_whole_article_are_two_entries(tmp_path: Path) -> None:
    story = "The harbour board has raised its fees by a tenth, and ferry lines are angry. " * 8
    signed = f"---\ntitle: A\nauthor: Ann Roe\ndate: 2024-06-03\n---\n{STORY}"
    paths = [
        *(write(tmp_path, f"a{number}.md", signed) for number in range(5)),
        write(tmp_path, "b.md", f"---\ndate: 2024-06-03\n---\n{story}"),
    ]
    request = Request(Settings(select=("TKS005",)))
    one, two = run_on(paths, request).files[-1].findings
    assert {one.message.partition(",")[0], two.message.partition(",")[0]} == {
        "no headline",
        "no byline",
    }
    assert one.fingerprint != two.fingerprint
    assert one.group != two.group


class Listener:
    """A plugin that remembers what it is told, and drops what is marked "tram"."""

    def __init__(self) -> None:
        self.told: list[FileReport] = []

    @hookimpl
    def factlint_keep_finding(self, finding: Finding, report: FileReport) -> bool | None:
        return False if finding.text == "Tram" and report.path.endswith("a.txt") else None

    @hookimpl
    def factlint_file_checked(self, report: FileReport) -> None:
        self.told.append(report)


def test_plugins_are_told_of_whole_reports(tmp_path: Path) -> None:
    listener = Listener()
    paths = [write(tmp_path, name, STORY) for name in ("a.txt", "b.txt")]
    report = report_with(Neighbours, paths, listener)
    assert tuple(listener.told) == report.files
    one, two = listener.told
    assert (one.findings, [s.reason for s in one.suppressed]) == ((), [Suppression.PLUGIN])
    assert one.suppressed[0].justification == "p0"
    assert [finding.message for finding in two.findings] == ["2 articles"]


def test_a_crash_over_a_comment_is_a_failure_of_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", f"<!-- factlint-disable-file STY001 -- why -->\n{STORY}")
    report = report_with(Watching, [path])
    (failure,) = report.failures
    assert (failure.path, failure.what) == (str(path), "rule ZZZ002")
    assert re.fullmatch(
        r"ValueError: a slip \(.*test_run\.py, line \d+; plugin own\)", failure.message
    )
    assert report.files[0].failures == report.failures
