"""Changes and gaps between two amounts, in whatever order they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

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
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import shown
from factlint_rules.consistency._relations import (
    AMOUNTS,
    Clash,
    Told,
    comparable,
    near,
    words_of,
)

_MORE = r"more|higher|greater|larger|bigger|longer|dearer|faster|rise|growth|gain|jump|leap|improvement|extra"
_LESS = r"less|fewer|lower|smaller|shorter|cheaper|slower|fall|decrease|drop|decline|reduction|saving|loss|discount|off|cheaper"
_ABOVE = frozenset(["more than", "over", "well over", "just over", "at least"])
_MOVE = lazy_regex(rf"\b(?:{UP}|{DOWN}|{_MORE}|{_LESS}|change|difference)\b")
_RATE = lazy_regex(
    r"\b(?:annual|yearly|monthly|average|compound|(?:a|per|each|every) (?:year|month|annum|week|day))\b"
)
_OR = lazy_regex(r",? ?(?:\(|or |– ?|- ?)(?:about |just |nearly )?$")


#: What takes up the sentence before: "That is a rise of 25%", "An increase of a third".
_TAKES_UP = lazy_regex(
    rf"\W*(?:that|this|it|which|so|an?|the)(?: is|['’]s| was| means| makes| would be)?(?: an?| the)?(?: \w+)? ?"
    rf"(?:{UP}|{DOWN}|{_MORE}|{_LESS}|change|difference)\b|\W*(?:{UP}|{DOWN})\b",
    re.IGNORECASE,
)


class Change(Struct, frozen=True):
    """A printed change, and the two amounts between which it should be.

    Attributes:
        printed: the percentage, or the fraction or multiple as a percentage.
        older: the amount before.
        newer: the amount after.
        slack: how far the printed change may be from the true one, in points.
    """

    printed: Quantity
    older: Quantity
    newer: Quantity
    slack: Decimal


def changes(here: Told, earlier: Told) -> Iterator[Change]:
    """Yield changes where two amounts make another one."""
    moved = [at for at in range(len(here)) if _moves(here, at)]
    words = [hit for told in here[:1] for hit in _in_words(told.sentence, _TIMES_WORDS, _TIMES)]
    if len(moved) + len(words) != 1 or _in_steps(here):
        return
    percent = any(one.quantity.kind is QuantityKind.PERCENT for one in earlier)
    pair = _pair(here, () if percent else earlier)
    if pair is not None and pair[1] not in here and not _TAKES_UP.match(here[0].sentence.text):
        return  # "Profit fell to £1bn from £2bn. Its shares lost 10%."
    orders = _in_time(*pair) if pair is not None else []
    if pair is not None and moved and not orders:
        orders = _by_direction(here, moved[0], *pair)
    if (
        pair is not None and moved and _OFF.match(here[moved[0]].after)
    ):  # "£12; students £9, a third off"
        one, other = (told.quantity for told in pair)
        orders = [(one, other) if one.value > other.value else (other, one)]
    if not orders:
        return
    if moved and _INCREASE.search(
        here[moved[0]].before
    ):  # "$45m, against $36m. The increase of 25%"
        orders = [(min(pair, key=_amount), max(pair, key=_amount)) for pair in orders]
    printed, slack = _percent(here[moved[0]]) if moved else _times(here[0].sentence, words[0])
    if any(_is_change(printed, older, newer, slack) for older, newer in orders):
        return
    older, newer = orders[0]
    if older.value and near(printed.value, abs(newer.value / older.value - 1) * 100):
        yield Change(printed, older, newer, slack)


_INCREASE = lazy_regex(r"\b(?:increase|rise|growth|jump|gain) of (?:just |only |about )?$")


def _amount(one: Quantity) -> Decimal:
    return one.value


#: "Began the day at 412p and rose 5.1% to 433p".
_ROSE = lazy_regex(rf"\b(?:(?P<up>{UP})|{DOWN})(?: by)? (?:just |only |about )?$")
_TO = lazy_regex(r" to (?:just |only |about )?$")
#: "Pays £24,600 and asks for £31,000, a 26% raise".
_AN = lazy_regex(r",? (?:that is )?an? (?:\w+ )?$")
_NAMED_MOVE = lazy_regex(
    r" (?:(?P<up>raise|rise|increase|jump|gain|improvement)|cut|fall|drop|reduction|decline|loss)\b"
)


def _by_direction(
    here: Told, at: int, one: ToldFigure, other: ToldFigure
) -> list[tuple[Quantity, Quantity]]:
    """Return (older, newer) of two amounts whose change says itself which way it goes."""
    if one not in here or other not in here:
        return []
    less, more = sorted((one.quantity, other.quantity), key=lambda each: each.value)
    rose, named = _ROSE.search(here[at].before), _NAMED_MOVE.match(here[at].after)
    if rose is not None and at + 1 < len(here) and _TO.fullmatch(here[at].after):
        new = here[at + 1]
        if new in (one, other):
            return [((other if new is one else one).quantity, new.quantity)]
    if named is not None and here.index(other) == at - 1 and _AN.fullmatch(here[at].before):
        return [(less, more) if named["up"] else (more, less)]
    return []


def _in_steps(here: Told) -> bool:
    """Return whether a percentage is joined to one before it: "up 20% in 2022 and 10% in 2023"."""
    parts = [at for at, one in enumerate(here) if one.quantity.kind is QuantityKind.PERCENT]
    return any(
        _JOINED.search(told.before)
        for one, other in pairwise(parts)
        for told in here[one + 1 : other + 1]
    )


_JOINED = lazy_regex(r"\b(?:and|then)\b")
_OFF = lazy_regex(r" (?:off|cheaper|discount|reduction)\b")
#: "Doubled", "halved": changes in one word.
_TIMES = lazy_regex(
    r"\b(?P<approx>more than |almost |nearly |about |roughly )?(?:(?P<2>doubl(?:ed|ing))|(?P<3>tripl(?:ed|ing)|trebl(?:ed|ing))|"
    r"(?P<4>quadrupl(?:ed|ing))|(?P<half>halv(?:ed|ing)))\b".replace("?P<2>", "?P<two>")
    .replace("?P<3>", "?P<three>")
    .replace("?P<4>", "?P<four>"),
    re.IGNORECASE,
)
_TIMES_WORDS = frozenset(
    b"doubled doubling tripled tripling trebled trebling quadrupled quadrupling halved halving".split()
)
_CHANGE = {"two": 100, "three": 200, "four": 300, "half": 50}


def _in_words(
    sentence: FigureSentence, words: frozenset[bytes], form: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield what is said in words in a sentence that has one of them; few sentences have."""
    return iter(()) if sentence.phrases.isdisjoint(words) else form.finditer(sentence.text)


