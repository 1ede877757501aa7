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
from factlint.text.lazy import lazy_regex

_BARE_NAMES = frozenset(
    ["may", "march", "april", "june", "august", "jan", "mar", "sat", "sun", "dec", "sept"]
)
#: Words that a date follows, whatever it looks like.
_LEAD = lazy_regex(
    r"\b(?:in|of|by|since|until|till|from|to|through|this|last|next|late|early|mid|during|before"
    r"|after|for|and|or|between|every|each|as|beginning|end|ended|ending|starting|on|last)[\s-]+$",
    re.IGNORECASE,
)
_VERB_SEASONS = frozenset({"fall", "spring"})
_SEASON_LEAD = lazy_regex(
    r"\b(?:in|by|since|until|during|every|each|last|next|this|before|after|through|of)\s+"
    r"(?:the\s+)?"
    r"(?:early\s+|late\s+)?$",
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
_IN = lazy_regex(r"\bin\s+$", re.IGNORECASE)


class Candidate(Struct, frozen=True):
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
    candidate = Candidate(
        tokens.words[start:end],
        text[first:last].rstrip(),
        text[max(0, first - 32) : first],
        text[last : last + 24],
        meaning.kind,
    )
    return next((name for name, applies in EXCLUSIONS.items() if applies(candidate)), None)


def _price(one: Candidate) -> bool:
    """Return whether the figures are an amount of money."""
    return one.before[-1:] in {"$", "£", "€"}


def _figures(one: Candidate) -> bool:
    """Return whether figures are part of a longer row of figures, or a label's number."""
    if not one.written[0].isdigit():
        return False
    in_row = _FIGURES_BEFORE.search(one.before) or _FIGURES_AFTER.match(one.after)
    if in_row and not any(char.isalpha() for char in one.written):
        return True  # but "28 April–3 May" is two dates
    return bool(_LABEL.search(one.before))


def _verb(one: Candidate) -> bool:
    """Return whether "may" or "march" in lower case is a verb or a walk."""
    words = one.words
    if not ("may" in words or "march" in words) or not re.search(r"\b(?:may|march)\b", one.written):
        return False
    if len(words) == 1 or any(word in {"this", "last", "next"} for word in words):
        return not _IN.search(one.before)  # "this may help", but "in may"
    return not any(word[0].isdigit() for word in words) and len(words) < 5


def _name(one: Candidate) -> bool:
    """Return whether a month or weekday alone is the name of a person or firm."""
    written, before, after = one.written, one.before, one.after
    if len(one.words) != 1 or one.words[0] not in _BARE_NAMES:
        return False
    if written in {"Sun", "Sat"}:
        return True
    if len(written) == 3 and written != "May" and _NAME_AFTER.match(after):
        return True
    if written[0].islower() and written in {"sat", "sun", "mar", "dec", "jan"}:
        return True
    if written in {"May", "March"} and _OF_SOMETHING.match(after):
        return True
    if _NAME_AFTER.match(after) and not _LEAD.search(before):
        return True
    if written in {"May", "March", "Mar"}:
        return not _LEAD.search(before) and not _SENTENCE_START.search(before)
    return bool(_NAME_BEFORE.search(before)) and not _LEAD.search(before) and written != "Sept"


def _fall(one: Candidate) -> bool:
    """Return whether "fall" or "spring" is a verb or another noun than the season."""
    words = one.words
    if words[-1] not in _VERB_SEASONS:
        return False
    if any(word in {"this", "last", "next", "past", "coming"} for word in words):
        return False
    if _NOUN_AFTER_FALL.match(one.after):
        return True
    if len(words) == 1:
        return not _SEASON_LEAD.search(one.before)
    return "the" in words and not _THE_SEASON_LEAD.search(one.before)


_ORDINAL_BEFORE = lazy_regex(
    r"\b(?:first|second|third|fourth|fifth|other|alternate|final|\d+(?:st|nd|rd|th))\s+$",
    re.IGNORECASE,
)
_NUMBERED_WEEK = lazy_regex(r"\s+(?:of|in)\s+week\s+(?:\d|[a-z])", re.IGNORECASE)


def _counted_weekday(one: Candidate) -> bool:
    """Return whether a weekday is one of several: "the first Monday", "Friday of week six"."""
    if one.kind != "weekday" or len(one.words) > 2:
        return False
    return bool(_ORDINAL_BEFORE.search(one.before) or _NUMBERED_WEEK.match(one.after))


def _title(one: Candidate) -> bool:
    """Return whether the words are capitalised as a title is."""
    match = _TITLE_WORD.search(one.written) if one.kind != "holiday" else None
    if match is None or one.written.isupper():
        return False
    if match.start() > 0:
        return True
    return not _SENTENCE_START.search(one.before) and bool(one.before.strip())


#: Asked in this order.
EXCLUSIONS: dict[str, Callable[[Candidate], bool]] = {
    "price": _price,
    "figures": _figures,
    "verb": _verb,
    "name": _name,
    "fall": _fall,
    "counted weekday": _counted_weekday,
    "title": _title,
}
