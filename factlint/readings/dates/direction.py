"""Which of several days a name without a year, or a weekday, means.

The directions are counted ones: bare weekdays are the most recent, the publication day
included; month and day, and bare months, are the nearest in time unless the words around them
look forward or back.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from factlint.readings.dates.periods import DAY, Period, month_length, month_period
from factlint.readings.dates.tense import Tense, governing_tense, opening_tense
from factlint.text.lazy import lazy_regex

_SENTENCE_END = lazy_regex(
    r"(?<=[a-z\d)%\"'][a-z\d)%\"'][a-z\d)%\"'])[.!?;][\"'”’)]*\s+(?=[\"'“‘(]*(?:[A-Z]|$))|\n\s*\n"
)
#: The modal verb, not the name ("Will Roe left") and not the paper ("the will", "good will").
_WILL = (
    r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\bgood )(?<!\bfree )(?<!\bown )(?<![’']s )"
    r"(?-i:will)|(?-i:Will)(?=\s+(?:the|an?|it|he|she|they|we|you|this|that|there)\b)"
)
#: "By 22 votes", "the votes": nouns, as these are told in numbers.
_NOUN = "".join(
    rf"(?<!\b{word} )"
    for word in "the its their two three four five six seven eight nine ten".split()
)
_MODAL = lazy_regex(
    rf"\b(?:{_WILL})\b|"
    r"\b(?:shall|won't|(?<!been )scheduled|slated|set to|(?<!been )due|expires|planned "
    r"(?:an?|the)|(?:is|are|plan|plans|planned"
    r"|planning|intend|intends|hopes?|expects?|expected|wants?|urged|likely|about|prepar\w+) to"
    rf"|(?<!\d ){_NOUN}(?:meets?|opens|begins|starts|leaves|arrives|goes|travels|returns|resumes"
    r"|takes place|votes|premieres|airs)"
    r"|deadline|as (?:early|soon) as|upcoming|go(?:es)? on sale"
    r"|(?:set|booked|pencilled in|timed|down) for)\b",
    re.IGNORECASE,
)
_LEAD_FORWARD = lazy_regex(
    r"\b(?P<lead>by|until|till|now\s+(?:and|to|through)|payable|effective|record|starting|beginning)\s+(?:the\s+)?"
    r"(?:\d[\d:.]*\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*|noon\s+|midnight\s+)?$",
    re.IGNORECASE,
)
_LEAD_BACK = lazy_regex(
    r"\b(?:since|ended|dated|months (?:to|through|ending)"
    r"|(?:was|were|been) \w+ed(?: (?:on|in))?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PERFECT = lazy_regex(r"\b(?:had|has|have|was|were)\b", re.IGNORECASE)
_OPENING = lazy_regex(
    r"(?:.*[,;:] (?:and|but|while|then|so) (?:in|on|by|during) (?:the )?"
    r"|[\"“'‘`(]*(?:And |But |Then |Earlier |Also |Back )?(?:[Ii]n|[Oo]n|By|During|Last|Until)?"
    r"\s*(?:the )?)$",
    re.DOTALL,
)
_WOULD = lazy_regex(r"\b(?:would|could|(?-i:may)|might|can|should|must)\b", re.IGNORECASE)
_BACK = lazy_regex(r"\b(?:since|was|were|had|did|[a-z]{3,}ed|last|ago)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def clause_before(text: str) -> str:
    """Return the part of `text` after its last sentence end."""
    last = 0
    for match in _SENTENCE_END.finditer(text):
        last = match.end()
    return text[last:]


def sentence_ends(text: str) -> int:
    """Return the number of sentences that end in `text`."""
    return sum(1 for _ in _SENTENCE_END.finditer(text))


#: "Said that the school would have a half-day on Friday": to come when it was said.
_SAID_WOULD = lazy_regex(
    r"\b(?:said|says|told|announced|confirmed|added)\b.*\bwould (?!have (?:been|had|\w+ed)\b)",
    re.DOTALL,
)


@lru_cache(maxsize=64)
def looks_forward(before: str) -> bool:
    """Return whether the words before an expression are about what is to come."""
    clause = clause_before(before)
    if _SAID_WOULD.search(clause):
        return True
    lead = _LEAD_FORWARD.search(clause)
    if lead:
        return lead["lead"].lower() != "by" or not _PERFECT.search(clause)
    modals = [modal.end() for modal in _MODAL.finditer(clause)]
    return bool(modals) and not _BACK.search(clause[modals[-1] :])


#: Events in the present tense are to come: "the fair closes on 13 January".
_EVENT = lazy_regex(
    r"\b(?:appears?|plays?|tours?|visits?|launch(?:es)?|closes?|ends?|runs?|hosts?|debuts?|screens?"
    r"|faces?|lands?|expires?|reopens?|restarts?|reconvenes?|kicks? off|goes live|comes? into force"
    r"|takes? effect|opens?|begins?|starts?|returns?|meets?|remains?|is (?:open|on|shut|closed))\b",
    re.IGNORECASE,
)


def is_to_come(before: str, after: str) -> bool:
    """Return whether a day and month lie ahead, however far: "will open on 13 January"."""
    opening = goes_on_back(before, after)
    if opening is not None:
        return not opening
    clause = clause_before(before)
    tense = governing_tense(clause)
    if tense is not None:
        return tense == "future"
    lead = _LEAD_FORWARD.search(clause)
    if lead:  # "runs until 3 April", not "ran until 3 April" or "had closed by 3 April"
        rest = clause[: lead.start()]
        return bool(rest.strip()) and governing_tense(rest) != "past" and looks_forward(before)
    events = [event.end() for event in _EVENT.finditer(clause)]
    return looks_forward(before) or (bool(events) and not _BACK.search(clause[events[-1] :]))


def looks_back(before: str) -> bool:
    """Return whether the words before an expression are about what has been."""
    return bool(_BACK.search(clause_before(before)))


def goes_on_back(before: str, after: str) -> bool | None:
    """Return whether the sentence that an expression opens goes on in the past tense.

    None where the expression does not open its sentence, or no tense shows.
    """
    lead = clause_before(before)
    if not _OPENING.match(lead):
        return None
    end = _SENTENCE_END.search(after)
    clause = after[: end.start()] if end else after
    tense = opening_tense(clause)
    if lead.lower().startswith("until") and not (tense == "past" and " had " in clause):
        return None
    return None if tense is None else tense == "past"


def leads_back(before: str) -> bool:
    """Return whether the word right before an expression says that it is over."""
    return bool(_LEAD_BACK.search(before))


def is_conditional(before: str) -> bool:
    """Return whether the clause before is about what would, could or will be."""
    return looks_forward(before) or bool(_WOULD.search(clause_before(before)))


def weekday(published: dt.date, number: int, *, forward: bool = False) -> dt.date:
    """Return the day a bare weekday means: the most recent, today included, or the next."""
    if forward:
        return published + DAY * ((number - published.weekday()) % 7)
    return published - DAY * ((published.weekday() - number) % 7)


def nearest_day(published: dt.date, month: int, day: int, *, ahead: int = 3000) -> dt.date | None:
    """Return the day of that name nearest to the publication date, None where it never exists.

    Days more than `ahead` days after it are left out.
    """
    candidates = [
        dt.date(year, month, day)
        for year in range(max(1, published.year - 4), min(9999, published.year + 4) + 1)
        if day <= month_length(year, month)
    ]
    candidates = [one for one in candidates if (one - published).days <= ahead]
    return min(candidates, key=lambda one: abs((one - published).days), default=None)


def coming_day(published: dt.date, month: int, day: int) -> dt.date | None:
    """Return the first day of that name from the publication date on."""
    for year in range(published.year, min(9999, published.year + 8) + 1):
        if day <= month_length(year, month) and (one := dt.date(year, month, day)) >= published:
            return one
    return None


def nearest_month(published: dt.date, month: int, *, forward: bool | None = None) -> Period:
    """Return the month of that name nearest to the publication date.

    `forward` is True for the next, False for the last one, None for the nearest.
    """
    offset = (month - published.month) % 12
    if forward is None:
        forward = offset <= 5
    if not forward and offset:
        offset -= 12
    return month_period(published.year, published.month + offset)


def governing(before: str) -> Tense | None:
    """Return the tense of the verb that governs an expression, None if unknown."""
    return governing_tense(clause_before(before))


_FROM = lazy_regex(r"\b(?:from|between)\s+$", re.IGNORECASE)


def governing_range(before: str) -> Tense | None:
    """Return the tense of the verb that governs a range: "it was shut from October to April"."""
    return governing(_FROM.sub("", before))


#: Days after which a date that is told in the past is part of a story.
STORY = 400


def is_long_ago(base: Period | None, published: dt.date | None, before: str) -> bool:
    """Return whether words follow a date of long ago: "taught to 1974, and for the next year"."""
    if base is None or published is None or (published - base.end).days < STORY:
        return False
    return looks_back(before) and not is_conditional(before)