def _percent(told: ToldFigure) -> tuple[Quantity, Decimal]:
    printed = told.quantity
    if printed.kind is QuantityKind.SHARE:
        return replace(printed, value=printed.value * 100, kind=QuantityKind.PERCENT), Decimal(5)
    return printed, Decimal(3) if printed.approx else Decimal("0.1")


def _times(sentence: FigureSentence, hit: re.Match[str]) -> tuple[Quantity, Decimal]:
    span = Span(sentence.prose(hit.start()), sentence.prose(hit.end()))
    value = Decimal(_CHANGE[hit.lastgroup or "two"])
    printed = Quantity(
        span, hit[0], QuantityKind.PERCENT, value, "%", (hit["approx"] or "").strip(), worded=True
    )
    return printed, value / (4 if hit["approx"] else 6)


def _moves(here: Told, at: int) -> bool:
    """Return whether a number is a percentage or fraction by which something has changed."""
    told = here[at]
    if told.quantity.kind not in (QuantityKind.PERCENT, QuantityKind.SHARE):
        return False
    if _RATE.search(told.after[:20]) or _RATE.search(told.before):
        return False
    before, after = told.before[-40:], told.after[:30]
    if at and _OR.fullmatch(told.before):
        before = here[at - 1].before[-40:]
    if told.quantity.kind is QuantityKind.SHARE:  # "a third of the rise"
        return not told.after.startswith((" of ", " the ")) and bool(
            _MOVE.search(before[-24:]) or _MOVE.search(after[:12])
        )
    return bool(_MOVE.search(before) or _MOVE.search(after))


