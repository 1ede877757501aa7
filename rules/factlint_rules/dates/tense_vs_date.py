"""DAT011: "will open" on a day that has passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    Deixis,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    dates,
    dates_in,
    governing_tense,
    lazy_regex,
    pattern,
)
from factlint_rules.dates._cases import is_compared, of_a_case
from factlint_rules.dates._wording import day, meaning, trusted
from factlint_rules.dates._year_on import a_year_on

#: The verb, a preposition, the date. "Will" with a capital asks a question or is a name.
_ON = r"(?:on|in|from|by)\s+(?:the\s+)?$"
_WILL = pattern(
    r"(?<!the )(?<!his )(?<!her )(?<!\ba )(?<!good )(?<!free )(?<![’']s )\b(?P<verb>(?-i:will|shall)"
    r"|(?-i:Will)(?=\s+(?:the|an?|it|he|she|they|we|you|this|that)\b))(?!\s+have\b)\s+"
    r"(?P<rest>(?:[\w’'-]+\s+){1,9}?)" + _ON,
)
#: "Will run until 30 May", "is to stay shut until 4 June".
_UNTIL = pattern(
    r"(?<!the )(?<!his )(?<!her )(?<!\ba )(?<!good )(?<!free )(?<![’']s )\b(?P<verb>(?-i:will|shall)"
    r"|(?:is|are)\s+(?:due\s+|set\s+|expected\s+)?to)(?!\s+have\b)\s+"
    r"(?P<rest>(?:run|last|stay|remain|be|continue|go|keep)\b(?:\s+[\w’'-]+){0,4}?)\s+(?:until|till)\s+$",
)
#: "Is to appear", "are due to be voted on".
_TO = pattern(
    r"\b(?P<verb>(?:is|are)\s+(?:(?:set|due|scheduled|expected|going|planned|likely|about)\s+)?to)\s+"
    r"(?P<rest>(?:[\w’'-]+\s+){1,9}?)" + _ON,
)
#: Events in the present tense: "takes place", "is held". Works that "open on 3 May 1912" are
#: set then, so that the verbs of beginning and ending count for a few years only.
#: The third person alone is sure to be a verb, and no noun's plural: "a look at votes", "64 votes".
_NO_NOUN = (
    r"(?<!\bat )(?<!\bthe )(?<!\bof )(?<!\bon )(?<!\bfor )(?<!\bin )(?<!\bto )(?<!\bwith )(?<!\d )"
    r"(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bfive )(?<!\bsix )(?<!\bseven )(?<!\beight )(?<!\bnine )(?<!\bten )"
)
_EVENT = pattern(
    r"\b(?P<verb>takes?\s+place|go(?:es)?\s+on\s+sale|(?:is|are)\s+(?:held|published|released|launched"
    r"|shown|aired|screened|unveiled)|comes?\s+out|comes?\s+into\s+force|takes?\s+effect|"
    + _NO_NOUN
    + r"(?:votes|meets|sails|premieres|airs|debuts|launches|returns|reopens|arrives|expires))"
    r"\s+(?P<rest>(?:[\w’'-]+\s+){0,5}?)on\s+(?:the\s+)?$",
)
#: What is planned for a day, in the present: "opens", "steps down".
_PLANNED = (
    r"opens|closes|shuts|starts|begins|ends|finishes|concludes|resumes|returns|reopens|leaves|"
    r"departs|arrives|sails|flies|meets|sits|votes|retires|joins|steps\s+down|stands\s+down|"
    r"takes\s+(?:over|office|place|effect|part)|goes\s+(?:on|ahead|live|to)|"
    r"comes\s+(?:out|into|to)|runs|plays|faces|hosts|turns|expires|launches|premieres|airs|debuts|"
    r"appears|performs|tours|visits|moves|switches|kicks\s+off|convenes|reconvenes|hears|lapses|"
    r"gets\s+under\s*way|happens|occurs|lands|docks|decides|rules|competes|fights|marries|stages|"
    r"screens|lasts|stops|ceases|disbands|quits|resigns"
)
#: The same of several: "entries for the trials close on".
_PLURAL = (
    r"open|close|shut|start|begin|end|resume|return|reopen|leave|depart|arrive|sail|meet|vote|"
    r"retire|join|run|expire|launch|appear|stop|cease"
)
_OPENS = pattern(
    rf"\b(?P<verb>{_NO_NOUN}(?:{_PLANNED})|(?<=\w\ws )(?:{_PLURAL})|(?<=doors )open"
    r"|(?:is|are)\s+(?:open|closed|shut|on\s+sale|on\s+show|available|due|back))\b(?!\s+to\b)\s+"
    r"(?P<rest>(?:[\w’'.-]+\s+){0,7}?)(?:on|from|until|till|by)\s+(?:the\s+)?$",
)
#: "On 14 June the jury retires": the verb behind a date that begins its sentence.
_BEHIND = pattern(
    r",?\s(?:the|an?|its|his|her|their|this|[A-Z]\w+)(?:\s[\w’'-]+){0,3}?\s"
    rf"(?P<verb>{_PLANNED})\b",
    case=True,
)
_HEADS = frozenset(("On", "From", ""))
#: "Are open until 10pm on": hours of that day.
_HOURS = lazy_regex(r"(?:until|till|from|at)\s[\w.:]+(?:\s(?:to|until|and|till)\s[\w.:]+)?")
#: A weekday fits the same day of another year again after five or six years; a story so near to a
#: date without a year means the one beside it.
_CONFIRMED = dt.timedelta(days=120)
_LATELY = dt.timedelta(days=3 * 365)
#: What leads from a verb to the day on which something was done.
_ON_DAY = pattern(r"\b(?:on|in|until|till|from)(?:\s\w+day)?,?\s+(?:the\s+)?$")
#: What was arranged for a day, or may be: "got Holm as opponents on", "was bailed until".
_ARRANGED = pattern(
    r"\b(?:got|gotten|drew|drawn|updated|revised|modified|would|could|might|should|if|deadline|chose|"
    r"chosen|set|reserved|bailed|remanded|adjourned|extended)\b"
)
_VERB = pattern(
    r"\b(?:opened|closed|died|began|ended|started|launched|arrived|returned|finished|happened|"
    r"occurred|took\s+place|sailed|premiered|debuted|crashed|retired|resigned|won|lost|met)\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:on|in)\s+(?:the\s+)?$",
)
#: "Was finished in October": done by then, where "was planned in" may be of what is to come.
_DONE = pattern(
    r"\b(?:was|were)\s+(?:\w+ly\s+)?(?!(?:planned|scheduled|expected|postponed|delayed|moved|booked|slated|"
    r"timetabled|projected|budgeted|promised|needed|required|allowed|intended|supposed)\b)"
    r"(?:\w+ed|held|built|made|seen|won|lost|sold|written|found|taken|begun|done)\s+in\s+$"
)
#: Another year may be that of a day without one: "In 1815 ... the battle took place on 18 June".
_A_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
#: So long before a day without a year no writer means that of a year ago.
_SOON = dt.timedelta(days=45)
#: So long before it, in the same year, a day of the year before has its year.
_MONTHS = dt.timedelta(days=100)
#: "In the novel, the ark was built in August 2030".
_FICTION = pattern(r"\b(?:novel|film|story|book|series|play|game|comic|plot|saga)\b")
_TO_BE = pattern(r"\bbe\s+(?:\w+ly\s+)?$")
#: What was done on a day, and is never planned in these words: "the final was played on 30 August".
_HELD = pattern(
    r"\b(?:(?:was|were)\s+(?:\w+ly\s+)?(?:held|played|staged|sold|buried|cremated|shown|screened|unveiled"
    r"|demolished|published|released|signed|celebrated|sworn\s+in|crowned|elected|arrested|charged|jailed"
    r"|sentenced|convicted|killed|found|seen|laid|opened|closed|reopened|delivered|performed|fought|contested)"
    r"|(?<!\bbe )(?<!\bget )(?:reopened|sat|(?:went|gone)\s+to\s+the\s+polls|married|gathered|marched|voted|ruled|beat|drew|visited"
    r"|came\s+into\s+force))\s+(?:[\w’'-]+\s+){0,6}?on\s+(?:the\s+)?$"
)
#: A clause of its own between the verb and the date: the date may be that clause's.
_OTHER_CLAUSE = pattern(
    r"\b(?:who|whose|which|that|when|where|what|since|until|of|was|were|had|did|(?:it|he|she|they|we|you"
    r"|i)\s+\w+|(?<!\bbe )(?:set|put|cut|hit)\s+by)\b",
)
#: A past form that is no part of a passive: "the hall built in 2012", "the team that won in 2012".
_PARTICIPLE = pattern(
    r"(?<!\bbe )(?<!\bbeing )(?<!ly )\b(?:\w+ed|born|built|made|held|seen|won|lost|set|sold|written)\b"
)
#: A verb behind the words makes them a noun: "the new rules came into force", "his visits were".
_FINITE = pattern(r"(?:was|were|had|came|did|fell|gave|got|made|met|ran|took|went)\b")
#: A place with where it lies: "at St Anne's, Westley, on", "in the Lower Hall, Mill Street, on".
_PLACE = lazy_regex(
    r" (?:at|in) (?:the )?[A-ZÀ-Þ][\w’'.-]*(?: (?:of |the |and )?[A-ZÀ-Þ][\w’'.-]*){0,5}"
    r"(?:, [A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3})+, (?=(?:on|from|until) (?:the )?$)"
)
_CLAUSE_MARK = lazy_regex(r"[,;:()–—]")


_GENERATION = 25 * 365
#: No sentence of a writer tells of a term farther off, in characters.
_NEAR = 250
#: Plans of the last year are no chronicle: "It opens on 4 May. Tickets go on sale on 2 April".
_THIS_YEAR = dt.timedelta(days=366)
#: What is to come, as no chronicle tells it.
_PLANS = pattern(r"will\b|shall\b|(?:is|are)\s.*\bto$|(?:is|are)\s+(?:due|expected|scheduled)\b")
_ENDS = r"(?:is\s+to\s+\w+|begins?|starts?|runs?|ends?|expires?|closes?|lapses?|takes?\s+effect)"
#: What is agreed for a time, and periods that have their days by rule: "the tax year begins on".
_ROUND = pattern(rf"\b(?:year|quarter|season|session|period|term)\s+{_ENDS}\b")
_TERM = pattern(
    r"\b(?:agreement|contract|cover|guarantee|lease|licen[cs]e|loan|mandate|period|permit|policy|quarter|"
    rf"season|session|tenancy|term|warranty|year)\s+{_ENDS}\b"
)
#: Where the words of the past are not one known verb.
_TOLD = "told as past, but {meaning} is after {published}"


class TenseVsDate(DocumentRule):
    """The tense of a verb fits its date.

    "Will sail on 2 May 2019" in an article of 2024 is a line that was copied and not read. The
    tense is compared with the date of publication.

    Bad (published 2024-06-03):
        The ship will sail for Bergen on 2 May 2019 with a crew of six.
                                         ^^^^^^^^^^ “will” speaks of the future, but 2 May 2019 was before 3 June 2024
    Bad (published 2024-06-03):
        The stadium opened on 14 August 2025 to a full house.
                              ^^^^^^^^^^^^^^ “opened” speaks of the past, but 14 August 2025 is after 3 June 2024
    Bad (published 2024-06-03):
        The plan will be voted on on 2 May 2019 by the council.
                                     ^^^^^^^^^^ “will” speaks of the future, but 2 May 2019 was before 3 June 2024
    Bad (published 2024-06-03):
        The fair takes place on 2 May 2019 at the mill.
                                ^^^^^^^^^^ “takes place” speaks of the future, but 2 May 2019 was before 3 June 2024
    Bad (published 2024-06-03):
        The choir is to appear on 2 May 2019 in Bergen.
                                  ^^^^^^^^^^ “is to” speaks of the future, but 2 May 2019 was before 3 June 2024
    Bad (published 2024-06-03):
        Entries close on Friday 10 May, and the fair happened on Saturday 8 June.
                         ^^^^^^^^^^^^^ “close” speaks of the future, but 10 May 2024 was before 3 June 2024
                                                                 ^^^^^^^^^^^^^^^ “happened” speaks of the past, but 8 June 2024 is after 3 June 2024
    Bad (published 2024-06-03):
        The roof was mended in October 2024 by a team from Bergen.
                               ^^^^^^^^^^^^ told as past, but October 2024 is after 3 June 2024
    Bad (published 2024-06-03):
        The funeral took place on 11 June in the chapel.
                                  ^^^^^^^ “took” speaks of the past, but 11 June 2024 is after 3 June 2024
    Bad (published 2024-06-03):
        The plans will be shown in the hall on 14 May, and she will speak at St Ann's, Westley, on Monday 20 May.
                                               ^^^^^^ “will” speaks of the future, but 14 May 2024 was before 3 June 2024
                                                                                                   ^^^^^^^^^^^^^ “will” speaks of the future, but 20 May 2024 was before 3 June 2024
    Bad (published 2024-06-03):
        The cup final was played at Mill Park on 30 June. The fair at the kiln will run until 28 May.
                                                 ^^^^^^^ “was played” speaks of the past, but 30 June 2024 is after 3 June 2024
                                                                                              ^^^^^^ “will” speaks of the future, but 28 May 2024 was before 3 June 2024
    Good (published 2024-06-03):
        The roof was planned in 2023 for October 2024. The list is to be closed on 11 June, and the fair was moved to 12 June.

        Entries close on Saturday 8 June. The fair happened on Friday 10 May, and closed on 8 June 1912 for a war.

        The ship sailed for Bergen on 2 May 2019 with a crew of six.

        The stadium will open on 14 August 2025.

        The prize will go to the team that won in 2019.

        Will Rao left the choir on 2 May 2019.

        On 4 May 1911 the yard opens. It closes on 9 June 1931. The lease begins on 1 May 2023 and ends on 3 May 2039.

        The choir will sing the songs it wrote on 2 May 2019.
    """

    code = "DAT011"
    name = "tense-vs-date"
    severity = by_profile("warning")
    message = "“{verb}” speaks of the {time}, but {meaning} {copula} {side} {published}"
    advice = "put the tense or the date right"
    citations = (Citation("Wikipedia Manual of Style", "MOS:RELTIME"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each date that lies on the wrong side of publication."""
        if ctx.published is None or not trusted(ctx):
            return
        now: list[tuple[DateExpression, Remark]] = []
        for date in ctx.read(dates):
            if date.interval is None or date.type != "DATE" or date.readings:
                continue
            date = a_year_on(date, ctx.published, _SOON) or date
            known = _year_known(date, ctx.published)
            passed = None if known else _just_passed(ctx, date)
            if not known and passed is None and not _of_this_year(ctx, date):
                continue
            date = passed or date
            assert date.interval is not None
            if date.interval[1] <= ctx.published:
                verb, time, copula, side = _future_verb(ctx, date), "future", "was", "before"
            elif date.interval[0] > ctx.published:
                verb, time, copula, side = _past_verb(ctx, date), "past", "is", "after"
                verb = verb if known else verb or None  # "the date was moved to 6 October"
            else:
                continue
            if verb is None or _holds_on(ctx, date) or is_compared(ctx, date.span):
                continue
            remark = self.finding(
                date.span, message=None if verb else _TOLD, verb=verb, time=time, copula=copula,
                side=side, meaning=meaning(ctx, date), published=day(ctx, ctx.published), date=date,
            )  # fmt: skip
            if side == "before" and not _PLANS.match(verb):
                now.append((date, remark))
            else:
                yield remark
        yield from _told_now(now, ctx.published)


