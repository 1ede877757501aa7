"""The judgement of candidates: a linear score over readable features.

The weights are learned from labelled articles by `python -m benchmarks.claims_training`. They are
whole numbers, hundredths of the log odds, so that a sum is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Raw, Struct, field, json

from factlint.model.claim import ClaimType
from factlint.readings.claims.predicate import Predicate
from factlint.text.packaged import packaged_text


class Looks(Struct, frozen=True):
    """What a candidate needs to be looked at further, over what makes a claim in the end.

    Hardly a claim in the articles learned from had less.

    Attributes:
        first: for its predicate and its sentence.
        second: for the words around it, too.
    """

    first: int
    second: int


class _Table(dict[str, int]):
    """What each feature adds; one that was not learned adds nothing."""

    def __missing__(self, name: str) -> int:
        self[name] = 0  # there are a few thousand features
        return 0


class Weights(Struct, frozen=True):
    """What was learned.

    Attributes:
        threshold: a candidate is a claim when its score exceeds this.
        lenient: by kind of claim, how much less is enough: of some there are few to learn from.
        beside: in a sentence without a claim, how much less is enough beside one with a claim:
            claims come together.
        looks: what a candidate needs to be looked at further, by class of its predicate; "" is
            for a class that was not learned.
        sure: a rule asks about a claim only when its score exceeds this.
        strict: by kind of claim, how much more that takes: of some it is less often right.
        weights: what a feature adds, by scope ("all", "kind release", "class publish",
            "lemma air"); what is not listed adds nothing.
    """

    threshold: int
    lenient: Mapping[ClaimType, int]
    beside: int
    looks: Mapping[str, Looks]
    sure: int
    strict: Mapping[ClaimType, int]
    weights: Mapping[str, Raw]
    _scopes: dict[str, dict[str, int]] = field(default_factory=dict)
    _tables: dict[str, _Table] = field(default_factory=dict)
    _known: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _sentences: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)

    def looks_of(self, predicate: Predicate) -> Looks:
        """Return what a candidate needs to be looked at further."""
        return self.looks.get(predicate.kind) or self.looks[""]

    def over_first(self, predicate: Predicate) -> int:
        """Return what a predicate adds by itself, less what it needs at the first look."""
        key = predicate.kind, predicate.part, predicate.lemma
        found = self._known.get(key)
        if found is None:
            found = self.score(predicate, predicate_features(predicate)) - self.least(predicate)
            found = self._known[key] = found - self.looks_of(predicate).first
        return found

    def of_sentence(self, predicate: Predicate, features: tuple[str, ...]) -> int:
        """Return what the features of a sentence add, of which there are few sets."""
        key = predicate.kind, features
        found = self._sentences.get(key)
        if found is None:
            found = self._sentences[key] = self.score(predicate, features)
        return found

    def score(self, predicate: Predicate, features: Sequence[str]) -> int:
        """Return what features add to the log odds, in hundredths, that a candidate is a claim."""
        known = self._tables.get(predicate.kind) or self._table(predicate)
        total = sum(map(known.__getitem__, features))
        own = self._scope(f"lemma {predicate.lemma}")
        return total + sum([own[name] for name in features if name in own]) if own else total

    def least(self, predicate: Predicate) -> int:
        """Return what the score of a candidate must exceed to be a claim."""
        return self.threshold - self.lenient.get(predicate.type, 0)

    def is_sure(self, predicate: Predicate, score: int) -> bool:
        """Return whether a claim with this score is sure enough for a rule to ask about it."""
        return score > self.sure + self.strict.get(predicate.type, 0)

    def _table(self, predicate: Predicate) -> _Table:
        """Return what each feature adds for one class of predicates, which has one kind."""
        table = self._tables[predicate.kind] = _Table(self._scope("all"))
        for scope in (f"kind {predicate.type.value}", f"class {predicate.kind}"):
            for name, more in self._scope(scope).items():
                table[name] = table.get(name, 0) + more
        return table

    def _scope(self, scope: str) -> dict[str, int]:
        """Return what features add in a scope; most lemmas are in few articles, and not read."""
        found = self._scopes.get(scope)
        if found is None:
            raw = self.weights.get(scope)
            found = json.decode(raw, type=dict[str, int]) if raw is not None else {}
            self._scopes[scope] = found
        return found


def predicate_features(predicate: Predicate) -> list[str]:
    """Return the features of a predicate by itself."""
    return [
        "bias",
        f"part {predicate.part}",
        f"class {predicate.kind}",
        f"lemma {predicate.lemma}",
        f"{predicate.part} of {_length(predicate)}",
    ]


def _length(predicate: Predicate) -> str:
    """Return how many words a predicate has: the more, the less else it can say."""
    if predicate.objects:
        return "words and object"  # "give ... run"
    return _LENGTHS[min(len(predicate.lemma.split()), len(_LENGTHS)) - 1]


_LENGTHS = ("one word", "two words", "three words", "more words")


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that come with factlint."""
    return json.decode(packaged_text("factlint.readings.claims", "weights.json"), type=Weights)
