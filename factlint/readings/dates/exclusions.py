"""Words that look like dates and are none: verbs, names, titles, figures, prices.

Each exclusion and each of its conditions has example sentences in the corpus of the grammar's
tests, under the name of the exclusion.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.tokens import Tokens
from factlint.readings.dates.vocabulary import DECADES
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

#: Abbreviations and seasons that are names or other words when alone.
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat"
    " sun".split()
)
#: In lower case and alone these are other words: "they wed", "she sat", "an august body".
_OTHER_WORDS = frozenset("sat sun mar dec jan jun mon wed weds sept sep august".split())
_NAMES = frozenset("april may june august march jan spring summer autumn winter".split())
#: Words that only a time follows: "in April Roe left the band" is of a month.
_TIME_LEAD = lazy_regex(
    r"\b(?:in|by|since|until|till|through|this|last|next|late|early|mid|during|every|each|beginning"
    r"|end|ended|ending|starting|on|coming|past|previous|following)(?:\s+of)?[\s-]+$",
    re.IGNORECASE,
)
#: Words that a date or a name may follow: "Ann Lee and April Roe", "from June to August".
_LEAD = lazy_regex(
    r"\b(?:of|from|to|before|after|for|and|or|between|as|until|till)[\s-]+$", re.IGNORECASE
)
_DAY_LEAD = lazy_regex(
    r"\b(?:on|by|since|until|till|from|to|through|before|after|of|dated|every|each|this|last|next"
    r"|and|or|between)[\s-]+$",
    re.IGNORECASE,
)
_VERB_SEASONS = frozenset({"fall", "spring"})
_SEASON_LEAD = lazy_regex(
    r"\b(?:in|by|since|until|during|every|each|last|next|this|before|after|through|of)\s+"
    r"(?:the\s+)?"
    r"(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
#: "Spring and summer 2014 were wet".
_SEASON_AFTER = lazy_regex(
    r"\s*(?:\s(?:and|to|or|through)\s|[-–/])\s*(?:spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
_THE_SEASON_LEAD = lazy_regex(
    r"\b(?:in|by|since|until|during|before|after|through|of)\s+$", re.IGNORECASE
)
_NOUN_AFTER_FALL = lazy_regex(
    r"\s+(?:in|of)\s+(?!(?:19|20)\d\d)|\s+(?:from|apart|to)\b", re.IGNORECASE
)
_TITLE_WORD = lazy_regex(
    r"\b(?:Week|Month|Year|Night|Morning|Afternoon|Evening|Minutes|Hours|Days|Years|Today|Tonight"
    r"|Tomorrow|Now|Weekend|Future|Past|Day|Daily|Weekly|Monthly)\b"
)
_SENTENCE_START = lazy_regex(r"(?:^|[.!?:]['\"”’)]*\s+|[\n\r]\s*|[\"“‘`(]\s*|--?\s|—\s?|\*\s*)$")
_OF_SOMETHING = lazy_regex(r"\s+of\s+(?!\d|this|last|next|that)", re.IGNORECASE)
_FIGURES_BEFORE = lazy_regex(r"\d[-–./:]$")
_LABEL = lazy_regex(
    r"\b(?:version|v|release|build|page|pages|pp?|no|nos|number|room|flight|route"
    r"|section|chapter|phone|tel|isbn)\.?\s*$",
    re.IGNORECASE,
)
_FIGURES_AFTER = lazy_regex(r"[-–./:]\d")
_NAME_AFTER = lazy_regex(r"\s+[A-Z][a-z]+")
_NAME_BEFORE = lazy_regex(r"[A-Z][a-z]+\s+$")
#: Beside abbreviations of the kind "Dec" is a month and "Mon" a weekday: "Mon and Tue", "Nov-Dec".
_SHORT_NAME = (
    r"(?:jan|feb|mar|apr|may|jun|june|jul|july|aug|sept?|oct|nov|dec|mon|tues?|weds?|thur?s?|fri|sat"
    r"|sun)\b"
)
_SHORT_BEFORE = lazy_regex(rf"\b{_SHORT_NAME}\.?(?:\s*[-–,/&]\s*|\s+(?:and|or|to)\s+)$", re.I)
_SHORT_AFTER = lazy_regex(
    rf"(?:\s*[-–,/&]\s*|\s+(?:and|or|to)\s+){_SHORT_NAME}|\s*(?:[:|)\]]|\d)", re.I
)
_PREPOSITION = lazy_regex(r"\b(?:of|from|to|before|after|for|between|as)\s+$", re.IGNORECASE)
#: "May the best side win", "May you live long": a wish.
_WISHED = lazy_regex(
    r"\s+(?:the|an?|it|he|she|they|we|you|i|god|your|his|her|their|our|all|this|that|these|those"
    r"|there|no)\b",
    re.IGNORECASE,
)
_AGED = lazy_regex(
    r"(?:\b(?:his|her|their|my|our|your|its|in)|[’']s)\s+(?:early|mid|late)?[\s-]*$", re.I
)
#: "A glimpse of the past may be lost", "next may come a storm".
_POINTERS = frozenset({"this", "last", "next", "past", "coming"})
_IN = lazy_regex(r"\bin\s+$", re.IGNORECASE)


class DateCandidate(Struct, frozen=True):
    """Tokens that the grammar took for a date.

    Attributes:
        words: the tokens in lower case.
        written: the words as written.
        before, after: some text on both sides.
        kind: the kind of expression found.
    """

    words: list[str]
    written: str
    before: str
    after: str
    kind: str


def exclusion_of(tokens: Tokens, start: int, end: int, meaning: Meaning) -> str | None:
    """Return the name of the exclusion that tokens fall under; None if they are a date."""
    first, last = tokens.starts[start], tokens.starts[end]
    text = tokens.text
    candidate = DateCandidate(
        tokens.words[start:end],
        text[first:last].rstrip(),
        text[max(0, first - 32) : first],
        text[last : last + 24],
        meaning.kind,
    )
    for name, applies in EXCLUSIONS.items():
        if applies(candidate):
            return name
    return None


def _price(one: DateCandidate) -> bool:
    """Return whether the figures are an amount of money."""
    return one.before[-1:] in {"$", "£", "€"}


def _figures(one: DateCandidate) -> bool:
    """Return whether figures are part of a longer row of figures, or a label's number."""
    if not one.written[0].isdigit():
        return False
    in_row = _FIGURES_BEFORE.search(one.before) or _FIGURES_AFTER.match(one.after)
    if in_row and not any(char.isalpha() for char in one.written):
        return True  # but "28 April–3 May" is two dates
    return bool(_LABEL.search(one.before))


