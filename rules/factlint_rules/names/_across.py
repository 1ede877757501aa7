"""Full names across the articles of a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from msgspec import Struct

from factlint.api import Collected, Context, NameKind, Span, names, one_slip, plain, sound
from factlint_rules.names._name_forms import inflected


class FullName(Struct, frozen=True):
    """A person's first full name in an article, with its place in the source."""

    given: str
    surname: str
    span: Span

    @property
    def text(self) -> str:
        """The name as written."""
        return f"{self.given} {self.surname}"


class Rival(Struct, frozen=True):
    """A name, and the spelling that other articles have of it."""

    path: str
    name: FullName
    other_path: str
    other: FullName


def full_names(ctx: Context[Any]) -> tuple[FullName, ...]:
    """Return the full names of an article, each at its first mention."""
    found: dict[str, FullName] = {}
    for name in ctx.read(names).longer:
        if name.kind is not NameKind.PERSON or len(name.words) != 2 or name.headline:
            continue
        given, surname = name.words
        if (given + surname).replace("-", "").isalpha() and not surname.isupper():
            found.setdefault(name.text, FullName(given, surname, ctx.to_source(name.span)))
    return tuple(found.values())


def rivals(facts: Mapping[str, Collected[tuple[FullName, ...]]]) -> Iterator[Rival]:
    """Yield the names that other articles spell in another way, the rarer way as the wrong one."""
    places: dict[str, list[tuple[str, FullName]]] = defaultdict(list)
    for path, one in facts.items():
        for name in one.facts:
            places[name.text].append((path, name))
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text in places:
        given, _, surname = text.partition(" ")
        family = plain(surname)
        groups["", family].append(text)
        groups[sound(given), family[0]].append(text)  # `one_person` wants the first letter
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        for pair in combinations(group, 2):
            # The spelling of more articles is the usual one; of as many, the one read first.
            usual, rare = sorted(pair, key=lambda text: -len(places[text]))
            if (usual, rare) in seen or not one_person(places[usual][0][1], places[rare][0][1]):
                continue
            seen.add((usual, rare))
            there = {path for path, _ in places[usual]}
            for path, name in places[rare]:
                if path not in there:
                    yield Rival(path, name, *places[usual][0])


def one_person(one: FullName, other: FullName) -> bool:
    """Return whether two full names are a slip apart, or have given names that sound alike."""
    a, b = plain(one.surname), plain(other.surname)
    if a == b:
        x, y = plain(one.given), plain(other.given)
        near = min(len(x), len(y)) >= 5 and one_slip(x, y) and not x.startswith(y)
        return x != y and (sound(x) == sound(y) or (near and not y.startswith(x)))
    return (
        a[0] == b[0]
        and min(len(a), len(b)) >= 5
        and one_slip(a, b)
        and sound(one.given) == sound(other.given)
        and not inflected(a, b)
    )
