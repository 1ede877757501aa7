"""Compiled regular expressions, kept beside the compiled modules of this package.

Python compiles a module once and keeps it in `__pycache__`; an expression it compiles anew in every
process, and the three hundred that one article needs take longer than its check. What `re` makes
of an expression is a row of numbers that depends on the expression, its flags and the version of
Python alone. It is kept in the same folder, on the same condition: nothing is written where Python
writes no modules (`PYTHONDONTWRITEBYTECODE`, a folder that is read-only). An expression is kept
where what is made of it again equals what `re.compile` gives. Expressions that are made of an
article's words do not belong here.
"""

from __future__ import annotations

import contextlib
import marshal
import re
import sys
from functools import lru_cache
from importlib.machinery import ModuleSpec
from typing import Final

from factlint.text.kept_pieces import Pieces, add_pieces, keys_of, may_write

#: Expressions that are kept; with more, only those of the last run are.
_MOST: Final = 8_000
#: To be raised when the form of what is kept changes.
_FORMAT: Final = 3

#: An expression and its flags.
_Key = tuple[str, int]
#: All flags, the code, the number of groups, their names, and the name of each: as `marshal` writes
#: them, since a run needs a part of all expressions.
_Code = bytes


@lru_cache(maxsize=8192)
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does.

    Raises:
        re.error: the source is no expression.
    """
    store = _store()
    if store is not None and (source, flags) in store.known:
        with contextlib.suppress(  # cut off, or taken by another thread
            OSError, RuntimeError, ValueError, TypeError, OverflowError, EOFError, KeyError
        ):
            return _made(source, store.take((source, flags)))
        _useless.add((source, flags))
    found = re.compile(source, flags)
    _new.append((source, flags))
    return found


def keep_compiled() -> None:
    """Keep the expressions that were compiled since the process began, for the next one."""
    file = _file()
    if not _new or file is None or not may_write(file):
        return
    kept = keys_of(file, _version()) - _useless  # others have kept some meanwhile
    new = {key: (code,) for key in _new if key not in kept and (code := _code(*key)) is not None}
    _new.clear()
    _useless.clear()
    if new:
        with contextlib.suppress(OSError):
            add_pieces(file, _version(), new, lambda known: len(known) + len(new) <= _MOST)


#: What was compiled and is not kept yet.
_new: list[_Key] = []
#: What is kept, and of which no expression could be made: it is written anew.
_useless: set[_Key] = set()


@lru_cache(maxsize=1)
def _store() -> Pieces | None:
    file = _file()
    with contextlib.suppress(OSError):
        return None if file is None else Pieces(file, _version())
    return None


def _file() -> str | None:
    return beside(__spec__, "expressions")


def beside(module: ModuleSpec | None, suffix: str) -> str | None:
    """Return a file beside the compiled form of a module; None where it has none."""
    compiled_form = module.cached if module is not None else None
    return f"{compiled_form.removesuffix('.pyc')}.{suffix}" if compiled_form else None


def _version() -> tuple[object, ...]:
    """Return what the code of an expression depends on."""
    return (_FORMAT, sys.version, sys.byteorder)


def _made(source: str, code: _Code) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, numbers, groups, names, name_of = marshal.loads(code)
    found: re.Pattern[str] = _sre.compile(
        source, flags, memoryview(numbers).cast("I").tolist(), groups, names, name_of
    )
    return found


def _code(source: str, flags: int) -> _Code | None:
    """Return the code of an expression, None where it does not give what `re.compile` does."""
    try:
        import struct
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, flags)
        numbers = _compiler._code(parsed, flags)
        names = dict(parsed.state.groupdict)
        name_of: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            name_of[number] = name
        code = marshal.dumps(
            (
                flags | parsed.state.flags,
                struct.pack(f"{len(numbers)}I", *numbers),
                parsed.state.groups - 1,
                names,
                tuple(name_of),
            )
        )
        same = _made(source, code) == re.compile(source, flags)
    except Exception:  # a Python whose `re` is made in another way
        return None
    return code if same else None
