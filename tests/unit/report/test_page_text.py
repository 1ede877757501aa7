from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile
from factlint.model.rule import NoOptions, RuleInfo
from factlint.model.severity import Severity
from factlint.report.columns import columns
from factlint.report.option_docs import OptionDoc, option_docs
from factlint.report.page_text import page_as_markdown, page_as_text, rules_table, says


@dataclass(frozen=True, slots=True)
class Options:
    #: Numbers below this
    #: are left alone.
    least: int = 5
    marks: tuple[str, ...] = ("#: no comment", "b")  #: Signs | that count.
    long: tuple[str, ...] = field(default_factory=lambda: tuple("abcdefgh"))
    # An ordinary comment is no documentation.
    strict: bool = False
    house: str | None = None


class Numbers(DocumentRule[Options]):
    """Numbers below ten are words.

    A reader stumbles over figures.

    A second paragraph says more.

    Bad (published 2024-06-03):
        The club has 3 coaches and 4 cooks.
                     ^ “3” is a figure
                                   ^
        @ too many figures

    Good:
        The club has three coaches.

        It has four cooks.
    """

    code, name, options = "NUM999", "small-figure", Options
    severity = by_profile(Severity.WARNING, news=None)
    message = "“{text}” is a figure below {options.least}"
    advice = "write it out"
    speech = "silent"
    citations = (Citation("AP Stylebook", "numerals"), Citation("Guardian"))

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        yield from ()


INFO = RuleInfo(Numbers, "test")


def test_options_are_documented_by_the_comment_above_or_behind() -> None:
    assert option_docs(Numbers) == (
        OptionDoc("least", "5", "Numbers below this are left alone."),
        OptionDoc("marks", '["#: no comment", "b"]', "Signs | that count."),
        OptionDoc("long", '["a", "b", "c", "d", "e", "f", ...]', ""),
        OptionDoc("strict", "false", ""),
        OptionDoc("house", "none", ""),
    )


def test_a_rule_without_options_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Numbers, "options", NoOptions)
    assert option_docs(Numbers) == ()


def test_source_that_cannot_be_had_leaves_the_words_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made: dict[str, object] = {"dataclass": dataclass}
    exec("@dataclass(frozen=True)\nclass Made:\n    size: int = 1  #: Size.", made)
    monkeypatch.setattr(Numbers, "options", made["Made"])
    assert option_docs(Numbers) == (OptionDoc("size", "1", ""),)


def test_a_template_shows_what_stands_in_it() -> None:
    assert says(Numbers.message) == "“‹text›” is a figure below ‹options least›"
    assert says("{date:%B} {one_day!r}") == "‹date› ‹one day›"


def test_page_for_a_terminal() -> None:
    assert (
        page_as_text(INFO, width=60)
        == """\
NUM999 small-figure

Numbers below ten are words.

A reader stumbles over figures.

A second paragraph says more.

Bad (published 2024-06-03):
    → the article as a whole: too many figures
    The club has 3 coaches and 4 cooks.
                 ^             ^
    → “3” is a figure

Good:
    The club has three coaches.

Good:
    It has four cooks.

Option least = 5
    Numbers below this are left alone.

Option marks = ["#: no comment", "b"]
    Signs | that count.

Option long = ["a", "b", "c", "d", "e", "f", ...]

Option strict = false

Option house = none

Says: “‹text›” is a figure below ‹options least›
To do: write it out
Severity: default warning, news off, strict warning
In quotations: silent
Suggests a change: no
Whose rule: AP Stylebook, numerals; Guardian
To silence it: `--ignore NUM999`, `ignore = ["NUM999"]` in
               factlint.toml, or in Markdown before the line
               <!-- factlint-disable-next-line NUM999 -- the
               reason -->
"""
    )


def test_page_in_colour_and_narrow() -> None:
    page = page_as_text(INFO, width=40, color=True)
    assert "has \x1b[1m3\x1b[0m coaches" in page
    assert all(columns(line) <= 40 for line in page_as_text(INFO, width=40).splitlines()[:20])


def test_page_as_markdown() -> None:
    page = page_as_markdown(INFO)
    assert page.startswith("# NUM999 small-figure\n\nNumbers below ten are words.\n\n")
    assert "```text\nGood:\n    It has four cooks.\n```\n" in page
    assert '| `marks` | `["#: no comment", "b"]` | Signs \\| that count. |\n' in page
    assert page.endswith("\n\nWhose rule: AP Stylebook, numerals; Guardian.\n")


def test_table() -> None:
    assert rules_table([INFO], width=80) == (
        "code    name          default  news  strict   fix\n"
        "NUM999  small-figure  warning  -     warning  -\n"
    )
    assert rules_table([INFO], width=40) == (
        "NUM999 small-figure; default\n    warning; strict warning\n"
    )
