"""Changes and turns between two amounts, in whatever order they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import (
    DOWN,
    UP,
    FigureSentence,
    Quantity,
    QuantityKind,
    Span,
    ToldFigure,
    constructions,
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import amount, change, elliptic, same_measure, shown
from factlint_rules.consistency._relations import (
    ABOVE,
    ADDED,
    Clash,
    Told,
    comparable,
    near,
    scopes,
)

_MORE = r"more|higher|greater|larger|bigger|longer|dearer|faster|rise|growth|gain|jump|leap|improvement|extra"
_LESS = r"less|fewer|lower|smaller|shorter|cheaper|slower|fall|decrease|drop|decline|reduction|saving|loss|discount|off"
_MOVE = lazy_regex(rf"\b(?:{UP}|{DOWN}|{_MORE}|{_LESS}|change|difference)\b")
_STEADY = r"annual|yearly|monthly|average|compound"
_RATE = lazy_regex(rf"\b(?:{_STEADY}|(?:a|per|each|every) (?:year|month|annum|week|day))\b")
_RATE_BEFORE = lazy_regex(rf"\b(?:{_STEADY})\b")
_SOFTLY = r"(?:about |just |only |some |nearly |almost |around )?"
_OR = lazy_regex(rf",? ?(?:\(|or |– ?|- ?){_SOFTLY}$")
#: "From 9 per cent to 7": an end, not how far it is from the other.
_END = lazy_regex(rf"\b(?:from|to|at|against|(?<!more )(?<!less )than) {_SOFTLY}$")
#: What takes up the sentence before: "That is a rise of 25%", "An increase of a third".
_TAKES_UP = lazy_regex(
    rf"\W*(?:that|this|it|which|so|an?|the)(?: is|['’]s| was| means| makes| would be)?(?: an?| the)?(?: \w+)? ?"
    rf"(?:{UP}|{DOWN}|{_MORE}|{_LESS}|change|difference)\b|\W*(?:{UP}|{DOWN})\b",
    re.IGNORECASE,
)


#: How many times the printed change the true one may be.
_FAR = Decimal("2.5")


class _Move(Struct, frozen=True):
    """A printed change.

    Attributes:
        printed: the percentage, or the fraction or multiple as a percentage.
        slack: how far it may be from the true one, in points.
        before: the words before it.
        after: the words behind it.
    """

    printed: Quantity
    slack: Decimal
    before: str
    after: str


def changes(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield changes where two amounts make another one."""
    if not _tells_change(here):
        return
    settled: set[Span] = set()
    percent = any(one.quantity.kind is QuantityKind.PERCENT for one in earlier)
    for scope in scopes(here, () if percent else earlier):
        moves = [*_moves(scope, here), *_moves_in_words(scope, here)]
        if len(moves) != 1 or moves[0].printed.span in settled or _in_steps(scope):
            continue
        pairs = _pairs(scope, moves[0])
        if len(pairs) != 1:
            continue
        one, other = pairs[0]
        if other not in here and not _TAKES_UP.match(here[0].sentence.text):
            continue  # "Profit fell to £1bn from £2bn. Its shares lost 10%."
        orders = _orders(here, moves[0], one, other)
        if orders:
            settled.add(moves[0].printed.span)
            yield from _judge(moves[0], orders)


def _tells_change(here: Told) -> bool:
    """Return whether a sentence may tell by how much something has changed; most do not."""
    shares = (QuantityKind.PERCENT, QuantityKind.SHARE)
    told = any(one.quantity.kind in shares for one in here)
    return told or not here[0].sentence.phrases.isdisjoint(_TIMES_WORDS)


def _judge(move: _Move, orders: list[tuple[Quantity, Quantity]]) -> Iterator[Clash]:
    """Yield a change where none of its possible (older, newer) ends make it."""
    printed = move.printed
    if any(_is_change(printed, older, newer, move.slack) for older, newer in orders):
        return
    older, newer = orders[0]
    real = change(older, newer)
    if real is None or not near(printed.value, abs(real[1]), _FAR):
        return
    moved = shown(abs(real[1]), printed.places)
    if moved != shown(printed.value):
        made = f"is a {_side(real[1])} of {moved}%"
        if printed.unit == "times":
            made = f"is {shown(newer.value / older.value, 1)} times as much"
        yield Clash(printed, f"from {older.text} to {newer.text} {made}", (older, newer))


