"""CON007: one person with two ages."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    MEN,
    WOMEN,
    Age,
    Article,
    Citation,
    Collected,
    Context,
    CorpusRule,
    DocumentRule,
    NameKind,
    Related,
    Remark,
    Span,
    ages,
    by_profile,
    lazy_regex,
    names,
)
from factlint_rules.consistency._deaths_told import ages_at_death

_ZERO = lazy_regex(r", (0\d),")


class Aged(Struct, frozen=True):
    """A person's age in an article, with its place in the source and the day it was true."""

    person: str
    years: int
    day: dt.date
    span: Span


class AgeConflict(DocumentRule, CorpusRule[tuple[Aged, ...]]):
    """A person has one age in an article.

    "The 49-year-old" takes up the person named last, or whom the story is about where a judge or a
    lawyer was named since; an age that this person does not have is a slip in one of the two places. Across the articles of a run an age may grow with the
    publication dates, by a year more or less.

    Bad:
        Ann Roe, 34, won the race. Her brother came third. Roe, 43, will run again.
                                                                ^^ Roe is 43 here, 34 elsewhere

        The youngest winner is Amy Chan, aged 12, from Hull. Amy, 21, beat forty others.
                                                                  ^^ Chan is 21 here, 12 elsewhere

        Ben Moss, 47, has sold the yard. The 49-year-old plans to sail.
                                             ^^ Moss is 49 here, 47 elsewhere

        Kim Holt, 33, won the race. Holt turns 33 in May.
                                               ^^ Holt turns 33 here, is 33 elsewhere

        Alan Fry, 52, took the money. Judge Ada Quill sent him down. The 54-year-old wept.
                                                                         ^^ Fry is 54 here, 52 elsewhere
    Good:
        Kim Holt, 32, won the race. Holt turns 33 in May. She beat a girl. The 14-year-old wept.

        Ann Roe, 34, won the race. Tom Roe, 43, came third.

        Ben Moss, 47, has sold the yard. The 47-year-old plans to sail.
    """

    code = "CON007"
    name = "age-conflict"
    severity = by_profile("error")
    message = "{person} is {here} here, {elsewhere} elsewhere"
    advice = "find out which age is right"
    citations = (Citation("NPR Accuracy Checklist", "ages"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each age that is not the person's first."""
        first: dict[str, Age] = {}
        in_years = ctx.read(_years_told) if ctx.read(ages) else {}
        given = _given_names(ctx) if ctx.read(ages) else {}
        only = _only_aged(ctx)
        for age, place in ages_at_death(ctx):
            yield self.finding(
                age.span,
                severity="warning",
                message="{here} here, {elsewhere} in the headline",
                here=age.span.of(ctx.text),
                elsewhere=place.of(ctx.text),
                related=(Related(place, "here"),),
            )
        for span in _zero_first(ctx):
            yield self.finding(span, message="“{here}” is no age", here=span.of(ctx.text))
        for age in ctx.read(ages):
            if age.definite and not _last_person(ctx, age):
                yield from self._turned(ctx, age, list(first.values()))
            person = age.person or (_last_person(ctx, age) if age.definite else "")
            person = _surname(ctx, person) if person else ""
            known_so = age.definite and only is not None and person not in first
            if known_so and only is not None and _a_slip(only, age) and _of_main(ctx, age, only):
                person = _surname(ctx, only.person)  # the judge was named since
                first.setdefault(person, only)
            if not person or len(given.get(person, set())) > 1:
                continue  # two people of one surname
            known = first.setdefault(person, age) if age.person else first.get(person)
            if known is None or known.years == age.years or _two_sexes(ctx, known, age):
                continue
            if _is_later(age, known, in_years):
                continue
            if age.to_come or known.to_come:
                yield self._turns(ctx, person, age, known)
            elif age.person or _a_slip(known, age):
                yield self.finding(
                    age.span,
                    person=person,
                    here=age.span.of(ctx.text),
                    elsewhere=known.span.of(ctx.text),
                    related=(Related(known.span, "here"),),
                )

    def _turns(self, ctx: Context, person: str, age: Age, known: Age) -> Remark:
        """Return the finding on "turns 24 in May" where the person is 24 already, or 22."""
        told = [
            f"{'turns' if one.to_come else 'is'} {one.span.of(ctx.text)}" for one in (age, known)
        ]
        return self.finding(
            age.span,
            message=f"{person} {told[0]} here, {told[1]} elsewhere",
            related=(Related(known.span, "here"),),
        )

    def _turned(self, ctx: Context, age: Age, known: list[Age]) -> Iterator[Remark]:
        """Yield an age that has the figures of the article's one other age turned round."""
        if len(known) == 1 and str(known[0].years)[::-1] == str(age.years) != str(known[0].years):
            yield self.finding(
                age.span,
                message="{here} here, {elsewhere} elsewhere: figures turned round?",
                here=age.span.of(ctx.text),
                elsewhere=known[0].span.of(ctx.text),
                related=(Related(known[0].span, "here"),),
            )

    def collect(self, ctx: Context) -> tuple[Aged, ...] | None:
        """Return the ages of people who are named in full, in a dated article."""
        people = ctx.read(names).people
        found: dict[str, Aged] = {}
        for age in ctx.read(ages) if ctx.published is not None else ():
            known = people.get(age.person)
            if known is not None and known.full and not age.at_death and ctx.published is not None:
                place = ctx.to_source(age.span)
                found.setdefault(known.full, Aged(known.full, age.years, ctx.published, place))
        return tuple(found.values()) or None

    def reconcile(
        self, facts: Mapping[str, Collected[tuple[Aged, ...]]]
    ) -> Iterable[tuple[str, Remark]]:
        """Yield each age that the age in an earlier article excludes."""
        first: dict[str, tuple[str, Aged]] = {}
        for path, one in facts.items():
            for aged in one.facts:
                other, known = first.setdefault(aged.person, (path, aged))
                passed = (aged.day - known.day).days / 365.25
                if abs(aged.years - known.years - passed) > 1.01:
                    related = Related(known.span, f"{known.years} on {known.day}", other)
                    yield (
                        path,
                        self.finding(
                            aged.span,
                            message="{person} is {here} here, {elsewhere} in {path}",
                            person=aged.person,
                            here=aged.years,
                            elsewhere=known.years,
                            path=other,
                            related=(related,),
                        ),
                    )


#: What heads an entry of a timeline: "1956. John, 24, comes home", "**1956:** ...", or a heading "1956".
_YEAR_LABEL = lazy_regex(r"\W*(?P<year>(?:1[5-9]|20)\d\d)(?:\W*$|[*_]*[.:–—]| [–—-])", re.MULTILINE)
#: "In 1980 Ada Moss, 34, bought the yard".
_IN_YEAR = lazy_regex(r"\W*In (?P<year>(?:1[5-9]|20)\d\d)\b")


def _years_told(article: Article) -> dict[int, int]:
    """Return the years that ages are told of: of an entry of a timeline, or at the head of their sentence.

    By the place of the age; an age at no other year is that of publication, where it is known.
    """
    document, entries, heading = article.document, dict[Span, int](), 0
    for block in document.blocks:
        label = _YEAR_LABEL.match(document.text, block.span.start, block.span.end)
        if block.kind.is_head:
            heading = int(label["year"]) if label is not None else 0
        entries[block.span] = int(label["year"]) if label is not None else heading
    published = article.publication.date.year if article.publication is not None else 0
    found = dict[int, int]()
    for age in article.read(ages):
        at = age.span.start
        own = _IN_YEAR.match(document.text, document.sentence_at(at).start, at)
        block_here = document.block_at(at)
        entry = entries.get(block_here.span, 0) if block_here is not None else 0
        found[at] = int(own["year"]) if own is not None else entry or published
    return found


def _is_later(age: Age, known: Age, years: Mapping[int, int]) -> bool:
    """Return whether an age fits another of another year: 24 in 1956 and 92 in 2024."""
    now, then = years.get(age.span.start, 0), years.get(known.span.start, 0)
    if now == then:
        return False
    return not (now and then) or abs((age.years - known.years) - (now - then)) <= 1


def _only_aged(ctx: Context) -> Age | None:
    """Return the first age of the one person of whom an article gives any, None where there are more."""
    told = [one for one in ctx.read(ages) if not one.definite]
    people = {one.person for one in told}
    return told[0] if len(people) == 1 and told[0].person else None


#: "He said the 56-year-old had been": of another than who speaks.
_SAID = lazy_regex(r"(?:He|She|[A-Z][\w’'-]+) (?:said|told [^.,;]{2,30}|added)(?: that)? [Tt]he $")
#: Whom a story names besides the one it is about, by what they do there.
_OF_THE_COURT = frozenset(
    "judge sheriff recorder magistrate justice coroner mr mrs ms miss det sgt pc insp inspector sergeant constable "
    "detective dr professor prof rev sen rep cllr councillor".split()
)


def _of_main(ctx: Context, age: Age, only: Age) -> bool:
    """Return whether "the 54-year-old" is whom a story is about, although others were named since.

    "Geddes, 52, took the money. Sheriff Moira Kinnear said no. The 54-year-old was led away."
    """
    if ctx.read(names).people.get(only.person) is None or only.span.start > age.span.start:
        return False
    sentences = ctx.document.sentences
    at = bisect_left(sentences, ctx.sentence(age.span))
    if _SAID.fullmatch(ctx.text, sentences[at].start, age.span.start):
        return True
    before = ctx.read(names).within(Span(sentences[max(0, at - 2)].start, age.span.start))
    others = {one.words[-1] for one in before if one.kind is NameKind.PERSON} - {only.person}
    titled = {
        one.words[-1]
        for one in ctx.read(names).all
        if one.title and not _OF_THE_COURT.isdisjoint(one.title.lower().replace(".", "").split())
    }
    return others <= titled


#: So far from the truth is a wrong figure of an age.
_SLIP = 5


def _a_slip(known: Age, age: Age) -> bool:
    """Return whether an age is a slip for another, not that of somebody else: "hit a boy. The 14-year-old"."""
    one, other = str(known.years), str(age.years)
    near = abs(known.years - age.years) <= _SLIP or one[::-1] == other
    figure = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return near or figure


def _two_sexes(ctx: Context, one: Age, other: Age) -> bool:
    """Return whether a man and a woman are beside two ages: "Dr Alison Mayhew, 61", "Mr Mayhew, 64"."""
    return {_sex(ctx, one), _sex(ctx, other)} == {"man", "woman"}


def _sex(ctx: Context, age: Age) -> str:
    for name in reversed(ctx.read(names).within(ctx.sentence(age.span))):
        if 0 <= age.span.start - name.span.end <= len(", "):
            words = {name.title.lower().rstrip("."), name.words[0].lower()}
            man = not words.isdisjoint(MEN | {"mr", "sir"})
            woman = not words.isdisjoint(WOMEN | {"mrs", "ms", "miss", "dame", "lady"})
            return "man" if man and not woman else "woman" if woman and not man else ""
    return ""


def _zero_first(ctx: Context) -> Iterator[Span]:
    """Yield "03" between commas behind a person's name: turned figures of an age."""
    for name in ctx.read(names).all if ", 0" in ctx.text else ():
        hit = _ZERO.match(ctx.text, name.span.end)
        if hit is not None and name.kind in (NameKind.PERSON, NameKind.OTHER):
            yield Span(*hit.span(1))


def _surname(ctx: Context, person: str) -> str:
    """Return the surname of a person who is called by the given name: "Amy, 12,"."""
    found = ctx.read(names)
    known = [one.surname for one in found.people.values() if one.full.split(" ")[0] == person]
    alone = person not in found.people or not found.people[person].full
    return known[0] if len(known) == 1 and alone else person


def _given_names(ctx: Context) -> dict[str, set[str]]:
    given: dict[str, set[str]] = {}
    for name in ctx.read(names).all:
        if len(name.words) > 1:
            given.setdefault(name.words[-1], set()).add(name.words[0])
    return given


def _last_person(ctx: Context, age: Age) -> str:
    """Return the person named last in the two sentences before, when one only is."""
    sentences = ctx.document.sentences
    at = bisect_left(sentences, ctx.sentence(age.span))
    for sentence in reversed(sentences[max(0, at - 2) : at]):
        people = {
            name.words[-1]
            for name in ctx.read(names).within(sentence)
            if name.kind is NameKind.PERSON
        }
        if people:
            return people.pop() if len(people) == 1 else ""
    return ""
