"""The closed vocabulary of date expressions: words, their classes and their values.

Every word (in lower case) has exactly one class; what a word means beyond its class (the number
of a month, the length of a unit) is in the tables of this module. Words outside the
vocabulary are `OTHER` and end an expression.
"""

from __future__ import annotations

from functools import cache

from factlint.days.month_names import MONTHS, WEEKDAYS

SEASONS = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "fall": "FA",
    "autumn": "FA", "autumntime": "FA", "winter": "WI", "wintertime": "WI",
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "week": "W", "fortnight": "F",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "millennium": "L",
    "weekend": "WE", "season": "SEASON", "workweek": "WW", "semester": "HALF", "yr": "Y",
    "half": "HALF", "generation": "GEN", "night": "NI", "morning": "MO", "evening": "EV",
    "afternoon": "AF", "summer": "SU", "winter": "WI", "hr": "H", "min": "MIN", "weekday": "D",
}  # fmt: skip
PLURALS = {
    "centuries": "century", "millennia": "millennium", "halves": "half",
    **{unit + "s": unit for unit in UNITS if unit not in {"century", "millennium", "half"}},
}  # fmt: skip
ONES = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
HUNDREDS = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "noughties": 0,
}  # fmt: skip
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00",
    "midday": "12:00", "midnight": "24:00", "dawn": "MO", "dusk": "EV", "lunchtime": "MI",
    "nightfall": "EV", "daybreak": "MO", "noontime": "12:00", "overnight": "NI", "sunrise": "MO",
    "sunset": "EV",
}  # fmt: skip
REPEATED = {
    "daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y",
    "annually": "P1Y", "semiannually": "P6M", "biannually": "P6M",
}  # fmt: skip

# Class name to words. Words of the tables above are added by `vocabulary`.
_CLASSES = {
    "A": "a an",
    "THE": "the",
    "THIS": "this",
    "THESE": "these",
    "THAT": "that those",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming forthcoming",
    "CURRENT": "current",
    "PRESENT": "present",
    "LATEST": "latest",
    "PREVIOUS": "previous prior preceding",
    "FOLLOWING": "following subsequent ensuing",
    "SAME": "same",
    "SUCH": "corresponding comparable equivalent",
    "AGO": "ago",
    "BACK": "back",
    "FROM": "from",
    "SINCE": "since",
    "BEFORE": "before",
    "AFTER": "after",
    "EARLIER": "earlier",
    "LATER": "later",
    "HENCE": "hence",
    "AHEAD": "ahead",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "MIDDLE": "middle midpoint",
    "BEGIN": "beginning start outset onset",
    "END": "end",
    "CLOSE": "close",
    "ENDED": "ended ending",
    "REST": "rest remainder balance",
    "ABOUT": "about around roughly approximately circa",
    "NEARLY": "nearly almost",
    "OVER": "over",
    "UNDER": "under",
    "MORE": "more",
    "LESS": "less fewer",
    "THAN": "than",
    "AT": "at",
    "LEAST": "least",
    "MOST": "most",
    "UP": "up",
    "NO": "no",
    "EXACTLY": "exactly precisely just only",
    "LONG": "long",
    "SHORT": "short",
    "NEAR": "near foreseeable immediate",
    "TERM": "term",
    "TIME": "time moment point",
    "FUTURE": "future",
    "WITHIN": "within",
    "TODAY": "today yesterday tomorrow tonight tonite",
    "NOW": "now",
    "CURRENTLY": "currently presently nowadays",
    "RECENT": "recent",
    "RECENTLY": "recently lately",
    "SOON": "soon shortly",
    "SO": "so thus",
    "FAR": "far",
    "DATE": "date",
    "RIGHT": "right",
    "UNTIL": "until till through thru",
    "TO": "to",
    "AND": "and",
    "OR": "or",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "FOR": "for",
    "BY": "by",
    "BETWEEN": "between",
    "AS": "as",
    "EVERY": "every each",
    "OTHER": "other",
    "PER": "per",
    "ONCE": "once twice",
    "FISCAL": "fiscal financial calendar",
    "PERIOD": "period",
    "FULL": "full whole entire",
    "KIND": "consecutive straight additional solid long successive extra lengthy short complete",
    "WORKING": "trading business working calendar",
    "OLD": "old",
    "FEW": "few several many various numerous countless",
    "SOME": "some",
    "COUPLE": "couple handful dozen",
    "QUARTER": "quarter",
    "QUARTERS": "quarters",
    "HALF": "half",
    "WEEKEND": "weekend",
    "PLURALDAY": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "SUFFIX": "st nd rd th",
    "S": "s",
    "AMPM": "am pm",
    "P": "p",
    "M": "m",
    "O": "o",
    "CLOCK": "clock",
    "ZONE": "est edt et gmt utc bst cet cest pst pdt pt cst cdt ct mst mdt mt jst ist eastern "
    "pacific",
    "FY": "fy",
    "Q": "q",
    "H": "h",
    "FINAL": "final latter",
    "BC": "bc bce",
    "AD": "ad ce",
    "ENTRY": "starting beginning commencing",
    "COUNTDOWN": "midweek midyear midmonth midsummer midwinter midseason midafternoon midmorning",
    "SOMETIME": "sometime",
    "WORK": "w",
    "C": "c",
    "B": "b",
    "D": "d",
    "E": "e",
    "T": "t",
    "Z": "z",
    "QFY": "qfy",
    "HFY": "hfy",
    "HOLIDAY": "christmas xmas easter thanksgiving halloween hanukkah passover ramadan "
    "pentecost epiphany lent juneteenth diwali christmastime",
    "NEW": "new",
    "EVE": "eve",
    "GOOD": "good ash palm",
    "SAINT": "valentine mother mothers father fathers patrick martin veterans presidents "
    "president memorial labor labour columbus independence boxing election remembrance bastille "
    "victory groundhog armistice anzac australia canada inauguration earth",
    "YEAREND": "yearend",
}

