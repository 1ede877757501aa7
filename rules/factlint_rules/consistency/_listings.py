"""Lists that say themselves how long they are: with numbers inside, in brackets, of years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import (
    Context,
    Counted,
    Quantity,
    QuantityKind,
    Span,
    counted,
    lazy_regex,
    pattern,
    quantities_in,
)

#: "Ann Roe, Tom Lund, Kim Hale (four members)".
_BRACKETED = lazy_regex(r"[^()]*\)")
_INNER = lazy_regex(r" ?\([^()]*\)")
#: "Five people applied: two nurses, a cook and a clerk".
_COLON = lazy_regex(r"[^.:;\n]{0,60}: (?P<items>[^.:;\n]+)")
_ITEM = lazy_regex(r",? and |, ")
_NUMBER = lazy_regex(
    r"(?P<one>an?|one|another)\b|(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.IGNORECASE,
)
#: "Twice, in 2009, 2014 and 2020".
_TIMES = pattern(
    r"\b(?P<times>twice|three times|four times|five times),? in (?P<years>(?:(?:19|20)\d\d, )*(?:19"
    r"|20)\d\d,? and (?:19|20)\d\d)(?=[.,;)]|$)",
    case=True,
)
#: "Five of the seven counts: four of fraud and one of theft": the list is of the five.
_PART_OF = lazy_regex(r"\bof (?:the |its |their |these )?$")
_OFTEN = {"twice": 2, "three times": 3, "four times": 4, "five times": 5}


def counted_items(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield (place, count, sum) of counts whose list after a colon counts each of its items."""
    for one in ctx.read(counted):
        number = one.quantity
        whole = number.kind is QuantityKind.COUNT and 3 <= number.value <= 40 and not number.approx
        if not whole:
            continue
        hit = _COLON.match(ctx.text, number.span.end + 1 + len(one.words))
        start = number.span.start
        if (
            hit is None
            or _PART_OF.search(ctx.text, max(0, start - 12), start)
            or not one.words.endswith(("s", "people", "men", "women", "children"))
        ):
            continue
        counts = [_NUMBER.match(item) for item in _ITEM.split(hit["items"].strip())]
        if len(counts) < 2 or None in counts or not any(c and c["one"] for c in counts):
            continue  # numbers alone are added elsewhere
        total = sum(_value(c["many"]) for c in counts if c)
        if total != number.value and abs(total - number.value) <= 2:
            yield number.span, f"{number.text} {one.words}", total


def _value(many: str | None) -> int:
    return 1 if many is None else int(quantities_in(f"{many} things")[0].value)


