"""How many times one amount another is: "doubled", "down by a third", "three times as many"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from msgspec import Struct

from factlint.api import DOWN, MOVE, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._passages import Amount, FiguredLine, Slip, around, same, scopes
from factlint_rules.consistency._relations import ADDED, words_of

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_TIMES = {
    "doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "halv": 2, "twice": 2, "half": 2,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_APPROX = (
    r"(?P<approx>(?:more|less|well over|just over|just under|nearly|almost|about|around|roughly|over|some|up to"
    r"|at least)(?: than)? )?"
)
_AS = r"(?:as (?!it|he|she|they)\w+|the|its|their|his|her|what|more|that|those|\w{3,}er)\b"
#: "Doubled", "three times as many", "threefold"; not "the double", "doubles champion".
_MULTIPLE = lazy_regex(
    rf"(?<!\w){_APPROX}(?:(?P<verb>doubl|trebl|tripl|quadrupl|quintupl|halv)(?:ed|ing|e(?= (?:to|from|its|what|that|in|since)))\b"
    rf"|(?P<twice>twice) {_AS}|(?P<dbl>trebl|tripl|quadrupl)e {_AS}|(?P<n>\ue006) times {_AS}|(?P<fold>[a-z]+|\ue006)[ -]?fold\b"
    rf"|(?P<half>half) (?:as (?:many|much)|(?:what|that|the (?:number|price|size|rate|cost|figure|total))\b))"
)
_CHANGE_NOUN = (
    r"(?:rise|increase|jump|uplift|growth|gain|hike|fall|drop|decrease|decline|cut|reduction|slump|"
    r"discount|surge|climb|leap|plunge|dip)"
)
_FRACTION = r"(?P<f>[\ue001\ue003]|(?:an? |one |two[ -]|three[ -])?(?:half|thirds?|quarters?|fifths?|sixth|seventh|eighth|ninth|tenth)\b)"
#: "Up by a quarter", "slipped 40 per cent", "an uplift of 40%", "a 40% rise", "a third fewer".
_CHANGE = (
    lazy_regex(
        rf"(?:(?P<move>{MOVE})|\b(?P<noun>{_CHANGE_NOUN}) of)(?: [a-z]+){{0,2}}?(?<! to)(?<! at)(?<! from) "
        rf"(?:by )?{_APPROX}{_FRACTION}(?! (?:points?|percentage|of|finals?|sets?|time|place)\b)"
    ),
    lazy_regex(rf"(?<!\w){_APPROX}{_FRACTION}[ -](?P<noun>{_CHANGE_NOUN})\b"),
    lazy_regex(
        rf"(?<!\w){_APPROX}{_FRACTION} (?P<noun>more|fewer|less|higher|lower|bigger|smaller|larger|cheaper|dearer"
        r"|above|below)\b"
    ),
)
_DOWN = lazy_regex(
    rf"\b(?:{DOWN}|below|fewer|less|lower|smaller|cheaper|decrease|decline|reduction|slump|discount|plunge|dip)\b"
)
_CUE = lazy_regex(
    r"oubl|rebl|ripl|quadr|quint|halv|twice|times|\ue001|\ue003|half|third|quarter|fifth|sixth|seventh|eighth|tenth"
)
#: What each multiple has, and each change.
_MULTIPLIED = lazy_regex(r"doubl|trebl|tripl|quadrupl|quintupl|halv|twice|times|fold|half")
_PARTED = lazy_regex(r"\ue001|\ue003|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth")
_DURING = lazy_regex(
    r"\b(?:in|over|within|for|after|past|last|every|of|than) (?:the |just |only |about )*$"
)


#: A sentence of more characters has its own amounts, told or not.
_SHORT = 80
#: How many times the printed multiple the true one may be.
_FAR = Decimal("2.5")


class Ratio(Struct, frozen=True):
    """A multiple or a change: its place, and between which multiples the true one has to be."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    change: bool
    down: bool = False
    multiple: bool = False


