"""Which of LanguageTool's matches are reported: pure functions.

Spelling is judged by the shape of the word, every other rule by a list of rules that were
read on news and judged (`allowed.toml`). Profile strict reports all rules, spelling excepted.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Literal

from msgspec import Struct

from factlint.api import lazy_regex, packaged_table
from factlint_languagetool.grammar_match import GrammarCode, GrammarMatch
from factlint_languagetool.server_settings import LanguageToolSettings
from factlint_languagetool.spelling import is_slip, word_counts

Scope = Literal["news", "default", "strict"]
"""A profile: `news` reports what must not be printed, `default` all judged rules, `strict` all."""

_SPELLING_RULES = ("MORFOLOGIK_RULE_*", "HUNSPELL_*", "*_SPELLER_RULE", "SPELLER_RULE*")
_CLOCK_RULES = ("*CURRENTYEAR*", "*CURRENT_YEAR*", "*DATE_FUTURE_*", "*DATE_NEW_YEAR*")
_CONFUSED_RULES = ("*CONFUSION*", "*_TO_IT_S", "IT_IS", "EVERYDAY_EVERY_DAY")
_YEAR = lazy_regex(r"\b[12]\d{3}\b")
_LAST_WORD = lazy_regex(r"([^\W\d_]+)\s+$")
_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have"})


class JudgedRule(Struct, frozen=True):
    """One entry of the list of judged rules.

    Attributes:
        id: LanguageTool's id; `*` matches any letters.
        news: reported in profile news, too.
        when: name of a condition a match must also meet, or None.
        hits: matches read (after the condition).
        right: those an editor would act on.
        verdict: what was found, in a few words.
    """

    id: str
    news: bool
    when: str | None
    hits: int
    right: int
    verdict: str


def to_report(
    matches: Iterable[GrammarMatch],
    text: str,
    *,
    scope: Scope,
    settings: LanguageToolSettings,
    known_words: Collection[str] = (),
) -> tuple[GrammarMatch, ...]:
    """Return the matches to report, each rule and wording once a text, in the given order.

    Args:
        matches: what the service returned for `text`.
        text: the text that was checked.
        scope: the profile.
        settings: rules and categories switched on or off by the user.
        known_words: house words and the article's own names, never misspelt.
    """
    counts = word_counts(text)
    known = frozenset(part.casefold() for word in known_words for part in word.split())
    said: set[tuple[str, str]] = set()
    kept: list[GrammarMatch] = []
    for match in matches:
        if not keep(match, text, scope=scope, settings=settings, known=known, counts=counts):
            continue
        wording = (match.rule_id, match.span.of(text).casefold())
        if wording not in said:
            said.add(wording)
            kept.append(match)
    return tuple(kept)


def keep(
    match: GrammarMatch,
    text: str,
    *,
    scope: Scope,
    settings: LanguageToolSettings,
    known: Collection[str] = (),
    counts: Mapping[str, int] | None = None,
) -> bool:
    """Return whether one match is reported.

    Args:
        match: the match.
        text: the text that was checked.
        scope: the profile.
        settings: rules and categories switched on or off by the user.
        known: words that are right, casefolded.
        counts: how often each casefolded word occurs in `text`; counted when not given.
    """
    if judged_by_clock(match, text):
        return False
    if _any(match.rule_id, settings.disabled_rules) or (
        match.category in settings.disabled_categories
    ):
        return False
    if is_spelling(match):
        return is_slip(match, text, known=known, counts=counts or word_counts(text))
    if scope == "strict" or settings.picky or match.category in settings.enabled_categories:
        return True
    if _any(match.rule_id, settings.enabled_rules):
        return True
    return any(
        (rule.news or scope != "news")
        and fnmatchcase(match.rule_id, rule.id)
        and (rule.when is None or _CONDITIONS[rule.when](match, text))
        for rule in judged_rules()
    )


def is_spelling(match: GrammarMatch) -> bool:
    """Return whether a match comes from the dictionary, not from a rule."""
    return _any(match.rule_id, _SPELLING_RULES)


def judged_by_clock(match: GrammarMatch, text: str) -> bool:
    """Return whether a date was judged by the day the machine thinks it is.

    An article is right or wrong by its own date, so such a match never passes. Besides the
    rules known to do it, any rule about weekdays or dates does where no year is written.
    """
    if _any(match.rule_id, _CLOCK_RULES):
        return True
    about_dates = "WEEKDAY" in match.rule_id or "WOCHENTAG" in match.rule_id
    near = text[max(0, match.span.start - 20) : match.span.end + 20]
    return about_dates and _YEAR.search(near) is None


def grammar_code(match: GrammarMatch) -> GrammarCode:
    """Return the factlint code a match is reported under.

    GRM001 grammar, GRM002 spelling, GRM003 punctuation (hyphens and spaces, too), GRM004
    confused words.
    """
    if is_spelling(match):
        return "GRM002"
    if match.category == "CONFUSED_WORDS" or _any(match.rule_id, _CONFUSED_RULES):
        return "GRM004"
    if match.category in ("PUNCTUATION", "TYPOGRAPHY", "COMPOUNDING") or (
        "HYPHEN" in match.rule_id or "COMPOUND" in match.rule_id
    ):
        return "GRM003"
    return "GRM001"


@functools.cache
def judged_rules() -> tuple[JudgedRule, ...]:
    """Read the list of judged rules that comes with the package."""
    data = packaged_table("factlint_languagetool", "allowed.toml")
    return tuple(
        JudgedRule(
            id=row["id"],
            news=row["news"],
            when=row.get("when"),
            hits=row["hits"],
            right=row["right"],
            verdict=row["verdict"],
        )
        for row in data["rule"]
    )


def _any(rule_id: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(rule_id, pattern) for pattern in patterns)


def _only_adds_hyphens(match: GrammarMatch, text: str) -> bool:
    """Return whether the change only puts hyphens between words that are apart now."""
    written = match.span.of(text)
    return " " in written and any(
        "-" in each and each.replace("-", " ").casefold() == written.replace("-", " ").casefold()
        for each in match.replacements
    )


def _before_plain_word(match: GrammarMatch, text: str) -> bool:
    """Return whether the word after an article sounds as it is spelt.

    How figures, capitals and initials are spoken ("an £80m charge", "a Uefa cup") the rule
    does not know.
    """
    rest = re.match(r"\s+([^\W\d_]+)(?![\w'’-])", text[match.span.end :])
    if rest is None:
        return False
    word = rest[1]
    return word.islower() and any(vowel in word for vowel in "aeiouy")


def _within_a_line(match: GrammarMatch, text: str) -> bool:
    """Return whether the space is within one line."""
    return "\n" not in match.span.of(text) and "\r" not in match.span.of(text)


def _auxiliary_after_plain_noun(match: GrammarMatch, text: str) -> bool:
    """Return whether an auxiliary is matched, after a word in lower case: "The effects is".

    "The Producers was" is one musical.
    """
    noun = _LAST_WORD.search(text, max(0, match.span.start - 40), match.span.start)
    auxiliary = match.span.of(text).casefold() in _AUXILIARIES
    return auxiliary and noun is not None and noun[1].islower()


_CONDITIONS: Mapping[str, Callable[[GrammarMatch, str], bool]] = {
    "only-adds-hyphens": _only_adds_hyphens,
    "before-plain-word": _before_plain_word,
    "within-a-line": _within_a_line,
    "auxiliary-after-plain-noun": _auxiliary_after_plain_noun,
}
