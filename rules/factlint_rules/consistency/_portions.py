"""What share of a whole a part is: "three-quarters of the 64", "36 of the 40, or two in three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from factlint.api import MOVE, Quantity, QuantityKind, lazy_regex, singular
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._passages import (
    FAR,
    Amount,
    FiguredLine,
    Slip,
    around,
    same,
    scopes,
)
from factlint_rules.consistency._relations import AMOUNTS, about, near, words_of

#: Names of shares and how many of them a whole has.
NAMES = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "nine": 9}
_APPROX = (
    r"(?P<approx>(?:more|less|fewer|well over|just over|just under|nearly|almost|about|around|roughly|"
    r"over|under|some|up to|at least|at most|barely|not quite|a little over)(?: than)? )?"
)
_NAME = "|".join(NAMES)
#: "Three-quarters", "one in eight", "one household in ten", "two out of three", "every fifth".
_SHARE = lazy_regex(
    rf"(?<!\w){_APPROX}(?:(?P<figure>[\ue001\ue003])"
    rf"|(?P<n>\ue006|one)(?: (?P<noun>[a-z]+))? (?:in|out of)(?: every)? (?P<of>\ue006)(?! (?:years?|days?|hours?)\b)"
    rf"|every (?P<every>{_NAME})(?= (?!year|day|week|month|time)[a-z])"
    rf"|(?<!and )(?:(?P<times>{'|'.join(_COUNTS)})[ -]|an? |one[ -])?(?P<name>{_NAME})s?\b(?! (?:time|half|day|year|place|round|of an?)\b))"
)
_CUE = lazy_regex(rf"\ue001|\ue003|in \ue006|out of \ue006|every \ue006|{_NAME}")
_CHANGE_BEFORE = lazy_regex(
    rf"(?:{MOVE}(?: [a-z]+){{0,3}}|\bby)(?: about| only| just| nearly| almost| more than)? $"
)
_CHANGE_AFTER = lazy_regex(
    r"[ -](?:more|fewer|less|higher|lower|bigger|smaller|larger|cheaper|dearer|rise|increase|fall|drop|cut|"
    r"reduction|decline|growth|discount|pay rise|points?|chance|up|down|off|tax|rate|interest)\b"
)
#: "Of the 400 homes", "out of 36", and what holds all: "its capacity is 110".
_OF = lazy_regex(
    r"(?:\b(?:of|out of|among)(?! (?:whom|which|them))(?: (?:the|its|their|his|her|all|these|those|our|a|an|some))?(?: [a-z’'-]+){0,3}"
    r"|\b(?:capacity|total|register|electorate|full|valued at|checked|surveyed|polled|questioned|interviewed|"
    r"examined|inspected|tested|sampled|asked)(?: [a-z]+){0,2}) $"
)
_OF_THEM = lazy_regex(r"(?: [a-z]+)? of (?:them|these|those|whom|which|it)\b")
_OF_WHOM = lazy_regex(r"\bof (?:whom|which)(?: [a-z]+){0,3} $")
_EXACT, _ROUGH = Decimal("0.045"), Decimal("0.09")


class Portion(Struct, frozen=True):
    """A share: its place, its least and its greatest value, and the true one."""

    start: int
    end: int
    value: Decimal
    low: Decimal
    high: Decimal
    noun: str = ""


def portions(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield shares that the only part and the only whole beside them are not."""
    line = lines[at]
    if not _CUE.search(line.text):
        return
    found = [*shares_of(line)]
    if len(found) != 1:
        return
    portion = found[0]
    for scope in scopes(lines, at):
        items = _amounts(line, portion, scope)
        pair = _pair(line, portion, items)
        if pair is not None:
            numbers = _amounts(line, portion, around(lines, at))
            yield from _judge(line, portion, numbers, pair)
            return


def _amounts(line: FiguredLine, portion: Portion, items: Sequence[Amount]) -> list[Amount]:
    """Return the numbers that are no part of a share: "two out of three"."""
    return [
        one
        for one in items
        if one.quantity.kind in AMOUNTS
        and not (one.text is line.text and portion.start <= one.place < portion.end)
    ]