def _pair(here: Told, earlier: Told) -> tuple[ToldFigure, ToldFigure] | None:
    """Return the two amounts of a sentence, or of it and the one before, that are of one measure.

    Amounts with a unit come first: "5.3 The rate, £84,000, was £80,000" is about money.
    """
    for figures in (here, [*earlier, *here]):
        amounts = [one for one in figures if one.quantity.kind in AMOUNTS]
        named = [one for one in amounts if one.quantity.kind is not QuantityKind.COUNT]
        units = dict.fromkeys(one.quantity.unit for one in named)
        groups = [[one for one in named if one.quantity.unit == unit] for unit in units]
        pairs = [group for group in groups if len(group) == 2 and _two(*group)]
        if len(pairs) == 1:
            return pairs[0][0], pairs[0][1]
        if len(amounts) == 2 and _two(*amounts):
            return amounts[0], amounts[1]
        if len(amounts) > 1:
            return None
    return None


def _two(one: ToldFigure, other: ToldFigure) -> bool:
    a, b = one.quantity, other.quantity
    return comparable(a, b) and a.value != b.value and a.low > 0 and b.low > 0


def _in_time(one: ToldFigure, other: ToldFigure) -> list[tuple[Quantity, Quantity]]:
    """Return (older, newer) of two amounts; both orders where 2023 may be after "last year"."""
    pair = (one.quantity, other.quantity)
    if one.year and other.year and one.year != other.year:
        return [pair if one.year < other.year else pair[::-1]]
    whens = (one.when, other.when)
    if (one.year and other.when == "new") or (other.year and one.when == "new"):
        return [pair if one.year else pair[::-1]]
    if (one.year and other.when) or (other.year and one.when):
        return [pair, pair[::-1]]
    if not whens[0] and _BECOMES.search(other.before):
        return [pair]  # "its 60 staff will become 45"
    if "old" not in whens or whens[0] == whens[1]:
        return []
    return [pair if whens[0] == "old" else pair[::-1]]


def _ends_of(one: Quantity) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value an amount may have: £12 and 84 boats are exact."""
    if one.magnitude or one.places or one.kind is QuantityKind.MEASURE:
        return one.low, one.high
    return one.value * Decimal("0.997"), one.value * Decimal("1.003")


_BECOMES = lazy_regex(r"\b(?:become|became|becomes|now|today)\b")


def _is_change(printed: Quantity, older: Quantity, newer: Quantity, slack: Decimal) -> bool:
    if older.approx or newer.approx:
        slack = max(slack, printed.value / 5)
    low, high = (_ends_of(one) for one in (older, newer))
    least, most = sorted((abs(high[0] / low[1] - 1) * 100, abs(high[1] / low[0] - 1) * 100))
    if printed.low - slack <= most and least <= printed.high + slack:
        return True
    if printed.approx in _ABOVE:
        return printed.value <= most and most <= printed.value * 2
    less, more = sorted((newer.value, older.value))
    others = (less / more * 100, *(less / base * 100 for base in (more - less, more + less)))
    return any(abs(printed.value - share) <= printed.half + slack for share in others)


#: "Three times its budget", "twice as long": the number of times, and what makes it a comparison.
_AS_MUCH = lazy_regex(
    r"(?: and a half)? times (?:as|the|its|his|her|their|that|those|what|more than|(?!rather|over|after|under|other|either|later|earlier|ever|never|together)\w{3,}er\b|\ue006|\ue000)"
)
_PART = lazy_regex(
    r" (?:as (?:much|many|long|large|big|high|fast)|(?:of )?(?:the|its|their) (?:size|price|length|cost|number|rate|height))\b"
)


#: Of more amounts than these it is not clear which two are compared.
_MOST = 3


def multiples(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield "three times" where no two amounts make it, and two nearly do."""
    found = [*_multiples(here)]
    if len(found) != 1:
        return
    times, value = found[0]
    amounts = [
        one.quantity
        for one in here
        if one.quantity.span != times.span and one.quantity.kind in AMOUNTS
    ]
    if len(amounts) == 1:
        amounts = [one.quantity for one in earlier if one.quantity.kind in AMOUNTS] + amounts
    if len(amounts) > _MOST:
        return
    ratios = [
        (max(a.value, b.value) / min(a.value, b.value), a, b)
        for a, b in combinations(amounts, 2)
        if comparable(a, b) and min(a.value, b.value) > 0
    ]
    slack = Decimal("0.2") if times.approx else Decimal("0.12")
    if not ratios or any(abs(ratio / value - 1) <= slack for ratio, _, _ in ratios):
        return
    ratio, a, b = min(ratios, key=lambda one: abs(one[0] - value))
    if value / 2 <= ratio <= value * 2 and ratio > Decimal("1.2"):
        high, low = sorted((a, b), key=lambda one: -one.value)
        yield Clash(times, f"{words_of(high)} is {shown(ratio)} times {words_of(low)}", (high, low))