def times_in_years(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield "twice" before three years."""
    for hit in _TIMES.matches(ctx.document):
        listed = len(re.findall(r"\d{4}", hit["years"]))
        if listed != _OFTEN[hit["times"]]:
            yield Span(*hit.span("times")), hit["times"], listed


def in_brackets(ctx: Context[Any], number: Quantity, name: str) -> int:
    """Return the length of the list in brackets right behind a bare number: "of five (Roe and Day)"."""
    bare = number.kind is QuantityKind.COUNT and not number.unit and 2 <= number.value <= 20
    if not bare or ctx.text[number.span.end : number.span.end + 2] != " (":
        return 0
    hit = re.compile(rf" \(((?:{name}, )*{name},? and {name})\)").match(ctx.text, number.span.end)
    return len(_ITEM.split(hit[1])) if hit is not None else 0


def listed_before(ctx: Context[Any], one: Counted, separator: re.Pattern[str]) -> int:
    """Return the length of the list of names right before "(four members)", or 0."""
    start, end = one.quantity.span.start, one.quantity.span.end + 1 + len(one.words)
    if ctx.text[start - 2 : start] != " (" or ctx.text[end : end + 1] != ")":
        return 0
    head = ctx.sentence(one.quantity.span).start
    names = _INNER.sub("", ctx.text[head : start - 2].rpartition(":")[2].strip())
    items = separator.split(names)
    plain = len(items) > 2 and all(item[:1].isupper() and len(item) < 40 for item in items)
    return len(items) if plain else 0


_COUNTS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_COUNT = "|".join(_COUNTS)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Cllr|Rev|Sgt|Capt|Lt|Gov|St)\.? )?"
_WORD = r"[A-ZÀ-Þ][\w’'-]*"
#: A name and what is said of it: "Sen. Ann Roe", "Ann Roe in 2010", "Ayr (twice)".
_NAMED = (
    rf"(?:the )?[“\"‘]?{_TITLE}{_WORD}(?: (?:of |the |de |la |& )?{_WORD}){{0,4}}[”\"’]?"
    r"(?: \([^()\n]{1,30}\)| (?:in|from|at|of|for) [\w’' -]{2,30}?)?"
)
_NAMES = rf"(?P<items>(?:{_NAMED}, )*{_NAMED},? and {_NAMED})"
#: "The four runners, Hale, Dube and Prosser, took", "both finalists, Roe and Lund, are".
_THE = lazy_regex(
    rf"(?:{_COUNT}|[Bb]oth) (?P<things>(?:[a-z’'-]+ )?[a-z’'-]+s|women|men|children), {_NAMES},(?= [a-z])"
)
_DEFINITE = lazy_regex(r"\b(?:the|his|her|its|their|all) $", re.IGNORECASE)
#: "I saw three of them, Ayr and Oban, from the deck".
_OF_THEM = lazy_regex(
    rf"(?:{_COUNT})(?P<things> of (?:them|these|those|which)), {_NAMES}(?:,|\.|$)"
)
#: "Four languages – French, Spanish and Thai.", "three aims for the year — bread and jam."
_PLAIN = r"(?:[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})"
_DASH = lazy_regex(
    rf"(?:{_COUNT}) (?P<things>(?:[a-z’'-]+ ){{1,2}}?[a-z’'-]*s|[a-z’'-]+s)(?: (?:for|in|of|to) [a-z ’'-]{{2,30}}?)? ?[–—] ?"
    rf"(?P<items>(?:(?:{_NAMED}|{_PLAIN}), )*(?:{_NAMED}|{_PLAIN}),? and (?:{_NAMED}|{_PLAIN}))(?=[.;]|$|\n)",
    re.IGNORECASE,
)
#: "Three women: Ann Roe in 2010 and Eva Lund in 2019.", "three sponsors: Sen. Ann Roe and ..."
_AFTER_COLON = lazy_regex(
    rf"(?i:{_COUNT}) (?P<things>(?:[a-z’'-]+ ){{0,2}}(?:[a-z’'-]+s|women|men|children|people))[^.;:,\n]{{0,30}}: {_NAMES}(?=[.;]|$|\n)"
)
#: "Three courses: soup; beef; and pudding."
_SEMICOLONS = lazy_regex(
    rf"(?:{_COUNT}) (?P<things>(?:[a-z’'-]+ ){{0,2}}[a-z’'-]+s)[^.;:\n]{{0,30}}: (?P<items>(?:[^.;:\n]{{2,60}}; )+"
    rf"(?:and )?[^.;:\n]{{2,60}})(?=\.|$|\n)",
    re.IGNORECASE,
)
#: "Three things: cheap tickets, and a stay in 12 schools."
_TWO_THINGS = lazy_regex(
    rf"(?:{_COUNT}) (?P<things>(?:[a-z’'-]+ ){{0,2}}[a-z’'-]+s)[^.;:,\n]{{0,30}}: (?P<items>(?:"
    rf"(?!\band\b)[^.;:,\n(]){{3,60}}, and (?:(?!\band\b)[^.;:,\n(]){{3,60}})(?=[.;]|$|\n)",
    re.IGNORECASE,
)
#: "Three bids: 26/03 (a barn, new) and 26/07 (a mill)".
_BRACKETS = lazy_regex(
    rf"(?:{_COUNT}) (?P<things>(?:[a-z’'-]+ ){{0,2}}[a-z’'-]+s): (?P<items>"
    rf"(?:[^.;:,()\n]{{2,40}} \([^()\n]+\), )*[^.;:,()\n]{{2,40}} \([^()\n]+\),? and [^.;:,()\n]{{2,40}} \([^()\n]+\))(?=[.;]|$|\n)",
    re.IGNORECASE,
)
_FORMS = (_OF_THEM, _DASH, _AFTER_COLON, _SEMICOLONS, _TWO_THINGS, _BRACKETS)
_COUNTED = pattern(rf"\b(?:{_COUNT}|both)\b", words=(*_COUNTS, "both"))
#: "In four hours we saw it all: “Dawn”, “Noon” and “Dusk”": hours are no things with names.
_TIME = lazy_regex(r"\b(?:seconds|minutes|hours|days|weeks|months|years|times)$")
#: Of two counts the one nearer the list is its own: "the five sing four songs: ...".
_NEARER = lazy_regex(rf"\b(?:{_COUNT})\b")
_APART = lazy_regex(r"; (?:and )?|,? and |, ")
_SEMICOLON = lazy_regex(r"; (?:and )?")
_BRACKET_SAID = lazy_regex(r" ?\([^()]*\)")
_OF_WHOLE = lazy_regex(r"\b(?:of|among) (?:the |its |their |his |her |these )?$")
#: What does not begin an item: "a tenor, who sang, and a bass".
_NO_ITEM = lazy_regex(
    r"(?:who|whose|which|where|when|that|including|such|then|but|or|not|he|she|it|they|we|i|you)\b",
    re.IGNORECASE,
)
_MORE_THAN = lazy_regex(r"(?:\d|(?:two|three|four|five|six|both)\b)", re.IGNORECASE)


def listed_otherwise(ctx: Context[Any]) -> Iterator[tuple[Span, str, int]]:
    """Yield (place, count, length) of counts whose list has another length, in forms with a frame."""
    for count in _COUNTED.matches(ctx.document):
        before = ctx.text[max(0, count.start() - 14) : count.start()]
        both = count[0].lower() == "both"
        if _OF_WHOLE.search(before):
            continue
        forms = (_THE,) if both else _FORMS if not _DEFINITE.search(before) else (_THE, *_FORMS)
        hits = ((form, form.match(ctx.text, count.start())) for form in forms)
        form, hit = next((pair for pair in hits if pair[1] is not None), (_THE, None))
        if hit is None or _TIME.search(hit["things"]):
            continue
        if _NEARER.search(ctx.text, hit.end("things"), hit.start("items")):
            continue
        listed = _length(hit, by_semicolon=form is _SEMICOLONS, counted=form is _BRACKETS)
        promised = 2 if both else _COUNTS[count[0].lower()]
        if listed and 0 < abs(listed - promised) <= 2:
            yield Span(*count.span()), f"{count[0]} {hit['things'].strip()}", listed


def _length(hit: re.Match[str], *, by_semicolon: bool, counted: bool) -> int:
    """Return the number of items of a list, 0 where some say something of others.

    Args:
        hit: the match, with its `items`.
        by_semicolon: the items have commas of their own.
        counted: the items may begin with a number.
    """
    words = _BRACKET_SAID.sub("", hit["items"])
    items = (_SEMICOLON if by_semicolon else _APART).split(words)
    numbers = not counted and any(map(_MORE_THAN.match, items))
    return 0 if numbers or any(map(_NO_ITEM.match, items)) else len(items)
