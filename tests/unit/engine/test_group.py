"""Findings about one idea share a group."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.engine.group import group
from factlint.engine.select import CodeTable
from factlint.model.finding import Finding
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.text.location import Location
from factlint.text.span import Span

HOST = PluginHost()
IDEAS = CodeTable(HOST.rules(), HOST.families).idea


def finding(code: str, start: int, end: int, gather: str = "") -> Finding:
    return Finding(
        code, code.lower(), Severity.INFO, "", "", Span(start, end),
        Location(1, start + 1, 1, end), "",
        f"{code}-{start}", "", "", gather=gather,
    )  # fmt: skip


def groups(*findings: Finding) -> dict[str, str]:
    return {one.fingerprint: one.group for one in group(findings, IDEAS)}


def test_a_date_inside_a_claim() -> None:
    found = groups(finding("REL001", 0, 30), finding("DAT003", 20, 30), finding("DAT003", 40, 50))
    assert found["DAT003-20"] == found["REL001-0"]
    assert found["DAT003-40"] != found["REL001-0"]


def test_other_families_keep_their_own_idea() -> None:
    found = groups(finding("REL001", 0, 30), finding("NAM004", 10, 20), finding("STY001", 0, 5))
    assert len(set(found.values())) == 3


def test_rules_of_any_families_meet_on_the_same_words() -> None:
    found = groups(finding("TKS002", 5, 9), finding("PRO001", 5, 9), finding("TKS001", 5, 12))
    assert found["TKS002-5"] == found["PRO001-5"]
    assert found["TKS001-5"] != found["PRO001-5"]


def test_engines_of_style_meet() -> None:
    found = groups(finding("STY003", 5, 15), finding("GRM001", 5, 10), finding("PRO001", 12, 18))
    assert len(set(found.values())) == 1


def test_findings_of_the_whole_document_stand_alone() -> None:
    found = groups(finding("DAT001", 0, 0), finding("DAT003", 0, 10))
    assert found["DAT001-0"] != found["DAT003-0"]


def test_cases_of_one_thing_share_a_group() -> None:
    found = groups(
        finding("DAT003", 0, 9, "2015"),
        finding("DAT004", 20, 29, "2015"),
        finding("DAT003", 40, 49, "2016"),
        finding("DAT003", 60, 69),
        finding("DAT003", 80, 89),
    )
    assert found["DAT004-20"] == found["DAT003-0"]
    assert len(set(found.values())) == 4


def test_a_case_inside_another_finding_stays_there() -> None:
    found = groups(
        finding("DAT003", 0, 9, "2015"),
        finding("REL001", 20, 60),
        finding("DAT003", 30, 39, "2015"),
    )
    assert found["DAT003-30"] == found["REL001-20"] != found["DAT003-0"]


def test_what_is_in_one_sentence_twice_shares_a_group() -> None:
    later = Location(9, 1, 9, 10)
    copy = [replace(finding("REL001", at, at + 9), sentence="a1") for at in (0, 300)]
    date = [replace(finding("DAT003", at, at + 4), sentence="a1") for at in (5, 305)]
    copy[1], date[1] = (replace(one, location=later) for one in (copy[1], date[1]))
    other = replace(finding("REL001", 500, 509), sentence="b2")
    found = groups(*copy, *date, other)
    assert len({found[one.fingerprint] for one in (*copy, *date)}) == 1
    assert found[other.fingerprint] == other.fingerprint


def test_two_cases_in_one_sentence_are_two() -> None:
    found = groups(*(replace(finding("TKS001", at, at + 3), sentence="a1") for at in (10, 30)))
    assert len(set(found.values())) == 2
