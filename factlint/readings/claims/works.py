"""The works of a document: which noun phrases name a work that reaches the public.

A work is known by its noun ("the film", "season 2"), by markup or quotation marks round
capitals, by apposition ("the film X"), or because the document has shown it to be one: a title
seen once counts for the rest of the document.
"""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct, field

from factlint.model.article import Article
from factlint.model.claim import ClaimSettings
from factlint.readings.claims.field import profile_of, subject_counts
from factlint.readings.claims.lexicon import Lexicon, lexicon
from factlint.readings.claims.words import (
    DETERMINERS,
    PREPOSITIONS,
    Token,
    WordSentence,
)
from factlint.readings.given_names import GIVEN_NAMES
from factlint.readings.names import Name, NameKind, Names, names
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind


class Sort(IntEnum):
    """What a noun phrase is; higher is surer to be a work."""

    NOT = 0
    UNKNOWN = 1
    PERSON = 2
    BODY = 3
    CAPITALS = 4
    PRONOUN = 5
    TITLE = 6
    NOUN = 7


class NounPhrase(Struct, frozen=True):
    """A noun phrase: tokens `first` to `last` (exclusive) of its sentence, and what it is."""

    sort: Sort
    first: int
    last: int
    classes: frozenset[str] = frozenset()

    @property
    def work(self) -> bool:
        """Whether it is a work by its noun, title, or as a pronoun for one."""
        return self.sort in (Sort.NOUN, Sort.TITLE, Sort.PRONOUN)


PRONOUNS = frozenset("it they them this these that it's they're it'll they'll".split())
PERSONAL = frozenset("he she i we you who him her us me he's she's we're i'm you're he'll she'll "
                      "we'll everyone fans people one".split())  # fmt: skip
_TITLE_WORD = lazy_regex(r"[\w'’&-]+")
#: Capitals in quotation marks.
QUOTED = lazy_regex(r"[“\"‘'](?=[A-Z])([^“”\"\n]{2,50}?)[”\"’'](?=[\s,.;:)]|$)")


