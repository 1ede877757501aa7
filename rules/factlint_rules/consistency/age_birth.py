"""CON006: an age that the year of birth contradicts."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import (
    Age,
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    NameKind,
    Pattern,
    Related,
    Remark,
    Span,
    ages,
    by_profile,
    dates,
    lazy_regex,
    may_be_one,
    names,
    pattern,
)
from factlint_rules.consistency._ages_then import Life, ages_then, told_of_then
from factlint_rules.consistency._before_birth import before_birth
from factlint_rules.consistency._lives_told import misaged
from factlint_rules.consistency._relations import BY_WORDS

_BORN = pattern(r"\bborn\b(?!\s+(?:with|into|to)\b)", words=("born",))
_DIED = pattern(
    r"\b(?:died|death|killed|drowned)\b", words=("died", "death", "killed", "drowned"), case=True
)
#: "Died last week", "has died": at about the day of publication.
_LATELY = pattern(
    r"\b(?:(?:died|died at [^.;]{1,40}|killed) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|night|month|weekend|[a-z]+day)|yesterday|today|on [a-z]+day"
    r"|ha(?:s|ve) (?:\w+ly )?died)\b"
)
_LIFE = pattern(
    r"(?:\((?:born )?|(?<=[a-zà-ÿ], ))(?P<born>1[6-9]\d\d|20\d\d)\s?[-–—]\s?(?P<died>1[6-9]\d\d|20\d\d)(?:\)|(?=\n|$))",
    case=True,
)


class _Day(Struct, frozen=True):
    """A day or a year: the earliest and the latest it can be, as (year, month, day)."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]
    words: str
    span: Span
    person: str = ""


