"""Which records are about what an article asserts: by exact name, event and scope, all three.

What agrees in less than three is a question for the editor and never a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct

from factlint.ledger.subjects import Scope, keys_of, parse_scope, plain, skeleton, split_number
from factlint.model.fact import (
    TEXT_EVENTS,
    Assertion,
    Fact,
    FactEvent,
    FactStatus,
    NearMiss,
)

_MOST_QUESTIONS: Final = 5
_PLACED: Final = frozenset(
    {FactEvent.RELEASE, FactEvent.AVAILABILITY, FactEvent.EVENT, FactEvent.INTERVIEW}
)
"""Events that differ by place or platform, so that both must be the recorded ones."""
_NEEDS_NO_NUMBER: Final = TEXT_EVENTS | {
    FactEvent.RENEWAL,
    FactEvent.CANCELLATION,
    FactEvent.ORDER,
    FactEvent.INTERVIEW,
}
"""Events of which a bare title may mean a later season: "it has been renewed"."""
_ROLES_SWAP: Final = frozenset({FactEvent.CASTING, FactEvent.PRODUCTION})
"""Events recorded as naturally under the person as under the work."""
_RELATED: Final = {
    FactEvent.RELEASE: (FactEvent.DELAY, FactEvent.AVAILABILITY),
    FactEvent.DELAY: (FactEvent.RELEASE,),
    FactEvent.AVAILABILITY: (FactEvent.RELEASE,),
    FactEvent.RENEWAL: (FactEvent.CANCELLATION,),
    FactEvent.CANCELLATION: (FactEvent.RENEWAL,),
    FactEvent.EVENT: (FactEvent.RELEASE,),
}


class Candidates(Struct, frozen=True):
    """The records that match, and those that may be meant."""

    matched: tuple[Fact, ...] = ()
    near: tuple[NearMiss, ...] = ()


class _Query(Struct, frozen=True):
    """The scope asked for; `names` are those whose role is not known."""

    number: str | None
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Ledger:
    """The records of one ledger, indexed by name and event. Never changed after it is made."""

    def __init__(self, facts: Iterable[Fact], name: str = "facts.toml") -> None:
        self.name = name
        self.facts: tuple[Fact, ...] = tuple(facts)
        self._by_id = {fact.id: fact for fact in self.facts}
        self._by_name: dict[tuple[str, FactEvent], list[Fact]] = {}
        self._by_scope_name: dict[tuple[str, FactEvent], list[Fact]] = {}
        self._by_skeleton: dict[tuple[str, FactEvent], list[Fact]] = {}
        for fact in self.facts:
            if fact.event and fact.status not in (FactStatus.OPINION, FactStatus.RETIRED):
                self._index(fact, fact.event)

    def _index(self, fact: Fact, event: FactEvent) -> None:
        names = (fact.subject, *fact.aliases)
        for key in {plain(name) for name in names}:
            self._by_name.setdefault((key, event), []).append(fact)
        for key in {skeleton(name) for name in names}:
            self._by_skeleton.setdefault((key, event), []).append(fact)
        for part in parse_scope(fact.scope).names:
            for key in {part, plain(split_number(part)[1])} if event in _ROLES_SWAP else ():
                self._by_scope_name.setdefault((key, event), []).append(fact)

    def __len__(self) -> int:
        return len(self.facts)

    def get(self, fact_id: str) -> Fact | None:
        """Return the record of that id."""
        return self._by_id.get(fact_id)

    def candidates(
        self, subject: str, event: str, scope: str | None = None, *, aliases: Iterable[str] = ()
    ) -> Candidates:
        """Return the records of a subject, event and scope, and those that come near.

        Args:
            subject: a name; "Defenders" is "The Defenders", nothing else is guessed.
            event: one of `FactEvent`.
            scope: parts between commas, as in the ledger; None or "" without any.
            aliases: other names the text uses for the subject.

        Raises:
            ValueError: if there is no such event.
        """
        wanted = parse_scope(scope or "")
        query = _Query(wanted.number, names=wanted.names)
        return self._find((subject, *aliases), FactEvent(event), query)

    def match(self, assertion: Assertion) -> Candidates:
        """Return the records an assertion is to be held against, and those that come near."""
        number = split_number(assertion.season)[0] if assertion.season else None
        names: tuple[str, ...] = (assertion.work, *assertion.aliases)
        if number is None and not self._known(names, assertion.event):
            number, bare = split_number(assertion.work)
            names = (bare, *assertion.aliases) if number and bare else names
        query = _Query(
            number,
            places=tuple(plain(name) for name in (assertion.platform, assertion.place) if name),
            people=tuple(key for name in assertion.people for key in keys_of(name)),
        )
        return self._find(names, assertion.event, query)

    def _known(self, names: Iterable[str], event: FactEvent) -> bool:
        return any((key, event) in self._by_name for name in names for key in keys_of(name))

    def _find(self, names: tuple[str, ...], event: FactEvent, query: _Query) -> Candidates:
        fits: list[tuple[int, Fact]] = []
        misses: list[tuple[Fact, str]] = []
        siblings = list(self._named(names, event))
        for fact in siblings:
            if reason := _misfit(query, parse_scope(fact.scope), event):
                misses.append((fact, reason))
            else:
                fits.append((_closeness(query, parse_scope(fact.scope)), fact))
        fits += [(0, fact) for fact in self._swapped(names, event, query)]
        best = max((closeness for closeness, _ in fits), default=0)
        matched = [fact for closeness, fact in fits if closeness == best]
        if _ambiguous(matched, siblings, event, query):
            misses = [(fact, "the text does not say which one it means") for fact in siblings]
            matched = []
        if matched:
            return Candidates(tuple(matched))
        near = {fact.id: _question(fact, reason) for fact, reason in misses}
        for miss in islice(self._doubtful(names, event), 2 * _MOST_QUESTIONS):
            near.setdefault(miss.fact, miss)
        return Candidates((), tuple(near.values())[:_MOST_QUESTIONS])

    def _named(self, names: tuple[str, ...], event: FactEvent) -> Iterator[Fact]:
        seen: set[str] = set()
        for key in dict.fromkeys(key for name in names for key in keys_of(name)):
            for fact in self._by_name.get((key, event), ()):
                if fact.id not in seen:
                    seen.add(fact.id)
                    yield fact

    def _swapped(self, names: tuple[str, ...], event: FactEvent, query: _Query) -> Iterator[Fact]:
        """Yield records kept under a person whose scope names the work asserted."""
        if event not in _ROLES_SWAP:
            return
        works = {key for name in names for key in keys_of(name)}
        seen: set[str] = set()
        for person in query.people:
            for fact in self._by_name.get((person, event), ()):
                for part in parse_scope(fact.scope).names:
                    number, bare = split_number(part)
                    same = number is None or query.number in (None, number)
                    if plain(bare) in works and same and fact.id not in seen:
                        seen.add(fact.id)
                        yield fact

    def _doubtful(self, names: tuple[str, ...], event: FactEvent) -> Iterator[NearMiss]:
        """Yield questions about records of a like name, a like event or with roles swapped."""
        for name in names:
            for fact in self._by_skeleton.get((skeleton(name), event), ()):
                if plain(name) == plain(fact.subject):
                    continue
                yield _question(fact, f'is "{name}" the same as "{fact.subject}"?')
            for fact in self._by_scope_name.get((plain(name), event), ()):
                yield _question(fact, f"it is about {fact.subject}")
        for other in _RELATED.get(event, ()):
            for fact in self._named(names, other):
                yield _question(
                    fact, f"it records {_noun(other)}, the text speaks of {_noun(event)}"
                )


def _misfit(query: _Query, recorded: Scope, event: FactEvent) -> str | None:
    """Say why a recorded scope is not the one asked for; None when it is."""
    wanted = query.number
    if wanted and recorded.number and wanted != recorded.number:
        return f"it is about {recorded.number}, the text about {wanted}"
    if wanted and not recorded.number:
        whole = event is FactEvent.AVAILABILITY or event in TEXT_EVENTS or wanted.endswith(" 1")
        if not whole:
            return f"it names no {wanted.rpartition(' ')[0]}, the text says {wanted}"
    if not wanted and recorded.ordinal > 1 and event not in _NEEDS_NO_NUMBER:
        return f"it is about {recorded.number}, the text names none"
    if event is FactEvent.CASTING:
        people = (*query.people, *query.names)
        if not set(people) & set(recorded.names):
            about = ", ".join(recorded.names) or "nobody by name"
            return f"it is about {about}"
    elif event in _PLACED:
        for name in (*query.places, *query.names):
            if name not in recorded.names:
                about = ", ".join(recorded.names) or "no place or platform"
                return f"it records {about}, the text says {name}"
    return None


def _closeness(query: _Query, recorded: Scope) -> int:
    names = {*query.places, *query.people, *query.names}
    return (query.number == recorded.number) + (names == set(recorded.names))


def _ambiguous(matched: list[Fact], siblings: list[Fact], event: FactEvent, query: _Query) -> bool:
    """Return whether records of different scope are left and the text does not choose."""
    if event is FactEvent.CASTING or not matched:
        return False
    scopes = {parse_scope(fact.scope) for fact in matched}
    if len({(scope.number, frozenset(scope.names)) for scope in scopes}) > 1:
        return True
    number = next(iter(scopes)).number
    if query.number or number is None:
        return False
    others = {parse_scope(fact.scope).number for fact in siblings} - {None, number}
    return bool(others)


def _noun(event: FactEvent) -> str:
    if event is FactEvent.AVAILABILITY:
        return str(event)
    return f"{'an' if event[0] in 'aeiou' else 'a'} {event}"


def _question(fact: Fact, reason: str) -> NearMiss:
    ending = "" if reason.endswith("?") else "; is it meant?"
    return NearMiss(fact.id, f'record "{fact.id}" ({fact.claim}): {reason}{ending}')
