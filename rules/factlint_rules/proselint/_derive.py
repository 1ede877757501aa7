"""Derives from proselint which words its checks need: `python -m factlint_rules.proselint._derive`.

Each expression of a check becomes a literal that is in every text it matches, and, where that is
certain, a whole word of the literal. A check that looks for a few expressions keeps them as well:
a month and a comma are in many texts, "May, 1998" is in few. What is derived is kept in `triggers.json`, which names the
release of proselint it holds for; a test fails when it is not fresh.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from proselint.checks import __register__
from proselint.checks.misc.waxed import MODIFIERS, WAXES
from proselint.checks.terms.venery import GENERIC_TERMS, TERM_MAP
from proselint.registry.checks import Check, Padding, types
from proselint.registry.checks.engine import Fast

from factlint_rules.proselint._triggers import GAP

TRIGGERS = Path(__file__).with_name("triggers.json")

#: What the checks that are functions look for.
_FUNCTIONS = {
    "misc.waxed": tuple(f"{wax} {word}" for wax in WAXES for word in MODIFIERS),
    "terms.venery": tuple(
        f"{word} of {animal}" for word in GENERIC_TERMS for animal, _ in TERM_MAP
    ),
}
#: Words too common to tell one text from another.
_COMMON = frozenset(
    "a after all an and any are as at be been but by can did do for from had has have he her his"
    " i if in is it its may more most my no not of on one or our out she so some that the their"
    " them then there they this to up was we were what when which who will with would you".split()
)
_PARSER = import_module("re._parser")  # the standard library's, whose tree no public name gives
_BREAK = "\0"
_BOUNDARIES = ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING")
#: A literal of this length is rare whatever its words are.
_RARE = 6
#: Other literals of an expression are looked for as well from this length on.
_TELLING = 3
#: Expressions a check may have to be searched for them one by one, and the kinds that list them.
_FEW_EXPRESSIONS = 12
_LISTS = (
    types.Existence,
    types.ExistenceSimple,
    types.PreferredForms,
    types.PreferredFormsSimple,
)
#: Characters a class may have, and alternatives a whole expression, to be looked for one by one.
_FEW, _MOST = 4, 50

#: A start or an end of the text, outside a class.
_ENDS = re.compile(r"(?<![\[\\])\^|(?<!\\)\$")

#: What is looked for in a text: a whole word ("" where none is certain) and a literal with it.
Trigger = tuple[str, str]


def derived() -> str:
    """Return the text of `triggers.json`."""
    checks = sorted({check.path for check in __register__})
    number = {path: place for place, path in enumerate(checks)}
    always: set[int] = set()
    tables: tuple[dict[str, dict[str, set[int]]], ...] = ({}, {})
    for check in __register__:
        found = _triggers(check)
        if found is None:
            always.add(number[check.path])
            continue
        caseless = check.engine.opts.case_insensitive
        for word, literal in found:
            rest = "" if literal == word and caseless else literal
            tables[caseless].setdefault(word.lower(), {}).setdefault(rest, set()).add(
                number[check.path]
            )
    cased, words = map(_sorted, tables)
    whole = {
        "proselint": metadata.version("proselint"),
        "checks": checks,
        "always": sorted(always),
        "words": words,
        "cased": cased,
        "expressions": dict(_expressions()),
    }
    # A line a word, so that changes can be read.
    text = json.dumps(whole, ensure_ascii=False)
    return text.replace(']}, "', ']},\n"').replace('", "', '",\n"') + "\n"


def _expressions() -> Iterator[tuple[str, list[str]]]:
    """Yield the checks that look for a few expressions which `re` reads as RE2 does, with these.

    To RE2 classes and boundaries are ASCII; a start or end of the text may be one of a line.
    """
    by_path: dict[str, list[Check]] = {}
    for check in __register__:
        by_path.setdefault(check.path, []).append(check)
    for path, checks in sorted(by_path.items()):
        if not all(_lists_expressions(check) for check in checks):
            continue
        sources = [
            f"(?{'ai' if check.engine.opts.case_insensitive else 'a'}){_plain(source)}"
            for check in checks
            for source in _patterns(check)
        ]
        if len(sources) <= _FEW_EXPRESSIONS and not any(map(_ENDS.search, sources)):
            yield path, sources


def _lists_expressions(check: Check) -> bool:
    return isinstance(check.engine, Fast) and isinstance(check.check_type, _LISTS)


def _sorted(table: Mapping[str, Mapping[str, set[int]]]) -> dict[str, dict[str, list[int]]]:
    return {
        word: {literal: sorted(places) for literal, places in sorted(entry.items())}
        for word, entry in sorted(table.items())
    }


def _triggers(check: Check) -> list[Trigger] | None:
    """Return what a check looks for; None where that is not known."""
    found = []
    for pattern in _patterns(check):
        triggers = triggers_of(pattern, case=not check.engine.opts.case_insensitive)
        if triggers is None:
            return None
        found += triggers
    return found or None


def _patterns(check: Check) -> Iterator[str]:
    """Yield the expressions of a check, one of which matches whatever it finds."""
    kind = check.check_type
    if check.path in _FUNCTIONS:
        yield from map(Padding.WORDS_IN_TEXT.format, _FUNCTIONS[check.path])
    elif isinstance(kind, types.Consistency):
        # It speaks only where both terms occur.
        for pair in kind.term_pairs:
            yield max(pair, key=len)
    elif isinstance(kind, types.ExistenceSimple):
        yield kind.pattern
    elif isinstance(kind, types.Existence | types.PreferredForms | types.PreferredFormsSimple):
        yield from map(kind.padding.format, kind.items)


def triggers_of(pattern: str, *, case: bool = False) -> list[Trigger] | None:
    """Return the best triggers of an expression, one of which is needed; None without a literal."""
    best, trees = None, [list(_PARSER.parse(_plain(pattern), 0))]
    while len(trees) <= _MOST:
        found = [_trigger(tree, case) for tree in trees]
        if None not in found:
            best = list(dict.fromkeys(trigger for trigger in found if trigger is not None))
            if all(map(_is_rare, best)):
                break
        parted = [one for tree in trees for one in _alternatives(tree)]
        if len(parted) == len(trees):
            break
        trees = parted
    return best


def _plain(pattern: str) -> str:
    """Return an expression of RE2 for `re`: RE2 writes the code of a character in braces."""
    return re.sub(r"\\x\{([0-9a-fA-F]+)\}", lambda code: chr(int(code[1], 16)), pattern)


def _alternatives(tree: list[Any]) -> list[list[Any]]:
    """Return an expression once with each choice of the first of its parts that offers one."""
    for place, (operation, argument) in enumerate(tree):
        inside = argument[3] if str(operation) == "SUBPATTERN" else [(operation, argument)]
        if len(inside) == 1 and (choices := _choices(*inside[0])):
            return [[*tree[:place], *choice, *tree[place + 1 :]] for choice in choices]
    return [tree]


def _choices(operation: object, argument: Any) -> list[list[Any]]:
    """Return what a part may be: an alternative, a character of few, or nothing."""
    if str(operation) == "BRANCH":
        return [list(branch) for branch in argument[1]]
    if str(operation) == "IN" and len(argument) <= _FEW:
        return [[one] for one in argument] if all(str(o) == "LITERAL" for o, _ in argument) else []
    if str(operation) == "MAX_REPEAT" and argument[:2] == (0, 1):
        return [[], list(argument[2])]
    return []


def _trigger(tree: Iterable[Any], case: bool) -> Trigger | None:  # noqa: FBT001
    text = "".join(_literals(tree))
    pieces = (text if case else text.lower()).split(_BREAK)
    found = [trigger for piece in pieces if (trigger := _best(piece))]
    if not found:
        return None
    word, literal = max(found, key=_worth)
    others = [other for _, other in found if len(other) >= _TELLING and other != literal]
    return word, GAP.join([literal, *others])


def _literals(tree: Iterable[Any]) -> Iterator[str]:
    r"""Yield the literals of an expression in order; `\0` breaks them, `\b` is kept as \x01."""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "AT" and str(argument) in _BOUNDARIES:
            yield "\x01"
        elif name == "SUBPATTERN":
            yield from _literals(argument[3])
        elif name == "MAX_REPEAT" and argument[0] > 0:
            yield _BREAK
            yield from _literals(argument[2])
            yield _BREAK
        else:
            yield _BREAK


def _best(piece: str) -> Trigger | None:
    """Return the rarest whole word of a literal, with the literal."""
    literal = piece.replace("\x01", "")
    if not literal.strip():
        return None
    whole = re.finditer(r"(?<=[^A-Za-z0-9])[A-Za-z0-9]+(?=[^A-Za-z0-9])", piece)
    return max((match[0] for match in whole), key=_rarity, default=""), literal


def _rarity(word: str) -> tuple[bool, int]:
    return word.lower() not in _COMMON, len(word)


def _worth(trigger: Trigger) -> tuple[bool, bool, int]:
    word, literal = trigger
    return _is_rare(trigger), bool(word), len(literal)


def _is_rare(trigger: Trigger) -> bool:
    word, literal = trigger
    return len(literal) >= _RARE or (bool(word) and word.lower() not in _COMMON)


if __name__ == "__main__":
    TRIGGERS.write_text(derived(), encoding="utf-8")
