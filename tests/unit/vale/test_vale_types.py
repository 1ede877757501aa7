"""What a rule of each type reports, as Vale 3.22.0 does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from factlint_vale.vale_engine import Report, ValeEngine

Run = Callable[..., list[Report]]


def rule(kind: str, message: str = "'%s'", **keys: object) -> Mapping[str, object]:
    return {"extends": kind, "message": message, **keys}


def said(reports: list[Report], text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.alert.message) for one in reports]


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        ({"tokens": ["very", "so"]}, "Very, so very", ["so", "very"]),
        ({"tokens": ["very"], "ignorecase": True}, "VERY everyvery", ["VERY"]),
        ({"tokens": [r"\?{2,}", "!!"], "nonword": True}, "so?? yes!!", ["??", "!!"]),
        ({"raw": [r"\d+ ", "pounds"]}, "12 pounds", ["12 pounds"]),
        ({"raw": [r"\b(?:is|was)\s"], "tokens": [r"\w+ed"]}, "was asked, is so", ["was asked"]),
        ({"raw": ["!"], "tokens": ["so"], "append": True}, "so! so", ["so!"]),
        ({"tokens": [r"\w+ly"], "exceptions": ["only"]}, "only barely", ["barely"]),
        ({"tokens": ["mea"], "exceptions": ["mea culpa"]}, "Mea mea culpa, mea", ["mea"]),
        ({"tokens": ["(?i)very", "so"]}, "VERY, SO", ["VERY", "SO"]),
        ({"tokens": [r"(?<!\w{2}\s)very"]}, "is very. A very", ["very"]),
        ({"tokens": ["", "  ", "so"]}, "so", ["so"]),
        ({"tokens": [r"\w+"]}, "élan vital", ["vital"]),
        ({"tokens": [r"\p{Lu}\w+", r"[\p{Lu}]x"]}, "Éx is One", ["Éx", "One"]),
        ({"raw": ["^so"], "nonword": True}, "so\nso", ["so"]),
        ({"raw": ["^so"], "append": True, "tokens": [""]}, "so\nso", ["so", "so"]),
    ],
)
def test_existence(run: Run, keys: Mapping[str, Any], text: str, expected: list[str]) -> None:
    reports = run(rule("existence", **keys), text)
    assert [text[one.start : one.end] for one in reports] == expected


def test_existence_offers_what_its_action_makes(run: Run) -> None:
    text = "At 7 a.m. in the morning"
    keys = rule(
        "existence",
        "Use '%s' instead: '%s'.",
        tokens=[r"(\d) a\.m\. in the morning"],
        nonword=True,
        action={"name": "replace", "params": ["$1 a.m."]},
    )
    (one,) = run(keys, text)
    assert one.alert.offers == ("7 a.m.",)
    assert one.alert.message == "Use '7 a.m. in the morning' instead: '7 a.m.'."


@pytest.mark.parametrize(
    ("keys", "text", "message"),
    [
        ({"swap": {"utilise": "use"}}, "utilise", "Use 'use', not 'utilise'"),
        ({"swap": {"utilise": "use"}}, "Utilise", None),
        ({"swap": {"utilise": "use"}, "ignorecase": True, "capitalize": True}, "Utilise",
         "Use 'Use', not 'Utilise'"),
        ({"swap": {"(?:e-mail|E-mail)": "email"}}, "E-mail", "Use 'email', not 'E-mail'"),
        ({"swap": {"git ?hub": "GitHub"}, "ignorecase": True}, "GitHub", None),
        ({"swap": {r"(\w+)ise": "$1ize"}}, "organise", "Use 'organize', not 'organise'"),
        ({"swap": {"a number of": "many", "number": "figure"}}, "a number of",
         "Use 'many', not 'a number of'"),
        ({"swap": [{"so": "thus"}, {"very": "much"}]}, "very", "Use 'much', not 'very'"),
        ({"swap": {"boss": "lead|head"}, "action": {"name": "replace"}}, "boss",
         "Use 'lead' or 'head', not 'boss'"),
        ({"swap": {"boss": "lead"}, "message": "Use %s, not '%s'", "action": {"name": "replace"}},
         "boss", "Use 'lead', not 'boss'"),
        ({"swap": {"e-mail": "email"}, "action": {"name": "replace"}, "matchcase": True,
          "ignorecase": True}, "E-MAIL", "Use 'EMAIL', not 'E-MAIL'"),
        ({"swap": {"a lot": "very much"}, "action": {"name": "replace"}, "matchcase": True,
          "ignorecase": True}, "A lot", "Use 'Very much', not 'A lot'"),
        ({"swap": {"sign in": "log in"}, "action": {"name": "replace"}, "matchcase": True,
          "ignorecase": True}, "Sign IN", "Use 'Log IN', not 'Sign IN'"),
        ({"swap": {"oauth2?": "(?:OAuth2?|Auth)"}, "ignorecase": True}, "OAUTH",
         "Use 'OAuth', not 'OAUTH'"),
        ({"swap": {"boss": "lead"}, "message": "Is it '%s'?", "action": {"name": "replace"}},
         "boss", "Is it ''lead''?"),
    ],
)  # fmt: skip
def test_substitution(run: Run, keys: Mapping[str, Any], text: str, message: str | None) -> None:
    reports = run({**rule("substitution", "Use '%s', not '%s'"), **keys}, text)
    assert [one.alert.message for one in reports] == ([] if message is None else [message])


def test_occurrence_counts_in_each_block(run: Run) -> None:
    text = "One, two. One, two, three, four."
    keys = rule("occurrence", "%d words", scope="sentence", token=r"\b\w+\b", max=3)
    assert said(run(keys, text), text) == [("One", "4 words")]
    keys = rule("occurrence", "%s links", token="http", min=1)
    assert said(run(keys, text), text) == [("One,", "%!s(int=0) links")]  # as Go prints it


def test_repetition_within_a_sentence(run: Run) -> None:
    text = "He saw the the man. That is that. That\nthat THAT"
    keys = rule("repetition", tokens=[r"[^\s]+"], alpha=True)
    assert said(run(keys, text), text) == [("the the", "'the'")]
    keys = rule("repetition", tokens=[r"[^\s]+"], alpha=True, ignorecase=True)
    found = said(run(keys, text), text)
    assert found == [("the the", "'the'"), ("That\nthat", "'that'"), ("that THAT", "'THAT'")]


def test_a_repetition_ends_with_its_sentence_before_small_letters_too(run: Run) -> None:
    text = "the end. end it, and e.g. e.g. this is! is"
    keys = rule("repetition", tokens=[r"\b\w+\b"])
    assert said(run(keys, text), text) == []
    keys = rule("repetition", tokens=[r"[^\s]+"])
    assert said(run(keys, text), text) == [("e.g. e.g.", "'e.g.'")]


def test_consistency_speaks_where_a_file_has_both(run: Run) -> None:
    text = "Colour and centre.\n\nColor."
    keys = rule(
        "consistency",
        ignorecase=True,
        either={"colour": "color", "centre": "center"},
    )
    assert said(run(keys, text), text) == [("Color", "'Color'")]


def test_conditional_wants_words_explained(run: Run) -> None:
    text = "The WHO and the World Health Organization (WHO); the NASA and the UN."
    keys = rule(
        "conditional",
        first=r"\b([A-Z]{3,5})\b",
        second=r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)",
        exceptions=["ABC"],
    )
    assert said(run(keys, text), text) == [("NASA", "'NASA'")]


@pytest.mark.parametrize(
    ("keys", "heading", "right"),
    [
        ({"match": "$title"}, "The Lord of the Rings", True),
        ({"match": "$title"}, "The lord of the rings", False),
        ({"match": "$title", "style": "Chicago"}, "A Walk with Me", True),
        ({"match": "$sentence"}, "The lord of the rings", True),
        ({"match": "$sentence"}, "the lord", False),
        ({"match": "$sentence", "exceptions": ["GitHub"]}, "Log in to GitHub now", True),
        ({"match": "$sentence", "indicators": [":"]}, "A story: The end", True),
        ({"match": "$sentence", "exceptions": ["Docker"]}, "Run the docker image", True),
        ({"match": "$title"}, "How To Write a Plan", True),
        ({"match": "$title"}, "An Introduction to Python", True),
        ({"match": "$title"}, "How to Be Good", False),
        ({"match": "$lower"}, "the end", True),
        ({"match": "$upper"}, "The end", False),
        ({"match": r"^\d"}, "1 reason", True),
    ],
)
def test_capitalization(run: Run, keys: Mapping[str, Any], heading: str, right: bool) -> None:
    reports = run(
        rule("capitalization", scope="heading", **keys), f"# {heading}\n\nText.\n", "a.md"
    )
    assert (not reports) == right


def test_metric_measures_running_text(run: Run) -> None:
    text = "# Title\n\nOne two three. Four five.\n"
    keys = rule("metric", "%s words", formula="words / sentences + math.sqrt(4)", condition="> 4")
    (one,) = run(keys, text, "a.md")
    assert (one.start, one.end, one.alert.message) == (0, 0, "4.50 words")
    assert run(keys, text, "a.txt") == []


def test_a_measure_of_a_block_is_reported_at_its_last_line(run: Run) -> None:
    text = "# Title\n\nOne two\nthree.\n\n- four\n"
    keys = rule("metric", "%s words", formula="words", condition="> 0 && true")
    for scope, places in (("paragraph", ["three."]), (["heading", "list"], ["# Title", "- four"])):
        found = [one.start for one in run({**keys, "scope": scope}, text, "a.md")]
        assert found == [text.index(one) for one in places]


def test_front_matter_counts_as_code(run: Run) -> None:
    keys = rule("metric", "%s blocks", formula="pre", condition="> 1")
    assert run(keys, "One.\n\n```\ntwo\n```\n", "a.md") == []
    (one,) = run(keys, "---\ntitle: One\n---\n\nTwo.\n\n```\nthree\n```\n", "a.md")
    assert one.alert.message == "2.00 blocks"


def test_a_look_behind_of_any_length_may_be_in_every_expression(run: Run) -> None:
    pytest.importorskip("regex")
    text = "We organise it. A wise word."
    swap = {r"(\w+)ise(?<!\bwise|rise)": "$1ize"}
    (one,) = run(rule("substitution", "'%s' for '%s'", swap=swap), text)
    assert one.alert.message == "'organize' for 'organise'"
    keys = rule("conditional", first=r"(?<!the |an )NASA", second=r"\((NASA)\)")
    text = "the NASA, NASA"
    assert said(run(keys, text), text) == [("NASA", "'NASA'")]


def test_readability_is_a_mean_of_grades(run: Run) -> None:
    text = "The institution considered possible alternatives to unnecessary complication.\n"
    keys = rule("readability", "Grade %s", metrics=["Gunning Fog", "SMOG"], grade=9)
    assert run(keys, text, "a.md")[0].alert.message.startswith("Grade ")


def test_sequence_without_parts_of_speech(run: Run) -> None:
    text = "It makes no sense, and makes little good sense."
    keys = rule(
        "sequence",
        "'%s ... %s'",
        tokens=[{"pattern": "makes"}, {"pattern": "sense", "skip": 2}],
    )
    assert said(run(keys, text), text)[0][0] == "makes no sense"


def test_spelling(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("spylls")
    text = "A sentense in Factlintville of NASA and MyName2."
    (tmp_path / "styles" / "House").mkdir(parents=True)
    (tmp_path / "styles" / "House" / "names.txt").write_text("factlintville\n")
    keys = rule("spelling", "'%s'?", ignore=["House/names.txt", "sentense"])
    assert said(run(keys, text), text) == [("sentense", "'sentense'?")]


def test_the_parts_of_names_are_spelt(run: Run) -> None:
    pytest.importorskip("spylls")
    text = "A recieveMessage, an HTTPServr of API_wrold, a fine-grained_name and 10mm."
    found = said(run(rule("spelling", "'%s'?", split=True), text), text)
    assert [words for words, _ in found] == ["recieve", "Servr", "wrold"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"dictionaries": ["desk"]}, ["The", "quick"]),
        ({"dictionaries": ["desk"], "append": True}, []),
        ({"dicpath": "config/dictionaries", "dictionaries": ["desk"]}, ["The", "quick"]),
        ({"dic": "config/dictionaries/desk.dic", "aff": "config/dictionaries/desk.aff"},
         ["The", "quick"]),
        ({}, ["vox", "voxes"]),
        ({"ignore": ["vox.txt"]}, ["voxes"]),
    ],
)  # fmt: skip
def test_dictionaries_and_lists_of_words(
    run: Run, tmp_path: Path, keys: Mapping[str, Any], expected: list[str]
) -> None:
    pytest.importorskip("spylls")
    folder = tmp_path / "styles" / "config"
    (folder / "dictionaries").mkdir(parents=True)
    (folder / "ignore").mkdir()
    (folder / "dictionaries" / "desk.dic").write_text("1\nvox/S\n")
    (folder / "dictionaries" / "desk.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 es .\n")
    (folder / "ignore" / "vox.txt").write_text("vox\n")
    text = "The quick vox voxes"
    found = said(run(rule("spelling", "'%s'?", **keys), text), text)
    assert [words for words, _ in found] == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (["smart"], "“A” – it’s…"),
        (["dumb"], '"A" -- it\'s...'),
        (["ascii"], '"A" -- it\'s...'),
        (["camel"], "aItS"),
        (["squeeze"], '"A" -- it\'s...'),
    ],
)
def test_edits(run: Run, edit: list[str], expected: str) -> None:
    keys = rule("existence", nonword=True, tokens=[".+"], action={"name": "edit", "params": edit})
    (one,) = run(keys, '"A" -- it\'s...')
    assert one.alert.offers == (expected,)


def test_a_limit_holds_for_a_file(run: Run) -> None:
    assert len(run(rule("existence", tokens=["so"], limit=2), "so so so")) == 2


@pytest.mark.parametrize(
    ("keys", "place", "reason"),
    [
        (rule("script", script="x := 1"), "extends", "programs, which are not run"),
        (rule("existence", tokens=["("]), "tokens", "a parenthesis|missing|unterminated"),
        (rule("existence", tokens=[{"a": 1}]), "tokens", "expected a list of texts"),
        (rule("sequence", tokens=[{"tag": "NN"}]), "tokens", "parts of speech"),
        (rule("metric", formula="open('x')", condition="> 1"), "formula", "is no function of math"),
        (rule("spelling", dictionaries=["xx"]), "dictionaries", "xx.dic is not"),
        ({"extends": "wish", "message": "x"}, "extends", "expected one of capitalization"),
        ({"extends": "existence"}, "message", "is missing"),
        (rule("existence", scope="doc(p)", tokens=["a"]), "scope", "selectors"),
        (rule("conditional", first="a", second="b", **{"in": "title"}), "in", "views"),
        (
            rule("consistency", either={r"\p{Lu}a": "b"}),
            "either",
            "finds no pairs|needs the library",
        ),
        (rule("existence", level="fatal"), "level", "expected one of suggestion"),
        ("extends: [\n", "", "line 2"),
        ("- a\n", "", "expected keys and values"),
    ],
)
def test_a_rule_that_cannot_be_run_is_named_and_the_others_run(
    engine_of: Callable[..., ValeEngine], keys: Mapping[str, object] | str, place: str, reason: str
) -> None:
    engine = engine_of(Bad=keys, Good=rule("existence", tokens=["so"]))
    (problem,) = engine.problems
    assert problem.name == "House.Bad"
    assert problem.place.endswith(f"Bad.yml: {place}" if place else "Bad.yml")
    assert any(one in problem.reason for one in reason.split("|")), problem.reason
    assert [one.definition.name for one in engine.reports("so", "a.txt")] == ["House.Good"]


def test_what_only_the_regex_library_can_say(run: Run) -> None:
    pytest.importorskip("regex")
    text = "Note: This. http://a: But: Yes"
    keys = rule("existence", tokens=[r"(?<!:[^ ]+?):\s[A-Z]"], nonword=True)
    assert [one.start for one in run(keys, text)] == [4, 25]


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("---\nweight: 10-12\nopen: yes\n---\n", ["10-12", "yes"]),
        ("---\ndate: 2016-05-10\nsize: 12\nmade: true\n---\n", []),  # these are no texts
        ('{\n  "title": "a-b"\n}\n', ["a-b"]),
        ("+++\ntitle = 'a-b'\n+++\n", ["a-b"]),
        ("--- \ntitle: a-b\n---\n", []),
    ],
)
def test_texts_of_front_matter(run: Run, front: str, words: list[str]) -> None:
    text = f"{front}\nText.\n"
    keys = rule("existence", tokens=[r"[\w-]+"], scope="text.frontmatter")
    assert [text[one.start : one.end] for one in run(keys, text, "a.md")] == words


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It fell... but it rose.", ["fell...", "rose."]),
        ("It fell... and it rose.", ["rose."]),
        ("It cost £9.99. The rest is free.", ["£9.99.", "free."]),
        ("It costs £9.99 or £8.99. A bag is free.", ["free."]),
        ("By Acme Inc. Mary left, etc. Ann left.", ["etc.", "left."]),
    ],
)
def test_sentences_end_where_they_do_for_vale(run: Run, text: str, ends: list[str]) -> None:
    keys = rule("existence", tokens=[r"\S+$"], nonword=True, scope="sentence")
    assert [text[one.start : one.end] for one in run(keys, text)] == ends
