"""Markdown and HTML as Vale reads them: what is a block, what is no prose, what comments hold for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig

WORDS = {"extends": "existence", "message": "%s", "tokens": [r"word\w*"]}
LINES = {"extends": "existence", "message": "%s", "nonword": True, "tokens": [r"[^\n]+"]}
Run = Callable[..., list[str]]


@pytest.fixture
def words(engine_of: Callable[..., ValeEngine]) -> Run:
    """Return what gives the words that a rule finds in a text."""

    def found(text: str, *, path: str = "a.md", **keys: object) -> list[str]:
        engine = engine_of(Rule={**WORDS, **keys})
        reports = sorted(engine.reports(text, path), key=lambda one: one.start)
        for one in reports:
            assert text[one.start : one.end] == one.alert.match or keys.get("nonword")
        return [one.alert.match for one in reports]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Before\n\n$$\nworda\n$$\n\nwordb $wordc$ and $$wordd$$ worde", ["wordb", "worde"]),
        ("It costs $5 and $6, worda.", ["worda"]),
        ("From $5 worda to US$10 wordb, a lone $ wordc.", ["worda", "wordb", "wordc"]),
        ("Let $worda =\nwordb$ be \\$5 wordc and \\$6, $a < wordd$ or `$worde` wordf$.", ["wordc", "wordf"]),
        ("A line\n$$\nworda\n$$ {#eq-a}\nwordb\n\n$$ wordc\nwordd\n\nworde", ["wordb", "worde"]),
        ("- item $worda$ wordb\n  $$\n  wordc\n  $$\n\n```\n$$\nwordd\n```\n\nworde $$", ["wordb", "worde"]),
        ("| é $worda$ | $5 wordb $6 |\n|--|--|\n| $wordc | wordd$ |\n", ["wordb", "wordc", "wordd"]),
        ("worda[^1] wordb[^2]\n\n[^1]: wordc $5.\n\n[^3]: wordd\n", ["worda", "wordb", "wordc"]),
        ("http://localhost/worda http://wordb. www.wordc.example", ["worda", "wordb", "wordc"]),
        ("[http://worda.example](x) http://wordb.example <wordc@wordd.example>", ["worda", "wordc", "wordd"]),
        ("+++\ntitle = \"worda here\"\nlist = [\"wordb\"]\n+++\nwordc", ["worda", "wordc"]),
        ("---\r\na: worda\r\n---\r\n\r\nwordb\r\n", ["worda", "wordb"]),
        ("---\na: |\n  worda\n  wordb\nb: >\n  wordc\n  wordd\n---\n", ["worda", "wordb", "wordc", "wordd"]),
        ("<mailto:worda@x.example> `a` *wordb* **wordc** *wordd*", ["wordc", "wordd"]),
        ("wordit&rsquo;s worda", ["wordit", "worda"]),
        ('<figure><img alt="worda" src="x"><figcaption>wordb</figcaption></figure>\n\nwordc', ["worda", "wordc"]),
    ],
)  # fmt: skip
def test_what_is_prose(words: Run, text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("strong", ["worda"]),
        ("link", ["wordb"]),
        ("emphasis", ["wordc"]),
        ("code", ["wordd"]),
        ("~strong", ["wordb", "wordc", "worde", "wordf"]),
        ("paragraph & ~list", ["worda", "wordb", "wordc", "worde"]),
        ("summary", ["worda", "wordb", "wordc", "worde", "wordf"]),
        ("strong & sentence", []),
    ],
)
def test_elements_within_a_block_are_scopes(words: Run, scope: str, expected: list[str]) -> None:
    text = "**worda** [wordb](x) *wordc* `wordd` worde\n\n- wordf\n"
    assert words(text, scope=scope) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One<br>two<br />\nthree", ["One two three"]),
        ("re-*do* (*it*) see*d*. A **!b**", ["re- do (it) see d. A!b"]),
        ("[a](x)—**b** — *c*s ~~d~~,e **f**\ng", [" a—b — cs d,e f", "g"]),
        ("a <!-- x -->b<!-- y --> c `d` <input> e ![f](g) h  \n_i_", ["a b c * e h i", "f"]),
        ("- [ ] a\n- [*b*](x)", ["a", "b"]),
        ("(`a`) [*b*](c)\n  d http://e.example/f.", ["(*) b", "d ******************."]),
    ],
)
def test_blanks_between_elements_within_a_block_are_those_of_vale(
    words: Run, text: str, expected: list[str]
) -> None:
    assert words(text, **LINES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("worda <!-- vale House.Rule = NO --> wordb\n\nwordc", []),
        ("worda. It <!-- vale off --> wordb. <!-- vale on --> So wordc.", ["worda", "wordc"]),
        ("- worda\n  <!-- vale off -->\n- wordb\n  <!-- vale on -->\n- wordc\n", ["wordc"]),
        ("```\n<!-- vale off -->\n```\n\nworda `<!-- vale off -->`\n", ["worda"]),
        ("<!-- Vale off -->\n<!-- vale  off -->\n\nworda", ["worda"]),
        ("<!-- vale House.Rule=NO -->\n\nworda", ["worda"]),
    ],
)
def test_a_comment_holds_for_the_block_it_is_in(words: Run, text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_of_html_that_no_element_ends_are_no_block(words: Run) -> None:
    assert words("worda <p>wordb</p> wordc", path="a.html") == ["worda", "wordb"]


def test_statements_and_expressions_of_mdx_are_no_prose(words: Run) -> None:
    text = (
        "import worda from 'wordb'\n\nwordc {wordd} <C>worde</C>\n\n{\n  wordf\n\n  wordg\n}\n\n"
        "{list.map(x => <b>{wordh}</b>)}\n\n{/* wordi\n\nwordj */}\n\n`{` wordk \\{wordl\n"
    )
    assert words(text, path="a.mdx") == ["wordc", "worde", "wordk", "wordl"]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("text.class.a", ["worda", "wordb", "wordc", "worde"]),
        ("paragraph & class.a", ["worda", "worde"]),
        ("heading.class.b", ["wordc"]),
        ("~class.a", ["wordd"]),
    ],
)
def test_classes_are_scopes(words: Run, scope: str, expected: list[str]) -> None:
    text = (
        '<div class="a x.y">\n\nworda\n\n- wordb\n\n<h2 class="b">wordc</h2>\n</div>\n\n'
        'wordd\n\n<p>One <i class="a">worde</i></p>\n'
    )
    assert words(text, scope=scope) == expected


def test_a_paragraph_that_begins_with_an_element_begins_with_a_blank(words: Run) -> None:
    text = "One.\n\n**worda** b\n\n- **wordb**\n"
    assert words(text, tokens=["^word.", "^ word."], nonword=True) == [" worda", "wordb"]


def test_a_statement_of_mdx_ends_with_its_line_or_its_brackets(words: Run) -> None:
    text = (
        "import {\n  worda\n} from 'x'\nwordb\n\nexport const c = () => {\n\n  wordd()\n}\nworde\n"
    )
    assert words(text, path="a.mdx") == ["wordb", "worde"]


def test_words_for_an_image_keep_their_places_over_lines(words: Run) -> None:
    assert words("![An image  \nof worda,\n  not &amp; wordb](x.png)\n") == ["worda", "wordb"]


def test_front_matter_keeps_its_places_over_lines(words: Run) -> None:
    assert words('---\na: "One\n  worda two\n  wordb."\n---\n') == ["worda", "wordb"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"ignored_scopes": ("strong",)}, ["wordb", "wordc"]),
        ({"ignored_classes": ("x",)}, ["worda"]),
        ({"skipped_scopes": ("alt", "p")}, []),
        ({"sections": (Section("*", ("House",), comments=("{{", "}}")),)}, ["worda"]),
        ({"sections": (Section("*", ("House",), rules={"House.Rule": "off"}),)}, []),
    ],
)
def test_options_of_the_ini(
    engine_of: Callable[..., ValeEngine], options: dict[str, object], expected: list[str]
) -> None:
    folders = engine_of(Rule=WORDS).config.folders
    config = ValeConfig(folders=folders, **{"sections": (Section("*", ("House",)),), **options})  # type: ignore[arg-type]
    text = '**worda** `wordb` {{ vale off }}\n\n<i class="x">wordc</i>\n'
    if "sections" in options:
        text = "worda\n\n{{ vale off }}\n\nwordb\n"
    found = [one.alert.match for one in ValeEngine(config, None).reports(text, "a.md")]
    assert found == expected


def test_comments_that_name_styles_leave_rules_that_are_named(
    write_style: Callable[..., Path],
) -> None:
    folder = write_style("House", Rule=WORDS)
    write_style("Other", Rule=WORDS)
    sections = (Section("*", ("House",), rules={"Other.Rule": "YES"}),)
    engine = ValeEngine(ValeConfig(folders=(folder,), sections=sections), None)
    text = "worda\n\n<!-- vale style = None -->\n\nwordb\n"
    said = [(one.definition.name, one.alert.match) for one in engine.reports(text, "a.md")]
    assert sorted(said) == [
        ("House.Rule", "worda"),
        ("Other.Rule", "worda"),
        ("Other.Rule", "wordb"),
    ]


def test_comments_are_those_of_the_format(engine_of: Callable[..., ValeEngine]) -> None:
    text = "{/* vale off */}\n\nworda\n"
    engine = engine_of(Rule=WORDS)
    assert [len(engine.reports(text, name)) for name in ("a.mdx", "a.md")] == [0, 1]
