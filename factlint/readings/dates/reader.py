"""The reader: the longest production at every place of a text where a date may begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache, partial

from msgspec.structs import replace

from factlint.days.edtf import format_edtf
from factlint.model.article import Article
from factlint.model.date import DateContext, DateExpression
from factlint.readings.dates.direction import governing
from factlint.readings.dates.exclusions import exclusion_of
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.neighbours import (
    NeighbourDate,
    link_years,
    order_months,
    order_weekdays,
    take_year,
)
from factlint.readings.dates.notation import compile_notation, requirements
from factlint.readings.dates.periods import Period
from factlint.readings.dates.production import Match, Production
from factlint.readings.dates.story import Story
from factlint.readings.dates.tokens import BLANK, OTHER, Tokens, chunks, class_codes, split
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span


def dates(article: Article) -> tuple[DateExpression, ...]:
    """Return the date expressions of an article in order, none in code or addresses."""
    document = article.document
    found = find_dates(document.text, article.dates)
    updates = [
        block.span for block in document.blocks if _UPDATE.match(document.text, block.span.start)
    ]
    if updates:
        starts = [span.start for span in updates]
        kept = [one for one in found if not _inside(one.span.start, starts, updates)]
        again = (one for span in updates for one in _reread(document.text, span, article.dates))
        found = tuple(sorted((*kept, *again), key=lambda one: one.span.start))
    return tuple(expression for expression in found if not document.opaque(expression.span))


def dates_in(found: Sequence[DateExpression], span: Span) -> list[DateExpression]:
    """Return the dates of an article that lie in a span; they are in order, and looked up."""
    first = bisect_left(found, span.start, key=_start)
    after = bisect_left(found, span.end, first, key=_start)
    return [one for one in found[first:after] if one.span.end <= span.end]


def _start(one: DateExpression) -> int:
    return one.span.start


def _inside(at: int, starts: list[int], spans: list[Span]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < spans[index].end


#: A paragraph that was added on another day: "Update:", "Correction, 9 March:", "Editor's note:".
_UPDATE = lazy_regex(
    r"[*_\s\[(]*(?:Update|UPDATE|Updated|Correction|CORRECTION|Corrected|Clarification"
    r"|Editor[’']s note)\b(?P<day>[^:.\n]{0,40}):"
)


def _reread(text: str, span: Span, context: DateContext) -> Iterator[DateExpression]:
    """Read a paragraph on the day its label names; without a day its deictic words stay open."""
    label = _UPDATE.match(text, span.start)
    named = find_dates(label["day"], context) if label else ()
    day = next((one.interval[0] for one in named if one.grain == "day" and one.interval), None)
    for one in find_dates(span.of(text), replace(context, published=day)):
        moved = Span(one.span.start + span.start, one.span.end + span.start)
        yield replace(one, span=moved)


def find_dates(text: str, context: DateContext) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text`, resolved against `context`.

    Args:
        text: prose; offsets of the result are code points of it.
        context: publication date (None leaves deictic expressions open) and conventions.

    Returns:
        Expressions in text order; none overlaps another.
    """
    found: list[DateExpression] = []
    reference: Period | None = None
    story = Story(text, context.published)
    for offset, chunk in chunks(text):
        reader = Reader(split(chunk), context, reference, story)
        found += reader.expressions(offset)
        reference = reader.reference
    return tuple(found)


@cache
def _productions_by_first() -> dict[str, list[tuple[Production, list[Set[str]]]]]:
    """Return the productions that can begin with each class character, and what else they need."""
    # Imported when the first text is read: the grammar is most of the code of this package.
    from factlint.readings.dates.grammar.productions import PRODUCTIONS

    found: dict[str, list[tuple[Production, list[Set[str]]]]] = {}
    for production in PRODUCTIONS:
        needs = requirements(production.notation)
        for code in needs.first:
            found.setdefault(code, []).append((production, needs.needed[:_ASKED]))
    return found


#: How many of the sets a production needs are looked for, the rarest first.
_ASKED = 3
#: Tokens in which the words a production needs are looked for; expressions are much shorter.
_REACH = 48


def _productions_at(code: str, start: int, end: int) -> tuple[Production, ...]:
    """Return the productions that could match from token `start` on, not beyond `end`.

    Few of the productions that can begin there find the other words they need as well, and the
    rest need not even be compiled.
    """
    reach = min(end, start + _REACH)
    stop = code.find(OTHER, start, reach)  # no expression holds a word outside the vocabulary
    if stop < 0 and reach < end:
        return _productions_from(code[start])
    return _productions_for(code[start : stop if stop >= 0 else end])


@cache
def _productions_from(first: str) -> tuple[Production, ...]:
    return tuple(production for production, _ in _productions_by_first().get(first, ()))


@lru_cache(maxsize=4096)
def _productions_for(classes: str) -> tuple[Production, ...]:
    """Return the productions that find all they need among these class characters."""
    present = set(classes)
    found = []
    for production, needed in _productions_by_first().get(classes[:1], ()):
        for codes in needed:
            if codes.isdisjoint(present):
                break
        else:
            found.append(production)
    return tuple(found)


#: Words so common that they begin an expression only before another word of the vocabulary.
_WEAK = frozenset(
    "A THE IN ON FOR AS TO AND OR NO UP OVER BY OF BETWEEN FROM AT THAT SOME MOST MORE ABOUT"
    " ONES".split()
)