def ratios(lines: Sequence[FiguredLine], at: int) -> Iterator[Slip]:
    """Yield multiples and changes that the only two amounts beside them do not have."""
    line = lines[at]
    if not _CUE.search(line.text):
        return
    found = [*changes_of(line)]
    if len(found) != 1:
        return
    ratio = found[0]
    ends = _ends(lines, at, ratio)
    if ends is None or _fits(ratio, *ends):
        return
    numbers = [one for one in around(lines, at) if _is_end(one)]
    if any(_fits(ratio, a, b) for a, b in combinations(numbers, 2) if same(a.quantity, b.quantity)):
        return
    low, high = sorted((one.quantity for one in ends), key=lambda one: one.value)
    span = line.prose(ratio.start, ratio.end)
    times = high.value / low.value
    inside = all(one.text is line.text for one in ends)
    if not inside and not _is_of_both(lines, at, ends):
        return
    if low.value == high.value or not any(one.text is line.text or ratio.change for one in ends):
        return
    if not _near(times, ratio, inside=inside):
        return  # amounts of two things
    words = f"{words_of(high)} is {shown(times, 1)} times {words_of(low)}"
    if ratio.down:
        less = shown((1 - low.value / high.value) * 100)
        words = f"{words_of(low)} is {less}% less than {words_of(high)}"
    elif not ratio.multiple:
        words = f"{words_of(high)} is {shown((times - 1) * 100)}% more than {words_of(low)}"
    yield Slip(span, words, (low, high))


def _is_of_both(lines: Sequence[FiguredLine], at: int, ends: tuple[Amount, ...]) -> bool:
    """Return whether a ratio may be of amounts of other sentences: nothing else there claims it."""
    here = [one for one in lines[at].items if _is_end(one)]
    if not any(one.text is lines[at].text for one in ends) and (
        here or len(lines[at].text) > _SHORT
    ):
        return False
    texts = {one.text for one in ends} - {lines[at].text}
    return not any(
        [*changes_of(line)] for line in lines[max(0, at - 2) : at + 3] if line.text in texts
    )


def _fits(ratio: Ratio, a: Amount, b: Amount) -> bool:
    low, high = sorted((a.quantity, b.quantity), key=lambda one: one.value)
    if low.low <= 0:
        return True
    return high.high / low.low >= ratio.low and high.low / low.high <= ratio.high


def _near(times: Decimal, ratio: Ratio, *, inside: bool) -> bool:
    """Return whether a true multiple is near enough to be what a printed one should be."""
    printed = (ratio.low + ratio.high) / 2
    if ratio.multiple:
        return printed / _FAR <= times <= printed * _FAR
    far = 4 if inside else 3
    return (printed - 1) / far <= times - 1 <= (printed - 1) * far


def changes_of(line: FiguredLine) -> Iterator[Ratio]:
    """Yield the multiples and the changes that a sentence tells."""
    for hit in _MULTIPLE.finditer(line.text) if _MULTIPLIED.search(line.text) else ():
        name = next(name for name in ("verb", "twice", "dbl", "n", "fold", "half") if hit[name])
        item = line.item_at(hit.start(name))
        value = item.quantity.value if item else Decimal(_TIMES.get(hit[name], 0))
        approx = (item.quantity.approx if item else "") or hit["approx"] or ""
        if value > 1:
            end = hit.end() if name == "verb" else hit.end(name) + (name == "dbl")
            down = hit[name] in ("halv", "half")
            yield _ratio(
                hit.start(name), end, value, approx, change=name in ("verb", "fold"), down=down
            )
    for form in _CHANGE if _PARTED.search(line.text) else ():
        for hit in form.finditer(line.text):
            yield from _change(line, hit)


def _change(line: FiguredLine, hit: re.Match[str]) -> Iterator[Ratio]:
    item = line.item_at(hit.start("f"))
    approx = (hit["approx"] or "") or (item.quantity.approx if item else "")
    if item is None:
        words = hit["f"].replace("-", " ").split()
        parts = {"two": 2, "three": 3}.get(words[0], 1)
        part, slack = Decimal(parts) / _PARTS[words[-1].removesuffix("s")], Decimal("0.05")
    elif item.quantity.kind is QuantityKind.SHARE:
        part, slack = item.quantity.value, Decimal("0.05")
    else:
        part = item.quantity.value / 100
        slack = max(item.quantity.half / 100 * 2, part * Decimal("0.06"))
    if approx:
        slack *= 2
    down = _DOWN.search(hit[0]) is not None
    low, high = part - slack, part + slack
    if approx.startswith(("more", "over", "at least", "well over")):
        high = part * 2
    if down:
        if high >= 1:
            return
        yield Ratio(
            hit.start("f"), hit.end("f"), 1 / (1 - max(low, Decimal(0))), 1 / (1 - high), True, down
        )
    else:
        yield Ratio(hit.start("f"), hit.end("f"), 1 + low, 1 + high, True)


