"""What was found by running Vale and the package's rules on the same generated files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from factlint_vale.file_reports import Report
from factlint_vale.vale_addresses import addresses_in
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig
from factlint_vale.vale_reading import format_of

Run = Callable[..., list[Report]]
WORDS = {"nonword": True, "tokens": [r"word\w"]}


def rule(kind: str, message: str = "'%s'", **keys: object) -> dict[str, object]:
    return {"extends": kind, "message": message, **keys}


def words(reports: list[Report], text: str) -> list[str]:
    return [text[one.start : one.end] for one in reports]


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        ({"tokens": ["go{,2}"], "nonword": True}, "goo go{,2}", ["go{,2}"]),
        ({"tokens": ["[a-z-[aeiou]]+"]}, "rhythm and", ["rhythm"]),
        ({"tokens": [r"[\w-[\d]]+"], "nonword": True}, "ab12cd", ["ab", "cd"]),
        ({"tokens": [r"\cI"], "nonword": True}, "a\tb", ["\t"]),
        ({"raw": ["the (?i)"], "tokens": ["who"]}, "the WHO, The who", ["the WHO"]),
        ({"tokens": ["dog"], "exceptions": ["hot dog"]}, "Hot dog, hot dog", ["dog"]),
    ],
)
def test_expressions(run: Run, keys: Mapping[str, Any], text: str, expected: list[str]) -> None:
    assert words(run(rule("existence", **keys), text), text) == expected


def test_a_swap_that_refers_to_its_own_group_hides_no_other(run: Run) -> None:
    text = "It is very very good."
    keys = rule("substitution", swap={r"(\w+) \1": "once", "good": "fine"})
    assert words(run(keys, text), text) == ["good"]


@pytest.mark.parametrize(
    "written",
    [
        "---\nextends: existence\nmessage: x\ntokens: [so]\n---\n",
        "extends: existence\nmessage: x\nTokens: [SO]\nIgnoreCase: true\n",
        "extends: substitution\nmessage: x\nswap: {so: }\n",
    ],
)
def test_files_as_they_may_be_written(run: Run, written: str) -> None:
    assert len(run(written, "so")) == 1


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("%s %s %s", "so  %!s(MISSING)"),
        ("%[2]s%[1]s %s", "so "),
        ("%[4]s", "%!s(BADINDEX)"),
        ("[%4s|%-4[1]s|%.1[1]s]", "[  so|so  |s]"),
        ("%d %%", "%!d(string=so) %"),
    ],
)
def test_values_of_messages(run: Run, message: str, said: str) -> None:
    (one,) = run(rule("existence", message, tokens=["so"]), "so")
    assert one.alert.message == said


def test_offers_lose_their_quotes_only_where_both_values_have_the_same(run: Run) -> None:
    swap = {"boss": "lead|chief"}
    found = [
        run(rule("substitution", message, swap=swap, action={"name": "replace"}), "boss")
        for message in ("Use '%s', not '%s'", "Use '%s', not \"%s\"")
    ]
    assert [one.alert.message for (one,) in found] == [
        "Use 'lead' or 'chief', not 'boss'",
        "Use ''lead' or 'chief'', not \"boss\"",
    ]


@pytest.mark.parametrize(
    ("match", "text", "right"),
    [
        ("$title", "???", False),  # no word is right
        ("$sentence", "It’s fine", True),
        ("$sentence", "Well-Known names and other things", True),
        ("$upper", "GROẞ ß", True),
        ("$lower", "ﬁne", True),
    ],
)
def test_capitals(run: Run, match: str, text: str, right: bool) -> None:
    reports = run(rule("capitalization", match=match, threshold=0.75), text)
    assert (not reports) is right


@pytest.mark.parametrize(
    ("operation", "offer"), [("title", "The Cost of Bread"), ("sentence", "The cost of bread")]
)
def test_edits_of_capitals(run: Run, operation: str, offer: str) -> None:
    action = {"name": "edit", "params": [operation]}
    (one,) = run(
        rule("existence", tokens=["the cost of bread"], action=action), "the cost of bread"
    )
    assert one.alert.offers == (offer,)


def test_two_spellings_are_reported_where_the_last_is_a_word(run: Run) -> None:
    text = "A bar, a website, a crowbar."
    keys = rule("consistency", either={"bar": "website"}, nonword=True)
    assert [one.start for one in run(keys, text)] == [text.index("bar")]


@pytest.mark.parametrize(
    ("condition", "reported"), [("> 1", True), ("== 3", False), ("!= 3", True), ("", False)]
)
def test_conditions_of_measures(run: Run, condition: str, reported: bool) -> None:
    keys = rule("metric", "%s", formula="words", condition=condition)
    assert bool(run(keys, "One two three.", "a.md")) is reported


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([{"pattern": "make"}, {"pattern": "sense"}], ["make sense"]),
        ([{"pattern": "mak"}], []),  # a word as a whole
        ([{"pattern": "makes"}, {"pattern": "sense", "skip": 2}], ["makes no sense"]),
        ([{"pattern": "do"}, {"pattern": "n't"}], ["don't"]),
        ([{"pattern": "no", "negate": True}, {"pattern": "sense"}], ["make sense"]),
        ([{"pattern": "no"}, {"pattern": "sense", "target": True}], ["sense"]),
        ([{"pattern": "sense"}, {"pattern": r"\.", "negate": True}], ["sense,"]),
        ([{"pattern": "ha", "min": 2}], ["ha ha"]),
    ],
)
def test_words_in_a_row(run: Run, tokens: list[dict[str, object]], expected: list[str]) -> None:
    text = "They make sense, which makes no sense. You don't: ha ha."
    assert words(run(rule("sequence", tokens=tokens), text), text) == expected


def test_words_in_a_row_are_of_one_sentence_of_a_heading(run: Run) -> None:
    text = "# One two\n\nOne two. One.\n\nTwo\n"
    keys = rule("sequence", tokens=[{"pattern": "One"}, {"pattern": "two"}], scope="heading")
    assert [one.start for one in run(keys, text, "a.md")] == [2]


def test_what_a_scope_leaves_out_is_blank(run: Run) -> None:
    text = "**worda**wordb **wordc**\n"
    keys = rule("existence", tokens=[r"\w+"], nonword=True, scope="~strong")
    assert words(run(keys, text, "a.md"), text) == ["wordb"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[worda](worda) <https://worda.com/wordb> wordc\n", ["wordc"]),
        (
            "<https://worda.com/wordé> x\n",
            ["worda", "wordé"],
        ),  # its target is written in another way
        ('<a href="worda">worda</a> <a href="x">wordb</a>\n', ["wordb"]),
        ('<i class="code"></i>worda <i class="code">wordb</i>\n', ["worda"]),
        ("`worda` wordb\n", ["wordb"]),
    ],
)
def test_what_is_no_prose(run: Run, text: str, expected: list[str]) -> None:
    keys = rule("existence", tokens=[r"word\p{L}", r"\*+"], nonword=True)
    assert words(run(keys, f"Some {text}", "a.md"), f"Some {text}") == expected


@pytest.mark.parametrize(
    ("text", "address", "own"),
    [
        ("See https://a.bc/d, and", "https://a.bc/d", True),
        ("(https://a.bc/d_(e))", "https://a.bc/d_(e)", True),
        ("www.a.bc/d!", "www.a.bc/d", False),
        ("to ann@a.bc.", "ann@a.bc", False),
        ("at https://a.bc/é", "https://a.bc/", True),
        ('at https://a.bc/"d', 'https://a.bc/"d', False),
        ("xhttps://a.bc and http://host/d", "", False),
    ],
)
def test_addresses(text: str, address: str, own: bool) -> None:
    found = [(text[start:end], is_own) for start, end, is_own in addresses_in(text)]
    assert found == ([(address, own)] if address else [])


def test_lines_that_are_set_in_are_no_code_in_mdx(engine_of: Callable[..., ValeEngine]) -> None:
    text = "Text.\n\n    worda\n\n```\nwordb\n```\n"
    engine = engine_of(Rule=rule("existence", **WORDS))
    found = [words(list(engine.reports(text, name)), text) for name in ("a.mdx", "a.md")]
    assert found == [["worda"], []]


def test_a_scope_may_name_a_class(engine_of: Callable[..., ValeEngine]) -> None:
    text = '<p class="note">worda</p>\n<p class="wide">wordb</p>\n'
    engine = engine_of(Rule=rule("existence", scope="note", **WORDS))
    assert words(list(engine.reports(text, "a.html")), text) == ["worda"]


def test_formats_by_globs(write_style: Callable[..., Path]) -> None:
    config = ValeConfig(formats={"docs/*.txt": "md", "README": "md", "foo": "html"})
    names = ("docs/a.txt", "a.txt", "README", "a.foo", "a.shtml", "a.mdown")
    assert [format_of(name, config) for name in names] == [
        ".md", ".txt", ".md", ".html", ".shtml", ".mdown",
    ]  # fmt: skip
    folder = write_style(Rule=rule("existence", **WORDS))
    config = ValeConfig(
        folders=(folder,), formats=config.formats, sections=(Section("*", ("House",)),)
    )
    engine = ValeEngine(config, None)
    assert [len(engine.reports("`worda` wordb\n", name)) for name in names[:2]] == [1, 2]


def test_what_is_ignored_of_front_matter(write_style: Callable[..., Path]) -> None:
    folder = write_style(Rule=rule("existence", **WORDS))
    config = ValeConfig(
        folders=(folder,),
        ignored_scopes=("frontmatter.title",),
        sections=(Section("*", ("House",)),),
    )
    text = "---\ntitle: worda\nabout: wordb\n---\n\nText.\n"
    assert words(list(ValeEngine(config, None).reports(text, "a.md")), text) == ["wordb"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He asked 'Who?' to stir us. We left.", ["us.", "left."]),
        ("It is Acme Inc. No. 1 is it.", ["it."]),
        ("It is Acme Inc. No one knew.", ["Inc.", "knew."]),
        ("They use Yahoo! A lot.", ["lot."]),
        ("It is version 2.0. Please read on.", ["2.0.", "on."]),
        ("It is version 2.0. Perhaps.", ["Perhaps."]),
    ],
)
def test_sentences(run: Run, text: str, ends: list[str]) -> None:
    keys = rule("existence", tokens=[r"\S+$"], nonword=True, scope="sentence")
    assert words(run(keys, text), text) == ends


def test_spelling(run: Run) -> None:
    pytest.importorskip("spylls")
    text = "The XYZ's frist naïvve U.S. plan"
    assert words(run(rule("spelling"), text), text) == ["XYZ's", "frist"]
    assert words(run(rule("spelling", split=True), "A naïvveWord"), "A naïvveWord") == ["naïvve"]
