"""The formats for other programs: what a program gets to read, also of hostile text."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pyromark
import pytest
from msgspec.structs import replace
from run_report import WARNING, everything, finding, hostile, loaded, nothing, rendered

from factlint.model.report import (
    FileReport,
    Outline,
    Reporter,
    ReporterInParts,
    ReportOptions,
    RunReport,
    parts_of,
)
from factlint.report.checkstyle import Checkstyle
from factlint.report.github import GitHub
from factlint.report.gitlab import GitLab
from factlint.report.grouped import Grouped
from factlint.report.json_lines import JsonLines
from factlint.report.json_report import Json
from factlint.report.junit import JUnit
from factlint.report.markdown_report import Markdown, step_summary
from factlint.report.rdjson import RdJson, RdJsonLines
from factlint.report.sarif import Sarif
from factlint.text.location import Part, locate
from factlint.text.source import Source
from factlint.text.span import Span

REPORTERS: list[Reporter] = [
    Sarif(), GitHub(), GitLab(), JUnit(), Checkstyle(), RdJson(), RdJsonLines(), JsonLines(),
    Markdown(), Grouped(),
]  # fmt: skip


@pytest.mark.parametrize("reporter", REPORTERS, ids=lambda one: one.name)
def test_hostile_text_cannot_leave_its_place(reporter: Reporter) -> None:
    text = rendered(reporter, hostile())
    text.encode("utf-8")  # raises on a lone surrogate
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066]", text)


@pytest.mark.parametrize("reporter", REPORTERS, ids=lambda one: one.name)
def test_every_finding_and_failure_is_in_each_format(reporter: Reporter) -> None:
    report = everything()
    text = rendered(reporter, report)
    for code in {one.code for file in report.files for one in file.findings}:
        assert code in text
    assert "division by zero" in text
    assert "No module named" in text


def test_sarif_places_and_suppressions() -> None:
    log = loaded(Sarif(), hostile())
    run = log["runs"][0]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["invocations"][0]["executionSuccessful"] is False
    whole, across, word, suppressed = run["results"]
    region = whole["locations"][0]["physicalLocation"]["region"]
    assert region["startColumn"] == region["endColumn"] == 1
    assert across["locations"][0]["physicalLocation"]["region"]["endLine"] == 3
    assert word["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 14,
    }  # fmt: skip
    assert "suppressions" not in word
    assert suppressed["suppressions"][0]["kind"] == "inSource"
    assert "{{0}} \\[d\\](e)" in word["message"]["text"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    assert re.fullmatch(
        r"[\w%.~/-]+", word["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    )


def test_github_commands_come_worst_first_and_are_one_line_each() -> None:
    lines = rendered(GitHub(), hostile()).splitlines()
    assert [line[2 : line.index(" ")] for line in lines] == [
        "error", "error", "error", "warning", "notice",
    ]  # fmt: skip
    for line in lines:
        command = re.fullmatch(r"::\w+ ([^:]*)::(.*)", line)
        assert command, line
        values = dict(pair.split("=", 1) for pair in command[1].split(","))
        assert {"title"} <= set(values) <= {"title", "file", "line", "endLine", "col", "endColumn"}
        assert not re.search(r"%(?!25|0D|0A|3A|2C)", line)
    assert "line=3,endLine=3,col=10,endColumn=14" in lines[2]
    assert "col=" not in lines[3]


def test_the_summary_of_a_step_is_cut_between_rows() -> None:
    file = hostile().files[0]
    text = step_summary(RunReport((replace(file, findings=file.findings * 3000),)), ReportOptions())
    assert len(text.encode("utf-8", "replace")) <= 1_000_000
    assert text.endswith("would be too long.\n")
    assert "left out" not in step_summary(nothing(), ReportOptions())


def test_gitlab_entries_have_fingerprints_of_their_own() -> None:
    report = hostile()
    file = replace(report.files[0], findings=report.files[0].findings * 2)
    entries = loaded(GitLab(), replace(report, files=(file,)))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 8
    assert {entry["severity"] for entry in entries} == {"blocker", "major", "minor", "info"}
    assert entries[4]["location"]["positions"]["begin"] == {"line": 3, "column": 10}
    assert entries[4]["location"]["lines"] == {"begin": 3, "end": 3}


#: What Jenkins' schema allows of at each place; it refuses all else.
_JUNIT = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {
        "name",
        "tests",
        "failures",
        "errors",
        "skipped",
        "time",
        "timestamp",
        "hostname",
    },
    "testcase": {"name", "classname", "time"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message", "type"},
    "system-out": set[str](),
}


@pytest.mark.parametrize("run", [hostile, everything, nothing], ids=lambda run: run.__name__)
def test_junit_has_what_jenkins_allows_of(run: Any) -> None:
    for element in ElementTree.fromstring(rendered(JUnit(), run()).encode()).iter():
        assert set(element.attrib) <= _JUNIT[element.tag]
        if element.tag == "testsuite":
            assert {"name", "tests", "failures", "errors"} <= set(element.attrib)


def test_checkstyle_has_a_file_with_its_errors() -> None:
    root = ElementTree.fromstring(rendered(Checkstyle(), hostile()))
    assert [len(file) for file in root] == [4, 1]
    word = root[0][3]
    assert (word.get("line"), word.get("column"), word.get("severity")) == ("3", "10", "error")
    assert "]]> <b>&amp;" in str(word.get("message"))


def test_rdjson_counts_bytes() -> None:
    diagnostics = loaded(RdJson(), hostile())["diagnostics"]
    lines = [json.loads(line) for line in rendered(RdJsonLines(), hostile()).splitlines()]
    assert [line["message"] for line in lines] == [one["message"] for one in diagnostics]
    word = diagnostics[-1]
    assert word["location"]["range"] == {
        "start": {"line": 3, "column": 13}, "end": {"line": 3, "column": 17},
    }  # fmt: skip
    assert word["suggestions"][0]["range"]["end"] == {"line": 1, "column": 3}
    assert "range" not in word["related_locations"][1]["location"]


def test_json_lines_are_an_object_each() -> None:
    rows = [json.loads(line) for line in rendered(JsonLines(), hostile()).splitlines()]
    assert [row["type"] for row in rows] == ["failure"] * 2 + ["finding"] * 3
    assert rows[-1]["column"] == 10


def test_markdown_is_a_table_in_which_text_stays_text() -> None:
    options = pyromark.Options.ENABLE_TABLES
    html = pyromark.html(rendered(Markdown(), hostile()), options=options)
    assert html.count("<tr>") == 4
    assert not re.search(r"<(?:b|code|a|em)[ >]", html)


def test_grouped_names_each_file_once() -> None:
    lines = rendered(Grouped(), everything()).splitlines()
    assert lines.count("stories/2016-05-10-tram.txt:") == 1
    assert rendered(Grouped(), nothing()) == ""


def test_a_part_is_named_and_text_out_of_a_container_has_no_lines() -> None:
    source = Source("book.ipynb", "one\ntwo words\n", encoding="")
    part = Part("cell 3", Span(4, 13))
    word = finding(source, "words", "AAA001", WARNING, message="m")
    word = replace(word, location=locate(source, word.span, [part]))
    report = RunReport(
        (FileReport(source.path, source, findings=(word,), outline=Outline(parts=(part,))),)
    )
    location = loaded(Sarif(), report)["runs"][0]["results"][0]["locations"][0]
    assert location["logicalLocations"] == [{"name": "cell 3"}]
    assert "region" not in location["physicalLocation"]
    for reporter in REPORTERS:
        assert "cell 3" in rendered(reporter, report)


@pytest.mark.parametrize("reporter", [Json(), JsonLines()], ids=lambda one: one.name)
@pytest.mark.parametrize("report", [nothing(), everything(), hostile()])
def test_parts_are_the_text(reporter: Reporter, report: RunReport) -> None:
    assert isinstance(reporter, ReporterInParts)
    assert "".join(reporter.parts(report, ReportOptions())) == rendered(reporter, report)


def test_a_reporter_without_parts_gives_its_text_as_one() -> None:
    assert parts_of(Sarif(), everything(), ReportOptions()) == [rendered(Sarif(), everything())]
