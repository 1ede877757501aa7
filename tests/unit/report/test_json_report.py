"""The JSON report, key by key, against the words others hold us to (version 1)."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from run_report import MUSEUM, TRAM, everything, nothing

import factlint
from factlint.model.date import DateExpression, Deixis
from factlint.model.report import ReportOptions, RunReport
from factlint.report.as_json import (
    SourceRange,
    claim_json,
    date_json,
    publication_json,
    source_range,
)
from factlint.report.json_report import Json
from factlint.text.source import Source
from factlint.text.span import Span

Shape = Any
"""A tuple of types, a list with the shape of its items, or a dictionary with its keys."""

STR, INT, NONE = (str,), (int,), type(None)
PUBLISHED = {
    "date": STR, "source": STR, "certainty": STR,
    "candidates": [{"date": STR, "source": STR, "certainty": STR}],
}  # fmt: skip
DATE = {
    "type": STR, "value": STR, "mod": (str, NONE), "grain": STR, "edtf": (str, NONE),
    "interval": ([STR], None), "readings": [[STR]],
}  # fmt: skip
CLAIM = {
    "type": STR, "work": (str, NONE), "event": STR, "date_text": (str, NONE), "date": (DATE, None),
    "tense": STR, "polarity": STR, "attribution": STR, "source": (str, NONE),
    "established": (bool,), "flag": (bool,), "verdict": STR,
    "evidence": [{"fact": STR, "container": STR, "issued": STR, "url": STR}],
}  # fmt: skip
FINDING = {
    "code": STR, "name": STR, "severity": STR, "message": STR, "advice": STR,
    "citation": STR, "line": INT, "column": INT,
    "end_line": INT, "end_column": INT, "part": (str, NONE), "start": INT, "end": INT, "text": STR,
    "fingerprint": STR, "group": STR, "url": STR, "origin": (str, NONE),
    "fix": ({"title": STR, "safety": STR,
             "edits": [{"start": INT, "end": INT, "text": STR}]}, None),
    "related": [{"path": STR, "line": (int, NONE), "column": (int, NONE), "start": INT,
                 "end": INT, "text": (str, NONE), "message": STR}],
    "date": (DATE, None), "claim": (CLAIM, None),
}  # fmt: skip
REPORT = {
    "version": INT, "factlint": STR,
    "files": [{
        "path": STR, "config": (str, NONE), "published": (PUBLISHED, None), "as_of": (str, NONE), "words": INT,
        "findings": [FINDING], "suppressed": INT, "skipped": [{"rule": STR, "reason": STR}],
    }],
    "summary": {
        "files": INT, "groups": INT, "findings": {"error": INT, "warning": INT, "info": INT},
        "suppressed": INT, "failed": INT,
    },
    "suppressions": {
        "findings": [{
            "path": STR, "code": STR, "severity": STR, "line": INT, "column": INT, "start": INT,
            "end": INT, "text": STR, "reason": STR, "justification": STR,
        }],
        "rules": [{"config": STR, "codes": [STR]}],
        "files": [{"path": STR, "reason": STR}],
    },
    "notes": [STR],
    "failures": [{"path": (str, NONE), "what": STR, "message": STR}],
}  # fmt: skip


def matches(value: object, shape: Shape, where: str = "$") -> None:
    """Fail unless a value has exactly the keys and types of a shape."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), where
        assert list(value) == list(shape), where
        for key, inner in shape.items():
            matches(value[key], inner, f"{where}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        for number, item in enumerate(value):
            matches(item, shape[0], f"{where}[{number}]")
    elif shape[-1] is None:
        if value is not None:
            matches(value, shape[0], where)
    else:
        assert type(value) in shape, f"{where}: {value!r}"


@pytest.fixture
def report() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Json().render(everything(), ReportOptions()))
    return found


def test_no_key_is_missing_and_none_is_new(report: dict[str, Any]) -> None:
    matches(report, REPORT)
    matches(json.loads(Json().render(nothing(), ReportOptions())), REPORT)


