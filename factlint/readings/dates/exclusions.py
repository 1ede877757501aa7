"""Words that look like dates and are none: verbs, names, titles, scores, prices."""

from __future__ import annotations

import re

from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.tokens import Tokens
from factlint.text.lazy import lazy_regex

_BARE_NAMES = frozenset(
    ["may", "march", "april", "june", "august", "jan", "mar", "sat", "sun", "dec", "sept"]
)
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
_NOUN_AFTER_FALL = lazy_regex(
    r"\s+(?:in|of)\s+(?!(?:19|20)\d\d)|\s+(?:from|apart|to)\b", re.IGNORECASE
)
_TITLE_WORD = lazy_regex(
    r"\b(?:Week|Month|Year|Night|Morning|Afternoon|Evening|Minutes|Hours|Days|Years|Today|Tonight"
    r"|Tomorrow|Now|Weekend|Future|Past|Day|Daily|Weekly|Monthly)\b"
)
_SENTENCE_START = lazy_regex(r"(?:^|[.!?:]['\"”’)]*\s+|[\n\r]\s*|[\"“‘`(]\s*|--?\s|—\s?|\*\s*)$")
_OF_SOMETHING = lazy_regex(r"\s+of\s+(?!\d|this|last|next|that)", re.IGNORECASE)
_FIGURES_BEFORE = lazy_regex(
    r"\d[-–./:]$|\b(?:version|v|release|build|page|pages|pp?|no|nos|number|room|flight|route"
    r"|section|chapter|phone|tel|isbn)\.?\s*$",
    re.IGNORECASE,
)
_FIGURES_AFTER = lazy_regex(r"[-–./:]\d")
_NAME_AFTER = lazy_regex(r"\s+[A-Z][a-z]+")
_NAME_BEFORE = lazy_regex(r"[A-Z][a-z]+\s+$")


def is_no_date(tokens: Tokens, start: int, end: int, meaning: Meaning) -> bool:
    """Return whether the tokens only look like a date."""
    first, last = tokens.starts[start], tokens.starts[end]
    text = tokens.text
    written = text[first:last].rstrip()
    before, after = text[max(0, first - 32) : first], text[last : last + 24]
    if before[-1:] in {"$", "£", "€"}:
        return True
    if written[0].isdigit() and (_FIGURES_BEFORE.search(before) or _FIGURES_AFTER.match(after)):
        return True
    words = tokens.words[start:end]
    if ("may" in words or "march" in words) and _is_verb(words, written, before):
        return True
    if len(words) == 1 and words[0] in _BARE_NAMES and _is_name(written, before, after):
        return True
    if words[-1] in _VERB_SEASONS and _is_fall(words, before, after):
        return True
    return meaning.kind != "holiday" and _is_title(written, before)


def _is_verb(words: list[str], written: str, before: str) -> bool:
    """Tell a lower-case "may" or "march" that is a verb or a walk."""
    if not re.search(r"\b(?:may|march)\b", written):
        return False
    if len(words) == 1 or any(word in {"this", "last", "next"} for word in words):
        return not re.search(r"\bin\s+$", before, re.IGNORECASE)
    return not any(word[0].isdigit() for word in words) and len(words) < 5


def _is_name(written: str, before: str, after: str) -> bool:
    """Tell "April Jones", "Sun Microsystems", "Theresa May" and "sat" from a date."""
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
    if written in {"May", "March", "Sun", "Sat", "Mar"}:
        return not _LEAD.search(before) and not _SENTENCE_START.search(before)
    return bool(_NAME_BEFORE.search(before)) and not _LEAD.search(before) and written != "Sept"


def _is_fall(words: list[str], before: str, after: str) -> bool:
    """Tell the verb and the nouns "fall" and "spring" from the seasons."""
    told = any(word in {"this", "last", "next", "past", "coming"} for word in words)
    if told:
        return False
    if _NOUN_AFTER_FALL.match(after):
        return True
    return (len(words) == 1 and not _SEASON_LEAD.search(before)) or (
        "the" in words
        and not re.search(
            r"\b(?:in|by|since|until|during|before|after|through|of)\s+$", before, re.IGNORECASE
        )
    )


def _is_title(written: str, before: str) -> bool:
    """Tell "This Week" and "60 Minutes", capitalised as titles are, from common words."""
    match = _TITLE_WORD.search(written)
    if match is None or written.isupper():
        return False
    if match.start() > 0:
        return True
    return not _SENTENCE_START.search(before) and bool(before.strip())
