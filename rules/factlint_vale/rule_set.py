"""The rules of a configuration, kept so that thousands of files are read once.

A kept set holds for one configuration and for the files of its styles as they are. Of each rule it
has what decides where it runs; the rule itself is made where it has something to say.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

import msgspec
from msgspec import Raw, Struct

from factlint.match.expression import Expression
from factlint.match.matcher import Matcher
from factlint.match.table_cache import cached_matcher, keep, kept_bytes, matcher_for
from factlint_vale.checks import make_check
from factlint_vale.definitions import Definition
from factlint_vale.problems import Problem
from factlint_vale.rule_expressions import crosses_lines, looks_around
from factlint_vale.vale_ini import ValeConfig
from factlint_vale.word_checks import Check, Existence, Substitution

#: To be raised when what is kept, or how it is made, changes.
_FORMAT = 3
_SUFFIX = ".styles"
#: What rules may need, without which they are not run.
_LIBRARIES = ("regex", "spylls")


class Again(IntEnum):
    """Whether a rule may find in a paragraph by itself what it does not in the whole text."""

    NEVER = 0
    OVER_A_LINE = 1  #: where it finds something there that runs over a blank line
    ALWAYS = 2


class _Kept(Struct, frozen=True, array_like=True):
    """A set as it is kept: what each rule has, in lists of one length, and the expressions."""

    names: list[str]
    kinds: list[str]
    levels: list[str]
    scopes: list[tuple[str, ...]]
    again: list[Again]
    numbers: list[tuple[int, ...]]
    definitions: list[Raw]
    expressions: list[Raw]
    problems: list[Problem]
    accepted: list[str]


class StyleRule:
    """A rule of a configuration.

    Attributes:
        name: its name with its style.
        kind: its type.
        level: its own level.
        scope: where it applies, as its file says.
        again: whether it may find more in a paragraph than in the whole text.
        numbers: the numbers of its expressions in the set.
    """

    __slots__ = ("_check", "_place", "_set", "again", "kind", "level", "name", "numbers", "scope")

    def __init__(self, of: RuleSet, place: int, kept: _Kept) -> None:
        self._set, self._place = of, place
        self._check: Check | None = None
        self.name, self.kind = kept.names[place], kept.kinds[place]
        self.level, self.scope = kept.levels[place], kept.scopes[place]
        self.again, self.numbers = kept.again[place], kept.numbers[place]

    @property
    def check(self) -> Check:
        """The rule, ready to run.

        Raises:
            Unusable: it cannot be run after all, as what it needs is gone.
        """
        if self._check is None:
            self._check = self._set.check(self._place)
        return self._check


class RuleSet:
    """The rules of a configuration.

    Attributes:
        rules: the rules, in order.
        problems: rules that are not run, and why.
    """

    def __init__(self, config: ValeConfig, cache: Path | None) -> None:
        self._config, self._cache = config, cache
        self._key = "" if cache is None else _key(config)
        file = None if cache is None else cache / f"{self._key}{_SUFFIX}"
        made: dict[int, Check] = {}
        kept = _read(file)
        if kept is None:
            kept, made = _read_anew(config)
            if file is not None:
                with contextlib.suppress(OSError, TypeError, ValueError, OverflowError):
                    keep(file, msgspec.msgpack.encode(kept))
        self._kept, self._made = kept, made
        self.rules = [StyleRule(self, place, kept) for place in range(len(kept.names))]
        self.problems = kept.problems

    def check(self, place: int) -> Check:
        """Return a rule, ready to run.

        Raises:
            Unusable: it cannot be run after all.
        """
        if place in self._made:
            return self._made[place]
        kept = self._kept
        definition = msgspec.msgpack.decode(kept.definitions[place], type=Definition)
        known = bool(kept.numbers[place])
        return make_check(definition, kept.accepted, self._config, known=known)

    def expression(self, number: int) -> Expression:
        """Return one of the expressions."""
        return msgspec.msgpack.decode(self._kept.expressions[number], type=Expression)

    def matcher(self, numbers: Sequence[int]) -> Matcher:
        """Return what finds some of the expressions, which it numbers anew."""

        def expressions() -> list[Expression]:
            return list(map(self.expression, numbers))

        if self._cache is None:
            return cached_matcher(expressions(), None)
        return matcher_for(msgspec.msgpack.encode((self._key, numbers)), expressions, self._cache)


def styles_state(folders: Iterable[Path]) -> str:
    """Return a digest of the names, sizes and times of all files in some folders."""
    found = [one for folder in folders for one in sorted(_files(os.fspath(folder)))]
    listed = "\n".join(found).encode("utf-8", "surrogatepass")
    return blake2b(listed, digest_size=20).hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Yield the files in a folder and those in it."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(entry.path)
                elif entry.is_file():
                    known = entry.stat()
                    yield f"{entry.path}\0{known.st_size}\0{known.st_mtime_ns}"
    except OSError:
        return


def _key(config: ValeConfig) -> str:
    """Return what decides a set: configuration, files, libraries, and the code that reads them."""
    code = sorted(one for one in _files(str(Path(__file__).parent)) if ".py\0" in one)
    libraries = [find_spec(name) is not None for name in _LIBRARIES]
    parts = (_FORMAT, sys.version, code, libraries, config, styles_state(config.folders))
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _read(file: Path | None) -> _Kept | None:
    if file is None:
        return None
    try:
        return msgspec.msgpack.decode(kept_bytes(file), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None


def _read_anew(config: ValeConfig) -> tuple[_Kept, dict[int, Check]]:
    """Return the set of a configuration from its files, and its rules by their places."""
    from factlint_vale.rule_reading import RuleReader  # YAML is for what is not kept

    reader = RuleReader(config)
    checks = list(reader.checks())
    distinct: dict[Expression, int] = {}
    numbers = [
        tuple(distinct.setdefault(one, len(distinct)) for one in check.expressions)
        for check in checks
    ]
    rules = [check.definition for check in checks]
    kept = _Kept(
        names=[one.name for one in rules],
        kinds=[one.kind for one in rules],
        levels=[one.level for one in rules],
        scopes=[one.scope for one in rules],
        again=[_again(check) for check in checks],
        numbers=numbers,
        definitions=[_raw(one) for one in rules],
        expressions=[_raw(one) for one in distinct],
        problems=reader.problems,
        accepted=reader.accepted,
    )
    return kept, dict(enumerate(checks))


def _again(check: Check) -> Again:
    if not isinstance(check, (Existence, Substitution)) or not check.expressions:
        return Again.ALWAYS
    sources = [one.source for one in check.expressions]
    if any(map(looks_around, sources)):
        return Again.ALWAYS
    return Again.OVER_A_LINE if any(map(crosses_lines, sources)) else Again.NEVER


def _raw(value: object) -> Raw:
    return Raw(msgspec.msgpack.encode(value))