def _told_now(now: list[tuple[DateExpression, Remark]], published: dt.date) -> Iterator[Remark]:
    """Yield the one remark of a plan; two days of the past in the present are a chronicle.

    "On 4 May 1911 the yard opens. It closes on 9 June 1931" is how history is told, and so is
    all that was a generation ago.
    """
    ago = {published - date.interval[1] for date, _ in now if date.interval}
    if len(ago) > 1 and max(ago) > _THIS_YEAR:
        return
    for date, remark in now:
        if date.interval and (published - date.interval[1]).days < _GENERATION:
            yield remark


def _holds_on(ctx: Context, date: DateExpression) -> bool:
    """Return whether a term is told that goes on: "the lease begins on 1 May 2019 and ends on 3 May 2039"."""
    assert ctx.published is not None
    sentence = ctx.sentence(date.span)
    start = max(sentence.start, date.span.start - _NEAR)
    if _TERM.search(ctx.text, start, date.span.start) is None:
        return False
    near = Span(start, min(sentence.end, date.span.end + _NEAR))
    ends = [one.interval[1] for one in dates_in(ctx.read(dates), near) if one.interval]
    return (
        min(ends) <= ctx.published < max(ends)
        or _ROUND.search(ctx.text, start, date.span.start) is not None
    )


