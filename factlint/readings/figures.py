"""Sentences with their quantities as single characters, so that arithmetic has a grammar.

"Sales rose 12% to £224m from £210m" is read as "Sales rose P to M from M", where each letter
means one private character.  A rule writes its construction with the names in angle
brackets, `rose <P> to <M> from <M>`, and gets the quantities behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise

from msgspec import Struct

from factlint.match.needed_words import needed_words
from factlint.model.article import Article
from factlint.readings.quantities import Quantity, QuantityKind, quantities
from factlint.text.any_case import finditer, small_of
from factlint.text.compiled import compiled
from factlint.text.kept import kept
from factlint.text.lazy import lazy_regex
from factlint.text.normal import phrases_of
from factlint.text.span import Span

_CHARACTERS = {
    QuantityKind.MONEY: "\ue000", QuantityKind.PERCENT: "\ue001", QuantityKind.POINTS: "\ue002",
    QuantityKind.SHARE: "\ue003", QuantityKind.MEASURE: "\ue004", QuantityKind.TIME: "\ue005",
    QuantityKind.COUNT: "\ue006", QuantityKind.YEAR: "\ue007",
}  # fmt: skip
_ANY_CASE = int(re.IGNORECASE)
_NAMES = {
    "M": "\ue000", "P": "\ue001", "T": "\ue002", "F": "\ue003", "L": "\ue004", "D": "\ue005",
    "C": "\ue006", "Y": "\ue007", "X": "\ue000\ue001\ue004\ue006",
    "N": "\ue000\ue004\ue005\ue006", "?": "".join(_CHARACTERS.values()),
}  # fmt: skip


#: With more quantities a sentence has enough for any construction.
_MANY = 9


class FigureSentence(Struct, frozen=True, dict=True):
    """A sentence that holds quantities.

    Attributes:
        text: the sentence with one character for each quantity.
        span: where it is in the prose.
        places: offset of each such character in `text`.
        quantities: the quantities, in order.
    """

    text: str
    span: Span
    places: tuple[int, ...]
    quantities: tuple[Quantity, ...]

    @cached_property
    def small(self) -> str | None:
        """The text as `any_case.finditer` searches it."""
        return small_of(self.text)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The words of the text and each two in a row, in normal form."""
        return frozenset(phrases_of(self.text))

    @cached_property
    def holding(self) -> str:
        """The characters of its quantities, each once and in order, and how many, up to nine."""
        characters = sorted({self.text[place] for place in self.places})
        return f"{''.join(characters)}{min(len(self.places), _MANY)}"

    def quantity(self, offset: int) -> Quantity:
        """Return the quantity at an offset of `text`."""
        return self.quantities[self.places.index(offset)]

    def prose(self, offset: int) -> int:
        """Return the offset in the prose of an offset of `text`."""
        at = self.span.start + offset
        for place, quantity in zip(self.places, self.quantities, strict=True):
            if place >= offset:
                break
            at = quantity.span.end + offset - place - 1
        return at


class Construction(Struct, frozen=True):
    """A match of a construction: its words and the quantities of its groups."""

    match: re.Match[str]
    sentence: FigureSentence

    def __getitem__(self, group: str) -> Quantity:
        return self.sentence.quantity(self.match.start(group))

    def has(self, group: str) -> bool:
        """Return whether an optional group took part."""
        return self.match.group(group) is not None

    def word(self, group: str) -> str:
        """Return the words of a group, in lower case; "" when it took no part."""
        return (self.match.group(group) or "").lower()

    @property
    def span(self) -> Span:
        """Where the construction is in the prose."""
        start, end = self.match.span()
        return Span(self.sentence.prose(start), self.sentence.prose(end))


def figures(article: Article) -> tuple[FigureSentence, ...]:
    """Return the sentences of a file that hold at least one quantity."""
    document = article.document
    waiting = list(reversed(article.read(quantities)))
    found = []
    for sentence in document.sentences:
        inside = []
        while waiting and waiting[-1].span.start < sentence.end:
            quantity = waiting.pop()
            if quantity.span.start >= sentence.start and quantity.span.end <= sentence.end:
                inside.append(quantity)
        for span, own in _pieces(sentence, inside):
            found.append(_figure_sentence(document.text, span, own))
    return tuple(found)


#: No sentence has more quantities: rules hold those of one against each other.
_MOST = 60


def _pieces(span: Span, inside: list[Quantity]) -> Iterator[tuple[Span, list[Quantity]]]:
    """Yield a sentence with its quantities; one that no writer wrote, without stops, in pieces."""
    if len(inside) <= _MOST:
        if inside:
            yield span, inside
        return
    firsts = range(_MOST, len(inside), _MOST)
    cuts = [span.start, *(inside[first].span.start for first in firsts), span.end]
    for number, (start, end) in enumerate(pairwise(cuts)):
        yield Span(start, end), inside[number * _MOST : (number + 1) * _MOST]


