"""Which matches are worth hearing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factlint.text.span import Span
from factlint_languagetool import filter as filter_module
from factlint_languagetool.filter import (
    Scope,
    grammar_code,
    judged_by_clock,
    judged_rules,
    to_report,
)
from factlint_languagetool.grammar_match import GrammarMatch
from factlint_languagetool.server_settings import LanguageToolSettings
from factlint_languagetool.spelling import is_variant, one_slip_apart

SPELLING = "MORFOLOGIK_RULE_EN_GB"
PLAIN = LanguageToolSettings()


def match(
    text: str, words: str, rule: str, *better: str, category: str = "GRAMMAR"
) -> GrammarMatch:
    start = text.index(words)
    span = Span(start, start + len(words))
    return GrammarMatch(span, rule, category, "grammar", "message", better)


def heard(
    text: str,
    words: str,
    rule: str,
    *better: str,
    scope: Scope = "default",
    known: tuple[str, ...] = (),
    settings: LanguageToolSettings = PLAIN,
    category: str = "GRAMMAR",
) -> bool:
    one = match(text, words, rule, *better, category=category)
    return bool(to_report([one], text, scope=scope, settings=settings, known_words=known))


@pytest.mark.parametrize("scope", ["news", "default", "strict"])
@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("The goverment said so.", "goverment", "government"),
        ("He recieved a letter.", "recieved", "received"),
        ("She said folllowing orders.", "folllowing", "following"),
        ("They had thier way.", "thier", "their"),
        ("The womens' team won.", "womens", "women's"),
    ],
)
def test_slips_are_heard_in_every_profile(text: str, word: str, better: str, scope: Scope) -> None:
    assert heard(text, word, SPELLING, better, scope=scope)


@pytest.mark.parametrize("scope", ["news", "default", "strict"])
@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("Krysten Ritter plays her.", "Krysten", "Kristen"),  # a name
        ("The showrunner left.", "showrunner", "show runner"),  # two words
        ("On matchday they sing.", "matchday", "Mackay"),  # a name instead
        ("Some shochu was drunk.", "shochu", "shock"),  # two slips
        ("A goverment is a goverment.", "goverment", "government"),  # who repeats it means it
        ("Goverment is a goverment.", "goverment", "government"),
        ("They bemoan the 'dumbimg down' of it.", "dumbimg", "dumping"),  # quoted
        ("The so-called “jabberer” spoke.", "jabberer", "jabbered"),
        ("A nanoo-material was used.", "nanoo", "nanos"),  # part of a token
        ("Write to editos@example.org now.", "editos", "editor"),
        ("The jailings were many.", "jailings", "failings"),  # begins otherwise
        ("A pacy youngster.", "pacy", "pact"),  # short
        ("Her favorite colour.", "favorite", "favourite"),  # a variant
        ("They will be engagers.", "engagers", "engages"),  # a word made with an ending
        ("The dotcom boom.", "dotcom", "dot-com"),  # a matter of hyphens
        ("Nothing to offer xyzzys.", "xyzzys", ""),
    ],
)
def test_names_and_new_words_are_not(text: str, word: str, better: str, scope: Scope) -> None:
    assert not heard(text, word, SPELLING, *filter(None, [better]), scope=scope)


def test_known_words_are_never_misspelt() -> None:
    text = "It was emanatting there."
    assert heard(text, "emanatting", SPELLING, "emanating")
    assert not heard(text, "emanatting", SPELLING, "emanating", known=("House Emanatting",))


def test_a_quotation_of_a_whole_sentence_is_read() -> None:
    text = "“The goverment of this country is weak,” he said."
    assert heard(text, "goverment", SPELLING, "government")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("abcd", "abcd", False),
        ("abcd", "abd", True),
        ("abd", "abcd", True),
        ("abcd", "abed", True),
        ("abcd", "acbd", True),
        ("abcd", "acbe", False),
        ("abcd", "dbca", False),
        ("abcd", "ab", False),
        ("abcd", "abcdef", False),
    ],
)
def test_one_slip(one: str, other: str, expected: bool) -> None:
    assert one_slip_apart(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("organise", "organize"),
        ("analyse", "analyze"),
        ("travelled", "traveled"),
        ("theatre", "theater"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("encyclopaedia", "encyclopedia"),
    ],
)
def test_variants(one: str, other: str) -> None:
    assert is_variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("helpfull", "helpful"), ("goverment", "government")])
def test_misspellings_are_no_variants(one: str, other: str) -> None:
    assert not is_variant(one, other)


def test_judged_rules_are_heard_by_profile() -> None:
    text = "It was a six month deal for a users' group."
    hyphen = ("six month", "MISSING_HYPHEN", "six-month")
    assert not heard(text, *hyphen, scope="news")
    assert heard(text, *hyphen, scope="default")
    assert heard(text, "a users", "A_NNS", "a user", scope="news")
    unread = ("deal", "NEVER_READ", "deals")
    assert not heard(text, *unread, scope="default")
    assert heard(text, *unread, scope="strict")


def test_what_the_user_switches_on_and_off_counts() -> None:
    text = "A deal was done, a users said."
    assert heard(text, "deal", "NEW", settings=LanguageToolSettings(enabled_rules=("NE*",)))
    chosen = LanguageToolSettings(enabled_categories=("STYLE",))
    assert heard(text, "deal", "NEW", settings=chosen, category="STYLE")
    assert heard(text, "deal", "NEW", settings=LanguageToolSettings(picky=True))
    off = LanguageToolSettings(disabled_rules=("A_*",))
    assert not heard(text, "a users", "A_NNS", settings=off)
    assert not heard(text, "a users", "A_NNS", settings=off, scope="strict")
    off = LanguageToolSettings(disabled_categories=("GRAMMAR",))
    assert not heard(text, "a users", "A_NNS", settings=off, scope="strict")


@pytest.mark.parametrize("scope", ["news", "default", "strict"])
@pytest.mark.parametrize(
    "rule",
    [
        "EN_DATE_WEEKDAY_CURRENTYEAR",
        "DATE_FUTURE_VERB_PAST",
        "DATE_FUTURE_VERB_PAST_US",
        "DATE_NEW_YEAR",
        "DE_DATE_WEEKDAY",
    ],
)
def test_the_machines_clock_judges_nothing(rule: str, scope: Scope) -> None:
    text = "They meet on Saturday, 26 February at noon."
    everything = LanguageToolSettings(enabled_rules=("*",), picky=True)
    one = ("Saturday, 26 February", rule, "Thursday, 26 February")
    assert not heard(text, *one, scope=scope, settings=everything)


def test_a_weekday_judged_by_a_year_in_the_text_passes() -> None:
    text = "They met on Saturday, 26 February 2004 at noon."
    assert not judged_by_clock(match(text, "Saturday, 26 February", "EN_DATE_WEEKDAY"), text)


def test_once_a_rule_and_wording() -> None:
    text = "A brand new car and a brand new van."
    one = match(text, "brand new", "CA_BRAND_NEW", "brand-new")
    again = text.rindex("brand new")
    two = replace(one, span=Span(again, again + len("brand new")))
    assert to_report([one, two], text, scope="default", settings=PLAIN) == (one,)


@pytest.mark.parametrize(
    ("text", "article", "expected"),
    [
        ("It was an bid to win.", "an", True),
        ("It was a experimental show.", "a", True),
        ("It was an £80m charge.", "an", False),
        ("It was a Uefa cup.", "a", False),
        ("It was an ntl spokesman.", "an", False),
        ("It was an x-ray.", "an", False),
    ],
)
def test_articles_before_ordinary_words_only(text: str, article: str, expected: bool) -> None:
    start = text.index(f" {article} ") + 1
    one = GrammarMatch(Span(start, start + len(article)), "EN_A_VS_AN", "MISC", "x", "m", ("?",))
    assert bool(to_report([one], text, scope="news", settings=PLAIN)) is expected


def test_a_compound_family_is_heard_where_it_only_adds_hyphens() -> None:
    text = "A hard working man and a car maker met."
    assert heard(text, "hard working", "HARD_WORKING_COMPOUND", "hardworking", "hard-working")
    assert not heard(text, "car maker", "MAKER_COMPOUNDS", "carmaker")


@pytest.mark.parametrize(
    ("rule", "category", "code"),
    [
        (SPELLING, "TYPOS", "GRM002"),
        ("A_NNS", "GRAMMAR", "GRM001"),
        ("COMMA_PARENTHESIS_WHITESPACE", "TYPOGRAPHY", "GRM003"),
        ("ALL_TIME_HYPHEN", "GRAMMAR", "GRM003"),
        ("AFFECT_EFFECT", "CONFUSED_WORDS", "GRM004"),
        ("ITS_TO_IT_S", "GRAMMAR", "GRM004"),
    ],
)
def test_codes(rule: str, category: str, code: str) -> None:
    assert grammar_code(match("word", "word", rule, category=category)) == code


@pytest.mark.parametrize("scope", ["news", "default", "strict"])
@pytest.mark.parametrize(
    ("rule", "text", "words", "kept"),
    [
        ("MODAL_OF", "We should of had four.", "should of", True),
        ("COMP_THAN", "It had more then 300.", "then", True),
        ("FEWER_LESS", "There are less trains.", "less", True),
        ("AGREEMENT_SENT_START", "The effects is large.", "is", True),
        ("AGREEMENT_SENT_START", "The Producers was named best musical.", "was", False),
        ("AGREEMENT_SENT_START", "The categories lists they devised grew.", "lists", False),
    ],
)
def test_sure_rules_hold_in_every_profile(
    rule: str, text: str, words: str, kept: bool, scope: Scope
) -> None:
    found = heard(text, words, rule, scope=scope)
    assert found is (kept or scope == "strict")


def test_the_list_of_judged_rules_keeps_its_own_bar() -> None:
    rules = judged_rules()
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert 0 < rule.right <= rule.hits, rule.id
        assert rule.right / rule.hits >= 0.65, rule.id
        assert rule.verdict, rule.id
        assert rule.when in (None, *filter_module._CONDITIONS), rule.id
