"""CON018: times of day that contradict each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile
from operator import attrgetter

from msgspec import Struct

from factlint.api import (
    TIME_ZONES,
    Citation,
    ClockTime,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    Span,
    by_profile,
    clock_times,
    dates,
    lazy_regex,
    pattern,
    quantities,
)
from factlint_rules.consistency._admission import admitted_too_late, clause_before
from factlint_rules.consistency._clock_lengths import misreckoned

_START = pattern(
    r"\b(?:starts?|started|begins?|began|opens?|opened|kicks? off|kicked off|kick-off|leaves?|left|departs?|"
    r"departed|commences?)\b[^.;]{0,24}$"
)
_END = pattern(
    r"\b(?:ends?|ended|closes?|closed|shuts?|shut|finish(?:es|ed)?|arrives?|arrived|reach(?:es|ed)?)\b"
    r"[^.;]{0,24}$"
)
#: Who comes in before the event begins, and who may still come in before it ends.
_DOORS = pattern(
    r"\b(?:doors?|gates?|turnstiles|registration|check-in)\b[^.;]{0,20}\b(?:open|start|begin)"
)
_LAST = pattern(r"\blast (?:entry|admissions?|entries|orders)\b")
_SECOND = lazy_regex(r"\s?\((?:about |around )?$")
_ADJECTIVE = lazy_regex(r"\s(start|kick-off|finish|close)\b")
_RANGE = lazy_regex(r"\s(?:to|until|till)\s$|\s?[-–—]\s?$")
_LENGTH = lazy_regex(
    r"\b(?:after|lasting|lasts?|lasted|journey|trip|flight|for|of|in all|long|takes?|or)\b"
)
#: More times than these are a timetable.
_FEW = 6
_LATER = lazy_regex(r" later\b(?P<at>,? at )?")
_COMMA = lazy_regex(r",? (?:(?:some|just|only) )?")
_WORD = lazy_regex(r"[a-z]{4,}")
_NO_EVENT = frozenset(
    "will that this with from their have been which when they there about after before local time "
    "starts start started begins begin began opens open opened closes closed ends ended today".split()
)

#: "9pm (4pm in New York)", "9pm (4pm Lisbon time)".
_THERE = lazy_regex(r" (?:in|at) (?:the )?[A-Z]| [A-Z][a-z]+ time\b")

#: Other hours: "(10am to 4pm at weekends)", "(11am-4pm)", "(10am on Sundays)".
_OTHER_HOURS = lazy_regex(
    r"\s(?:to|until|till)\s\d|\s?[-–—]\s?\d|\s(?:on|at)\s(?:the\s)?(?:[A-Z][a-z]+days?|weekends?|weekdays?)\b"
)

_LENGTH_IS = "from “{first}” to “{second}” is {real}, not {printed}"


class _Told(Struct, frozen=True):
    """A time at which something begins or ends: what, and the words that say which day."""

    time: ClockTime
    verb: str
    about: tuple[str, ...]
    days: frozenset[str]
    sentence: Span


class ClockConflict(DocumentRule):
    """Times of day agree with each other.

    The times of one event told twice, a beginning and its end, doors and the show, last entry and
    closing, a time on two clocks, and the time between two times. Times of day are compared when
    "am" or "pm" is written with both; a night that ends in the morning is left alone.

    Bad:
        The concert in the park begins at 3pm. Bring a chair. The concert begins at 2.30pm and is free.
                                                                                    ^^^^^^ “2.30pm” here, “3pm” elsewhere

        The council opened its meeting at 7.30pm and closed it at 6.15pm.
                                                                  ^^^^^^ “6.15pm” is before “7.30pm”

        The gallery shuts at 4pm. Last entry is at 4.30pm.
                                                   ^^^^^^ last entry at “4.30pm”, after “4pm”

        The show starts at 7.45pm. Doors open at 8.30pm.
                                                 ^^^^^^ doors at “8.30pm”, after “7.45pm”

        Kick-off is at 15:00 GMT (6pm CET) on the island.
                                  ^^^ 15:00 GMT is 4pm CET, not 6pm

        Trains leave at 8.15am and reach Leeds at 9.05am, a journey of 40 minutes.
                                                                       ^^^^^^^^^^ from “8.15am” to “9.05am” is 50 minutes, not 40 minutes

        He set off at 6am and was back by 2pm, ten hours later. Trains leave at 8.12pm. We took the one at 8.21pm.
                                               ^^^^^^^^^ from “6am” to “2pm” is 8 hours, not ten hours
                                                                                                           ^^^^^^ “8.21pm” here, “8.12pm” elsewhere

        The lights went out at 16.45 and came back at 19.15. For six hours they worked by candle.
                                                                 ^^^^^^^^^ from “16.45” to “19.15” is 2 hours and 30 minutes, not six hours
    Good:
        The concert on Friday begins at 3pm. The concert on Saturday begins at 2.30pm.

        The club opens at 10pm and closes at 3am. Doors open at 9pm.

        Kick-off is at 15:00 GMT (4pm CET).
    """

    code = "CON018"
    name = "clock-conflict"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which time is right"
    citations = (Citation("KSJ Fact-Checking Project", "dates and times"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each time that another one contradicts."""
        times = [one for one in ctx.read(clock_times) if one.minutes is not None]
        found = list(self._conflicts(ctx, times)) if len(times) > 1 else []
        yield from found
        for one in misreckoned(ctx, times):
            if not any(other.span.overlaps(one.span) for other in found):
                yield self.finding(
                    one.span,
                    message=_LENGTH_IS,
                    first=one.first.span.of(ctx.text),
                    second=one.second.span.of(ctx.text),
                    real=_minutes(one.minutes),
                    printed=one.span.of(ctx.text),
                )

    def _conflicts(self, ctx: Context, times: list[ClockTime]) -> Iterator[Remark]:
        """Yield what two times of the article contradict, and a length right beside them."""
        for first, second in pairwise(times):
            yield from self._beside(ctx, first, second)
        yield from self._admission(ctx, times)
        yield from self._later(ctx, times)
        if len(times) <= _FEW:
            yield from self._turned(ctx, times)
        told = [one for one in (_told(ctx, time) for time in times) if one is not None]
        for at, later in enumerate(told):
            if not later.about and len(told) > 2:
                continue  # "the 11am start": of which of them?
            earlier = next((one for one in told[:at] if _one_event(one, later)), None)
            if earlier is not None:
                yield self._say(ctx, later.time, earlier.time)

    def _beside(self, ctx: Context, first: ClockTime, second: ClockTime) -> Iterator[Remark]:
        """Yield what two neighbours of one sentence contradict: clocks, order, length."""
        assert first.minutes is not None
        assert second.minutes is not None
        sentence = ctx.sentence(first.span)
        if not sentence.contains(second.span):
            return
        between = ctx.text[first.span.end : second.span.start]
        if _SECOND.search(between) and len(between) < 20:
            yield from self._clocks(ctx, first, second)
            return
        ranged = _RANGE.search(between) is not None and len(between) < 16
        before = ctx.text[max(sentence.start, first.span.start - 60) : first.span.start]
        ends = _START.search(before) is not None and _END.search(between) is not None
        if not (ranged or ends):
            return
        one_half = first.half and first.half == second.half
        if one_half and second.minutes < first.minutes and first.minutes % 720 >= 60:
            yield self._say(ctx, second, first, "“{here}” is before “{elsewhere}”")
        elif second.minutes > first.minutes:
            yield from self._length(ctx, sentence, first, second)

    def _clocks(self, ctx: Context, first: ClockTime, second: ClockTime) -> Iterator[Remark]:
        """Yield a time on another clock that is not the same moment."""
        zones = [TIME_ZONES.get(one.zone) for one in (first, second)]
        same = first.zone == second.zone
        if (not same and None in zones) or _THERE.match(ctx.text, second.span.end):
            return
        if _OTHER_HOURS.match(ctx.text, second.span.end):
            return  # "8am to 8pm (10am to 4pm at weekends)"
        shift = 0 if same else (zones[1] or 0) - (zones[0] or 0)
        right = ((first.minutes or 0) + shift) % 1440
        if right == (second.minutes or 0) % 1440:
            return
        zone = f" {second.zone}" if second.zone else ""
        yield self.finding(
            second.span,
            message="{first} is {right}{zone}, not {second}",
            first=f"{first.span.of(ctx.text)} {first.zone}".strip(),
            right=_shown(right, second),
            zone=zone,
            second=second.span.of(ctx.text),
        )

    def _length(
        self, ctx: Context, sentence: Span, first: ClockTime, second: ClockTime
    ) -> Iterator[Remark]:
        """Yield a length of time behind two times that is not the time between them."""
        lengths = [
            one
            for one in ctx.read(quantities)
            if second.span.end <= one.span.start < sentence.end
            and one.kind is QuantityKind.TIME
            and one.unit in ("hour", "minute")
        ]
        if not lengths or any(one.approx for one in lengths):
            return
        gap = ctx.text[second.span.end : lengths[0].span.start]
        tail = ctx.text[lengths[-1].span.end : sentence.end]
        near = len(gap) <= 40 and (_LENGTH.search(gap) or tail.strip().startswith("in all"))
        joined = len(lengths) == 1 or (len(lengths) == 2 and _joined(ctx.text, lengths))
        if not near or not joined:
            return
        printed = sum(int(one.value * (60 if one.unit == "hour" else 1)) for one in lengths)
        real = (second.minutes or 0) - (first.minutes or 0)
        exact = real % 60 == 0 or lengths[-1].unit == "minute"
        if printed != real and (exact or abs(printed - real) >= 30):
            span = Span(lengths[0].span.start, lengths[-1].span.end)
            yield self.finding(
                span,
                message=_LENGTH_IS,
                first=first.span.of(ctx.text),
                second=second.span.of(ctx.text),
                real=_minutes(real),
                printed=span.of(ctx.text),
            )

    def _later(self, ctx: Context, times: list[ClockTime]) -> Iterator[Remark]:
        """Yield "three hours later" beside a time that is not so long after the one before."""
        for length in ctx.read(quantities):
            pair = _parted_by(ctx, times, length)
            if pair is None:
                continue
            real = ((pair[1].minutes or 0) - (pair[0].minutes or 0)) % 1440
            printed = int(length.value * (60 if length.unit == "hour" else 1))
            if abs(printed - real) >= (1 if length.unit == "minute" else 30):
                yield self.finding(
                    length.span,
                    message=_LENGTH_IS,
                    first=pair[0].span.of(ctx.text),
                    second=pair[1].span.of(ctx.text),
                    real=_minutes(real),
                    printed=length.text,
                )

    def _turned(self, ctx: Context, times: list[ClockTime]) -> Iterator[Remark]:
        """Yield "8.21am" where another sentence has 8.12am: minutes with their figures turned round."""
        for at, later in enumerate(times):
            for earlier in times[:at]:
                hours = [divmod(one.minutes or 0, 60) for one in (earlier, later)]
                (hour, minute), (other, turned) = hours
                slip = minute != turned and f"{minute:02}"[::-1] == f"{turned:02}"
                if hour == other and slip and not ctx.sentence(earlier.span).contains(later.span):
                    yield self._say(ctx, later, earlier)
                    break

    def _admission(self, ctx: Context, times: list[ClockTime]) -> Iterator[Remark]:
        """Yield doors that open after the beginning, and a last entry after the end."""
        for one in admitted_too_late(ctx, times):
            message = f"{one.kind} at “{{here}}”, after “{{elsewhere}}”"
            yield self._say(ctx, one.time, one.limit, message)

    def _say(
        self, ctx: Context, here: ClockTime, there: ClockTime, message: str | None = None
    ) -> Remark:
        return self.finding(
            here.span,
            message=message,
            here=here.span.of(ctx.text),
            elsewhere=there.span.of(ctx.text),
            related=(Related(there.span, "here"),),
        )


