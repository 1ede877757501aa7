"""The word lists of the claims reading, and a desk's own beside them.

A list is a TOML file. `works.toml` has classes of work nouns, `platforms.toml` where works are
had, `predicates.toml` classes of predicates, `forms.toml` irregular verbs, `speech.toml` who says
it and how sure. A desk's file may hold the same tables and adds to ours; it replaces nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.errors import ConfigError
from factlint.model.claim import ClaimSettings, ClaimType
from factlint.readings.claims.inflection import Forms, plural, regular_forms
from factlint.readings.claims.predicate import (
    ANY_DATE,
    FRAMES,
    PARTS,
    Frame,
    Predicate,
    Row,
    predicate_of,
    row_of,
    shortness,
    what_follows,
)
from factlint.readings.claims.word_tables import check, entries, one_of, word_table
from factlint.text.kept import kept
from factlint.text.packaged import packaged_table

#: Tokens between a verb and what belongs to it ("put the series back", "put it on hold").
REACH = 9
_OBJECT_FIRST = frozenset("out back up down off on over into".split())
_PHRASE_FIRST = frozenset("on to".split())
_WORD_TABLES = ("heads", "names", "not_works", "parts", "people", "speech", "words")
_FILES = ("works.toml", "platforms.toml", "forms.toml", "predicates.toml", "speech.toml")


class Lexicon(Struct, frozen=True):
    """All word lists, ready for look-ups; words in lower case.

    Attributes:
        kinds: type, frame and whether it is hedged, by the name of a class of predicates.
        rows: all predicates.
        at: the indexes of predicates by each form of their first word, longest first.
        tails: for forms that are none by themselves, the words one of which must follow; forms
            that any word may follow are not listed.
        verb_forms: those of them that are a verb's.
        classes: of nouns, those that are no works as "no report".
        platform_heads: the words of the platforms by the first of them, lower case, longest first.
        opening: the forms that are none by themselves and no verb's: the next word must follow.
    """

    kinds: Mapping[str, tuple[str, Frame, bool]]
    rows: tuple[Row, ...]
    at: Mapping[str, tuple[int, ...]]
    tails: Mapping[str, frozenset[str]]
    verb_forms: frozenset[str]
    nouns: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    heads: frozenset[str]
    not_works: Mapping[str, frozenset[str]]
    classes: Mapping[str, tuple[str, ...]]
    platforms: frozenset[str]
    platform_heads: Mapping[str, tuple[tuple[str, ...], ...]]
    opening: frozenset[str]
    places: frozenset[str]
    speech: Mapping[str, frozenset[str]] = field(default_factory=dict)
    _heads: dict[str, _Head] = field(default_factory=dict)
    _made: dict[int, Predicate] = field(default_factory=dict)

    def near(self, form: str, then: str, after: str, words: set[str]) -> list[Predicate]:
        """Return the predicates that may begin with a form, longest first.

        Most need a word that is one of the next two, or in the sentence, and are found by it; of a
        longer tail the second is among the words of the sentence.
        """
        indexes = self.at[form]
        head = self._heads.get(form)
        if head is None:
            head = self._heads[form] = _head_of([self.rows[index] for index in indexes])
        found = [*head.bare, *head.then.get(then, ())]
        if then != after:
            found += head.after.get(after, ())
        if not head.among.keys().isdisjoint(words):
            found += {one for word in head.among.keys() & words for one in head.among[word]}
        return [
            self._predicate(indexes[place])
            for place, second in sorted(found)
            if not second or second in words
        ]

    def _predicate(self, index: int) -> Predicate:
        """Return a predicate by its index; few are ever asked for."""
        found = self._made.get(index)
        if found is None:
            found = self._made[index] = predicate_of(self.rows[index], self.kinds)
        return found


#: The place of a predicate among those of one form, and the second word of its tail, if any.
_Entry = tuple[int, str]
_ByWord = dict[str, tuple[_Entry, ...]]


class _Head(Struct, frozen=True):
    """How the predicates of one form are found by another word.

    Attributes:
        then: those whose tail begins with the word behind the form.
        after: those whose tail may begin with the word behind that.
        among: those with a word, their object or of their tail, that is farther behind.
        bare: those that need no word.
    """

    then: _ByWord
    after: _ByWord
    among: _ByWord
    bare: tuple[_Entry, ...]


def _head_of(rows: Iterable[Row]) -> _Head:
    then, after, among = _ByWord(), _ByWord(), _ByWord()
    bare: list[_Entry] = []
    for place, (_, _, _, tail, objects, _, reach) in enumerate(rows):
        first = tail[0] if tail else ANY_DATE
        second = tail[1] if len(tail) > 1 and tail[1] != ANY_DATE else ""
        entry = place, second
        if objects:
            for word in objects:
                among[word] = (*among.get(word, ()), entry)
        elif first == ANY_DATE:
            bare.append(entry)
        elif reach > 2:
            among[first] = (*among.get(first, ()), entry)
        else:
            then[first] = (*then.get(first, ()), entry)
            if reach == 2:
                after[first] = (*after.get(first, ()), entry)
    return _Head(then, after, among, tuple(bare))


@lru_cache(maxsize=8)
def lexicon(extra: Path | None = None) -> Lexicon:
    """Return the lists, with those of a desk's file added.

    Raises:
        ConfigError: the file is not there, or an entry is not as it should be.
    """
    if extra is None:
        return _our_lexicon()
    import tomllib

    try:
        own = tomllib.loads(extra.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(
            f"lexicon: {extra}: {error.strerror}", hint="name a TOML file, or leave it out"
        ) from None
    except ValueError as error:
        raise ConfigError(f"lexicon: {extra}: {error}") from None
    lists = _our_lists()
    lists.add(str(extra), own)
    return lists.lexicon()


def _our_lexicon() -> Lexicon:
    return Lexicon(*_our_tables())


@kept
def _our_tables() -> tuple[Any, ...]:
    """Return what our lexicon is made of, in plain values."""
    lists = _our_lists().lexicon()
    return tuple(getattr(lists, name) for name in Lexicon.__struct_fields__ if name[0] != "_")


def _our_lists() -> _Lists:
    lists = _Lists()
    for name in _FILES:
        lists.add(name, packaged_table("factlint.readings.claims", name))
    return lists


def check_claim_settings(settings: ClaimSettings) -> None:
    """Read the desk's file, so that a fault in it ends a run before an article is read.

    Raises:
        ConfigError: as `lexicon`.
    """
    lexicon(settings.lexicon)


class _Lists:
    """The lists of all files, as they are gathered."""

    def __init__(self) -> None:
        self._predicates: dict[str, list[Predicate]] = {}
        self._classes: dict[str, Predicate] = {}
        self._forms: dict[str, list[Forms]] = {}
        self._nouns: dict[str, set[str]] = {}
        self._words: dict[str, dict[str, set[str]]] = {section: {} for section in _WORD_TABLES}

    def add(self, origin: str, table: Mapping[str, object]) -> None:
        """Add the tables of one file.

        Raises:
            ConfigError: an entry is not as it should be.
        """
        for section in sorted(table, key=lambda name: name != "verbs"):
            content = table[section]
            if section == "class":
                for where, entry in entries(content, origin, section):
                    self._add_class(entry, where)
            elif section == "verbs":
                for name, lines in word_table(content, origin, section, str.splitlines):
                    self._add_forms(lines, f"{origin}: [verbs] {name}")
            elif section == "nouns":
                for kind, words in word_table(content, origin, section):
                    for word in words:
                        self._nouns.setdefault(word.lower(), set()).add(kind)
            elif section in _WORD_TABLES:
                for name, words in word_table(content, origin, section):
                    self._words[section].setdefault(name, set()).update(words)
            else:
                raise ConfigError(
                    f"{origin}: unknown table {section!r}",
                    hint=f"known: class, verbs, nouns, {', '.join(_WORD_TABLES)}",
                )

    def _add_forms(self, lines: list[str], where: str) -> None:
        for line in lines:
            forms = line.split()
            if not forms:
                continue
            if len(forms) != 5:
                raise ConfigError(
                    f"{where}: expected five forms of a verb, found {len(forms)}: {line}",
                    hint="for example: show shows showed shown showing",
                )
            self._forms.setdefault(forms[0], []).append(Forms(*forms))

    def _add_class(self, entry: Mapping[str, Any], where: str) -> None:
        check(entry, where, {"name", "type", "frame", "verbs", "nouns", "phrases", "hedged"})
        name = str(entry.get("name", ""))
        if not name:
            raise ConfigError(f"{where}: name: expected the name of a class of predicates")
        known = self._classes.get(name)
        if known is None or {"type", "frame", "hedged"} & set(entry):
            known = Predicate(
                lemma="",
                part="verb",
                kind=name,
                type=ClaimType(one_of(tuple(ClaimType), entry.get("type"), f"{where}: type")),
                frame=one_of(FRAMES, entry.get("frame", "both"), f"{where}: frame"),
                hedged=bool(entry.get("hedged", False)),
            )
        self._classes[name] = known
        for part in PARTS:
            for entry_words in _listed(entry.get(part + "s", ""), f"{where}: {part}s"):
                for words, lemma, objects in _alternatives(entry_words):
                    one = replace(known, lemma=lemma, part=part, objects=objects)
                    self._add_predicate(one, words)

    def _add_predicate(self, one: Predicate, words: str) -> None:
        first, *tail = words.split()
        one = replace(one, tail=tuple(tail), reach=_reach(one, first, tail))
        heads = [first]
        if one.part == "verb":
            for forms in self._forms.get(first) or [regular_forms(first)]:
                verb = replace(one, forms=forms)
                for form in {forms.base, forms.third, forms.past, forms.participle, forms.ing}:
                    self._predicates.setdefault(form, []).append(verb)
            return
        if one.part == "noun" and not tail:
            heads.append(plural(first))
        for head in heads:
            self._predicates.setdefault(head, []).append(one)

    def lexicon(self) -> Lexicon:
        """Return what was gathered, ready for look-ups."""
        not_works = self._classes_of("not_works")
        rows: dict[Row, int] = {}
        at = {}
        for form, same in self._predicates.items():
            # "be" is in "be is was been being" and in "be are were been being"
            once = {replace(one, forms=None): one for one in same}.values()
            found = [row_of(one) for one in sorted(once, key=shortness)]
            at[form] = tuple([rows.setdefault(row, len(rows)) for row in found])
        return Lexicon(
            kinds={
                name: (one.type.value, one.frame, one.hedged) for name, one in self._classes.items()
            },
            rows=tuple(rows),
            at=at,
            tails={
                form: frozenset().union(*map(what_follows, entries))
                for form, entries in self._predicates.items()
                if all(map(what_follows, entries))
            },
            verb_forms=frozenset(
                form
                for form, entries in self._predicates.items()
                if any(one.part == "verb" for one in entries)
            ),
            nouns={word: frozenset(kinds) for word, kinds in self._nouns.items()},
            parts=self._all("parts"),
            heads=self._all("heads"),
            not_works=not_works,
            classes=_noun_classes(self._nouns, not_works),
            platforms=self._all("names"),
            platform_heads=_by_first_word(self._all("names")),
            opening=frozenset(
                form
                for form, entries in self._predicates.items()
                if all(what_follows(one) and one.part != "verb" for one in entries)
            ),
            places=self._all("words"),
            speech={name: frozenset(found) for name, found in self._words["speech"].items()},
        )

    def _classes_of(self, section: str) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, words in self._words[section].items():
            for word in words:
                found.setdefault(word, set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}

    def _all(self, section: str) -> frozenset[str]:
        return frozenset().union(*self._words[section].values())


def _reach(one: Predicate, first: str, tail: list[str]) -> int:
    """Return how many tokens behind the first word of a predicate its tail may begin."""
    if one.part != "verb" or not tail:
        return 1
    if first == "be":
        return 2  # "will be battling it out"
    apart = tail[0] in (_OBJECT_FIRST if len(tail) == 1 else _PHRASE_FIRST)
    # "will bring the show to Leeds"
    return REACH if apart or (one.frame == "put" and tail[0] == "to") else 2


def _alternatives(entry: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield the words of each predicate of an entry, the lemma of all of them, and its objects.

    "give/hand ... run/series" are "give run" with the verbs "give" and "hand".
    """
    verb, _, nouns = entry.partition(" ... ")
    objects = frozenset(nouns.split("/")) if nouns else frozenset()
    for words in product(*(word.split("/") for word in verb.split())):
        name = " ".join(word for word in words if word != ANY_DATE)
        if objects:
            name = " ".join(word.split("/")[0] for word in [*verb.split(), nouns])
        yield " ".join(words), name, objects


def _noun_classes(
    works: Mapping[str, set[str]], others: Mapping[str, frozenset[str]]
) -> dict[str, tuple[str, ...]]:
    """Return the classes of all nouns, with a "no" before those that are no works."""
    found = {word: tuple(kinds) for word, kinds in works.items()}
    for word, kinds in others.items():
        found[word] = found.get(word, ()) + tuple(f"no {kind}" for kind in kinds)
    return found


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words of names by the first, lower case; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        found.setdefault(words[0].lower(), []).append(words)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


def _listed(value: object, where: str) -> list[str]:
    """Return lemmas parted by commas, in lower case but for what is any date.

    A line may end behind a slash between alternatives.
    """
    if not isinstance(value, str):
        raise ConfigError(f"{where}: expected lemmas in one string, parted by commas")
    return [
        " ".join(word if word == ANY_DATE else word.lower() for word in lemma.split()).replace(
            "/ ", "/"
        )
        for lemma in value.split(",")
        if lemma.strip()
    ]
