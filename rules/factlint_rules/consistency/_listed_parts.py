"""Parts in a row and the only number beside them that can be their whole.

"Five gold, eight silver and six bronze" of 14 medals; the forwards, backs and goalkeepers of "a party of
23". Nothing in the words of a row says that it is all there is. So it is held against a whole only where
one number is there that can be it, and where one slip of the hand on one of the numbers makes the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factlint.api import Context, Quantity, QuantityKind, lazy_regex
from factlint_rules.consistency._arithmetic import amount
from factlint_rules.consistency._passages import Amount, FiguredLine, lines
from factlint_rules.consistency._relations import (
    Clash,
    is_slip,
    is_version,
    rounding,
    scored_in,
    words_of,
)

_KINDS = (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE)
#: Words in brackets between two parts: a party, a place, a unit.
_BRACKETS = lazy_regex(r" ?\([^()\ue000-\ue007]{1,30}\)")
#: What is between two parts: a noun with its words, a comma or "and", and the next one's name.
_GAP = lazy_regex(r"[^,;:.()]{0,45}(?:, (?:and |plus )?| and | plus )[^,;:.()]{0,35}")
_LAST = lazy_regex(r"\b(?:and|plus)\b")
#: What sets two numbers against each other, or makes one of another kind.
_AGAINST = lazy_regex(
    r"\b(?:from(?= ?$)|than|against(?!,| and| it\b)|compared|versus|rose|fell|up|down|more|fewer|less|another|other|others|further|"
    r"extra|each|every|per|apiece|between|least|most|including|includes?|include[ds]?|then|later|before|after|"
    r"since|while|whereas|but|which|who|whose|about|some|almost|nearly|over|under|around|only one|ago|where|"
    r"ahead|behind|instead|worth|average)\b|[–—]|\ball (?:of the )?$"
)
#: A row that is all there is of the number before it: "Among the 1,500", "of the 40", "the 40 were".
_AMONG = lazy_regex(r"\b(?:among|of)(?: (?:the|its|their|all|these|those|our))? $")
#: Right behind its whole: "14 medals, five", "2,350km: 800km", "2,400 things were 900 coins".
_OPENS = lazy_regex(
    r"(?:, [^.;:()\ue000-\ue007]{1,40}(?=: $))?(?:[^.;:,()\ue000-\ue007]{0,70})(?:,? ?\bmade up of|,|:| ?[–—-]| ?\(|\b(?:compris\w+|made up of|consist\w* of|were|are"
    r"|(?:divided|split|shared)(?: into| between| among)?|(?<=strong )[a-z]+ has))(?: (?:of|with|by))? ?"
)
#: The whole behind its parts: "in a party of 23", "to finish with 31", "brought in £5,550", "debts of £2,400".
_ENDS = lazy_regex(
    r"(?:[^.;:\ue000-\ue007]{0,30}; )?[^.;:\ue000-\ue007]{0,40}(?:, and all(?: of the)?|\b(?:in|for) (?:a|an|the|his|her|its|their) (?:[a-z-]+ ){0,2}(?:party|squad|team|group|"
    r"panel|fleet|crew|cast|field|pool|choir|class|herd|flock|collection|chamber|council|house|parliament|total) of"
    r"|\bto (?:finish|end|end up) (?:with|on)|, (?:or|making)|\b(?:making|giving (?:him|her|it|them)|bring(?:s|ing) (?:the total|it) to"
    r"|brought in|bring in|raised|totalling|totaling|totalled|totaled|(?:add(?:s|ed)?|adding) up to|c[oa]m(?:e|es|ing) to"
    r"|, (?:debts|costs|losses|sales|bills|takings|awards|grants|gifts|fines|prizes|orders|a (?:bill|sum|haul|fine|loss|gift|"
    r"debt|prize)) of)) "
)
#: What takes up a row in the next sentence: "Between them they hold 71", "Over the three days that made £700".
_TAKES_UP = lazy_regex(
    r"(?:\W*|.*\b)(?:between them|together|in all|all told|altogether|combined|that (?:made|makes|is|was|comes to|came to"
    r"|adds up to|brings)|it (?:all )?(?:adds|added) up to)\b[^.;:\ue000-\ue007]{0,40}"
)
_FEWEST = 3
#: Figures of a number that nobody has rounded.
_EXACT = 3
#: "Wheat covers 140 of the 300 acres": itself a part.
_OF_ANOTHER = lazy_regex(r"[^,;:.]{0,30} of (?:[a-z’'-]+ ){0,4}\ue006")
#: "The 60-strong orchestra", "a 14-member board".
_STRONG = lazy_regex(r"-(?:strong|members?|person|man|piece|seat)\b")
_SEXES = frozenset("man woman boy girl male female adult child".split())
_GROUP_OF = lazy_regex(
    r"\b(?:orchestra|choir|cast|team|crew|squad|staff|group|party|panel|fleet|herd|band|force|class|total|workforce|council|jury) of $"
)
_THE = lazy_regex(r"\b(?:the|these|those|all|its|their|our|his|her) $")
_CLOSED = lazy_regex(r"[,:(–—] ?$")
_OTHERWISE = lazy_regex(
    r"\b(?:than|against|compared|versus|rose|fell|more|fewer|less|each|every|per|apiece|about|some|almost|nearly"
    r"|least|most|after|before|plus|while|whereas|but|ago|average|including)\b|\bfrom $"
)
#: A whole and the sum of its parts are not farther apart than this.
_FAR = Decimal("1.6")


def listed_parts(ctx: Context) -> Iterator[Clash]:
    """Yield wholes that the row of parts beside them does not make."""
    found = ctx.read(lines)
    rows = [[*_rows(line)] if len(line.items) > 1 else [] for line in found]
    for at, here in enumerate(rows):
        for row in here:
            known = _carried_on(rows, at, row)
            clash = _against(ctx, found, at, known) if known else None
            if clash is not None:
                yield clash


def _carried_on(
    rows: Sequence[Sequence[list[Amount]]], at: int, row: list[Amount]
) -> list[Amount] | None:
    """Return a row with that of the next sentence, where both begin with a number of the same things.

    "Nineteen were at the wheel and six were passengers. Nine were on bicycles and 17 on foot."
    """
    if not _begins(row):
        return row
    if at and any(map(_begins, rows[at - 1])):
        return None
    behind = next(filter(_begins, rows[at + 1]), None) if at + 1 < len(rows) else None
    return row if behind is None else [*row, *behind]


def _begins(row: Sequence[Amount]) -> bool:
    return not row[0].text[: row[0].place].strip() and not any(one.noun for one in row)


def _rows(line: FiguredLine) -> Iterator[list[Amount]]:
    """Yield the longest rows of numbers of one measure, joined as a list is."""
    row: list[Amount] = []
    for item in line.items:
        if row and _goes_on(line, row[-1], item):
            row.append(item)
            continue
        yield from _closed(line, row)
        row = [item] if _is_part(item) else []
    yield from _closed(line, row)


def _closed(line: FiguredLine, row: Sequence[Amount]) -> Iterator[list[Amount]]:
    """Yield a row up to the number behind its "and": "12, nine and seven, or 28 people"."""
    for last in range(len(row) - 1, 0, -1):
        if _LAST.search(line.text, row[last - 1].place, row[last].place):
            yield list(row[: last + 1])
            return


def _is_part(one: Amount) -> bool:
    number = one.quantity
    return (
        number.kind in _KINDS
        and not (number.approx or is_version(number) or one.told.each)
        and number.value > 0
        and not one.after.startswith(("-", "/"))
    )


def _goes_on(line: FiguredLine, one: Amount, other: Amount) -> bool:
    a, b = one.quantity, other.quantity
    if not _is_part(other) or a.kind is not b.kind:
        return False
    if a.kind is not QuantityKind.COUNT and a.unit != b.unit:
        return False
    gap = _BRACKETS.sub("", line.text[one.place + 1 : other.place])
    return _GAP.fullmatch(gap) is not None and _AGAINST.search(gap) is None


def _against(
    ctx: Context, found: Sequence[FiguredLine], at: int, row: list[Amount]
) -> Clash | None:
    """Return the one number that can be the whole of a row, where a slip keeps it from it."""
    clashes = []
    for whole, parts in _wholes(ctx, found, at, row):
        numbers = [one.quantity for one in parts]
        total = sum((one.value for one in numbers), Decimal(0))
        printed = whole.quantity
        if abs(total - printed.value) <= rounding(printed, *numbers):
            return None
        if max(one.value for one in numbers) >= printed.value or _is_rough(printed):
            continue
        if scored_in(printed, numbers):
            continue
        led = parts[0].told.part or parts[0].before.endswith(": ")
        if _made_otherwise(printed, numbers) and not led:
            continue
        if _is_one_slip(printed, numbers, total):
            plus = " + ".join(map(words_of, numbers))
            made = f"{plus} = {amount(total, printed)}"
            clashes.append(Clash(printed, made, tuple(numbers), total))
    return clashes[0] if clashes else None


def _wholes(
    ctx: Context, found: Sequence[FiguredLine], at: int, row: list[Amount]
) -> Iterator[tuple[Amount, list[Amount]]]:
    """Yield the numbers that may be the whole of a row, the surest first."""
    line = found[at]
    if len(row) > _FEWEST and _is_number_of(row[0].quantity, row[1:]):
        total = sum((one.quantity.value for one in row), Decimal(0))
        if any(one.quantity.value == total for one in line.items):
            return  # "three altos, eight basses, seven tenors and five sopranos in a party of 23"
        row = row[1:]  # "four nights, with houses of 112, 138, 141 and 150"
    first, last = row[0], row[-1]
    alike = [one for one in line.items if _alike(one, first) and one not in row]
    before = [one for one in alike if one.place < first.place]
    before = [one for one in before if not _is_number_of(one.quantity, row)]
    behind = [one for one in alike if one.place > last.place and last.text is line.text]
    *ahead, number = [one for one in line.items if one.place < first.place] or [first]
    if ahead and _is_number_of(number.quantity, row):
        if len(ahead) == 1 and _alike(ahead[0], first):
            yield ahead[0], row  # "in three legs"
        return
    if len(before) == 1 and not behind and _opens(line, before[0], row):
        yield before[0], row
    led = not before and not behind and len({_next_word(one) for one in row}) > 1
    if len(row) >= _FEWEST and led and _opens(line, first, row[1:]):
        yield first, row[1:]
    if len(behind) == 1 and not before and _ends(line, behind[0], row):
        yield behind[0], row
    if not before and not behind:
        yield from _beside(ctx, found, at, row)


def _next_word(one: Amount) -> str:
    """Return the word behind a number: of "from the bank", "from gifts" the first is one of them."""
    return next(iter(one.after.split()), "")


def _is_number_of(one: Quantity, row: Sequence[Amount]) -> bool:
    """Return whether a number says how many parts there are: "in three legs of"."""
    return one.worded and one.value == len(row)


def _opens(line: FiguredLine, whole: Amount, row: Sequence[Amount]) -> bool:
    """Return whether a row comes right behind its whole and counts nothing else."""
    gap = _BRACKETS.sub("", line.text[whole.place + 1 : row[0].place])
    if _OF_ANOTHER.match(line.text, whole.place + 1):
        return False
    group = _GROUP_OF.search(line.text[: whole.place])  # "an orchestra of 34"
    led = group is not None and gap.endswith(": ")
    counted = led or whole.quantity.kind is not QuantityKind.COUNT or whole.noun
    if whole is line.items[0] and not (counted or _STRONG.match(line.text, whole.place + 1)):
        return False  # "nine had burns, four had cuts and two shock"
    among = _AMONG.search(line.text[: whole.place]) or _STRONG.match(line.text, whole.place + 1)
    named = [one.noun for one in row if one.noun]
    people = whole.noun and whole.noun not in _SEXES and all(one in _SEXES for one in named)
    the = _THE.search(line.text[: whole.place]) and _CLOSED.search(gap)
    if not (among or _one_noun(row) or people or the):
        return False
    return _OPENS.fullmatch(gap) is not None and _OTHERWISE.search(gap) is None


def _ends(line: FiguredLine, whole: Amount, row: Sequence[Amount]) -> bool:
    gap = _BRACKETS.sub("", line.text[row[-1].place + 1 : whole.place])
    if len(row) < _FEWEST and not _one_noun(row):
        return False  # "three colours and two sizes, for a total of six versions"
    return _ENDS.fullmatch(gap) is not None


def _beside(
    ctx: Context, found: Sequence[FiguredLine], at: int, row: list[Amount]
) -> Iterator[tuple[Amount, list[Amount]]]:
    """Yield the only number alike of the sentence before a row, or of the next that takes it up.

    Two numbers need not be all there is; two that begin a sentence and are more than it are.
    """
    own = [one for one in found[at].items if one not in row and one.quantity.kind in _KINDS]
    own = [one for one in own if not _is_number_of(one.quantity, row)]  # "on four nights"
    if not _one_noun(row) or own:
        return
    if at + 1 < len(found):
        told = [one for one in found[at + 1].items if _alike(one, row[0])]
        if told and _TAKES_UP.fullmatch(told[0].text[: told[0].place]):
            yield told[0], row
            return
    told = [one for one in found[at - 1].items if _alike(one, row[0])] if at else []
    told = [one for one in told if one.quantity.value != len(row)] or told
    if len(told) != 1 or _AGAINST.search(found[at].text[: row[0].place]):
        return
    more = sum((one.quantity.value for one in row), Decimal(0)) > told[0].quantity.value
    if len(row) >= _FEWEST or (_begins(row) and more):
        yield told[0], row


def _one_noun(row: Sequence[Amount]) -> bool:
    """Return whether a row counts one thing: its noun is said once, or every time."""
    return len({one.noun for one in row if one.noun}) <= 1


def _alike(one: Amount, part: Amount) -> bool:
    """Return whether a number can be the whole of a part, by what both measure."""
    a, b = one.quantity, part.quantity
    return a.kind is b.kind and (a.kind is QuantityKind.COUNT or a.unit == b.unit)


def _is_rough(one: Quantity) -> bool:
    """Return whether a number is rounded: "about 900"; "some 2,410" begins a sentence with a word."""
    exact = len(one.value.normalize().as_tuple().digits) >= _EXACT
    return bool(one.approx) and not (one.approx == "some" and exact)


def _made_otherwise(printed: Quantity, numbers: Sequence[Quantity]) -> bool:
    """Return whether some of the parts make the whole without the others."""
    return any(
        sum(one.value for one in some) == printed.value
        for size in range(2, len(numbers))
        for some in combinations(numbers, size)
    )


def _is_one_slip(printed: Quantity, parts: Sequence[Quantity], total: Decimal) -> bool:
    """Return whether another key on one of the numbers makes the sum right."""
    if not printed.value / _FAR <= total <= printed.value * _FAR:
        return False
    off = total - printed.value
    return is_slip(printed, total) or any(
        one.value > off and is_slip(one, one.value - off) for one in parts
    )