def _year_known(date: DateExpression, published: dt.date) -> bool:
    """Return whether a year is printed, or a weekday beside the day confirms the nearest one."""
    if date.has_year:
        return date.deixis is Deixis.ABSOLUTE
    if date.kind != "calendar" or date.grain != "day" or date.weekday is None or not date.interval:
        return False
    first = date.interval[0]
    return first.weekday() == date.weekday and abs(first - published) < _CONFIRMED


def _of_this_year(ctx: Context, date: DateExpression) -> bool:
    """Return whether a day without a year is soon after publication, and no year is near."""
    assert ctx.published is not None
    if date.has_year or date.kind != "calendar" or date.grain != "day" or not date.interval:
        return False
    ahead = date.interval[0] - ctx.published
    if date.weekday is not None or not dt.timedelta() < ahead < _MONTHS:
        return False
    if ahead >= _SOON and date.interval[0].year != ctx.published.year:
        return False  # "opened on 14 January" may be that of the year before
    start = ctx.text.rfind("\n\n", 0, date.span.start) + 1
    told = ctx.text[start : ctx.sentence(date.span).end]
    return _A_YEAR.search(told) is None and _AGAIN.search(told) is None


#: What comes again has such a day next year, too.
_AGAIN = pattern(r"\b(?:next|annual\w*|every|each|again|years?)\b")