class AgeBirth(DocumentRule):
    """An age fits the birth it is counted from.

    It is counted to the day of death where the article gives one, otherwise to publication. With
    years alone two ages are possible, and both are accepted.

    Bad:
        She was born on 3 March 1938 in Ayr and died on 6 February 2025 aged 87.
                                                                             ^^ born 3 March 1938, on 6 February 2025: 86, not 87
    Bad (published 2025-07-24):
        Leila Haddad, 34, was born in 1988 and plays the cello.
                      ^^ born 1988, at publication: 36 or 37, not 34

        Mara Dunn is 19 and was born in 2002 in Leeds.
                     ^^ born 2002, at publication: 22 or 23, not 19

        The captain was born in 1971 and, at 47, is the oldest on board.
                                             ^^ born 1971, at publication: 53 or 54, not 47

        Born in 1949, the painter Tom Reck died in 2020 at 66.
                                                           ^^ born 1949, in 2020: 70 or 71, not 66

        The yard will go to the 19-year-old, born in 2004, in May.
                                ^^ born 2004, at publication: 20 or 21, not 19

        Ada Quill was born in Leeds on 3 March 1950. Quill, 57, still writes every day.
                                                            ^^ born 3 March 1950, at publication: 75, not 57

        Pavel Orr, 44, first stood in 1975, at the age of 19. He joined at 16 in 1990 and left at 45 in 2009.
                                                          ^^ 44 in 2025: in 1975 not yet born, not 19
                                                                                                  ^^ 16 in 1990: in 2009 34 to 36, not 45

        At 24 in 1989, Mary Holt became a judge. Holt was born in 1974 and lives in Leeds.
           ^^ born 1974: in 1989 14 or 15, not 24
        The mate was born at Lynn in 1961 and first crewed a tug in 1957.
                                                                    ^^^^ 1957 is before the birth in 1961

        Eileen Roe, who has died aged 86, made stoneware. She was born on 12 February 1938 in Leek.
                                      ^^ born 12 February 1938, at publication: 87, not 86

        Ida Sorel, 61, builds canoes. She was born in Ely in 1952. Sorel sells two a year.
                   ^^ born 1952, at publication: 72 or 73, not 61

        Peg Dunn died at home on Friday. She was 85. Dunn was born in Ayr on 2 May 1935.
                                                 ^^ born 2 May 1935, at publication: 89 or 90, not 85
    Good (published 2025-07-24):
        Ida Sorel, 61, builds canoes. Her father was born in Ely in 1952.

        Eileen Roe, who has died aged 86, made stoneware. She was born on 12 June 1938 in Leek.

        He was born in Ayr in 1961 in a house built in 1957, and joined the board in 1990.

        Leila Haddad, 37, was born in 1988 and plays the cello.

        She was born on 3 March 1938 in Ayr and died on 6 February 2025 aged 86.
    """

    code = "CON006"
    name = "age-vs-birth"
    severity = by_profile("error")
    message = "born {born}, {until}: {right}, not {printed}"
    advice = "find out which of them is wrong"
    citations = (Citation("NPR Accuracy Checklist", "ages"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each age that cannot be, once."""
        found = list(self._by_form(ctx))
        yield from found
        for one in misaged(ctx):
            if not any(other.span.overlaps(one.span) for other in found):
                yield self.finding(
                    one.span,
                    severity=BY_WORDS,
                    message="{born}: in {year} {right}, not {printed}",
                    born=f"born {one.born.text}",
                    year=str(one.year),
                    right=_years_old(one.right - 1, one.right),
                    printed=one.span.of(ctx.text),
                    related=(Related(one.born.span, "born"),),
                )

    def _by_form(self, ctx: Context) -> Iterator[Remark]:
        """Yield each age beside a birth that it cannot be of."""
        given = ctx.read(ages)
        if not given and "born" not in ctx.document.lower:
            return
        for year, birth in before_birth(ctx):
            yield self.finding(
                year,
                message="{year} is before the birth in {born}",
                year=year.of(ctx.text),
                born=birth.of(ctx.text),
                related=(Related(birth, "born"),),
            )
        births = _days(ctx, _BORN, "born")
        yield from self._then(ctx, births, given)
        deaths = _days(ctx, _DIED, "died") if given else []
        one_birth = _one_birth(births)
        for age in given:
            born = _nearest(ctx, births, age.span) or _of_person(births, age)
            if born is None and one_birth and len(deaths) == 1 and age.at_death:
                born = one_birth
            died = _nearest(ctx, deaths, age.span)
            if died is None and age.at_death:
                if not _LATELY.search(_told_with(ctx, age)):
                    continue
                died = _lately(ctx)
                if born is None and sum(one.at_death for one in given) == 1:
                    born = one_birth  # of the dead person, whose life it tells
            if born is None and one_birth is not None and _of_the_one(ctx, one_birth, age, given):
                born = one_birth
            if born is not None and _about_now(ctx, age, born) and not _namesake(ctx, age, born):
                yield from self._judge(ctx, age, born, died if age.at_death else None)

    def _then(self, ctx: Context, births: list[_Day], given: Sequence[Age]) -> Iterator[Remark]:
        """Yield "was 24 when he won in 1989" of a person whose birth, or age now, is known."""
        lives = [
            Life(day.person, day.first[0], day.last[0], day.span, f"born {day.words}")
            for day in [day for day in births if not _of_kin(ctx, day)] or births
        ]
        if ctx.published is not None:
            year = ctx.published.year
            lives += [
                Life(
                    age.person,
                    year - age.years - 1,
                    year - age.years,
                    age.span,
                    f"{age.years} in {year}",
                )
                for age in given
                if not age.at_death
            ]
        for then in ages_then(ctx, lives, frozenset(age.span for age in given if age.at_death)):
            least, most = then.year - then.life.last - 1, then.year - then.life.first
            if least == most - 2 and then.life.words.startswith("born"):
                least += 1
            yield self.finding(
                then.span,
                severity=BY_WORDS,
                message="{born}: in {year} {right}, not {printed}",
                born=then.life.words,
                year=str(then.year),
                right=_years_old(least, most),
                printed=str(then.age),
                related=(Related(then.life.span, "here"),),
            )

    def _judge(self, ctx: Context, age: Age, born: _Day, died: _Day | None) -> Iterator[Remark]:
        if died is None:
            if ctx.published is None:
                return
            if told_of_then(ctx, age.span, born.span, born.last[0]):
                return
            today = (ctx.published.year, ctx.published.month, ctx.published.day)
            died = _Day(today, today, "", born.span)
        least = _years(born.last, died.first)
        most = _years(born.first, died.last)
        if least <= age.years <= most or most < 0:
            return
        yield self.finding(
            age.span,
            born=born.words,
            until=f"on {died.words}"
            if died.words and " " in died.words
            else f"in {died.words}"
            if died.words
            else "at publication",
            right=str(most) if least == most else f"{least} or {most}",
            printed=age.span.of(ctx.text),
            related=(Related(born.span, "born"),),
        )


def _namesake(ctx: Context, age: Age, born: _Day) -> bool:
    """Return whether an age is behind the full name of another of the surname than who was born.

    "Nell Royle, born in 1901, ... said her granddaughter, Jo Royle, 68": what they share is the surname.
    Bill Royle may be William, though.
    """
    known = ctx.read(names)
    own = known.at(max(0, age.span.start - len(", ") - 1))
    if own is None or len(own.words) < 2 or own.words[-1] != age.person:
        return False
    people = [one for one in known.all if len(one.words) > 1 and one.words[-1] == age.person]
    before = [one for one in people if one.span.start < born.span.start]
    return not may_be_one(own.words[0], (before[-1:] or people[:1])[0].words[0])


def _lately(ctx: Context) -> _Day | None:
    """Return the months before publication, in which somebody "has died"."""
    if ctx.published is None:
        return None
    first, last = ctx.published - _MONTHS, ctx.published
    return _Day(
        (first.year, first.month, first.day), (last.year, last.month, last.day), "", Span(0, 0)
    )


def _told_with(ctx: Context, age: Age) -> str:
    """Return the sentence of an age, with the one before where it is all of its own: "She was 88."."""
    sentence = ctx.sentence(age.span)
    if len(sentence) > _SHORT:
        return sentence.of(ctx.text)
    before = ctx.document.sentence_at(max(0, sentence.start - 2))
    return ctx.text[before.start : sentence.end]


#: As long is "She was only 88.".
_SHORT = 20


def _years_old(least: int, most: int) -> str:
    if most < 0:
        return "not yet born"
    return f"{max(least, 0)} or {most}" if most - least < 2 else f"{max(least, 0)} to {most}"


def _years(start: tuple[int, int, int], end: tuple[int, int, int]) -> int:
    return end[0] - start[0] - (end[1:] < start[1:])


def _days(ctx: Context, word: Pattern, group: str) -> list[_Day]:
    """Return the days after a word such as "born" in its sentence, and those of "(1938-2025)"."""
    found = []
    expressions = [one for one in ctx.read(dates) if one.interval is not None and one.has_year]
    for hit in word.matches(ctx.document):
        end = min(ctx.sentence(Span(hit.start(), hit.end())).end, hit.end() + 60)
        at = bisect_left(expressions, hit.end(), key=lambda date: date.span.start)
        near = next((d for d in expressions[at : at + 1] if d.span.start < end), None)
        if near is not None and not re.search(
            r"\b(?:died|born|aged)\b|;", ctx.text[hit.end() : near.span.start]
        ):
            found.append(replace(_day(near), person=_whose(ctx, hit.start())))
    for hit in _LIFE.finditer(ctx.text):
        year = int(hit[group])
        found.append(_Day((year, 1, 1), (year, 12, 31), hit[group], Span(*hit.span(group))))
    return sorted(found, key=lambda day: day.span)


def _whose(ctx: Context, at: int) -> str:
    """Return the surname of the person named last before an offset in its sentence."""
    sentence = ctx.sentence(Span(at, at + 1))
    people = [name for name in ctx.read(names).within(sentence) if name.span.end <= at]
    persons = [name for name in people if name.kind is NameKind.PERSON]
    return persons[-1].words[-1] if persons else ""


def _of_person(births: list[_Day], age: Age) -> _Day | None:
    """Return the birth of the person whose age it is, told in another sentence."""
    own = [born for born in births if age.person and born.person == age.person]
    return own[0] if len(own) == 1 and not age.at_death else None


def _one_birth(births: list[_Day]) -> _Day | None:
    """Return the birth of which an article tells, in full where it is told twice; None where there are more."""
    years = {(day.first[0], day.last[0]) for day in births}
    return max(births, key=lambda day: len(day.words)) if len(years) == 1 else None


#: Whom else a birth may be of: "his father was born in 1950".
_KIN = lazy_regex(
    r"\b(?:sons?|daughters?|mother|father|mum|mom|dad|wife|husband|brothers?|sisters?|twins?|grand\w+|baby|"
    r"parents?|nephew|niece|aunt|uncle|cousin|widow(?:er)?|child(?:ren)?|partner|friend|victim)\b"
)
#: "Said his client, who was born in": not of the lawyer, who is named before.
_NOUN_WHO = lazy_regex(r"\b(?:client|defendant|accused|patient|suspect), who (?:was |is )?$")
#: Farther from the truth an age is another person's.
_FAR = 15


def _of_the_one(ctx: Context, born: _Day, age: Age, given: Sequence[Age]) -> bool:
    """Return whether the only birth of an article is that of the only person whose age it gives.

    "Ida Roe, 61, builds canoes. She was born in Ely in 1950."
    """
    people = {one.person for one in given if not one.definite}
    if age.at_death or age.definite or people != {age.person} or ctx.published is None:
        return False
    if not age.person or abs(ctx.published.year - born.first[0] - age.years) > _FAR:
        return False
    if _of_kin(ctx, born):
        return False
    before = _before_born(ctx, born)
    known = ctx.read(names).people.get(age.person)
    own = {"", age.person, known.full.split(" ")[0] if known is not None else ""}
    return born.person in own or _NOUN_WHO.search(before) is not None


def _before_born(ctx: Context, born: _Day) -> str:
    return _BORN_BEFORE.split(ctx.text[ctx.sentence(born.span).start : born.span.start])[0]


def _of_kin(ctx: Context, born: _Day) -> bool:  # "their first child, Peter, was born in 1963"
    return _KIN.search(_before_born(ctx, born)) is not None


_BORN_BEFORE = lazy_regex(r"\b[Bb]orn\b")


def _day(date: DateExpression) -> _Day:
    assert date.interval is not None
    first, after = date.interval
    last = after - dt.timedelta(days=1)
    return _Day(
        (first.year, first.month, first.day),
        (last.year, last.month, last.day),
        date.text,
        date.span,
    )


def _nearest(ctx: Context, days: list[_Day], span: Span) -> _Day | None:
    sentence = ctx.sentence(span)
    first = bisect_left(days, sentence.start, key=lambda day: day.span.start)
    inside = [day for day in days[first : first + 2] if sentence.contains(day.span)]
    return inside[0] if len(inside) == 1 else None


#: A life is told within some months of its end.
_MONTHS = dt.timedelta(days=120)
#: "Two years before his 75th birthday", "past her 90th birthday": of another day.
_BIRTHDAY = lazy_regex(r"(?:st|nd|rd|th)? birthday")
_NOT_YET = lazy_regex(r"\b(?:before|until|till|after|since|past|of|short|towards|on|near)\b[^.;]*$")


def _about_now(ctx: Context, age: Age, born: _Day) -> bool:
    """Return whether age and birth are of one person: no other name between them."""
    if _BIRTHDAY.match(ctx.text, age.span.end) and _NOT_YET.search(
        ctx.text, max(0, age.span.start - 40), age.span.start
    ):
        return False
    first, last = sorted((age.span, born.span))
    if age.person and age.person == born.person and not ctx.sentence(first).contains(last):
        return True  # "Pell, 57, of Ayr, ...", and paragraphs on "Pell, who was born in 1970"
    between = ctx.text[first.end : last.start]
    return not re.search(
        r"\b(?:son|daughter|mother|father|wife|husband|brother|sister|when|whose)\b", between
    )