def _multiples(here: Told) -> Iterator[tuple[Quantity, Decimal]]:
    """Yield the multiples of a sentence: "three times its cost", "twice as long", "fivefold"."""
    for told in here:
        times = told.quantity
        counted = times.kind is QuantityKind.COUNT and (times.unit == "times" or not times.unit)
        if counted and _AS_MUCH.match(told.after):
            half = Decimal("0.5") if told.after.startswith(" and a half") else Decimal(0)
            value = times.value + half
        elif times.kind is QuantityKind.SHARE and _PART.match(told.after):
            value = 1 / times.value
        else:
            continue
        if 1 < value <= 20:
            yield times, value
    for sentence in (one.sentence for one in here[:1]):
        for hit in _in_words(sentence, _FOLD_WORDS, _FOLD):
            value = Decimal(2) if hit["twice"] else Decimal(_FOLDS[hit["fold"].lower()])
            word = hit[0].rstrip()
            span = Span(sentence.prose(hit.start()), sentence.prose(hit.start() + len(word)))
            soft = _SOFT.search(sentence.text, max(0, hit.start() - 20), hit.start())
            times = Quantity(
                span, word, QuantityKind.COUNT, value, "times",
                approx=soft[1].lower() if soft else "", worded=True,
            )  # fmt: skip
            yield times, value


#: Words that leave open how near "double" is.
_SOFT = lazy_regex(r"\b(about|almost|around|nearly|over|more than|roughly|up to)\s$", re.IGNORECASE)
_FOLDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_FOLD_WORDS = frozenset((b"twice", b"double", b"fold", *(f"{one}fold".encode() for one in _FOLDS)))
_FOLD = lazy_regex(
    rf"\b(?:(?P<twice>twice|double) (?=as|the|its|that|what|his|her|their)|(?P<fold>{'|'.join(_FOLDS)})[- ]?fold)\b",
    re.IGNORECASE,
)


def turns(here: Told, earlier: Told) -> Iterator[tuple[Quantity, Quantity, bool]]:
    """Yield (older, newer, rises) where "fell from 42 per cent to 45" says what the numbers do not."""
    del earlier
    for one, other in pairwise(here):
        pair = (one.quantity, other.quantity)
        if (
            other.before != " to "
            or not comparable(*pair)
            or one.quantity.approx
            or other.quantity.approx
        ):
            continue
        hit = _FROM.search(one.before)
        if (
            hit is None
            or _INVERSE.search(one.sentence.text.lower())
            or pair[0].kind is QuantityKind.COUNT
        ):
            continue
        rises = hit["up"] is not None
        if pair[0].value != pair[1].value and (pair[1].value > pair[0].value) != rises:
            yield *pair, rises


_FROM = lazy_regex(rf"\b(?:(?P<up>{UP})|{DOWN}) from $")
_INVERSE = lazy_regex(r"\b(?:loss(?:es)?|deficit|debts?|rank(?:ed|ing)?|place|seconds|improved)\b")