def _verb(one: DateCandidate) -> bool:
    """Return whether "may" or "march" is a verb or a walk."""
    words, written = one.words, one.written
    if not ("may" in words or "march" in words):
        return False
    if written == "May" and _SENTENCE_START.search(one.before) and _WISHED.match(one.after):
        return True
    if not compiled(r"\b(?:may|march)\b").search(written):
        return False
    if len(words) == 1 or any(word in _POINTERS for word in words):
        return not _IN.search(one.before)  # "this may help", but "in may"
    beside_figure = len(words) == 3 and (words[0].isdecimal() or words[2].isdecimal())
    if beside_figure and {words[0], words[2]} & {"may", "march"}:
        return not _DAY_LEAD.search(one.before)  # "may 5 times", "aged 20 may", but "on may 5"
    return not any(word[0].isdigit() for word in words) and len(words) < 5


def _name(one: DateCandidate) -> bool:
    """Return whether a month, weekday or season alone is a name or another word."""
    written, before, after = one.written, one.before, one.after
    if len(one.words) > 1 and not (written.islower() and one.words[1:] == ["."]):
        return False
    word, written = one.words[0], written.removesuffix(".")
    if word in _SHORT and _short_name(written, before, after):
        return True
    if word not in _NAMES:
        return False
    timed = _TIME_LEAD.search(before)
    if written.islower():
        return word in _OTHER_WORDS and not timed  # "an august body"
    if written in {"May", "March"} and _OF_SOMETHING.match(after):
        return True
    if _NAME_AFTER.match(after) and not timed:
        return True
    if written in {"May", "March"}:
        free = _LEAD.search(before) or _SENTENCE_START.search(before)
        return not timed and not free
    return bool(_NAME_BEFORE.search(before)) and not timed and not _LEAD.search(before)


def _short_name(written: str, before: str, after: str) -> bool:
    """Return whether "Jan", "Mon" or "wed" is no month and no weekday."""
    if written in {"Sun", "Sat"} or _NAME_AFTER.match(after):
        return True
    if written.islower():
        return written in _OTHER_WORDS
    if written == "Sept" or _TIME_LEAD.search(before):
        return False
    beside = _SHORT_BEFORE.search(before) or _SHORT_AFTER.match(after)
    return not (beside or _PREPOSITION.search(before))


def _age(one: DateCandidate) -> bool:
    """Return whether "twenties" is an age: "in her twenties", "a man in his late thirties"."""
    if not (one.kind == "calendar" and one.words[-1] in DECADES):
        return False
    return "the" not in one.words and bool(_AGED.search(one.before))


def _fall(one: DateCandidate) -> bool:
    """Return whether "fall" or "spring" is a verb or another noun than the season."""
    words = one.words
    if words[-1] not in _VERB_SEASONS:
        return False
    if any(word in {"this", "last", "next", "past", "coming"} for word in words):
        return False
    if _NOUN_AFTER_FALL.match(one.after):
        return True
    if len(words) == 1:
        return not (_SEASON_LEAD.search(one.before) or _SEASON_AFTER.match(one.after))
    return "the" in words and not _THE_SEASON_LEAD.search(one.before)


_ORDINAL_BEFORE = lazy_regex(
    r"\b(?:first|second|third|fourth|fifth|other|alternate|final|\d+(?:st|nd|rd|th))\s+$",
    re.IGNORECASE,
)
_NUMBERED_WEEK = lazy_regex(r"\s+(?:of|in)\s+week\s+(?:\d|[a-z])", re.IGNORECASE)


def _counted_weekday(one: DateCandidate) -> bool:
    """Return whether a weekday is one of several: "the first Monday", "Friday of week six"."""
    if one.kind != "weekday" or len(one.words) > 2:
        return False
    return bool(_ORDINAL_BEFORE.search(one.before) or _NUMBERED_WEEK.match(one.after))


def _title(one: DateCandidate) -> bool:
    """Return whether the words are capitalised as a title is."""
    match = _TITLE_WORD.search(one.written) if one.kind != "holiday" else None
    if match is None or one.written.isupper():
        return False
    if match.start() > 0:
        return True
    return not _SENTENCE_START.search(one.before) and bool(one.before.strip())


#: Asked in this order.
EXCLUSIONS: dict[str, Callable[[DateCandidate], bool]] = {
    "price": _price,
    "figures": _figures,
    "verb": _verb,
    "name": _name,
    "age": _age,
    "fall": _fall,
    "counted weekday": _counted_weekday,
    "title": _title,
}
