"""proselint's findings as they are, at the places they have in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.proselint_parity import Places, ours, theirs
from factlint.config.sections import with_sections
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.select import CodeTable, active_rules, check_codes
from factlint.engine.session import sessions
from factlint.errors import ConfigError, UsageError
from factlint.model.finding import Finding
from factlint.model.settings import Settings
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint_rules.proselint._engine import known_checks
from factlint_rules.proselint._table import entries

HOST = PluginHost()
RULES = HOST.rules()
CODES = CodeTable(RULES, HOST.families)
PLAN = make_plan(Request(Settings(select=("proselint",))), HOST)
TABLE = entries()

TRICKY = [
    "",
    "\n",
    "very",
    "A very very unique idea, in order to to win.",
    'She said: "It is a very unique vase." The vase is very unique.',
    "‘It is very unique,’ he said, “very unique”, and it's 'very unique'.",
    "\n\nBut the bank refused.\n\nBut the court agreed.\n",
    "Caf\u00e9 😀 very unique 😀 a lot alot cafe.\r\nA lone\rvery unique.\r\n",
    "The centre of the art center; the centre again.",
    "Wait!! What?? No! No! No! No!",
    "Two spaces.  One. Two.  Two.  Five.     Six.",
    "It ran from 10-20 May, 2004, at 9am, 12 p.m. and 7:30pm in the 1990's.",
    "Most ſufficient and moſt unique, at  most unique, the least\nunique.",
    '"a b" and "c\nd" said (c) 3 x 4 and (tm)...',
    "The Bank\n\nBank bank bank of of the of the.",
    "He could of been of been of been.\tAlot.",
]


def passed_on(path: Path) -> Places:
    """Return what factlint passes on of a file."""
    with sessions(PLAN, HOST) as opened:
        return ours(str(path), PLAN, opened)


def find(folder: Path, text: str, name: str = "a.txt", **changes: object) -> list[Finding]:
    path = folder / name
    path.write_bytes(text.encode())
    given_settings = Settings(**{"select": ("proselint",), **changes})  # type: ignore[arg-type]
    return list(report_of([str(path)], Request(given_settings)).files[0].findings)


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.check)
def test_parity_on_every_check(entry, tmp_path: Path) -> None:
    text = f'{entry.bad}\n\n{entry.good}\n\nHe said: “{entry.bad}” It was said "{entry.bad}".\n'
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    found = passed_on(path)
    assert found == theirs(text)
    assert entry.check in {check for check, _, _ in found}


@pytest.mark.parametrize("text", TRICKY)
def test_parity_on_tricky_texts(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert passed_on(path) == theirs(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([entry.bad for entry in TABLE]),
            st.sampled_from(['"', "“", "”", "'", "\n", "\n\n", "\r\n", " ", "😀", "é", "ſ", "K"]),
            # Control characters make a file binary; unseen ones and loose accents are in no prose.
            st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Mn"]), max_size=12),
        ),
        max_size=12,
    )
)
def test_parity_on_any_text(tmp_path_factory, parts: list[str]) -> None:
    text = "".join(parts).encode("utf-8", "ignore").decode()
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode())
    assert passed_on(path) == theirs(text)


def test_a_second_run_finds_no_more(tmp_path: Path) -> None:
    first = find(tmp_path, TRICKY[3])
    assert [one.fingerprint for one in find(tmp_path, TRICKY[3])] == [
        one.fingerprint for one in first
    ]


def test_message_replacement_and_place_are_kept(tmp_path: Path) -> None:
    (one,) = find(tmp_path, "Alot was lost.\n", select=("proselint:spelling.misc",))
    assert one.message == "'a lot' is the preferred spelling."  # without the heading "Misspelling."
    assert (one.line, one.column, one.end_column, one.text) == (1, 1, 4, "Alot")
    assert one.fix is not None
    assert one.fix.edits[0].text == "A lot"
    assert one.severity is Severity.WARNING
    assert RULES[one.code].rule.citations[1].work == "Garner's Modern American Usage"


def test_a_word_outside_a_list_is_marked_from_its_first_letter(tmp_path: Path) -> None:
    (finding,) = find(tmp_path, "The drug is old.\n", select=("PRO070",))
    assert (finding.text, finding.column) == ("drug", 5)


def test_more_errors_than_proselint_would_show(tmp_path: Path) -> None:
    assert len(find(tmp_path, "It was alot. " * 1200, select=("proselint:spelling.misc",))) == 1200


MARKDOWN = """---
title: A very unique title
---

# A *very* unique house

But `a very unique thing` and <https://example.org/very-unique/alot> cost **alot**.

```
alot of code
```

