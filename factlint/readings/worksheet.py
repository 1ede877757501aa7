"""The facts of an article as a checker ticks them off."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.days.describe import describe
from factlint.model.article import Article
from factlint.readings.ages import ages
from factlint.readings.claims.reading import claims
from factlint.readings.counts import counted
from factlint.readings.dates.reader import dates
from factlint.readings.names import NameKind, names
from factlint.readings.quantities import quantities
from factlint.text.span import Span


class Item(Struct, frozen=True):
    """One thing to check.

    Attributes:
        kind: person, age, number, quotation, date or claim.
        span: where it is in the prose.
        text: its words.
        detail: the title of a person, whose age, what is counted, who speaks, the day, the kind
            of claim.
    """

    kind: str
    span: Span
    text: str
    detail: str = ""


def worksheet(article: Article) -> tuple[Item, ...]:
    """Return what there is to check in an article, by position."""
    text = article.document.text
    items = [*_people(article), *_numbers(article), *_quotations(article)]
    items += [Item("age", age.span, age.span.of(text), age.person) for age in article.read(ages)]
    for date in article.read(dates):
        day = "" if date.interval is None else describe(date.interval, date.grain)
        items.append(Item("date", date.span, date.text, day))
    for claim in article.read(claims):
        what = claim.subject or claim.work or ""
        items.append(
            Item("claim", claim.span, claim.span.of(text), f"{claim.type}: {what}".rstrip(": "))
        )
    return tuple(sorted(items, key=lambda item: (item.span, item.kind)))


def _people(article: Article) -> Iterator[Item]:
    """Yield each person once, at the first full name, with the title."""
    seen: set[str] = set()
    for name in article.read(names).of(NameKind.PERSON):
        full = article.read(names).people[name.words[-1]].full or name.text
        if full not in seen and (name.text == full or full not in article.document.text):
            seen.add(full)
            yield Item("person", name.span, name.text, name.title)


def _numbers(article: Article) -> Iterator[Item]:
    nouns = {one.quantity.span: one.words for one in article.read(counted)}
    aged = {age.span.start for age in article.read(ages)}
    for number in article.read(quantities):
        if number.kind.value != "year" and number.span.start not in aged:
            yield Item("number", number.span, number.text, nouns.get(number.span, ""))


def _quotations(article: Article) -> Iterator[Item]:
    document = article.document
    for quotation in document.quotations.marked:
        if not quotation.nested:
            words = " ".join(quotation.inner.of(document.text).split())
            yield Item("quotation", quotation.span, words, speaker_of(article, quotation.span))


def speaker_of(article: Article, quotation: Span) -> str:
    """Return the one person named in the sentences of a quotation outside it, or ""."""
    document = article.document
    first = document.sentence_at(quotation.start)
    last = document.sentence_at(max(quotation.start, quotation.end - 1))
    around = Span(
        first.start, max(first.end, last.end, min(len(document.text), quotation.end + 60))
    )
    people = {
        name.text
        for name in article.read(names).within(around)
        if name.kind is NameKind.PERSON
        and not quotation.contains(name.span)
        and not document.in_speech(name.span)
    }
    return people.pop() if len(people) == 1 else ""