def _parted_by(
    ctx: Context, times: list[ClockTime], length: Quantity
) -> tuple[ClockTime, ClockTime] | None:
    """Return the two times between which "three hours later" says that there are three hours."""
    hit = _LATER.match(ctx.text, length.span.end)
    if hit is None or length.unit not in ("hour", "minute") or length.approx:
        return None
    near = [one for one in times if one.span.start < length.span.start]
    behind = next((one for one in times if one.span.start == hit.end()), None)
    if hit["at"] and behind is not None:  # "three hours later, at 8pm"
        near.append(behind)
    elif not near or not _COMMA.fullmatch(ctx.text[near[-1].span.end : length.span.start]):
        return None
    if len(near) < 2 or not (near[-2].half and near[-1].half):
        return None
    within = ctx.document.sentences_from(near[-2].span.start, 2)[-1].end
    return (near[-2], near[-1]) if near[-1].span.start < within else None


def _joined(text: str, lengths: list[Quantity]) -> bool:
    between = text[lengths[0].span.end : lengths[1].span.start]
    return between.strip() in ("", "and") and lengths[0].unit == "hour"


def _told(ctx: Context, time: ClockTime) -> _Told | None:
    sentence = ctx.sentence(time.span)
    before = clause_before(ctx, time)
    after = _ADJECTIVE.match(ctx.text, time.span.end)
    if after is not None:  # "before the 11am start"
        verb = "start" if after[1] in ("start", "kick-off") else "end"
    elif _DOORS.search(before) or _LAST.search(before):
        return None
    else:
        verb = "start" if _START.search(before) else "end" if _END.search(before) else ""
    if not verb or not time.half:
        return None
    if after is not None:
        before = ""
    words = (word for word in _WORD.findall(before.lower()) if word not in _NO_EVENT)
    known = ctx.read(dates)
    first = bisect_left(known, sentence.start, key=attrgetter("span.start"))
    days = frozenset(
        one.text.lower()
        for one in takewhile(lambda one: one.span.start < sentence.end, islice(known, first, None))
        if one.type != "TIME" or one.weekday is not None
    )
    return _Told(time, verb, tuple(words), days, sentence)


def _one_event(one: _Told, other: _Told) -> bool:
    """Return whether two times are of one event: its first word is the same, and so is the day."""
    return (
        one.verb == other.verb
        and one.sentence != other.sentence
        and one.time.minutes != other.time.minutes
        and bool(one.about)
        and (not other.about or one.about[0] == other.about[0])
        and one.days == other.days
    )


def _minutes(length: int) -> str:
    hours, minutes = divmod(length, 60)
    parts = [f"{hours} hour{'s' * (hours > 1)}"] if hours else []
    parts += [f"{minutes} minutes"] if minutes else []
    return " and ".join(parts)


def _shown(minutes: int, like: ClockTime) -> str:
    """Return a time as its like is written: 4pm, 16:30."""
    hour, minute = divmod(minutes, 60)
    if not like.half:
        return f"{hour:02}:{minute:02}"
    return f"{hour % 12 or 12}{f'.{minute:02}' if minute else ''}{'pm' if hour >= 12 else 'am'}"
