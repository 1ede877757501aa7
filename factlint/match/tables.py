"""Compiles expressions to tables: which keys there are, and what to confirm where one is found.

Tables hold no compiled expressions and survive msgpack, so that they can be kept on disk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from factlint.match.anchors import Anchor, anchored, is_rare
from factlint.match.expression import Expression
from factlint.match.keys import Derived, Key, derive, from_literals, position_is_known
from factlint.match.within_lines import within_lines
from factlint.text.normal import FIGURE, normal

#: Words that are literals in an expression, too.
_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_ ',-]*[A-Za-z0-9_])?")
_LETTERS = re.compile(r"[A-Za-z_]+")
_WORD_EDGES = (r"\b(?:", r")\b")
#: Choices of one key that are looked at one by one; more are looked at as one expression.
_MOST_ALIKE = 8
#: Length of a literal whose presence says something.
_SHORTEST = 3
#: Places of an anchor in 10,000 characters up to which a look at each is less than a search.
_SELDOM = 100
_BACK_REFERENCE = re.compile(r"\\[1-9]|\(\?P[=<]|\(\?<[^=!]|\(\?\(")


class Tier(StrEnum):
    """How a choice is found, cheapest first."""

    PHRASE = "phrase"  #: its key proves it; signs between words are compared
    FIXED = "fixed"  #: its key says where a match may begin; `re` decides
    LOOSE = "loose"  #: the whole text is searched, where one of its keys is in it


class Unit(Struct, frozen=True, array_like=True):
    """One choice of an expression, compiled.

    Attributes:
        tier: how it is found.
        source: its expression, for `re`.
        literal: the words of a phrase, in lower case where capitals do not matter.
        same: whether the key of a phrase proves it without another look.
        needs: literals one of which must be in the text, where a sign says where it may match;
            empty where there need be none.
    """

    tier: Tier
    source: str
    literal: str = ""
    same: bool = False
    needs: tuple[str, ...] = ()


class CompiledExpression(Struct, frozen=True, array_like=True):
    """An expression, compiled.

    Attributes:
        units: its choices.
        loose: numbers of the units that are searched for in the whole text, as one expression.
        source: the expression of these, with a group for each; empty without any.
        flags: flags of `re`.
        whole: whether there is one unit for all choices.
        needs_key: whether a key must be in the text for the loose units to match.
        needs: literals one of which must be in the text for the loose units to match; empty where
            there need be none.
        groups: the group of each of the loose units in `source`; empty for one.
        in_lines: whether the loose units match within lines that have one of `needs`.
    """

    units: tuple[Unit, ...]
    loose: tuple[int, ...]
    source: str
    flags: int
    whole: bool = False
    needs_key: bool = False
    needs: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    in_lines: bool = False


class Use(NamedTuple):
    """What a key or a sign says: which choice of which expression may match, and where.

    Attributes:
        plan: number of the expression.
        unit: number of the choice.
        low, high: how far it begins behind the start of a match; `high` is None where only the
            presence of the key says something.
        width: how many choices the expression has.
    """

    plan: int
    unit: int
    low: int
    high: int | None
    width: int


class Tables(Struct, frozen=True):
    """All expressions of a set of rules, compiled.

    Attributes:
        plans: the expressions.
        keys: literals in normal form, each once.
        uses: what each key says.
        signs: characters that are no letters, in sets, each set once.
        sign_uses: what each character of a set says.
    """

    plans: tuple[CompiledExpression, ...]
    keys: tuple[bytes, ...]
    uses: tuple[tuple[Use, ...], ...]
    signs: tuple[str, ...] = ()
    sign_uses: tuple[tuple[Use, ...], ...] = ()


def compile_tables(expressions: Iterable[Expression]) -> Tables:
    """Compile expressions.

    Raises:
        re.error: one of them is none.
    """
    plans: list[CompiledExpression] = []
    uses: dict[bytes, list[Use]] = {}
    signs: dict[str, list[Use]] = {}
    for number, expression in enumerate(expressions):
        plan, keys = _plan(expression)
        plans.append(plan)
        for unit, key in keys:
            if isinstance(key, Anchor):
                use = Use(number, unit, key.low, key.high, len(plan.units))
                signs.setdefault("".join(sorted(key.characters)), []).append(use)
                continue
            high = None if unit in plan.loose else key.high
            use = Use(number, unit, key.low, high, len(plan.units))
            uses.setdefault(key.text, []).append(use)
    return Tables(
        tuple(plans),
        tuple(uses),
        tuple(map(tuple, uses.values())),
        tuple(signs),
        tuple(map(tuple, signs.values())),
    )


def _plan(expression: Expression) -> tuple[CompiledExpression, list[tuple[int, Key | Anchor]]]:
    """Return an expression, compiled, and the keys and anchors of its units."""
    choices = expression.choices
    read = None if any(map(_BACK_REFERENCE.search, choices)) else _read(expression, choices)
    whole = read is None or _share_keys(read)
    if whole:
        choices = ("|".join(choices),)
        together = derive(expression.source, expression.flags)
        if read is None or (together.keys and position_is_known(together.keys)):
            read = [together]
        else:
            choices, whole = expression.choices, False
    assert read is not None
    # Where a match may be empty, `finditer` has rules of its own.
    empty = not all(derived.low for derived in read)
    units, keys, loose = [], list[tuple[int, Key | Anchor]](), []
    for number, (choice, derived) in enumerate(zip(choices, read, strict=True)):
        unit, found = _unit(expression, choice, derived, empty=empty)
        units.append(unit)
        keys += [(number, key) for key in found]
        if unit.tier is Tier.LOOSE:
            loose.append(number)
    source = _joined(expression, [choices[number] for number in loose])
    needs_key = bool(loose) and not set(loose) - {number for number, _ in keys}
    needs = _needs([units[number].source for number in loose], expression.flags)
    plan = CompiledExpression(
        units=tuple(units),
        loose=tuple(loose),
        source=source,
        flags=expression.flags,
        whole=whole,
        needs_key=needs_key,
        needs=needs,
        groups=_groups(expression, [choices[number] for number in loose]),
        in_lines=bool(needs) and within_lines(source, expression.flags),
    )
    return plan, keys


def _groups(expression: Expression, choices: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the groups that `_joined` puts around several choices."""
    if len(choices) < 2:
        return ()
    before, after = expression.before, expression.after
    first = re.compile(f"{before}(?P<first>){after}", expression.flags).groupindex["first"]
    others = re.compile(f"{before}{after}", expression.flags).groups
    numbers = [first]
    for choice in choices[:-1]:
        inside = re.compile(f"{before}{choice}{after}", expression.flags).groups - others
        numbers.append(numbers[-1] + 1 + inside)
    return tuple(numbers)


