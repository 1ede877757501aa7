"""CON016: a length of time that its years contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from factlint.api import (
    Citation,
    Construction,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    Severity,
    Span,
    by_profile,
    figures,
    lazy_regex,
    quantities,
)
from factlint_rules.consistency import _construction
from factlint_rules.consistency._date_order import turned_dates
from factlint_rules.consistency._narrated_order import narrated
from factlint_rules.consistency._relations import BY_WORDS
from factlint_rules.consistency._since_an_age import since_an_age
from factlint_rules.consistency._tenures import tenures
from factlint_rules.consistency._time_spans import TimeClash, anniversaries, between_years
from factlint_rules.consistency._years_in_order import years_in_order
from factlint_rules.consistency._years_told import years_told

_BEGUN = r"\b(?:opened|founded|built|established|launched|formed|started|created|set up|completed)"
_HAD_BEEN = lazy_regex(r"\bhad been\b[\w ]{0,24}$")
#: A state that may have begun later: "built in 1871, has been empty for 16 years", "is shut after 16 years".
_LATER = r"(?! (?:been|lain|stood|sat|remained) (?!open |here |there |running |going |in business )(?:[a-z]+ )+for |[^.;\ue000-\ue007]{0,14}\bafter\b)"
#: "The 147-year-old chapel, built in 1868", "opened in 1897, the pier is 150 years old".
_AGED = (
    rf"{_BEGUN}[^.;\ue000-\ue007]{{0,20}}"
    r" in (?P<a><Y>),?[^.;\ue000-\ue007]{0,30}\b(?:is|are|has|have"
    rf"|with)\b{_LATER}[^.;\ue000-\ue007]{{0,20}}(?P<d><D>)(?: old|['’]s?|s)? ?(?:of |experience|old|in business)?",
    rf"(?P<d><D>)[- ]old (?:[\w’'-]+ ){{0,3}}[\w’'-]+,? (?:(?:which|that) )?(?:was )?{_BEGUN} in (?P<a><Y>)",
)
#: "First title since 1989, ending a 27-year wait".
_WAIT = (
    r"\bsince (?P<a><Y>),?[^.;\ue000-\ue007]{0,30}\b(?:end(?:ed|s|ing)?|broke|breaking|snapp(?:ed|ing)|after)"
    r" (?:an?|the|its|their|his|her) (?P<d><D>)[- ](?:wait|drought|spell|run|gap|absence|exile|hoodoo|stretch|streak)\b",
)
#: "They have lived here for 30 years, since 1985".
_LASTS = (
    r"\bfor (?P<d><D>),? (?:ever )?since (?:[^.;,\ue000-\ue007]{0,50} in )?(?P<a><Y>)",
    r"\bsince (?P<a><Y>),? (?:and )?for (?P<d><D>)",
)
#: "She came here in 1995. In the 20 years since", "became head in 2015. In her ten years as head".
_CAME = (
    r"\b(?:joined|arrived|came|moved|opened|founded|began|started|visited|elected|appointed|became)\b"
    r"[^;\ue000-\ue007]{0,60}\bin (?:\w+ )?(?P<a><Y>)[^\ue007]*$",
)
_SINCE_CAME = (r"^\W*in the (?P<d><D>) since\b",)
_IN_OFFICE = (
    r"\b(?:elected|appointed|took over|succeeded|became|promoted)\b"
    r"[^;\ue000-\ue007]{0,60}\bin (?:\w+ )?(?P<a><Y>)[^\ue007]*$",
    r"\b(?:has|have)\b[^;\ue000-\ue007]{0,60}\bsince (?P<a><Y>)[^\ue000-\ue007]*$",
)
_SINCE_THEN = (
    r"^\W*(?:in|during|after) (?:his|her|their|its) (?P<d><D>) (?:as|at|in|of|there|here|with)\b",
)
#: "The 130-year-old football club", and elsewhere "the club was founded in 1905".
_OLD = (r"\bthe (?P<d><D>)[- ]old (?P<things>(?:[\w’'-]+ ){0,2}[\w’'-]+)",)
_BEGINNING = (
    rf"\bthe (?P<things>[\w’'-]+),? (?:which )?(?:was )?{_BEGUN}[^.;\ue000-\ue007]{{0,20}} in (?P<a><Y>)",
)
#: What begins and what ends: no one graduates before the first term.
_ORDER = (
    # "Was born at Linz in 1961 and first steered a tug in 1957"
    r"\bborn\b[^.;,\ue000-\ue007]{0,30}\bin (?P<a><Y>) and (?:first |then |later )?(?P<end>[a-z]+ed|began|went|came|won|wrote|sang|made)\b"
    r"[^.;,\ue000-\ue007]{0,40}\bin (?P<b><Y>)",
    r"\b(?:born|enrolled|entered|went up|joined|began|started|founded|opened|elected|appointed|matriculated"
    r"|arrived|won a (?:place|scholarship))\b"
    r"[^.;\ue000-\ue007]{0,30}\bin (?P<a><Y>)[^.;\ue000-\ue007]{0,25}\b(?:and|before|then|but)\b"
    # "and her brother died" is of somebody else
    r"(?:(?!\b(?:his|her|its|their|whose)\b)[^.;\ue000-\ue007]){0,20}"
    r"\b(?P<end>graduated|left|retired|finished|completed|closed|died|resigned|demolished|disbanded|expired)\b"
    r"[^.;\ue000-\ue007]{0,20}\bin (?P<b><Y>)",
)


#: "We began in 2019 ... four years later it draws": until now, where a verb of the present follows.
_NOW = (
    r"(?:it|they|he|she|we|the [\w’'-]+(?: (?!is|are|was|were|has|had)[\w’'-]+){0,3}) (?:is|are|has|have|still|remains?"
    r"|(?!was\b|this\b)[a-z]{3,}s)\b"
)
_ON_NOW = (
    r"\b(?:began|started|built|opened|founded|launched|came|moved|joined|formed|set up)\b[^.;\ue000-\ue007]{0,60}\bin (?:\w+ )?(?P<a><Y>)[^.;\ue000-\ue007]{0,90} "
    rf"(?P<d><D>) (?:later|on),? {_NOW}",
)
_BUILT = (
    r"\b(?:began|started|built|opened|founded|launched|came|moved|joined|formed|set up)\b[^.;\ue000-\ue007]{0,60}\bin (?:\w+ )?(?P<a><Y>)[^\ue000-\ue007]*$",
)
_LATER_NOW = (rf"^\W*(?P<d><D>) (?:later|on),? {_NOW}",)


#: The deeds of a life, which end with it.
_DEAD = (
    r"\b(?:was|were) (?:born|knighted|married|elected|ordained|promoted|appointed|crowned|hired|ennobled|named|chosen)\b"
    r"(?! posthumously)[^.;,\ue000-\ue007]{0,30}\bin (?P<a><Y>),?[^.;\ue000-\ue007]{0,15}\b(?P<end>died) in (?P<b><Y>)",
)
#: "The decade between 1990 and 2005".
_ROUND = (r"\b(?P<word>decade|century) (?:between|from) (?P<a><Y>) (?:and|to) (?P<b><Y>)",)
_ROUND_YEARS = {"decade": (9, 11), "century": (95, 105)}
#: "In 2020, ... the following year, 2019".
_NEXT = (
    r"\bin (?:\w+ )?(?P<a><Y>)[^;\ue000-\ue007]{0,90}\bthe (?P<side>following|next|previous|preceding) year,? \(?(?P<b><Y>)",
)
#: Years that are said to follow one another: "in 2015, 2016 and 2018, three years in a row".
_ROW = (
    r"(?P<a><Y>), (?P<b><Y>),? and (?P<c><Y>)(?:,| for|:| -| –)?(?: the)?(?: \w+| <?>)?(?: \w+)? (?P<row>in a row"
    r"|running|in succession|on the trot)\b",
)


_ORDINAL = "from {first} to {last} is {real}: not the {printed}"


class ElapsedYears(DocumentRule):
    """A length of time agrees with the years beside it, and a beginning with its end.

    "Married in 1965 ... 52 years, until his death in 2010" is 45 years. A difference of one year
    is the calendar's and is accepted; "nearly" and "more than" are read as such.

    Bad:
        They married in 1965 and were together for 52 years, until his death in 2010.
                                                   ^^^^^^^^ from 1965 to 2010 is 45 years, not 52 years

        They married in 1960. They were together for 57 years, until his death in 2007.
                                                     ^^^^^^^^ from 1960 to 2007 is 47 years, not 57 years

        She won in 1984 and again in 1996, 22 years later.
                                           ^^^^^^^^ from 1984 to 1996 is 12 years, not 22 years

        It lasted from 1862 to 1997, a span of 125 years. The fort was built between 1874 and 1889. It took 25 years.
                                               ^^^^^^^^^ from 1862 to 1997 is 135 years, not 125 years
                                                                                                            ^^^^^^^^ from 1874 to 1889 is 15 years, not 25 years

        She went up in 1957 and graduated in 1956 with a first.
                                             ^^^^ “graduated” in 1956, before 1957

        She won it in 1972. Two years later, in 1971, she sold it. She married Roe in 1962. The marriage lasted 41 years, until 2009.
                                                ^^^^ 1971 is 1 year before 1972, not two years later
                                                                                                                ^^^^^^^^ from 1962 to 2009 is 47 years, not 41 years

        The mill burned down in 1954 and was rebuilt in 1945. It was bought in 2006, and two years later, in 2013, it shut.
                                                        ^^^^ 1945 is before 1954, told as later
                                                                                                             ^^^^ 2013 is 7 years after 2006, not two years later
    Bad (published 2025-07-24):
        Opened in 1897, the pier is 150 years old this week.
                                    ^^^^^^^^^ from 1897 to 2025 is 128 years, not 150 years

        The 147-year-old chapel, built in 1868, is for sale.
            ^^^^^^^^ from 1868 to 2025 is 157 years, not 147

        The club was founded in 1905 by miners. The 130-year-old club has 40 members.
                                                    ^^^^^^^^ from 1905 to 2025 is 120 years, not 130

        The school, founded in 1924, marks its 110th anniversary this week.
                                               ^^^^^ from 1924 to 2025 is 101 years: not the 110th

        She came here in 1995. In the 40 years since, nothing has changed.
                                      ^^^^^^^^ from 1995 to 2025 is 30 years, not 40 years

        They have been married for 30 years, since 1985.
                                   ^^^^^^^^ from 1985 to 2025 is 40 years, not 30 years

        The firm was founded in 2012 and has over 20 years’ experience.
                                                  ^^^^^^^^ from 2012 to 2025 is 13 years, not 20 years

        The firm was run from 1990 to 1999, the decade between 1990 and 2005 being its best.
                                                ^^^^^^ from 1990 to 2005 is 15 years, not a decade

        He won in 2015, 2016 and 2018, three years in a row. Sir Ian, who was knighted in 1987, died in 1985.
                                                   ^^^^^^^^ 2015, 2016 and 2018 are not “in a row”
                                                                                                        ^^^^ “died” in 1985, before 1987

        It is their first title since 1989, ending a 27-year wait. It was set up in 2018 and shut in the following year, 2020.
                                                     ^^^^^^^ from 1989 to 2025 is 36 years, not 27
                                                                                                                         ^^^^ the year after 2018 is 2019, not 2020

        The course starts on 12 May and finishes on 2 May. She was hired in June 2019 and signed the lease in March 2019.
                                                    ^^^^^ 2 May is before 12 May
                                                                                                              ^^^^^^^^^^ March 2019 is before June 2019

        The bakery opened in 1988. It closed in 2011, after 33 years. The lido was built in 1934. Eighty-one years later it is as blue as ever.
                                                            ^^^^^^^^ from 1988 to 2011 is 23 years, not 33 years
                                                                                                  ^^^^^^^^^^^^^^^^ from 1934 to 2025 is 91 years, not eighty-one years

        She came in 1988 and spent the next 12 years there before leaving in 2010 to teach.
                                            ^^^^^^^^ from 1988 to 2010 is 22 years, not 12 years
    Good (published 2025-07-24):
        The course starts on 12 May, and entries close on 2 May. The term starts on 8 September and ends on 3 April.

        She ran it for 24 years, since opening it in 2001. He won in 2012, 2016 and 2020, three Olympics in a row.

        Opened in 1897, the pier is 128 years old this week.

        They married in 1965 and were together for 45 years, until his death in 2010.

        He was born in 1930. The war lasted six years, until 1945. She won it in 1972. Two years later, in 1974, she sold it.

        The club was formed in 2012 and has existed for more than ten years.
    """

    code = "CON016"
    name = "elapsed-years"
    severity = by_profile("error")
    message = "from {first} to {last} is {real}, not {printed}"
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "dates and ages"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each length of time that cannot be, once."""
        found = list(self._by_form(ctx))
        yield from found
        for one in years_in_order(ctx):
            if not any(known.span.overlaps(one.year.span) for known in found):
                related = (Related(one.other.span, "reckoned with this"),)
                remark = self.finding(
                    one.year.span, severity=BY_WORDS, message=one.message, related=related
                )
                found.append(remark)
                yield remark
        for told in narrated(ctx):
            if not any(known.span.overlaps(told.span) for known in found):
                here, other = told.span.of(ctx.text), told.other.of(ctx.text)
                side, way = ("before", "later") if told.later else ("after", "earlier")
                remark = self.finding(
                    told.span,
                    severity=BY_WORDS,
                    message=f"{here} is {side} {other}, told as {way}",
                    related=(Related(told.other, "reckoned with this"),),
                )
                found.append(remark)
                yield remark
        for clash in years_told(ctx):
            if not any(one.span.overlaps(clash.span) for one in found):
                remark = self._say(clash, severity=BY_WORDS)
                found.append(remark)
                yield remark
        for tenure in chain(since_an_age(ctx), tenures(ctx)):
            if not any(known.span.overlaps(tenure.span) for known in found):
                ends = tuple(Related(place, "reckoned with this") for place in tenure.places)
                yield self.finding(
                    tenure.span, severity=BY_WORDS, message=tenure.message, related=ends
                )

    def _by_form(self, ctx: Context) -> Iterator[Remark]:
        """Yield the lengths of time that a form of words ties to their years."""
        dated = any(one.kind is QuantityKind.YEAR for one in ctx.read(quantities))
        for found in _construction.found_in(ctx, *_ORDER) if dated else ():
            if found["b"].value < found["a"].value:
                yield self.finding(
                    found["b"].span,
                    message="“{end}” in {last}, before {first}",
                    end=found.word("end"),
                    first=found["a"].text,
                    last=found["b"].text,
                )
        for turned in turned_dates(ctx):
            yield self.finding(
                turned.last,
                severity=BY_WORDS,
                message="{last} is before {first}",
                last=turned.last.of(ctx.text),
                first=turned.first.of(ctx.text),
                related=(Related(turned.first, "here"),),
            )
        if not dated:
            return
        yield from self._told_apart(ctx)
        if ctx.published is not None:
            yield from self._until(ctx, ctx.published.year)
        yield from self._around(ctx)

    def _told_apart(self, ctx: Context) -> Iterator[Remark]:
        """Yield years that are no decade, no following year, no row or behind a death."""
        for found in _construction.found_in(ctx, *_DEAD):
            if found["b"].value < found["a"].value:
                yield self.finding(
                    found["b"].span,
                    message=f"“died” in {found['b'].text}, before {found['a'].text}",
                )
        for found in _construction.found_in(ctx, *_ROUND):
            word, years = found.word("word"), int(found["b"].value - found["a"].value)
            least, most = _ROUND_YEARS[word]
            if not least <= years <= most:
                told = f"from {found['a'].text} to {found['b'].text} is {years} years, not a {word}"
                yield self.finding(_of_group(found, "word"), message=told)
        for found in _construction.found_in(ctx, *_NEXT):
            ahead = found.word("side") in ("following", "next")
            right = int(found["a"].value) + (1 if ahead else -1)
            if found["b"].value != right:
                side = "after" if ahead else "before"
                told = f"the year {side} {found['a'].text} is {right}, not {found['b'].text}"
                yield self.finding(found["b"].span, message=told)
        for found in _construction.found_in(ctx, *_ROW):
            years_told = [int(found[name].value) for name in "abc"]
            if years_told[1] - years_told[0] != years_told[2] - years_told[1]:
                listed = "{}, {} and {}".format(*years_told)
                told = f"{listed} are not “{found.word('row')}”"
                yield self.finding(_of_group(found, "row"), message=told)

    def _around(self, ctx: Context) -> Iterator[Remark]:
        """Yield lengths of time and anniversaries that the years around them contradict."""
        now = ctx.published.year if ctx.published is not None else None
        sentences = ctx.read(figures)
        for earlier, here in zip([None, *sentences], sentences, strict=False):
            beside = (
                earlier is not None and not ctx.text[earlier.span.end : here.span.start].strip()
            )
            for clash in between_years(here, earlier if beside else None, now):
                if clash.last != now or not _until_then(ctx, clash.span):
                    yield self._say(clash, severity=None if clash.sure else BY_WORDS)
        for clash in anniversaries(ctx):
            yield self._say(clash)

    def _say(self, clash: TimeClash, *, severity: Severity | None = None) -> Remark:
        return self.finding(
            clash.span,
            severity=severity,
            message=_ORDINAL if clash.ordinal else None,
            first=str(clash.first),
            last=str(clash.last),
            real=_counted(clash.last - clash.first),
            printed=clash.printed.lower(),
            related=tuple(Related(one.span, "reckoned with this") for one in clash.years),
        )

    def _until(self, ctx: Context, now: int) -> Iterator[Remark]:
        """Yield what the year of publication contradicts."""
        for found in _construction.found_in(ctx, *_AGED, *_WAIT, *_LASTS, *_ON_NOW):
            if not _until_then(ctx, found["d"].span):
                yield from self._judge(found, found, now)
        for before, forms in (
            (_CAME, _SINCE_CAME),
            (_IN_OFFICE, _SINCE_THEN),
            (_BUILT, _LATER_NOW),
        ):
            for begun, found in _construction.following(ctx, before, forms):
                yield from self._judge(found, begun, now)
        aged = list(_construction.found_in(ctx, *_OLD))
        begun_at = list(_construction.found_in(ctx, *_BEGINNING)) if len(aged) == 1 else []
        if len(begun_at) == 1 and begun_at[0].word("things") in aged[0].word("things").split():
            yield from self._judge(aged[0], begun_at[0], now)

    def _judge(self, found: Construction, begun: Construction, last: int) -> Iterator[Remark]:
        time, first = found["d"], int(begun["a"].value)
        size = {"year": 1, "decade": 10, "century": 100}.get(time.unit)
        if size is None or last < first:
            return
        real, printed = Decimal(last - first), time.value * size
        slack = Decimal(1) if size == 1 else Decimal(size) / 2
        if time.approx in ("over", "more than", "at least", "well over", "just over"):
            fits = printed <= real + 1
        elif time.approx:
            fits = abs(real - printed) <= max(slack, real / 8)
        else:
            fits = abs(real - printed) <= slack
        if not fits:
            years = (begun["a"], *((found["b"],) if "b" in found.match.groupdict() else ()))
            yield self.finding(
                time.span,
                first=str(first),
                last=str(last),
                real=_counted(int(real)),
                printed=_spaced(time),
                related=tuple(Related(one.span, "reckoned with this") for one in years),
            )


def _until_then(ctx: Context, time: Span) -> bool:
    """Return whether a length of time ends in the story: "they had been married for 35 years, since 1989"."""
    return _HAD_BEEN.search(ctx.text, max(0, time.start - 40), time.start) is not None


def _of_group(found: Construction, group: str) -> Span:
    start, end = found.match.span(group)
    return Span(found.sentence.prose(start), found.sentence.prose(end))


def _counted(years: int) -> str:
    return "1 year" if years == 1 else f"{years} years"


def _spaced(time: Quantity) -> str:
    """Return a length of time as it is said apart: "52 years", and 147 of "147-year-old"."""
    words = time.text.lower()
    return words if " " in words else words.partition("-")[0]  # "eighty-one years", "147-year"
