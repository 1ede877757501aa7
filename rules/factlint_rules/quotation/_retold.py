"""One remark that is quoted twice in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from factlint.api import Span, lazy_regex, one_slip

#: Words of which no remark is made: pronouns, determiners, prepositions, conjunctions, auxiliaries,
#: numerals, and the verbs and nouns that stand for any other.
_NO_MATTER = frozenset(
    """
    a an the and or but if so as of to in on at by for from with without that this these those it its
    he she they we i you his her their our my your me him them us who whom whose what which when where
    how why there here all any some no not none each every both either neither other another such own
    same is am are was were be been being has have had having do does did done doing will would can
    could shall should may might must need dare ought about above across after against along among
    around before behind below between beyond down during except inside into near off onto out outside
    over past since through throughout till toward towards under until up upon within very just then
    than more most much many few little less least only even still also too again ever never always
    already yet now well quite rather really one two three four five six seven eight nine ten first
    second third last next long new old great good best better worst bad big small lot part most end
    day year years week time way thing things people man men woman women make made makes making get got
    getting go goes going went gone come came coming take took taken give gave given put say said says
    saying tell told think thought know knew known see saw seen look like want wanted because though
    although while whether let us i'm it's don't we're they're you're i've we've they've you've can't
    won't didn't isn't wasn't that's there's he's she's doesn't couldn't wouldn't haven't hasn't i'd i'll
    we'll he'd she'd they'd you'd
    """.split()
)
#: Longer quotations are of several remarks, and shorter ones of none.
_LONGEST, _SHORTEST = 18, 7
#: How far apart, in characters: what is nearer goes on with one remark.
_APART = 600
_ALIKE, _SAME = 0.5, 0.75
_STRETCH = 1.6
#: Where a sentence ends within a quotation: two sentences and one are two remarks.
_ENDING = lazy_regex(r"[.!?]\s")
#: Earlier quotations with a word in common that one is compared with.
_MOST = 12


class Utterance(Protocol):
    """A quotation: where it is, its words in lower case, and its text."""

    @property
    def span(self) -> Span:
        """Where it is."""
        ...

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        ...

    @property
    def text(self) -> str:
        """What it says, as printed."""
        ...


def retold(said: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) of quotations that seem to be one remark in other words.

    "I wanted to make a comedy and the sea said no" and "I set out to make a comedy but the sea
    refused" have half of their words in common, in one order, and a word of matter among them.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    stems = [tuple(map(_stem, one.words)) for one in said]
    for at, words in enumerate(stems):
        if not _SHORTEST - 1 <= len(words) <= _LONGEST:
            continue
        matter = {word for word in words if word not in _NO_MATTER and len(word) > 2}
        known = {other for word in matter for other in by_word[word][:_MOST]}
        for other in sorted(known):
            apart = said[at].span.start - said[other].span.end
            if (
                apart >= _APART
                and _sentences(said[at]) == _sentences(said[other])
                and _one_remark(stems[other], words)
            ):
                yield at, other
                break
        for word in matter:
            by_word[word].append(at)


def _sentences(one: Utterance) -> int:
    return len(_ENDING.findall(one.text))


def _one_remark(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return False
    if _of_two_matters(one, other):
        return False
    alike = _common(one, other) / len(short)
    if alike >= _SAME:
        return _tied(one, other)
    even = len(short) >= _SHORTEST and len(long) <= len(short) * _STRETCH
    return even and alike >= _ALIKE and _tied(one, other)


def _of_two_matters(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether each has as many words of matter of its own as both have in common.

    "I loved my mother more than anything in the world", "I loved that boat more than anyone in the world knew".
    """
    first, second = (
        {word for word in words if word not in _NO_MATTER and len(word) > 2}
        for words in (one, other)
    )
    return min(len(first - second), len(second - first)) >= max(1, len(first & second))


def another_matter(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a word of matter is in the place of another, and is no slip or form of it.

    "We want to win the league", "we want to win the cup"; not "the old yard", "the yard", nor "the boy", "that
    boy", nor "four men", "five men": of two numbers or days one is wrong.
    """
    if len(one) != len(other):
        return False
    changed = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return any(_is_matter(a) and _is_matter(b) and not _one_word(a, b) for a, b in changed)


#: Numbers are of no matter to what a remark is about, but the first goal is not the second.
_ORDER = frozenset(("first", "second", "third"))
_WHEN = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday
    january february april june july august september october november december
    """.split()
)


def _is_matter(word: str) -> bool:
    if word in _WHEN or word[0].isdigit():
        return False
    return word in _ORDER or (word not in _NO_MATTER and len(word) > 2)


def _one_word(one: str, other: str) -> bool:
    return _stem(one) == _stem(other) or one_slip(one, other)


def common_share(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the words of one passage that another has in their order; 0 without two words of matter."""
    first, second = tuple(map(_stem, one)), tuple(map(_stem, other))
    return _common(first, second) / len(first) if _tied(first, second) else 0.0


def _tied(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two words of matter are in both, or one within three that are."""
    both = {word for word in set(one) & set(other) if word not in _NO_MATTER and len(word) > 2}
    if len(both) > 1:
        return True
    threes = ({words[at : at + 3] for at in range(len(words) - 2)} for words in (one, other))
    return any(both & set(three) for three in set.intersection(*threes))


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Return how many words two have in common, in one order."""
    row = [0] * (len(other) + 1)
    for word in one:
        above, row = row, [0]
        for at, second in enumerate(other):
            row.append(above[at] + 1 if word == second else max(above[at + 1], row[at]))
    return row[-1]


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    bare = word.partition("'")[0] if word.endswith(("'s", "s'")) else word
    for ending in ("ing", "ed", "es", "s"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and bare not in _NO_MATTER:
            return bare[: -len(ending)]
    return bare
