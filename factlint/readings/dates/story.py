"""Dates of a story of long ago, whose year is that of the story, not that of its publication.

"The war began on 18 July 1898. On 3 August the fleet sailed": a history names its year once and
goes on in it (WikiWars, Mazur and Dale 2010: most of its dates hang on those before).
"""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct
from msgspec.structs import replace

from factlint.model.date import Deixis
from factlint.readings.dates import direction
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.neighbours import NeighbourDate, of_year, weekday_fits
from factlint.readings.dates.periods import Period
from factlint.text.lazy import lazy_regex

_YEAR = lazy_regex(
    r"(?<![\d$£€.,:/-])(?:1[0-9]|20)\d\d(?![\d%]|[.,:/]\d|\s+(?:people|men|women)\b)"
)
#: Words of copy about its own day.
_OWN_DAY = lazy_regex(
    r"\b(?:yesterday|today|tonight|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,?\s+\d|\s+\w+\s+\d)"
    r"|(?<!the )(?:last|this|next)\s+(?:week|weekend|month|year|season|night"
    r"|spring|summer|autumn|fall|winter))\b",
    re.IGNORECASE,
)
#: Words of a lead that tells of its own day, before a background of old years: "Tarn Oil has cut
#: its price", "Ada Roe, who has died aged 91, was born in 1925".
_LEAD_OF_NEWS = lazy_regex(r"\b(?:said|says|told|has|have|will)\b")
_LEAD_ENDS = lazy_regex(r"[.!?]\s|\n\s*\n")
#: The first sentence of the copy, below a title without a full stop: "Arthur Roe, 1931-2025".
_FIRST_SENTENCE = lazy_regex(r"[.!?][\"”’')\]*]*\s")
#: Years named by which a text is known: a few, or many where some are of late.
_FEW, _MANY = 3, 8
#: Years before publication that are long ago.
_LONG_AGO = 5
_OF_LATE = 0.1  # share


class Story(Struct):
    """What a text tells of: asked for only where a date needs it.

    Attributes:
        text: the whole text.
        published: the publication date, if known.
    """

    text: str
    published: dt.date | None
    _past: bool | None = None

    def is_past(self) -> bool:
        """Return whether the text tells of long ago and never of its own day.

        A background of old years does not make news a story: "Since 1999 sales have doubled. In
        December they fell" is of last December.
        """
        if self._past is None:
            self._past = self._tells_of_past()
        return self._past

    def _tells_of_past(self) -> bool:
        hits = list(_YEAR.finditer(self.text))
        if len(hits) < _FEW or _OWN_DAY.search(self.text):
            return False
        ends = (
            _LEAD_ENDS.search(self.text, hits[0].end()),
            _FIRST_SENTENCE.search(self.text),
        )
        lead = max(end.start() if end else len(self.text) for end in ends)
        if _LEAD_OF_NEWS.search(self.text, 0, lead):
            return False
        years = [int(hit[0]) for hit in hits]
        if self.published is None:
            return len(years) >= _MANY
        late = sum(year >= self.published.year - _LONG_AGO for year in years)
        return not late or (len(years) >= _MANY and late <= _OF_LATE * len(years))

    def place(
        self, text: str, one: NeighbourDate, reference: Period | None
    ) -> NeighbourDate | None:
        """Return a date without a year, put into the year in which a story has arrived.

        Args:
            text: the words around it, of which `one` holds offsets.
            one: the date.
            reference: the last date named before.

        Returns:
            None where the text is no such story, or the date is of its own day.
        """
        meaning = one.meaning
        if reference is None or meaning.in_year is None or meaning.has_year:
            return None
        if meaning.deixis is not Deixis.DEICTIC or not self.is_past():
            return None
        before, after = text[max(0, one.first - 120) : one.first], text[one.last : one.last + 160]
        if direction.is_to_come(before, after):
            return None  # "the house is open from May to September"
        if self.published is not None and reference.start <= self.published < reference.end:
            return None  # behind the dateline the story has arrived nowhere yet
        settled = _nearest(meaning, reference)
        if settled is None:
            return None
        settled = replace(settled, has_year=False, deixis=Deixis.ANAPHORIC)
        return NeighbourDate(one.first, one.last, settled, one.production)


#: So much likelier does a story go on than back.
_BACK = 2


def _nearest(meaning: Meaning, reference: Period) -> Meaning | None:
    """Return a date in the year that puts it nearest to `reference`, rather behind it."""
    found: list[tuple[int, Meaning]] = []
    for year in range(reference.start.year - 1, reference.end.year + 2):
        settled = of_year(meaning, year)
        if settled is None or settled.interval is None or weekday_fits(settled) is False:
            continue  # a printed weekday tells that another year is meant
        start, end = settled.interval
        days = (start - reference.start).days
        inside = start < reference.end and end > reference.start
        far = 0 if inside else days if days > 0 else -_BACK * days
        found.append((far, settled))
    return min(found, key=lambda each: each[0])[1] if found else None