def _figure_sentence(text: str, span: Span, inside: list[Quantity]) -> FigureSentence:
    parts, places, at, length = [], [], span.start, 0
    for quantity in inside:
        before = text[at : quantity.span.start]
        places.append(length + len(before))
        parts += [before, _CHARACTERS[quantity.kind]]
        length += len(before) + 1
        at = quantity.span.end
    parts.append(text[at : span.end])
    return FigureSentence("".join(parts), span, tuple(places), tuple(inside))


def _expression(construction: str) -> str:
    """Return an expression: `<M>` is an amount, `~` a gap without amount or clause break.

    A year may be in a gap: "to £8.2m in 2023 from £10m".
    """
    for name, characters in _NAMES.items():
        construction = construction.replace(f"<{name}>", f"[{characters}]")
    return compiled(r"~(\d+)").sub("[^\ue000-\ue006;:?]{0,\\1}?", construction)


_TOKEN = lazy_regex(
    r"\\.|\[(?:\\.|[^\]])*\]|<(?P<name>[A-Z?])>|\((?:\?(?:P<\w+>|[:=!]|<[=!]))?|[)|]|[^\\[<()|]+|.",
    re.S,
)


@kept
def _required(construction: str) -> tuple[str, ...]:
    """Return the characters of the quantities that every match of a construction holds.

    A quantity in one of several alternatives, in an optional group or in a look-around is not
    required. Most constructions need two or three, and most sentences have one: they are told
    apart without compiling an expression.
    """
    # How each open group begins, what it requires, and whether it has alternatives.
    groups: list[tuple[str, list[str], bool]] = [("(", [], False)]
    for token in _TOKEN.finditer(construction):
        words = token[0]
        if not token["name"] and words[0] not in "(|)":
            continue
        following = construction[token.end() : token.end() + 1]
        optional = following in ("?", "*") or construction.startswith("{0", token.end())
        opening, required, alternatives = groups[-1]
        if token["name"] and not optional:
            required.append(_NAMES[token["name"]])
        elif words.startswith("("):
            groups.append((words, [], False))
        elif words == "|":
            groups[-1] = (opening, required, True)
        elif words == ")" and len(groups) > 1:
            groups.pop()
            if not alternatives and not optional and opening[2:] not in ("=", "!", "<=", "<!"):
                groups[-1][1].extend(required)
    _, required, alternatives = groups[0]
    return () if alternatives else tuple(required)


#: What a sentence may hold: expressions, each with sets of words of which it needs one each, and
#: words of which all of them need one; empty where one of them needs none.
_Possible = tuple[tuple[tuple[str, tuple[frozenset[str], ...]], ...], frozenset[str]]


@lru_cache(maxsize=512)
def _possible(patterns: tuple[str, ...]) -> Callable[[str], _Possible]:
    """Return what says which constructions a sentence may hold, of what it holds (`holding`)."""
    needs = [(pattern, _required(pattern)) for pattern in patterns]
    kinds = {required for _, required in needs}  # many have the same

    @lru_cache(maxsize=1024)
    def possible(holding: str) -> _Possible:
        present, quantities = set(holding[:-1]), int(holding[-1])
        held = {
            required
            for required in kinds
            if min(len(required), _MANY) <= quantities
            and not any(map(present.isdisjoint, required))
        }
        found = tuple(_with_words(pattern) for pattern, required in needs if required in held)
        each = [words[0] if words else frozenset[str]() for _, words in found]
        return found, frozenset[str]().union(*each) if all(each) else frozenset()

    return possible


@lru_cache(maxsize=512)
def _with_words(construction: str) -> tuple[str, tuple[frozenset[str], ...]]:
    """Return the expression of a construction, and sets of words of which it needs one each."""
    source = _expression(construction)
    return source, needed_words(source, _ANY_CASE)


def constructions(sentences: tuple[FigureSentence, ...], *patterns: str) -> Iterator[Construction]:
    """Yield the matches of the patterns, the first pattern that fits at each place."""
    possible = _possible(patterns)
    for sentence in sentences:
        expressions, words = possible(sentence.holding)
        if not expressions or (words and sentence.phrases.isdisjoint(words)):
            continue
        taken: set[int] = set()
        for expression, needs in expressions:
            if needs and any(map(sentence.phrases.isdisjoint, needs)):
                continue
            for match in finditer(expression, _ANY_CASE, sentence.text, sentence.small):
                places = {
                    place for place in sentence.places if match.start() <= place < match.end()
                }
                if not places & taken:
                    taken |= places
                    yield Construction(match, sentence)
