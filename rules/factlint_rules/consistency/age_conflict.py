"""CON007: one person with two ages."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    MEN,
    WOMEN,
    Age,
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

_ZERO = lazy_regex(r", (0\d),")


class Aged(Struct, frozen=True):
    """A person's age in an article, with its place in the source and the day it was true."""

    person: str
    years: int
    day: dt.date
    span: Span


class AgeConflict(DocumentRule, CorpusRule[tuple[Aged, ...]]):
    """A person has one age in an article.

    "The 49-year-old" takes up the person named last; an age that this person does not have is a
    slip in one of the two places. Across the articles of a run an age may grow with the
    publication dates, by a year more or less.

    Bad:
        Ann Roe, 34, won the race. Her brother came third. Roe, 43, will run again.
                                                                ^^ Roe is 43 here, 34 elsewhere

        The youngest winner is Amy Chan, aged 12, from Hull. Amy, 21, beat forty others.
                                                                  ^^ Chan is 21 here, 12 elsewhere

        Ben Moss, 47, has sold the yard. The 49-year-old plans to sail.
                                             ^^ Moss is 49 here, 47 elsewhere
    Good:
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
        given = _given_names(ctx)
        for span in _zero_first(ctx):
            yield self.finding(span, message="“{here}” is no age", here=span.of(ctx.text))
        for age in ctx.read(ages):
            if age.definite and not _last_person(ctx, age):
                yield from self._turned(ctx, age, list(first.values()))
            person = age.person or (_last_person(ctx, age) if age.definite else "")
            person = _surname(ctx, person) if person else ""
            if not person or len(given.get(person, set())) > 1:
                continue  # two people of one surname
            known = first.setdefault(person, age) if age.person else first.get(person)
            if known is not None and known.years != age.years and not _two_sexes(ctx, known, age):
                yield self.finding(
                    age.span,
                    person=person,
                    here=age.span.of(ctx.text),
                    elsewhere=known.span.of(ctx.text),
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
    for name in ctx.read(names).all:
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