def _needs(sources: Iterable[str], flags: int) -> tuple[str, ...]:
    """Return literals one of which every match of one of some expressions contains."""
    found: dict[str, None] = {}
    for source in sources:
        needs = anchored(source, flags).needs
        if not needs:
            return ()
        found.update(dict.fromkeys(needs))
    return tuple(found)


def _rare(keys: Iterable[Key]) -> bool:
    """Return whether keys are worth looking for where they only say that something may match."""
    return all(map(_tells, (key.text for key in keys)))


def _tells(text: bytes) -> bool:
    words = text.strip()
    if len(words) < 2 or words.isdigit():
        return False
    return len(text) >= _SHORTEST or FIGURE in words


def _share_keys(read: Sequence[Derived]) -> bool:
    """Return whether many choices have one key, which comes before them all."""
    shared = Counter(key for derived in read for key in derived.keys or ())
    return max(shared.values(), default=0) > _MOST_ALIKE


def _read(expression: Expression, choices: Sequence[str]) -> list[Derived] | None:
    """Return what is known of each choice, None where one is no expression by itself."""
    try:
        return [_derived(expression, choice) for choice in choices]
    except re.error:
        return None


def _derived(expression: Expression, choice: str) -> Derived:
    if _is_phrase(expression, choice):  # most are, and the parser of `re` takes its time
        return Derived(None, len(choice), len(choice), (Key(b" %b " % normal(choice), -1, -1),))
    return derive(f"{expression.before}{choice}{expression.after}", expression.flags)


def _is_phrase(expression: Expression, choice: str) -> bool:
    """Return whether a choice is nothing but words, with a word's edge at either end."""
    if (expression.before, expression.after) != _WORD_EDGES or expression.keys:
        return False
    return not expression.flags & (re.ASCII | re.VERBOSE) and _PLAIN.fullmatch(choice) is not None


def _joined(expression: Expression, choices: list[str]) -> str:
    """Return the loose choices as one expression, with a group for each of several."""
    if len(choices) > 1:
        choices = [f"({choice})" for choice in choices]
    return f"{expression.before}{'|'.join(choices)}{expression.after}" if choices else ""


def _unit(
    expression: Expression, choice: str, derived: Derived, *, empty: bool
) -> tuple[Unit, tuple[Key | Anchor, ...]]:
    source = f"{expression.before}{choice}{expression.after}"
    keys = from_literals(expression.keys) if expression.keys else derived.keys
    if empty:
        return Unit(Tier.LOOSE, source), ()
    if keys is None or not position_is_known(keys):
        known = anchored(source, expression.flags)
        anchor = known.anchor
        said = bool(keys) and _rare(keys or ())
        if anchor is not None and is_rare(anchor) and not (said and anchor.often > _SELDOM):
            needs = known.needs if set(known.needs) != set(anchor.characters) else ()
            return Unit(Tier.FIXED, source, needs=needs), (anchor,)
        return Unit(Tier.LOOSE, source), keys if keys and (expression.keys or _rare(keys)) else ()
    if _is_phrase(expression, choice):
        ignoring = bool(expression.flags & re.IGNORECASE)
        literal = choice.lower() if ignoring else choice
        same = ignoring and _LETTERS.fullmatch(choice) is not None
        return Unit(Tier.PHRASE, source, literal, same), keys
    return Unit(Tier.FIXED, source), keys