def shares_of(line: FiguredLine) -> Iterator[Portion]:
    """Yield the shares that a sentence tells, but those by which something changes."""
    for hit in _SHARE.finditer(line.text):
        if _CHANGE_BEFORE.search(line.text[: hit.start()][-60:]) or _CHANGE_AFTER.match(
            line.text, hit.end()
        ):
            continue
        figure = line.item_at(hit.start("figure")) if hit["figure"] else None
        approx = hit["approx"] or (figure.quantity.approx if figure else "")
        slack, rough = _EXACT, _ROUGH
        if _is_next(line, hit, figure.quantity.text if figure else hit[0]):
            continue
        if figure is not None:
            value = figure.quantity.value
            if figure.quantity.kind is QuantityKind.PERCENT:
                value /= 100
                slack, rough = figure.quantity.half / 100 + Decimal("0.002"), about(value)
        elif hit["of"]:
            whole, part = line.item_at(hit.start("of")), line.item_at(hit.start("n"))
            if whole is None or (part is None and hit["n"] != "one"):
                continue
            top = part.quantity.value if part else Decimal(1)
            if not 0 < top < whole.quantity.value <= 100:
                continue
            value = top / whole.quantity.value
            slack = min(_EXACT, value / 4)
        elif hit["name"] or hit["every"]:
            name = hit["name"] or hit["every"]
            if not hit["times"] and not re.search(r"\b(?:an?|one|every)\b", hit[0]):
                continue
            value = Decimal(_COUNTS.get(hit["times"] or "", 1)) / NAMES[name]
            slack = min(_EXACT, value / 4)
        else:
            continue
        yield _portion(hit, value, slack, approx, rough)


#: What comes before "a third" of things that are counted one by one.
_EARLIER = {3: "two|second", 4: "three|third", 5: "four|fourth", 6: "five|fifth"}
#: "With an option for a third", "won two and a third"; what is sold, lost or shed is a share.
_NEAR = 200
_ONE_MORE = lazy_regex(r"\b(?:and|or|for|to|in|on|at|after|before) $")
#: "Of the homes", "are women", ", or 19 of its 44 players", "(19)" follow a share.
_OF_WHAT = lazy_regex(
    r" of\b|,? (?:are|were|have|had|say|said|do|did|would|will|can)\b|[,:;(–— ]+(?:or )?[\ue000-\ue007]"
)


def _is_next(line: FiguredLine, hit: re.Match[str], words: str) -> bool:
    """Return whether "a third" is the one behind the second: "two years with an option for a third"."""
    article, _, name = words.lower().partition(" ")
    parts = NAMES.get(name, 0) if article in ("a", "an") else 0
    if parts not in _EARLIER or _OF_WHAT.match(line.text, hit.end()):
        return False
    before = line.text[max(0, hit.start() - _NEAR) : hit.start()]
    if not _ONE_MORE.search(before):
        return False
    told = any(one.quantity.value == parts - 1 and one.place < hit.start() for one in line.items)
    return told or re.search(rf"\b(?:{_EARLIER[parts]})\b", before) is not None


def _portion(
    hit: re.Match[str], value: Decimal, slack: Decimal, approx: str, rough: Decimal
) -> Portion:
    start = hit.start() + len(hit["approx"] or "")
    low, high = value - slack, value + slack
    if approx:
        low, high = value - max(slack, rough), value + max(slack, rough)
    if approx.startswith(("more", "over", "at least", "well over")):
        low, high = value - Decimal("0.01"), value + Decimal("0.2")
    if approx.startswith(("less", "fewer", "under", "up to", "at most")):
        low, high = value - Decimal("0.2"), value + Decimal("0.01")
    if approx.startswith(("just under", "nearly", "almost", "not quite", "barely")):
        low, high = value - Decimal("0.1"), value + Decimal("0.01")
    if approx.startswith(("just over", "a little over")):
        low, high = value - Decimal("0.01"), value + Decimal("0.1")
    noun = _NOUN.match(hit.string, hit.end())
    return Portion(
        start, hit.end(), value, low, high, hit["noun"] or (noun["noun"] if noun else "")
    )


#: "A third of the firm's dancers", "every fifth turkey".
_NOUN = lazy_regex(
    r" (?:of (?:the|its|their|all|those|these)? ?(?:[a-z’'-]+ )??)?(?P<noun>[a-z]+)\b(?![’'])"
)


