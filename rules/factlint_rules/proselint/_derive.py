"""Derives from proselint what its checks look for: `python -m factlint_rules.proselint._derive`.

Each expression of a check becomes a literal that is in every text it matches, and, where that is
certain, a whole word of the literal. `expressions.json` keeps the expressions with these, what each
check says, and the release of proselint it holds for; a test fails when it is not fresh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module, metadata
from itertools import chain, pairwise, product
from pathlib import Path
from typing import Any

import msgspec
from proselint.checks import __register__
from proselint.checks.misc.greylist import GREYLISTED_TERMS
from proselint.checks.misc.waxed import MODIFIERS, WAXES
from proselint.checks.terms.venery import GENERIC_TERMS, TERM_MAP
from proselint.checks.uncomparables import (
    COMPARATORS,
    EXCEPTIONS,
    FANCY_COMPARATORS,
    UNCOMPARABLES,
)
from proselint.registry.checks import Check, Padding, types
from proselint.registry.checks.engine import Fancy

from factlint_rules.proselint._expressions import (
    GAP,
    CheckExpressions,
    Expressions,
    Reports,
    Term,
    Triggers,
    in_zeros,
)

EXPRESSIONS = Path(__file__).with_name("expressions.json")

#: Words too common to tell one text from another.
_COMMON = frozenset(
    "a after all an and any are as at be been but by can did do for from had has have he her his"
    " i if in is it its may more most my no not of on one or our out she so some that the their"
    " them then there they this to up was we were what when which who will with would you".split()
)
_PARSER = import_module("re._parser")  # the standard library's, whose tree no public name gives
_BREAK, _EDGE, _BLANKS = "\0", "\x01", "\x02"
_BOUNDARIES = ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING")
_LETTERS = (("RANGE", (65, 90)), ("RANGE", (97, 122)))
#: Letters of this length in a row are rare, be they a word or not.
_RARE = 4
#: Other literals of an expression are looked for as well from this length on.
_TELLING = 3
#: Characters a class may have, and alternatives a whole expression, to be looked for one by one.
_FEW, _MOST = 4, 50
#: Repeats that are written out.
_MOST_REPEATS = 3

#: What is looked for in a text: a whole word or two in a row ("" where none is certain), and a
#: literal with it.
Trigger = tuple[str, str]


def derived() -> str:
    """Return the text of `expressions.json`."""
    text = msgspec.json.encode(expressions()).decode()
    # A line a word, so that changes can be read.
    for end in ('"],', "null],", "]},", '"},'):
        text = text.replace(end, f"{end}\n")
    return text + "\n"


def expressions() -> Expressions:
    """Return what the checks of the proselint that is installed look for."""
    checks: list[CheckExpressions] = []
    always: list[int] = []
    count = 0
    tables = _Table(), _Table()
    for check in chain.from_iterable(map(_written_out, __register__)):
        terms = tuple(_terms(check))
        checks.append(_described(check, count, terms))
        for number, term in enumerate(terms, count):
            triggers = _triggers(check, term.source)
            if triggers is None:
                always.append(number)
            caseless = check.engine.opts.case_insensitive
            for trigger in triggers or ():
                tables[caseless].add(trigger, number, caseless=caseless)
        count += len(terms)
    cased, words = (table.triggers() for table in tables)
    version = metadata.version("proselint")
    return Expressions(version, tuple(checks), tuple(always), words, cased)


class _Table:
    """What is looked for, as it is gathered."""

    def __init__(self) -> None:
        self._kinds: tuple[dict[str, dict[str, list[int]]], ...] = ({}, {}, {}, {})

    def add(self, trigger: Trigger, number: int, *, caseless: bool) -> None:
        """Note what an expression of some number needs."""
        key, literal = trigger
        if key:
            kind = int(" " in key)
        elif literal.isalpha() and caseless:
            kind, key = 2, literal
        else:
            signs = re.findall(r"[^A-Za-z]+", literal.replace(GAP, "a"))
            kind, key = 3, max(signs, key=_sign_worth, default=literal)
        said = literal == key or set(literal.split(GAP)) <= set(key.split())
        rest = "" if said and caseless else literal
        self._kinds[kind].setdefault(key.lower(), {}).setdefault(rest, []).append(number)

    def triggers(self) -> Triggers:
        """Return what was noted."""
        return Triggers(*map(_sorted, self._kinds))


def _sign_worth(signs: str) -> tuple[bool, int]:
    return bool(signs.strip()), len(signs)


def _sorted(table: Mapping[str, Mapping[str, list[int]]]) -> dict[str, dict[str, tuple[int, ...]]]:
    return {
        word: {literal: tuple(dict.fromkeys(places)) for literal, places in sorted(entry.items())}
        for word, entry in sorted(table.items())
    }


def _written_out(check: Check) -> list[Check]:
    """Return a check; of one that is a function, those that find what it finds.

    Raises:
        ValueError: the function is not known.
    """
    kind = check.check_type
    if not callable(kind):
        return [check]
    if check.path == "misc.but":
        return [
            check._replace(check_type=types.ExistenceSimple(rf"(?<={before}\n)But\b"))
            for before in (r"\n", r"\A")
        ]
    if check.path == "misc.greylist":
        return [
            check._replace(
                check_type=types.ExistenceSimple(term), message=check.message.format(term, why)
            )
            for term, why in GREYLISTED_TERMS.items()
        ]
    if check.path == "misc.waxed":
        waxed = {f"{wax} {word}": f"{wax} {to}" for word, to in MODIFIERS.items() for wax in WAXES}
        return [check._replace(check_type=types.PreferredFormsSimple(waxed))]
    if check.path == "terms.venery":
        herds = {
            f"{one} of {who}": f"{to} of {who}" for who, to in TERM_MAP for one in GENERIC_TERMS
        }
        return [check._replace(check_type=types.PreferredFormsSimple(herds))]
    if check.path == "uncomparables":
        return [check._replace(check_type=_uncomparables(fancy=isinstance(check.engine, Fancy)))]
    raise ValueError(f"proselint's check {check.path} is a function that is not known")


def _uncomparables(*, fancy: bool) -> types.Existence:
    if fancy:
        pairs = product(FANCY_COMPARATORS, UNCOMPARABLES)
        items = tuple(rf"(?<!at\s)\b{more}\s+{word}\b" for more, word in pairs)
        return types.Existence(items, Padding.RAW)
    found = [pair for pair in product(COMPARATORS, UNCOMPARABLES) if pair not in EXCEPTIONS]
    return types.Existence(tuple(rf"{more}\s+{word}" for more, word in found))


def _described(check: Check, first: int, terms: tuple[Term, ...]) -> CheckExpressions:
    """Return a check with its expressions, the first of which has some number."""
    kind = check.check_type
    reports, padding = Reports.SHOWN, "{}"
    if isinstance(kind, types.Consistency):
        reports = Reports.PAIRS
    elif isinstance(kind, types.ReverseExistence):
        reports = Reports.OTHERS
    elif isinstance(kind, types.PreferredForms):
        reports, padding = Reports.PADDED, kind.padding.value
    elif isinstance(kind, types.Existence | types.PreferredFormsSimple):
        padding = kind.padding.value
    exceptions = getattr(kind, "exceptions", ())
    if exceptions and not isinstance(check.engine, Fancy):
        raise ValueError(f"proselint's check {check.path} has exceptions of a kind not known")
    return CheckExpressions(
        path=check.path,
        message=check.message,
        reports=reports,
        padding=padding,
        caseless=check.engine.opts.case_insensitive,
        fancy=isinstance(check.engine, Fancy),
        offset=check.offset,
        exceptions="|".join(map("(?:{})".format, exceptions)),
        ppm=check.flags.ppm_threshold,
        quotes=check.flags.allow_quotes,
        repeats=any(r"\1" in term.source for term in terms),
        first=first,
        terms=msgspec.Raw(msgspec.json.encode(terms)),
    )


def _terms(check: Check) -> Iterator[Term]:
    """Yield the expressions of a check with what is to be written instead, where it says so."""
    kind = check.check_type
    if isinstance(kind, types.ExistenceSimple):
        yield _term(check, kind.pattern)
    elif isinstance(kind, types.ReverseExistence):
        yield _term(check, kind.TOKENIZER)
    elif isinstance(kind, types.Consistency):
        for one, other in kind.term_pairs:
            yield _term(check, one, _plain(other))
    elif isinstance(kind, types.Existence):
        for item in kind.items:
            yield _term(check, item)
    elif isinstance(kind, types.PreferredForms | types.PreferredFormsSimple):
        for item, replacement in kind.items.items():
            yield _term(check, item, replacement)


def _term(check: Check, pattern: str, replacement: str | None = None) -> Term:
    source = _plain(pattern)
    lead = _lead(_PARSER.parse(source, 0))
    caseless = check.engine.opts.case_insensitive
    return Term(source, replacement, (lead.lower() if caseless else lead) if lead.isascii() else "")


def _lead(tree: Iterable[Any]) -> str:
    """Return the literal that every match of an expression begins with."""
    found = ""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            found += chr(argument)
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):
            break
    return found


def _triggers(check: Check, source: str) -> list[Trigger] | None:
    """Return what an expression of a check needs; None where that is not known."""
    kind, case = check.check_type, not check.engine.opts.case_insensitive
    if isinstance(kind, types.Consistency):
        # It speaks only where both terms occur.
        pair = next(pair for pair in kind.term_pairs if _plain(pair[0]) == source)
        return triggers_of(max(pair, key=len), case=case)
    padding = getattr(kind, "padding", Padding.RAW)
    return triggers_of(padding.format(source), case=case)


def triggers_of(pattern: str, *, case: bool = False) -> list[Trigger] | None:
    """Return the best triggers of an expression, one of which is needed; None without a literal."""
    best, trees = None, [list(_unrolled(_PARSER.parse(_plain(pattern), 0)))]
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


def _unrolled(tree: Iterable[Any]) -> Iterator[Any]:
    """Yield the parts of an expression, those that are there a few times as often."""
    for operation, argument in tree:
        if str(operation) == "MAX_REPEAT" and 2 <= argument[0] <= _MOST_REPEATS:
            yield from list(argument[2]) * argument[0]
            yield operation, (0, argument[1], argument[2])
        else:
            yield operation, argument


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
    text = in_zeros("".join(_literals(tree)))
    pieces = (text if case else text.lower()).split(_BREAK)
    found = [trigger for piece in pieces if (trigger := _best(piece))]
    if not found:
        return None
    key, literal = max(found, key=_worth)
    others = [other for _, other in found if len(other) >= _TELLING and other != literal]
    return key, GAP.join([literal, *others])


def _literals(tree: Iterable[Any]) -> Iterator[str]:
    r"""Yield the literals of an expression in order; `\0` breaks them, \x01 is a word's edge."""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            yield chr(argument)
        elif (name == "AT" and str(argument) in _BOUNDARIES) or (
            name == "ASSERT_NOT" and _is_of_letters(argument[1])
        ):
            yield _EDGE
        elif name == "SUBPATTERN":
            yield from _literals(argument[3])
        elif name == "MAX_REPEAT" and argument[0] > 0 and _is_space(argument[2]):
            yield _EDGE + _BLANKS + _EDGE
        elif name == "IN" and str(argument) == "[(CATEGORY, CATEGORY_DIGIT)]":
            yield "0"
        elif name == "ASSERT" and argument[0] < 0:
            yield from _literals(argument[1])
        elif name == "MAX_REPEAT" and argument[0] > 0:
            # What is before it is beside the first of them, and what is behind it beside the last.
            yield from _literals(argument[2])
            yield _BREAK
            yield from _literals(argument[2])
        else:
            yield _BREAK


