"""Names of a file: people, bodies, works and initials.

English copy marks names by capitals, so every run of capitalised words is a name until
something says otherwise; what kind of name it is follows from the words beside it (a title,
an age, "the film"), from the words it is made of (a given name, "Council", "Ltd") and from
how the article goes on (a surname alone).  Limits: copy in capitals has no names; a name at the
head of a sentence counts only when it is longer than a word or occurs elsewhere too; a person
whose given name is rare, has no title and is never called by the surname is of kind OTHER; one
run may name a person here and a work there ("Jessica Jones"), and is then a person.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.model.article import Article
from factlint.readings.given_names import GIVEN_NAMES
from factlint.readings.name_runs import (
    PARTICLES,
    is_common,
    may_be_person,
    run_of,
    starts_sentence,
    title_words,
)
from factlint.readings.name_words import BODY_WORDS, CALENDAR, WORK_NOUNS
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    BODY = "body"
    WORK = "work"
    OTHER = "other"


class Name(Struct, frozen=True, dict=True):
    """One run of capitalised words.

    Attributes:
        span: its place, without a possessive ending.
        text: its words, single spaces between them.
        kind: what it names, as far as the article tells.
        title: the honorific or office before a person's name, as written; "" without one.
        starts_sentence: its capital may be the sentence's only.
        headline: it is in the headline or a heading, where other rules of capitals hold.
    """

    span: Span
    text: str
    kind: NameKind = NameKind.OTHER
    title: str = ""
    starts_sentence: bool = False
    headline: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split(" "))


class Person(Struct, frozen=True):
    """A person of the article.

    Attributes:
        surname: last word of the name, with its particles ("van Gaal").
        full: the first full name, or "" when only the surname is given.
        mentions: all spans that name the person, in order.
    """

    surname: str
    full: str
    mentions: tuple[Span, ...]


class Names(Struct, frozen=True, dict=True):
    """All names of a file, by position.

    Attributes:
        all: every name.
        initials: abbreviations in capitals, two to six letters ("MCU"), body text only.
        people: persons by surname.
    """

    all: tuple[Name, ...] = ()
    initials: tuple[Span, ...] = ()
    people: dict[str, Person] = field(default_factory=dict)

    def of(self, kind: NameKind) -> Iterator[Name]:
        """Yield the names of one kind."""
        return (name for name in self.all if name.kind is kind)

    def within(self, span: Span) -> list[Name]:
        """Return the names that begin inside a span."""
        first = bisect_left(self._starts, span.start)
        return list(self.all[first : bisect_left(self._starts, span.end, first)])

    def at(self, offset: int) -> Name | None:
        """Return the name at an offset."""
        last = bisect_right(self._starts, offset) - 1
        return self.all[last] if last >= 0 and offset < self.all[last].span.end else None

    def ending(self, word: str) -> list[Name]:
        """Return the names whose last word is this, a surname with or without first names."""
        return self._by_last.get(word, [])

    def is_person(self, word: str) -> bool:
        """Return whether a single word is the surname or a given name of a person named here."""
        return word in self.people or word in self._name_words

    @cached_property
    def longer(self) -> tuple[Name, ...]:
        """The names of several words."""
        return tuple(name for name in self.all if " " in name.text)

    @cached_property
    def _by_last(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self.all:
            found[name.words[-1]].append(name)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [name.span.start for name in self.all]

    @cached_property
    def _name_words(self) -> frozenset[str]:
        return frozenset(word for person in self.people.values() for word in person.full.split(" "))


_POSSESSIVE = ("'s", "’s", "'", "’")
#: A capital comes first, behind which `re` looks back: it skips to the capitals.
_INITIALS = lazy_regex(r"[A-Z](?<![\w.&/-][A-Z])[A-Z]{1,5}(?=s?(?![\w&/-]|\.\w))")
_AGE_NEXT = lazy_regex(r",? (?:\(?\d{1,2}\)?[,.)]|aged \d)")
_COMMA_AGE = lazy_regex(r", \d{2},")
_SPEAKS_NEXT = lazy_regex(
    r",? (?:said|says|told|added|insisted|believes|admitted|claimed|argued|explained|warned|"
    r"who)\b"
)
_SAID_BEFORE = tuple(
    f"{word}{gap}" for word in ("said", "says", "added", "by", "told") for gap in (" ", " \n")
)
#: Words between a kind of work and its title, and kinds of works that are also something else.
_TITLE_LINKS = frozenset("of called entitled titled named".split())
_WORK_AFTER = WORK_NOUNS - {"hit", "game", "play", "single", "track"}


def names(article: Article) -> Names:
    """Return the names of a file; none in code or addresses."""
    document = article.document
    runs = list(_runs(document))
    if document.inlines:
        runs = [name for name in runs if not document.opaque(name.span)]
    if not runs:
        return Names()
    known = _known(runs)
    runs = [run for run in runs if not _only_a_capital(document.text, run, known)]
    kinds = _kinds(document, runs)
    found = tuple(_of_kind(run, kinds.get(run.text, run.kind)) for run in runs)
    return Names(found, tuple(_initials(document)), _people(found))


def _of_kind(run: Name, kind: NameKind) -> Name:
    return run if run.kind is kind else _with_words(replace(run, kind=kind), run.words)


def _with_words(name: Name, words: tuple[str, ...]) -> Name:
    """Return a name whose words are known, so that nobody has to split it."""
    name.__dict__["words"] = words
    return name


def _runs(document: Document) -> Iterator[Name]:
    text = document.text
    run = run_of(text)
    for block in document.blocks:
        head, start = block.kind.is_head, block.span.start
        for hit in run.finditer(text, start, block.span.end):
            at = hit.start()
            starts = starts_sentence(text, start, at)
            name = _name(hit[0], at, document, starts=starts, headline=head)
            if name is not None:
                yield name


def _name(raw: str, at: int, document: Document, *, starts: bool, headline: bool) -> Name | None:
    """Return the name in a run, without what only the sentence capitalised.

    Args:
        raw: the run.
        at: where it is.
        document: the article.
        starts: whether it stands at the head of a sentence.
        headline: whether it is in a heading.
    """
    words = raw.split()
    cut = 0
    if starts and is_common(words, document):
        cut, starts = 1, False
    while cut < len(words) and words[cut].lower() in PARTICLES:
        cut += 1
    titles = title_words(words, cut) if len(words) > cut + 1 else 0
    title = words[cut : cut + titles]
    cut += titles
    if title:
        starts = False
    if cut:
        head = sum(map(len, words[:cut])) + cut
        at, raw, words = at + head, raw[head:], words[cut:]
    if raw.endswith(_POSSESSIVE):
        raw = raw[: -2 if raw[-1] == "s" else -1]
    if len(raw) < 2 or raw.lower() in CALENDAR:
        return None
    kind = NameKind.PERSON if title and may_be_person(words) else NameKind.OTHER
    text = raw.replace("\n", " ")
    name = Name(Span(at, at + len(raw)), text, kind, " ".join(title), starts, headline)
    return _with_words(name, tuple(text.split(" ")))


def _known(runs: list[Name]) -> set[str]:
    """Words that are capitalised inside a sentence, or inside a longer name."""
    known: set[str] = set()
    for run in runs:
        if run.headline:
            continue
        words = run.words
        if not run.starts_sentence or run.title or len(words) > 1:
            known.update(words)
    return known


_INNER_CAPITAL = lazy_regex(r"[a-z][A-Z]")


def _only_a_capital(text: str, run: Name, known: set[str]) -> bool:
    """Return whether one word at the head of a sentence, or in a headline, is no name.

    "Haddad, 34, was born in Leeds" is one: an age follows persons.
    """
    headline = run.headline
    if " " in run.text or not (run.starts_sentence or headline) or run.title or run.text in known:
        return False
    if run.text.isupper() or (not headline and _COMMA_AGE.match(text, run.span.end)):
        return False
    # No heading makes "GitHub" of "Github".
    return not (headline and _INNER_CAPITAL.search(run.text))


def _kinds(document: Document, runs: list[Name]) -> dict[str, NameKind]:
    """Decide by all mentions together what each form names."""
    kinds: dict[str, NameKind] = {}
    surnames = {run.words[-1] for run in runs if " " not in run.text and not run.headline}
    # Few articles speak of works, and those of one or two kinds.
    works = [word.replace(" ", "-") for word in _WORK_PHRASES & document.phrases]
    for run in runs:
        if kinds.get(run.text) is NameKind.PERSON:
            continue
        kind = run.kind if run.kind is NameKind.PERSON else _kind(document.text, run, surnames)
        if kind is NameKind.OTHER and works and _names_work(document, run.span, works):
            kind = NameKind.WORK
        if kind is not NameKind.OTHER:
            kinds[run.text] = kind
    for form, kind in list(kinds.items()):
        if kind is NameKind.PERSON and " " in form:
            kinds.setdefault(form.rpartition(" ")[2], NameKind.PERSON)
    return kinds


def _kind(text: str, run: Name, surnames: set[str]) -> NameKind:
    """Return what a run names as far as it is no work."""
    words = run.words
    if words[-1].rstrip(".").lower() in BODY_WORDS:
        return NameKind.BODY
    if len(words) < 2:
        return NameKind.OTHER
    first = words[0].rstrip(".").lower()
    if first in BODY_WORDS:
        return NameKind.BODY
    if may_be_person(words):
        start, end = run.span.start, run.span.end
        if (
            _first_of(first) in GIVEN_NAMES
            or words[-1] in surnames
            or _INITIAL.fullmatch(first)
            or _AGE_NEXT.match(text, end)
            or _SPEAKS_NEXT.match(text, end)
            or text.endswith(_SAID_BEFORE, 0, start)
        ):
            return NameKind.PERSON
    return NameKind.OTHER


_INITIAL = lazy_regex(r"[a-z](?:\.[a-z]){0,2}")


def _first_of(word: str) -> str:
    """Return the first given name of "jean-pierre"."""
    return word.partition("-")[0]


#: The nouns as a document has its words in normal form.
_WORK_PHRASES = frozenset(word.replace("-", " ") for word in WORK_NOUNS)


def _names_work(document: Document, span: Span, nouns: Iterable[str]) -> bool:
    """Return whether "film", "season 2 of" come before a name, or "series" after it.

    Args:
        document: the article.
        span: the name.
        nouns: the nouns it has of works.
    """
    start, end = span.start, span.end
    around = document.lower[max(0, start - 40) : end + 24]
    for noun in nouns:
        if noun in around:
            break
    else:
        return False
    before, after = document.text[max(0, start - 40) : start], document.text[end : end + 24]
    words = before.rstrip("\"“‘' ").lower().rsplit(None, 4)[-4:]
    if words and words[-1] in _TITLE_LINKS:
        words.pop()
    if words and words[-1].rstrip(",").isdigit():
        words.pop()
    if words and words[-1].rstrip(",") in WORK_NOUNS:
        return True
    following = after.lstrip("\"”’' ").split(None, 1)
    return bool(following) and following[0].lower().rstrip(".,;:") in _WORK_AFTER


def _people(found: tuple[Name, ...]) -> dict[str, Person]:
    """Gather the mentions of each person under the surname."""
    mentions: dict[str, list[Span]] = defaultdict(list)
    full: dict[str, str] = {}
    for name in found:
        if name.kind is not NameKind.PERSON:
            continue
        surname = name.words[-1]
        mentions[surname].append(name.span)
        if " " in name.text and not name.headline:
            full.setdefault(surname, name.text)
    return {
        surname: Person(surname, full.get(surname, ""), tuple(spans))
        for surname, spans in mentions.items()
    }


def _initials(document: Document) -> Iterator[Span]:
    text = document.text
    for block in document.blocks:
        if block.kind.is_head:
            continue
        for hit in _INITIALS.finditer(text, block.span.start, block.span.end):
            span = Span(hit.start(), hit.end())
            if not document.opaque(span):
                yield span