def test_a_missing_key_would_be_seen(report: dict[str, Any]) -> None:
    del report["files"][0]["findings"][0]["origin"]
    with pytest.raises(AssertionError, match="findings"):
        matches(report, REPORT)


def test_summary_counts_findings_and_groups(report: dict[str, Any]) -> None:
    assert report["summary"] == {
        "files": 5, "groups": 9, "findings": {"error": 2, "warning": 6, "info": 2},
        "suppressed": 2, "failed": 3,
    }  # fmt: skip


def test_offsets_cut_the_words_out_of_the_text(report: dict[str, Any]) -> None:
    texts = {"stories/2016-05-10-tram.txt": TRAM, "guides/clock museum.md": MUSEUM}
    for file in report["files"]:
        for finding in file["findings"]:
            text = texts[file["path"]]
            assert text[finding["start"] : finding["end"]] == finding["text"]
            for edit in (finding["fix"] or {"edits": []})["edits"]:
                assert finding["start"] <= edit["start"] <= edit["end"]
            for other in finding["related"]:
                if other["path"] in texts:
                    cut = texts[other["path"]][other["start"] : other["end"]]
                    assert cut == other["text"]


def test_related_places_name_their_file(report: dict[str, Any]) -> None:
    name = next(f for f in report["files"][0]["findings"] if f["code"] == "NAM001")
    here, there, unread = name["related"]
    assert (here["path"], here["line"], here["column"]) == ("stories/2016-05-10-tram.txt", 3, 6)
    assert (there["path"], there["line"]) == ("guides/clock museum.md", 8)
    assert (unread["path"], unread["line"], unread["text"]) == ("archive/1998.txt", None, None)


def test_a_finding_on_the_document_is_empty(report: dict[str, Any]) -> None:
    whole = report["files"][0]["findings"][0]
    assert (whole["start"], whole["column"]) == (whole["end"], whole["end_column"])


@pytest.mark.parametrize("run", [everything(), nothing()])
def test_each_finding_is_a_line(run: RunReport) -> None:
    text = Json().render(run, ReportOptions())
    lines = [json.loads(line.rstrip(",")) for line in text.splitlines() if '{"code"' in line]
    found = [finding for file in json.loads(text)["files"] for finding in file["findings"]]
    assert lines == found
    assert len(found) == sum(len(file.findings) for file in run.files)
    bare = json.loads(text) | {"files": []}
    assert text.startswith(json.dumps(bare, indent=2).partition("[]")[0])


def test_any_pipe_takes_it() -> None:
    assert Json().render(everything(), ReportOptions()).isascii()


def test_dates_are_half_open_days(report: dict[str, Any]) -> None:
    claim = next(f for f in report["files"][0]["findings"] if f["code"] == "REL001")["claim"]
    assert claim["date_text"] == "early next year"
    assert claim["date"]["interval"] == ["2017-01-01", "2017-05-01"]
    assert claim["date"]["readings"] == [["2017-01-01", "2017-04-01"]]
    assert claim["flag"] is True
    assert claim["verdict"] == "disputed"


def test_an_open_date_has_all_its_keys() -> None:
    now = DateExpression(
        Span(0, 3), "now", "DATE", "PRESENT_REF", None, "none", Deixis.DEICTIC, "present"
    )
    matches(msgspec.to_builtins(date_json(now)), DATE)


def test_nothing_is_null() -> None:
    assert date_json(None) is None
    assert claim_json(None) is None
    assert publication_json(None) is None


def test_places_include_their_last_column() -> None:
    source = Source("a.txt", "One\r\ntwo three\n")
    assert source_range(source, Span(5, 8)) == SourceRange(
        line=2, column=1, end_line=2, end_column=3, part=None, start=5, end=8, text="two"
    )
    empty = source_range(source, Span(5, 5))
    assert (empty.column, empty.end_column) == (1, 1)


def test_version_is_that_of_the_project() -> None:
    project = Path(__file__).parents[3] / "pyproject.toml"
    version = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]
    assert factlint.__version__ == version