def _is_of_letters(tree: Iterable[Any]) -> bool:
    """Return whether what may not be beside a place includes all letters."""
    items = list(tree)
    held = items[0][1] if len(items) == 1 and str(items[0][0]) == "IN" else []
    named = [(str(operation), argument) for operation, argument in held]
    return all(letters in named for letters in _LETTERS)


def _is_space(tree: Iterable[Any]) -> bool:
    """Return whether a part is a blank of any kind."""
    return str(list(tree)) == "[(IN, [(CATEGORY, CATEGORY_SPACE)])]"


def _best(piece: str) -> Trigger | None:
    """Return the rarest whole word of a literal, or it and the one beside it, with the literal."""
    parts = [part for part in piece.replace(_EDGE, "").split(_BLANKS) if part.strip()]
    if not parts:
        return None
    parts.sort(key=len, reverse=True)
    literal = GAP.join([parts[0], *(part for part in parts[1:] if len(part) >= _TELLING)])
    whole = list(re.finditer(r"(?<=[^A-Za-z])[A-Za-z]+(?=[^A-Za-z])", piece))
    words = [match[0] for match in whole]
    word = max(words, key=_rarity, default="")
    pairs = [
        f"{one[0]} {other[0]}"
        for one, other in pairwise(whole)
        if word in (one[0], other[0])
        and not re.search("[A-Za-z]", piece[one.end() : other.start()])
    ]
    return max(pairs, key=len, default=word), literal


def _rarity(word: str) -> tuple[bool, int]:
    return word.lower() not in _COMMON, len(word)


def _worth(trigger: Trigger) -> tuple[bool, bool, int]:
    key, literal = trigger
    return _is_rare(trigger), bool(key), len(literal)


def _is_rare(trigger: Trigger) -> bool:
    key, literal = trigger
    runs, words = re.findall(r"[a-z]+", literal.lower()), key.lower().split()
    return any(run not in _COMMON and (run in words or len(run) >= _RARE) for run in runs)


if __name__ == "__main__":
    EXPRESSIONS.write_text(derived(), encoding="utf-8")
