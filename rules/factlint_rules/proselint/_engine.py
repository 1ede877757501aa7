"""proselint's own checks over a document, placed in its prose.

Their expressions are looked for all at once (`_candidates`), and each is confirmed by its own
definition (`_found`). Nothing is cut at a number of errors. proselint pads a text with a line feed
at both ends, so its offsets are one too high. What the table of expressions does not go for (texts
with letters that fold to others, another release) proselint itself is asked, one check by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.api import Article, Document, Span, pattern
from factlint_rules.proselint._candidates import Texts, candidates
from factlint_rules.proselint._expressions import Reports, expressions
from factlint_rules.proselint._found import CheckMatch, matches, quoted_bounds

if TYPE_CHECKING:
    from proselint.registry.checks import Check


#: Words that can be written as they are; proselint also gives alternatives and expressions.
_WORDS = pattern(r"[^\W\d_][\w ’'.,-]*", case=True)
_NOT_WORDS = pattern(r" or |' |\.\.\.|\\", case=True)
_FIRST_PART = pattern(r"[^\W_]+", case=True)


class ProselintResult(Struct, frozen=True, gc=False):
    """What a check says about some words: proselint's message and replacement, ours the span."""

    span: Span
    message: str
    replacement: str | None


def results_of(check: str, article: Article) -> Iterator[ProselintResult]:
    """Yield what the checks of a path say about a file, in proselint's order.

    Plain text is read as one, quotations included: proselint itself passes over most of what
    is in quotation marks. Of marked-up text only prose is read, block by block.
    """
    document = article.document
    size = len(document.text)
    for quotes, found in _matches(check, article):
        for one in found:
            # Bounds are in pairs: after an odd number of them a place is in a quotation.
            if not quotes and bisect_left(article.read(quoted_bounds), one.start) % 2:
                continue
            start, end = max(0, one.start - 1), min(size, one.end - 1)
            if start < end and _in_prose(Span(start, end), document):
                yield ProselintResult(Span(start, end), one.message, one.replacement)


def _matches(path: str, article: Article) -> Iterator[tuple[bool, Iterable[CheckMatch]]]:
    """Yield what each check of a path says, and whether it reports quotations, too."""
    possible, table = article.read(candidates), expressions()
    text = article.document.text
    if not text:
        return
    if possible is None or table is None:
        content = f"\n{text}\n"
        for own in _checks().get(path, ()):
            yield own.flags.allow_quotes, _of_proselint(own, content)
        return
    for number, terms in possible.terms.get(path, {}).items():
        check = table.checks[number]
        if check.reports is Reports.OTHERS:
            yield check.quotes, _of_others(path, possible.texts)
        else:
            yield check.quotes, matches(number, terms, possible.texts)


def _of_proselint(check: Check, content: str) -> Iterator[CheckMatch]:
    lost = _letters_lost(check)
    for one in check.check_with_flags(content):
        yield CheckMatch(one.span[0] - lost, one.span[1], one.message, one.replacements)


def _letters_lost(check: Check) -> int:
    """Return how many letters a check's span is short of at the start.

    That of a check for words outside a list ("drug" in elementary school) begins with the second.
    """
    from proselint.registry.checks.types import ReverseExistence

    return int(isinstance(check.check_type, ReverseExistence))


def _of_others(path: str, texts: Texts) -> Iterator[CheckMatch]:
    """Yield the words that are not on the list of a check, which proselint alone has."""
    for check in _checks()[path]:
        allowed, message = check.check_type.allowed, check.message
        for word in _TOKEN.finditer(texts.content):
            words = word[0]
            if words.lower() not in allowed:
                yield CheckMatch(word.start(), word.end(), message.format(words), None)


_TOKEN = pattern(r"(?a:\b[a-zA-Z_][a-zA-Z_'-]+[a-zA-Z_]\b)", case=True)


@lru_cache(maxsize=1)
def _checks() -> dict[str, list[Check]]:
    """Return proselint's checks by path."""
    from proselint.checks import __register__

    found: dict[str, list[Check]] = {}
    for check in __register__:
        found.setdefault(check.path, []).append(check)
    return found


def known_checks() -> frozenset[str]:
    """Return the paths of the proselint that is installed."""
    return frozenset(_checks())


def _in_prose(span: Span, document: Document) -> bool:
    """Return whether words of marked-up text are prose of one block; plain text is all prose."""
    if document.map.identity:
        return True
    block = document.block_at(span.start)
    return block is not None and span.end <= block.span.end and not document.opaque(span)


def written(found: ProselintResult, text: str) -> str | None:
    """Return what can be put in the place of the words, with their capital."""
    write = found.replacement
    if not write or not _WORDS.fullmatch(write) or _NOT_WORDS.search(write):
        return None
    words = found.span.of(text)
    if words[0].isupper() and write[0].islower() and words.lower() != write.lower():
        write = write[0].upper() + write[1:]
    return write


#: What names a check and says nothing: "-able vs. -ible. ", "em-, im-, en-, and in-. "; or the words alone.
_HEADING = pattern(r"^(?:-?[a-z]+-?(?:,? (?:and|vs\.) |, |(?=\. )))+\. (?=')")
_REST = pattern(r"\w+")
_BARE = pattern(r"^'[^']*'\.$")


def message_of(found: ProselintResult, text: str, summary: str, *, own: bool = False) -> str:
    """Return proselint's message without the name of its check; where it says no more, what is right."""
    if own or _BARE.match(found.message):
        return f"“{shown(found.span, text)}”: {summary[:1].lower()}{summary[1:].rstrip('.')}"
    return _HEADING.sub("", found.message)


def shown(span: Span, text: str, words: str = "") -> str:
    """Return marked words on one line, a compound whole: "newly built" where "newly-" is marked."""
    rest = _REST.match(text, span.end) if span.of(text).endswith("-") else None
    return " ".join(f"{words or span.of(text)}{rest[0] if rest else ''}".split())


def first_part(words: str) -> str:
    """Return the first run of letters and figures of marked words, "" without one."""
    first = _FIRST_PART.search(words)
    return first[0] if first else ""
