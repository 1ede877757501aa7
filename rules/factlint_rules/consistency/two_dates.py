"""CON017: one work with two release dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    Citation,
    Collected,
    Context,
    CorpusRule,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    claims,
)


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
    """A work has one release date, in an article and in all articles of a run.

    Compared are dates that are given for one title, season and place; a season or month that
    holds the day agrees with it. A delay that is told as one is left alone.

    Bad:
        The film The Lantern will open on 3 May 2024. Tickets are cheap. The Lantern will open on 10 May 2024.
                                                                                                  ^^^^^^^^^^^ “10 May 2024” here, “3 May 2024” elsewhere
    Good:
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
        for release in _releases(ctx):
            known = first.setdefault(release.key, release)
            if _apart(known, release):
                yield self._say(release, known, None)

    def collect(self, ctx: Context) -> tuple[Release, ...] | None:
        """Return the releases of one article, the first of each work."""
        first: dict[tuple[str, str, str], Release] = {}
        for one in _releases(ctx):
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


def _releases(ctx: Context) -> Iterator[Release]:
    for claim in ctx.read(claims):
        subject, date = claim.subject or claim.work, claim.date
        if claim.type.value != "release" or claim.polarity == "neg" or not subject or not date:
            continue
        if date.interval is None or not date.has_year or claim.platform is not None:
            continue
        if (date.interval[1] - date.interval[0]).days > 31:
            continue  # a year alone is often that of another edition
        if date.text.isdigit():
            continue  # "20220825" is the name of a version
        key = (subject.lower().removeprefix("the "), claim.season or "", claim.place or "")
        yield Release(key, *date.interval, date.text, date.span)


def _apart(one: Release, other: Release) -> bool:
    return one.last <= other.first or other.last <= one.first
