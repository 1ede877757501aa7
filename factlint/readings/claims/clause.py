"""What frames look at: one sentence with its dates, platforms and works, and what came before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence, Set
from operator import itemgetter
from typing import Any, TypeVar

from msgspec import Struct, field

from factlint.model.date import DateExpression
from factlint.readings.claims.lexicon import Lexicon
from factlint.readings.claims.words import (
    AUXILIARIES,
    CLAUSE_WORDS,
    HARD_MARKS,
    PREPOSITIONS,
    Token,
    WordSentence,
)
from factlint.readings.claims.works import PERSONAL, PRONOUNS, NounPhrase, Sort, WorkFilter

T = TypeVar("T")

#: Kinds of date expressions that place an event in time.
_NO_CUE = frozenset({"duration", "set", "clock", "vague"})


class SentenceContext(Struct):
    """One sentence as frames see it.

    Attributes:
        sentence: its tokens.
        works: the works of the document.
        dates: date expressions of the sentence.
        memory: whether a work is in the sentences just before.
        headline: whether it is a headline or heading.
        shared: features that the candidates at one place have in common.
        arguments: features of noun phrases, by name, first and last token and sort.
    """

    sentence: WordSentence
    works: WorkFilter
    dates: tuple[DateExpression, ...] = ()
    memory: bool = False
    headline: bool = False
    shared: dict[tuple[int, int, bool], list[str]] = field(default_factory=dict)
    arguments: dict[tuple[str, int, int, Sort], list[str]] = field(default_factory=dict)
    _words: set[str] | None = None
    _subjects: dict[int, NounPhrase] = field(default_factory=dict)
    _objects: dict[int, NounPhrase] = field(default_factory=dict)
    _memo: dict[Callable[..., object], Any] = field(default_factory=dict)

    def once(self, reading: Callable[[SentenceContext], T]) -> T:
        """Return `reading(self)`, computed for the first claim of the sentence that asks."""
        if reading not in self._memo:
            self._memo[reading] = reading(self)
        found: T = self._memo[reading]
        return found

    @property
    def words(self) -> set[str]:
        """The words of the sentence, in lower case."""
        if self._words is None:
            self._words = {token.low for token in self.sentence.tokens}
        return self._words

    @property
    def names_work(self) -> bool:
        """Whether the sentence names a work at all."""
        return self.once(_names_work)

    @property
    def lexicon(self) -> Lexicon:
        """The word lists."""
        return self.works.lexicon

    def dated(self, first: int, last: int) -> DateExpression | None:
        """Return the first date that places something in time among tokens."""
        if first >= last or not self.dates:
            return None
        sentence = self.sentence
        start, end = sentence.starts[first], sentence.end_of(min(last, len(sentence)) - 1)
        for at in range(bisect_left(self.dates, start, key=_start), len(self.dates)):
            date = self.dates[at]
            if date.span.start >= end:
                return None
            if date.kind not in _NO_CUE:
                return date
        return None

    def place(self, first: int, last: int) -> str | None:
        """Return the platform or kind of place named among tokens after a preposition."""
        for index, name in self.once(_places):
            if index >= last:
                break
            if index >= first:
                return name
        return None

    def platform_at(self, index: int) -> str | None:
        """Return the platform named by the tokens from an index on, the longest one."""
        return self.once(_platforms).get(index)

    def work_noun(self, first: int, last: int) -> bool:
        """Return whether the noun of a work or a word of a title is among tokens."""
        return any_between(self.once(_work_nouns), first, last)

    def in_title(self, index: int) -> bool:
        """Return whether a token is part of a name by its capital ("Xbox Live")."""
        tokens = self.sentence.tokens
        if self.headline or index == 0 or not tokens[index].capital:
            return False
        return tokens[index - 1].word or tokens[index - 1].low in ("&", "-")

    def in_date(self, index: int) -> bool:
        """Return whether a token belongs to a date expression."""
        return index in self.dated_tokens

    @property
    def dated_tokens(self) -> Set[int]:
        """The indexes of the tokens that begin inside a date expression."""
        return self.once(_dated_tokens) if self.dates else frozenset()

    def subject(self, before: int) -> NounPhrase:
        """Return the phrase that is the subject of a verb group that begins at `before`."""
        if before not in self._subjects:
            self._subjects[before] = self._subject(before)
        return self._subjects[before]

    def _subject(self, before: int, depth: int = 0) -> NounPhrase:
        tokens = self.sentence.tokens
        last = before
        while last > 0 and tokens[last - 1].low in ("”", "’", "'", '"', ")"):
            last -= 1
        if last == 0 or depth > 3:
            return NounPhrase(Sort.UNKNOWN, before, before)
        low = tokens[last - 1].low
        if low in ("which", "that", "who", "whose"):
            return self._antecedent(last - 1)
        if low == ",":
            return self._around_parenthesis(last - 1, depth)
        if low in ("and", "or", "but", "--", "-", ";", ":"):
            return self._earlier(last - 1)
        small = not tokens[last - 1].capital or last == 1
        if small and (low in PRONOUNS or low in PERSONAL):
            return self.works.phrase(self.sentence, last - 1, last, memory=self._known(last - 1))
        first = self._stretch(last)
        if first >= last:
            return self._earlier(last)
        return self.works.phrase(self.sentence, first, last, memory=self._known(first))

    def _stretch(self, last: int) -> int:
        """Return where the noun phrase that ends before `last` begins."""
        tokens = self.sentence.tokens
        index = last - 1
        while index >= 0:
            token = tokens[index]
            low = token.low
            if low in HARD_MARKS or low in ("!", "?", "”", "“", '"'):
                if low in ('"', "”", "“", "!") and last - index < 8 and tokens[last - 1].capital:
                    index -= 1
                    continue
                break
            if low == ",":
                break
            if low in CLAUSE_WORDS and low not in ("and", "or") and not token.capital:
                break
            if low in AUXILIARIES or low in self.lexicon.speech["verbs"]:
                break
            index -= 1
        first = index + 1
        while first < last and tokens[first].low in ("and", "or", "so", "then", "also", "with"):
            first += 1
        return self._without_adjunct(first, last)

    def _without_adjunct(self, first: int, last: int) -> int:
        """Leave out a date or place that opens a clause ("In July Sony announced")."""
        tokens = self.sentence.tokens
        if first < last and tokens[first].low in ("in", "on", "at", "from", "by", "after", "since"):
            index = first + 1
            while index < last and self.in_date(index):
                index += 1
            if first + 1 < index < last:
                return index
        while first < last - 1 and self.in_date(first):
            first += 1
        return first

    def _known(self, first: int) -> bool:
        """Return whether a pronoun may mean a work: one was named before."""
        return self.memory or self.work_noun(0, first)

    def _antecedent(self, pronoun: int) -> NounPhrase:
        last = pronoun
        tokens = self.sentence.tokens
        if last > 0 and tokens[last - 1].low == ",":
            last -= 1
        if last > 0 and tokens[last - 1].low == ")":
            while last > 0 and tokens[last - 1].low != "(":
                last -= 1
            last -= 1
        if last <= 0:
            return NounPhrase(Sort.UNKNOWN, pronoun, pronoun + 1)
        first = self._stretch(last)
        found = self._nearest(first, last)
        if not found.work and first > 1 and tokens[first - 1].low == ",":
            # "a line of lipsticks, Ace by Ana, which goes on sale in May"
            described = self._nearest(self._stretch(first - 1), first - 1)
            found = described if described.work else found
        if tokens[pronoun].low == "who" and found.sort not in (Sort.PERSON,):
            return NounPhrase(Sort.PERSON, pronoun, pronoun + 1)
        return NounPhrase(found.sort, pronoun, pronoun + 1, found.classes)

    def _after_verb(self, first: int, last: int) -> NounPhrase:
        """Judge the last noun phrase of a stretch that may hold a verb and its object."""
        tokens = self.sentence.tokens
        for index in range(last - 2, first - 1, -1):
            if tokens[index].low in ("of", "and") or tokens[index].capital:
                continue
            if index + 1 < last and tokens[index].low in _OPENERS:
                first = index
                break
        return self.works.phrase(self.sentence, first, last, memory=self._known(first))

    def _nearest(self, first: int, last: int) -> NounPhrase:
        """Judge the noun phrase before a relative pronoun: the whole, else its last part."""
        found = self._after_verb(first, last)
        if found.work:
            return found
        tokens = self.sentence.tokens
        for index in range(last - 2, first - 1, -1):
            if tokens[index].low in PREPOSITIONS and not tokens[index].capital:
                part = self.works.phrase(self.sentence, index + 1, last, memory=False)
                return part if part.sort >= Sort.CAPITALS else found
        return found

    def _around_parenthesis(self, comma: int, depth: int) -> NounPhrase:
        """Return the subject of "X, a new game, is out": what is before the first comma."""
        tokens = self.sentence.tokens
        for index in range(comma - 1, 0, -1):
            if tokens[index].low == ",":
                found = self._subject(index, depth + 1)
                if found.sort > Sort.UNKNOWN:
                    return found
                break
        first = self._stretch(comma)
        nearest = self._nearest(first, comma)
        if nearest.work:
            return NounPhrase(nearest.sort, comma, comma, nearest.classes)
        return self.works.phrase(self.sentence, 0, comma, memory=self.memory)

    def _earlier(self, before: int) -> NounPhrase:
        """Return the subject of the clause before, which a second predicate shares."""
        tokens = self.sentence.tokens
        for index in range(before):
            low = tokens[index].low
            if low in AUXILIARIES or low in self.lexicon.verb_forms:
                if index == 0:
                    continue
                first = self._stretch(index)
                if first < index:
                    return self.works.phrase(self.sentence, first, index, memory=self._known(first))
        return NounPhrase(Sort.UNKNOWN, before, before)

    def object(self, after: int) -> NounPhrase:
        """Return the phrase that follows a verb at index `after - 1`."""
        if after not in self._objects:
            self._objects[after] = self._object(after)
        return self._objects[after]

    def _object(self, after: int) -> NounPhrase:
        tokens, dated = self.sentence.tokens, self.dated_tokens
        first = after
        while first < len(tokens) and (
            tokens[first].low in ("also", "now", "just", "only", "up", "out", "back", "not", "both")
            or tokens[first].low in ("“", '"', "‘", "'")
        ):
            first += 1
        last = first
        if first in dated:  # "published this week"
            return NounPhrase(Sort.UNKNOWN, first, first)
        while last < len(tokens) and last - first < 14:
            token = tokens[last]
            if last in dated and last > first and not token.capital:
                break
            if token.low in AUXILIARIES or (
                token.low in CLAUSE_WORDS and token.low not in ("and", "or") and not token.capital
            ):
                break
            if not token.word and token.low not in (
                "'",
                "’",
                "‘",
                "“",
                "”",
                '"',
                "&",
                "-",
                ":",
                "!",
                "$",
            ):
                break
            if token.low in _AFTER_OBJECTS and last > first:
                break
            if token.low == "and" and not (tokens[last - 1].capital or last - first < 3):
                break
            last += 1
        if first >= last:
            return NounPhrase(Sort.UNKNOWN, first, first)
        return self.works.phrase(self.sentence, first, last, memory=self._known(first))


_TO = frozenset("in on to at into onto via through from for across hit hits hitting reach the "
                "uk us".split())  # fmt: skip
_AFTER_OBJECTS = frozenset("back together again simultaneously instead later".split())
_OPENERS = frozenset("the a an its his her their new this that".split())


def _start(date: DateExpression) -> int:
    return date.span.start


def _names_work(context: SentenceContext) -> bool:
    words, titles = context.words, context.works.title_words
    if not context.lexicon.nouns.keys().isdisjoint(words):
        return True
    return not titles.isdisjoint(words) and any(
        token.capital and token.low in titles for token in context.sentence.tokens
    )


def _work_nouns(context: SentenceContext) -> list[int]:
    """Return the indexes of the nouns of works and the words of titles in a sentence."""
    lexicon, titles = context.lexicon, context.works.title_words
    nouns, parts = lexicon.nouns, lexicon.parts
    return [
        index
        for index, token in enumerate(context.sentence.tokens)
        if token.low in nouns or token.low in parts or (token.capital and token.low in titles)
    ]


def any_between(indexes: Sequence[int], first: int, last: int) -> bool:
    """Return whether one of some indexes, in order, is at or behind `first` and before `last`."""
    at = bisect_left(indexes, first)
    return at < len(indexes) and indexes[at] < last


def _platforms(context: SentenceContext) -> dict[int, str]:
    """Return the platforms of a sentence by the index they begin at, the longest of each."""
    tokens, heads = context.sentence.tokens, context.lexicon.platform_heads
    found: dict[int, str] = {}
    if heads.keys().isdisjoint(context.words):
        return found
    for index in [index for index, token in enumerate(tokens) if token.low in heads]:
        for words in heads[tokens[index].low]:
            if [_bare(token) for token in tokens[index : index + len(words)]] == list(words):
                found[index] = " ".join(words)
                break
    return found


def _bare(token: Token) -> str:
    return token.text[:-2] if token.owns else token.text


def _places(context: SentenceContext) -> list[tuple[int, str]]:
    """Return the platforms and kinds of places of a sentence, each with its index."""
    tokens, kinds = context.sentence.tokens, context.lexicon.places
    found = list(context.once(_platforms).items())
    if kinds.isdisjoint(context.words):
        return found
    for index, token in enumerate(tokens):
        if index and token.low in kinds and (
            tokens[index - 1].low in _TO or (index > 1 and tokens[index - 2].low in _TO)
        ):  # fmt: skip
            found.append((index, token.text))
    return sorted(found, key=itemgetter(0))


def _dated_tokens(context: SentenceContext) -> set[int]:
    """Return the indexes of the tokens that begin inside a date expression."""
    begins = context.sentence.starts
    found: set[int] = set()
    for date in context.dates:
        first = bisect_left(begins, date.span.start)
        found.update(range(first, bisect_left(begins, date.span.end, first)))
    return found


def dates_of(
    dates: Sequence[DateExpression], starts: Sequence[int], start: int, end: int
) -> tuple[DateExpression, ...]:
    """Return the dates that begin between two offsets; `starts` are their beginnings."""
    return tuple(dates[bisect_left(starts, start) : bisect_left(starts, end)])
