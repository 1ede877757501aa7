"""Ages of people as an article gives them: "Haddad, 34,", "the 34-year-old", "is 34 and".

Limits: a number after a name counts as an age from 5 to 110 and only between commas; an age
somebody had at another time ("when she was 12", "at 15 she left") is none, but the age at death.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
        to_come: it is the age before the one that is written: "turns 24 in May" is 23.
    """

    span: Span
    years: int
    person: str = ""
    definite: bool = False
    at_death: bool = False
    to_come: bool = False


_NUMBER = rf"(?P<years>\d{{1,3}}|{WORDS})"
_AGE = pattern(
    rf"(?P<the>\b(?:[Tt]he|[Tt]his)\s+)?(?<![\w.,/-]){_NUMBER}(?:-|\s)years?(?:-|\s)old\b"
    rf"|\b(?:aged|at\s+the\s+age\s+of)\s+(?P<aged>\d{{1,3}}|{WORDS})\b(?!\s*(?:to|and|or|[-–])\s*\d)",
    words=("old", "age", "aged"),
)
_COMMAS = lazy_regex(r",\s(?P<years>\d{1,3})(?=,|\.(?:\s|$)|;|\sand\b)")
#: "He turns 24 in May" and is not 24 yet.
_AHEAD = lazy_regex(r"\s(?:next|in)\b")
_HE = lazy_regex(r"\W*(?:He|She)\s(?:also\s|has\s)?")
#: "Kay, at 32 the oldest of them": an age behind a name.
_AT = lazy_regex(r",\sat\s(?P<years>\d{2,3})(?=,|\s(?:the|one\sof|still|already)\b)")
#: "Turned 80 last week", "celebrated her 100th birthday": the age now.
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|spring|summer|autumn|winter"
)
_TURNED = lazy_regex(
    rf"\bturn(?:s|ed)\s(?P<turned>\d{{1,3}})(?=\s(?:last|this|on|today|yesterday|next)\b|\sin\s(?:{_MONTHS})\b(?!\s\d)|[.,])"
    r"|\b(?:his|her|their)\s(?P<birthday>\d{1,3})(?:st|nd|rd|th)\sbirthday\b"
)
#: "Too tired to go out since he turned 30 in March": the age now, as of a month of no other year.
_SINCE = lazy_regex(r"\bsince (?:he|she) $")
_THIS_YEAR = lazy_regex(rf"\s(?:in\s(?:{_MONTHS})\b(?!,?\s\d)|last\s(?:week|month)\b)")
#: "“I turned 60 in May,” he said": of whom the story was about before the quotation.
_I = lazy_regex(r"[“\"'‘]I\s(?:only\s|just\s)?")
_HE_SAID = lazy_regex(r"[^”\"]{0,80}[”\"]\s(?:he|she)\s(?:said|says|added|adds|recalled|told)\b")
#: "Since her son turned 18": of another than who is named.
_KIN = lazy_regex(r"(?:\b(?:her|his|their|my|our|whose)|[’']s)\s(?:[a-z]+\s){1,2}$")
_TURNING = frozenset(("turns", "turned", "birthday"))
_TURNS = lazy_regex(r"\bturn(?:s|ed)\s\d|\d(?:st|nd|rd|th)\sbirthday")
#: "Dunn is 19 and", "is now 31,", "at 47, is the oldest": an age with a verb of the present.
_IS = lazy_regex(
    rf"\bis\s(?:now\s|just\s|only\s|still\s)?{_NUMBER}(?=,|\.(?!\d)|;|\s(?:and|but)\s[a-z])"
    rf"|\b[Aa]t\s(?P<at>{WORDS}|\d{{2,3}}),\s(?!and\shas\b)(?:[^\s.;]+\s){{0,8}}?(?:is|remains|has)\b"
)
#: "She was 66 when she died", "died in 2020 at 66.", but not "died at 11.", which may be the time.
_LIVED = lazy_regex(
    rf"\bwas\s(?:only\s|just\s)?{_NUMBER}\swhen\s(?:he|she)\s(?:died|drowned|was\skilled)\b"
    r"|\b(?:died|drowned)\b[^.;]{0,50}?\sat\s(?P<at>2[5-9]|[3-9]\d|1[01]\d)"
    r"(?=\.(?!\d)|;|,\s(?:after|his|her|leaving|having)\b)"
)
#: "He died at home on Friday. He was 90.": a sentence that is no more than the age at that death.
_WAS = lazy_regex(rf"(?:He|She)\swas\s(?:only\s|just\s)?{_NUMBER}\.(?!\d)")
_DEATHS = frozenset(("died", "drowned", "killed"))
_DIED_LAST = lazy_regex(r"\b(?:died|drowned|was\skilled)\b")
_SUBJECT = lazy_regex(r"(?:,\swho|\b[Hh]e|\b[Ss]he)?\s$")
_BORN = lazy_regex(r"\b[Bb]orn\b")
_PRONOUN = lazy_regex(r"\b(?:[Hh]e|[Ss]he|who)\b")
#: "Turned 30 in 1998" was an age at another time.
_FAR = lazy_regex(r"[^.]{0,12}\b(?:in\s(?:1[89]|20)\d\d|years?\sago)")
_DIED = lazy_regex(r"\b(?:died|dies|dead|death|killed|drowned)\b")
_THEN = lazy_regex(
    r"\b(?:when|then|while|at|since|from|until|by)\s*(?:just|only|he|she|was|were|\s)*$",
    re.IGNORECASE,
)
#: What may be between an age and a name behind it, and between a name and an age behind it.
_GAP = lazy_regex(r"\s(?:[a-z’'-]+\s){0,3}")
_BEFORE = lazy_regex(r"(?:(?:,\s|\s\()(?:is\s|was\s|an?\s)?|\sis\san?\s)$")