The the [very
unique](https://example.org) vase

vase is sold.
"""


def test_of_markdown_only_prose_is_read(tmp_path: Path) -> None:
    checks = ("uncomparables", "spelling.misc", "lexical_illusions", "misc.but")
    wanted = tuple(f"proselint:{check}" for check in checks)
    found = find(tmp_path, MARKDOWN, "a.md", select=wanted, profile="strict")
    assert [(one.origin, one.text) for one in found] == [
        ("proselint:uncomparables", "very unique"),  # the title in the front matter
        ("proselint:uncomparables", "very* unique"),
        ("proselint:misc.but", "But"),
        ("proselint:spelling.misc", "alot"),
        ("proselint:lexical_illusions", "The the"),
        ("proselint:uncomparables", "very\nunique"),
    ]
    assert all(MARKDOWN[one.span.start : one.span.end] == one.text for one in found)


def test_codes_are_frozen() -> None:
    """A code is for ever: new checks go to the end, and no line is ever taken out."""
    assert [entry.code for entry in TABLE] == [f"PRO{n:03d}" for n in range(1, len(TABLE) + 1)]
    by_code = {entry.code: entry.check for entry in TABLE}
    assert len(set(by_code.values())) == len(TABLE)
    assert by_code["PRO001"] == "annotations.misc"
    assert by_code["PRO025"] == "misc.but"
    assert by_code["PRO047"] == "misc.phrasal_adjectives.ly"
    assert by_code["PRO076"] == "social_awareness.sexism"
    assert by_code["PRO106"] == "weasel_words.very"


def test_every_check_of_the_installed_proselint_has_a_code() -> None:
    assert known_checks() == {entry.check for entry in TABLE}


def active(**changes: object) -> dict[str, Severity]:
    tables, families = HOST.settings_tables, HOST.families
    settings = with_sections(Settings(**changes), tables, families, strict=True)  # type: ignore[arg-type]
    rules = active_rules(CODES, settings, settings.profile)
    return {
        one.rule.origin.removeprefix("proselint:"): one.severity
        for one in rules
        if one.rule.origin.startswith("proselint:")
    }


def test_the_default_set() -> None:
    on = active()
    assert not [check for check in on if check.startswith(("typography", "restricted"))]
    assert "weasel_words.very" not in on
    assert "misc.but" not in on
    assert on["spelling.misc"] is Severity.WARNING
    assert on["redundancy.misc.nordquist"] is Severity.INFO
    news = active(profile="news")
    assert set(news) < set(on)
    assert "cliches.misc.garner" not in news
    strict = active(profile="strict")
    assert "typography.symbols.curly_quotes" in strict
    assert "restricted.top1000" not in strict


def test_selecting_checks() -> None:
    assert len(active(select=("proselint",))) == len(TABLE)
    assert set(active(select=("proselint:misc.but",))) == {"misc.but"}
    assert set(active(select=("proselint-misc-but", "PRO106"))) == {"misc.but", "weasel_words.very"}
    assert "typography.symbols.ellipsis" in active(select=("proselint:typography",))
    assert not active(select=("proselint",), ignore=("PRO",))
    with pytest.raises(
        UsageError, match=r"proselint:misc\.butt.*did you mean .proselint:misc\.but"
    ):
        check_codes(Settings(), CODES, {"select": ("proselint:misc.butt",)})


def test_configuring_checks() -> None:
    on = active(engines={"proselint": {"enabled-checks": ["typography", "misc.but"]}})
    assert "typography.symbols.ellipsis" in on
    assert "misc.but" in on
    on = active(
        engines={"proselint": {"disabled-checks": ["misc"], "enabled-checks": ["misc.waxed"]}}
    )
    assert [check for check in on if check.startswith("misc.")] == ["misc.waxed"]
    with pytest.raises(ConfigError, match=r"unknown check 'misc\.butt'; did you mean"):
        active(engines={"proselint": {"enabled-checks": ["misc.butt"]}})
    with pytest.raises(ConfigError, match="unknown key"):
        active(engines={"proselint": {"checks": []}})


def test_only_adverbs_in_ly_are_passed_on(tmp_path: Path) -> None:
    text = "The fly-half and Kimberly-Clark met a newly-built team; it ran badly--then stopped.\n"
    names = {"select": ("proselint:misc.phrasal_adjectives",)}
    assert len(find(tmp_path, text, profile="strict", **names)) == 4
    for profile in ("default", "news"):
        assert [one.text for one in find(tmp_path, text, profile=profile, **names)] == ["newly-"]


@pytest.mark.parametrize(
    "text",
    ["Of 3,412 American elms, few stand.", "That would of course cost more.", "We met Asa Nigh."],
)
def test_parts_of_words_and_names_are_not_passed_on(text, tmp_path: Path) -> None:
    selected = ("proselint:dates_times", "proselint:misc.tense_present", "proselint:archaism")
    assert find(tmp_path, text, select=selected, profile="default") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # Of a form that hardly anybody writes, and of one that many do.
        ("The debts cumulate.", ["cumulate"]),
        ("A geographical term and an oversized hall.", []),
        ("Irregardless of that, they squelch it.", ["Irregardless"]),
        ("It was merged as ab/apply-twice, a newly-built branch.", ["newly-"]),
        # A house that hyphenates a like compound has slipped; another leaves them open.
        ("Odd-numbered and even numbered plots.", ["even numbered"]),
        ("The even numbered plots are let.", []),
        ("It is a short-term plan. They need long term care.", ["long term care"]),
        # One compound in two forms is STY024's.
        ("An open-source tool of the open source community.", []),
    ],
)
def test_forms_of_words_in_the_default_profile(
    text: str, marked: list[str], tmp_path: Path
) -> None:
    found = find(tmp_path, text, select=("PRO046", "PRO047", "PRO059", "PRO060"))
    assert [one.text for one in found] == marked


def test_what_is_left_out_by_a_mark_is_no_slip(tmp_path):
    text = "They danced 'til dawn and sold alot."
    assert [one.text for one in find(tmp_path, text, select=("PRO087",))] == ["alot"]


def test_a_part_of_the_words_is_mended(tmp_path):
    found = find(tmp_path, "A newly-built hall opened in March, 2010.", select=("PRO047", "PRO013"))
    assert [(one.fix.title, one.fix.edits[0].text) for one in found] == [
        ("write “newly built”", " "),
        ("write “March 2010”", ""),
    ]
    assert (
        found[0].message == "“newly-built”: an adverb in -ly needs no hyphen before its adjective"
    )


def test_results_with_one_message_are_one_entry(tmp_path: Path) -> None:
    text = "A newly-built hall, a fully-paid bill and future plans."
    found = find(tmp_path, text, select=("PRO047", "PRO066"))
    assert [one.code for one in found] == ["PRO047", "PRO047", "PRO066"]
    assert found[0].group == found[1].group != found[2].group
