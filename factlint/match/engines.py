"""Engines that find literals in a text: all give the same places, in different time.

`hyperscan` and `ahocorasick-rs` come with the extra `factlint[fast]`. Neither is imported before
there is something to find. The variable `FACTLINT_ENGINE` names one of them, or `python`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any, Protocol

#: Where a key begins, and its number.
Place = tuple[int, int]

ENGINES = ("hyperscan", "ahocorasick", "python")
VARIABLE = "FACTLINT_ENGINE"
_MODULES = {"hyperscan": "hyperscan", "ahocorasick": "ahocorasick_rs"}


class Engine(Protocol):
    """Finds literals."""

    def places(self, text: bytes) -> list[Place]:
        """Return where each key begins in a text, with its number; in any order, each once."""
        ...


def engine_name() -> str:
    """Return the engine to be used: the one the environment names, else the fastest there is.

    Raises:
        ValueError: the environment names no engine, or one that is not installed.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        if named not in ENGINES:
            raise ValueError(f"{VARIABLE} is {named!r}: expected one of {', '.join(ENGINES)}")
        if not is_installed(named):
            raise ValueError(
                f"{VARIABLE} is {named!r}, which is not installed: "
                'install the extra with `pip install "factlint[fast]"`'
            )
        return named
    return next(name for name in ENGINES if is_installed(name))


def is_installed(name: str) -> bool:
    """Return whether the module of an engine is there."""
    module = _MODULES.get(name)
    if module is None:
        return True
    try:
        return find_spec(module) is not None
    except ValueError:  # hidden on purpose: its entry in `sys.modules` is None
        return False


def make_engine(name: str, keys: Sequence[bytes], stored: bytes = b"") -> Engine:
    """Return an engine for some keys.

    Args:
        name: one of `ENGINES`.
        keys: the literals to find.
        stored: what `Hyperscan.stored` gave for the same keys, or nothing.
    """
    if not keys:
        return Nothing()
    if name == "hyperscan":
        return Hyperscan(keys, stored)
    return AhoCorasick(keys) if name == "ahocorasick" else Words(keys)


class Nothing:
    """Finds nothing: there are no keys."""

    def places(self, text: bytes) -> list[Place]:
        """Return no places."""
        del text
        return []


class Hyperscan:
    """Literals by hyperscan, whose compiled form can be stored."""

    def __init__(self, keys: Sequence[bytes], stored: bytes = b"") -> None:
        import hyperscan

        self._sizes = [len(key) for key in keys]
        self._database: Any = None
        if stored:
            try:
                self._database = hyperscan.loadb(stored, hyperscan.HS_MODE_BLOCK)
                self._database.scratch = hyperscan.Scratch(self._database)
            except (hyperscan.HyperscanError, ValueError):
                self._database = None  # of another version or another machine
        if self._database is None:
            self._database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
            self._database.compile(
                expressions=list(keys),
                ids=list(range(len(keys))),
                elements=len(keys),
                flags=[0] * len(keys),
                literal=True,
            )

    @property
    def stored(self) -> bytes:
        """The compiled keys; they hold for this version of hyperscan and this processor."""
        import hyperscan

        return bytes(hyperscan.dumpb(self._database))

    def places(self, text: bytes) -> list[Place]:
        """Return where each key begins in a text, with its number."""
        found: list[Place] = []
        add, sizes = found.append, self._sizes

        def on_match(number: int, begin: int, end: int, flags: int, context: object) -> None:
            del begin, flags, context
            add((end - sizes[number], number))

        self._database.scan(text, match_event_handler=on_match)
        return found


class AhoCorasick:
    """Literals by an automaton."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        import ahocorasick_rs

        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            list(keys), implementation=ahocorasick_rs.Implementation.DFA
        )

    def places(self, text: bytes) -> list[Place]:
        """Return where each key begins in a text, with its number."""
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [(start, number) for number, start, _ in matches]


class Words:
    """Literals in Python: only those whose longest whole word is in the text are looked for."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._keys = keys
        self._by_word: dict[bytes, list[int]] = {}
        self._others: list[int] = []
        for number, key in enumerate(keys):
            # What stands between two spaces of a key is a whole word of every text that has it.
            words = key.split(b" ")[1:-1]
            word = max(words, key=len, default=b"")
            if word:
                self._by_word.setdefault(word, []).append(number)
            else:
                self._others.append(number)

    def places(self, text: bytes) -> list[Place]:
        """Return where each key begins in a text, with its number."""
        found: list[Place] = []
        words = self._by_word.keys() & set(text.split())
        wanted = [number for word in words for number in self._by_word[word]]
        for number in (*wanted, *self._others):
            key = self._keys[number]
            at = text.find(key)
            while at >= 0:
                found.append((at, number))
                at = text.find(key, at + 1)
        return found
