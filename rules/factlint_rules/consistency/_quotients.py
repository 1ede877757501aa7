"""Shares that are told of a part and its whole, in whatever order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factlint.api import MOVE, Quantity, QuantityKind, Span, ToldFigure, lazy_regex
from factlint_rules.consistency._arithmetic import shown, wrong_share
from factlint_rules.consistency._relations import (
    ABOVE,
    AMOUNTS,
    BELOW,
    Clash,
    Told,
    comparable,
    scopes,
    words_of,
)

_SHARES = (QuantityKind.PERCENT, QuantityKind.SHARE)
_IS = r"(?:is|are|was|were|makes?|made up|means?|gives?|represents?|equals?)"
#: What says that a share is that of the numbers before it, and where that is all.
_SAID_OF_THEM = lazy_regex(
    rf"(?:[,(–—-]|\bor|\b{_IS}|\bthat is"
    r"|\ban? (?:\w+ )?(?:turnout|share|rate|proportion|majority|response|margin) of)"
    r"(?: (?:or|about|just|only|roughly|nearly|almost|some|over|more than|less than|an?))* ?$"
)
_ENDS = lazy_regex(
    r" ?(?:$|[.,;:)–—]|of (?:the (?:total|whole|group|sample|lot|sum)|an?|all|that|it|them)\b|of (?:the|its|their) [a-z]+\W*$"
    r"|(?:passed|were|was|had|have|are)\b"
    r"|(?:return|(?:success |hit |strike |win |pass )?rate|record|conversion|share|turnout|majority|response)\b)"
)
#: "31% of them (12 of 48 boats)", "turnout was 42%: 3,360 of the 8,000", "42%, 3,360 of 8,000".
_OPENS = lazy_regex(r"(?: [\w’'-]+){0,4}(?:,? or | ?\(|, | ?[–—-] ?|, that is )(?:just |only )?")
_OF = lazy_regex(r" of (?:[\w’'-]+ ){0,3}")
_OF_WHICH = lazy_regex(r"(?: [\w’'-]+){0,4},? of (?:which|whom)\b")
_OF_ALL = lazy_regex(r" of (?:the (?:total|whole|sum)|that|it)\b")
_N_OF_M = lazy_regex(r"(?: \w+){0,3} (?:of|from|out of) (?:an? |the |its |their |all |some )?")
_FROM = lazy_regex(r" (?:from|out of) ")
_PAIR = 2
#: What takes up the numbers of the sentence before.
_TAKES_UP = lazy_regex(rf"\W*(?:that|this|it) {_IS}\b|.*\bof (?:these|those|them)\b")
_MOVES = lazy_regex(rf"{MOVE}|\b(?:rise|fall|decrease|drop|saving|annual|yearly|rates?)\b")
#: How far a share may be from that of rough numbers, in points.
_ROUGH = 8


def quotients(here: Told, earlier: Told) -> Iterator[Clash]:
    """Yield shares that are not those of the part and the whole beside them."""
    if not any(one.quantity.kind in _SHARES for one in here):
        return
    settled: set[Span] = set()
    whole: Quantity | None = None
    taken_up = _TAKES_UP.match(here[0].sentence.text.lower())
    for scope in scopes(here, earlier if taken_up else ()):
        for at, share in enumerate(scope):
            printed = share.quantity
            if printed.kind not in _SHARES or share not in here or printed.span in settled:
                continue
            known = _part_and_whole(scope, at) or _of_the_same(scope, at, whole)
            if known is not None:
                settled.add(printed.span)
                clashes = [*_divide(share, *known)]
                whole = None if clashes else known[1]
                yield from clashes


def _part_and_whole(scope: Told, at: int) -> tuple[tuple[Quantity, ...], Quantity] | None:
    """Return the part and the whole that a share is said of, where words say which is which.

    The parts are two where they are those for and those against.
    """
    share, last = scope[at], max((i for i in range(at) if _is_share(scope[i])), default=-1)
    before = _amounts(scope[last + 1 : at])
    behind = _amounts(scope[at + 1 : at + 3])
    said = _SAID_OF_THEM.search(share.before) is not None
    told: list[ToldFigure] = []
    if said and before and behind and _is_between(before[-1], share, behind[0]):
        told = [before[-1], behind[0]]
    elif len(behind) == 2 and _is_of(*behind) and _opens(share, behind[0]):
        told = behind
    elif share.rest or (said and _ENDS.match(share.after)):
        told = before[-2:] if len(before) > 1 and _is_of(*before[-2:]) else before
    if told and told[-1].part:  # "Of these 246": of the one number before that is more
        part = told[-1]
        told = [one for one in told if one.quantity.value > part.quantity.value]
        told = [*(told[:1] if len(told) == 2 and _is_of(*told) else told), part]
    if len(told) not in (2, 3) or not all(comparable(told[0].quantity, o.quantity) for o in told):
        return None
    between = " ".join(one.before for one in (*told, share) if one is not scope[0])
    whole = _whole(told, share)
    parts = tuple(one.quantity for one in told if one is not whole)
    if whole is None or _MOVES.search(between):
        return None
    if len(parts) == 2 and _OF_ALL.match(share.after):
        return None  # "25 are new: 17 and 8. That is 30% of the total": the 25 are, and of another total
    if len(parts) == 2 and parts[0].value + parts[1].value != whole.quantity.value:
        return None
    return parts, whole.quantity


def _of_the_same(
    scope: Told, at: int, whole: Quantity | None
) -> tuple[tuple[Quantity, ...], Quantity] | None:
    """Return the part beside a share that is of the whole of the one before: "60 (20%), 90 (30%)"."""
    share, part = scope[at], scope[at - 1] if at > 1 else None
    if whole is None or part is None or part.after != share.before or part.part or part.whole:
        return None
    plain = _SAID_OF_THEM.search(share.before) and _ENDS.match(share.after)
    fits = comparable(part.quantity, whole) and part.quantity.value < whole.value
    moved = _MOVES.search(f"{part.before} {share.before}") or share.gap
    return ((part.quantity,), whole) if plain and fits and not moved else None


def _is_share(one: ToldFigure) -> bool:
    return one.quantity.kind in _SHARES


def _amounts(scope: Told) -> list[ToldFigure]:
    return [one for one in scope if one.quantity.kind in AMOUNTS]


def _is_of(part: ToldFigure, whole: ToldFigure) -> bool:
    """Return whether two numbers are "18 of the 24"."""
    return part.after == whole.before and _N_OF_M.fullmatch(part.after) is not None


def _is_between(part: ToldFigure, share: ToldFigure, whole: ToldFigure) -> bool:
    """Return whether a share is told as "80 seats, 40% of the 200"."""
    beside = share.after == whole.before and _OF.fullmatch(share.after) is not None
    return beside and comparable(part.quantity, whole.quantity)


def _opens(share: ToldFigure, part: ToldFigure) -> bool:
    """Return whether a share is followed by what it is of: "42%: 3,360 of the 8,000"."""
    colon = share.after != part.before and not part.before.strip()
    return colon or _OPENS.fullmatch(share.after) is not None


def _whole(told: list[ToldFigure], share: ToldFigure) -> ToldFigure | None:
    """Return the one of some amounts that is the whole of the others."""
    wholes = [one for one in told if not one.part and (one.whole or _OF_WHICH.match(one.after))]
    if not wholes:
        wholes = [told[0]] if told[-1].part or _OF_ALL.match(share.after) else []
    if not wholes and len(told) == _PAIR and _FROM.fullmatch(told[0].after):
        wholes = [told[1]]  # "41 from 44 attempts"
    if not wholes and len(told) == 3:
        wholes = [max(told, key=lambda one: one.quantity.value)]
    return wholes[0] if len(wholes) == 1 else None


def _divide(share: ToldFigure, parts: tuple[Quantity, ...], whole: Quantity) -> Iterator[Clash]:
    """Yield a share that is none of the parts', nor that of their difference."""
    printed, part = share.quantity, parts[0]
    values = [one.value for one in parts]
    values += [max(values) - min(values)] if len(parts) > 1 else []
    left = replace(printed, value=100 - printed.value) if share.rest else printed
    wrong = [wrong_share(replace(part, value=value), whole, left) for value in values]
    if any(one is None for one in wrong) or wrong[0] is None:
        return
    real = 100 - wrong[0] if share.rest else wrong[0]
    value = printed.value * (100 if printed.kind is QuantityKind.SHARE else 1)
    rough = (part.approx or whole.approx) and abs(real - value) <= _ROUGH
    if (
        rough
        or (printed.approx in BELOW and real < value)
        or (printed.approx in ABOVE and real > value)
    ):
        return
    words = "leaves" if share.rest else "is"
    made = f"{words_of(part)} of {words_of(whole)} {words} {shown(real, printed.places)}%"
    yield Clash(printed, made, (part, whole))
