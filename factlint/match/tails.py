r"""The end of an expression that begins with a sign: what must be found for the whole to match.

`(?:[^,]+,)+ \w+ (?:and|or)` is searched for from every word on, and over all of the text from
each. Its end, `, \w+ (?:and|or)`, is searched for from comma to comma. Where it is not in a text,
the whole is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def tail_of(source: str, flags: int) -> re.Pattern[str] | None:
    """Return an expression that matches within every match of another; None where none is known.

    Raises:
        re.error: the source is no expression.
    """
    from re import _compiler, _constants, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    found = _after_sign(list(_flat(parsed, _constants)), _constants)
    if not found or "GROUPREF" in repr(found):
        return None
    made: re.Pattern[str] = _compiler.compile(_parser.SubPattern(parsed.state, found), flags)
    return made


@lru_cache(maxsize=4096)
def may_be_empty(source: str, flags: int) -> bool:
    """Return whether a match of an expression may be empty.

    Raises:
        re.error: it is none.
    """
    from re import _parser  # type: ignore[attr-defined]

    return bool(_parser.parse(source, flags).getwidth()[0] == 0)


def _flat(items: Iterable[Any], c: Any) -> Iterator[Any]:
    """Yield the elements of an expression, with those of its plain groups."""
    for kind, value in items:
        if kind is c.SUBPATTERN and value[0] is None and not (value[1] or value[2]):
            yield from _flat(value[-1], c)
        else:
            yield kind, value


def _after_sign(items: list[Any], c: Any) -> list[Any]:
    """Return the elements from the first sign on behind one that may be repeated without end."""
    endless = False
    for at, (kind, value) in enumerate(items):
        if endless and _is_sign(kind, value, c):
            return items[at:] if len(items) > at + 1 else []
        if kind not in (c.MAX_REPEAT, c.MIN_REPEAT) or value[1] is not c.MAXREPEAT:
            continue
        endless = True
        for last, what in list(_flat(value[2], c))[-1:] if value[0] else ():
            if _is_sign(last, what, c):
                return [(last, what), *items[at + 1 :]] if len(items) > at + 1 else []
    return []


def _is_sign(kind: Any, value: Any, c: Any) -> bool:
    return kind is c.LITERAL and not chr(value).isalnum() and not chr(value).isspace()
