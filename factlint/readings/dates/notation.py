"""The notation of productions: regular expressions whose letters are word classes.

`ONES UNITS AGO` means one token of class ONES, a blank, one of class UNITS, a blank, one of
class AGO. Names in capitals are classes, names in braces are the shared parts below, groups are
named in lower case, a tilde parts two class names, a comma is the comma, and everything else is
regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from itertools import count

from msgspec import Struct

from factlint.readings.dates.tokens import class_codes
from factlint.text.compiled import compiled
from factlint.text.kept import kept
from factlint.text.lazy import lazy_regex

_NAME = lazy_regex(r"\{([a-z_]+)\}|([A-Z]+(?![A-Z<]))|(,)|~")

_AGAIN = "__"
PARTS = {
    "join": r"(?: |HYPHEN)",
    "range": r"(?: ?(?:HYPHEN|DASH) ?|EMDASH| (?:TO|UNTIL) |HYPHEN~TO~HYPHEN)",
    "the": r"(?:THE )?",
    "digits": r"(?:DAY|TWO|THREE|YEAR|NUMBER)",
    "number": (
        r"(?:(?:(?:BIGNUM|WORDYEAR)~FILL*|ONES|TENS)"
        r"|{digits}(?:(?:DOT~(?:DAY|TWO))|(?: DAY~SLASH~DAY))?)"
    ),
    "count": (
        r"(?:{number}(?:(?: TO | OR |HYPHEN|DASH){number})?(?: AND A HALF)?"
        r"|(?:A )?(?:COUPLE(?: OF)?|FEW)|SOME|HALF A|A(?: HALF)?)"
    ),
    "hedge": (
        r"(?:(?P<hedge>ABOUT|NEARLY|OVER|UNDER|SOME|AT (?:LEAST|MOST)"
        r"|(?:NO )?(?:MORE|LESS) THAN|UP TO) )?"
    ),
    "unit": r"(?P<unit>(?:UNIT|UNITS)|(?:QUARTER|QUARTERS)|WEEKEND|PART)",
    "quantity": (
        r"(?P<count>{count})(?:{join}(?P<adjective>MORE|KIND|WORKING|FULL|FISCAL))?{join}{unit}"
        r"(?P<half> AND A HALF)?"
    ),
    "plus": (
        r"(?:(?P<joined>,? AND |, | )(?P<plus>{count}) (?P<plusunit>(?:UNIT|UNITS))"
        r"(?:(?:,? AND |, | )(?P<third>{count}) (?P<thirdunit>(?:UNIT|UNITS)))?)?"
    ),
    "an_edge": (
        r"(?:(?P<edge>{the}(?:(?:EARLY|LATE|MID)(?: IN)?|EARLIER|LATER)(?: IN)?{join}{the}"
        r"|{the}(?:BEGIN|END|CLOSE|MIDDLE|REST|LATE) OF |END ) ?)"
    ),
    "edge": r"{an_edge}?",
    "months": r"(?:MONTH|ODDMONTH|SHORTMONTH~DOT?)",
    "month": r"(?P<month>{months})",
    "weekdays": r"(?:WEEKDAY|SHORTDAY~DOT?)",
    "weekday": r"(?P<weekday>{weekdays})",
    "ordinals": r"(?:DAY~SUFFIX|BIGORD~FILL+|ORDINAL)",
    "days": r"(?:DAY~SUFFIX?|(?:BIGORD|BIGNUM)~FILL+|ORDINAL|ONES|TENS)",
    "day": r"(?P<day>{days})",
    "years": r"(?:YEAR|WORDYEAR~FILL+)",
    "year": r"(?P<year>{years}|APOSTROPHE~(?:TWO|DAY))",
    "this": r"(?:THIS(?: (?:PAST|COMING))?|LAST|PAST|NEXT|COMING|CURRENT|PRESENT|LATEST)",
    "relative": r"{the}{this} (?:(?:FISCAL|FULL) )?(?:UNIT|QUARTER|HALF|SEASON|WEEKEND)",
    "owner": r"(?:APOSTROPHE~S|S~APOSTROPHE|APOSTROPHE|S)?",
    "holidays": (
        r"(?:HOLIDAY(?: (?:UNIT|EVE|WEEKDAY))?|NEW UNIT{owner}(?: (?:UNIT|EVE))?|GOOD WEEKDAY"
        r"|(?:SUFFIX~DOT? )?SAINT{owner} UNIT|ODDMONTH UNIT)"
    ),
    "possessive": r"(?:APOSTROPHE~S)",
    "fiscal": r"(?:(?P<fiscal>FISCAL)(?: UNIT)?{join})?",
}


def up_to(times: int, part: str) -> str:
    """Return the notation of at most `times` repetitions; an open `+` would cost quadratic time."""
    return f"(?:{part}{up_to(times - 1, part)})?" if times else ""


def _expand(notation: str) -> str:
    codes = class_codes()

    def one(match: re.Match[str]) -> str:
        part, name, comma = match.groups()
        if part:
            return _part(part)
        if comma:
            return codes["COMMA"]
        return codes[name] if name else ""

    return _NAME.sub(one, notation)


@cache
def _part(name: str) -> str:
    return _expand(PARTS[name])


@cache
def compile_notation(notation: str) -> re.Pattern[str]:
    """Return the pattern over class characters that `notation` describes.

    A group name used twice is numbered; `group_span` finds the one that took part.

    Raises:
        KeyError: if the notation names an unknown class or part.
    """
    return compiled(_expression(notation))


@kept
def _expression(notation: str) -> str:
    seen: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        name = match[1]
        seen[name] = seen.get(name, 0) + 1
        return match[0] if seen[name] == 1 else f"(?P<{name}{_AGAIN}{seen[name]}>"

    return compiled(r"\(\?P<([a-z]+)>").sub(numbered, _expand(notation))


def group_span(match: re.Match[str], group: str) -> tuple[int, int]:
    """Return the span of a named group, whichever of its places took part; (-1, -1) for none."""
    known, name = match.re.groupindex, group
    for number in count(2):
        if name not in known:
            break
        if match.start(name) >= 0:
            return match.span(name)
        name = f"{group}{_AGAIN}{number}"
    return -1, -1


class Requirements(Struct, frozen=True):
    """What every match of a notation contains.

    Attributes:
        first: the class characters it can begin with.
        empty: whether it can be empty.
        needed: sets of class characters; a match contains one of each.
    """

    first: Set[str]
    empty: bool
    needed: list[Set[str]]


def requirements(notation: str) -> Requirements:
    """Return what every match of `notation` contains; the rarest sets of `needed` come first.

    Covers what the grammar uses: classes, groups, alternation, `?`, `*`, `+` and look-around.
    """
    return Requirements(*_kept_requirements(notation))


@kept
def _kept_requirements(notation: str) -> tuple[Set[str], bool, list[Set[str]]]:
    """Return the values of `requirements`; plain ones are read sooner."""
    found = _required(notation)
    needed = sorted(dict.fromkeys(map(frozenset, found.needed)), key=_weight)
    return _held_once(frozenset(found.first)), found.empty, [*map(_held_once, needed)]


@cache
def _held_once(codes: frozenset[str]) -> frozenset[str]:
    """Return equal sets as one: a few sets of a hundred are in most notations."""
    return codes


def _required(notation: str) -> Requirements:
    """Return the requirements of a notation; those of a part are worked out once for all."""

    def one(match: re.Match[str]) -> str:
        part, name, comma = match.groups()
        if part:
            return _MARKS[part]
        return class_codes()["COMMA" if comma else name] if comma or name else ""

    marked = _NAME.sub(one, notation)
    found, _ = _alternation(marked, 0, len(marked))
    return found


#: In place of the parts of a notation: characters that are no classes.
_MARKS = {part: chr(0xF0000 + number) for number, part in enumerate(PARTS)}
_MARKED = {mark: part for part, mark in _MARKS.items()}


@cache
def _part_requirements(part: str) -> Requirements:
    return _required(PARTS[part])


#: Classes that most sentences hold, so that to miss them rules out little.
_COMMON = "BLANK HYPHEN COMMA DOT THE A AND OF IN TO ON FOR FROM AT OR DAY S THAT".split()


@cache
def _common() -> frozenset[str]:
    codes = class_codes()
    return frozenset(codes[name] for name in _COMMON)


def _weight(codes: Set[str]) -> int:
    """Return how often a text holds one of these class characters, roughly."""
    return len(codes) + 19 * len(codes & _common())


def _alternation(expanded: str, at: int, end: int) -> tuple[Requirements, int]:
    """Return the requirements of the alternatives at `at`, and where they end."""
    first: set[str] = set()
    alternatives: list[list[Set[str]]] = [[]]
    empty_any, empty = False, True
    while at < end and expanded[at] != ")":
        if expanded[at] == "|":
            empty_any |= empty
            empty, at = True, at + 1
            alternatives.append([])
            continue
        atom, at = _atom(expanded, at, end)
        optional = atom.empty
        if at < end and expanded[at] in "?*+":
            optional |= expanded[at] != "+"
            at += 1
        if empty:
            first |= atom.first
        if not optional:
            alternatives[-1] += atom.needed
        empty = empty and optional
    needed = alternatives[0]
    if len(alternatives) > 1:  # one of the rarest sets of each alternative
        rarest = [min(sets, key=_weight) for sets in alternatives if sets]
        needed = [set().union(*rarest)] if len(rarest) == len(alternatives) else []
    return Requirements(first, empty_any or empty, needed), at


def _atom(expanded: str, at: int, end: int) -> tuple[Requirements, int]:
    """Return the requirements of one character or group, and where it ends."""
    if part := _MARKED.get(expanded[at]):
        return _part_requirements(part), at + 1
    if expanded[at] != "(":
        one = {expanded[at]}
        return Requirements(one, False, [one]), at + 1
    looks = expanded.startswith(("(?=", "(?!", "(?<=", "(?<!"), at)
    if looks or expanded.startswith("(?:", at):
        inside = at + (4 if expanded.startswith("(?<", at) else 3)
    else:
        inside = expanded.index(">", at) + 1
    found, close = _alternation(expanded, inside, end)
    if looks:
        return Requirements(set(), True, []), close + 1
    if not found.empty:
        found.needed.append(found.first)
    return found, close + 1