def _pair(
    line: FiguredLine, portion: Portion, items: Sequence[Amount]
) -> tuple[Amount, Amount] | None:
    """Return the part and the whole, where their words say which they are."""
    direct = [one for one in items if one.text is line.text and _is_of(line, portion, one)]
    wholes = direct or [one for one in items if _is_whole(one)]
    if not wholes and len(items) == 2 and _OF_WHOM.search(items[1].before):
        wholes = [items[0]]
    if not wholes:
        return _taken_of_them(line, portion, items)
    if len(wholes) != 1:
        return None
    whole = wholes[0]
    found = [
        one for one in items if one is not whole and _is_part(line, one, whole, direct=bool(direct))
    ]
    taken = [one for one in found if _OF_THEM.match(one.after) or _is_taken_up(one)]
    parts = taken or found
    if len(parts) != 1 or not _are_tied(line, portion, parts[0], whole, direct=bool(direct)):
        return None
    return parts[0], whole


def _taken_of_them(
    line: FiguredLine, portion: Portion, items: Sequence[Amount]
) -> tuple[Amount, Amount] | None:
    """Return "212 of them" with the number before it, of which a share is told without numbers.

    "We had 318 replies and 212 of them were for it. When two-thirds of those who write ...". So is
    "$6.4 million, a third of which, $2.6 million".
    """
    which = _OF_WHICH.match(line.text, portion.end)
    own = [one for one in items if one.text is line.text]
    if which is not None:
        part = next((one for one in own if one.place == which.end()), None)
        before = [one for one in own if one.place < portion.start]
        alike = part is not None and bool(before) and same(part.quantity, before[-1].quantity)
        return (part, before[-1]) if alike and part is not None else None
    taken = [at for at, one in enumerate(items) if _OF_THEM.match(one.after)]
    if len(taken) != 1 or own or not taken[0] or _OTHERS.search(line.text, portion.end):
        return None
    part, whole = items[taken[0]], items[taken[0] - 1]
    larger = whole.quantity.value > part.quantity.value and whole.quantity.kind in AMOUNTS
    return (part, whole) if larger else None


#: "A third of which, £2m,".
_OF_WHICH = lazy_regex(r" of (?:which|whom), (?:or |some |about )?(?=[\ue000\ue004\ue006])")


def _is_taken_up(one: Amount) -> bool:
    """Return whether a number begins a sentence that takes up what was told: "The 120 will"."""
    return _THE_NEXT.fullmatch(one.text[: one.place]) is not None


def _is_part(line: FiguredLine, one: Amount, whole: Amount, *, direct: bool) -> bool:
    a, b = one.quantity, whole.quantity
    if not b.value / 100 <= a.value < b.value:
        return False
    taken_up = direct and _is_taken_up(one)
    stem = one.noun[:_STEM]
    other = one.noun and whole.noun and one.noun != whole.noun
    people = direct and "person" in (
        one.noun,
        whole.noun,
    )  # "1,240 people, one in 20 of the 24,800 voters"
    alike = same(a, b) or (people and a.kind is b.kind is QuantityKind.COUNT)
    return (alike and not (other and taken_up)) or (
        taken_up and len(stem) == _STEM and stem in line.text and a.kind is b.kind
    )


#: "The 20 signatories", where a share of the 64 councillors "have signed".
_STEM = 4
_THE_NEXT = lazy_regex(r"\W*(?:the|these|those|all) ")
_IN_OTHER_WORDS = lazy_regex(
    r"\W*(?:and |or )?(?:in other words|that (?:is|was|means|meant|makes|makes it)|this (?:is|means)|so|to put it"
    r"|put (?:another|differently))\b"
)


def _are_tied(
    line: FiguredLine, portion: Portion, part: Amount, whole: Amount, *, direct: bool
) -> bool:
    """Return whether a share and two numbers are of one thing, though in two sentences."""
    if part.text is line.text and whole.text is line.text:
        return direct or not _REQUIRED.search(line.text)
    if direct:
        the = _THE_NEXT.fullmatch(part.text[: part.place])
        of_them = _OF_THEM.match(part.after) or part.noun == whole.noun != ""
        return bool(the or of_them)
    if part.text is not whole.text and not _CAPACITY.search(whole.before):
        return False
    named = portion.noun and singular(portion.noun) in (part.noun, whole.noun)
    words = _IN_OTHER_WORDS.match(line.text) or (not line.items and len(line.text) < _HEADLINE)
    initial = _OF_FIRST.fullmatch(whole.text[: whole.place]) and not _amounts(
        line, portion, line.items
    )
    taken_up = _is_taken_up(part) and part.noun in ("", whole.noun)
    return bool(named or words or initial or taken_up or _SAMPLED.search(whole.before))