_PUNCTUATION = {
    " ": "BLANK", "-": "HYPHEN", "‐": "HYPHEN", "‑": "HYPHEN", "–": "DASH", ",": "COMMA",
    ".": "DOT", "/": "SLASH", ":": "COLON", "+": "PLUS",
    "&": "AMPERSAND", "‒": "DASH", "−": "DASH", "—": "EMDASH", "'": "APOSTROPHE", "’": "APOSTROPHE",
    "‘": "APOSTROPHE", "`": "APOSTROPHE", "(": "OPEN", ")": "SHUT",
}  # fmt: skip

_ODD_MONTHS = ("may", "march")
_SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))
_SHORT_MONTHS = frozenset(
    name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")
)


def _classes_by_word() -> dict[str, str]:
    """Map each word of the vocabulary to the name of its class."""
    found: dict[str, str] = {}
    for name, words in _CLASSES.items():
        for word in words.split():
            found.setdefault(word, name)
    for word in MONTHS:
        found[word] = "SHORTMONTH" if word in _SHORT_MONTHS else "MONTH"
    for word in _ODD_MONTHS:
        found[word] = "ODDMONTH"
    for word in WEEKDAYS:
        found[word] = "SHORTDAY" if word in _SHORT_WEEKDAYS else "WEEKDAY"
    for table, name in (
        (SEASONS, "SEASON"), (ONES, "ONES"), (TENS, "TENS"), (HUNDREDS, "HUNDRED"),
        (ORDINALS, "ORDINAL"), (DECADES, "DECADES"), (DAY_PARTS, "PART"), (REPEATED, "REPEATED"),
    ):  # fmt: skip
        for word in table:
            found[word] = name
    for word in UNITS:
        found.setdefault(word, "UNIT")
    for word in PLURALS:
        found.setdefault(word, "UNITS")
    return found


def _digits() -> dict[str, str]:
    """Map the short numbers to their classes: DAY, TWO, YEAR (1000 to 2199)."""
    found = {f"{n}": "DAY" for n in range(1, 32)}
    found |= {f"0{n}": "DAY" for n in range(1, 10)}
    for n in range(100):
        found.setdefault(f"{n:02}", "TWO")
    found["0"] = "TWO"
    found |= {f"{n}": "YEAR" for n in range(1000, 2200)}
    return found


@cache
def vocabulary() -> dict[str, str]:
    """Return word (lower case), short number or punctuation mark to class name."""
    return _classes_by_word() | _digits() | _PUNCTUATION
