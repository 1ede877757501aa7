"""The word lists of the claims reading, and a desk's own beside them.

A list is a TOML file. `works.toml` has classes of work nouns, `platforms.toml` where works are
had, `verbs.toml` trigger verbs, `phrases.toml` triggers that are no verb, `speech.toml` who says
it and how sure. A desk's file may hold the same tables and adds to ours; it replaces nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from msgspec import Struct, field

from factlint.errors import ConfigError
from factlint.model.claim import ClaimSettings, ClaimType, Tense
from factlint.model.pattern import Pattern
from factlint.text.packaged import packaged_table

FRAMES = ("put", "come", "both", "make", "cast", "event", "have", "reach", "passive",
          "passive-person")  # fmt: skip
NEEDS = ("none", "work", "noun", "cue", "place", "future", "strict", "role", "in", "event",
         "service", "price", "show", "later", "tour")  # fmt: skip
CUE_NEEDS = ("none", "work", "any", "cue", "event", "object", "platform", "bought", "making",
             "wait", "nominal")  # fmt: skip
TENSES: tuple[Tense, ...] = get_args(Tense)
_WORD_TABLES = ("heads", "names", "not_works", "parts", "people", "speech", "words")
_FILES = ("works.toml", "platforms.toml", "verbs.toml", "phrases.toml", "speech.toml")


WordT = TypeVar("WordT", bound=str)


class Verb(Struct, frozen=True):
    """A trigger verb: its forms, the frame it stands in and what the clause must hold."""

    base: str
    third: str
    past: str
    participle: str
    ing: str
    type: ClaimType
    frame: str
    needs: str
    particle: tuple[str, ...] = ()


class Cue(Struct, frozen=True):
    """A trigger that is no verb: an expression with a group `mark` for the trigger."""

    pattern: Pattern
    type: ClaimType
    event: str
    tense: Tense
    needs: str = "work"
    hedged: bool = False
    negative: bool = False


class Lexicon(Struct, frozen=True):
    """All word lists, ready for look-ups; words in lower case."""

    verbs: Mapping[str, tuple[Verb, ...]]
    cues: tuple[Cue, ...]
    nouns: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    heads: frozenset[str]
    not_works: frozenset[str]
    platforms: frozenset[str]
    places: frozenset[str]
    speech: Mapping[str, frozenset[str]] = field(default_factory=dict)


@lru_cache(maxsize=8)
def lexicon(extra: Path | None = None) -> Lexicon:
    """Return the lists, with those of a desk's file added.

    Raises:
        ConfigError: the file is not there, or an entry is not as it should be.
    """
    lists = _Lists()
    for name in _FILES:
        lists.add(name, packaged_table("factlint.readings.claims", name))
    if extra is not None:
        import tomllib

        try:
            own = tomllib.loads(extra.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(
                f"lexicon: {extra}: {error.strerror}", hint="name a TOML file, or leave it out"
            ) from None
        except ValueError as error:
            raise ConfigError(f"lexicon: {extra}: {error}") from None
        lists.add(str(extra), own)
    return lists.lexicon()


def check_claim_settings(settings: ClaimSettings) -> None:
    """Read the desk's file, so that a fault in it ends a run before an article is read.

    Raises:
        ConfigError: as `lexicon`.
    """
    lexicon(settings.lexicon)


class _Lists:
    """The lists of all files, as they are gathered."""

    def __init__(self) -> None:
        self._verbs: dict[str, list[Verb]] = {}
        self._cues: list[Cue] = []
        self._nouns: dict[str, set[str]] = {}
        self._words: dict[str, dict[str, set[str]]] = {section: {} for section in _WORD_TABLES}

    def add(self, origin: str, table: Mapping[str, object]) -> None:
        """Add the tables of one file.

        Raises:
            ConfigError: an entry is not as it should be.
        """
        for section, content in table.items():
            if section == "verb":
                for where, entry in _entries(content, origin, section):
                    self._add_verb(_verb(entry, where))
            elif section == "cue":
                ours = origin in _FILES
                for where, entry in _entries(content, origin, section):
                    self._cues.append(_cue(entry, where, ours=ours))
            elif section == "nouns":
                for kind, words in _word_table(content, origin, section):
                    for word in words:
                        self._nouns.setdefault(word.lower(), set()).add(kind)
            elif section in _WORD_TABLES:
                for name, words in _word_table(content, origin, section):
                    self._words[section].setdefault(name, set()).update(words)
            else:
                raise ConfigError(
                    f"{origin}: unknown table {section!r}",
                    hint=f"known: verb, cue, nouns, {', '.join(_WORD_TABLES)}",
                )

    def _add_verb(self, verb: Verb) -> None:
        for form in {verb.base, verb.third, verb.past, verb.participle, verb.ing}:
            self._verbs.setdefault(form, []).append(verb)

    def lexicon(self) -> Lexicon:
        """Return what was gathered, ready for look-ups."""
        return Lexicon(
            verbs={form: tuple(entries) for form, entries in self._verbs.items()},
            cues=tuple(self._cues),
            nouns={word: frozenset(kinds) for word, kinds in self._nouns.items()},
            parts=self._all("parts"),
            heads=self._all("heads"),
            not_works=self._all("not_works"),
            platforms=self._all("names"),
            places=self._all("words"),
            speech={name: frozenset(found) for name, found in self._words["speech"].items()},
        )

    def _all(self, section: str) -> frozenset[str]:
        return frozenset().union(*self._words[section].values())


def _entries(content: object, origin: str, section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the entries of an array of tables, each with where it stands."""
    if not isinstance(content, list) or not all(isinstance(one, Mapping) for one in content):
        raise ConfigError(f"{origin}: {section}: expected tables headed [[{section}]]")
    for number, entry in enumerate(content, 1):
        yield f"{origin}: {section} {number}", entry