#: A share that is asked for is not told of what there is: "12 of the 30 came; it takes a half".
_REQUIRED = lazy_regex(
    r"\b(?:need\w*|requir\w*|must|quorum|threshold|target\w*|short of|takes|demand\w*|minimum|maximum)\b"
)
_CAPACITY = lazy_regex(r"\bcapacity(?: [a-z]+){0,2} $")
#: "They checked 450 birds and found 90".
_SAMPLED = lazy_regex(
    r"\b(?:checked|surveyed|polled|questioned|interviewed|examined|inspected|tested|sampled|asked) $"
)
_OF_FIRST = lazy_regex(r"\W*of (?:the |its |their )?")
#: What may stand between a share and the number it is of.
_UP_TO = lazy_regex(r" (?:of )?(?:[a-z’'-]+ ){0,4}")
#: A line of fewer characters that has no number but a share is a headline or like one.
_HEADLINE = 60


def _is_of(line: FiguredLine, portion: Portion, one: Amount) -> bool:
    """Return whether a share is told of a number: "a third of the 600"."""
    between = line.text[portion.end : one.place]
    return _UP_TO.fullmatch(between) is not None and (
        between.startswith(" of ") or between in (" the ", " its ", " their ")
    )


def _is_whole(one: Amount) -> bool:
    return _OF.search(one.before) is not None and not _OF_THEM.match(one.after)


_OTHERS = lazy_regex(
    r"\b(?:not|no|never|none|without|remain\w*|rest|others?|left|leav\w*|only|but|while|whereas|although|though|"
    r"fail\w*|los[et]\w*|against|empty|free|un[a-z]{3,}|n['’]t|refus\w*|reject\w*|oppos\w*|still|yet|lack\w*|"
    r"miss\w*|escap\w*|surviv\w*|more|all)\b|n['’]t\b"
)


def _judge(
    line: FiguredLine, portion: Portion, numbers: Sequence[Amount], pair: tuple[Amount, Amount]
) -> Iterator[Slip]:
    # "A third failed. Of the 360 who sat it, 240 passed": all but the share.
    rest = any(_OTHERS.search(text) for text in (line.text, pair[0].text))
    for a, b in combinations(numbers, 2):
        if same(a.quantity, b.quantity) and _fits(portion, a.quantity, b.quantity, rest=rest):
            return
    part, whole = (one.quantity for one in pair)
    surely = _OF_THEM.match(pair[0].after) is not None or _apposed(line, portion, pair)
    if _fits(portion, part, whole, rest=rest) or not (
        surely or near(part.value, portion.value * whole.value, FAR)
    ):
        return
    percent = shown(part.value / whole.value * 100)
    words = f"{words_of(part)} of {words_of(whole)} is {percent}%"
    yield Slip(line.prose(portion.start, portion.end), words, (part, whole))


#: "Signed by 1,240 people, one in twenty of the town's 24,800": a share told right behind its part.
_APPOSED = lazy_regex(r"(?: [a-z’'-]+){0,3}(?:,|,? or| [–—-]| \() (?:about |some |nearly |or )?")


def _apposed(line: FiguredLine, portion: Portion, pair: tuple[Amount, Amount]) -> bool:
    part, whole = pair
    if part.text is not line.text or not _is_of(line, portion, whole):
        return False
    return _APPOSED.fullmatch(line.text[part.place + 1 : portion.start]) is not None


def _fits(portion: Portion, a: Quantity, b: Quantity, *, rest: bool) -> bool:
    """Return whether one number is the share of the other, or all but the share."""
    low, high = sorted((a, b), key=lambda one: one.value)
    if low.low <= 0:
        return True
    rough = Decimal("1.05") if low.approx or high.approx else Decimal("1.005")
    (least, most), (few, many) = _ends(low), _ends(high)
    least, most = least / many / rough, most / few * rough
    inside = least <= portion.high and most >= portion.low
    return inside or (rest and (1 - most <= portion.high and 1 - least >= portion.low))


def _ends(one: Quantity) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value of a number; of so many counted ones there are so many."""
    exact = one.kind is QuantityKind.COUNT and not one.magnitude and not one.places
    return (one.value, one.value) if exact and one.value >= _FEW else (one.low, one.high)


#: Fewer may be cores, versions, sizes: no heads that were counted.
_FEW = 10
