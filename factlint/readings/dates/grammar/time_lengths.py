"""Counted time: "two years ago", "in six weeks", "the past two months", "six months since"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.model.date import Deixis, Interval
from factlint.readings.dates import direction
from factlint.readings.dates.grammar.relative import IN_ALL
from factlint.readings.dates.meaning import Meaning, of_period
from factlint.readings.dates.periods import (
    DAY,
    Period,
    adjacent_period,
    day_period,
    period_containing,
)
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.quantity import TimeQuantity, hedge_mod, quantity
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex


def counted(match: Match) -> TimeQuantity | None:
    """Return the quantity a match names."""
    amount = quantity(match.words("count"), match.words("unit"), soft=match.has("soft"))
    if amount is None or amount.number is None or not match.has("half"):
        return amount
    return replace(amount, number=amount.number + 0.5)


def _mod(match: Match, amount: TimeQuantity) -> str | None:
    return hedge_mod(match.words("hedge"), rough=amount.rough and amount.number is not None)


def _point(
    match: Match, amount: TimeQuantity, sign: int, kind: str, origin: Period | None
) -> Meaning:
    """Return the point `amount` before or after `origin` or the publication date."""
    mod = _mod(match, amount)
    if mod in {"LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}:
        mod = "APPROX"
    if mod is None and amount.number and amount.number != int(amount.number):
        mod = "APPROX"  # "a year and a half ago"
    start = origin.start if origin else match.published
    period = amount.point(start, sign, match.context.week_start) if start else None
    if period is None and amount.number is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Meaning("DATE", value, kind, "none", Deixis.DEICTIC, mod=mod)
    meaning = of_period(period, kind, Deixis.DEICTIC, open_value="XXXX", grain=amount.grain)
    return replace(meaning, mod=mod)


def ago(match: Match) -> Meaning | None:
    """Read "two years ago", "two years and three months ago"."""
    amount = counted(match)
    if amount is None:
        return None
    if match.has("plus"):
        return _in_parts(match, amount, -1, "ago")
    return _point(match, amount, -1, "ago", None)


_LENGTH_LEAD = lazy_regex(r"\b(?:for|after|in|of|lasted|took)\s+$", re.IGNORECASE)


def _in_parts(match: Match, amount: TimeQuantity, sign: int, kind: str) -> Meaning | None:
    """Read "two years and three months ago", "two years, three months ago"."""
    if match.words("joined") != "and" and _LENGTH_LEAD.search(match.before(12)):
        return None  # "it ran for two years; three months ago it shut", written with a comma
    parts = [amount]
    for name in ("plus", "third"):
        if match.has(name):
            part = quantity(match.words(name), match.words(name + "unit"))
            if part is None:
                return None
            parts.append(part)
    day = match.published
    for part in parts:
        day = part.from_day(day, sign) if day else None
    grain = parts[-1].grain
    period = period_containing(day, grain, match.context.week_start) if day else None
    meaning = of_period(period, kind, Deixis.DEICTIC, open_value="XXXX", grain=grain)
    return replace(meaning, mod=_mod(match, amount))


def _from_now(match: Match) -> Meaning | None:
    amount = counted(match)
    if amount is None or compiled(r"yesterday|tomorrow|tonigh?t").search(match.words()):
        return None
    if match.has("plus"):
        return _in_parts(match, amount, 1, "in-units")
    if match.words().endswith("today") and match.published and amount.number is not None:
        day = amount.from_day(match.published, 1)  # "a week from today" is a day, not a week
        return of_period(day_period(day) if day else None, "in-units", Deixis.DEICTIC)
    return _point(match, amount, 1, "in-units", None)


_LASTS = lazy_regex(
    r"\b(?:for|lasts?|lasted|takes?|took|over)\s+(?:the\s+|about\s+)?$", re.IGNORECASE
)


def _from_anchor(match: Match) -> Meaning | None:
    """Read "3 days from Tuesday", "two weeks after next Friday"."""
    amount, base = counted(match), match.sub("anchor")
    numbered = compiled(r"\s\d\d?(?:[a-z]{2})?\b(?![:.])").match(match.after(8))
    if amount is None or base is None or numbered:  # "over three nights from Monday 21 October"
        return None
    side = match.words("side")
    sign = -1 if side == "before" else 1
    if base.interval is None:
        return replace(base, kind="in-units", grain=amount.grain, value="XXXX", mod=None)
    start = base.interval[0]
    bare = base.kind == "weekday" and not match.words("anchor").startswith("last ")
    if bare and side == "from" and match.published and start < match.published:
        start += 7 * DAY  # "a week from Friday" begins with the Friday to come
    day = amount.from_day(start, sign)
    lasts = side == "from" and _LASTS.search(match.before(24))  # "shut for a week from Monday"
    if day and (lasts or compiled(r"starting|beginning|commencing").match(side)):
        mod = _mod(match, amount)
        return Meaning(
            "DURATION", amount.value, "window", amount.grain, base.deixis, mod, (start, day)
        )
    meaning = of_period(day_period(day) if day else None, "in-units", base.deixis)
    return replace(meaning, mod=_mod(match, amount), has_year=base.has_year)


def _since(match: Match) -> Meaning | None:
    amount = counted(match)
    if amount is None or amount.unit in {"H", "MIN", "S"}:
        return None
    period = (
        amount.point(match.published, -1, match.context.week_start) if match.published else None
    )
    return Meaning(
        "DURATION",
        amount.value,
        "anchored",
        amount.grain,
        Deixis.DEICTIC,
        mod=_mod(match, amount),
        interval=period.interval if period else None,
    )


def _elapsed(match: Match) -> Meaning | None:
    """Read "a year earlier", "two days later" against the date named before."""
    amount = counted(match)
    if amount is None:
        return None
    side = match.words("side")
    if side in {"before", "after"} and not _CLAUSE_END.match(match.after(8)):
        return None
    if compiled(r"\s+(?:this|in the|next|today|on)\b").match(match.after(10)) and side == "later":
        return None
    sign = 1 if side in {"later", "after", "afterward", "afterwards"} else -1
    base = match.reference
    if base is None:
        return of_period(None, "elapsed", Deixis.ANAPHORIC, open_value="XXXX", grain=amount.grain)
    start = amount.from_day(base.start, sign)
    if start is None:
        return Meaning("DATE", "XXXX", "elapsed", amount.grain, Deixis.ANAPHORIC)
    grain = base.grain if base.grain in _KEPT else amount.grain
    period = adjacent_period(start, grain, 0, match.context.week_start)
    meaning = of_period(period, "elapsed", Deixis.ANAPHORIC)
    meaning = replace(meaning, mod=_mod(match, amount))
    return meaning if sign > 0 else replace(meaning, refers=None)


_CLAUSE_END = lazy_regex(r"\s*(?:[.,;:)!?\"”’]|$)")
_KEPT = frozenset({"day", "week", "month", "quarter", "year", "half"})
_AHEAD = frozenset({"next", "coming", "upcoming", "forthcoming"})
#: What "last" is a verb after: "it will last two weeks", "the effects last weeks".
_LAST_VERB = lazy_regex(
    r"\b(?:will|would|shall|should|can|could|may|might|must|not|[a-z]+n[’']t"
    r"|they|it|we|you|who|which|also|only|still|often|always|never|[a-z]{3,}ly|[’'](?:ll|d)"
    r"|(?<!compared )(?<!relative )(?<!similar )(?<!prior )(?<!due )to)\s+$"
    r"|\b[a-z]+(?<![ius])s\s+$",
    re.IGNORECASE,
)


def _window(match: Match) -> Meaning | None:
    """Read "the past two months", "the next few years", "the last decade"."""
    amount = counted(match)
    which = match.words("which").split()[-1]
    if amount is None:
        return None
    if match.words().startswith("last ") and _LAST_VERB.search(match.before(24)):
        return None
    if not match.has("count"):
        return _bare_window(match, amount, which)
    if which in _AHEAD and direction.is_long_ago(
        match.reference, match.published, match.before(120)
    ):
        return Meaning("DURATION", amount.value, "anaphoric", amount.grain, Deixis.ANAPHORIC)
    return _reach(match, amount, ahead=which in _AHEAD)


def _reach(match: Match, amount: TimeQuantity, *, ahead: bool) -> Meaning:
    """Return the interval of length `amount` that ends or begins with the publication date."""
    published = match.published
    interval = None
    if published is not None:
        far = amount.from_day(published, 1 if ahead else -1)
        if far is not None:
            interval = (published + DAY, far + DAY) if ahead else (far, published)
            if amount.unit == "Q" and amount.number is not None:
                interval = _whole_quarters(match, amount, ahead=ahead)
        if interval and interval[0] >= interval[1]:
            interval = None
    return Meaning(
        "DURATION",
        amount.value,
        "window",
        amount.grain,
        Deixis.DEICTIC,
        mod=_mod(match, amount),
        interval=interval,
    )


def _whole_quarters(match: Match, amount: TimeQuantity, *, ahead: bool) -> Interval:
    """Return the whole quarters next to publication: results are those of quarters."""
    day, number = match.published, int(amount.number or 1)
    assert day is not None
    first, last = (1, number) if ahead else (-number, -1)
    return (
        adjacent_period(day, "quarter", first).start,
        adjacent_period(day, "quarter", last).end,
    )


def _bare_window(match: Match, amount: TimeQuantity, which: str) -> Meaning | None:
    """Read "coming weeks", "recent months", "past years"."""
    single = TimeQuantity(1, amount.unit)
    unit = match.words("unit")
    long = unit in {"decade", "century"}
    if (which in {"past", "last", "next"} and unit == "fortnight") or (
        long and (which == "past" or (which in _AHEAD and IN_ALL.search(match.before(12))))
    ):
        return _reach(match, single, ahead=which in _AHEAD)
    if not match.words("unit").endswith("s"):
        return None
    return Meaning("DURATION", amount.value, "vague", amount.grain, Deixis.DEICTIC)


_OLD = lazy_regex(r"[-\s]olds?\b", re.IGNORECASE)
RATE = lazy_regex(
    r"(?:\d|\b(?:percent|per cent|million|billion|%|cents|dollars|pounds|times|once"
    r"|twice))%?\s+$|%\s+$",
    re.I,
)


def _limit(match: Match, amount: TimeQuantity, meaning: Meaning) -> Meaning:
    """Read "within two weeks": a time allowed, from the publication date on."""
    interval = None
    if match.published is not None and meaning.interval is not None:
        last = amount.from_day(match.published, 1)
        interval = (match.published, last) if last and last > match.published else None
    return Meaning(
        "DURATION",
        amount.value,
        "in-units",
        amount.grain,
        Deixis.DEICTIC,
        mod="EQUAL_OR_LESS",
        interval=interval,
    )


_OVER_LEAD = lazy_regex(r"\b(?:for|after|in|of|within|well|just|is|was|took|by|takes?)\s+$", re.I)
_SINGLE_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d")
_FRACTION = lazy_regex(r"\s+of\b")


#: "In the first six months": counted from what they are the first of, whatever is to come of it.
_NTH = lazy_regex(r"(?:the\s+)?(?:first|second|third|fourth|fifth)\b")
#: "The first in 20 years", "the coldest May in ten years", "the third time in a year": lengths.
_COMPARED = lazy_regex(
    r"\b(?:(?:the|an?|its|his|her|their|our|my|this|[’']s|be|been|was|is)"
    r"\s+(?:[\w-]+\s+){0,2}(?:first|only|most"
    r"|least|best|worst|(?!(?:t|r|w|n|gu|qu|requ|prot|cont|inter|harv|for|ch|arr|cr|v|p|pri)est\b)"
    r"[a-z]{2,}est|second|third|fourth|fifth|[a-z]+th|\d+(?:st|nd|rd|th))|times?|once|twice|never)\b[^.;:!?]*$"
    # "Prices will rise most in ten years"
    r"|\b(?:most|least|best|worst|fastest|slowest|hardest|highest|lowest)\s+(?:in\s+)?$",
    re.IGNORECASE,
)


def _duration(match: Match) -> Meaning | None:
    amount = counted(match)
    if amount is None or (amount.unit in {"NI", "MO", "EV", "AF"} and not match.words("count")):
        return None
    if _SINGLE_YEAR.fullmatch(match.words("count")) and not match.words("unit").endswith("s"):
        return None
    if amount.unit in {"SEASON", "GEN", "WE"} or _OLD.match(match.after(6)):
        return None
    parts = "-" in match.words() or not match.words("unit").endswith("rs")
    if amount.unit == "Q" and parts and _FRACTION.match(match.after(4)):
        return None
    mod = _mod(match, amount)
    if match.words("hedge") == "over" and not _OVER_LEAD.search(match.before(12)):
        mod = None
    words = match.words()
    if words in {"a year", "a month", "a week", "a day", "an hour", "a minute"} and RATE.search(
        match.before(16)
    ):
        return Meaning("SET", amount.value, "set", amount.grain, Deixis.NONE)
    before = match.before(80)
    lead = before.rstrip().rsplit(None, 1)[-1].lower() if before.strip() else ""
    if (
        lead in {"in", "within"}
        and amount.number is not None
        and not _NTH.match(words)
        and not _COMPARED.search(before)
        and direction.is_conditional(before[: before.lower().rstrip().rfind(lead)])
    ):
        meaning = _point(match, amount, 1, "in-units", None)
        return _limit(match, amount, meaning) if lead == "within" else replace(meaning, mod=mod)
    return Meaning("DURATION", amount.value, "duration", amount.grain, Deixis.NONE, mod=mod)


def _units_ago(match: Match) -> Meaning | None:
    """Read "months ago", "decades ago"."""
    if quantity("", match.words("unit")) is None:
        return None
    return Meaning("DATE", "PAST_REF", "ago", "none", Deixis.DEICTIC)


_UNITS_LEAD = lazy_regex(r"\b(?:for|within|after|over|in|take|takes|took|last|lasted)\s+$", re.I)


def _bare_units(match: Match) -> Meaning | None:
    """Read "for years", "within weeks"."""
    amount = quantity("", match.words("unit"))
    if amount is None or amount.unit not in {"H", "D", "W", "M", "Y", "E", "C"}:
        return None
    if not _UNITS_LEAD.search(match.before(12)) or _FRACTION.match(match.after(4)):
        return None
    return Meaning("DURATION", amount.value, "duration", amount.grain, Deixis.NONE)


_WINDOW = r"(?:THE )?(?P<which>(?:THIS )?(?:PAST|LAST)|NEXT|COMING|LATEST|THESE (?:PAST|LAST))"
PRODUCTIONS = (
    Production(
        "ago",
        r"{hedge}{quantity}{plus}(?P<soft> OR (?:SO|(?:ONES|DAY)(?: UNITS)?))? AGO",
        ago,
    ),
    Production(
        "from now",
        r"{hedge}{quantity}{plus}(?P<soft> OR (?:SO|ONES|DAY))? (?:FROM (?:NOW|TODAY)|HENCE)",
        _from_now,
    ),
    Production(
        "from a day",
        r"{hedge}{quantity}(?P<soft> OR SO)?,? (?P<side>FROM|AFTER|BEFORE|ENTRY(?: FROM)?) "
        r"(?P<anchor>TODAY|(?:(?:NEXT|LAST|THIS) )?{weekdays}|{months} {days}|{days}"
        r"(?: OF)? {months}|{holidays})",
        _from_anchor,
    ),
    Production(
        "in a week's time", r"{hedge}{quantity}(?:APOSTROPHE~S?|S~APOSTROPHE) TIME", _from_now
    ),
    Production("since", r"{hedge}{quantity}(?P<soft> OR (?:SO|ONES|DAY))? SINCE", _since),
    Production(
        "elapsed",
        r"{hedge}{quantity}(?P<soft> OR (?:SO|ONES|DAY))? (?P<side>EARLIER|LATER|BEFORE|AFTER)",
        _elapsed,
    ),
    Production(
        "window",
        r"(?:(?P<hedge>AT LEAST|NEARLY|ABOUT|(?:NO )?(?:MORE|LESS) THAN|UP TO) )?"
        + _WINDOW
        + r" (?:(?P<count>{count}) )?(?:(?P<adjective>WORKING|FULL|FISCAL|KIND) )?(?P<unit>"
        r"(?:UNIT|UNITS)|(?:QUARTER|QUARTERS))(?P<soft> OR SO)?",
        _window,
    ),
    Production(
        "counted window",
        r"(?:THE )?(?P<count>{count}) (?P<which>PAST|LAST|NEXT|COMING) (?P<unit>UNITS"
        r"|QUARTERS)(?P<soft> OR SO)?",
        _window,
    ),
    Production(
        "duration",
        r"{hedge}(?:THE (?:ORDINAL )?|ORDINAL )?(?:UNIT{join}(?:EARLIER|AGO) )?{quantity}"
        r"(?P<soft> OR (?:SO|ONES))?",
        _duration,
    ),
    Production("units ago", r"(?P<unit>UNITS) AGO", _units_ago),
    Production("units", r"(?P<unit>UNITS)", _bare_units),
)
