"""Packages: inheritance, vocabularies, scopes, comments, and what Vale itself brings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint_vale.definitions import Packages, Unusable
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig, read_ini

SO = {"extends": "existence", "message": "'%s'", "tokens": ["so"], "ignorecase": True}


def test_a_rule_inherits_what_it_does_not_say(write_style: Callable[..., Path]) -> None:
    folder = write_style(
        Base={**SO, "level": "error", "tests": [{"name": "x"}]},
        Child={"extends": "House.Base", "tokens+": ["very"], "message": "no '%s'"},
        Less={"extends": "House.Child", "tokens-": ["so"]},
    )
    packages = Packages([folder])
    child, less = packages.read("House.Child"), packages.read("House.Less")
    assert (child.kind, child.level, child.message) == ("existence", "error", "no '%s'")
    assert child.texts("tokens") == ("so", "very")
    assert less.texts("tokens") == ("very",)
    assert packages.tests("House.Base") == [{"name": "x"}]


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"extends": "House.Rule"}, "extends itself"),
        ({"extends": "House.None"}, "there is no rule House.None"),
        ({**SO, "tokens+": ["x"]}, "only a rule that extends"),
    ],
)
def test_inheritance_that_leads_nowhere(
    write_style: Callable[..., Path], keys: dict[str, object], reason: str
) -> None:
    with pytest.raises(Unusable, match=reason):
        Packages([write_style(Rule=keys)]).read("House.Rule")


def test_plain_words_of_yaml_stay_words(write_style: Callable[..., Path]) -> None:
    text = "extends: existence\nmessage: m\nignorecase: true\ntokens:\n  - yes\n  - on\n  - 2020-01-01\n"
    definition = Packages([write_style(Rule=text)]).read("House.Rule")
    assert definition.texts("tokens") == ("yes", "on", "2020-01-01")
    assert definition.flag("ignorecase")


def test_rules_in_folders_of_a_style(write_style: Callable[..., Path]) -> None:
    folder = write_style(Rule=SO)
    for inner in ("Deep", "_hidden"):
        (folder / "House" / inner).mkdir()
        (folder / "House" / inner / "Other.yml").write_text("extends: existence\nmessage: m\n")
    assert list(Packages([folder]).names("House")) == ["House.Deep.Other", "House.Rule"]


def test_the_scope_of_a_rule(engine_of: Callable[..., ValeEngine]) -> None:
    text = (
        "---\ntitle: So front\n---\n# So heading\n\nSo text `so code` [so link](so.html).\n\n"
        "- So item\n\n  So second\n\n> So quote\n\n| So head |\n| --- |\n| So cell |\n\n"
        "![so image](x.png)\n\n```\nso\n```\n\n<div>So <b>so</b></div>\n"
    )
    scopes = ["text", "heading", "list", "blockquote", "table.cell", "~heading", "raw",
              "text & ~list", "paragraph", "alt"]  # fmt: skip
    rules = {f"R{number}": {**SO, "scope": scope} for number, scope in enumerate(scopes)}
    counted = dict.fromkeys(scopes, 0)
    for one in engine_of(**rules).reports(text, "a.md"):
        assert text[one.start : one.end].lower() == "so"
        counted[scopes[int(one.definition.name.removeprefix("House.R"))]] += 1
    assert counted == {
        "text": 12, "heading": 1, "list": 1, "blockquote": 1, "table.cell": 1, "~heading": 11,
        "raw": 15, "text & ~list": 11, "paragraph": 5, "alt": 1,
    }  # fmt: skip


def test_addresses_in_markdown_are_no_prose(engine_of: Callable[..., ValeEngine]) -> None:
    text = "See http://so.example/so. So <https://so.example> and www.so.example, so.\n"
    found = [one.start for one in engine_of(Rule=SO).reports(text, "a.md")]
    assert found == [text.index("So"), text.index("so.example,"), text.rindex("so")]


def test_html(engine_of: Callable[..., ValeEngine]) -> None:
    text = (
        "<p>So &amp; so <code>so</code></p><script>so</script><h2>So</h2>"
        "<img alt='so'><p class='code'>so</p>\n"
    )
    found = [one.start for one in engine_of(Rule=SO).reports(text, "a.html")]
    assert found == [3, 12, text.index("So</h2>"), text.index("so'")]


def test_plain_text_keeps_its_places(engine_of: Callable[..., ValeEngine]) -> None:
    text = "It&rsquo;s so.\r\n\r\nSo\rso"
    found = [text[one.start : one.end] for one in engine_of(Rule=SO).reports(text, "a.txt")]
    assert found == ["so", "So", "so"]


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        (("vale off", "vale on"), [0, 2]),
        (("vale off", ""), [0]),
        (("vale House.Rule = NO", "vale House.Rule = YES"), [0, 2]),
        (("vale House = NO", "vale House = YES"), [0, 2]),
        (('vale House.Rule["So"] = NO', 'vale House.Rule["So"] = YES'), [0, 2]),
        (('vale House.Rule["no"] = NO', ""), [0, 1, 2]),
        (("vale Other.Rule = NO", ""), [0, 1, 2]),
        (("vale style = Other", "vale styles = Other, House"), [0, 2]),
    ],
)
def test_comments(
    engine_of: Callable[..., ValeEngine], comments: tuple[str, str], expected: list[int]
) -> None:
    first, second = (f"<!-- {one} -->" if one else "" for one in comments)
    text = f"So one.\n\n{first}\n\nSo two.\n\n{second}\n\nSo three.\n"
    places = [text.index(one) for one in ("So one", "So two", "So three")]
    found = [places.index(one.start) for one in engine_of(Rule=SO).reports(text, "a.md")]
    assert found == expected
    plain = [one.start for one in engine_of(Rule=SO).reports(text, "a.txt")]
    assert set(places) <= set(plain)


def test_vocabularies(
    engine_of: Callable[..., ValeEngine], write_style: Callable[..., Path]
) -> None:
    folder = write_style()
    vocab = folder / "config" / "vocabularies" / "Desk"
    vocab.mkdir(parents=True)
    (vocab / "accept.txt").write_text("GitHub\nso-so\n# a comment\n")
    (vocab / "reject.txt").write_text("synergy\n")
    engine = engine_of(vocab=("Desk", "None"), Rule={**SO, "tokens": ["so", "GitHub"]})
    text = "So-so, so, github, GitHub, synergy"
    found = [(text[o.start : o.end], o.definition.name) for o in engine.reports(text, "a.txt")]
    assert found == [(one, "House.Rule") for one in ("So", "so", "so", "github")]
    assert [one.name for one in engine.problems if "Vocab" in one.name] == ["Vocab None"]


def test_a_vocabulary_of_some_files_has_rules_there(write_style: Callable[..., Path]) -> None:
    folder = write_style()
    vocab = folder / "config" / "vocabularies" / "Desk"
    vocab.mkdir(parents=True)
    (vocab / "accept.txt").write_text("GitHub\n")
    (vocab / "reject.txt").write_text("synergy\n")
    sections = (
        Section("*", ("Vale",), rules={"Vale.Spelling": "NO"}),
        Section("*.md", vocab=("Desk",)),
    )
    engine = ValeEngine(ValeConfig(folders=(folder,), sections=sections), None)
    text = "Github synergy"
    assert [one.alert.message for one in engine.reports(text, "a.md")] == [
        "Use 'GitHub' instead of 'Github'.",
        "Avoid using 'synergy'.",
    ]
    assert engine.reports(text, "a.txt") == []


def test_accepted_terms_are_spelt_in_any_capitals(write_style: Callable[..., Path]) -> None:
    pytest.importorskip("spylls")
    folder = write_style()
    vocab = folder / "config" / "vocabularies" / "Desk"
    vocab.mkdir(parents=True)
    (vocab / "accept.txt").write_text("words?y\nPlughy\n")
    (folder / "config" / "ignore").mkdir()
    (folder / "config" / "ignore" / "more.txt").write_text("xyzzo\n")
    rules = {"Vale.Spelling": "YES"}
    config = ValeConfig(folders=(folder,), vocab=("Desk",), sections=(Section("*", rules=rules),))
    engine = ValeEngine(config, None)
    text = "Wordsy plughy plughyish xyzzo"
    found = [one for one in engine.reports(text, "a.txt") if one.definition.name in rules]
    assert [one.alert.match for one in found] == ["plughyish"]


def test_the_style_that_vale_brings(write_style: Callable[..., Path]) -> None:
    pytest.importorskip("spylls")
    folder = write_style()
    config = ValeConfig(folders=(folder,), sections=(Section("*", ("Vale",)),))
    text = "He saw the the sentense."
    found = [
        (text[one.start : one.end], one.definition.name, one.alert.offers)
        for one in ValeEngine(config, None).reports(text, "a.txt")
    ]
    assert found == [
        ("the the", "Vale.Repetition", ("the",)),
        ("sentense", "Vale.Spelling", ()),
    ]


INI = """
; a comment
StylesPath = styles
MinAlertLevel = warning
Vocab = Desk, Other
Unknown = 1