def _just_passed(ctx: Context, date: DateExpression) -> DateExpression | None:
    """Return a day without a year as that of a few weeks ago: "will be held on 22 January".

    Words that look forward put it into next year, which is not written without its year.
    """
    assert ctx.published is not None
    if date.has_year or date.kind != "calendar" or date.grain != "day" or not date.interval:
        return None
    first = date.interval[0]
    if date.weekday is not None or (first.month, first.day) == (2, 29):
        return None
    before = first if first < ctx.published else first.replace(year=first.year - 1)
    if not dt.timedelta() < ctx.published - before <= _SOON:
        return None
    sentence = ctx.sentence(date.span)
    if _AGAIN.search(ctx.text, sentence.start, sentence.end):
        return None
    if _A_YEAR.search(ctx.text, sentence.start, sentence.end):
        return None
    return replace(date, interval=(before, before + dt.timedelta(days=1)))


def _clause(ctx: Context, date: DateExpression) -> str:
    """Return the clause before a date."""
    start = max(ctx.sentence(date.span).start, date.span.start - 140)
    words = _PLACE.sub(" there ", ctx.text[start : date.span.start])
    return _CLAUSE_MARK.split(words)[-1]


def _future_verb(ctx: Context, date: DateExpression) -> str | None:
    """Return the words that put a date into the future."""
    assert date.interval is not None
    assert ctx.published is not None
    clause = _clause(ctx, date)
    lately = date.grain == "day" and ctx.published - date.interval[1] < _LATELY
    plans = (_WILL, _UNTIL, _TO, _EVENT)
    for verb in (*plans, _OPENS) if lately else plans:
        found = verb.search(clause)
        if found is None:
            continue
        rest = found["rest"]
        if _OTHER_CLAUSE.search(rest) and not _HOURS.fullmatch(rest.strip()):
            continue
        if of_a_case(rest, clause) or _FINITE.match(rest):
            continue
        if verb is not _WILL and _PARTICIPLE.search(f"be {rest}"):
            continue
        if verb is _WILL and date.has_year and not date.future:
            continue
        return " ".join(found["verb"].lower().split())
    return _verb_behind(ctx, date) if lately else None


