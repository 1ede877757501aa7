"""CON017: one work with two release dates, one person with two birthdays."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    Article,
    Citation,
    Collected,
    Context,
    CorpusRule,
    DateExpression,
    DocumentRule,
    NameKind,
    Pattern,
    Related,
    Remark,
    Span,
    by_profile,
    claims,
    dates,
    in_correction,
    lazy_regex,
    names,
    pattern,
)
from factlint_rules.consistency._weekdays_told import weekdays_told


class Release(Struct, frozen=True):
    """What an article says about the release of a work.

    Attributes:
        key: the work, its season, and where.
        first, last: the days it can be, half open.
        words: the date as written.
        span: the date, in prose or source offsets.
    """

    key: tuple[str, str, str]
    first: dt.date
    last: dt.date
    words: str
    span: Span


class TwoDates(DocumentRule, CorpusRule[tuple[Release, ...]]):
    """A work has one release date, and a person one day of birth and of death.

    So has the event of the lead its weekday, and a report that of its publication. Compared are dates that are given for one title, season and place; a season or month that
    holds the day agrees with it. A delay that is told as one is left alone. Releases are compared
    in an article and across those of a run; births and deaths in an article, where the two days of
    a person differ in the day, the month or the year alone.

    Bad:
        The film The Lantern will open on 3 May 2024. Tickets are cheap. The Lantern will open on 10 May 2024.
                                                                                                  ^^^^^^^^^^^ “10 May 2024” here, “3 May 2024” elsewhere

        Kim Dunne was born on 14 May 1933 in Cork. Kim Dunne, botanist, born 14 May 1935, died in June.
                                                                             ^^^^^^^^^^^ “14 May 1935” here, “14 May 1933” elsewhere
    Bad (published 2025-07-24):
        Ann Roe died at home on 6 February. Roe, who died on 7 February, was a nurse.
                                                             ^^^^^^^^^^ “7 February” here, “6 February” elsewhere

        The strike began on 3 May. Buses stopped. When the strike began on 5 May, the town was calm.
                                                                           ^^^^^ “5 May” here, “3 May” elsewhere
        The board voted to sell the pier on Tuesday. After Wednesday's meeting, Ms Roe wept.
                                                           ^^^^^^^^^ “Wednesday” here, “Tuesday” elsewhere
    Good:
        Kim Dunne died on 6 February. Her sister, Ann Roe, died on 7 February.

        The film The Lantern will open in May 2024. Tickets are cheap. The Lantern will open on 10 May 2024.

        The film The Lantern opened on 3 May 2024. The film The Harbour will open on 10 May 2024.
    """

    code = "CON017"
    name = "two-dates"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which date is right"
    citations = (Citation("KSJ Fact-Checking Project", "dates"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each release date that another one in the article excludes."""
        first: dict[tuple[str, str, str], Release] = {}
        for release in ctx.read(_releases):
            known = first.setdefault(release.key, release)
            if _apart(known, release):
                yield self._say(release, known, None)
        for event in (_BORN, _DIED):
            yield from self._lives(ctx, event)
        yield from self._events(ctx)
        for one in weekdays_told(ctx):
            yield self.finding(
                one.span,
                here=one.span.of(ctx.text),
                elsewhere=one.known.of(ctx.text),
                related=(Related(one.known, "here"),),
            )

    def _events(self, ctx: Context) -> Iterator[Remark]:
        """Yield the day of an event that was told before with another: "the strike began on"."""
        first: dict[tuple[str, str], DateExpression] = {}
        for day in ctx.read(dates):
            if day.kind != "calendar" or day.grain != "day" or day.interval is None:
                continue
            before = ctx.document.lower[max(0, day.span.start - 50) : day.span.start]
            hit = _EVENT.search(before)
            if hit is None:
                continue
            known = first.setdefault((hit["what"], hit["verb"][:4]), day)
            if in_correction(ctx.article, day.span):
                continue
            if known is not day and _slip(known, day):
                yield self.finding(
                    day.span,
                    here=day.text,
                    elsewhere=known.text,
                    related=(Related(known.span, f"“{known.text}” here"),),
                )

    def _lives(self, ctx: Context, event: Pattern) -> Iterator[Remark]:
        """Yield a day of birth or death that is another one a slip away."""
        given = list(_life_dates(ctx, event))
        for at, (person, date) in enumerate(given):
            for other, earlier in given[:at]:
                if person == other and _slip(earlier, date):
                    yield self.finding(
                        date.span,
                        here=date.text,
                        elsewhere=earlier.text,
                        related=(Related(earlier.span, f"“{earlier.text}” here"),),
                    )
                    return

    def collect(self, ctx: Context) -> tuple[Release, ...] | None:
        """Return the releases of one article, the first of each work."""
        first: dict[tuple[str, str, str], Release] = {}
        for one in ctx.read(_releases):
            place = ctx.to_source(one.span)
            first.setdefault(one.key, Release(one.key, one.first, one.last, one.words, place))
        return tuple(first.values()) or None

    def reconcile(
        self, facts: Mapping[str, Collected[tuple[Release, ...]]]
    ) -> Iterable[tuple[str, Remark]]:
        """Yield each release date that another article excludes."""
        first: dict[tuple[str, str, str], tuple[str, Release]] = {}
        for path, one in facts.items():
            for release in one.facts:
                other, known = first.setdefault(release.key, (path, release))
                if _apart(known, release):
                    yield path, self._say(release, known, other)

    def _say(self, release: Release, known: Release, path: str | None) -> Remark:
        return self.finding(
            release.span,
            here=release.words,
            elsewhere=known.words,
            related=(Related(known.span, f"“{known.words}” here", path),),
        )