def _ratio(start: int, end: int, value: Decimal, approx: str, *, change: bool, down: bool) -> Ratio:
    low, high = value * Decimal("0.8"), value * Decimal("1.2")
    if approx.startswith(("more", "over", "at least", "well over", "just over")):
        low, high = value * Decimal("0.95"), value * Decimal("1.7")
    if approx.startswith(("less", "nearly", "almost", "just under", "up to")):
        low, high = value * Decimal("0.7"), value * Decimal("1.05")
    return Ratio(start, end, low, high, change, down, multiple=True)


def _is_end(one: Amount) -> bool:
    number = one.quantity
    if number.kind not in ADDED or number.value <= 0 or number.unit == "times":
        return False
    return number.kind is not QuantityKind.TIME or not _DURING.search(one.before)


def _ends(lines: Sequence[FiguredLine], at: int, ratio: Ratio) -> tuple[Amount, Amount] | None:
    """Return the older and the newer of the two amounts that a ratio is of."""
    if ratio.multiple:  # "From 12% to 30%, more than tripling": shares have multiples, too
        told = _told_pair([one for one in lines[at].items if one.quantity.kind is _PERCENT])
        if told is not None:
            return told if _agree(told, ratio) else None
    for scope in scopes(lines, at):
        found = [one for one in scope if _is_end(one)]
        pair = _told_pair(found) or ((found[0], found[1]) if len(found) == 2 else None)
        if pair is None:
            if len(found) > 2:
                return None
            continue
        return pair if _agree(pair, ratio) else None
    return None


_PERCENT = QuantityKind.PERCENT
_TO = lazy_regex(r",? (?:(?:up|down) )?to (?:just |only |about |around |some )?")
_FROM = lazy_regex(
    r",? (?:\w+ )?(?:(?:in|last|this) [a-z\ue007]+,? )?(?:(?:up|down) )?(?:not|from|against|compared (?:with|to)|as against|instead of) "
    r"(?:just |only |about |around |some )?"
)


def _told_pair(found: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """Return the amounts of "from 20 to 30", or "30, against 20", where there is one such pair."""
    pairs = []
    for a, b in pairwise(found):
        if a.text is b.text:
            between = a.text[a.place + 1 : b.place]
            if a.before.endswith("from ") and _TO.fullmatch(between):
                pairs.append((a, b))
            elif _FROM.fullmatch(between):
                pairs.append((b, a))
    return pairs[0] if len(pairs) == 1 else None


def _agree(pair: tuple[Amount, ...], ratio: Ratio) -> bool:
    """Return whether two amounts may be what a ratio is of: of one measure, and in its direction."""
    a, b = pair
    if not (same(b.quantity, a.quantity) or same(a.quantity, b.quantity)):
        return False
    if not ratio.change:
        # "Twice the size of France" compares with what has no number here.
        large = all(
            one.quantity.kind is not QuantityKind.COUNT or one.quantity.value >= 10 for one in pair
        )
        return a.quantity.kind is b.quantity.kind and large
    olds = [one for one in pair if _is_old(one, pair)]
    if len(olds) == 1:
        old, new = olds[0], b if olds[0] is a else a
        return ratio.down == (new.quantity.value < old.quantity.value)
    return len(olds) == 2 or any(one.told.when == "new" for one in pair)


def _is_old(one: Amount, pair: tuple[Amount, ...]) -> bool:
    years = {each.told.year for each in pair if each.told.year}
    if len(years) == 2:
        return one.told.year == min(years)
    if one.before.endswith("to ") or one.told.when == "new":
        return False
    return one.told.when == "old" or (len(years) == 1 and one.told.year in years)
