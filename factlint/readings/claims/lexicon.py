"""The word lists of the claims reading, and a desk's own beside them.

A list is a TOML file. `works.toml` has classes of work nouns, `platforms.toml` where works are
had, `verbs.toml` trigger verbs, `phrases.toml` triggers that are no verb, `speech.toml` who says
it and how sure. A desk's file may hold the same tables and adds to ours; it replaces nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from msgspec import Struct, field

from factlint.errors import ConfigError
from factlint.model.claim import ClaimType
from factlint.model.pattern import Pattern
from factlint.text.packaged import packaged_table

FRAMES = ("put", "come", "both", "make", "cast", "event", "have", "reach", "passive",
          "passive-person")  # fmt: skip
NEEDS = ("none", "work", "noun", "cue", "place", "future", "strict", "role", "in", "event",
         "service", "price", "show", "later", "tour")  # fmt: skip
CUE_NEEDS = ("none", "work", "any", "cue", "event", "object", "platform", "bought", "making",
             "wait", "nominal")  # fmt: skip
Tense = Literal["past", "future", "ongoing"]
TENSES: tuple[Tense, ...] = get_args(Tense)
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
    roles: frozenset[str]
    platforms: frozenset[str]
    places: frozenset[str]
    speech: Mapping[str, frozenset[str]] = field(default_factory=dict)


@lru_cache(maxsize=8)
def lexicon(extra: Path | None = None) -> Lexicon:
    """Return the lists, with those of a desk's file added.

    Raises:
        ConfigError: the file is not there, or an entry is not as it should be.
    """
    tables = [(name, packaged_table("factlint.readings.claims", name)) for name in _FILES]
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
        tables.append((str(extra), own))
    return _build(tables)


def _build(tables: list[tuple[str, dict[str, Any]]]) -> Lexicon:
    verbs: dict[str, list[Verb]] = {}
    cues: list[Cue] = []
    words: dict[str, dict[str, set[str]]] = {}
    nouns: dict[str, set[str]] = {}
    for origin, table in tables:
        for section, content in table.items():
            if section == "verb":
                for number, entry in enumerate(content, 1):
                    verb = _verb(entry, f"{origin}: verb {number}")
                    for form in {verb.base, verb.third, verb.past, verb.participle, verb.ing}:
                        verbs.setdefault(form, []).append(verb)
            elif section == "cue":
                cues += [
                    _cue(entry, f"{origin}: cue {number}", ours=origin in _FILES)
                    for number, entry in enumerate(content, 1)
                ]
            elif section in _SECTIONS and isinstance(content, dict):
                for name, value in content.items():
                    found = _words(value, f"{origin}: [{section}] {name}")
                    if section == "nouns":
                        for word in found:
                            nouns.setdefault(word.lower(), set()).add(name)
                    else:
                        words.setdefault(section, {}).setdefault(name, set()).update(found)
            else:
                raise ConfigError(
                    f"{origin}: unknown table {section!r}",
                    hint=f"known: verb, cue, {', '.join(sorted(_SECTIONS))}",
                )
    return Lexicon(
        verbs={form: tuple(entries) for form, entries in verbs.items()},
        cues=tuple(cues),
        nouns={word: frozenset(classes) for word, classes in nouns.items()},
        parts=_all(words, "parts"),
        heads=_all(words, "heads"),
        not_works=_all(words, "not_works"),
        roles=_all(words, "people"),
        platforms=_all(words, "names"),
        places=_all(words, "words"),
        speech={name: frozenset(found) for name, found in words.get("speech", {}).items()},
    )


_SECTIONS = frozenset("nouns parts heads not_works people names words speech".split())


def _all(words: Mapping[str, Mapping[str, set[str]]], section: str) -> frozenset[str]:
    return frozenset(word for found in words.get(section, {}).values() for word in found)


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