def _verb_behind(ctx: Context, date: DateExpression) -> str | None:
    """Return the verb of the present behind a date that begins its sentence."""
    head = ctx.text[ctx.sentence(date.span).start : date.span.start].strip()
    found = _BEHIND.match(ctx.text, date.span.end) if head in _HEADS else None
    return found["verb"] if found is not None else None


def _past_verb(ctx: Context, date: DateExpression) -> str | None:
    """Return the verb, or its tense, that puts a date into the past."""
    clause = _clause(ctx, date)
    found = _VERB.search(clause)
    if found is not None and not _TO_BE.search(clause, 0, found.start()):
        return found[0].split()[0].lower()
    held = _HELD.search(clause) if date.grain == "day" and not _ARRANGED.search(clause) else None
    if held is not None and not _OTHER_CLAUSE.search(clause, held.start() + len("was"), held.end()):
        return " ".join(held[0].lower().split()[: 2 if held[0][:1] in "wW" else 1])
    if date.grain != "day":
        made_up = _FICTION.search(ctx.text[ctx.sentence(date.span).start : date.span.start])
        done = _DONE.search(clause) and not _ARRANGED.search(clause)
        return "" if done and not made_up else None
    done = _ON_DAY.search(clause) and not _ARRANGED.search(clause)
    return "" if done and governing_tense(clause) == "past" else None
