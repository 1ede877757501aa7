"""Finds the phrases of a table: only those whose key word is in the text are looked for.

A table has hundreds of phrases and a text holds the words of a few. The words of a document are
read once; a phrase is searched for only around the places where its key word is, so a table
costs what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from msgspec import Struct

from factlint.model.pattern import Hit
from factlint.model.phrase import Phrase
from factlint.model.rule import PhraseRule
from factlint.text.document import Document
from factlint.text.kept import kept
from factlint.text.lazy import lazy_regex
from factlint.text.normal import words_of

T = TypeVar("T")

_WORD = lazy_regex(r"[^\W_]+")
_CHOICE = lazy_regex(r"\{([^{}]*)\}")
_SPLIT = lazy_regex(r"[\s'’-]+")
#: A choice that may be left out: each option is empty or ends with a space.
_OPTIONAL = lazy_regex(r"(?<![^\s-])\{(?:[^{}|]*\s)?(?:\|(?:[^{}|]*\s)?)*\}(?=\S)")
#: Words of three letters and more that occur in every text.
_EVERYWHERE = frozenset("and are for from has have that the this was were with".split())
#: White space a phrase may be stretched by, and what its conditions look at, in characters.
_SLACK = 64


class _Entry(Struct, frozen=True):
    """A phrase by one of its keys: how far from it the phrase may begin, and what else it needs."""

    phrase: Phrase
    key: str
    reach: int
    needs: tuple[frozenset[str], ...]


class PhraseIndex(Struct, frozen=True):
    """The phrases of a rule by key word, and those without one.

    Attributes:
        by_word: phrases that hold the word, in normal form, as a whole word.
        order: the places of these words in the table.
        others: phrases without such a word.
        by_need: the places of those among `others` that need one of some words or pairs, by these.
        always: the places of the rest of `others`.
    """

    by_word: dict[str, tuple[_Entry, ...]]
    order: dict[str, int]
    others: tuple[Phrase, ...]
    by_need: dict[str, tuple[int, ...]]
    always: tuple[int, ...]

    def hits(self, document: Document) -> Iterator[tuple[Phrase, Hit]]:
        """Yield the hits of all phrases, phrase by phrase; nothing in code or addresses."""
        for phrase, hit in self._hits(document):
            if not document.opaque(hit.span):
                yield phrase, hit

    def _hits(self, document: Document) -> Iterator[tuple[Phrase, Hit]]:
        seen: set[tuple[Phrase, int]] = set()
        for word in sorted(self.by_word.keys() & document.phrases, key=self.order.__getitem__):
            for entry in self.by_word[word]:
                if any(map(document.lacks, entry.needs)):
                    continue
                if not entry.phrase.pattern().may_match(document):  # by pairs of words, too
                    continue
                for hit in _around(entry, document):
                    # A phrase with two keys is met at either.
                    place = (entry.phrase, hit.match.start())
                    if place not in seen:
                        seen.add(place)
                        yield entry.phrase, hit
        possible = set(self.always)
        for need in self.by_need.keys() & document.phrases:
            possible.update(self.by_need[need])
        for phrase in map(self.others.__getitem__, sorted(possible)):
            for match in phrase.pattern().matches(document):
                yield phrase, Hit(match)


def _around(entry: _Entry, document: Document) -> Iterator[Hit]:
    """Yield the matches near each place of the key, in its block, each once."""
    lower = document.lower
    wanted, width = entry.phrase.pattern(), len(entry.key) + entry.reach
    done = 0
    at = lower.find(entry.key)
    while at >= 0:
        start = max(done, at - entry.reach)
        block = document.block_at(at)
        end = at + width
        if block is not None:
            start, end = max(start, block.span.start), min(end, block.span.end)
        for match in wanted.within(document, start, end):
            done = match.end()
            yield Hit(match)
        at = lower.find(entry.key, max(at + 1, done))


@lru_cache(maxsize=256)
def index_of(rule: type[PhraseRule[Any]], choice: tuple[Hashable, ...] = ()) -> PhraseIndex:
    """Return the index of a rule's phrases for a choice, built once.

    Raises:
        ConfigError: the rule's table is not as it should be.
    """
    by_word: dict[str, list[_Entry]] = {}
    others: list[Phrase] = []
    for phrase in rule.entries_for(choice):
        keys, beside, reach = ((), (), 0) if phrase.expression else _keys(phrase.text)
        if not keys:
            others.append(phrase)
        for key, words in keys:
            for word in words:
                by_word.setdefault(word, []).append(_Entry(phrase, key, reach, beside))
    by_need: dict[str, list[int]] = {}
    always = []
    for place, phrase in enumerate(others):
        needs = phrase.pattern().needs
        if not needs:
            always.append(place)
        for need in needs[0] if needs else ():
            by_need.setdefault(need, []).append(place)
    return PhraseIndex(
        by_word=_as_tuples(by_word),
        order={word: place for place, word in enumerate(by_word)},
        others=tuple(others),
        by_need=_as_tuples(by_need),
        always=tuple(always),
    )


def _as_tuples(lists: dict[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(found) for key, found in lists.items()}


#: A word of which a phrase holds one, as it is written and in normal form, which may be two.
_Key = tuple[str, tuple[str, ...]]


@kept
def _keys(phrase: str) -> tuple[tuple[_Key, ...], tuple[frozenset[str], ...], int]:
    """Return the keys of a phrase, what else it needs, and how far it may reach from a key."""
    needs = _needs(phrase)
    keys = max(needs, key=lambda words: min(map(_rarity, words)), default=())
    beside = (frozenset(words_of(" ".join(words))) for words in needs if words is not keys)
    return tuple((key, tuple(words_of(key))) for key in keys), tuple(beside), _reach(phrase)


def _needs(phrase: str) -> list[tuple[str, ...]]:
    """Return sets of literal words, of each of which every match contains one.

    The words outside the choices, each by itself, and those of each choice. Its key is the set
    whose words are longest: short ones and "the" or "with" occur in every text.
    """
    text = _OPTIONAL.sub("", phrase.lower())
    outside = _SPLIT.split(_CHOICE.sub("\0", text))
    candidates: list[tuple[str, ...]] = [(word,) for word in outside if _WORD.fullmatch(word)]
    for choice in re.finditer(rf"(?<![^\s-]){_CHOICE.pattern}(?![^\s-])", text):
        options = [_SPLIT.split(option) for option in choice[1].split("|")]
        longest = tuple(dict.fromkeys(max(words, key=_rarity) for words in options))
        if all(_WORD.fullmatch(word) for word in longest):
            candidates.append(longest)
    return candidates


def _rarity(word: str) -> int:
    return 0 if word in _EVERYWHERE else len(word)


def _reach(phrase: str) -> int:
    """Return how far from a key its phrase may begin or end, in characters."""
    longest = _CHOICE.sub(lambda choice: max(choice[1].split("|"), key=len), phrase)
    return len(longest) + _SLACK