@cache
def _candidates() -> re.Pattern[str]:
    codes = class_codes()
    weak = {codes[name] for name in _WEAK}
    starts = set(_productions_by_first()) - {BLANK}
    strong = "".join(sorted(re.escape(code) for code in starts - weak))
    soft = "".join(sorted(re.escape(code) for code in starts & weak))
    return compiled(f"[{strong}]|[{soft}](?=.[^{OTHER}])")


_QUARTER_REACH = 800  # characters within which "a year ago" still compares with a quarter


class Reader:
    """Reads the expressions of one chunk of a text.

    Attributes:
        reference: the last date named, which anaphoric words ("the following day") refer to.
    """

    def __init__(
        self, tokens: Tokens, context: DateContext, reference: Period | None, story: Story
    ) -> None:
        self._story = story
        self.tokens = tokens
        self.context = context
        self.reference = reference
        self._quarter: tuple[int, Period] | None = None

    def expressions(self, offset: int) -> list[DateExpression]:
        """Return the expressions of the chunk, which begins at `offset` of its text."""
        found: list[NeighbourDate] = []
        text = self.tokens.text
        next_candidate = partial(_candidates().search, self.tokens.code)
        at = 0
        while candidate := next_candidate(at):
            start = candidate.start()
            best = self._longest(start)
            if best is None or exclusion_of(self.tokens, start, best[0], best[1]):
                at = start + 1
                continue
            at, meaning, production = best
            first, last = _trimmed(self.tokens, start, at, meaning)
            found.append(NeighbourDate(first, last, meaning, production))
            link_years(text, found)
            take_year(text, found, self.context.published)
            order_weekdays(text, found, self.context.published)
            order_months(text, found)
            found[-1] = self._story.place(text, found[-1], self.reference) or found[-1]
            if (period := found[-1].meaning.refers) is not None:
                self._refer(period, start)
        return [_expression(text, offset, one) for one in found]

    def _refer(self, period: Period, at: int) -> None:
        """Keep a date named at token `at` for the anaphoric words after it."""
        self.reference = period
        published = self.context.published
        begun = published is None or period.start <= published
        if period.grain in {"quarter", "half"} and begun:
            self._quarter = (self.tokens.starts[at], period)

    def _longest(self, at: int) -> tuple[int, Meaning, Production] | None:
        """Return end, meaning and production of the longest expression from token `at` on."""
        code = self.tokens.code
        matches = []
        for production in _productions_at(code, at, len(code)):
            match = compile_notation(production.notation).match(code, at)
            if match and match.end() > at:
                matches.append((match.end(), production, match))
        matches.sort(key=lambda one: -one[0])
        for end, production, match in matches:
            if self._whole_words(at, end):
                meaning = self._build(production, match)
                if meaning is not None:
                    return end, meaning, production
        return None

    def read(self, start: int, end: int) -> Meaning | None:
        """Read exactly the tokens `start` to `end` as one expression."""
        code = self.tokens.code
        for production in _productions_at(code, start, end):
            match = compile_notation(production.notation).fullmatch(code, start, end)
            if match:
                meaning = self._build(production, match)
                if meaning is not None:
                    return meaning
        return None

    def _build(self, production: Production, match: re.Match[str]) -> Meaning | None:
        quarter = None
        if self._quarter is not None:
            place, period = self._quarter
            if self.tokens.starts[match.start()] - place <= _QUARTER_REACH:
                quarter = period
        found = Match(match, self.tokens, self.context, self.reference, quarter, self.read)
        try:
            return production.build(found)
        except (ValueError, OverflowError):  # beyond the years 1 to 9999
            return None

    def _whole_words(self, start: int, end: int) -> bool:
        text, starts = self.tokens.text, self.tokens.starts
        first, last = starts[start], starts[end]
        if (
            first
            and (text[first - 1].isalnum() or text[first - 1] == "_")
            and text[first].isalnum()
        ):
            return False
        if last < len(text) and text[last - 1].isalnum():
            return not (text[last].isalnum() or text[last] == "_")
        return True


def _trimmed(tokens: Tokens, start: int, end: int, meaning: Meaning) -> tuple[int, int]:
    """Return the offsets of an expression without blanks and words that are not its own."""
    first, last = tokens.starts[start], tokens.starts[end]
    if meaning.kind == "duration" and meaning.mod is None and tokens.words[start] == "over":
        first = tokens.starts[start + 2]  # "over the road, over two years", where over is no hedge
    while last > first and tokens.text[last - 1].isspace():
        last -= 1
    article = _ADJECTIVE.match(tokens.text, first, last)
    return (article.end(1), last) if article else (first, last)


# "the third-quarter loss", "a several-year tenure": the article belongs to the noun.
_ADJECTIVE = lazy_regex(
    r"((?:the|an?)\s+)(?:\S+\s+)?\S+-(?:quarter|half|year|month|week|day|hour|minute|decade|ago"
    r"|earlier|end|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\Z",
    re.IGNORECASE,
)


def _expression(text: str, offset: int, found: NeighbourDate) -> DateExpression:
    meaning, words = found.meaning, text[found.first : found.last]
    start = offset + found.first
    dated = meaning.has_year and meaning.interval is not None
    before = text[max(0, found.first - 160) : found.first] if dated else ""
    return DateExpression(
        span=Span(start, start + len(words)),
        text=words,
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        grain=meaning.grain,
        deixis=meaning.deixis,
        kind=meaning.kind,
        interval=meaning.interval,
        readings=meaning.readings,
        edtf=format_edtf(meaning.value, meaning.interval, meaning.mod),
        has_year=meaning.has_year,
        weekday=meaning.weekday,
        last_weekday=meaning.last_weekday,
        future=dated and "ll " in before and governing(before) == "future",
        production=found.production.name,
    )
