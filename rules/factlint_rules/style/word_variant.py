"""STY024: a compound, or a unit, in two forms in one article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import add

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    Document,
    DocumentRule,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.style._nouns import NOUN
from factlint_rules.style._variants import TWO_WORDS, table

_WORD = pattern(r"(?<![\w’'/.@#_-])[A-Za-z]+(?:-[A-Za-z]+)*(?![\w’'@/_-]|\.\w)", case=True)
_UNIT = pattern(
    r"\d(?<![\w.,-]\d)[\d.,]*[ \u00a0]?(?P<unit>[A-Za-zµ]{2,4}(?:/[a-z])?)(?![\w/’'-])", case=True
)
#: Words that join others in a phrase, and are one with them in another sense: "any one", "every
#: day", "back up", "over time", "may be".
_LOOSE = frozenset(
    """
    a an the and or but nor of in on at by to for from with as if than then so is are was were be been am it its
    he she we they you i me us him them his her our their my your this that these those here there where when
    what who whom why how which no not any some every each all both either neither one two three four five six
    seven eight nine ten first second well ever never always once out up down off over under back away about
    after before through into onto along around across within without upon inside outside behind beyond may can
    will would could should must might do does did has have had like also only just even still yet now very too
    more less most least such while since until self same other another much many time times day days long
    log set sign start check break take make get put turn look work play run read mean head hold round cut
    """.split()
)
#: Endings that make one word another form of itself.
_ENDINGS = ("ing", "ed", "es", "s", "d", "e")
#: Shortest part of an open compound, and shortest stem, in letters.
_PART, _STEM = 3, 5
#: Shortest compound without the "s" at its end.
_SHORTEST_CLOSED = 2 * _PART - 1
_PLACED = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.DESCRIPTION)


class _Use(Struct, frozen=True, gc=False):
    """A form of a word and where it is."""

    form: str
    start: int
    lead: str = ""

    @property
    def words(self) -> str:
        """The form in one line, with what is shown before it."""
        return " ".join(f"{self.lead} {self.form}".split())

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.form)

    @property
    def span(self) -> Span:
        """Where it is; made of the few words that are looked at."""
        return Span(self.start, self.end)


class _Words:
    """The words of a document. Few articles have two forms of one, and where is found only then.

    Attributes:
        text: the prose.
        forms: its words as written, and what else is between blanks and signs ("don't").
        lower: the same in order and in lower case.
    """

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.forms = document.token_set
        self.lower = document.lower_tokens

    @cached_property
    def uses(self) -> list[_Use]:
        """The words that are letters and hyphens alone, with their places, in order."""
        return [_Use(hit[0], hit.start()) for hit in _WORD.finditer(self.text)]

    @cached_property
    def hyphened(self) -> list[str]:
        """The forms with a hyphen."""
        return [form for form in self.forms if "-" in form]

    @cached_property
    def present(self) -> frozenset[str]:
        """The words in lower case, each once."""
        return frozenset(self.lower)

    def pairs(self) -> Iterator[tuple[tuple[str, str], _Use]]:
        """Yield each two words that follow each other in lower case, and as one open compound."""
        for one, two in pairwise(self.uses):
            words = one.form.lower(), two.form.lower()
            yield words, _Use(self.text[one.start : two.end], one.start)


class WordVariant(DocumentRule):
    """A compound, or a unit, keeps one form through an article.

    "Road map" and "roadmap", "re-launch" and "relaunched", "T-shirt" and "t-shirt", "on the Hill"
    and "on the hill", "a thread-safe loop" and "a thread safe loop", "2.4 GB/s" and "2.4gb/s": each is right somewhere, and both in one piece
    show that nobody chose. Any word counts, no list is kept. A pair of words that is at times no
    compound ("any one", "back up"), names, headings and speech are left alone.

    Bad:
        The bug report was lost. Two more bugreports came.
                                          ^^^^^^^^^^ “bugreports” here, “bug report” elsewhere in the article

        The site will be re-launched in May. The club relaunches its choir and its band.
                                                      ^^^^^^^^^^ “relaunches” here, “re-launched” elsewhere in the article

        He wore a T-shirt. She wore a t-shirt and sold a t-shirt.
                  ^^^^^^^ “T-shirt” here, “t-shirt” elsewhere in the article

        Life on the Hill is dear. Pupils on the Hill, and those on the hill, pay alike.
                                                                       ^^^^ “the hill” here, “the Hill” elsewhere in the article

        A thread-safe loop is slow. Nobody needs a thread safe loop here.
                                                   ^^^^^^^^^^^ “thread safe” here, “thread-safe” elsewhere in the article

        The bus moved 2.4 GB/s. The disc moved 1.2 GB/s and 0.6gb/s.
                                                               ^^^^ “gb/s” here, “GB/s” elsewhere in the article
    Good:
        The bug report was lost. Two more bug reports came.

        Any one of us may back up the disc. Anyone can make a backup.

        In the long term it pays. It is a long-term plan. The Blu-ray Association likes Blu-ray discs.
    """

    code = "STY024"
    name = "word-variant"
    severity = by_profile("info", news=None)
    message = "“{here}” here, “{elsewhere}” elsewhere in the article"
    advice = "use one of the two"
    citations = (Citation("AP Stylebook", "hyphen"), Citation("Guardian style guide", "hyphens"))
    speech = "silent"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the rarer form of each compound and unit."""
        words = _Words(ctx.document)
        seen: set[Span] = set()
        for here, there in (
            *_closed_and_open(words),
            *_hyphened(words),
            *_capitals(ctx, words),
            *_places(ctx),
            *_modifiers(words),
            *_units(ctx.text),
        ):
            # The form used less; of a tie, that of the copy below its title, else the second to come.
            both = _own(ctx, here), _own(ctx, there)
            few, many = sorted(
                both, key=lambda uses: (len(uses), _beside(ctx, uses), _rarest(uses))
            )
            if few and many and few[0].span not in seen:
                seen.add(few[0].span)
                yield self._drift(few[0], many[0])

    def _drift(self, few: _Use, many: _Use) -> Remark:
        return self.finding(
            few.span,
            here=few.words,
            elsewhere=many.words,
            related=(Related(many.span, f"“{many.words}” here"),),
        )


