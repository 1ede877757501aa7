"""The reader: longest match of the grammar at every place of a text where a date may begin."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

from factlint.model.date import DateContext, DateExpression
from factlint.readings.dates.edtf import edtf
from factlint.readings.dates.grammar.every import every_rule
from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.notation import compile_rule, demands
from factlint.readings.dates.periods import Period
from factlint.readings.dates.rule import Hit, Rule
from factlint.readings.dates.tokens import BLANK, OTHER, Tokens, chunks, class_codes, split
from factlint.readings.dates.veto import is_no_date
from factlint.text.span import Span


@cache
def _rules_by_first() -> dict[str, list[tuple[Rule, list[set[str]]]]]:
    """Return the rules that can begin with each class character, and what else they need."""
    found: dict[str, list[tuple[Rule, list[set[str]]]]] = {}
    for rule in every_rule():
        needs = demands(rule.notation)
        for code in needs.first:
            found.setdefault(code, []).append((rule, needs.needed))
    return found


#: Tokens in which the words a rule needs are looked for; expressions are much shorter.
_REACH = 48


def _rules_at(code: str, start: int, end: int) -> tuple[Rule, ...]:
    """Return the rules that could match from token `start` on, not beyond `end`.

    Few of the rules that can begin there find the other words they need as well, and the rest
    need not even be compiled.
    """
    reach = min(end, start + _REACH)
    stop = code.find(OTHER, start, reach)  # no expression holds a word outside the vocabulary
    if stop < 0 and reach < end:
        return _rules_from(code[start])
    return _rules_for(code[start : stop if stop >= 0 else end])


@cache
def _rules_from(first: str) -> tuple[Rule, ...]:
    return tuple(rule for rule, _ in _rules_by_first().get(first, ()))


@lru_cache(maxsize=4096)
def _rules_for(classes: str) -> tuple[Rule, ...]:
    """Return the rules that find all they need among these class characters."""
    present = set(classes)
    return tuple(
        rule
        for rule, needed in _rules_by_first().get(classes[:1], ())
        if not any(codes.isdisjoint(present) for codes in needed)
    )


# Words so common that they begin an expression only before another word of the vocabulary.
_WEAK = [
    "A",
    "THE",
    "IN",
    "ON",
    "FOR",
    "AS",
    "TO",
    "AND",
    "OR",
    "NO",
    "UP",
    "OVER",
    "BY",
    "OF",
    "BETWEEN",
    "FROM",
    "AT",
    "THAT",
    "SOME",
    "MOST",
    "MORE",
    "ABOUT",
    "ONES",
]


@cache
def _candidates() -> re.Pattern[str]:
    codes = class_codes()
    weak = {codes[name] for name in _WEAK}
    starts = set(_rules_by_first()) - {BLANK}
    strong = "".join(sorted(re.escape(code) for code in starts - weak))
    soft = "".join(sorted(re.escape(code) for code in starts & weak))
    return re.compile(f"[{strong}]|[{soft}](?=.[^{OTHER}])")


_QUARTER_REACH = 800  # characters within which "a year ago" still compares with a quarter


class _Stretch:
    """One stretch of text being read."""

    def __init__(self, tokens: Tokens, context: DateContext, reference: Period | None) -> None:
        self.tokens = tokens
        self.context = context
        self.reference = reference
        self._quarter: tuple[int, Period] | None = None

    def name(self, period: Period, at: int) -> None:
        """Take note of a date named at token `at`."""
        self.reference = period
        published = self.context.published
        begun = published is None or period.start <= published
        if period.grain in {"quarter", "half"} and begun:
            self._quarter = (self.tokens.starts[at], period)

    def _hit(self, match: re.Match[str]) -> Hit:
        quarter = None
        if self._quarter is not None:
            place, period = self._quarter
            if self.tokens.starts[match.start()] - place <= _QUARTER_REACH:
                quarter = period
        return Hit(match, self.tokens, self.context, self.reference, quarter, self.read)

    def _build(self, rule: Rule, match: re.Match[str]) -> Meaning | None:
        try:
            return rule.build(self._hit(match))
        except (ValueError, OverflowError):  # beyond the years 1 to 9999
            return None

    def longest(self, at: int) -> tuple[int, Meaning, Rule] | None:
        """Return end, meaning and rule of the longest expression beginning at token `at`."""
        best: tuple[int, Meaning, Rule] | None = None
        code = self.tokens.code
        matches = []
        for rule in _rules_at(code, at, len(code)):
            match = compile_rule(rule.notation).match(code, at)
            if match and match.end() > at:
                matches.append((match.end(), rule, match))
        matches.sort(key=lambda one: -one[0])
        for end, rule, match in matches:
            if not self._whole_words(at, end):
                continue
            meaning = self._build(rule, match)
            if meaning is not None:
                best = (end, meaning, rule)
                break
        return best

    def read(self, start: int, end: int) -> Meaning | None:
        """Read exactly the tokens `start` to `end` as one expression."""
        code = self.tokens.code
        for rule in _rules_at(code, start, end):
            match = compile_rule(rule.notation).fullmatch(code, start, end)
            if match:
                meaning = self._build(rule, match)
                if meaning is not None:
                    return meaning
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


def read(text: str, context: DateContext) -> tuple[DateExpression, ...]:
    """Do the work of `reading.find_dates`."""
    found: list[DateExpression] = []
    reference: Period | None = None
    for offset, stretch in chunks(text):
        tokens = split(stretch)
        reading = _Stretch(tokens, context, reference)
        next_candidate = partial(_candidates().search, tokens.code)
        at = 0
        while match := next_candidate(at):
            start = match.start()
            hit = reading.longest(start)
            if hit is None:
                at = start + 1
                continue
            end, meaning, _ = hit
            first, last = _trimmed(tokens, start, end, meaning)
            if is_no_date(tokens, start, end, meaning):
                at = start + 1
                continue
            words = stretch[first:last]
            found.append(_expression(words, offset + first, meaning))
            if meaning.refers is not None:
                reading.name(meaning.refers, start)
            at = end
        reference = reading.reference
    return tuple(found)


def _trimmed(tokens: Tokens, start: int, end: int, meaning: Meaning) -> tuple[int, int]:
    """Return the offsets of an expression without blanks and words that are not its own."""
    first, last = tokens.starts[start], tokens.starts[end]
    if meaning.kind == "duration" and meaning.mod is None and tokens.words[start] == "over":
        first = tokens.starts[start + 2]
    while last > first and tokens.text[last - 1].isspace():
        last -= 1
    article = _ADJECTIVE.match(tokens.text, first, last)
    return (article.end(1), last) if article else (first, last)


# "the third-quarter loss", "a several-year tenure": the article belongs to the noun.
_ADJECTIVE = re.compile(
    r"((?:the|an?)\s+)(?:\S+\s+)?\S+-(?:quarter|half|year|month|week|day|hour|minute|decade|ago"
    r"|earlier|end|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\Z",
    re.IGNORECASE,
)


def _expression(words: str, start: int, meaning: Meaning) -> DateExpression:
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
        edtf=edtf(meaning.value, meaning.interval, meaning.mod),
        has_year=meaning.has_year,
        weekday=meaning.weekday,
    )