class WorkFilter(Struct):
    """Knows the works of one document.

    Attributes:
        lexicon: the word lists.
        titles: titles of the document, lower case.
        kinds: kind of name by the offset it begins at.
        profile: features of what it is about.
        topics: names at its head that turn up again.
        dry: whether it is about business or politics and has no word of works.
        people: the offsets at which names of people begin.
        scores: what its profile adds to the score of a candidate, by class of the predicate.
    """

    lexicon: Lexicon
    titles: frozenset[str] = frozenset()
    title_words: frozenset[str] = frozenset()
    kinds: dict[int, NameKind] = field(default_factory=dict)
    ends: dict[int, NameKind] = field(default_factory=dict)
    profile: tuple[str, ...] = ()
    topics: frozenset[str] = frozenset()
    dry: bool = False
    people: frozenset[int] = frozenset()
    scores: dict[str, int] = field(default_factory=dict)

    def phrase(self, sentence: WordSentence, first: int, last: int, *, memory: bool) -> NounPhrase:
        """Judge the noun phrase of tokens `first` to `last`; `memory`: a work came before."""
        tokens = sentence.tokens
        while first < last and not tokens[first].word:
            first += 1
        if first >= last:
            return NounPhrase(Sort.UNKNOWN, first, last)
        head, of = _head(tokens, first, last)
        return self._judge(sentence, first, head, last, of=of, memory=memory)

    def _judge(
        self, sentence: WordSentence, first: int, head: int, last: int, *, of: bool, memory: bool
    ) -> NounPhrase:
        tokens = sentence.tokens
        token = tokens[head]
        low = token.low
        if low in _STAND_INS and not of and tokens[head - 1 if head > first else head].low in (
            low, "the", "with"
        ):  # fmt: skip
            return NounPhrase(Sort.PRONOUN if memory else Sort.UNKNOWN, first, last)
        if head == first and low in PRONOUNS:
            return NounPhrase(Sort.PRONOUN if memory else Sort.UNKNOWN, first, last)
        if head == first and low in PERSONAL:
            return NounPhrase(Sort.PERSON, first, last)
        compound = self._compound(tokens, first, head)
        classes = compound or self._noun(tokens, first, head)
        kind = self.ends.get(sentence.end_of(head))
        if self._titled(tokens, first, head):
            return NounPhrase(Sort.TITLE, first, last, classes)
        if (low in self.lexicon.heads or low in self.lexicon.parts) and of:
            inner = self._inner(sentence, head, last, memory=memory)
            if inner is not None and (inner.work or inner.sort is Sort.CAPITALS):
                sort = Sort.NOUN if low in self.lexicon.parts else inner.sort
                return NounPhrase(max(sort, Sort.TITLE), first, last, inner.classes | classes)
            if low not in self.lexicon.nouns:
                return NounPhrase(Sort.NOT, first, last)
        if low in self.lexicon.not_works and not compound and kind is not NameKind.WORK:
            return NounPhrase(Sort.NOT, first, last)
        if classes:
            return NounPhrase(Sort.NOUN, first, last, classes)
        apposed = self._apposed(tokens, first, head)
        if apposed:
            return NounPhrase(Sort.NOUN, first, last, apposed)
        if (
            token.capital
            and head == first
            and low in self.title_words
            and kind is not NameKind.PERSON
        ):
            return NounPhrase(Sort.TITLE, first, last)
        if kind is NameKind.PERSON:
            return NounPhrase(Sort.PERSON, first, last)
        if kind is NameKind.BODY:
            return NounPhrase(Sort.BODY, first, last)
        if kind is NameKind.WORK:
            return NounPhrase(Sort.TITLE, first, last)
        if token.capital or (token.text[0].isdigit() and head > first and tokens[head - 1].capital):
            return NounPhrase(Sort.CAPITALS, first, last)
        return NounPhrase(Sort.UNKNOWN, first, last)

    def _inner(
        self, sentence: WordSentence, head: int, last: int, *, memory: bool
    ) -> NounPhrase | None:
        start = head + 2
        if start >= last:
            return None
        inner, of = _head(sentence.tokens, start, last)
        return self._judge(sentence, start, inner, last, of=of, memory=memory)

    def _compound(self, tokens: list[Token], first: int, head: int) -> frozenset[str]:
        """Return the classes of a noun of two words, written with a hyphen in the lists."""
        if head == first:
            return frozenset()
        return self.lexicon.nouns.get(f"{tokens[head - 1].low}-{tokens[head].low}", frozenset())

    def _noun(self, tokens: list[Token], first: int, head: int) -> frozenset[str]:
        """Return the classes of a head: its own word, or the part it numbers."""
        token = tokens[head]
        found = self.lexicon.nouns.get(token.low, frozenset())
        if not found and "-" in token.low:
            found = self.lexicon.nouns.get(token.low.rpartition("-")[2], frozenset())
        if not found and token.low[0].isdigit() and head > first:
            before = tokens[head - 1].low
            if before in self.lexicon.parts or before in self.lexicon.nouns:
                found = self.lexicon.nouns.get(before, frozenset({"screen"}))
        return found

    def _apposed(self, tokens: list[Token], first: int, head: int) -> frozenset[str]:
        """Return the classes of a noun that is before a name: "the cop comedy X"."""
        at = head
        while at > first and (
            tokens[at].capital or tokens[at].low in ("and", "of", "the", ":", "&", "-", "!")
            or tokens[at].text[0].isdigit() or not tokens[at].word
        ):  # fmt: skip
            at -= 1
        if at == head or tokens[at].capital:
            return frozenset()
        return self.lexicon.nouns.get(tokens[at].low, frozenset())

    def _titled(self, tokens: list[Token], first: int, head: int) -> bool:
        """Return whether the phrase ends with a title the document has shown."""
        if not (tokens[head].capital or tokens[head].text[0].isdigit()):
            return False
        for start in range(max(first, head - 7), head + 1):
            words = " ".join(token.low for token in tokens[start : head + 1] if token.word)
            if words in self.titles:
                return True
        return False


_STAND_INS = frozenset("first second third latter former".split())
_TRAILING = frozenset(
    "too also online worldwide both back-to-back simultaneously together again available "
    "exclusively globally here there anyway instead already yet".split()
)


