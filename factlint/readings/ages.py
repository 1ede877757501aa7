"""Ages of people as an article gives them: "Haddad, 34,", "the 34-year-old", "aged 34".

Limits: a number after a name counts as an age from 5 to 110 and only between commas; an age
somebody had at another time ("when she was 12", "at 15 she left") is none.
"""

from __future__ import annotations

import re

from msgspec import Struct

from factlint.model.article import Article
from factlint.model.pattern import pattern
from factlint.readings.english_numbers import WORDS, in_words
from factlint.readings.names import Name, NameKind, Names, names
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span


class Age(Struct, frozen=True):
    """An age.

    Attributes:
        span: the number.
        years: the age.
        person: surname of whose age it is, "" where the sentence does not name the person.
        definite: it means the person: "The 34-year-old said".
        at_death: it follows "died" or "killed" in its sentence.
    """

    span: Span
    years: int
    person: str = ""
    definite: bool = False
    at_death: bool = False


_NUMBER = rf"(?P<years>\d{{1,3}}|{WORDS})"
_AGE = pattern(
    rf"(?P<the>\b(?:[Tt]he|[Tt]his)\s+)?(?<![\w.,/-]){_NUMBER}(?:-|\s)years?(?:-|\s)old\b"
    rf"|\b(?:aged|at\s+the\s+age\s+of)\s+(?P<aged>\d{{1,3}}|{WORDS})\b(?!\s*(?:to|and|or|[-–])\s*\d)",
    words=("old", "age", "aged"),
)
_COMMAS = lazy_regex(r",\s(?P<years>\d{1,3})(?=,|\.(?:\s|$)|;|\sand\b)")
#: "Turned 80 last week", "celebrated her 100th birthday": the age now.
_TURNED = lazy_regex(
    r"\bturn(?:s|ed)\s(?P<turned>\d{1,3})(?=\s(?:last|this|on|today|yesterday|next)\b|[.,])"
    r"|\b(?:his|her|their)\s(?P<birthday>\d{1,3})(?:st|nd|rd|th)\sbirthday\b"
)
_TURNS = lazy_regex(r"\bturn(?:s|ed)\s\d|\d(?:st|nd|rd|th)\sbirthday")
#: "Turned 30 in 1998" was an age at another time.
_FAR = lazy_regex(r"[^.]{0,12}\b(?:in\s(?:1[89]|20)\d\d|years?\sago)")
_DIED = lazy_regex(r"\b(?:died|dies|dead|death|killed|drowned)\b")
_THEN = lazy_regex(
    r"\b(?:when|then|while|at|since|from|until|by)\s*(?:just|only|he|she|was|were|\s)*$",
    re.IGNORECASE,
)
#: What may be between an age and a name behind it, and between a name and an age behind it.
_GAP = lazy_regex(r"\s(?:[a-z’'-]+\s){0,3}")
_BEFORE = lazy_regex(r"(?:,\s|\s\()(?:is\s|was\s|an?\s)?$")


def ages(article: Article) -> tuple[Age, ...]:
    """Return the ages of an article, by position."""
    document, found = article.document, []
    people = article.read(names)
    text = document.text
    for hit in _AGE.matches(document):
        words = hit["years"] or hit["aged"]
        group = "years" if hit["years"] else "aged"
        years = int(words) if words.isdigit() else int(in_words(words))
        if years > 115 or _THEN.search(text, max(0, hit.start() - 30), hit.start()):
            continue
        beside = _beside(text, hit, people)
        definite = bool(hit["the"]) and not beside
        found.append(Age(Span(*hit.span(group)), years, beside, definite, _fatal(article, hit)))
    for hit in _TURNED.finditer(text) if _TURNS.search(document.lower) else ():
        word = hit["turned"] or hit["birthday"]
        group = "turned" if hit["turned"] else "birthday"
        before = text[max(0, hit.start() - 12) : hit.start()]
        if 1 <= int(word) <= 115 and not _THEN.search(before) and not _FAR.match(text, hit.end()):
            sentence = document.sentence_at(hit.start())
            inside = [one for one in people.within(sentence) if one.span.end <= hit.start()]
            persons = [one for one in inside if one.kind is NameKind.PERSON]
            person = persons[-1].words[-1] if persons else ""
            found.append(Age(Span(*hit.span(group)), int(word), person))
    for name in people.all:
        if not text.startswith(",", name.span.end):
            continue
        after = _COMMAS.match(text, name.span.end)
        if after is not None and _may_age(name) and 5 <= int(after["years"]) <= 110:
            span, years = Span(*after.span("years")), int(after["years"])
            found.append(Age(span, years, name.words[-1], at_death=_fatal(article, after)))
    return tuple(sorted(found, key=lambda age: age.span))


def _may_age(name: Name) -> bool:
    return name.kind in (NameKind.PERSON, NameKind.OTHER) and not name.headline


def _beside(text: str, hit: re.Match[str], people: Names) -> str:
    """Return the surname of the person named right before or after an age."""
    if hit["years"]:
        gap = _GAP.match(text, hit.end())
        name = people.at(gap.end()) if gap is not None else None
        if name is not None and name.kind is NameKind.PERSON:
            return name.words[-1]
    before = _BEFORE.search(text, max(0, hit.start() - 8), hit.start())
    name = people.at(before.start() - 1) if before is not None and before.start() else None
    return name.words[-1] if name is not None and name.kind is NameKind.PERSON else ""


def _fatal(article: Article, hit: re.Match[str]) -> bool:
    sentence = article.document.sentence_at(hit.start())
    return _DIED.search(hit.string, sentence.start, hit.start()) is not None
