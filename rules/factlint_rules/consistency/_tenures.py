"""Lengths of time that say what they are of: a post, a marriage, a stay, the time between two months.

"She was hired in August 2008 and has just marked 20 years in the job": what was begun in which
year the words say, so neither the order of the sentences nor a third year matters.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from factlint.api import BELOW_HUNDRED, Context, Span, in_words, pattern

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SEASONS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10, "fall": 10}
_MONTH = "|".join(
    [f"{month[:3]}(?:{month[3:]}|\\.)?" for month in _MONTHS if month != "may"]
    + ["may", "sept\\.?"]
)


def _time(name: str) -> str:
    """Return the form of a year with its month or season: "the spring of 2014", "Aug. 2021"."""
    return (
        rf"(?:(?:the )?(?:(?:early|late|mid)[ -])?(?P<m{name}>{_MONTH}|{'|'.join(_SEASONS)})(?: of|,)? )?"
        rf"(?P<y{name}>(?:1[6-9]|20)\d\d)(?![\d/–-])"
    )


_N = rf"(?P<n>\d{{1,2}}|{BELOW_HUNDRED})(?P<half> and a half)?"
_ROUGH = (
    r"(?P<rough>(?:nearly|almost|about|around|some|roughly|over|more than|well over|just over|just under|"
    r"less than|at least|a little over|close to) )?"
)
_LENGTH = rf"{_ROUGH}(?P<length>{_N}(?: years| decades))"
_TOOK_UP = (
    r"(?:appointed|hired|elected|took over|became|joined|promoted|installed|sworn in|ordained|succeeded|recruited|"
    r"named|signed)"
)
_POST = (
    r" (?:in (?:the|that|this|his|her|their) (?:job|post|role|office|chair|position|dugout|seat)"
    r"|in (?:office|post))\b"
)
_STOP = r"[^.;:“”\"]"
#: Another year, another post or another holder between a year and a length makes it another's.
_SAME = rf"(?!\b(?:(?:1[6-9]|20)\d\d|{_TOOK_UP}|replac\w+|succe\w+|who)\b)"
_NO_YEAR = r"(?!\b(?:1[6-9]|20)\d\d\b)"
#: "Appointed in August 2021, said it was the best in his three years in the job".
_SERVED = pattern(
    rf"\b{_TOOK_UP}\b(?! to (?!the (?:post|job|role)))(?! (?:councillor|mp|mayor))(?:(?! to the ){_NO_YEAR}{_STOP}){{0,60}}?\b(?:in|since) {_time('a')}(?:{_SAME}{_STOP}|\.\d){{0,110}}?"
    rf"\b(?:his|her|their|its|(?P<now>mark(?:s|ed)|celebrat(?:es|ed)|complet(?:es|ed)|clock(?:s|ed) up)) {_LENGTH}{_POST}",
    words=("years", "decades"),
    clue=r"(?:years|decades) (?:in|at) ",
)
#: "Became head in September 2016 and, after nine years in charge, is leaving": no other year between.
_AFTER_POST = pattern(
    rf"\b{_TOOK_UP}\b(?! to )(?:(?! to the ){_NO_YEAR}{_STOP}){{0,60}}?\b(?:in|since) {_time('a')},? and,? (?:[a-z]+ ){{0,5}}?after {_LENGTH}"
    r" (?:in charge|in the (?:job|post|role)|in (?:office|post)|at the (?:helm|top)),? (?:is|has|will|says?)\b",
    words=("years", "decades"),
    clue=r"after ",
)
#: "Appointed director in March 2021, she left in April 2023 after two years in the post".
_LEFT_POST = pattern(
    rf"\b(?!joined){_TOOK_UP}\b(?! to )(?:(?! to the ){_NO_YEAR}{_STOP}){{0,60}}?\bin {_time('a')},? (?:(?:and|but|he|she) )?(?:left|leaving|retired|retiring|resigned|resigning|stepped down|stood down|quit|went)\b"
    rf"(?:{_NO_YEAR}{_STOP}){{0,30}}?\bin {_time('b')},? after {_LENGTH}{_POST}(?!,? (?:and|as|plus|including)\b)",
    words=("years", "decades"),
    clue=r"after ",
)
#: "It opened in 1958 and closed in 1996. For 38 years it was the only one".
_FOR = pattern(
    rf"\b(?:opened|founded|built|formed|launched|established|began|started)\b(?:{_NO_YEAR}{_STOP}){{0,30}}?\bin {_time('a')},? (?:and|but|before) (?:was )?"
    rf"(?:closed|shut|ended|folded|disbanded|demolished|closing|shutting|burned down|wound up|sold)(?:{_NO_YEAR}{_STOP}){{0,30}}?\bin {_time('b')}\.\s+(?:For|In|Over|During) (?:(?:those|these|its|all|the|all those) )?{_LENGTH},? (?:it|the|that|they|was|in between)\b",
    words=("years", "decades"),
    clue=r"\d\.\s",
)
#: "She joined it in 1993 and spent the next 14 years there before leaving in 2017".
_STAYED = pattern(
    rf"\b(?:in|since) {_time('a')}(?:{_NO_YEAR}{_STOP}){{0,70}}?\b(?:(?:for|over|spent|spend|spending|during) the (?:next|following) {_LENGTH}"
    rf"(?: [a-z]+){{0,4}},? (?:before [a-z]+ing|until|till|and then [a-z]+ed){_STOP}{{0,40}}?\bin {_time('b')})",
    words=("years", "decades"),
    clue=r"the (?:next|following) ",
)
#: "She joined the firm in 1965 and retired in 1999 as its director, 31 years in all".
_IN_ALL = pattern(
    rf"\bin {_time('a')}(?:{_STOP}{_NO_YEAR}){{0,70}}?,? (?:and|but|before|until|till|to) (?:[a-z]+ )?"
    r"(?:retir|left|leav|clos|end|died|sold|shut|stepp|resign|finish|quit|depart)[a-z]*"
    rf"{_STOP}{{0,40}}?\bin {_time('b')}(?:{_STOP}{_NO_YEAR}){{0,50}}?[,–—] ?{_LENGTH} (?:in all|in total|altogether|all told)\b",
    words=("years", "decades"),
    clue=r"(?:years|decades) (?:in |al)",
)
#: "The line was shut in 1964 and reopened by volunteers in 1989, having lain idle for 35 years".
_LAY = pattern(
    rf"\b(?:shut|closed|abandoned|disbanded|banned|mothballed|dissolved|scrapped|died out|vanished|disappeared)\b{_STOP}{{0,30}}?\bin {_time('a')}"
    r"(?:,? (?:and|but|before|until)|,) (?:was |were |it |only )*(?:being )?(?:re[a-z]{3,}ed|reopening|rebuilt|revived|restored|found|brought back)\b"
    rf"{_STOP}{{0,40}}?\bin {_time('b')},? (?:having|after) (?:been|lain|lying|stood|standing|being)(?: [a-z]+){{1,3}} for {_LENGTH}(?=[.,;)]|$)",
    words=("years", "decades"),
    clue=r"(?:having|after) ",
)
_BETWEEN = rf"(?:between|from) {_time('a')} (?:and|to|until|till|through) {_time('b')}"
#: "Between March 2021 and July 2023, a period of three and a half years".
_PERIOD = pattern(
    rf"\b{_BETWEEN},? (?:(?:over|in|for) )?(?:a|the) (?:period|span|stretch|spell|run|term|time) of {_LENGTH}",
    words=("years", "decades"),
    clue=r" of ",
)
#: "It ran for just over two years, from March 2024 to August 2025", "its six-year survey ran from".
_RAN = pattern(
    rf"\b(?:(?:for|lasted|took|spanned|covered|over) {_LENGTH}|(?:an?|the|its|their|his|her) (?P<long>{_N.replace('<n>', '<n2>').replace('<half>', '<half2>')}[ -]years?)[ -][a-z]+"
    rf"(?: [a-z]+)?(?:,? (?:which|that))? (?:ran|lasted|took place|was carried out|was done|was held)),? {_BETWEEN}",
    words=("years", "decades", "year"),
    clue=r"(?:from|between) ",
)
#: "In 1963 he married her. She died in 2013, after 40 years of marriage".
_MARRIED = pattern(
    rf"\b(?:married\b{_STOP}{{0,50}}?\bin {_time('a')}|in {_time('x')},? (?:he|she|they) married)\b"
    rf"(?:(?!\b(?:divorc|remarri|second|again)\w*)[^“”\"\n]){{0,150}}?\b(?:(?:died|divorced|parted|separated|ended|death|until){_STOP}{{0,30}}?\bin {_time('b')},? "
    rf"(?:after|ending|and) {_STOP}{{0,20}}?{_LENGTH.replace('<', '<p_')} of (?:marriage|married life)"
    rf"|marriage of {_LENGTH}{_STOP}{{0,60}}?\b(?:died|ended|death|divorced?|parted|until){_STOP}{{0,20}}?\bin {_time('c')})",
    words=("married",),
    clue=r"years of marri|marriage of|decades of marri",
)
_FORMS = (_SERVED, _AFTER_POST, _LEFT_POST, _FOR, _STAYED, _IN_ALL, _LAY, _PERIOD, _RAN, _MARRIED)
#: Another person may have the post, or be married.
_OTHER = pattern(
    r"\b(?:predecessor|successor|first wife|second wife|first husband|second husband)\b"
)


class Tenure(Struct, frozen=True):
    """A printed length of time, what is said of it, and the places of its two ends."""

    span: Span
    message: str
    places: tuple[Span, ...]


class _Point(Struct, frozen=True):
    """A month, or a year of which the month is not told: the first and the last month it can be."""

    low: int
    high: int
    text: str
    span: Span | None = None


def tenures(ctx: Context[Any]) -> Iterator[Tenure]:
    """Yield the lengths of time that the two points they are told of contradict."""
    for form in _FORMS:
        for hit in form.matches(ctx.document):
            found = _judge(hit, ctx.published)
            if found is not None and not _OTHER.search(hit[0]):
                yield found


def _judge(hit: re.Match[str], published: dt.date | None) -> Tenure | None:
    groups = {name: words for name, words in hit.groupdict().items() if words}
    first = _point(hit, "a") or _point(hit, "x")
    last = _point(hit, "b") or _point(hit, "c")
    if last is None and published is not None and hit.re.groupindex.get("yb") is None:
        month = published.year * 12 + published.month
        last = _Point(month, month, str(published.year))
    name = next((name for name in ("length", "p_length", "long") if name in groups), "")
    if first is None or last is None or not name or last.high <= first.low:
        return None
    number = groups.get("n") or groups.get("p_n") or groups.get("n2") or ""
    half = any(one in groups for one in ("half", "p_half", "half2"))
    size = 10 if "decade" in groups[name].lower() else 1
    printed = (_number(number) * size + (0.5 if half else 0)) * 12
    least, most = max(0, last.low - first.high), last.high - first.low
    under, over = _slack(groups.get("rough") or groups.get("p_rough") or "", most)
    if not under and not over:
        under = over = 6 if half else 11 * size if least == most else 12 * size
    if least - under <= printed <= most + over or not most / 3 <= printed <= max(least, 12) * 3:
        return None
    span = Span(*hit.span(name))
    places = tuple(one.span for one in (first, last) if one.span is not None)
    words = groups[name].lower()
    words = words if " year" in words or "decade" in words else words.partition("-year")[0]
    message = f"from {first.text} to {last.text} is {_told(least, most)}, not {words}"
    return Tenure(span, message, places)


def _slack(rough: str, months: int) -> tuple[int, int]:
    """Return by how many months a length may be too short and too long that is told as "over" so much."""
    far = max(12, months // 6)
    if rough.startswith(("over", "more", "well", "just over", "at least", "a little")):
        return far, 1
    if rough.startswith(("nearly", "almost", "just under", "less", "close")):
        return 1, far
    return (far, far) if rough else (0, 0)


def _point(hit: re.Match[str], name: str) -> _Point | None:
    if f"y{name}" not in hit.re.groupindex or not hit[f"y{name}"]:
        return None
    year, month = int(hit[f"y{name}"]), (hit[f"m{name}"] or "").lower()
    span = Span(*hit.span(f"y{name}"))
    if month:
        span = Span(hit.start(f"m{name}"), span.end)
    text = hit.string[span.start : span.end]
    if month in _SEASONS:
        at = year * 12 + _SEASONS[month]
        return _Point(at - 1, at + 2, text, span)
    if month:
        at = year * 12 + [one[:3] for one in _MONTHS].index(month[:3]) + 1
        return _Point(at, at, text, span)
    return _Point(year * 12 + 1, year * 12 + 12, text, span)


def _told(least: int, most: int) -> str:
    """Return a number of months, or of years where the months are not known, in words."""
    if least == most:
        years, months = divmod(most, 12)
        told = [f"{years} year{'s' * (years != 1)}"] if years else []
        told += [f"{months} month{'s' * (months != 1)}"] if months else []
        return " and ".join(told)
    low, high = least // 12, (most + 11) // 12
    middle = (low + high) // 2
    return f"{middle} years" if middle else "about a year"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(in_words(word))