def _head(tokens: list[Token], first: int, last: int) -> tuple[int, bool]:
    """Return the index of the head of a phrase, and whether "of" follows it."""
    stop = last
    for index in range(first + 1, last):
        token = tokens[index]
        if token.low in PREPOSITIONS and not token.capital:
            stop = index
            break
        if not token.word and token.low not in ("&", "'", "’", "‘", "“", "”", '"', "-", "!", "$"):
            stop = index
            break
    of = stop < last and tokens[stop].low == "of"
    head = stop - 1
    while head > first and (not tokens[head].word or tokens[head].low in _TRAILING):
        head -= 1
    return head, of


def work_filter(article: Article, tokens: list[Token], starts: list[int]) -> WorkFilter:
    """Read what the document, with its tokens and where they begin, shows of its works."""
    document = article.document
    counts = document.memo(subject_counts)
    known = article.read(names)
    kinds, ends = {}, {}
    for name in known.all:
        kinds[name.span.start] = ends[name.span.end] = _kind(name, known)
    titles = {name.text.lower() for name in known.of(NameKind.WORK)}
    titles |= _marked(document, kinds)
    titles = {title.removeprefix("the ") for title in titles} | titles
    words = {
        word
        for title in titles
        for word in _TITLE_WORD.findall(title)
        if len(word) > 3 and word not in PREPOSITIONS and word not in DETERMINERS
    }
    profile = tuple(profile_of(counts, max(document.words, 50)))
    return WorkFilter(
        lexicon=lexicon(article.settings.section(ClaimSettings).lexicon),
        titles=frozenset(titles),
        title_words=frozenset(words),
        kinds=kinds,
        ends=ends,
        profile=profile,
        topics=_topics(document.text, tokens, starts, kinds),
        people=frozenset([at for at, kind in kinds.items() if kind is NameKind.PERSON]),
        dry="document no works" in profile and not _DRY.isdisjoint(profile),
    )


_DRY = frozenset(
    f"document {level} {name}" for level in ("much", "full of") for name in ("business", "politics")
)
#: The words of an article that name its subject are at its head.
_HEAD = 400
_STOPS = frozenset(".!?")


def _topics(
    text: str, tokens: list[Token], starts: list[int], kinds: dict[int, NameKind]
) -> frozenset[str]:
    """Return the names at the head of a document that turn up again, people left out."""
    found: dict[str, int] = {}
    people = set()
    for at in [at for at, token in enumerate(tokens) if token.capital or token.coded]:
        start, word = starts[at], tokens[at].low
        if not at:
            continue
        if text[start - 2 : start - 1] in _STOPS:
            continue  # any word has a capital there
        if kinds.get(start) is NameKind.PERSON:
            people.add(word)
        if start < _HEAD or word in found:
            found[word] = found.get(word, 0) + 1
    return frozenset(word for word, count in found.items() if count > 1 and word not in people)


def _kind(name: Name, known: Names) -> NameKind:
    """Return the kind of a name; a person needs a title or a given name somewhere.

    Titles of games and series look like people to a reading that goes by surnames alone.
    """
    if name.kind is not NameKind.PERSON or name.title:
        return name.kind
    person = known.people.get(name.words[-1])
    full = person.full if person is not None and person.full else name.text
    given = full.split(" ")[0].lower() in GIVEN_NAMES or name.text.lower() in GIVEN_NAMES
    return NameKind.PERSON if given else NameKind.OTHER


def _marked(document: Document, kinds: dict[int, NameKind]) -> set[str]:
    """Return titles marked by emphasis, links or quotation marks round capitals."""
    found: set[str] = set()
    for part in document.inlines:
        if part.kind not in (SegmentKind.EMPHASIS, SegmentKind.LINK_TEXT):
            continue
        text = part.span.of(document.text).strip()
        if is_title(text) and kinds.get(part.span.start) is not NameKind.PERSON:
            found.add(text.lower())
    for hit in QUOTED.finditer(document.text):
        if is_title(hit[1]) and kinds.get(hit.start(1)) is not NameKind.PERSON:
            found.add(hit[1].strip(" ,.").lower())
    return found


def is_title(text: str) -> bool:
    """Return whether some marked words are written as titles are, in capitals."""
    words = text.split()
    if not 1 <= len(words) <= 8 or not text[:1].isupper():
        return False
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in PREPOSITIONS | DETERMINERS
        or word in ("and", "&", "–", "-")
        for word in words
    )  # fmt: skip