def ages(article: Article) -> tuple[Age, ...]:
    """Return the ages of an article, by position."""
    found = [*_named(article), *_turned(article), *_present(article), *_beside_names(article)]
    return tuple(sorted(found, key=lambda age: age.span))


def _named(article: Article) -> Iterator[Age]:
    """Yield "the 34-year-old" and "aged 34"."""
    document = article.document
    people, text = article.read(names), document.text
    for hit in _AGE.matches(document):
        years = _number(hit["years"] or hit["aged"])
        if years > 115 or _THEN.search(text, max(0, hit.start() - 30), hit.start()):
            continue
        beside = _beside(text, hit, people)
        definite = bool(hit["the"]) and not beside
        span = Span(*hit.span("years" if hit["years"] else "aged"))
        yield Age(span, years, beside, definite, _fatal(article, hit))


def _turned(article: Article) -> Iterator[Age]:
    """Yield "turned 80 last week" and "her 100th birthday"."""
    document = article.document
    text = document.text
    if document.lacks(_TURNING) or not _TURNS.search(document.lower):
        return
    for hit in _TURNED.finditer(text):
        group = "turned" if hit["turned"] else "birthday"
        years = int(hit[group])
        before = text[max(0, hit.start() - 12) : hit.start()]
        if hit["turned"] and _KIN.search(text, max(0, hit.start() - 30), hit.start()):
            continue
        then = _THEN.search(before) is not None and not (
            _SINCE.search(before) and _THIS_YEAR.match(text, hit.end())
        )
        if 1 <= years <= 115 and not then and not _FAR.match(text, hit.end()):
            whose = _before(article, hit.start())
            ahead = hit[0].startswith("turns") and _AHEAD.match(text, hit.end()) is not None
            head = document.sentence_at(hit.start()).start
            meant = not whose and _HE.fullmatch(text, head, hit.start()) is not None
            if not whose and _I.fullmatch(text, head, hit.start()):
                meant = _HE_SAID.match(text, hit.end()) is not None
            yield Age(Span(*hit.span(group)), years - ahead, whose, definite=meant, to_come=ahead)


