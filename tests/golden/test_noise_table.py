"""The table of noise is made from reports and from what was read."""

from __future__ import annotations

from pathlib import Path

from benchmarks import noise_table
from factlint.plugins import PluginHost

RULES = PluginHost().rules()


def report(*findings: tuple[str, str]) -> dict[str, object]:
    found = [{"code": code, "severity": severity} for code, severity in findings]
    return {"files": [{"words": 500, "findings": found}], "summary": {"groups": len(found)}}


def rates() -> dict[str, object]:
    reports = [report(("STY001", "error"), ("QUO005", "info")), report(("STY001", "warning"))]
    one = noise_table.rates_of(
        {"default": reports, "news": reports, "strict": reports}, "2005-02-01"
    )
    return {"agency": one, "editorial": one, "known": ["STY001", "QUO005", "STY002"]}


def test_rates_are_findings_per_thousand_words() -> None:
    one = noise_table.rates_of(
        {"default": [report(("STY001", "error"))], "news": [report()], "strict": [report()]}, ""
    )
    assert one["rules"] == {"STY001": {"default": 2.0}}
    assert (one["words"], one["errors"], one["groups"]["default"]) == (500, 100.0, 2.0)


def test_a_row_says_what_is_off_hidden_unmeasured_and_unread() -> None:
    read = {"agency": {"read": 20, "worth": 12, "arguable": 4, "all": True, "note": "by two"}}
    row = noise_table.row("STY001", RULES["STY001"], rates(), {**read, "cure": "a list"})
    assert row.split(" | ")[1:] == [
        "2.000", "2.000", "2.000", "12/20 +4 (all); by two",
        "2.000", "2.000", "2.000", "not read", "-", "a list |",
    ]  # fmt: skip
    assert "| - | - | 1.000 | not read |" in noise_table.row("QUO005", RULES["QUO005"], rates(), {})
    assert "not measured" in noise_table.row("STY016", RULES["STY016"], rates(), {})


def test_rules_below_their_share_are_named() -> None:
    low = {"STY001": {"agency": {"read": 10, "worth": 4, "arguable": 2}}}
    assert noise_table.below("STY001", RULES["STY001"], low) == "STY001 (agency 50 %)"
    few = {"STY001": {"agency": {"read": 4, "worth": 0}}}
    assert noise_table.below("STY001", RULES["STY001"], few) == ""


def test_folders_are_measured(tmp_path: Path) -> None:
    for name, text in (
        ("a/one.txt", "It ran to the the mill."),
        ("e/site/two.md", "It is. the the"),
    ):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = noise_table.measured(tmp_path / "a", tmp_path / "e", "2005-02-01")
    assert [found[copy]["files"] for copy in noise_table.COPY] == [1, 1]
    assert all("STY001" in found[copy]["rules"] for copy in noise_table.COPY)