def _side(real: Decimal) -> str:
    return "rise" if real > 0 else "fall"


def _in_steps(here: Told) -> bool:
    """Return whether a percentage is joined to one before it: "up 20% in 2022 and 10% in 2023"."""
    parts = [at for at, one in enumerate(here) if one.quantity.kind is QuantityKind.PERCENT]
    return any(
        _JOINED.search(told.before)
        for one, other in pairwise(parts)
        for told in here[one + 1 : other + 1]
    )


_JOINED = lazy_regex(r"\b(?:and|then)\b")
#: "Doubled", "halved": changes in one word.
_TIMES = lazy_regex(
    r"\b(?P<approx>more than |almost |nearly |about |roughly )?(?:(?P<two>doubl(?:ed|ing))|"
    r"(?P<three>tripl(?:ed|ing)|trebl(?:ed|ing))|(?P<four>quadrupl(?:ed|ing))|(?P<half>halv(?:ed|ing)))\b",
    re.IGNORECASE,
)
_TIMES_WORDS = frozenset(
    "doubled doubling tripled tripling trebled trebling quadrupled quadrupling halved halving".split()
)
_CHANGE = {"two": 100, "three": 200, "four": 300, "half": 50}


def in_words(
    sentence: FigureSentence, words: frozenset[str], form: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield what is said in words in a sentence that has one of them; few sentences have."""
    return iter(()) if sentence.phrases.isdisjoint(words) else form.finditer(sentence.text)


def _moves_in_words(scope: Told, here: Told) -> Iterator[_Move]:
    sentence = here[0].sentence
    start = scope[0].quantity.span.start - len(scope[0].before)
    end = scope[-1].quantity.span.end + len(scope[-1].after)
    for hit in in_words(sentence, _TIMES_WORDS, _TIMES):
        span = Span(sentence.prose(hit.start()), sentence.prose(hit.end()))
        if start <= span.start <= end:
            value = Decimal(_CHANGE[hit.lastgroup or "two"])
            approx = (hit["approx"] or "").strip()
            printed = Quantity(
                span, hit[0], QuantityKind.PERCENT, value, "times", approx, worded=True
            )
            yield _Move(printed, value / (4 if approx else 6), "", "")


def _moves(scope: Told, here: Told) -> Iterator[_Move]:
    """Yield the percentages and fractions by which something has changed."""
    for at, told in enumerate(scope):
        printed, before, after = told.quantity, told.before[-40:], told.after[:30]
        if told not in here or printed.kind not in (QuantityKind.PERCENT, QuantityKind.SHARE):
            continue
        if _RATE.search(told.after[:20]) or _RATE_BEFORE.search(told.before):
            continue
        if at and _OR.fullmatch(told.before):
            before = scope[at - 1].before[-40:]
        behind = _MOVE.search(after) is not None
        if printed.kind is QuantityKind.SHARE:  # "a third of the rise"
            behind = _MOVE.search(after[:12]) is not None
            if told.after.startswith((" of ", " the ")):
                continue
            before, slack = before[-24:], Decimal(5)
            printed = replace(printed, value=printed.value * 100, kind=QuantityKind.PERCENT)
        slack = Decimal(3) if printed.approx else Decimal("0.05")
        if behind or (_MOVE.search(before) and not _END.search(before)):
            yield _Move(printed, slack, told.before, told.after)


Pair = tuple[ToldFigure, ToldFigure]


def _pairs(scope: Told, move: _Move) -> list[Pair]:
    """Return the pairs of amounts of one measure in a scope, where each measure has two.

    Amounts with a unit come first: "5.3 The rate, £84,000, was £80,000" is about money. Of "fell
    6p, or 9%, to 114p" one is the difference, which gives the other end.
    """
    amounts = [
        one
        for one in scope
        if one.quantity.kind in ADDED and one.quantity.span != move.printed.span
    ]
    gap = [one for one in amounts if one.after == move.before and _OR.fullmatch(move.before)]
    if gap and len(amounts) == 2 and amounts[1].before == move.after:
        return [_from_difference(*amounts)] if same_measure(*(a.quantity for a in amounts)) else []
    named = [one for one in amounts if one.quantity.kind is not QuantityKind.COUNT]
    units = dict.fromkeys(one.quantity.unit for one in named)
    groups = [[one for one in named if one.quantity.unit == unit] for unit in units]
    pairs = [(group[0], group[1]) for group in groups if len(group) == 2 and _two(*group)]
    if not pairs and len(amounts) == 2 and _two(*amounts):
        pairs = [(amounts[0], amounts[1])]
    return pairs


def _from_difference(step: ToldFigure, new: ToldFigure) -> Pair:
    """Return both ends of "fell 6p to 114p"."""
    up = re.search(rf"\b{UP}\b", step.before) is not None
    value = new.quantity.value + (-step.quantity.value if up else step.quantity.value)
    old = replace(new.quantity, value=value, text=amount(value, new.quantity))
    return replace(new, quantity=old, before=" from "), new


def _two(one: ToldFigure, other: ToldFigure) -> bool:
    a, b = one.quantity, other.quantity
    return comparable(a, b) and a.value != b.value and a.low > 0 and b.low > 0


#: "Began the day at 412p and rose 5.1% to 433p".
_ROSE = lazy_regex(rf"\b(?:(?P<up>{UP})|{DOWN})(?: by)? {_SOFTLY}$")
_TO = lazy_regex(rf" to {_SOFTLY}$")
#: "Pays £24,600 and asks for £31,000, a 26% raise".
_AN = lazy_regex(r",? (?:that is )?an? (?:\w+ )?$")
_NAMED_MOVE = lazy_regex(
    r" (?:(?P<up>raise|rise|increase|jump|gain|improvement)|cut|fall|drop|reduction|decline|loss)\b"
)
#: "$45m, against $36m. The increase of 25%".
_INCREASE = lazy_regex(r"\b(?:increase|rise|growth|jump|gain) of (?:just |only |about )?$")
#: "£12; students £9, a third off".
_OFF = lazy_regex(r" (?:off|cheaper|discount|reduction)\b")
_BECOMES = lazy_regex(r"\b(?:become|became|becomes|now|today)\b")


def _orders(
    here: Told, move: _Move, one: ToldFigure, other: ToldFigure
) -> list[tuple[Quantity, Quantity]]:
    """Return (older, newer) of two amounts: by when they are told to be, else by the change."""
    less, more = sorted((one.quantity, other.quantity), key=lambda each: each.value)
    if _OFF.match(move.after):
        return [(more, less)]
    orders = _in_time(one, other)
    if orders and _INCREASE.search(move.before):
        return [(less, more)]
    if orders or one not in here or other not in here:
        return orders
    rose, named = _ROSE.search(move.before), _NAMED_MOVE.match(move.after)
    if rose is not None and _TO.fullmatch(move.after):
        for new, old in ((one, other), (other, one)):
            if new.before == move.after and old.quantity.span < new.quantity.span:
                return [(old.quantity, new.quantity)]
    if named is not None and other.after == move.before and _AN.fullmatch(move.before):
        return [(less, more) if named["up"] else (more, less)]
    return []


def _in_time(one: ToldFigure, other: ToldFigure) -> list[tuple[Quantity, Quantity]]:
    """Return (older, newer) of two amounts; both orders where 2023 may be after "last year"."""
    pair = (one.quantity, other.quantity)
    if {one.when, other.when} == {"old", "new"}:
        return [pair if one.when == "old" else pair[::-1]]
    if one.year and other.year and one.year != other.year:
        return [pair if one.year < other.year else pair[::-1]]
    if (one.year and other.when == "new") or (other.year and one.when == "new"):
        return [pair if one.year else pair[::-1]]
    if (one.year and other.when) or (other.year and one.when):
        return [pair, pair[::-1]]
    if not one.when and _BECOMES.search(other.before):
        return [pair]  # "its 60 staff will become 45"
    if "old" not in (one.when, other.when) or one.when == other.when:
        return []
    return [pair if one.when == "old" else pair[::-1]]


def _ends_of(one: Quantity, other: Quantity) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value an amount may have: £12 and 84 boats are exact.

    Of "from £24,000 to £25,200" both are told to the hundred.
    """
    if one.magnitude or one.places or one.kind is QuantityKind.MEASURE:
        return one.low, one.high
    last = min(int(each.value.normalize().as_tuple().exponent) for each in (one, other))
    half = Decimal(1).scaleb(max(last, 0)) / 2 if last > 0 else Decimal(0)
    slack = min(one.value * Decimal("0.003"), half) if last > 0 else one.value * Decimal("0.003")
    return one.value - slack, one.value + slack


def _is_change(printed: Quantity, older: Quantity, newer: Quantity, slack: Decimal) -> bool:
    if older.approx or newer.approx:
        slack = max(slack, printed.value / 5)
    low, high = _ends_of(older, newer), _ends_of(newer, older)
    least, most = sorted((abs(high[0] / low[1] - 1) * 100, abs(high[1] / low[0] - 1) * 100))
    if printed.low - slack <= most and least <= printed.high + slack:
        return True
    if printed.approx in ABOVE:
        return printed.value <= most and most <= printed.value * 2
    return False


_LEAD = (
    r"(?:(?:just|only|about|around|a|an|the|record|new|high|low|of|some|nearly|almost|over|its|last|year['’]s"
    r"|previous|earlier|at) ){0,4}"
)
_DIRECTION = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
_BY = rf"(?:(?: by| of)? {_LEAD}[\ue000-\ue006])?"
#: A rise or fall with both its ends, perhaps with how far it is.
_TURNS = (
    rf"{_DIRECTION}{_BY} to {_LEAD}(?P<new><?>)~40\b(?:from|against|compared with) {_LEAD}(?P<old><?>)",
    rf"{_DIRECTION}{_BY} from {_LEAD}(?P<old><?>)~40\bto {_LEAD}(?P<new><?>)",
    rf"(?P<new><?>),? {_DIRECTION}{_BY} from {_LEAD}(?P<old><?>)",
)
#: Less is more there: losses and debts that are cut, times and places in a table that improve.
_INVERSE = lazy_regex(r"\b(?:loss(?:es)?|deficit|rank(?:ed|ing)?|place|seconds|improved)\b")
#: A debt rises and falls as all amounts do, but "is cut" and "eases" in the words of those who owe it.
_DEBTS = lazy_regex(r"\bdebts?\b")
_PLAIN_TURN = lazy_regex(r"(?:rose|rises?|risen|fell|falls?|fallen|dropped|drops|grew|grown)")
_SIGHT = 80  # characters before a change that say what changes
#: No rise in per cent between two magnitudes is so large: "£31bn, up from £28m".
_TOO_MUCH = 10_000


def turns(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "fell from 42 per cent to 45" and "£31bn, up from £28m"."""
    del earlier
    sentence = here[0].sentence
    for found in constructions((sentence,), *_TURNS):
        old, new = found["old"], elliptic(found["old"], found["new"])
        start, end = found.match.span()
        said = sentence.text[max(0, start - _SIGHT) : end].lower()
        if not same_measure(old, new) or _INVERSE.search(said) or _maybe_places(old, new):
            continue
        turn = found.match["up"] or found.match["down"]
        if _DEBTS.search(said) and not _PLAIN_TURN.fullmatch(turn.lower()):
            continue
        real = change(old, new)
        if real is None or not real[1] or old.kind is QuantityKind.YEAR:
            continue
        ends = f"from {old.text} to {new.text} is"
        side = "up" if found.has("up") else "down"
        if real[1] > _TOO_MUCH and old.magnitude != new.magnitude:
            message = f"{ends} {shown(new.value / old.value)} times as much: is a magnitude wrong?"
            yield Clash(old, "", (new,), message=message)
        elif (real[1] > 0) != (side == "up") and not (
            side == "up" and old.kind is QuantityKind.TIME
        ):
            at, to = found.match.span(side)
            span = Span(sentence.prose(at), sentence.prose(to))
            word = replace(old, span=span, text=found.match[side])
            message = f"“{word.text}”, but {ends} a {_side(real[1])} of {shown(abs(real[1]))}%"
            yield Clash(word, "", (old, new), message=message)


def _maybe_places(*ends: Quantity) -> bool:
    """Return whether two numbers may be places in a table: "up from six to five"."""
    return all(one.kind is QuantityKind.COUNT and not one.unit and one.value < 100 for one in ends)
