"""The matcher finds what `finditer` of each expression finds, whatever finds the keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.match.engines import ENGINES, VARIABLE, engine_name, make_engine
from factlint.match.expression import Expression, Occurrence
from factlint.match.matcher import Matcher, matcher_of
from factlint.match.table_cache import cached_matcher
from factlint.match.tables import Tier, compile_tables

WORD_EDGES = (r"\b(?:", r")\b")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if name != "python":
        pytest.importorskip({"ahocorasick": "ahocorasick_rs"}.get(name, name))
    return name


def words(*choices: str, flags: int = re.IGNORECASE) -> Expression:
    return Expression(choices, *WORD_EDGES, flags)


def spans(matcher: Matcher, text: str) -> dict[int, list[tuple[int, int]]]:
    return {n: [(m.start, m.end) for m in found] for n, found in matcher.matches(text).items()}


def expected(expressions: list[Expression], text: str) -> dict[int, list[tuple[int, int]]]:
    found = {
        number: [m.span() for m in re.finditer(one.source, text, one.flags)]
        for number, one in enumerate(expressions)
    }
    return {number: matches for number, matches in found.items() if matches}


def test_the_first_choice_that_matches_is_named(engine: str) -> None:
    matcher = matcher_of([words("so", "a number of", "number", r"\w+ly")], engine)
    assert matcher.matches("So, a number\tof them. A number of them nearly") == {
        0: [Occurrence(0, 2, 0), Occurrence(4, 12, 2), Occurrence(22, 33, 1), Occurrence(39, 45, 3)]
    } or matcher.matches("a number of them")[0] == [Occurrence(0, 11, 1)]


def test_signs_between_the_words_of_a_phrase_are_compared(engine: str) -> None:
    matcher = matcher_of([words("a lot", "co-operate"), words("a lot", flags=0)], engine)
    assert spans(matcher, "A lot, a-lot, a lot; co operate, Co-operate") == {
        0: [(0, 5), (14, 19), (33, 43)],
        1: [(14, 19)],
    }


def test_letters_beyond_ascii(engine: str) -> None:
    expressions = [words("cliché", "strasse", "kit"), words("STRASSE", flags=0)]
    text = "CLICHÉ clich\xe8 \u017ftra\u017fse \u212ait na\u0131ve k\u0130t \U0001f600 cliché"
    assert spans(matcher_of(expressions, engine), text) == expected(expressions, text)


def test_choices_that_refer_to_one_another_are_found_as_one(engine: str) -> None:
    expression = words(r"(\w+) \1", "so")
    found = matcher_of([expression], engine).matches("the the so")
    assert found == {0: [Occurrence(0, 7, -1), Occurrence(8, 10, -1)]}


def test_groups_around_the_choices(engine: str) -> None:
    expression = Expression((r"(\w)ly", r"\w+(e)d", "so"), r"\b(a|b)\s(?:", r")(\b)")
    assert matcher_of([expression], engine).matches("a zly b so a pled") == {
        0: [Occurrence(0, 5, 0), Occurrence(6, 10, 2), Occurrence(11, 17, 1)]
    }


def test_long_lines_take_time_in_proportion(engine: str) -> None:
    text = "It is very good, and so is that. " * 30_000
    found = matcher_of([words("very", "so"), Expression((";",))], engine).matches(text)
    assert {number: len(matches) for number, matches in found.items()} == {0: 60_000}


LETTERS = st.sampled_from(["a", "b", "ab", "ba", "s", "é", "İ", "ſ", "K", "ι", "1", "_"])
SIGNS = st.sampled_from([" ", "-", "'", ",", ".", "\n", "—", "\u0345"])
TEXTS = st.lists(st.one_of(LETTERS, LETTERS, SIGNS), max_size=40).map("".join)
ATOMS = st.one_of(
    st.text("abs1 '-éİι", min_size=1, max_size=4).map(re.escape),
    st.sampled_from(
        [r"\w+", r"\s", r"[ab]", r"[^a]", ".", r"\d?", r"a*", r"(?:a|ab)", r"(b|é)?", r"\b", "^",
         "$", r"(?=a)", r"(?<!\w)", r"(?!\w)", r"(?:a|b){2}", r"[.,;]+", r"(?i:A)", r"(?:ab|)"]
    ),
)  # fmt: skip
CHOICES = st.lists(ATOMS, min_size=1, max_size=4).map("".join)
EXPRESSIONS = st.builds(
    lambda choices, edges, flags: Expression(tuple(choices), *edges, flags),
    st.lists(CHOICES, min_size=1, max_size=4),
    st.sampled_from(
        [WORD_EDGES, ("(?:", ")"), (r"(?<![\w-])(?:", r")(?![\w-])"), (r"(a|b)(?:", r")(\s|$)")]
    ),
    st.sampled_from([0, int(re.I), int(re.M), int(re.I | re.M | re.S)]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(EXPRESSIONS, min_size=1, max_size=4), st.lists(TEXTS, max_size=3))
def test_any_expressions_on_any_text(expressions: list[Expression], texts: list[str]) -> None:
    tables = compile_tables(expressions)
    for name in ENGINES:
        try:
            matcher = Matcher(tables, make_engine(name, tables.keys))
        except ImportError:
            continue
        for text in texts:
            assert spans(matcher, text) == expected(expressions, text), name


@settings(max_examples=300, deadline=None)
@given(
    st.lists(EXPRESSIONS, min_size=1, max_size=4),
    st.lists(TEXTS.filter(bool), min_size=1, max_size=4),
)
def test_parts_of_a_text_are_searched_each_by_itself(
    expressions: list[Expression], texts: list[str]
) -> None:
    ends = [sum(len(one) for one in texts[: number + 1]) for number in range(len(texts))]
    parts = [(end - len(one), end) for one, end in zip(texts, ends, strict=True)]
    matcher = matcher_of(expressions)
    wanted = {number: matcher.matches(one) for number, one in enumerate(texts)}
    found = dict(matcher.matches_in("".join(texts), parts))
    assert found == {number: matches for number, matches in wanted.items() if matches}


@settings(max_examples=200, deadline=None)
@given(st.lists(CHOICES, min_size=2, max_size=5), TEXTS)
def test_the_choice_named_is_the_one_that_matches(choices: list[str], text: str) -> None:
    expression = Expression(tuple(choices), *WORD_EDGES)
    for match in matcher_of([expression]).matches(text).get(0, ()):
        alone = re.compile(rf"\b(?:{choices[match.choice]})\b")
        found = alone.match(text, match.start)
        assert found is not None
        assert found.end() == match.end
        for other in choices[: match.choice]:
            earlier = re.compile(rf"\b(?:{other})\b").match(text, match.start)
            assert earlier is None or not earlier[0]


def test_tiers() -> None:
    tables = compile_tables([words("very", r"am \w+ed", r"\w+ly")])
    assert [unit.tier for unit in tables.plans[0].units] == [Tier.PHRASE, Tier.FIXED, Tier.LOOSE]


def test_literals_may_be_given() -> None:
    (plan,) = compile_tables([Expression((r"\d+\s?%|\d+ per cent",), keys=("%", "per cent"))]).plans
    assert plan.loose == (0,)
    assert plan.needs_key


def test_an_expression_that_is_none() -> None:
    with pytest.raises(re.error):
        compile_tables([words("(")])


def test_the_environment_names_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "python")
    assert engine_name() == "python"
    monkeypatch.setenv(VARIABLE, "grep")
    with pytest.raises(ValueError, match="expected one of hyperscan, ahocorasick, python"):
        engine_name()


def test_without_libraries_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("factlint.match.engines.find_spec", lambda name: None)
    assert engine_name() == "python"
    monkeypatch.setenv(VARIABLE, "hyperscan")
    with pytest.raises(ValueError, match="not installed"):
        engine_name()


class TestCache:
    EXPRESSIONS = (words("very", "so"), Expression((r"\w+ly",)))
    TEXT = "So, that is nearly very good"

    def test_tables_are_kept_and_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = cached_matcher(self.EXPRESSIONS, tmp_path / "tables")
        assert len(list((tmp_path / "tables").iterdir())) == 1
        monkeypatch.setattr("factlint.match.table_cache.compile_tables", None)
        again = cached_matcher(self.EXPRESSIONS, tmp_path / "tables")
        assert again.tables == first.tables
        assert again.matches(self.TEXT) == first.matches(self.TEXT)

    @pytest.mark.parametrize("damage", [b"", b"\x00" * 100, b"\xff\xfe"])
    def test_a_damaged_file_is_made_anew(self, tmp_path: Path, damage: bytes) -> None:
        first = cached_matcher(self.EXPRESSIONS, tmp_path)
        (file,) = tmp_path.iterdir()
        file.write_bytes(damage)
        assert cached_matcher(self.EXPRESSIONS, tmp_path).tables == first.tables
        assert file.read_bytes() != damage

    def test_a_damaged_database_is_made_anew(self, tmp_path: Path) -> None:
        pytest.importorskip("hyperscan")
        tables = compile_tables(self.EXPRESSIONS)
        engine = make_engine("hyperscan", tables.keys, b"no database")
        assert Matcher(tables, engine).matches(self.TEXT)

    def test_a_folder_that_cannot_be_written_costs_nothing_but_time(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        assert cached_matcher(self.EXPRESSIONS, tmp_path / "file" / "tables").matches(self.TEXT)
        assert cached_matcher(self.EXPRESSIONS, None).matches(self.TEXT)

    def test_other_expressions_have_another_file(self, tmp_path: Path) -> None:
        cached_matcher(self.EXPRESSIONS, tmp_path)
        cached_matcher(self.EXPRESSIONS[:1], tmp_path)
        assert len(list(tmp_path.iterdir())) == 2