_EVENT = lazy_regex(
    r"\bthe (?P<what>[a-z]{4,}),? (?:which |that )?(?:is |was |are |were |will |will be |has been )?"
    r"(?P<verb>began|begins?|opens?|opened|starts?|started|closes?|closed|ends?|ended|launche[sd]|signed|held|"
    r"due|takes place|took place|built|founded|published)(?: \w+){0,3}? on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$"
)
_BORN = pattern(r"\bborn\b", words=("born",))
_DIED = pattern(r"\b(?:died|dies|death)\b", words=("died", "dies", "death"))


#: Days of which one may be a slip of the other.
_PAIR = 2


def _life_dates(ctx: Context, event: Pattern) -> Iterator[tuple[str, DateExpression]]:
    """Yield the whole days after a word of birth or death, with whose they are, where there are some.

    Whose: the surname named last before, in the article; so an obituary is of one person.
    """
    if not event.may_match(ctx.document):
        return
    days = [one for one in ctx.read(dates) if one.kind == "calendar" and one.grain == "day"]
    if len(days) < _PAIR:
        return
    people = [name for name in ctx.read(names).all if name.kind is NameKind.PERSON]
    for hit in event.matches(ctx.document):
        end = min(ctx.sentence(Span(*hit.span())).end, hit.end() + 50)
        at = bisect_left(days, hit.end(), key=lambda one: one.span.start)
        day = days[at] if at < len(days) and days[at].span.start < end else None
        between = ctx.text[hit.end() : day.span.start] if day is not None else ";"
        if day is None or ";" in between or " and " in between:
            continue
        known = bisect_right(people, hit.start(), key=lambda name: name.span.end)
        yield (people[known - 1].words[-1] if known else ""), day


def _slip(one: DateExpression, other: DateExpression) -> bool:
    """Return whether two days differ in the day, the month or the year only."""
    if one.interval is None or other.interval is None:
        return False
    a, b = one.interval[0], other.interval[0]
    same = [a.day == b.day, a.month == b.month]
    if one.has_year and other.has_year:
        same.append(a.year == b.year)
    return same.count(False) == 1


def _releases(article: Article) -> list[Release]:
    found = []
    for claim in article.read(claims):
        subject, date = claim.subject or claim.work, claim.date
        if not date or claim.type.value != "release" or claim.polarity == "neg" or not subject:
            continue
        if date.interval is None or not date.has_year or claim.platform is not None:
            continue
        if (date.interval[1] - date.interval[0]).days > 31:
            continue  # a year alone is often that of another edition
        if date.text.isdigit():
            continue  # "20220825" is the name of a version
        # "Quern 1.41, to be released in January", "Quern 1.85": each version has a day of its own
        start = article.document.sentence_at(date.span.start).start
        versions = _VERSION.findall(article.document.text, start, date.span.start)
        part = claim.season or "".join(versions[-1:])
        key = (subject.lower().removeprefix("the "), part, claim.place or "")
        found.append(Release(key, *date.interval, date.text, date.span))
    return found


#: A version is behind a name or its own word; "which cost £2.5 million" and "rated 8.5" tell of one thing.
_VERSION = lazy_regex(
    r"(?:\b(?:app|[A-Z][\w-]*)|(?i:\b(?:version|release|edition|update)))\s+v?(\d+\.\d+)(?:\.\d+)*(?![\w%]|\.\d|\s+[mb]illion)"
)


def _apart(one: Release, other: Release) -> bool:
    return one.last <= other.first or other.last <= one.first