_Pair = tuple[list[_Use], list[_Use]]


def _rarest(uses: list[_Use]) -> tuple[int, int]:
    return len(uses), -uses[0].start if uses else 0


def _beside(ctx: Context, uses: list[_Use]) -> bool:
    """Return whether a form is in a title or description, whose prose may come behind the copy's."""
    block = ctx.document.block_at(uses[0].start) if uses else None
    return block is not None and (block.kind.is_head or block.kind.is_beside)


def _own(ctx: Context, uses: Iterable[_Use]) -> list[_Use]:
    """Return the uses in the article's own words, outside code."""
    document = ctx.document
    return [
        one for one in uses if not document.in_speech(one.span) and not document.opaque(one.span)
    ]


def _closed_and_open(words: _Words) -> Iterator[_Pair]:
    """Yield compounds that are written as two words and as one."""
    singular = {word: word.removesuffix("s") for word in words.present}
    joined = list(map(add, words.lower, map(singular.__getitem__, words.lower[1:])))
    both = {
        word
        for word in set(singular.values()).intersection(joined)
        if len(word) >= _SHORTEST_CLOSED and "-" not in word
    }
    if not both or not any(
        key in both and _joined(first, second)
        for key, (first, second) in zip(joined, pairwise(words.lower), strict=True)
    ):
        return  # as in most articles
    pairs: dict[str, list[_Use]] = defaultdict(list)
    for (first, second), use in words.pairs():
        key = _joined(first, second)
        if key not in both:
            continue
        between = use.form[len(first) : -len(second)]
        if use.form[-len(second) :].islower() and between in (" ", "\n"):
            pairs[key].append(use)
    closed_uses: dict[str, list[_Use]] = defaultdict(list)
    for use in words.uses if pairs else ():
        if use.form[1:].islower():
            closed_uses[use.form.lower().removesuffix("s")].append(use)
    for key, uses in pairs.items():
        yield uses, closed_uses[key]


def _joined(first: str, second: str) -> str:
    """Return two words as one, in the singular; "" where they are not taken for a compound."""
    if min(len(first), len(second)) < _PART or first in _LOOSE or second in _LOOSE:
        return ""
    return (first + second).removesuffix("s")


def _hyphened(words: _Words) -> Iterator[_Pair]:
    """Yield words with a hyphen whose other forms have none: "re-launch", "relaunched"."""
    forms = {form: alike for form in words.hyphened if (alike := words.forms & _alike(form))}
    if not forms:
        return
    known = table().words
    found: dict[str, list[_Use]] = defaultdict(list)
    for use in words.uses:
        found[use.form].append(use)
    for word, uses in found.items():
        if (
            word not in forms
            or word in TWO_WORDS
            or word in known
            or word.replace("-", "") in found
        ):
            continue  # of the same word in both forms speaks STY008
        others = [use for other in found if other in forms[word] for use in found[other]]
        if others:
            yield uses, others


def _alike(form: str) -> set[str]:
    """Return what forms of a word with a hyphen are without it, its own left out."""
    joined = form.replace("-", "")
    stem = _stem(joined)
    if len(stem) < _STEM or not form.islower():
        return set()
    return {stem + ending for ending in ("", *_ENDINGS) if _stem(stem + ending) == stem} - {joined}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM - 1:
            return word.removesuffix(ending)
    return word


