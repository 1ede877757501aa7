"""Confirms what may match a text, by the expressions of proselint's checks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from math import ceil

from msgspec import Struct
from msgspec.json import decode

from factlint.api import Article, Pattern, pattern
from factlint_rules.proselint._candidates import Texts, repeating
from factlint_rules.proselint._expressions import CheckExpressions, Reports, Term, expressions

#: Words that are literals in an expression, too.
_PLAIN = pattern(r"[A-Za-z0-9](?:[A-Za-z0-9 ',-]*[A-Za-z0-9])?", case=True)
_IN_WORDS = r"\b{}\b"
#: Marks that enclose what is quoted, those that are their own pair, and the pairs of others.
_MARK = pattern("[\"'“”‘’]", case=True)
_IN_WORD = pattern(r"\w\W\w", case=True)
_STRAIGHT = ('"', "'")
_PAIRS = ({"“", "”"}, {"‘", "’"})
_APART = " ,.!?:;-\r\n"

#: Where a match begins and ends in the text with a line end before it.
Place = tuple[int, int]


class CheckMatch(Struct, frozen=True, gc=False):
    """What a check says about some words.

    Attributes:
        start, end: where they are in the text with a line end before it.
        message: proselint's message.
        replacement: what proselint would write instead.
    """

    start: int
    end: int
    message: str
    replacement: str | None


class _Definition(Struct, frozen=True):
    """A check with its expressions.

    Attributes:
        check: the check.
        terms: its expressions.
        replacements: what is to be written for each, as proselint looks it up.
    """

    check: CheckExpressions
    terms: Sequence[Term]
    replacements: Mapping[str, str | None]

    def found(self, place: Place, texts: Texts, term: Term) -> CheckMatch:
        """Return the message of the check about the words at a place."""
        check, words = self.check, texts.content[slice(*place)].strip()
        instead, message = term.replacement, check.message
        if instead is None:
            message = message.format(words)
        else:
            if check.reports is Reports.SHOWN:  # a match in other words than the expression's
                instead = self.replacements.get(words.lower() if check.caseless else words)
            message = message.format(instead, words)
        return CheckMatch(place[0] + check.offset[0], place[1] + check.offset[1], message, instead)


@lru_cache(maxsize=256)
def _definition(number: int) -> _Definition:
    table = expressions()
    assert table is not None
    check = table.checks[number]
    terms = decode(bytes(check.terms), type=list[Term])
    return _Definition(check, terms, {term.source: term.replacement for term in terms})


def matches(number: int, candidates: Sequence[int], texts: Texts) -> Iterator[CheckMatch]:
    """Yield what a check says about a text.

    Args:
        number: the number of the check.
        candidates: numbers of those of its expressions that may match.
        texts: the text.
    """
    definition = _definition(number)
    check, terms = definition.check, [definition.terms[one] for one in candidates]
    if check.reports is Reports.PAIRS:
        return _of_pairs(check, terms, texts)
    if check.fancy:
        return _of_all(definition, terms, texts)
    found = (
        definition.found(place, texts, term)
        for term in terms
        for place in _places(check, term, texts)
    )
    return _limited(found, check, len(texts.content)) if check.ppm else found


def _of_all(definition: _Definition, terms: Sequence[Term], texts: Texts) -> Iterator[CheckMatch]:
    """Yield the matches of some expressions of a check as one: so `re` searches for them."""
    check, padding = definition.check, definition.check.padding
    there = terms
    if len(terms) > 1:
        sources = ((term, padding.format(term.source)) for term in terms)
        there = [term for term, source in sources if _searched(check, source, term.lead, texts)]
    if not there:
        return
    source, lead = there[0].source, there[0].lead
    if len(there) > 1:
        source, lead = f"(?:{'|'.join(term.source for term in there)})", ""
    for place in _searched(check, padding.format(source), lead, texts):
        words = texts.content[slice(*place)].strip()
        if not check.exceptions or not _regex(check, check.exceptions).search(words):
            yield definition.found(place, texts, there[0])


def _places(check: CheckExpressions, term: Term, texts: Texts) -> list[Place]:
    """Return what proselint reports of an expression.

    It looks whether the expression with its padding is in the text, and then for the expression
    without it.
    """
    source, lead = term.source, term.lead
    if check.padding == _IN_WORDS and _PLAIN.fullmatch(source):
        text = texts.lower if check.caseless else texts.content
        whole = _written(lead, text, whole=True)
        return _written(lead, text) if whole and check.reports is Reports.SHOWN else whole
    padded = check.padding.format(source)
    whole = _searched(check, padded, lead, texts)
    if whole and padded != source and check.reports is Reports.SHOWN:
        return _searched(check, source, lead, texts)
    return whole


def _searched(check: CheckExpressions, source: str, lead: str, texts: Texts) -> list[Place]:
    """Return the matches of an expression, which begin with a literal where it has one."""
    regex = _regex(check, source)
    if check.repeats:
        return [
            match.span()
            for start, end in repeating(texts)
            for match in regex.finditer(texts.content, start, end)
        ]
    if not lead:
        return [match.span() for match in regex.finditer(texts.content)]
    text = texts.lower if check.caseless else texts.content
    found = []
    matches_at = regex.compiled.match
    at = text.find(lead)
    while at >= 0:
        match = matches_at(texts.content, at)
        if match is not None:
            found.append(match.span())
        at = text.find(lead, at + 1 if match is None else match.end())
    return found


def _regex(check: CheckExpressions, source: str) -> Pattern:
    return _compiled(source, caseless=check.caseless, fancy=check.fancy)


@lru_cache(maxsize=4096)
def _compiled(source: str, *, caseless: bool, fancy: bool) -> Pattern:
    flags = (re.IGNORECASE if caseless else 0) | (0 if fancy else re.ASCII)
    return Pattern(source, flags=int(flags))


def _written(words: str, text: str, *, whole: bool = False) -> list[Place]:
    """Return where words are in a text, whole words or parts of some."""
    found, size = [], len(words)
    at = text.find(words)
    while at >= 0:
        end = at + size
        if whole and (_is_of_word(text[at - 1]) or _is_of_word(text[end])):
            end = at + 1
        else:
            found.append((at, end))
        at = text.find(words, end)
    return found


def _is_of_word(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign == "_")


def _of_pairs(check: CheckExpressions, terms: Sequence[Term], texts: Texts) -> Iterator[CheckMatch]:
    """Yield the rarer of two expressions, as far as both are there."""
    for term in terms:
        assert term.replacement is not None
        one = _searched(check, term.source, term.lead, texts)
        other = _all_of(term.replacement, check, texts) if one else []
        both = min(len(one), len(other))
        rarer, better = (one, term.replacement) if len(one) <= len(other) else (other, term.source)
        for start, end in rarer[:both]:
            message = check.message.format(better, texts.content[start:end])
            yield CheckMatch(start + check.offset[0], end + check.offset[1], message, better)


def _all_of(source: str, check: CheckExpressions, texts: Texts) -> list[Place]:
    """Return the matches of an expression of which no literal is known, unless it is one."""
    if check.caseless and _PLAIN.fullmatch(source):
        return _written(source.lower(), texts.lower)
    return _searched(check, source, "", texts)


def _limited(
    found: Iterator[CheckMatch], check: CheckExpressions, size: int
) -> Iterator[CheckMatch]:
    """Yield the first match that is one too many in a text of some size."""
    most = max(ceil((check.ppm / 1e6) * max(size, 1000)), 2)
    for one in islice(found, most - 1, most):
        message = f"{one.message} Surpassed {check.ppm} ppm."
        yield CheckMatch(one.start, one.end, message, None)


def quoted_bounds(article: Article) -> list[int]:
    """Return where quotations begin and end by proselint's reading, in turn."""
    text = f"\n{article.document.text}\n"
    bounds: list[int] = []
    open_mark = ""
    start = 0
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if _IN_WORD.match(text, at - 1):
            continue
        if not open_mark:
            if text[at - 1] in _APART:
                open_mark, start = mark, at
        elif _is_pair(open_mark, mark) and text[at + 1] in _APART:
            bounds += (start, at)
            open_mark = ""
    return bounds


def _is_pair(mark: str, other: str) -> bool:
    return (mark in _STRAIGHT and mark == other) or {mark, other} in _PAIRS