def _word_table(content: object, origin: str, section: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of a table of words by name."""
    if not isinstance(content, Mapping):
        raise ConfigError(f"{origin}: {section}: expected a table headed [{section}]")
    for name, words in content.items():
        yield name, _words(words, f"{origin}: [{section}] {name}")


def _words(value: object, where: str) -> list[str]:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise ConfigError(f"{where}: expected words in one string, or a list of strings")


def _verb(entry: Mapping[str, Any], where: str) -> Verb:
    _check(entry, where, {"forms", "type", "frame", "needs", "with"})
    forms = str(entry.get("forms", "")).split()
    if len(forms) != 5:
        raise ConfigError(
            f"{where}: forms: expected five forms, found {len(forms)}",
            hint='for example: forms = "show shows showed shown showing"',
        )
    base, third, past, participle, ing = forms
    return Verb(
        base=base,
        third=third,
        past=past,
        participle=participle,
        ing=ing,
        type=_type(entry, where),
        frame=_one_of(FRAMES, entry.get("frame", "both"), f"{where}: frame"),
        needs=_one_of(NEEDS, entry.get("needs", "work"), f"{where}: needs"),
        particle=tuple(str(entry.get("with", "")).split()),
    )


def _cue(entry: Mapping[str, Any], where: str, *, ours: bool) -> Cue:
    _check(
        entry, where, {"pattern", "keys", "type", "event", "tense", "needs", "hedged", "negative"}
    )
    keys = entry.get("keys") or []
    wanted = Pattern(str(entry.get("pattern", "")), tuple(keys))
    if not ours:  # our own are compiled when an article needs them
        try:
            groups = wanted.compiled.groupindex
        except re.error as error:
            raise ConfigError(f"{where}: pattern: {error}") from None
        if "mark" not in groups:
            raise ConfigError(f"{where}: pattern: no group (?P<mark>...) for the trigger")
    if not keys or any(key != key.lower() for key in keys):
        raise ConfigError(f"{where}: keys: expected lower-case words one of which always stands")
    return Cue(
        pattern=wanted,
        type=_type(entry, where),
        event=str(entry.get("event", "")),
        tense=_one_of(TENSES, entry.get("tense", "future"), f"{where}: tense"),
        needs=_one_of(CUE_NEEDS, entry.get("needs", "work"), f"{where}: needs"),
        hedged=bool(entry.get("hedged", False)),
        negative=bool(entry.get("negative", False)),
    )


def _type(entry: Mapping[str, Any], where: str) -> ClaimType:
    kinds = tuple(kind.value for kind in ClaimType)
    return ClaimType(_one_of(kinds, entry.get("type", ""), f"{where}: type"))


def _one_of(allowed: tuple[WordT, ...], found: object, where: str) -> WordT:
    for word in allowed:
        if word == found:
            return word
    raise ConfigError(f"{where}: expected one of {', '.join(allowed)}, found {found!r}")


def _check(entry: Mapping[str, Any], where: str, known: set[str]) -> None:
    for key in entry:
        if key not in known:
            raise ConfigError(
                f"{where}: unknown key {key!r}", hint=f"known: {', '.join(sorted(known))}"
            )