def _capitals(ctx: Context, words: _Words) -> Iterator[_Pair]:
    """Yield hyphened words with and without a capital in mid-sentence: "T-shirt", "t-shirt"."""
    count = Counter(form.lower() for form in words.hyphened)
    if not any(several > 1 for several in count.values()):
        return
    forms: dict[str, dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for use in words.uses:
        if "-" in use.form and not use.form.isupper() and _in_course(ctx, use.span):
            forms[use.form.lower()][use.form].append(use)
    for found in forms.values():
        if len(found) > 1:
            many, few = sorted(found.values(), key=_rarest, reverse=True)[:2]
            yield few, many


#: What may stand before a word in mid-sentence, and a name in which it would be.
_INSIDE = pattern(r"[a-z0-9,;] $", case=True)
_NAME_BESIDE = pattern(r"\s+[A-Z]", case=True)
_NAME_BEFORE = pattern(r"[A-Z][\w’'-]*\s$", case=True)


def _in_course(ctx: Context, span: Span) -> bool:
    """Return whether a word is in mid-sentence of running text, and not part of a name."""
    text = ctx.text
    before = text[max(0, span.start - 24) : span.start]
    block = ctx.document.block_at(span.start)
    return (
        block is not None
        and block.kind in _PLACED
        and _INSIDE.search(before) is not None
        and _NAME_BESIDE.match(text, span.end) is None
        and _NAME_BEFORE.search(before) is None
    )


#: A place, or a body, that stands alone behind a preposition: "on the Hill,", "with the board and".
_PLACE = pattern(
    r"(?<=[a-z,] )(?P<lead>(?:on|in|at|to|from|off|with|by|for)\s+the\s+)(?P<noun>[A-Za-z][a-z]{2,})"
    r"(?=[.,;:!?)]|\s+(?:and|or|but|is|was|are|were|has|had|will|would|can|could|that|which|who|where|to|as|at|by|"
    r"with|from|when|while|after|before)\b)",
    case=True,
)
#: Nouns with a capital, of which few articles have one twice, and in lower case as well.
_CAPITAL = pattern(r"the\s+([A-Z][a-z]{2,})", case=True)
#: Mentions with a capital that show that it is meant.
_MEANT = 2


def _places(ctx: Context) -> Iterator[_Pair]:
    """Yield nouns that have a capital behind a preposition here, and none behind the same there."""
    nouns = _CAPITAL.findall(ctx.text)
    if not any(nouns.count(noun) >= _MEANT and noun.lower() in ctx.text for noun in set(nouns)):
        return
    forms: dict[str, dict[bool, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    capitals: dict[str, int] = defaultdict(int)
    for hit in _PLACE.finditer(ctx.text):
        block = ctx.document.block_at(hit.start())
        if block is None or block.kind not in _PLACED:
            continue
        capital = hit["noun"][0].isupper()
        use = _Use(hit["noun"], hit.start("noun"), "the")
        forms[f"{hit['lead']}{hit['noun']}".lower()][capital].append(use)
        capitals[hit["noun"].lower()] += capital
    for found in forms.values():
        if len(found) > 1 and capitals[found[True][0].form.lower()] >= _MEANT:
            yield found[False], found[True]


def _modifiers(words: _Words) -> Iterator[_Pair]:
    """Yield compounds before the same noun with and without a hyphen."""
    split = {tuple(form.lower().split("-")) for form in words.hyphened}
    compounds = {pair for pair in split if len(pair) == 2 and words.present.issuperset(pair)}
    if not compounds or compounds.isdisjoint(pairwise(words.lower)):
        return
    hyphened: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for use in words.uses:
        if use.form.count("-") == 1 and (noun := _noun_after(words.text, use.end)):
            hyphened[use.form.lower(), noun].append(use)
    opened: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for pair, use in words.pairs():
        if pair in compounds and use.form[len(pair[0]) : -len(pair[1])].isspace():
            opened["-".join(pair), _noun_after(words.text, use.end)].append(use)
    for key, uses in opened.items():
        if key in hyphened:
            yield uses, hyphened[key]


def _noun_after(text: str, offset: int) -> str:
    noun = NOUN.match(text, offset)
    return noun[0].strip().removesuffix("s") if noun is not None else ""


def _units(text: str) -> Iterator[_Pair]:
    """Yield units behind figures that differ in capitals: "2.4 GB/s", "2.4gb/s"."""
    forms: dict[str, dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for hit in _UNIT.finditer(text):
        unit = hit["unit"]
        if not re.fullmatch(r"[A-Z][a-z]+", unit):  # "in 2014. The", "2 Hacks": a sentence, a title
            forms[unit.lower()][unit].append(_Use(unit, hit.start("unit")))
    for found in forms.values():
        if len(found) > 1 and any(not form.islower() for form in found):
            many, few = sorted(found.values(), key=_rarest, reverse=True)[:2]
            yield few, many