[formats]
mdown = md

[*.{md,txt}]
BasedOnStyles = House, Google
House.Rule = NO
Google = error
House.Other[tokens] = x
TokenIgnores = (\\$+[^\\n$]+\\$+), "a\\,b"

[docs/*.md]
BasedOnStyles =
House.Rule = YES

[*]
BasedOnStyles = Vale
"""


def test_an_ini_is_read_as_vale_reads_it(tmp_path: Path) -> None:
    file = tmp_path / ".vale.ini"
    file.write_text(INI)
    config = read_ini(file)
    assert config.folders == (tmp_path / "styles",)
    assert (config.level, config.vocab, config.formats) == (
        "warning", ("Desk", "Other"), {"mdown": "md"},
    )  # fmt: skip
    assert config.notes == (f"{file}:6: Unknown: is no option of Vale's",)
    choice = config.for_file("a/b.md")
    assert choice.styles == ("House", "Google")
    assert choice.level("House.Rule", "warning") is None
    assert choice.level("Google.We", "suggestion") == "error"
    assert choice.level("Vale.Spelling", "error") is None
    assert choice.tokens == (r"(\$+[^\n$]+\$+)", '"a,b"')
    docs = config.for_file("docs/x/c.md")
    assert docs.level("House.Rule", "warning") == "warning"
    assert docs.level("Google.We", "warning") is None
    assert config.for_file("c.rst").styles == ("Vale",)


def test_what_an_ini_may_have(tmp_path: Path) -> None:
    file = tmp_path / ".vale.ini"
    file.write_text(
        "StylesPath: styles\n[*] ; all\nBasedOnStyles: A\nA.R = error\n"
        "[*.md]\nA.R = suggestion\nA.S = NO\n[a.md]\nA.R = UNSET\nA.S = UNSET\n"
    )
    config = read_ini(file)
    assert config.folders == (tmp_path / "styles",)
    levels = [config.for_file(name).level("A.R", "warning") for name in ("a.txt", "b.md", "a.md")]
    assert levels == ["error", "suggestion", "error"]
    assert config.for_file("b.md").level("A.S", "warning") is None
    assert config.for_file("a.md").level("A.S", "warning") == "warning"


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("So {% so %} so\n{% so\n  so %} So\n", "a.md", [0, 12, 29]),
        ("<p>So {% so %} so (so) ((so)) so</p>", "a.html", [3, 15, 30]),
        ("- So {% so %}\n- so {# so #} so\n", "a.md", [2, 16, 28]),
    ],
)
def test_what_is_ignored_is_code(
    write_style: Callable[..., Path], text: str, path: str, expected: list[int]
) -> None:
    folder = write_style(Rule=SO)
    section = Section(
        "*",
        ("House",),
        tokens=(r"\(+(so)\)+",),
        blocks=(r"(?s) *(\{%.*?%\})",),
        comments=("{#", "#}"),
    )
    engine = ValeEngine(ValeConfig(folders=(folder,), sections=(section,)), None)
    assert [one.start for one in engine.reports(text, path)] == expected


def test_tokens_and_blocks_that_are_ignored(write_style: Callable[..., Path]) -> None:
    folder = write_style(Rule=SO)
    section = Section("*.md", ("House",), tokens=(r"\$so[^$]*\$",), blocks=(r"(?s)\{%.*?%\}",))
    engine = ValeEngine(ValeConfig(folders=(folder,), sections=(section,)), None)
    text = "Sé so $so é$ so {% so\nso %} so\n"
    found = [one.start for one in engine.reports(text, "a.md")]
    assert found == [3, 13, 28]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("MinAlertLevel = fatal\n", "expected one of suggestion, warning, error"),
        ("[*.md\n", "a section without its end"),
        ("[*]\nBasedOnStyles\n", "expected KEY = VALUE"),
        ("[*]\nTokenIgnores = (a, b\n", r"2: TokenIgnores: \(a: missing"),
        ("[*]\nCommentDelimiters = {#\n", "2: CommentDelimiters: expected two"),
    ],
)
def test_an_ini_that_is_wrong(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / ".vale.ini"
    file.write_text(text)
    with pytest.raises(ValueError, match=reason):
        read_ini(file)