def _present(article: Article) -> Iterator[Age]:
    """Yield "Dunn is 19 and", "at 47, is the oldest", and ages at death behind the verb."""
    document = article.document
    text = document.text
    for hit in _IS.finditer(text):
        whose = _subject(article, hit)
        group = "years" if hit["years"] else "at"
        years = _number(hit[group])
        if hit["at"] and not _is_opening(document.sentence_at(hit.start()).start, hit):
            continue  # "who took over at 44, has now taken": the age at that time
        if whose is not None and 5 <= years <= 110:
            yield Age(Span(*hit.span(group)), years, whose)
    for hit in () if document.lacks(_DEATHS) else _LIVED.finditer(text):
        group = "years" if hit["years"] else "at"
        yield Age(Span(*hit.span(group)), _number(hit[group]), at_death=True)
    for hit in () if document.lacks(_DEATHS) else _WAS.finditer(text):
        before = document.sentence_at(max(0, hit.start() - 2))
        behind = (
            before.end <= hit.start() and document.sentence_at(hit.start()).start == hit.start()
        )
        if behind and _DIED_LAST.search(text, before.start, before.end):
            yield Age(Span(*hit.span("years")), _number(hit["years"]), at_death=True)


#: Names and small words alone, or "and, at 47, is": a verb before would say when he was so old.
_NO_VERB = lazy_regex(
    r"(?:[^;]*\b(?:and|but),\s)?(?:(?:[A-Z][\w’'.-]*|and|but|of|the|now|still|yet|even),?\s|[“\"‘—–]\s?)*"
)


def _is_opening(start: int, hit: re.Match[str]) -> bool:
    """Return whether a sentence has no verb up to a match: "Dunn, at 47, is the oldest"."""
    return _NO_VERB.fullmatch(hit.string, start, hit.start()) is not None


def _subject(article: Article, hit: re.Match[str]) -> str | None:
    """Return the surname of whose age it is, "" of a pronoun, None where it is nobody's.

    In a sentence that tells a birth it is somebody's in any case.
    """
    text, people = hit.string, article.read(names)
    sentence = article.document.sentence_at(hit.start())
    born = "" if _BORN.search(text, sentence.start, sentence.end) else None
    if hit["years"]:
        link = _SUBJECT.search(text, max(sentence.start, hit.start() - 7), hit.start())
        name = people.at(link.start() - 1) if link is not None and link.start() else None
        if name is not None and _may_age(name):
            return name.words[-1]
        return "" if link is not None and link[0].strip(" ,") else born
    near = [one for one in people.within(sentence) if one.span.start < hit.end()]
    persons = {one.words[-1] for one in near if one.kind is NameKind.PERSON}
    if len(persons) == 1:
        return persons.pop()
    return "" if _PRONOUN.search(text, sentence.start, hit.end()) else born


def _beside_names(article: Article) -> Iterator[Age]:
    """Yield "Haddad, 34,"."""
    text = article.document.text
    for name in article.read(names).all:
        if not text.startswith(",", name.span.end):
            continue
        after = _COMMAS.match(text, name.span.end) or _AT.match(text, name.span.end)
        if after is not None and _may_age(name) and 5 <= int(after["years"]) <= 110:
            span, years = Span(*after.span("years")), int(after["years"])
            yield Age(span, years, name.words[-1], at_death=_fatal(article, after))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else int(in_words(words))


def _before(article: Article, at: int) -> str:
    """Return the surname of the person named last before an offset in its sentence."""
    inside = article.read(names).within(article.document.sentence_at(at))
    persons = [one for one in inside if one.span.end <= at and one.kind is NameKind.PERSON]
    return persons[-1].words[-1] if persons else ""


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
