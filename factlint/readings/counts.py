"""What counts count: "120 jobs", "the three arrests", "£2.4m grant"."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from factlint.model.article import Article
from factlint.readings.quantities import Quantity, QuantityKind, quantities
from factlint.text.lazy import lazy_regex

_AFTER = lazy_regex(r"(?:[ -][a-z][a-z’'-]*){1,3}", re.IGNORECASE)
_DEFINITE = lazy_regex(r"\b(?:the|all|its|their|his|her)\s$", re.IGNORECASE)
#: Words after which a number is one among others, not the number of the article.
_OTHER = lazy_regex(
    r"\b(?:another|other|further|extra|additional|more|every|each|first|last|next|per|only|remaining|"
    r"final|previous|past|than|least)\s(?:the\s)?$"
    r"|\b(?:[a-z]*one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|many|most|few|several|each|"
    r"all|none|both|half|any|either|neither|part|third|quarter|majority|per\scent|%)\sof\sthe\s$|^of\sthe\s$",
    re.IGNORECASE,
)
#: Words that end what a number counts.
_STOP = frozenset(
    """
    a an and are as at be been but by can could each for from had has have he her his i if in into
    is it its may of off on or out over per she since so than that the their then they this to
    under until up was we were when where which while who will with would about after before
    between during against across said says did does do not also only
    """.split()
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
}


class Counted(Struct, frozen=True):
    """A quantity with the noun it counts.

    Attributes:
        quantity: the number.
        noun: the noun in the singular, lower case.
        words: all words between the number and the end of the noun.
        definite: "the 120 jobs" takes up a number that was given before.
        other: the number is one among others ("another 120 jobs", "120 more").
    """

    quantity: Quantity
    noun: str
    words: str
    definite: bool
    other: bool


def counted(article: Article) -> tuple[Counted, ...]:
    """Return the counts, amounts and measures of a file with their nouns, by position."""
    text, found = article.document.text, []
    for quantity in article.read(quantities):
        if quantity.kind not in (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE):
            continue
        words = counted_words(text, quantity.span.end)
        if not words:
            continue
        begin = quantity.span.start - (len(quantity.approx) + 1 if quantity.approx else 0)
        before = text[max(0, begin - 24) : begin]
        other = _OTHER.search(before) is not None or words[0] in ("more", "other", "further")
        definite = _DEFINITE.search(before) is not None
        found.append(Counted(quantity, singular(words[-1]), " ".join(words), definite, other))
    return tuple(found)


def counted_words(text: str, at: int) -> list[str]:
    """Return the words behind a number up to the noun that it counts."""
    hit = _AFTER.match(text, at)
    if hit is None:
        return []
    words: list[str] = []
    for word in hit[0].strip(" -").lower().split(" "):
        if word in _STOP or not word.isalpha():
            break
        words.append(word)
        if word.endswith("s") or word in _IRREGULAR:
            break
    return words


@lru_cache(maxsize=2048)
def singular(word: str) -> str:
    """Return a noun in the singular, as far as its ending tells."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
