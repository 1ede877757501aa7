"""Times of day of an article as minutes after midnight: "3pm", "2.30 p.m.", "15:00 GMT", "noon".

The reading of dates resolves a time to its day; rules that hold two times of one day against each
other need the time alone.  Limits: "15.00" and "15:00" are times only behind a word such as "at"
or before a zone or "(3pm)"; a time without "am" and "pm" is read on the clock of 24 hours.
"""

from __future__ import annotations

import re

from msgspec import Struct

from factlint.model.article import Article
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span


class ClockTime(Struct, frozen=True):
    """A time of day.

    Attributes:
        span: from the hour to "pm", without the zone.
        minutes: minutes after midnight, 0 to 1440; None for a time no clock shows ("9.70am").
        half: "am" or "pm" where it is written, "" on the clock of 24 hours.
        zone: the zone in capitals ("GMT"), "LOCAL" for local time, "" without one.
    """

    span: Span
    minutes: int | None
    half: str = ""
    zone: str = ""


#: Minutes east of Greenwich; "ET" is either of two.
ZONES = {
    "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "IST": 330, "JST": 540, "AEST": 600, "AEDT": 660, "EST": -300, "EDT": -240,
    "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
#: Zones of which the hour is not known: summer or winter.
_EITHER = "[ECMP]T|Eastern|Central|Mountain|Pacific"
_ZONE = rf"(?P<zone>{'|'.join(ZONES)}|{_EITHER}|[Ll]ocal [Tt]ime)\b"
_BEHIND = r"(?:(?<=\bat )|(?<=\bfrom )|(?<=\bto )|(?<=\buntil )|(?<=\btill )|(?<=\bby )|(?<=\(at ))"
_TIME = lazy_regex(
    r"(?<![\w.:/£$€,–-])(?:"
    rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b(?:\.(?=\s[a-z]|,))?(?:\s{_ZONE})?"
    r"|(?P<noon>noon|midday|midnight)\b"
    rf"|(?:{_BEHIND}(?P<h24>\d\d):(?P<m24>\d\d)(?![\d:%]|\.\d)"
    r"|(?P<hz>\d\d)[.:]?(?P<mz>\d\d)(?=\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|[Ll]ocal)\b|\s\(\d{1,2}(?:[.:]\d\d)?[ap]m\b))"
    rf"(?:\s{_ZONE.replace('zone', 'zone24')})?"
    r")"
)
#: Before figures that are a year.
_OF_A_DATE = lazy_regex(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{1,2}(?:st|nd|rd|th)?,?)?"
    r"|[Ii]n|[Ss]ince|[Yy]ear)\s$"
)
#: What every time of day has in lower case, in figures and in words.
_IN_FIGURES = lazy_regex(r"\d(?:\s?[ap]\.?m\b|:\d| (?:gmt|bst|utc))")
_IN_WORDS = frozenset(("noon", "midday", "midnight"))


def clock_times(article: Article) -> tuple[ClockTime, ...]:
    """Return the times of day of an article, by position; none in code or addresses."""
    document = article.document
    if document.lacks(_IN_WORDS) and _IN_FIGURES.search(document.lower) is None:
        return ()
    text = document.text
    found = (_time(hit) for hit in _TIME.finditer(text) if not _is_year(hit, text))
    return tuple(one for one in found if not document.opaque(one.span))


def _is_year(hit: re.Match[str], text: str) -> bool:
    """Return whether four figures before a zone are a year: "since January 1, 1970 UTC"."""
    bare = hit["hz"] and hit.start("mz") == hit.end("hz")
    return bool(bare and _OF_A_DATE.search(text, max(0, hit.start() - 24), hit.start()))


def _time(hit: re.Match[str]) -> ClockTime:
    if hit["noon"]:
        return ClockTime(Span(*hit.span()), 1440 if hit["noon"] == "midnight" else 720)
    zone = (hit["zone"] or hit["zone24"] or "").upper().partition(" ")[0]
    if hit["hour"]:
        end = hit.end() if not hit["zone"] else hit.start("zone") - 1
        return ClockTime(Span(hit.start(), end), _minutes(hit), f"{hit['half']}m", zone)
    hour, minute = hit["h24"] or hit["hz"], hit["m24"] or hit["mz"]
    end = hit.end("m24") if hit["h24"] else hit.end("mz")
    fits = int(hour) <= 24 and int(minute) < 60
    value = int(hour) * 60 + int(minute) if fits else None
    return ClockTime(Span(hit.start(), end), value, "", zone)


def _minutes(hit: re.Match[str]) -> int | None:
    hour, minute = int(hit["hour"]), int(hit["minute"] or 0)
    if not 0 < hour <= 12 or minute > 59:
        return None
    return (hour % 12) * 60 + minute + (720 if hit["half"] == "p" else 0)
